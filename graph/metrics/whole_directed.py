"""Figures of a whole directed network: how often ties are answered, and how near it is to a tree of command."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csgraph

from graph.metrics.directed import DirectedStructure

__all__ = ["DirectedFigures", "directed_figures"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectedFigures:
    """Figures of a whole directed network; None where a figure has no meaning.

    The last four are the dimensions of an outtree (Krackhardt 1994, Graph theoretical dimensions of informal
    organizations) as the R package sna counts them.
    """

    arcs: int
    density: float | None
    reciprocity: float | None
    """Share of the arcs that are answered."""
    connectedness: float | None
    """Share of the pairs joined by a path if direction is ignored."""
    hierarchy: float | None
    """Share of the pairs joined by a directed path that are joined in one direction only."""
    efficiency: float | None
    """1 minus the share of possible spare arcs that are there: arcs beyond a tree in each weak component."""
    lubness: float | None
    """1 minus the share of pairs, within weak components, without an upper bound that reaches all the others.

    So counts sna; Krackhardt asks for the least upper bound, the one that all others reach.
    """


def directed_figures(structure: DirectedStructure) -> DirectedFigures:
    """Return density, reciprocity and Krackhardt's four dimensions.

    O(n · m) time and n² memory, for who reaches whom: meant for networks of some thousand actors.

    Example:
        >>> from graph.metrics.directed import directed_from_arcs
        >>> found = directed_figures(directed_from_arcs(["a", "b", "c"], [("a", "b"), ("a", "c")]))
        >>> found.reciprocity, found.hierarchy, found.efficiency, found.lubness
        (0.0, 1.0, 1.0, 1.0)
    """
    size, arcs, adjacency = structure.size, structure.arc_count, structure.adjacency
    _, component = csgraph.connected_components(adjacency, directed=True, connection="weak")
    sizes = np.bincount(component)
    steps = csgraph.shortest_path(adjacency, directed=True, unweighted=True)
    reaches: NDArray[np.bool_] = np.isfinite(steps)
    either = np.triu(reaches | reaches.T, k=1).sum()
    both = np.triu(reaches & reaches.T, k=1).sum()
    return DirectedFigures(
        arcs=arcs,
        density=_share(arcs, size * (size - 1)),
        reciprocity=_share(adjacency.multiply(adjacency.T).sum(), arcs),
        connectedness=_share((sizes * (sizes - 1)).sum(), size * (size - 1)),
        hierarchy=_complement(_share(both, either)),
        efficiency=_complement(_share(arcs - (sizes - 1).sum(), ((sizes - 1) ** 2).sum())),
        lubness=_complement(_share(_unbounded(reaches, component), ((sizes - 1) * (sizes - 2) // 2).sum())),
    )


def _unbounded(reaches: NDArray[np.bool_], component: NDArray[np.int32]) -> int:
    """Return how many pairs of a weak component have no upper bound that reaches all their others.

    Whoever reaches an upper bound is one too. So the bounds of a pair have one that reaches all of them if and
    only if exactly one head of the network reaches both: one actor, or circle of actors, whom nobody else reaches.
    """
    is_head = (~reaches | reaches.T).all(axis=0)
    first_of_circle = ~np.tril(reaches & reaches.T, k=-1).any(axis=1)
    under = reaches[is_head & first_of_circle].astype(np.float64)
    together = component[:, None] == component[None, :]
    return int((np.triu(together, k=1) & (under.T @ under != 1)).sum())


def _share(part: float, whole: float) -> float | None:
    return float(part / whole) if whole else None


def _complement(share: float | None) -> float | None:
    return None if share is None else 1.0 - share
