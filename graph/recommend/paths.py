"""Why a tie is likely, in names: the partners two actors share, and the strongest paths between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from graph.metrics.structure import Structure

__all__ = ["Path", "common_partners", "strongest_paths"]


@dataclass(frozen=True, slots=True)
class Path:
    """A way from one actor to another over one or two others."""

    places: tuple[int, ...]
    """All actors on the way, both ends included."""
    strength: float
    """Product of 1 / partners of each actor between the ends: how readily a walker keeps to this way."""


def common_partners(structure: Structure, one: int, other: int) -> tuple[int, ...]:
    """Return who works with both, those with the fewest partners first: they tell most.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> ties = [("a", "hub"), ("b", "hub"), ("c", "hub"), ("a", "small"), ("b", "small")]
        >>> found = structure_from_edges(["a", "b", "c", "hub", "small"], ties)
        >>> [found.ids[place] for place in common_partners(found, found.place["a"], found.place["b"])]
        ['small', 'hub']

    Complexity:
        O(dᵢ + dⱼ) for the partners of both, and sorting what is common.
    """
    shared = _partners(structure, one) & _partners(structure, other)
    return tuple(sorted(shared, key=lambda place: (structure.degrees[place], place)))


def strongest_paths(structure: Structure, one: int, other: int, *, count: int = 3) -> tuple[Path, ...]:
    """Return the strongest paths of two or three ties from one actor to another, a tie between them left out.

    Strength is what a random walk gives a path; the partners of the two ends are the same for all their paths
    and are not counted. Of equally strong paths the shorter comes first, then the one whose actors come first.

    Args:
        structure: The recorded ties.
        one: Place of the actor where the paths begin.
        other: Place of the actor where they end.
        count: How many paths at most.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> ties = [("a", "hub"), ("b", "hub"), ("hub", "x"), ("hub", "y"), ("a", "c"), ("c", "b")]
        >>> found = structure_from_edges(["a", "b", "c", "hub", "x", "y"], ties)
        >>> best = strongest_paths(found, found.place["a"], found.place["b"], count=1)[0]
        >>> [found.ids[place] for place in best.places], best.strength
        (['a', 'c', 'b'], 0.5)

    Complexity:
        O(dᵢ + the partners of all partners of the first actor).
    """
    if one == other:
        return ()
    found = _paths(structure, one, other)
    return tuple(nsmallest(count, found, key=lambda path: (-path.strength, len(path.places), path.places)))


def _paths(structure: Structure, one: int, other: int) -> Iterator[Path]:
    ends, goals = {one, other}, _partners(structure, other)
    for first in _partners(structure, one) - ends:
        strength = 1 / int(structure.degrees[first])
        if first in goals:
            yield Path((one, first, other), strength)
        for second in (_partners(structure, first) & goals) - ends:
            yield Path((one, first, second, other), strength / int(structure.degrees[second]))


def _partners(structure: Structure, place: int) -> set[int]:
    return set(structure.neighbours(place).tolist())
