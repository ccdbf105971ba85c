"""A data rule made ready: what it looks at, what it demands, and what it finds on many things at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from rdflib import URIRef
from rdflib.term import Node

from graph.store.asking import Asked
from graph.validation.paths import Path
from graph.validation.results import Result
from graph.validation.triples import Triples

__all__ = ["Constraint", "Demand", "Fault", "Pair", "Run", "Shape", "Target"]

Pair: TypeAlias = tuple[Node, Collection[Node]]
"""A thing and its values."""
Fault: TypeAlias = tuple[Node, Node | None]
"""A thing and the value that is at fault, if it is one."""


class Run:
    """One check of some statements: what was worked out once is not worked out again."""

    def __init__(self, triples: Triples) -> None:
        """Begin with nothing worked out."""
        self.triples = triples
        self._conforming: dict[int, dict[Node, bool]] = {}
        self._asked = Asked()
        self._learnt: set[Node] = set()

    def conforms(self, shape: Shape, node: Node) -> bool:
        """Tell whether a thing or a value breaks nothing of a shape."""
        known = self._conforming.setdefault(id(shape), {})
        if node not in known:
            known[node] = next(shape.results(self, (node,)), None) is None
        return known[node]

    def answered(self, sparql: str, properties: Iterable[Node]) -> Iterable[tuple[Node | None, ...]]:
        """Return the rows that answer a query in which only these properties occur."""
        new = set(properties) - self._learnt
        self._learnt.update(new)
        self._asked.learn(triple for it in new for triple in self.triples.of(it))
        return self._asked.answer(sparql).rows


Demand: TypeAlias = Callable[[Run, Sequence[Pair]], Iterable[Fault]]
"""What a constraint finds among things and their values."""
Target: TypeAlias = Callable[[Triples], Iterable[Node]]
"""What a shape is about."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """One demand of a shape."""

    component: URIRef
    demand: Demand


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shape:
    """A shape of SHACL: with a path, it is about the values along it; without, about things themselves."""

    node: Node
    severity: Node
    path: Path | None = None
    path_iri: URIRef | None = None
    constraints: tuple[Constraint, ...] = ()
    properties: tuple[Shape, ...] = ()
    """Shapes that the values have to conform to, and that speak for themselves."""
    targets: tuple[Target, ...] = field(default=())

    def focus_nodes(self, triples: Triples) -> set[Node]:
        """Return what it is about."""
        return {node for target in self.targets for node in target(triples)}

    def results(self, run: Run, nodes: Collection[Node]) -> Iterator[Result]:
        """Yield what it objects to in some things."""
        if self.path is None:
            pairs: list[Pair] = [(node, (node,)) for node in nodes]
        else:
            step = self.path(run.triples)
            pairs = [(node, step(node)) for node in nodes]
        for constraint in self.constraints:
            for focus, value in constraint.demand(run, pairs):
                yield Result(
                    shape=self.node,
                    severity=self.severity,
                    component=constraint.component,
                    focus=focus,
                    path=self.path_iri,
                    value=value,
                )
        for shape in self.properties:
            yield from shape.results(run, [value for _, values in pairs for value in values])
