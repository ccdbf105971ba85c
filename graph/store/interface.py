"""The interface of the store: what a query answers, what a change is, what every engine can do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeAlias

from rdflib import URIRef

from graph.store.quads import Quad, Term

__all__ = ["Change", "Erasure", "Expected", "Row", "Store", "Table"]

Row: TypeAlias = tuple[Term | None, ...]
"""One answer to a query; None where a variable has no value."""


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a query.

    ASK gives one cell in the column `answer`, CONSTRUCT the columns `subject`, `predicate` and `object`.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What an editor saw before changing it: if it has become something else meanwhile, the change is refused."""

    subjects: tuple[URIRef, ...]
    quads: frozenset[Quad]
    """All that the graphs touched said of these subjects: those of the change, and those named here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one person or one import does in one step: all of it is stored, or nothing."""

    additions: tuple[Quad, ...] = ()
    removals: tuple[Quad, ...] = ()
    """Removed before the additions are added: a statement in both stays."""
    reason: str
    role: str
    """The function of who changes, never a name."""
    recorded_at: datetime
    expected: Expected | None = None
    """None: the change is made whatever stands there now."""
    undoes: URIRef | None = None
    """The entry of the journal that it takes back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Persons of whom nothing may stay: neither among the data of today nor in the journal."""

    network: str
    subjects: tuple[URIRef, ...]
    reason: str
    """Why, without what was erased."""
    role: str
    recorded_at: datetime


class Store(Protocol):
    """Where statements live; one object may be used from several threads."""

    def alone(self) -> AbstractContextManager[object]:
        """Keep other writers of this process waiting as long as the block lasts; see `graph.store.alone`."""
        ...

    def query(self, sparql: str, graphs: Sequence[URIRef]) -> Table:
        """Answer a SELECT, ASK or CONSTRUCT query from these graphs only; without GRAPH from their union.

        Oxigraph answers a statement that stands in two of the graphs twice: queries say DISTINCT.

        Raises:
            InvalidQuery: the text is no such query, or asks for SERVICE, FROM or another outside source.
            WorkspaceError: the place of the store cannot be read.
        """
        ...

    def change(self, change: Change) -> int:
        """Store a change with its entry in the journal and return the new data version.

        The entry keeps what was really removed and really added; a change without any effect leaves none, and the
        data version stays.

        Raises:
            Conflict: what the change expected is no longer so; nothing is stored.
            InvalidSource: blank nodes, damaged IRIs, graphs that are not ours, or the journal itself; nothing is
                stored.
            WorkspaceError: the place of the store cannot be written; nothing is stored.
        """
        ...

    def scan(self, graphs: Sequence[URIRef]) -> Iterator[Quad]:
        """Yield all statements of these graphs, in no particular order, without SPARQL."""
        ...

    def graphs(self) -> tuple[URIRef, ...]:
        """Return the graphs that hold statements, sorted, those of persons and the journal included."""
        ...

    def data_version(self) -> int:
        """Return the number of the last change, 0 for a store without any."""
        ...

    def digest(self) -> str:
        """Return a short text that differs between any two states of any two stores, for keys of caches."""
        ...

    def flush(self) -> None:
        """Make sure that everything stored survives a power cut."""
        ...

    def backup(self, path: Path) -> None:
        """Write everything into one new file.

        Raises:
            WorkspaceError: the file exists already or cannot be written.
        """
        ...

    def restore(self, path: Path, *, role: str, recorded_at: datetime) -> int:
        """Replace everything by the content of a backup, as one change; return the new data version.

        A backup of this very store leaves the journal, so that restoring can be taken back too; one of another store
        brings its own journal along.

        Raises:
            InvalidSource: the file is no backup or is damaged; nothing is changed.
            WorkspaceError: the file cannot be read or the store cannot be written; nothing is changed.
        """
        ...

    def erase(self, erasure: Erasure) -> int:
        """Erase all that the layer of persons and its journal say of some; return the new data version.

        An entry with day, role and reason remains. Backups made before still hold what was erased.

        Raises:
            InvalidSource: nothing is kept of them; nothing is stored.
        """
        ...

    def close(self) -> None:
        """Release the place of the store; a closed store is not used again."""
        ...
