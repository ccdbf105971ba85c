"""What all engines do alike: guard queries, weigh changes against what is there, back up, restore and erase."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from rdflib import URIRef

from graph.errors import WorkspaceError
from graph.model import Layer
from graph.store.archive import read_archive, write_archive
from graph.store.effect import effect_of
from graph.store.erasing import erasing
from graph.store.guard import QueryForm, query_form
from graph.store.interface import Change, Erasure, Table
from graph.store.journal import Head, Write, new_entry, prepared
from graph.store.quads import Quad
from graph.store.restoring import restoring
from ontology.namespaces import graph_iri

__all__ = ["Engine"]

_ATTEMPTS = 20
"""How often a change is weighed again when somebody else has changed the data meanwhile."""
_BACKUPS = 3
"""How often a backup is begun before it gives way to those who are changing the data."""


class Engine(ABC):
    """A store without its engine; see `interface.Store` for what the public methods promise."""

    def __init__(self) -> None:
        """Begin without anybody writing."""
        self._lock = threading.RLock()

    def alone(self) -> AbstractContextManager[object]:
        """Keep other writers of this process waiting as long as the block lasts."""
        return self._lock

    def query(self, sparql: str, graphs: Sequence[URIRef]) -> Table:
        """Answer an allowed query from these graphs only."""
        return self._answer(query_form(sparql), sparql, tuple(graphs))

    def change(self, change: Change) -> int:
        """Store what a change really does with its journal entry; return the data version afterwards."""
        if not (change.additions or change.removals):
            return self.data_version()
        ready, entry = prepared(change), new_entry()
        return self._commit(lambda: effect_of(ready, entry, self))

    def data_version(self) -> int:
        """Return the number of the last change."""
        return self._head().version

    def digest(self) -> str:
        """Return a short text for this state of this store."""
        return self._head().digest

    def backup(self, path: Path) -> None:
        """Write everything into one new file; a change in the middle makes it begin again."""
        for _ in range(_BACKUPS):
            before = self.digest()
            quads = tuple(self.scan(self.graphs()))
            if self.digest() == before:
                return write_archive(path, quads)
        raise WorkspaceError(
            "Die Daten werden gerade geändert. Bitte die Sicherung gleich noch einmal versuchen."
        )

    def restore(self, path: Path, *, role: str, recorded_at: datetime) -> int:
        """Replace everything by the content of a backup, as one change."""
        content, entry = read_archive(path), new_entry()
        return self._commit(
            lambda: restoring(content, path.name, self, entry, role=role, recorded_at=recorded_at),
            even_without_effect=True,
        )

    def erase(self, erasure: Erasure) -> int:
        """Erase persons from the data and from the journal, as one change that leaves a tombstone."""
        entry, area = new_entry(), graph_iri(erasure.network, Layer.PERSONS)
        return self._commit(lambda: erasing(erasure, entry, self.scan((area,))))

    def _commit(self, plan: Callable[[], Write], *, even_without_effect: bool = False) -> int:
        """Store what a plan makes of the present state; plan again where others were faster."""
        with self._lock:
            for _ in range(_ATTEMPTS):
                head = self._head()
                write = plan()
                if not (write.has_effect or even_without_effect):
                    return head.version
                version = self._write(write, head)
                if version is not None:
                    return version
        raise WorkspaceError(
            "Die Daten werden gerade von anderen geändert. Bitte gleich noch einmal versuchen; gespeichert wurde nichts."
        )

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
    def said(self, subjects: Mapping[URIRef, Collection[URIRef]]) -> Iterator[Quad]:
        """Yield what these graphs say of these subjects."""

    @abstractmethod
    def holding(self, quads: Collection[Quad]) -> set[Quad]:
        """Return those of the statements that are stored."""

    @abstractmethod
    def _write(self, write: Write, head: Head) -> int | None:
        """Clear, remove and add in one step; return the new data version, None if the head is another by now."""

    @abstractmethod
    def _head(self) -> Head:
        """Return the last entry of the journal."""
