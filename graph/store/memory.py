"""The store in memory: rdflib's own, for looking at examples and for a second opinion on every query."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from typing import Any

import rdflib.plugins.sparql
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.paths import Path as PropertyPath
from rdflib.plugins.stores.memory import Memory
from rdflib.term import Node

from graph.errors import InvalidQuery
from graph.store.answers import answered
from graph.store.engine import Engine
from graph.store.guard import QueryForm
from graph.store.interface import Table
from graph.store.journal import Head, Write, head_of
from graph.store.quads import Quad, Term, canonical

__all__ = ["MemoryStore"]


class MemoryStore(Engine):
    """A store that is empty at the start and forgotten at the end."""

    def __init__(self) -> None:
        """Make an empty store."""
        rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False  # otherwise rdflib fetches unknown graphs
        super().__init__()
        self._memory = Memory()
        self._last = Head()

    def scan(self, graphs: Sequence[URIRef]) -> Iterator[Quad]:
        """Yield all statements of these graphs as they are now."""
        with self._lock:
            return iter([quad for graph in dict.fromkeys(graphs) for quad in _quads(self._memory, graph)])

    def graphs(self) -> tuple[URIRef, ...]:
        """Return the graphs that hold statements."""
        with self._lock:
            names = {URIRef(str(graph.identifier)) for graph in self._memory.contexts() if len(graph)}
        return tuple(sorted(names))

    def said(self, subjects: Mapping[URIRef, Collection[URIRef]]) -> Iterator[Quad]:
        """Yield what these graphs say of these subjects."""
        with self._lock:
            found = [
                quad
                for graph, wanted in subjects.items()
                for subject in wanted
                for quad in _quads(self._memory, graph, subject)
            ]
        return iter(found)

    def holding(self, quads: Collection[Quad]) -> set[Quad]:
        """Return those of the statements that are stored."""
        with self._lock:
            return {quad for quad in quads if _holds(self._memory, quad)}

    def flush(self) -> None:
        """Do nothing: memory does not survive."""

    def close(self) -> None:
        """Forget everything."""
        self._memory = Memory()

    def _answer(self, form: QueryForm, sparql: str, graphs: tuple[URIRef, ...]) -> Table:
        with self._lock:
            result = _AllowedGraphs(self._memory, graphs).query(sparql, initNs={})
            if form is QueryForm.ASK:
                return answered(bool(result.askAnswer))
            if form is QueryForm.CONSTRUCT:
                triples = tuple(tuple(_term(term) for term in triple) for triple in result.graph or ())
                return Table(("subject", "predicate", "object"), triples)
            variables = result.vars or []
            rows = tuple(tuple(_term(row.get(name)) for name in variables) for row in result.bindings)
            return Table(tuple(str(name) for name in variables), rows)

    def _write(self, write: Write, head: Head) -> int | None:
        version = max(head.version, head_of(write.additions).version) + 1
        additions = write.versioned(version)
        if write.cleared:
            fresh = Memory()
            _add(fresh, additions)
            self._memory = fresh
        else:
            _replace(self._memory, write.removals, additions)
        self._last = Head(version, write.entry)
        return version

    def _head(self) -> Head:
        return self._last


class _AllowedGraphs(Dataset):
    """A view of the memory in which the other graphs do not exist."""

    def __init__(self, memory: Memory, allowed: Iterable[URIRef]) -> None:
        super().__init__(store=memory, default_union=True)
        self._allowed = {name: Graph(store=memory, identifier=name) for name in allowed}
        self._nothing = Graph()

    @property  # type: ignore[misc]  # without the setter, which nobody needs here
    def default_context(self) -> Graph:
        return self._default_context

    def contexts(self, _triple: Any = None) -> Generator[Graph, None, None]:
        yield from (graph for graph in self._allowed.values() if len(graph))

    def get_context(self, identifier: Any, *_: Any, **__: Any) -> Graph:
        return self._allowed.get(identifier, self._nothing)

    def triples(  # type: ignore[override]  # overloads of rdflib, whose evaluation passes one triple only
        self, triple_or_quad: Any, *_: Any, **__: Any
    ) -> Generator[Any, None, None]:
        subject, predicate, thing = triple_or_quad[:3]
        if isinstance(predicate, PropertyPath):
            for start, end in predicate.eval(self, subject, thing):
                yield start, predicate, end
            return
        seen: set[tuple[Node, Node, Node]] = set()
        for graph in self._allowed.values():
            for triple in graph.triples((subject, predicate, thing)):
                if triple not in seen:
                    seen.add(triple)
                    yield triple


def _quads(memory: Memory, graph: URIRef, about: URIRef | None = None) -> Iterator[Quad]:
    for (subject, predicate, thing), _ in memory.triples((about, None, None), Graph(memory, graph)):
        yield Quad(subject, predicate, thing, graph)  # type: ignore[arg-type]  # only checked quads came in


def _replace(memory: Memory, removals: Sequence[Quad], additions: Sequence[Quad]) -> None:
    """Remove and add; after an exception in the middle the old state is back."""
    removed = dict.fromkeys(quad for quad in removals if _holds(memory, quad))
    added = [quad for quad in additions if quad in removed or not _holds(memory, quad)]
    try:
        _remove(memory, removed)
        _add(memory, added)
    except BaseException:
        _remove(memory, added)
        _add(memory, removed)
        raise


def _holds(memory: Memory, quad: Quad) -> bool:
    return any(memory.triples(quad[:3], Graph(memory, quad.graph)))


def _add(memory: Memory, quads: Iterable[Quad]) -> None:
    graphs: dict[URIRef, Graph] = {}
    for quad in quads:
        graph = graphs.setdefault(quad.graph, Graph(memory, quad.graph))
        memory.add(quad[:3], graph)


def _remove(memory: Memory, quads: Iterable[Quad]) -> None:
    for quad in quads:
        memory.remove(quad[:3], Graph(memory, quad.graph))


def _term(term: Node | None) -> Term | None:
    if isinstance(term, Literal):
        return canonical(term)
    if term is None or isinstance(term, URIRef):
        return term
    raise InvalidQuery("Die Abfrage erzeugt namenlose Knoten. Bitte nur vorhandene Adressen (IRIs) ausgeben.")
