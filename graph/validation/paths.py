"""Paths of data rules: which values a thing has along properties, one after the other, either, or any number of times."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TypeAlias

from rdflib import Graph, URIRef
from rdflib.collection import Collection as RdfList
from rdflib.term import BNode, Node

from graph.validation.triples import Triples
from ontology.namespaces import RDF, SH

__all__ = ["Path", "Step", "Unknown", "members", "path_of"]

Step: TypeAlias = Callable[[Node], Collection[Node]]
"""Thing → its values."""
Path: TypeAlias = Callable[[Triples], Step]
"""What a path becomes for certain statements."""


class Unknown(Exception):
    """A rule says something that is not understood here; pyshacl, which is slower, checks it instead."""


def path_of(rules: Graph, node: Node) -> Path:
    """Return a path.

    Raises:
        Unknown: it is of a kind that is not understood here.
    """
    if isinstance(node, URIRef):
        return _along(node)
    if (node, RDF.first, None) in rules:
        return _one_after_the_other([path_of(rules, it) for it in members(rules, node)])
    said = dict(rules.predicate_objects(node))
    if isinstance(node, BNode) and len(said) == 1:
        (kind, value), *_ = said.items()
        if kind == SH.alternativePath:
            return _either(members(rules, value))
        if kind == SH.zeroOrMorePath:
            return _any_number(path_of(rules, value))
    raise Unknown(node)


def members(rules: Graph, node: Node) -> list[Node]:
    """Return what a list of rules holds.

    Raises:
        Unknown: it is none, or an empty one.
    """
    found = list(RdfList(rules, node)) if (node, RDF.first, None) in rules else []
    if not found:
        raise Unknown(node)
    return found


def _along(predicate: URIRef) -> Path:
    def bound(triples: Triples) -> Step:
        said = triples.said(predicate)
        return lambda thing: said.get(thing, ())

    return bound


def _one_after_the_other(paths: Sequence[Path]) -> Path:
    def bound(triples: Triples) -> Step:
        steps = [path(triples) for path in paths]

        def step(thing: Node) -> Collection[Node]:
            here: Collection[Node] = (thing,)
            for each in steps:
                here = dict.fromkeys(value for it in here for value in each(it)) if here else here
            return here

        return step

    return bound


def _either(properties: Sequence[Node]) -> Path:
    if not all(isinstance(it, URIRef) for it in properties):
        raise Unknown(properties)

    def bound(triples: Triples) -> Step:
        used = [said for it in properties if (said := triples.said(it))]
        return lambda thing: dict.fromkeys(value for said in used for value in said.get(thing, ()))

    return bound


def _any_number(path: Path) -> Path:
    def bound(triples: Triples) -> Step:
        each = path(triples)

        def step(thing: Node) -> Collection[Node]:
            found = {thing: None}
            waiting: Collection[Node] = (thing,)
            while waiting:
                further = dict.fromkeys(value for it in waiting for value in each(it))
                waiting = [it for it in further if it not in found]
                found.update(dict.fromkeys(waiting))
            return found

        return step

    return bound
