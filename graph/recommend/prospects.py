"""Which absent ties are worth a closer look: all pairs of a small network rated quickly, telling ones of a large one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csgraph

from graph.metrics.distances import UNREACHABLE, distances
from graph.metrics.structure import Structure

__all__ = ["ALL_PAIRS_UP_TO", "absent_pairs", "doorways", "least_wins"]

ALL_PAIRS_UP_TO = 400
"""Up to so many actors every absent tie is rated; beyond, only doorways."""
HUBS = 5
"""With so many of the best-connected actors each doorway is paired."""
DOORS = 40
"""So many doorways of a large network are looked at, those that open most first."""


def absent_pairs(structure: Structure) -> NDArray[np.int64]:
    """Return all pairs without a tie, ascending (k × 2); n² / 2 of them."""
    absent = np.triu(structure.adjacency.toarray() == 0, k=1)
    return np.argwhere(absent).astype(np.int64)


def least_wins(structure: Structure, pairs: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return for each new tie a value that its gain of global efficiency surely reaches.

    Counted are only the ways that begin or end at one of the two: exact if one of them is an isolate, too low where
    others would pass through. O(n³) simple steps for all n² / 2 pairs, tenths of a second for 300 actors.
    """
    steps = distances(structure, range(structure.size)).astype(np.float64)
    reached = steps != UNREACHABLE
    over = np.where(reached, 1 / (np.abs(steps) + 1), 0.0)
    now = np.where(reached & (steps > 0), 1 / np.maximum(steps, 1), 0.0) + np.eye(structure.size)
    won = np.array(
        [np.maximum(over[place][:, None] - now, 0.0).sum(axis=0) for place in range(structure.size)]
    )
    here, there = pairs[:, 0], pairs[:, 1]
    own = 1 - now[here, there]  # the pair itself is among the ways of both
    least: NDArray[np.float64] = won[here, there] + won[there, here] - own
    return least * (2 / max(structure.size * (structure.size - 1), 1))


def doorways(structure: Structure) -> NDArray[np.int64]:
    """Return absent ties between the hubs of a large network and those through whom most others hang on it.

    A doorway is the best-connected member of a component beside the largest, or of a block that hangs on the rest
    by one cut point. Ascending (k × 2), k ≤ DOORS · HUBS. O(n + m).
    """
    degrees = structure.degrees
    _, component = csgraph.connected_components(structure.adjacency, directed=False)
    largest = int(np.bincount(component, minlength=1).argmax())
    inside = np.flatnonzero(component == largest)
    hubs = inside[np.argsort(-degrees[inside], kind="stable")[:HUBS]].tolist()
    cut_points = set(structure.igraph.articulation_points())
    groups = [np.flatnonzero(component == label).tolist() for label in _others(component, largest)]
    for block in structure.igraph.biconnected_components():
        free = sorted(place for place in block if place not in cut_points)
        if len(block) - len(free) == 1:
            groups.append(free)
    doors = [max(group, key=lambda place: (degrees[place], -place)) for group in sorted(groups, key=_by_size)]
    pairs = {(min(door, hub), max(door, hub)) for door in doors[:DOORS] for hub in hubs if door != hub}
    tied = {(one, other) for one, other in pairs if other in structure.neighbours(one)}
    return np.array(sorted(pairs - tied), dtype=np.int64).reshape(-1, 2)


def _others(component: NDArray[np.int32], largest: int) -> list[int]:
    """Return the components beside the largest, the larger first, as many as can be looked at."""
    sizes = np.bincount(component, minlength=1)
    order = np.argsort(-sizes, kind="stable").tolist()
    return [label for label in order if label != largest][:DOORS]


def _by_size(group: list[int]) -> tuple[int, int]:
    return -len(group), group[0]
