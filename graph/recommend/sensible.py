"""Which absent ties make sense to propose at all: the two have something in common, and somebody can introduce them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.metrics.distances import UNREACHABLE, distances
from graph.metrics.structure import Structure
from graph.recommend.elements import Element, ElementSort

__all__ = ["WORK", "CommonGround", "common_ground", "within_reach"]

WORK = (ElementSort.FIELD, ElementSort.TARGET_GROUP)
"""What two can work on together; to be of the same kind or at the same place is no reason to."""
GROUND = (*WORK, ElementSort.PLACE)
"""What brings two closer who have something to work on."""
FARTHEST = 3
"""So many steps lie at most between two whom a common partner, or two partners who know each other, introduce."""


@dataclass(frozen=True, slots=True, eq=False)
class CommonGround:
    """What actors could work on together, one column for each field, place and target group."""

    has: sparse.csr_array
    """n × e, 0/1."""
    rarity: NDArray[np.float64]
    """Logarithm of actors in all by actors that have it (e); what everybody has says 0."""
    is_work: NDArray[np.bool_]
    """Whether it is a field or a target group (e)."""

    def exists(self, pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tell of each pair whether it shares a field or target group; where none is recorded nothing is ruled out."""
        shared = np.asarray(self._shared(pairs) @ self.is_work.astype(np.float64)) > 0
        is_blank = np.asarray(self.has @ self.is_work.astype(np.float64)) == 0
        return np.asarray(shared | is_blank[pairs].any(axis=1))

    def strength(self, pairs: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the sum of the rarities of what each pair shares (k × 2 places → k)."""
        return np.asarray(self._shared(pairs) @ self.rarity).round(6)

    def _shared(self, pairs: NDArray[np.int64]) -> sparse.csr_array:
        return sparse.csr_array(self.has[pairs[:, 0]].multiply(self.has[pairs[:, 1]]))


def common_ground(elements: Mapping[str, frozenset[Element]], ids: Sequence[str]) -> CommonGround:
    """Return what these actors could work on together.

    Args:
        elements: What each actor brings, see `elements_of`.
        ids: The actors, in the order in which places speak of them.

    Example:
        >>> sport, arts = (Element(ElementSort.FIELD, code) for code in ("sport", "kultur-religion"))
        >>> brought = {"a": frozenset({sport}), "b": frozenset({sport, arts}), "c": frozenset({arts})}
        >>> common_ground(brought, ("a", "b", "c", "d")).exists(np.array([[0, 1], [0, 2], [0, 3]])).tolist()
        [True, False, True]
    """
    found = {iri: sorted(it for it in elements.get(iri, ()) if it.sort in GROUND) for iri in ids}
    columns = {it: number for number, it in enumerate(sorted({it for own in found.values() for it in own}))}
    cells = [(row, columns[it]) for row, iri in enumerate(ids) for it in found[iri]]
    rows, places = np.array(cells, dtype=np.int64).reshape(-1, 2).T
    has = sparse.coo_array((np.ones(len(rows)), (rows, places)), shape=(len(ids), len(columns))).tocsr()
    owners = np.bincount(has.indices, minlength=len(columns))
    rarity = np.log(max(len(ids), 1) / np.maximum(owners, 1))
    return CommonGround(has, rarity, np.array([it.sort in WORK for it in columns], dtype=np.bool_))


def within_reach(structure: Structure, pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell of each pair whether it can be introduced, or lies in two parts that nothing joins yet.

    O(n + m) for each actor that stands first in a pair.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> path = structure_of(nx.path_graph(["a", "b", "c", "d", "e"]))
        >>> within_reach(path, np.array([[0, 2], [0, 3], [0, 4]])).tolist()
        [True, True, False]
    """
    sources, row = np.unique(pairs[:, 0], return_inverse=True)
    steps = distances(structure, sources)[row, pairs[:, 1]]
    return np.asarray((steps <= FARTHEST) | (steps == UNREACHABLE))
