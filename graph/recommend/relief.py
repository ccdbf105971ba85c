"""Which cut points and bridges a new tie would do away with."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csgraph

from graph.metrics.cuts import hung_up
from graph.metrics.structure import Structure

__all__ = ["relief"]


def relief(structure: Structure, pairs: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how many cut points and how many bridges vanish with each of these ties alone.

    A tie within a component melts all blocks between its ends into one (Hopcroft & Tarjan 1973): the bridges
    among them vanish, and so does every cut point between them that held no third block. It never makes a new
    one. A tie between two components takes none away.

    Args:
        structure: n actors and m ties.
        pairs: Places (k × 2), two different ones each, not tied.

    Returns:
        Two arrays of length k. O(n + m + k · depth of the tree of blocks).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> relief(structure_of(nx.path_graph(["a", "b", "c", "d"])), np.array([[0, 2], [0, 3]]))
        (array([1, 2]), array([2, 3]))
    """
    blocks = list(structure.igraph.biconnected_components())
    _, component = csgraph.connected_components(structure.adjacency, directed=False)
    above, depth = _tree(structure, blocks)
    in_blocks = np.bincount([place for block in blocks for place in block], minlength=structure.size)
    is_bridge = np.array([len(block) == 2 for block in blocks], dtype=np.int64)
    points = np.concatenate((in_blocks == 2, np.zeros(len(blocks)))).astype(np.int64)
    bridges = np.concatenate((np.zeros(structure.size, dtype=np.int64), is_bridge))
    found = np.zeros((2, len(pairs)), dtype=np.int64)
    inside = np.flatnonzero(component[pairs[:, 0]] == component[pairs[:, 1]])
    here, there = pairs[inside, 0], pairs[inside, 1]
    while len(inside):
        climbs = depth[here] >= depth[there]
        here, there = np.where(climbs, above[here], here), np.where(climbs, there, above[there])
        entered, going = np.where(climbs, here, there), here != there
        # Where both sides meet one has been before, or started there: the last step enters nothing new.
        here, there, inside = here[going], there[going], inside[going]
        found[0, inside] += points[entered[going]]
        found[1, inside] += bridges[entered[going]]
    return found[0], found[1]


def _tree(structure: Structure, blocks: list[list[int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return parent and depth of each node of the forest of actors and blocks, hung up at one node above all."""
    above, order = hung_up(structure, blocks)
    depth = np.zeros(len(above), dtype=np.int64)
    for node in order:
        depth[node] = depth[above[node]] + 1
    return np.array(above, dtype=np.int64), depth
