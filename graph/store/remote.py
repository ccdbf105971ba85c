"""The store on a server: any endpoint that speaks SPARQL 1.1 query and update."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib.resources import files

import pyoxigraph as ox
from rdflib import Literal, URIRef

from graph.errors import WorkspaceError
from graph.store.answers import described, table
from graph.store.endpoint import Endpoint
from graph.store.engine import Engine
from graph.store.guard import QueryForm
from graph.store.interface import Table
from graph.store.journal import Head, Write, head_of
from graph.store.quads import Quad, Term
from graph.store.terms import to_oxigraph
from graph.store.update import guarded_text, numbering_text, update_text
from ontology.namespaces import GRAPH, INW, META_GRAPH

__all__ = ["RemoteStore"]

_JSON = "application/sparql-results+json"
_N_TRIPLES = "application/n-triples"
_ALL_GRAPHS = "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?subject ?predicate ?object } }"
_ALL_TRIPLES = "CONSTRUCT { ?subject ?predicate ?object } WHERE { ?subject ?predicate ?object }"
_VERSION_OF = "SELECT ?version WHERE {{ {entry} {property} ?version }}"
_ENTRIES_WITH = "SELECT ?entry WHERE {{ ?entry {property} {version} }}"
_ALL_SAID = "SELECT ?subject ?predicate ?object WHERE {{ {subjects} ?subject ?predicate ?object }}"
_THESE = "VALUES ?subject {{ {names} }}"
_MOST_NAMED = 300
"""Subjects; whoever asks for more gets the whole graph, which is faster than a long list."""
_NUMBERS = 20
"""How often a writer asks for another number when somebody else has got the same."""
_NO_GRAPH = (GRAPH["keiner"],)
"""A graph that never exists: naming none at all would mean all of them."""


class RemoteStore(Engine):
    """A store behind a SPARQL 1.1 endpoint; several people may change it at the same time."""

    def __init__(self, endpoint: Endpoint) -> None:
        """Use an endpoint; nothing is asked yet."""
        super().__init__()
        self._endpoint = endpoint

    def scan(self, graphs: Sequence[URIRef]) -> Iterator[Quad]:
        """Yield all statements of these graphs, each graph as it is when its turn comes."""
        for graph in dict.fromkeys(graphs):
            for subject, predicate, thing in self._described(_ALL_TRIPLES, (graph,)).rows:
                yield Quad(subject, predicate, thing, graph)  # type: ignore[arg-type]  # a triple has no gaps

    def graphs(self) -> tuple[URIRef, ...]:
        """Return the graphs that hold statements; those of others on the same server are left out."""
        names = (row[0] for row in self._table(_ALL_GRAPHS, ()).rows)
        return tuple(sorted(name for name in names if isinstance(name, URIRef) and name.startswith(GRAPH)))

    def said(self, subjects: Mapping[URIRef, Collection[URIRef]]) -> Iterator[Quad]:
        """Yield what these graphs say of these subjects."""
        for graph, wanted in subjects.items():
            few = len(wanted) <= _MOST_NAMED
            names = _THESE.format(names=" ".join(str(to_oxigraph(each)) for each in wanted)) if few else ""
            for subject, predicate, thing in self._table(_ALL_SAID.format(subjects=names), (graph,)).rows:
                if subject in wanted:
                    yield Quad(subject, predicate, thing, graph)  # type: ignore[arg-type]  # a triple has no gaps

    def holding(self, quads: Collection[Quad]) -> set[Quad]:
        """Return those of the statements that are stored."""
        subjects: dict[URIRef, set[URIRef]] = {}
        for quad in quads:
            subjects.setdefault(quad.graph, set()).add(quad.subject)
        return set(quads).intersection(self.said(subjects))

    def flush(self) -> None:
        """Do nothing: the server keeps what it has confirmed."""

    def close(self) -> None:
        """Do nothing: no connection stays open."""

    def _answer(self, form: QueryForm, sparql: str, graphs: tuple[URIRef, ...]) -> Table:
        allowed = graphs or _NO_GRAPH
        if form is QueryForm.CONSTRUCT:
            return self._described(sparql, allowed)
        return self._table(sparql, allowed)

    def _write(self, write: Write, head: Head) -> int | None:
        version = max(head.version, head_of(write.additions).version) + 1
        additions = write.versioned(version)
        if write.cleared:
            self._endpoint.update(update_text(write.cleared, write.removals, additions))
        else:
            self._endpoint.update(guarded_text(write.removals, additions, head.version))
        if self._version_of(write.entry) is not None:
            return self._alone_with(version, write.entry)
        if self._head() != head:
            return None
        raise WorkspaceError(
            f"Der Datenspeicher auf {self._endpoint.host} hat die Änderung angenommen, aber nicht gespeichert. "
            "Bitte den Betreiber fragen."
        )

    def _alone_with(self, version: int, entry: URIRef) -> int:
        """Return the number of an entry, another one if a server has let two writers have the same."""
        for _ in range(_NUMBERS):
            if not self._entries_with(version) - {entry}:
                break
            own = Quad(entry, INW.dataVersion, Literal(version), META_GRAPH)
            self._endpoint.update(f"{update_text((), (own,), ())} ;\n{numbering_text(entry, version)}")
            version = self._version_of(entry) or version
        return version

    def _head(self) -> Head:
        text = files("graph.store").joinpath("head.rq").read_text(encoding="utf-8")
        for entry, version in self._table(text, (META_GRAPH,)).rows:
            return Head(int(str(version)), str(entry))
        return Head()

    def _version_of(self, entry: URIRef) -> int | None:
        """Read back what was written: an update answered with success is not yet a stored one."""
        query = _VERSION_OF.format(entry=to_oxigraph(entry), property=to_oxigraph(INW.dataVersion))
        return next((int(str(version)) for (version,) in self._table(query, (META_GRAPH,)).rows), None)

    def _entries_with(self, version: int) -> set[Term | None]:
        """Return the entries of this version: servers may give one number to two writers at the same moment."""
        query = _ENTRIES_WITH.format(version=version, property=to_oxigraph(INW.dataVersion))
        return {entry for (entry,) in self._table(query, (META_GRAPH,)).rows}

    def _table(self, sparql: str, graphs: Sequence[URIRef]) -> Table:
        answer = self._endpoint.query(sparql, graphs, _JSON)
        try:
            return table(ox.parse_query_results(answer, ox.QueryResultsFormat.JSON))
        except SyntaxError as error:
            raise self._not_sparql() from error

    def _described(self, sparql: str, graphs: Sequence[URIRef]) -> Table:
        answer = self._endpoint.query(sparql, graphs, _N_TRIPLES)
        try:
            return described(quad.triple for quad in ox.parse(answer, ox.RdfFormat.N_TRIPLES))
        except SyntaxError as error:
            raise self._not_sparql() from error

    def _not_sparql(self) -> WorkspaceError:
        return WorkspaceError(
            f"{self._endpoint.host} antwortet, aber nicht wie ein Datenspeicher (SPARQL 1.1). Bitte die Adresse prüfen."
        )
