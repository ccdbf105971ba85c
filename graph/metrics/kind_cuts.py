"""How many actors must leave until no path joins two kinds: on how few the contact of two kinds depends."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.metrics.structure import Structure

__all__ = ["KindCut", "kind_cut"]


@dataclass(frozen=True, slots=True)
class KindCut:
    """A smallest set of actors without whom two kinds are out of touch."""

    actors: tuple[int, ...]
    """Places, ascending; other sets of the same size may do as well."""

    @property
    def size(self) -> int:
        """Return how many must leave: as many paths without a common actor join the kinds (Menger 1927)."""
        return len(self.actors)


def kind_cut(structure: Structure, kind: str, other: str, *, third_only: bool = False) -> KindCut | None:
    """Return a smallest set of actors whose leaving ends every path between two kinds.

    What counts: as a rule anybody may leave, members of the two kinds too, for that is how contact ends when all
    of it rests on one school; the cut is then never larger than the smaller kind. With `third_only` only actors of
    other kinds leave: how many go-betweens the kinds depend on. An actor of both ends does not exist, each has
    one kind.

    Args:
        structure: n actors and m ties.
        kind: Label of one kind.
        other: Label of another kind.
        third_only: Whether members of the two kinds stay in any case.

    Returns:
        An empty set if no path joins the kinds (or one has no members); None if actors of the two kinds are
        joined directly and only others may leave: then nobody's leaving parts them. By maximum flow with each
        actor split in two (Ford & Fulkerson 1962): O(k · m) for a cut of k.

    Raises:
        ValueError: the two kinds are the same.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> ties = [("school", "office"), ("office", "club"), ("office", "choir")]
        >>> kinds = {"school": "schule", "club": "verein", "choir": "verein", "office": "amt"}
        >>> found = structure_from_edges(["school", "office", "club", "choir"], ties, kinds)
        >>> kind_cut(found, "schule", "verein", third_only=True)
        KindCut(actors=(1,))
    """
    if kind == other:
        raise ValueError(f"a cut needs two kinds, not »{kind}« twice")
    labels = np.array(structure.kinds, dtype=np.str_)
    first, second = np.flatnonzero(labels == kind), np.flatnonzero(labels == other)
    stay = np.isin(labels, (kind, other)) if third_only else np.zeros(structure.size, dtype=np.bool_)
    if third_only and structure.adjacency[first][:, second].nnz:
        return None
    return KindCut(_cut(structure, first, second, stay))


def _cut(
    structure: Structure, first: NDArray[np.int64], second: NDArray[np.int64], stay: NDArray[np.bool_]
) -> tuple[int, ...]:
    """Return a smallest vertex cut: each actor is an arc from its entry to its exit, which leaving removes.

    Entries have the numbers of the actors, exits follow, then the source of the flow and its sink.
    """
    import igraph

    size = structure.size
    actors, never = np.arange(size), size + 1
    pairs = np.concatenate((structure.pairs, structure.pairs[:, ::-1]))
    arcs = np.concatenate(
        (
            np.column_stack((actors, actors + size)),
            np.column_stack((pairs[:, 0] + size, pairs[:, 1])),
            np.column_stack((np.full(len(first), 2 * size), first)),
            np.column_stack((second + size, np.full(len(second), 2 * size + 1))),
        )
    )
    capacity = np.full(len(arcs), never)
    capacity[:size] = np.where(stay, never, 1)
    graph = igraph.Graph(n=2 * size + 2, edges=arcs, directed=True)
    near = frozenset(graph.mincut(2 * size, 2 * size + 1, capacity.tolist()).partition[0])
    return tuple(actor for actor in range(size) if actor in near and actor + size not in near)
