"""The data rules on a few things only: what a change touches, read beside what it names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from rdflib import Graph
from rdflib.term import Node

from graph.store.quads import Quad, checked
from graph.validation.applying import PUBLIC_TOPIC, Rules, applied, ordered, public, ready
from graph.validation.problems import Problem
from graph.validation.triples import Triple
from ontology.loader import codes, shape_topics, shapes, vocabulary
from ontology.namespaces import RDFS

__all__ = ["problems_of"]

_UNTOUCHED = frozenset({"concepts", "duplicates"})
"""Topics about shipped lists, and about pairs of actors: nothing that one change decides."""
_HIERARCHY = (RDFS.subClassOf, RDFS.subPropertyOf)


def problems_of(quads: Iterable[Quad], focus: Collection[str]) -> list[Problem]:
    """Return what the data rules object to in some things, the worst first, in an order that is always the same.

    Args:
        quads: All that is said of these things, and of everything they name.
        focus: IRIs of the things.

    Raises:
        InvalidSource: a statement is not fit for the store at all.
        InvalidOntology: the rules themselves cannot be applied.
    """
    data, wanted = tuple(checked(quads)), frozenset(map(str, focus))
    if not wanted:
        return []
    return ordered(
        chain(
            _applied(data, wanted, is_privacy=False),
            _applied(public(data), wanted, is_privacy=True),
        )
    )


def _applied(quads: Sequence[Quad], focus: frozenset[str], *, is_privacy: bool) -> Iterator[Problem]:
    return applied(quads, _surroundings(quads), _rules(is_privacy=is_privacy), focus=focus)


def _surroundings(quads: Iterable[Quad]) -> Iterator[Triple]:
    """Yield what the rules read besides: the hierarchy of classes, and named codes with all that is broader."""
    classes, entries = _shipped()
    yield from classes
    waiting: set[Node] = {quad.object for quad in quads if quad.object in entries}
    known: set[Node] = set()
    while waiting:
        known |= waiting
        found = [triple for it in waiting for triple in entries[it]]
        yield from found
        waiting = {it[2] for it in found if it[2] in entries} - known


@cache
def _shipped() -> tuple[tuple[Triple, ...], Mapping[Node, tuple[Triple, ...]]]:
    """Return the hierarchy of classes and properties, and what is said of each entry of a code list."""
    entries: dict[Node, list[Triple]] = {}
    for triple in codes():
        entries.setdefault(triple[0], []).append(triple)
    hierarchy = tuple(it for it in vocabulary() if it[1] in _HIERARCHY)
    return hierarchy, {entry: tuple(it) for entry, it in entries.items()}


@cache
def _rules(*, is_privacy: bool) -> Rules:
    found = Graph()
    for topic in shape_topics():
        if topic not in _UNTOUCHED and (topic == PUBLIC_TOPIC) == is_privacy:
            found += shapes(topic)
    return ready(found)
