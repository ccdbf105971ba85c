"""Who stands between others that are not joined, and between which kinds: the roles of Gould and Fernandez."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.metrics.directed import DirectedStructure
from graph.metrics.mixing import kind_codes
from graph.metrics.structure import Structure

__all__ = ["Brokerage", "brokerage", "common_in_ties"]

BLOCK_STEPS = 10_000_000
"""So many two-paths at most are held in memory at once."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Brokerage:
    """How often each actor is the middle of an open path a → actor → b without a → b; arrays of length n.

    Ordered pairs count, as in the R package sna: in an undirected network every pair of ends counts twice.
    """

    coordinator: NDArray[np.int64]
    """All three are of one kind."""
    itinerant: NDArray[np.int64]
    """Both ends are of one kind, the actor is of another; also called consultant."""
    representative: NDArray[np.int64]
    """The start is of the actor's kind, the end is not."""
    gatekeeper: NDArray[np.int64]
    """The end is of the actor's kind, the start is not."""
    liaison: NDArray[np.int64]
    """All three are of different kinds."""

    @property
    def total(self) -> NDArray[np.int64]:
        """Return the sum of the five roles (n)."""
        return self.coordinator + self.itinerant + self.representative + self.gatekeeper + self.liaison


def brokerage(structure: Structure | DirectedStructure) -> Brokerage:
    """Return the five roles of each actor (Gould & Fernandez, Sociological Methodology 19, 1989).

    Every path of two steps counts by the kinds of its three actors, less those that lead back to where they
    began, less those whose ends are joined. An empty label is a kind like any other: where no kinds are known
    all brokers are coordinators, and the roles say nothing.

    Args:
        structure: n actors with their kinds; ties or arcs.

    Returns:
        Counts, not the standardised values. O(sum of squared degrees).

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> kinds = {"office": "amt", "school": "schule", "club": "verein"}
        >>> found = brokerage(structure_from_edges(kinds, [("school", "office"), ("office", "club")], kinds))
        >>> found.liaison.tolist(), found.total.tolist()
        ([2, 0, 0], [2, 0, 0])
    """
    same, different = _by_kind(structure)
    back, forth = structure.adjacency.T.tocsr(), structure.adjacency
    names, own = kind_codes(structure.kinds)
    columns = np.eye(len(names))[own]
    starts, ends = back @ columns, forth @ columns
    within = np.arange(structure.size), own
    from_own, to_own = starts[within], ends[within]
    from_others, to_others = starts.sum(axis=1) - from_own, ends.sum(axis=1) - to_own
    alike = (starts * ends).sum(axis=1) - from_own * to_own
    counts = {
        "coordinator": from_own * to_own - _mutual(same) - _closed(same, same, same),
        "itinerant": alike - _mutual(different) - _closed(different, different, same),
        "representative": from_own * to_others - _closed(same, different, different),
        "gatekeeper": from_others * to_own - _closed(different, same, different),
        "liaison": from_others * to_others - alike - _closed(different, different, different),
    }
    return Brokerage(**{role: np.rint(values).astype(np.int64) for role, values in counts.items()})


def common_in_ties(
    left: sparse.csr_array, right: sparse.csr_array, ties: sparse.csr_array
) -> sparse.csr_array:
    """Return the entries of left · right at the ties only: paths of two steps beside a direct one.

    A hub makes the whole product dense, so it is made in blocks of rows of at most BLOCK_STEPS two-paths.
    O(two-paths).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> ties = structure_of(nx.Graph(["ab", "bc", "ca", "cd"])).adjacency
        >>> common_in_ties(ties, ties, ties).toarray().tolist()
        [[0.0, 1.0, 1.0, 0.0], [1.0, 0.0, 1.0, 0.0], [1.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0]]
    """
    steps = np.cumsum(left @ np.diff(right.indptr).astype(np.float64))
    blocks, found = (steps // BLOCK_STEPS).astype(np.int64), []
    for block in np.unique(blocks):
        start, end = np.searchsorted(blocks, (block, block + 1))
        found.append((left[start:end] @ right).multiply(ties[start:end]))
    return sparse.csr_array(sparse.vstack(found, format="csr")) if found else ties


def _by_kind(structure: Structure | DirectedStructure) -> tuple[sparse.csr_array, sparse.csr_array]:
    """Return the ties within kinds and those between kinds."""
    entries = structure.adjacency.tocoo()
    _, own = kind_codes(structure.kinds)
    alike = own[entries.row] == own[entries.col]

    def chosen(which: NDArray[np.bool_]) -> sparse.csr_array:
        places = (entries.row[which], entries.col[which])
        return sparse.coo_array((entries.data[which], places), shape=entries.shape).tocsr()

    return chosen(alike), chosen(~alike)


def _mutual(ties: sparse.csr_array) -> NDArray[np.float64]:
    """Return how many ties of each actor go both ways (n)."""
    return np.asarray(ties.multiply(ties.T).sum(axis=1), dtype=np.float64)


def _closed(
    first: sparse.csr_array, second: sparse.csr_array, direct: sparse.csr_array
) -> NDArray[np.float64]:
    """Return for each v how many a, b have a → v in `first`, v → b in `second` and a → b in `direct` (n)."""
    return np.asarray(common_in_ties(first.T.tocsr(), direct, second).sum(axis=1), dtype=np.float64)
