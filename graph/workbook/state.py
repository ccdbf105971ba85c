"""What the hidden sheets remember: at which data version a workbook was handed out, and what every record said then."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.records import Record, RecordSort
from ontology.namespaces import BASE, network_iri

__all__ = ["CELLS_SHEET", "LISTS_SHEET", "MARK", "READ_ME_SHEET", "VALUES_SHEET", "State", "key_of"]

MARK = "Netzlotse-Arbeitsmappe"
"""First cell of the hidden sheet: so a file of ours is recognised, however it is called."""
FORMAT = 1
READ_ME_SHEET = "Lesen Sie mich"
LISTS_SHEET = "Listen"
CELLS_SHEET = "Stand"
"""The cells as they were at export, in the columns of their sheet: changed ones are marked against them."""
VALUES_SHEET = "Werte"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What our own workbook was handed out with."""

    network: str
    version: int
    exported_on: str
    """In ISO form."""
    columns: Mapping[str, tuple[str, ...]] = field(hash=False)
    """Title of a sheet → keys of its columns, in their order."""
    own_kinds: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Kinds of actors that the network brings itself: label by code."""
    headings: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Further columns of the network: heading by code."""

    def as_text(self) -> str:
        """Return it as one line for a cell: plain signs only, which no program tidies."""
        return json.dumps(
            {
                "format": FORMAT,
                "network": self.network,
                "version": self.version,
                "exported_on": self.exported_on,
                "columns": {title: list(keys) for title, keys in self.columns.items()},
                "own_kinds": dict(self.own_kinds),
                "headings": dict(self.headings),
            }
        )

    @classmethod
    def from_text(cls, text: str) -> State | None:
        """Return what a cell remembers; None if somebody has damaged it.

        Example:
            >>> kept = State(network="a", version=3, exported_on="2026-11-22", columns={"Akteure": ("kennung",)})
            >>> State.from_text(kept.as_text()) == kept, State.from_text("kaputt")
            (True, None)
        """
        said = _parsed(text)
        if said is None or said.get("format") != FORMAT:
            return None
        network, version, day = said.get("network"), said.get("version"), said.get("exported_on")
        columns = said.get("columns")
        if not (isinstance(network, str) and isinstance(version, int) and isinstance(day, str)):
            return None
        return cls(
            network=network,
            version=version,
            exported_on=day,
            columns={str(title): _texts(keys) for title, keys in columns.items()}
            if isinstance(columns, dict)
            else {},
            own_kinds=_words(said.get("own_kinds")),
            headings=_words(said.get("headings")),
        )


def key_of(iri: str, network: str) -> str:
    """Return the short id of a record for the first column of its sheet.

    Example:
        >>> key_of("https://integrationsnetz.example/id/peine/actor/vhs", "peine"), key_of("urn:x", "peine")
        ('actor/vhs', 'urn:x')
    """
    return iri.removeprefix(f"{network_iri(network)}/") if iri.startswith(str(BASE)) else iri


def record_text(record: Record) -> str:
    """Return all that a record says as one line for the hidden sheet."""
    said = {
        "sort": record.sort.value,
        "iri": record.iri,
        "values": {name: list(them) for name, them in record.values.items()},
        "attributes": {name: list(them) for name, them in record.attributes.items()},
    }
    return json.dumps(said)


def record_from(text: str) -> Record | None:
    """Return the record that a line of the hidden sheet tells; None if somebody has damaged it."""
    said = _parsed(text)
    if said is None or not isinstance(said.get("iri"), str):
        return None
    try:
        sort = RecordSort(str(said.get("sort")))
    except ValueError:
        return None
    return Record(
        sort=sort,
        iri=said["iri"],
        values=_lists(said.get("values")),
        attributes=_lists(said.get("attributes")),
    )


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def _texts(found: object) -> tuple[str, ...]:
    return tuple(str(it) for it in found) if isinstance(found, list) else ()


def _words(found: object) -> dict[str, str]:
    return {str(code): label for code, label in found.items()} if isinstance(found, dict) else {}


def _lists(found: object) -> dict[str, tuple[str, ...]]:
    return {str(name): _texts(them) for name, them in found.items()} if isinstance(found, dict) else {}
