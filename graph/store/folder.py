"""The store in a folder: Oxigraph on disk, the usual place of an office's data."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox
from rdflib import URIRef

from graph.errors import WorkspaceError
from graph.store.answers import table
from graph.store.engine import Engine
from graph.store.guard import QueryForm
from graph.store.interface import Table
from graph.store.journal import Head, Write, head_of
from graph.store.quads import Quad
from graph.store.securing import secured
from graph.store.terms import quads_from_oxigraph, quads_to_oxigraph
from graph.store.update import update_text
from graph.workspace import explained, prepared_folder
from ontology.namespaces import INW, META_GRAPH

__all__ = ["FolderStore"]

_FAILURES = (OSError, RuntimeError)
"""What the database raises: the second one only where its files are damaged."""
_OWN_FILE = "CURRENT"
"""Every folder of the database has this file; a folder with other files only is somebody else's."""


class FolderStore(Engine):
    """A store on disk that one process at a time uses."""

    def __init__(self, path: Path) -> None:
        """Open the store in a folder, which is made if it is missing.

        Raises:
            WorkspaceError: the folder is in use, read-only, damaged or holds other files.
        """
        super().__init__()
        self._path = path
        self._store: ox.Store | None = _opened(path)
        self._is_closed = self._has_failed = False
        self._last = head_of(self._matching(INW.dataVersion, META_GRAPH))

    def scan(self, graphs: Sequence[URIRef]) -> Iterator[Quad]:
        """Yield all statements of these graphs as they are now, whatever is changed meanwhile."""
        for graph in dict.fromkeys(graphs):
            yield from self._matching(None, graph)

    def said(self, subjects: Mapping[URIRef, Collection[URIRef]]) -> Iterator[Quad]:
        """Yield what these graphs say of these subjects."""
        store = self._open
        yield from quads_from_oxigraph(  # at once: what is named again and again is made one term only
            quad
            for graph, wanted in subjects.items()
            for subject in wanted
            for quad in store.quads_for_pattern(
                ox.NamedNode(str(subject)), None, None, ox.NamedNode(str(graph))
            )
        )

    def holding(self, quads: Collection[Quad]) -> set[Quad]:
        """Return those of the statements that are stored."""
        full = {graph for graph in {quad.graph for quad in quads} if self._has_any(graph)}
        asked = [quad for quad in quads if quad.graph in full]
        store = self._open
        return {quad for quad, same in zip(asked, quads_to_oxigraph(asked), strict=True) if same in store}

    def graphs(self) -> tuple[URIRef, ...]:
        """Return the graphs that hold statements."""
        names = (name for name in self._open.named_graphs() if isinstance(name, ox.NamedNode))
        full = (name for name in names if any(self._open.quads_for_pattern(None, None, None, name)))
        return tuple(sorted(URIRef(name.value) for name in full))

    def flush(self) -> None:
        """Make sure that everything stored survives a power cut."""
        try:
            self._open.flush()
        except _FAILURES as error:
            raise _failure(error, self._path) from error

    def close(self) -> None:
        """Let go of the folder, so that another process can open it."""
        try:
            if self._store is not None:
                self.flush()
        finally:
            self._store, self._is_closed = None, True

    @property
    def _open(self) -> ox.Store:
        if self._is_closed:
            raise WorkspaceError(
                f"Der Datenspeicher in »{self._path}« ist schon geschlossen. Bitte neu starten."
            )
        if self._store is None:
            self._store = _opened(self._path)
        return self._store

    def _answer(self, _form: QueryForm, sparql: str, graphs: tuple[URIRef, ...]) -> Table:
        names = [ox.NamedNode(str(graph)) for graph in graphs]
        try:
            return table(self._open.query(sparql, default_graph=[*names], named_graphs=[*names]))
        except _FAILURES as error:
            raise _failure(error, self._path) from error

    def _write(self, write: Write, head: Head) -> int | None:
        if self._has_failed:
            self._begin_anew()
            return None
        version = max(head.version, head_of(write.additions).version) + 1
        additions = write.versioned(version)
        try:
            if write.cleared or write.removals:
                self._open.update(update_text(write.cleared, write.removals, additions))
            else:
                self._open.extend(quads_to_oxigraph(additions))
            if not secured(self._path):
                self._open.flush()
        except _FAILURES as error:
            self._has_failed = True
            raise _failure(error, self._path) from error
        self._last = Head(version, write.entry)
        return version

    def _begin_anew(self) -> None:
        """Open the folder again: after a failure, such as a full disk, the database takes nothing more until then."""
        self._store = None
        self._last = head_of(self._matching(INW.dataVersion, META_GRAPH))
        self._has_failed = False

    def _head(self) -> Head:
        return self._last

    def _matching(self, predicate: URIRef | None, graph: URIRef) -> Iterator[Quad]:
        said = None if predicate is None else ox.NamedNode(str(predicate))
        yield from quads_from_oxigraph(
            self._open.quads_for_pattern(None, said, None, ox.NamedNode(str(graph)))
        )

    def _has_any(self, graph: URIRef) -> bool:
        return any(self._open.quads_for_pattern(None, None, None, ox.NamedNode(str(graph))))


def _opened(path: Path) -> ox.Store:
    folder = prepared_folder(path)
    if any(folder.iterdir()) and not (folder / _OWN_FILE).exists():
        raise WorkspaceError(
            f"In »{path}« liegen andere Dateien. Bitte mit --store einen leeren oder neuen Ordner angeben."
        )
    try:
        return ox.Store(str(folder))
    except _FAILURES as error:
        raise _failure(error, path) from error


def _failure(error: OSError | RuntimeError, path: Path) -> WorkspaceError:
    text = str(error).lower().replace(str(path).lower(), "")
    if "corruption" in text:
        return WorkspaceError(
            f"Der Datenspeicher in »{path}« ist beschädigt. Bitte den Ordner umbenennen und die letzte "
            "Sicherung zurückspielen: netzlotse restore DATEI"
        )
    if "lock" in text:
        return WorkspaceError(
            f"Der Datenspeicher in »{path}« wird gerade benutzt, meist von der laufenden Anwendung. "
            "Bitte sie zuerst schließen – oder mit --store memory: die Beispiele ansehen."
        )
    return explained(error if isinstance(error, OSError) else OSError(text), path)
