"""What all engines do alike: guard queries, prepare changes, back up and restore."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from rdflib import URIRef

from graph.errors import WorkspaceError
from graph.store.archive import read_archive, write_archive
from graph.store.guard import QueryForm, query_form
from graph.store.interface import Change, Table
from graph.store.journal import Head, Write, prepared
from graph.store.quads import Quad

__all__ = ["Engine"]

_ATTEMPTS = 3
"""How often a backup is begun before it gives way to those who are changing the data."""


class Engine(ABC):
    """A store without its engine; see `interface.Store` for what the public methods promise."""

    def query(self, sparql: str, graphs: Sequence[URIRef]) -> Table:
        """Answer an allowed query from these graphs only."""
        return self._answer(query_form(sparql), sparql, tuple(graphs))

    def change(self, change: Change) -> int:
        """Store a change with its journal entry; return the new data version, or the old one for an empty change."""
        if not (change.additions or change.removals):
            return self.data_version()
        return self._write(prepared(change))

    def data_version(self) -> int:
        """Return the number of the last change."""
        return self._head().version

    def digest(self) -> str:
        """Return a short text for this state of this store."""
        return self._head().digest

    def backup(self, path: Path) -> None:
        """Write everything into one new file; a change in the middle makes it begin again."""
        for _ in range(_ATTEMPTS):
            before = self.digest()
            quads = tuple(self.scan(self.graphs()))
            if self.digest() == before:
                return write_archive(path, quads)
        raise WorkspaceError(
            "Die Daten werden gerade geändert. Bitte die Sicherung gleich noch einmal versuchen."
        )

    def restore(self, path: Path, *, role: str, recorded_at: datetime) -> int:
        """Replace everything by the content of a backup, as one change."""
        content = read_archive(path)
        reason = f"Sicherung »{path.name}« zurückgespielt"
        write = prepared(Change(reason=reason, role=role, recorded_at=recorded_at))
        return self._write(replace(write, additions=(*content, *write.additions), cleared=self.graphs()))

    @abstractmethod
    def scan(self, graphs: Sequence[URIRef]) -> Iterator[Quad]:
        """Yield all statements of these graphs."""

    @abstractmethod
    def graphs(self) -> tuple[URIRef, ...]:
        """Return the graphs that hold statements."""

    @abstractmethod
    def flush(self) -> None:
        """Make sure that everything stored survives a power cut."""

    @abstractmethod
    def close(self) -> None:
        """Release the place of the store."""

    @abstractmethod
    def _answer(self, form: QueryForm, sparql: str, graphs: tuple[URIRef, ...]) -> Table:
        """Answer a query that the guard has let pass."""

    @abstractmethod
    def _write(self, write: Write) -> int:
        """Clear, remove and add in one step; return the new data version."""

    @abstractmethod
    def _head(self) -> Head:
        """Return the last entry of the journal."""
