"""The data rules on a few things only: what a change touches, read beside what it names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import TypeAlias

from rdflib import Graph, URIRef
from rdflib.term import Node

from graph.errors import InvalidOntology
from graph.model import Layer
from graph.store.quads import Quad, checked
from graph.validation.problems import Problem
from graph.validation.report import problems_in
from ontology.loader import codes, shape_topics, shapes, vocabulary
from ontology.namespaces import RDFS

__all__ = ["problems_of"]

_PRIVACY = "privacy"
_UNTOUCHED = frozenset({"concepts", "duplicates"})
"""Topics about shipped lists, and about pairs of actors: nothing that one change decides."""
_PUBLIC_LAYERS = (Layer.PUBLIC, Layer.EXPECTATIONS)
_HIERARCHY = (RDFS.subClassOf, RDFS.subPropertyOf)
_Triple: TypeAlias = tuple[Node, Node, Node]


def problems_of(quads: Iterable[Quad], focus: Collection[str]) -> Iterator[Problem]:
    """Yield what the data rules object to in some things, warnings included, in no particular order.

    Args:
        quads: All that is said of these things, and of everything they name.
        focus: IRIs of the things.

    Raises:
        InvalidSource: a statement is not fit for the store at all.
        InvalidOntology: the rules themselves cannot be applied.
    """
    data, wanted = tuple(checked(quads)), frozenset(map(str, focus))
    public = tuple(it for it in data if it.graph.rsplit("/", 1)[-1] in _PUBLIC_LAYERS)
    yield from _applied(data, _rules(is_privacy=False), wanted)
    yield from _applied(public, _rules(is_privacy=True), wanted)


def _applied(quads: Iterable[Quad], rules: Graph, focus: Collection[str]) -> Iterator[Problem]:
    """Yield the problems of some things; pyshacl's own choice of nodes would also silence the shapes within shapes."""
    import pyshacl

    data = Graph()
    graphs: dict[URIRef, URIRef] = {}
    for quad in quads:
        data.add(quad[:3])
        graphs.setdefault(quad.subject, quad.graph)
    for triple in _surroundings(data):
        data.add(triple)
    try:
        _, report, text = pyshacl.validate(data, shacl_graph=rules, inplace=True)
    except pyshacl.errors.ReportableRuntimeError as error:
        raise InvalidOntology(f"Die Datenregeln lassen sich nicht anwenden: {error}") from error
    if not isinstance(report, Graph):
        raise InvalidOntology(f"Die Datenregeln lassen sich nicht anwenden: {text}")
    yield from (it for it in problems_in(report, rules, data, graphs) if it.focus in focus)


def _surroundings(data: Graph) -> Iterator[_Triple]:
    """Yield what the rules read besides: the hierarchy of classes, and named codes with all that is broader."""
    classes, entries = _shipped()
    yield from classes
    waiting = {it for it in data.objects() if it in entries}
    known: set[Node] = set()
    while waiting:
        known |= waiting
        found = [triple for it in waiting for triple in entries[it]]
        yield from found
        waiting = {it[2] for it in found if it[2] in entries} - known


@cache
def _shipped() -> tuple[tuple[_Triple, ...], Mapping[Node, tuple[_Triple, ...]]]:
    """Return the hierarchy of classes and properties, and what is said of each entry of a code list."""
    entries: dict[Node, list[_Triple]] = {}
    for triple in codes():
        entries.setdefault(triple[0], []).append(triple)
    hierarchy = tuple(it for it in vocabulary() if it[1] in _HIERARCHY)
    return hierarchy, {entry: tuple(it) for entry, it in entries.items()}


@cache
def _rules(*, is_privacy: bool) -> Graph:
    found = Graph()
    for topic in shape_topics():
        if topic not in _UNTOUCHED and (topic == _PRIVACY) == is_privacy:
            found += shapes(topic)
    return found
