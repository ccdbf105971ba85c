"""How many steps lie between actors: all sources at once, one bit for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.metrics.structure import Structure

__all__ = ["UNREACHABLE", "Reach", "distances", "reach"]

UNREACHABLE = -1
"""Stands in a matrix of distances where no path leads."""
WORD = 64
BLOCK = 16 * WORD
"""So many sources are followed together: enough to use whole words, few enough to stay in memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """What the distances of a whole network add up to."""

    harmonic: NDArray[np.float64]
    """Sum of 1 / distance from each actor to all it reaches (n); 0 for an isolate."""
    pairs: NDArray[np.int64]
    """How many ordered pairs are k steps apart, at index k; index 0 is 0."""


def reach(structure: Structure, without: int | None = None) -> Reach:
    """Return harmonic sums and the number of pairs at each distance, without keeping the distances.

    Breadth-first search from many sources at once, a bit for each (Then et al., Proc. VLDB Endow. 8, 2014):
    O(n · m / 64) word operations for each step of the longest path.

    Args:
        structure: n actors and m ties.
        without: The place of an actor who is taken to have left; its harmonic sum is 0.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> found = reach(structure_of(nx.path_graph(["a", "b", "c"])))
        >>> found.harmonic.tolist(), found.pairs.tolist()
        ([1.5, 2.0, 1.5], [0, 4, 2])
    """
    harmonic, pairs = np.zeros(structure.size), [0]
    for start in range(0, structure.size, BLOCK):
        sources = range(start, min(start + BLOCK, structure.size))
        for step, ring in zip(count(1), _rings(structure, sources, without), strict=False):
            reached = np.bitwise_count(ring).sum(axis=1, dtype=np.int64)
            harmonic += reached / step
            pairs.extend([0] * (step + 1 - len(pairs)))
            pairs[step] += int(reached.sum())
    return Reach(harmonic, np.array(pairs, dtype=np.int64))


def distances(structure: Structure, sources: Sequence[int] | NDArray[Any]) -> NDArray[np.int32]:
    """Return the number of steps from each source to each actor (sources × n), UNREACHABLE where there is none.

    Args:
        structure: n actors and m ties.
        sources: Places, each once.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> distances(structure_of(nx.Graph([("a", "b"), ("c", "d"), ("b", "e")])), [0]).tolist()
        [[0, 1, -1, -1, 2]]
    """
    found = np.full((len(sources), structure.size), UNREACHABLE, dtype=np.int32)
    found[np.arange(len(sources)), np.asarray(sources, dtype=np.int64)] = 0
    for start in range(0, len(sources), BLOCK):
        block = sources[start : start + BLOCK]
        for step, ring in zip(count(1), _rings(structure, block), strict=False):
            bits = np.unpackbits(ring.view(np.uint8), axis=1, bitorder="little", count=len(block))
            found[start : start + len(block)][bits.T.astype(bool)] = step
    return found


def _rings(
    structure: Structure, sources: Sequence[int] | NDArray[Any], without: int | None = None
) -> Iterator[NDArray[np.uint64]]:
    """Yield for 1, 2, … steps who is first reached then: bit s of row v tells that source s gets to v."""
    linked = np.flatnonzero(structure.degrees)
    starts, partners = structure.adjacency.indptr[linked], structure.adjacency.indices
    places, bits = np.asarray(sources, dtype=np.int64), np.arange(len(sources))
    frontier = np.zeros((structure.size, -(-len(places) // WORD)), dtype="<u8")
    frontier[places, bits // WORD] = np.left_shift(np.uint64(1), (bits % WORD).astype(np.uint64))
    seen = frontier.copy()
    if without is not None:
        frontier[without], seen[without] = 0, ~np.uint64(0)
    while len(linked):
        following = np.zeros_like(frontier)
        following[linked] = np.bitwise_or.reduceat(frontier[partners], starts, axis=0)
        following &= ~seen
        if not following.any():
            return
        seen |= following
        yield following
        frontier = following
