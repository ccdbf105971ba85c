"""Kinds whose whole contact rests on one actor."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csgraph

from graph.metrics.kind_cuts import kind_cut
from graph.metrics.structure import Structure

__all__ = ["Dependence", "dependences", "joined_by"]

SEVERAL = 2
"""A matching of so many ties between two kinds cannot hang on one actor."""


@dataclass(frozen=True, slots=True)
class Dependence:
    """Two kinds that only one actor joins."""

    actor: int
    kind: str
    other: str


def dependences(structure: Structure, kinds: Collection[str]) -> Iterator[Dependence]:
    """Yield the pairs of kinds that are in touch by one actor only: a vertex cut of one parts them.

    The actor may belong to one of the two kinds or to a third.

    Args:
        structure: n actors and m ties.
        kinds: The labels that are compared.

    Yields:
        At most one for each pair, in the order of the labels. Where several actors in a row would do, one of
        them. O(k² · m) for k kinds.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> ties = [("school", "office"), ("office", "club"), ("office", "choir")]
        >>> labels = {"school": "schule", "club": "verein", "choir": "verein", "office": "amt"}
        >>> found = structure_from_edges(["school", "office", "club", "choir"], ties, labels)
        >>> list(dependences(found, ["schule", "verein"]))
        [Dependence(actor=1, kind='schule', other='verein')]
    """
    labels = np.array(structure.kinds, dtype=np.str_)
    for kind, other in combinations(sorted(kinds), 2):
        if not _has_two_ties_apart(structure, labels == kind, labels == other):
            cut = kind_cut(structure, kind, other)
            if cut is not None and cut.size == 1:
                yield Dependence(cut.actors[0], kind, other)


def joined_by(
    structure: Structure, found: Dependence, contacts: Collection[int]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return whom of each kind the actor alone joins to the other kind, by these of its contacts; empty if another way leads.

    Args:
        structure: n actors and m ties.
        found: The actor and the two kinds.
        contacts: Those partners of the actor whose ties count. O(n + m).

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> labels = {"school": "schule", "club": "verein", "choir": "verein", "office": "amt"}
        >>> ties = [("school", "office"), ("office", "club"), ("office", "choir")]
        >>> found = structure_from_edges(list(labels), ties, labels)
        >>> joined_by(found, Dependence(3, "schule", "verein"), [0, 1])
        ((0,), (1,))
    """
    rest = structure.with_pairs(structure.pairs[(structure.pairs != found.actor).all(axis=1)])
    _, part = csgraph.connected_components(rest.adjacency, directed=False)
    sides = [_members(structure, kind, found.actor) for kind in (found.kind, found.other)]
    if np.intersect1d(part[sides[0]], part[sides[1]]).size:
        return (), ()
    reached = np.unique(part[np.array(sorted(contacts), dtype=np.int64)])
    one, two = (tuple(side[np.isin(part[side], reached)].tolist()) for side in sides)
    return (one, two) if one and two else ((), ())


def _members(structure: Structure, kind: str, without: int) -> NDArray[np.int64]:
    return np.array(
        [place for place, label in enumerate(structure.kinds) if label == kind and place != without],
        dtype=np.int64,
    )


def _has_two_ties_apart(structure: Structure, first: NDArray[np.bool_], second: NDArray[np.bool_]) -> bool:
    """Tell whether two direct ties share no actor: then no single one parts the kinds (König 1931)."""
    between = structure.adjacency[np.flatnonzero(first)][:, np.flatnonzero(second)].tocoo()
    return len(np.unique(between.row)) >= SEVERAL and len(np.unique(between.col)) >= SEVERAL
