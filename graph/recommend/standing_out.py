"""Which absent ties are likely enough to be asked about: those whose score stands out among all."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.metrics.structure import Structure
from graph.recommend.prospects import absent_pairs

__all__ = ["standing_out"]

LIKELY_SHARE = 0.1
"""A tie is likely if at most this share of all absent ties scores as high."""
FEWEST = 3
"""In a tiny network so many may be likely, but no more than half: name three, not a lone winner (GAPS.md §1)."""
DIGITS = 9
"""Scores that differ only by rounding are equal."""


def standing_out(structure: Structure, likely: NDArray[Any]) -> tuple[tuple[int, int], ...]:
    """Return the absent ties whose score stands out: at most a tenth of all absent ties scores as high.

    In a tiny network up to three may, but no more than half. Where many score alike none stands out; only the
    order of the scores matters.

    Args:
        structure: n actors.
        likely: Score of each pair (n × n, symmetric).

    Returns:
        Pairs of places, ascending. O(n² log n).

    Example:
        Of five actors in a row six pairs are no ties; at most three of them may stand out.

        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> path = structure_of(nx.path_graph(["a", "b", "c", "d", "e"]))
        >>> steps = np.abs(np.subtract.outer(np.arange(5), np.arange(5)))
        >>> standing_out(path, -steps)
        ((0, 2), (1, 3), (2, 4))
    """
    pairs = absent_pairs(structure)
    scores = np.asarray(likely, dtype=np.float64)[pairs[:, 0], pairs[:, 1]].round(DIGITS)
    as_high = len(scores) - np.searchsorted(np.sort(scores), scores, side="left")
    allowed = max(LIKELY_SHARE * len(pairs), min(FEWEST, len(pairs) / 2))
    chosen = pairs[as_high <= allowed]
    return tuple((int(one), int(other)) for one, other in chosen)
