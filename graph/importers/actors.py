"""The list of actors: who is in the network, of which kind, and who of them is a body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.importers.kinds import Kinds, kinds_of
from graph.importers.listing import Row
from graph.importers.rows import Sorting
from graph.importers.slugs import lasting_slugs
from graph.model import Agent
from ontology.namespaces import data_iri

__all__ = ["ACTOR_WORDS", "Actors", "actors_of"]

ACTOR_WORDS: Mapping[str, Sequence[str]] = {
    "id": ("id", "kennung", "schlüssel", "knoten", "node", "nummer", "nr"),
    "label": ("label", "name", "bezeichnung", "titel", "title"),
    "kind": ("kind", "art", "akteursart", "typ", "type"),
    "mode": ("mode", "modus"),
}
"""How headings call what a list of actors says, the surest word first."""
_FIRST_MODE = frozenset({"actor", "actors", "akteur", "akteure", "person", "0", "1", "false", ""})
"""Words of a column `mode` for those who act; what is of another mode is where they meet."""
_SECOND_MODE = frozenset(
    {
        "body",
        "bodies",
        "event",
        "events",
        "gremium",
        "gremien",
        "gruppe",
        "group",
        "veranstaltung",
        "2",
        "true",
    }
)
"""Words for where they meet, if nothing is called by a word for those who act."""


@dataclass(frozen=True, slots=True)
class Actors:
    """The actors of a list."""

    agents: Mapping[str, Agent]
    """By their id in the list."""
    kinds: Kinds


def actors_of(sorting: Sorting) -> Actors:
    """Return the actors and bodies of the rows; a row that says the same again is further evidence."""
    rows = _by_id(sorting)
    columns = sorting.columns
    kinds = kinds_of(columns.cell(found[0], "kind") for found in rows.values())
    second = _second_mode(columns.cell(found[0], "mode").casefold() for found in rows.values())
    slugs = lasting_slugs(rows, "akteur")
    agents = {}
    for key, found in rows.items():
        first = found[0]
        is_body = columns.cell(first, "mode").casefold() in second
        agents[key] = Agent(
            iri=str(data_iri(sorting.network, "body" if is_body else "actor", slugs[key])),
            label=columns.cell(first, "label") or key,
            kind=kinds.meaning[columns.cell(first, "kind")],
            is_body=is_body,
            evidence=tuple(sorted(sorting.proof(row) for row in found)),
            attributes={code: (cell,) for code, cell in columns.kept(first).items()},
        )
    return Actors(agents, kinds)


def _by_id(sorting: Sorting) -> dict[str, list[Row]]:
    """Return the sound rows by id; an id that stands for something else already is rejected."""
    rows: dict[str, list[Row]] = {}
    for row in sorting.sound(("id",)):
        key = sorting.columns.cell(row, "id")
        before = rows.setdefault(key, [])
        if before and before[0].cells != row.cells:
            reason = f"»{key}« steht mit anderen Angaben schon in Zeile {before[0].line}. Bitte nur eine Zeile behalten."
            sorting.reject(row, sorting.columns.heading("id"), reason)
            continue
        sorting.merged += bool(before)
        before.append(row)
    return rows


def _second_mode(modes: Iterable[str]) -> frozenset[str]:
    """Return the modes of bodies; if no word for those who act occurs, the first of no known meaning is theirs."""
    found = list(dict.fromkeys(modes))
    others = [mode for mode in found if mode not in _SECOND_MODE]
    acting = _FIRST_MODE.intersection(found) or {*others[:1]} or {*found[:1]}
    if {"0", "1"} <= acting:
        acting -= {"1"}  # other software counts the two modes from 0
    return frozenset(found) - acting
