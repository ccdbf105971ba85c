"""Where a network falls apart: who is a cut point, which ties are bridges, and how many are cut off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from graph.metrics.structure import Structure

__all__ = ["Cuts", "cut_off", "cuts", "hung_up", "parts_without"]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Cuts:
    """What is left of the network when one actor or one tie goes; arrays of length n in the order of `ids`."""

    components: NDArray[np.int64]
    """Into how many components the network falls when the actor leaves; an isolate takes its own with it."""
    largest: NDArray[np.int64]
    """How many actors the largest of these has."""
    cut_off: NDArray[np.int64]
    """How many actors lose the largest of the parts into which the actor's own component falls."""
    is_cut_point: NDArray[np.bool_]
    """Whether the actor's component falls into two parts or more."""
    bridges: NDArray[np.int64]
    """Ties whose loss splits a component, as places, ascending (k × 2)."""
    bridge_cut_off: NDArray[np.int64]
    """How many actors are on the smaller side of each bridge (k)."""

    @property
    def points(self) -> tuple[int, ...]:
        """Return the places of the cut points, the one that cuts off most actors first."""
        found = np.flatnonzero(self.is_cut_point)
        return tuple(found[np.argsort(-self.cut_off[found], kind="stable")].tolist())


def cuts(structure: Structure) -> Cuts:
    """Return for every actor and tie what its loss does to the network.

    From the tree of blocks and cut points (Hopcroft & Tarjan, Comm. ACM 16, 1973): O(n + m).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> found = cuts(structure_of(nx.path_graph(["a", "b", "c", "d"])))
        >>> found.points, found.cut_off.tolist(), found.bridge_cut_off.tolist()
        ((1, 2), [0, 1, 1, 0], [1, 2, 1])
    """
    _, component = csgraph.connected_components(structure.adjacency, directed=False)
    sizes = np.bincount(component, minlength=1)
    parts = parts_without(structure, np.ones(structure.size, dtype=np.int64))
    biggest = int(sizes.argmax())
    elsewhere = np.where(component == biggest, np.delete(sizes, biggest).max(initial=0), sizes[biggest])
    return Cuts(
        components=(sizes > 0).sum() - 1 + parts.count,
        largest=np.maximum(parts.largest, elsewhere),
        cut_off=parts.total - parts.largest,
        is_cut_point=parts.count > 1,
        bridges=parts.bridges,
        bridge_cut_off=np.minimum(
            parts.beyond_bridge, sizes[component[parts.bridges[:, 0]]] - parts.beyond_bridge
        ),
    )


def cut_off(structure: Structure, leaving: Iterable[int]) -> tuple[tuple[int, ...], ...]:
    """Return who loses contact with the largest rest of their component when some actors leave.

    Args:
        structure: n actors and m ties.
        leaving: Places of the actors who leave together.

    Returns:
        One group of places for each part that is cut off, the largest first; an equally large part with the
        smallest place counts as the rest. O(n + m).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> cut_off(structure_of(nx.path_graph(["a", "b", "c", "d"])), [1])
        ((0,),)
    """
    gone = np.array(sorted(set(leaving)), dtype=np.int64)
    _, before = csgraph.connected_components(structure.adjacency, directed=False)
    stays = np.setdiff1d(np.flatnonzero(np.isin(before, before[gone])), gone)
    _, after = csgraph.connected_components(structure.adjacency[stays][:, stays], directed=False)
    found: list[tuple[int, ...]] = []
    for former in sorted(set(before[gone].tolist())):
        labels = np.unique(after[before[stays] == former])
        groups = [tuple(stays[after == label].tolist()) for label in labels]
        found += sorted(groups, key=lambda group: (-len(group), group))[1:]
    return tuple(sorted(found, key=lambda group: (-len(group), group)))


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Into what each actor's component falls without the actor, counted in the weights of the actors."""

    count: NDArray[np.int64]
    largest: NDArray[np.int64]
    total: NDArray[np.int64]
    """Weight of the component without the actor."""
    bridges: NDArray[np.int64]
    beyond_bridge: NDArray[np.int64]
    """Weight on one side of each bridge."""


def parts_without(structure: Structure, weights: NDArray[np.int64]) -> Parts:
    """Return the parts that are left when one actor leaves, for each actor.

    Args:
        structure: n actors and m ties.
        weights: How much each actor counts (n): 1, or how many others hang on it.

    Blocks are maximal groups that no single actor can split; blocks and actors form a forest. Hung up at one
    actor of each component, what leaving actors leave behind are the subtrees below them and one rest above.
    O(n + m) (Hopcroft & Tarjan, Communications of the ACM 16, 1973).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> path = structure_of(nx.path_graph(["a", "b", "c", "d"]))
        >>> found = parts_without(path, np.ones(4, dtype=np.int64))
        >>> found.count.tolist(), found.largest.tolist(), found.bridges.tolist()
        ([1, 2, 2, 1], [3, 2, 2, 3], [[0, 1], [1, 2], [2, 3]])
    """
    size = structure.size
    blocks = list(structure.igraph.biconnected_components())
    above, order = hung_up(structure, blocks)
    weight = [*weights.tolist(), *[0] * len(blocks)]
    for node in reversed(order):  # from the leaves up: a subtree is complete before its parent is
        if above[node] < len(weight):
            weight[above[node]] += weight[node]
    held = np.array(weight[size:], dtype=np.int64)
    holder = np.array(above[size:-1], dtype=np.int64)
    below, most = np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    np.add.at(below, holder, held)
    np.maximum.at(most, holder, held)
    _, component = csgraph.connected_components(structure.adjacency, directed=False)
    total = np.bincount(component, weights, minlength=1).astype(np.int64)[component] - weights
    has_rest = np.array([above[place] < len(weight) for place in range(size)], dtype=np.bool_)
    rest = np.where(has_rest, total - below, 0)
    pairs, beyond = _bridges(blocks, held)
    return Parts(
        count=np.bincount(holder, minlength=size) + has_rest,
        largest=np.maximum(most, rest),
        total=total,
        bridges=pairs,
        beyond_bridge=beyond,
    )


def hung_up(structure: Structure, blocks: list[list[int]]) -> tuple[list[int], list[int]]:
    """Return the parent of each node of the forest, actors first, then blocks, and the nodes from the top down.

    One node above all holds the forest together; it is the parent of the first actor of each component. O(n + m).

    Args:
        structure: n actors and m ties.
        blocks: Places of the actors of each block.

    Returns:
        Parents (n + blocks + 1; that of the top says nothing), and the other nodes, each after its parent.

    Example:
        Of a path of three actors (0–2) with two blocks (3, 4), hung up at the first actor below the top (5).

        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> hung_up(structure_of(nx.path_graph(["a", "b", "c"])), [[0, 1], [1, 2]])
        ([5, 3, 4, 0, 1, -9999], [0, 3, 1, 4, 2])
    """
    size, top = structure.size, structure.size + len(blocks)
    _, component = csgraph.connected_components(structure.adjacency, directed=False)
    _, roots = np.unique(component, return_index=True)
    members = np.array([place for block in blocks for place in block], dtype=np.int64)
    owners = np.repeat(np.arange(size, top), [len(block) for block in blocks])
    rows = np.concatenate((members, np.full(len(roots), top)))
    columns = np.concatenate((owners, roots))
    forest = sparse.coo_array((np.ones(len(rows)), (rows, columns)), shape=(top + 1, top + 1)).tocsr()
    order, above = csgraph.breadth_first_order(forest, top, directed=False)
    return above.tolist(), order[1:].tolist()


def _bridges(blocks: list[list[int]], held: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the blocks of two actors as pairs, ascending, with the weight that hangs below each."""
    found = sorted((min(block), max(block), number) for number, block in enumerate(blocks) if len(block) == 2)
    table = np.array(found, dtype=np.int64).reshape(-1, 3)
    return table[:, :2], held[table[:, 2]]
