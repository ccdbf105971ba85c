"""What a new tie would win, term by term and exact: the ladder, cut points, bridges, shorter ways, kinds that meet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.metrics.actors import constraint
from graph.metrics.efficiency import efficiency_gain
from graph.metrics.structure import Pair, Structure
from graph.recommend.coverage_steps import CoverageSteps
from graph.recommend.gain import Gain
from graph.recommend.kind_paths import kind_paths
from graph.recommend.relief import relief

__all__ = ["gains_of"]

DIGITS = 9


def gains_of(
    structure: Structure,
    pairs: Sequence[Pair] | NDArray[np.int64],
    coverage: CoverageSteps | None = None,
) -> tuple[Gain, ...]:
    """Return what each of these new ties alone would win, every term exact.

    Args:
        structure: Evidenced cooperation.
        pairs: Places, two different ones each, not tied.
        coverage: What ties could win on the ladder of coverage.

    Returns:
        One value for each pair. O(n + m) for each pair: two searches from its ends.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> (found,) = gains_of(structure_of(nx.path_graph(["a", "b", "c", "d", "e"])), [(0, 4)])
        >>> found.cut_points, found.bridges, found.effort
        (3, 4, 1)
    """
    asked = np.asarray(pairs, dtype=np.int64).reshape(-1, 2)
    efficiency = efficiency_gain(structure, [(one, other) for one, other in asked.tolist()])
    falls = _constraint_falls(structure, asked)
    points, bridges = relief(structure, asked)
    steps = coverage.gains(asked) if coverage else np.zeros(len(asked), dtype=np.int64)
    paths = kind_paths(structure, asked)
    here, there = structure.adjacency[asked[:, 0]], structure.adjacency[asked[:, 1]]
    have_nobody = np.asarray(here.multiply(there).sum(axis=1)) == 0
    return tuple(
        Gain(
            coverage=int(steps[number]),
            cut_points=int(points[number]),
            bridges=int(bridges[number]),
            efficiency=float(efficiency[number]),
            reach=float(efficiency[number]) * structure.size / 2,
            constraint=float(falls[number]),
            kind_paths=float(paths[number]),
            effort=int(have_nobody[number]),
        )
        for number in range(len(asked))
    )


def _constraint_falls(structure: Structure, pairs: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return by how much the constraint of the weaker side of each pair falls: of the one with the higher one."""
    before = constraint(structure).round(DIGITS)
    graph = structure.igraph.copy()
    found = []
    for one, other in pairs.tolist():
        weaker = other if before[other] > before[one] else one
        if np.isnan(before[[one, other]]).any():
            found.append(0.0)
            continue
        graph.add_edges([(one, other)])
        found.append(before[weaker] - graph.constraint(vertices=[weaker])[0])
        graph.delete_edges([graph.ecount() - 1])
    return np.array(found, dtype=np.float64).round(DIGITS)
