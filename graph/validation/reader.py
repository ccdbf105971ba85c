"""Shapes of SHACL read from their graph: the rules stay data, and what is not understood is said so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from rdflib import OWL, Graph, Literal, URIRef
from rdflib.term import Node

from graph.validation import constraints, values
from graph.validation.paths import Unknown, members, path_of
from graph.validation.queries import query_of
from graph.validation.shape import Constraint, Demand, Shape, Target
from ontology.namespaces import RDF, RDFS, SH, XSD

__all__ = ["Understood", "understood"]

_TARGETS: Mapping[Node, Callable[[Node], Target]] = {
    SH.targetClass: lambda it: lambda triples: triples.instances(it),
    SH.targetSubjectsOf: lambda it: lambda triples: triples.said(it),
    SH.targetObjectsOf: lambda it: lambda triples: [term for _, _, term in triples.of(it)],
}
_ALL_TARGETS = (*_TARGETS, SH.targetNode, SH.target)
_CLASSES = (RDFS.Class, OWL.Class)
_BESIDE = {RDF.type, SH.path, SH.severity, SH.message, SH.property, SH.flags, SH.qualifiedMinCount}
"""What is no constraint of its own."""


@dataclass(frozen=True, slots=True)
class Understood:
    """Rules, sorted by whether they can be checked here."""

    shapes: tuple[Shape, ...]
    others: Graph | None
    """The rules without the targets of those understood; None where all of them are."""


def understood(rules: Graph) -> Understood:
    """Return the shapes of a graph of rules that have targets."""
    reader = _Reader(rules)
    targeted = {node for it in _ALL_TARGETS for node in rules.subjects(it)}
    targeted |= {node for it in _CLASSES for node in rules.subjects(RDF.type, it)}
    shapes: list[Shape] = []
    for node in sorted(targeted, key=str):
        try:
            shapes.append(reader.shape(node))
        except Unknown:
            continue
    known = {shape.node for shape in shapes}
    if known == targeted:
        return Understood(tuple(shapes), None)
    others = Graph()
    others += ((s, p, o) for s, p, o in rules if not (s in known and p in _TARGETS))
    return Understood(tuple(shapes), others)


@dataclass(slots=True)
class _Reader:
    rules: Graph
    _known: dict[Node, Shape] = field(default_factory=dict)
    _open: set[Node] = field(default_factory=set)

    def shape(self, node: Node) -> Shape:
        """Return a shape.

        Raises:
            Unknown: there is something about it that is not understood, or it contains itself.
        """
        if node in self._open:
            raise Unknown(node)
        if node not in self._known:
            self._open.add(node)
            try:
                self._known[node] = self._read(node)
            finally:
                self._open.discard(node)
        return self._known[node]

    def _read(self, node: Node) -> Shape:
        said = list(self.rules.predicate_objects(node))
        if not set(self.rules.objects(node, RDF.type)) <= {SH.NodeShape, SH.PropertyShape}:
            raise Unknown(node)
        path = self.one(node, SH.path)
        return Shape(
            node=node,
            severity=self.one(node, SH.severity) or SH.Violation,
            path=None if path is None else path_of(self.rules, path),
            path_iri=path if isinstance(path, URIRef) else None,
            constraints=tuple(
                self._constraint(node, predicate, value)
                for predicate, value in sorted(said)
                if predicate not in _BESIDE and predicate not in _TARGETS
            ),
            properties=tuple(self._property(it) for it in self.rules.objects(node, SH.property)),
            targets=tuple(_TARGETS[predicate](value) for predicate, value in said if predicate in _TARGETS),
        )

    def _property(self, node: Node) -> Shape:
        found = self.shape(node)
        if found.path is None:
            raise Unknown(node)
        return found

    def _constraint(self, node: Node, predicate: Node, value: Node) -> Constraint:
        if predicate not in _CONSTRAINTS:
            raise Unknown(predicate)
        component, demand = _CONSTRAINTS[predicate]
        if predicate in _SINGLE:
            self.one(node, predicate)
        if predicate in _OF_PATHS and self.one(node, SH.path) is None:
            raise Unknown(node)
        return Constraint(SH[f"{component}ConstraintComponent"], demand(self, node, value))

    def one(self, node: Node, predicate: Node) -> Node | None:
        """Return what may be said once only.

        Raises:
            Unknown: it is said more often.
        """
        found = list(self.rules.objects(node, predicate))
        if len(found) > 1:
            raise Unknown(node)
        return found[0] if found else None

    def each(self, node: Node) -> list[Shape]:
        """Return the shapes of a list."""
        return [self.shape(it) for it in members(self.rules, node)]

    def node_shape(self, node: Node) -> Shape:
        """Return a shape about things themselves."""
        found = self.shape(node)
        if found.path is not None:
            raise Unknown(node)
        return found


def _pattern(reader: _Reader, node: Node, value: Node) -> Demand:
    return constraints.passing(values.matching(str(value), str(reader.one(node, SH.flags) or "")))


def _often(reader: _Reader, node: Node, value: Node) -> Demand:
    return constraints.conforming_often(reader.shape(value), _number(reader.one(node, SH.qualifiedMinCount)))


def _languages(reader: _Reader, _node: Node, value: Node) -> Demand:
    tags = frozenset(str(it).lower() for it in members(reader.rules, value))
    if "*" in tags:
        raise Unknown(value)
    return constraints.passing(values.in_language(tags))


def _one_per_language(_reader: _Reader, _node: Node, value: Node) -> Demand:
    if value != Literal(True):
        raise Unknown(value)
    return constraints.one_per_language


def _in(reader: _Reader, _node: Node, value: Node) -> Demand:
    return constraints.passing(frozenset(members(reader.rules, value)).__contains__)


def _not_smaller(_reader: _Reader, _node: Node, value: Node) -> Demand:
    return constraints.passing(values.at_least(_bound(value)))


def _not_larger(_reader: _Reader, _node: Node, value: Node) -> Demand:
    return constraints.passing(values.at_most(_bound(value)))


def _bound(value: Node) -> Literal:
    if not isinstance(value, Literal) or type(value.value) is not int:
        raise Unknown(value)
    return value


def _shapes(number: Callable[[int], bool], shapes: Callable[[_Reader, Node], Sequence[Shape]]) -> _Read:
    return lambda reader, _node, value: constraints.conforming(shapes(reader, value), number)


def _number(value: Node | None) -> int:
    if not isinstance(value, Literal) or value.datatype != XSD.integer or not isinstance(value.value, int):
        raise Unknown(value)
    if value.value < 0:
        raise Unknown(value)
    return value.value


_Read: TypeAlias = Callable[[_Reader, Node, Node], Demand]
"""Reader, shape and value → what is demanded."""
_CONSTRAINTS: Mapping[Node, tuple[str, _Read]] = {
    SH.minCount: ("MinCount", lambda _r, _n, it: constraints.at_least(_number(it))),
    SH.maxCount: ("MaxCount", lambda _r, _n, it: constraints.at_most(_number(it))),
    SH["in"]: ("In", _in),
    SH["class"]: ("Class", lambda _r, _n, it: constraints.of_class(it)),
    SH.datatype: ("Datatype", lambda _r, _n, it: constraints.passing(values.of_datatype(it))),
    SH.nodeKind: ("NodeKind", lambda _r, _n, it: constraints.passing(values.of_node_kind(it))),
    SH.pattern: ("Pattern", _pattern),
    SH.minLength: ("MinLength", lambda _r, _n, it: constraints.passing(values.long_enough(_number(it)))),
    SH.minInclusive: ("MinInclusive", _not_smaller),
    SH.maxInclusive: ("MaxInclusive", _not_larger),
    SH.languageIn: ("LanguageIn", _languages),
    SH.uniqueLang: ("UniqueLang", _one_per_language),
    SH.hasValue: ("HasValue", lambda _r, _n, it: constraints.having(it)),
    SH.disjoint: ("Disjoint", lambda _r, _n, it: constraints.disjoint(it)),
    SH.lessThanOrEquals: ("LessThanOrEquals", lambda _r, _n, it: constraints.ordered_before(it)),
    SH.node: ("Node", _shapes(lambda found: found == 1, lambda reader, it: [reader.node_shape(it)])),
    SH["not"]: ("Not", _shapes(lambda found: found == 0, lambda reader, it: [reader.shape(it)])),
    SH["or"]: ("Or", _shapes(lambda found: found > 0, _Reader.each)),
    SH.xone: ("Xone", _shapes(lambda found: found == 1, _Reader.each)),
    SH.qualifiedValueShape: ("QualifiedMinCount", _often),
    SH.sparql: ("SPARQL", lambda reader, _node, it: query_of(reader.rules, it)),
}
_SINGLE = frozenset(
    {
        SH.minCount, SH.maxCount, SH["in"], SH.datatype, SH.nodeKind, SH.minLength, SH.languageIn, SH.uniqueLang,
        SH.minInclusive, SH.maxInclusive, SH.pattern, SH.qualifiedValueShape,
    }
)  # fmt: skip
"""What a shape may say once only, or is understood only so."""
_OF_PATHS = frozenset(
    {SH.minCount, SH.maxCount, SH.uniqueLang, SH.disjoint, SH.lessThanOrEquals, SH.qualifiedValueShape}
)
"""What only a shape with a path may say."""
