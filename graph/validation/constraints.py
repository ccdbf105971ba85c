"""The constraints of SHACL Core that our data rules use, each as one sweep over many things (SHACL §4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeAlias

from rdflib import Literal
from rdflib.term import Node

from graph.validation.shape import Demand, Fault, Pair, Run, Shape
from graph.validation.values import Test, is_at_most

__all__ = [
    "at_least", "at_most", "conforming", "conforming_often", "disjoint", "having", "of_class", "one_per_language",
    "ordered_before", "passing",
]  # fmt: skip

_Choice: TypeAlias = Callable[[int], bool]
"""Number of shapes that a value conforms to → whether that is right."""


def at_least(least: int) -> Demand:
    """Demand a number of values."""
    return lambda _run, pairs: [(focus, None) for focus, values in pairs if len(values) < least]


def at_most(most: int) -> Demand:
    """Demand no more than a number of values."""
    return lambda _run, pairs: [(focus, None) for focus, values in pairs if len(values) > most]


def having(wanted: Node) -> Demand:
    """Demand one certain value among all."""
    return lambda _run, pairs: [(focus, None) for focus, values in pairs if wanted not in values]


def passing(test: Test) -> Demand:
    """Demand that each value passes a test."""
    return lambda _run, pairs: _values(pairs, test)


def of_class(wanted: Node) -> Demand:
    """Demand that each value is of a class or of one below it."""
    return lambda run, pairs: _values(pairs, run.triples.instances(wanted).__contains__)


def conforming(shapes: Sequence[Shape], is_right: _Choice) -> Demand:
    """Demand that each value conforms to as many of some shapes as is right."""

    def demand(run: Run, pairs: Sequence[Pair]) -> Iterable[Fault]:
        return _values(pairs, lambda it: is_right(sum(run.conforms(shape, it) for shape in shapes)))

    return demand


def conforming_often(shape: Shape, least: int) -> Demand:
    """Demand that a number of values conforms to a shape."""

    def demand(run: Run, pairs: Sequence[Pair]) -> Iterable[Fault]:
        return [
            (focus, None)
            for focus, values in pairs
            if sum(run.conforms(shape, value) for value in values) < least
        ]

    return demand


def disjoint(other: Node) -> Demand:
    """Demand that no value is one of another property as well."""

    def demand(run: Run, pairs: Sequence[Pair]) -> Iterable[Fault]:
        said = run.triples.said(other)
        return [(focus, value) for focus, values in pairs for value in values if value in said.get(focus, ())]

    return demand


def ordered_before(other: Node) -> Demand:
    """Demand that no value is larger than any of another property."""

    def demand(run: Run, pairs: Sequence[Pair]) -> Iterable[Fault]:
        said = run.triples.said(other)
        return [
            (focus, value)
            for focus, values in pairs
            for value in values
            for larger in said.get(focus, ())
            if not is_at_most(value, larger)
        ]

    return demand


def one_per_language(_run: Run, pairs: Sequence[Pair]) -> Iterable[Fault]:
    """Demand one text for each language at most; a fault for each language with several."""
    for focus, values in pairs:
        if len(values) > 1:
            tags = Counter(it.language.lower() for it in values if isinstance(it, Literal) and it.language)
            yield from ((focus, None) for number in tags.values() if number > 1)


def _values(pairs: Sequence[Pair], test: Callable[[Node], bool]) -> Collection[Fault]:
    return [(focus, value) for focus, values in pairs for value in values if not test(value)]
