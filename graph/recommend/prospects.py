"""Which absent ties are worth a closer look: all pairs of a small network rated quickly, telling ones of a large one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csgraph

from graph.metrics.structure import Structure

__all__ = ["ALL_PAIRS_UP_TO", "absent_pairs", "doorways"]

ALL_PAIRS_UP_TO = 400
"""Up to so many actors every absent tie is rated; beyond, only doorways."""
HUBS = 5
"""With so many of the best-connected actors each doorway is paired."""
DOORS = 40
"""So many doorways of a large network are looked at, those that open most first."""


def absent_pairs(structure: Structure) -> NDArray[np.int64]:
    """Return all pairs without a tie, ascending (k × 2); n² / 2 of them.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> absent_pairs(structure_of(nx.path_graph(["a", "b", "c"]))).tolist()
        [[0, 2]]
    """
    absent = np.triu(structure.adjacency.toarray() == 0, k=1)
    return np.argwhere(absent).astype(np.int64)


def doorways(structure: Structure) -> NDArray[np.int64]:
    """Return absent ties between the hubs of a large network and those through whom most others hang on it.

    A doorway is the best-connected member of a component beside the largest, or of a block that hangs on the rest
    by one cut point. Ascending (k × 2), k ≤ DOORS · HUBS. O(n + m).

    Example:
        A star of four, and two who only work with each other: the first of the two is the doorway.

        >>> from graph.metrics.structure import structure_from_edges
        >>> star = [("hub", "a"), ("hub", "b"), ("hub", "c")]
        >>> found = doorways(structure_from_edges(["hub", *"abcde"], [*star, ("d", "e")]))
        >>> [0, 4] in found.tolist()
        True
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
