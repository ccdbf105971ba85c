"""Which new ties would bring two kinds together for the first time, or independently of one actor."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.metrics.structure import Structure

__all__ = ["FIRST", "SECOND", "kind_paths"]

FIRST = 1.0
"""The two kinds had no tie."""
SECOND = 0.5
"""All ties between the two kinds hung on one actor, and the new one does not."""


def kind_paths(structure: Structure, pairs: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return for each of these ties whether it adds to the first two independent ties between two kinds.

    Independent are ties that share no actor (Menger 1927, for paths of one step). An empty label is no kind.

    Args:
        structure: n actors with their kinds.
        pairs: Places (k × 2), not tied.

    Returns:
        FIRST, SECOND or 0 (k); ties within a kind add nothing. O(m + k).

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> kinds = {"office": "amt", "school": "schule", "club": "verein", "team": "verein"}
        >>> found = structure_from_edges(kinds, [("office", "club"), ("office", "team")], kinds)
        >>> kind_paths(found, np.array([[1, 2], [2, 3]])).tolist()
        [1.0, 0.0]
    """
    held_by = _held_by(structure)
    values = []
    for one, other in pairs.tolist():
        kinds = _kinds(structure, one, other)
        if "" in kinds or len(kinds) < 2:
            values.append(0.0)
        elif kinds not in held_by:
            values.append(FIRST)
        else:
            values.append(SECOND if held_by[kinds] and held_by[kinds].isdisjoint((one, other)) else 0.0)
    return np.array(values, dtype=np.float64)


def _held_by(structure: Structure) -> dict[frozenset[str], set[int]]:
    """Return pair of kinds that have a tie → the actors on whom all their ties hang."""
    found: dict[frozenset[str], set[int]] = {}
    for one, other in structure.pairs.tolist():
        found.setdefault(_kinds(structure, one, other), {one, other}).intersection_update((one, other))
    return found


def _kinds(structure: Structure, one: int, other: int) -> frozenset[str]:
    return frozenset((structure.kinds[one], structure.kinds[other]))
