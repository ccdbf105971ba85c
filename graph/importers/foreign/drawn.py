"""What other programs draw: circles, lines between them, and what people decide about what the lines mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.importers.cells.persons import is_person_column
from graph.importers.foreign.told import Told
from graph.locale import say
from ontology.namespaces import BASE, network_of

__all__ = [
    "LINKS",
    "LOOP",
    "NODES",
    "NO_END",
    "NO_NAME",
    "PERSON_COLUMN",
    "TWICE",
    "WEAKEST",
    "Link",
    "Node",
    "Wanted",
    "lasting",
    "name_in",
    "person_columns",
]

NODES, LINKS = "Elemente", "Verbindungen"
NO_NAME = say("Element ohne Namen. Bitte in der Quelle benennen.")
TWICE = say("Diese Kennung kommt schon vor. Bitte in der Quelle prüfen.")
NO_END = say("Ein Ende dieser Verbindung fehlt unter den Elementen oder wurde nicht eingelesen.")
PERSON_COLUMN = say("Angaben zu Personen werden nicht eingelesen.")
LOOP = say("Die Verbindung führt zu sich selbst zurück.")

_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBERED = re.compile(
    r"[a-z]{1,8}[-_:#.]?\d[\w:-]*|(?:elem|conn)-\w+|[a-z]+://\S+|urn:\S+|[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}",
    re.IGNORECASE,
)
"""Keys that programs make up."""
WEAKEST = "informationsaustausch"
"""The relation of an edge that names none we know: an exchange never counts as cooperation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What another program drew as a circle."""

    key: str
    label: str
    kind: str = ""
    notes: str = ""
    also_called: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    start: str = ""
    end: str = ""
    is_frame: bool = False
    """Whether it was drawn as a frame around others."""
    told: Told | None = None
    """What our own export says of it; None in files of other programs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What another program drew as a line."""

    key: str = ""
    source: str
    target: str
    further: tuple[str, ...] = ()
    """More ends, of a line that joins three or more."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Names of ends that need not be listed: end → name. Kumu makes elements of them."""
    words: tuple[str, ...] = ()
    """What the relation is called: type and label."""
    is_directed: bool = False
    weight: str = ""
    notes: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    start: str = ""
    end: str = ""
    told: Told | None = None
    """What our own export says of it; None in files of other programs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What people decide about a drawn network."""

    network: str = ""
    """Short name of the network it goes to: what already has an address there keeps it."""
    relation: str = WEAKEST
    """Code of the relation for edges that name none we know."""


def lasting(key: str, network: str) -> tuple[str, str]:
    """Return the address of a record if it is one of the network, and the lasting name elsewhere.

    Example:
        >>> lasting(f"{BASE}nord/actor/vhs", "nord"), lasting("elem-7", "nord"), lasting("7", "nord")
        (('https://integrationsnetz.example/id/nord/actor/vhs', ''), ('', 'kumu:elem-7'), ('', ''))
    """
    if key.startswith(str(BASE)):
        return (key, "") if network and network_of(key) == network else ("", key)
    if key.startswith(("http://", "https://")):
        return "", key
    return "", f"kumu:{key}" if key.startswith(("elem-", "conn-")) else ""


def name_in(key: str) -> str:
    """Return a key that is a name; empty for a mere number or address.

    Example:
        >>> name_in("VHS Nord"), name_in("n0::n12"), name_in("17"), name_in("elem-7QxEkA88"), name_in("https://x.example/1")
        ('VHS Nord', '', '', '', '')
    """
    return key if _WORD.search(key) and not _NUMBERED.fullmatch(key) else ""


def person_columns(rows: Iterable[Mapping[str, str]]) -> frozenset[str]:
    """Return the headings below which persons are named, of attributes by heading.

    Example:
        >>> sorted(person_columns([{"Leitung": "Frau Muster", "Ort": "Peine"}, {"Leitung": "Herr Muster"}]))
        ['Leitung']
    """
    columns: dict[str, list[str]] = {}
    for row in rows:
        for heading, cell in row.items():
            columns.setdefault(heading, []).append(cell)
    return frozenset(it for it, cells in columns.items() if is_person_column(it, cells) is not None)
