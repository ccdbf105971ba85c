"""The bare structure of a network: who is joined to whom, as a sparse matrix, with one kind per actor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    import igraph
    import networkx as nx

__all__ = ["Structure", "structure_from_edges", "structure_of"]

Pair = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Structure:
    """An undirected simple graph in the form that fast algorithms want; places are positions in `ids`.

    Networkx is the language of the code, this is its arithmetic: the same nodes in the same order, no loops,
    no weights. Values of metrics are arrays of length n in the order of `ids`.
    """

    ids: tuple[str, ...]
    """The actors, in the order in which every array of values speaks of them."""
    adjacency: sparse.csr_array
    """n × n, symmetric, 0/1 as float64, empty diagonal, sorted indices."""
    kinds: tuple[str, ...]
    """One label per actor: what tests of kinds compare."""

    @property
    def size(self) -> int:
        """Return the number of actors n."""
        return len(self.ids)

    @property
    def tie_count(self) -> int:
        """Return the number of ties m."""
        return int(self.adjacency.nnz // 2)

    @cached_property
    def degrees(self) -> np.ndarray[Any, np.dtype[np.int64]]:
        """Return how many partners each actor has (n)."""
        return np.diff(self.adjacency.indptr).astype(np.int64)

    @cached_property
    def pairs(self) -> np.ndarray[Any, np.dtype[np.int64]]:
        """Return the ties as places (m × 2), the smaller place first, in ascending order."""
        upper = sparse.triu(self.adjacency, k=1, format="coo")
        rows, columns = upper.row.astype(np.int64), upper.col.astype(np.int64)
        order = np.lexsort((columns, rows))
        return np.column_stack((rows[order], columns[order]))

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Return where each actor stands in `ids`."""
        return {iri: place for place, iri in enumerate(self.ids)}

    @cached_property
    def igraph(self) -> igraph.Graph:
        """Return the same graph for igraph, vertices in the order of `ids`."""
        import igraph

        ends = self.pairs.T.tolist()
        return igraph.Graph(n=self.size, edges=zip(*ends, strict=True))  # an array is read ten times slower

    def neighbours(self, place: int) -> np.ndarray[Any, np.dtype[np.int32]]:
        """Return the places of the partners of one actor, ascending."""
        start, end = self.adjacency.indptr[place : place + 2]
        return self.adjacency.indices[start:end]

    def with_pairs(self, pairs: Iterable[Pair] | np.ndarray[Any, Any]) -> Structure:
        """Return the same actors joined by these pairs and no others."""
        return Structure(self.ids, _matrix(pairs, self.size), self.kinds)

    def without(self, places: Iterable[int]) -> Structure:
        """Return the structure that is left when some actors leave.

        Example:
            >>> path = structure_from_edges("abcd", [("a", "b"), ("b", "c"), ("c", "d")])
            >>> path.without([1]).ids, path.without([1]).tie_count
            (('a', 'c', 'd'), 1)
        """
        gone = set(places)
        kept = [place for place in range(self.size) if place not in gone]
        rest = self.adjacency[kept][:, kept].tocsr()
        rest.sort_indices()
        return Structure(
            tuple(self.ids[place] for place in kept), rest, tuple(self.kinds[place] for place in kept)
        )


def structure_of(graph: nx.Graph[str], kinds: Mapping[str, str] | None = None) -> Structure:
    """Return the structure of a networkx graph, actors in the order of the graph.

    Args:
        graph: Undirected; loops and weights are left out.
        kinds: Actor → kind; without it all are of one kind.

    Example:
        >>> import networkx as nx
        >>> found = structure_of(nx.path_graph(["a", "b", "c"]))
        >>> found.degrees.tolist(), found.tie_count
        ([1, 2, 1], 2)
    """
    ids = tuple(graph)
    edges = ((one, other) for one, other in graph.edges() if one != other)
    return structure_from_edges(ids, edges, kinds)


def structure_from_edges(
    ids: Sequence[str], edges: Iterable[tuple[str, str]], kinds: Mapping[str, str] | None = None
) -> Structure:
    """Return the structure of these actors and ties; a tie given twice or both ways counts once.

    Raises:
        KeyError: a tie ends at somebody who is not among the actors.

    Example:
        >>> structure_from_edges("abc", [("a", "b"), ("b", "a")]).degrees.tolist()
        [1, 1, 0]
    """
    place = {iri: number for number, iri in enumerate(ids)}
    pairs = [(place[one], place[other]) for one, other in edges]
    labels = tuple((kinds or {}).get(iri, "") for iri in ids)
    return Structure(tuple(ids), _matrix(pairs, len(ids)), labels)


def _matrix(pairs: Iterable[Pair] | np.ndarray[Any, Any], size: int) -> sparse.csr_array:
    ends = np.asarray(pairs if isinstance(pairs, np.ndarray) else list(pairs), dtype=np.int64).reshape(-1, 2)
    ends = ends[ends[:, 0] != ends[:, 1]]
    rows, columns = np.concatenate((ends[:, 0], ends[:, 1])), np.concatenate((ends[:, 1], ends[:, 0]))
    matrix = sparse.coo_array((np.ones(len(rows)), (rows, columns)), shape=(size, size)).tocsr()
    matrix.data[:] = 1.0
    matrix.sort_indices()
    return matrix
