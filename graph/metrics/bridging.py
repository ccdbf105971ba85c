"""Which pairs of kinds meet, and who stands between those members of them that do not."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.metrics.brokerage import common_in_ties
from graph.metrics.mixing import kind_codes
from graph.metrics.structure import Structure

__all__ = ["BridgedPair", "bridged_pairs"]


@dataclass(frozen=True, slots=True)
class BridgedPair:
    """Two kinds, the ties between them, and the actors who join members of both that are not tied."""

    kind: str
    """The label that comes first."""
    other: str
    ties: int
    actors: tuple[int, ...]
    """Places; who joins most pairs comes first."""
    paths: tuple[int, ...]
    """How many pairs, one of each kind, each of these actors joins."""


def bridged_pairs(structure: Structure) -> tuple[BridgedPair, ...]:
    """Return all pairs of different kinds with the actors between them, also pairs that nobody joins.

    An actor stands between two kinds if partners a and b of it are of these kinds and not tied to each other; it
    may be of one of the kinds itself (Gould & Fernandez 1989: gatekeeper and representative), or of neither
    (liaison). Where the kinds have no tie at all, it always is of neither.

    Args:
        structure: n actors with their kinds; an empty label is a kind like any other.

    Returns:
        One value for each of the k · (k - 1) / 2 pairs, sorted by labels. O(sum of squared degrees + k² · n).

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> kinds = {"office": "amt", "school": "schule", "club": "verein"}
        >>> found = bridged_pairs(structure_from_edges(kinds, [("school", "office"), ("office", "club")], kinds))
        >>> [(pair.kind, pair.other, pair.ties, pair.actors) for pair in found]
        [('amt', 'schule', 1, ()), ('amt', 'verein', 1, ()), ('schule', 'verein', 0, (0,))]
    """
    labels, codes = kind_codes(structure.kinds)
    columns = np.eye(len(labels))[codes]
    partners = structure.adjacency @ columns
    ties = columns.T @ partners
    found = []
    for two, other in enumerate(labels):
        paths = partners * partners[:, [two]] - _joined(structure, columns, two)
        found += [_pair(labels[one], other, int(ties[one, two]), paths[:, one]) for one in range(two)]
    return tuple(sorted(found, key=lambda pair: (pair.kind, pair.other)))


def _joined(structure: Structure, columns: NDArray[np.float64], number: int) -> NDArray[np.float64]:
    """Return how many tied pairs of partners each actor has, by kind of one, the other of this kind (n × kinds)."""
    members = sparse.diags_array(columns[:, number]).tocsr()
    of_kind = structure.adjacency @ members
    beside = common_in_ties(of_kind, structure.adjacency, structure.adjacency)
    return np.asarray(beside @ columns)


def _pair(kind: str, other: str, ties: int, paths: NDArray[np.float64]) -> BridgedPair:
    order = np.argsort(-paths, kind="stable")[: int((paths > 0).sum())]
    return BridgedPair(kind, other, ties, tuple(order.tolist()), tuple(paths[order].astype(int).tolist()))
