"""Pairs of actors on whom a group hangs: neither alone holds it, both together do."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csgraph

from graph.metrics.cuts import parts_without
from graph.metrics.structure import Structure

__all__ = ["NearCut", "near_cuts"]


@dataclass(frozen=True, slots=True)
class NearCut:
    """Two actors and how many others lose the rest of the network when both leave."""

    one: int
    """The smaller place of the two."""
    other: int
    cut_off: int


def near_cuts(
    structure: Structure, smallest: int = 2, among: Collection[int] | None = None
) -> tuple[NearCut, ...]:
    """Return the pairs of actors that together cut off a group which stays connected if only one of them leaves.

    A near cut point is an actor whom one further loss makes a cut point: a member of a vertex cut of two (White
    & Harary, Sociological Methodology 31, 2001: cohesion is how many must leave before a group falls apart).
    Both lie in one block; a group that hangs on one of them alone does not count.

    Args:
        structure: n actors and m ties.
        smallest: So many others at least must be cut off; with 1 most actors with two partners would be.
        among: Places of which at least one belongs to each pair; without it all pairs are tried.

    Returns:
        The pair that cuts off most first; whom it cuts off tells `cut_off`. O(m) for each place tried.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> near_cuts(structure_of(nx.cycle_graph(["a", "b", "c", "d", "e", "f"])))[0]
        NearCut(one=0, other=3, cut_off=2)
    """
    found = {
        near
        for block in structure.igraph.biconnected_components()
        if len(block) > 3
        for near in _in_block(structure, np.array(sorted(block), dtype=np.int64), smallest, among)
    }
    return tuple(sorted(found, key=lambda near: (-near.cut_off, near.one, near.other)))


def _in_block(
    structure: Structure, block: NDArray[np.int64], smallest: int, among: Collection[int] | None
) -> Iterator[NearCut]:
    weights = _held_by(structure, block)
    outside = np.setdiff1d(np.arange(structure.size), block)
    inner = structure.without(outside.tolist())
    for number, place in enumerate(block.tolist()):
        if among is not None and place not in among:
            continue
        others = np.delete(block, number)
        parts = parts_without(inner.without([number]), np.delete(weights, number))
        lost = parts.total - parts.largest
        for other in np.flatnonzero((parts.count > 1) & (lost >= smallest)).tolist():
            one, two = sorted((place, int(others[other])))
            yield NearCut(one, two, int(lost[other]))


def _held_by(structure: Structure, block: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each member of a block how many actors it stands for: itself and all who reach the block by it."""
    pairs = structure.pairs
    within = np.isin(pairs, block).all(axis=1)
    rest = structure.with_pairs(pairs[~within])
    _, component = csgraph.connected_components(rest.adjacency, directed=False)
    return np.bincount(component)[component[block]].astype(np.int64)
