"""Who can introduce two actors to each other: the shortest chain of documented ties and the one in its middle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph.metrics.distances import UNREACHABLE, distances
from graph.metrics.structure import Structure

__all__ = ["Introduction", "introduction"]


@dataclass(frozen=True, slots=True)
class Introduction:
    """How two actors could come together."""

    chain: tuple[int, ...]
    """Places from the one to the other, both included; each is tied to the next. Empty if no chain exists."""
    broker: int | None
    """Who stands in the middle: None if no chain exists or the two are tied already."""


def introduction(structure: Structure, one: int, other: int) -> Introduction:
    """Return the shortest chain between two actors through the best mediator.

    The mediator stands on a shortest path as near as possible to both; among several the one with most partners,
    then the first by id. On either side the chain follows the same order. O(n + m).

    Args:
        structure: Documented ties only: whoever mediates must know both sides.
        one: Place of the one.
        other: Place of the other, not the same.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> introduction(structure_of(nx.path_graph(["a", "b", "c", "d"])), 0, 2)
        Introduction(chain=(0, 1, 2), broker=1)
    """
    from_one, from_other = distances(structure, [one, other])
    length = int(from_one[other])
    if length == UNREACHABLE:
        return Introduction((), None)
    if length == 1:
        return Introduction((one, other), None)
    on_path = np.flatnonzero((from_one + from_other == length) & (from_one != UNREACHABLE))
    middle = min(
        on_path.tolist(),
        key=lambda place: (max(from_one[place], from_other[place]), *_standing(structure, place)),
    )
    there = _descent(structure, middle, from_one)
    return Introduction((*reversed(there), middle, *_descent(structure, middle, from_other)), middle)


def _descent(
    structure: Structure, start: int, steps: np.ndarray[tuple[int], np.dtype[np.int32]]
) -> list[int]:
    """Return who follows on a shortest way down to the actor at distance 0."""
    chain, here = list[int](), start
    while steps[here] > 0:
        nearer = (place for place in structure.neighbours(here).tolist() if steps[place] == steps[here] - 1)
        here = min(nearer, key=lambda place: _standing(structure, place))
        chain.append(here)
    return chain


def _standing(structure: Structure, place: int) -> tuple[int, str]:
    return -int(structure.degrees[place]), structure.ids[place]
