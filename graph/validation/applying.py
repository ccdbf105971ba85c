"""One run of rules over statements: pyshacl behind one function."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import Graph, URIRef
from rdflib.term import Node

from graph.errors import InvalidOntology
from graph.model import Layer
from graph.store.quads import Quad
from graph.validation.problems import Problem
from graph.validation.report import problems_in

__all__ = ["PUBLIC_TOPIC", "applied", "ordered", "public"]

PUBLIC_TOPIC = "privacy"
"""The rules that hold in public data areas only."""
_PUBLIC_LAYERS = (Layer.PUBLIC, Layer.EXPECTATIONS)


def public(quads: Iterable[Quad]) -> tuple[Quad, ...]:
    """Return the statements of public data areas."""
    return tuple(quad for quad in quads if quad.graph.rsplit("/", 1)[-1] in _PUBLIC_LAYERS)


def applied(
    quads: Iterable[Quad], surroundings: Iterable[tuple[Node, Node, Node]], rules: Graph
) -> Iterator[Problem]:
    """Return what the rules object to, in no particular order.

    Args:
        quads: What is checked.
        surroundings: What the rules read besides.
        rules: Shapes.

    Raises:
        InvalidOntology: the rules themselves cannot be applied.
    """
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


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems, the worst first, in an order that is always the same."""
    return sorted(
        problems,
        key=lambda each: (each.severity.rank, each.focus, each.path or "", each.shape, each.value or ""),
    )
