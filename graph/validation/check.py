"""The check itself: pyshacl behind one function, over the data together with what its rules read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from rdflib import Graph, URIRef
from rdflib.term import Node

from graph.errors import InvalidOntology
from graph.model import Layer
from graph.store.quads import Quad, checked
from graph.validation.problems import Problem
from graph.validation.report import problems_in
from ontology.loader import codes, expectations, shape_topics, shapes, vocabulary

__all__ = ["validate"]

_PUBLIC_TOPIC = "privacy"
"""The rules that hold in public data areas only."""
_PUBLIC_LAYERS = (Layer.PUBLIC, Layer.EXPECTATIONS)


def validate(quads: Iterable[Quad], *, rules: Graph | None = None) -> list[Problem]:
    """Return what is wrong with the statements, the worst first, in an order that is always the same.

    The statements must be in the canonical form of the store: pyshacl holds texts with and without xsd:string
    unequal.

    Args:
        quads: all statements that belong together; what they refer to must be among them.
        rules: other rules than the shipped ones.

    Raises:
        InvalidSource: a statement is not fit for the store at all.
        InvalidOntology: the rules themselves cannot be applied.
    """
    data = tuple(checked(quads))
    surroundings = tuple(vocabulary() + codes() + expectations())
    if rules is not None:
        return _ordered(_problems(data, surroundings, rules))
    public = tuple(quad for quad in data if quad.graph.rsplit("/", 1)[-1] in _PUBLIC_LAYERS)
    general = Graph()
    for topic in shape_topics():
        if topic != _PUBLIC_TOPIC:
            general += shapes(topic)
    problems = chain(
        _problems(data, surroundings, general), _problems(public, surroundings, shapes(_PUBLIC_TOPIC))
    )
    return _ordered(problems)


def _problems(
    quads: Iterable[Quad], surroundings: Iterable[tuple[Node, Node, Node]], rules: Graph
) -> Iterator[Problem]:
    import pyshacl

    data = Graph()
    graphs: dict[URIRef, URIRef] = {}
    for triple in surroundings:
        data.add(triple)
    for quad in quads:
        data.add(quad[:3])
        graphs.setdefault(quad.subject, quad.graph)
    try:
        _, report, text = pyshacl.validate(data, shacl_graph=rules, inplace=True)
    except pyshacl.errors.ReportableRuntimeError as error:
        raise InvalidOntology(f"Die Datenregeln lassen sich nicht anwenden: {error}") from error
    if not isinstance(report, Graph):
        raise InvalidOntology(f"Die Datenregeln lassen sich nicht anwenden: {text}")
    return problems_in(report, rules, data, graphs)


def _ordered(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(
        problems,
        key=lambda each: (each.severity.rank, each.focus, each.path or "", each.shape, each.value or ""),
    )
