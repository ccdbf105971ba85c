"""One run of rules over statements: swept over all things at once; what is not understood so is left to pyshacl."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from rdflib import Graph, URIRef
from rdflib.term import Node

from graph.model import Layer
from graph.store.quads import Quad
from graph.validation.problems import Problem
from graph.validation.reader import Understood, understood
from graph.validation.reference import by_pyshacl
from graph.validation.report import problems_in
from graph.validation.results import Result
from graph.validation.shape import Run, Shape
from graph.validation.triples import Triple, Triples

__all__ = ["PUBLIC_TOPIC", "Rules", "applied", "ordered", "public", "ready", "swept"]

PUBLIC_TOPIC = "privacy"
"""The rules that hold in public data areas only."""
_PUBLIC_LAYERS = (Layer.PUBLIC, Layer.EXPECTATIONS)


def public(quads: Iterable[Quad]) -> tuple[Quad, ...]:
    """Return the statements of public data areas."""
    return tuple(quad for quad in quads if quad.graph.rsplit("/", 1)[-1] in _PUBLIC_LAYERS)


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """Data rules ready to be applied, again and again."""

    graph: Graph
    understood: Understood


def ready(graph: Graph) -> Rules:
    """Return rules made ready.

    Args:
        graph: Shapes.
    """
    return Rules(graph, understood(graph))


def applied(
    quads: Iterable[Quad],
    surroundings: Iterable[Triple],
    rules: Rules,
    *,
    focus: Collection[str] | None = None,
) -> Iterator[Problem]:
    """Return what the rules object to, in no particular order.

    Rules that say something which is not understood here are left to pyshacl.

    Args:
        quads: What is checked.
        surroundings: What the rules read besides.
        rules: Made ready.
        focus: IRIs of the only things that are asked about; None for all.

    Raises:
        InvalidOntology: the rules themselves cannot be applied.
    """
    graphs: dict[Node, URIRef] = {}
    everything = list(surroundings)
    for quad in quads:
        everything.append(quad[:3])
        graphs.setdefault(quad.subject, quad.graph)
    said = Triples(everything)
    results = swept(said, rules.understood.shapes, None if focus is None else frozenset(map(URIRef, focus)))
    if rules.understood.others is not None:
        # pyshacl's own choice of nodes would also silence the shapes within shapes
        others = by_pyshacl(everything, rules.understood.others)
        results = chain(results, (it for it in others if focus is None or str(it.focus) in focus))
    return problems_in(results, rules.graph, said, graphs)


def swept(said: Triples, shapes: Iterable[Shape], focus: frozenset[Node] | None = None) -> Iterator[Result]:
    """Yield what shapes object to, in no particular order.

    Args:
        said: What is checked, with all that the rules read.
        shapes: Those understood.
        focus: The only things that are asked about; None for all.
    """
    run = Run(said)
    for shape in shapes:
        nodes = shape.focus_nodes(said)
        yield from shape.results(run, nodes if focus is None else nodes & focus)


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems, the worst first, in an order that is always the same."""
    return sorted(
        problems,
        key=lambda each: (each.severity.rank, each.focus, each.path or "", each.shape, each.value or ""),
    )
