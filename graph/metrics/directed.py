"""Networks in which a tie has a direction: who names whom, and the metrics that need it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.metrics.structure import Structure

if TYPE_CHECKING:
    import igraph

__all__ = ["DirectedActorMetrics", "DirectedStructure", "directed_actor_metrics", "directed_from_arcs"]


@dataclass(frozen=True, eq=False)
class DirectedStructure:
    """A directed simple graph; places are positions in `ids`, as in `Structure`."""

    ids: tuple[str, ...]
    adjacency: sparse.csr_array
    """n × n, 0/1 as float64, empty diagonal, sorted indices; row = who reports, column = about whom."""
    kinds: tuple[str, ...]

    @property
    def size(self) -> int:
        """Return the number of actors n."""
        return len(self.ids)

    @property
    def arc_count(self) -> int:
        """Return the number of arcs; a tie that both sides report has two."""
        return int(self.adjacency.nnz)

    @cached_property
    def arcs(self) -> NDArray[np.int64]:
        """Return the arcs as places (from, to), ascending (m × 2)."""
        found = self.adjacency.tocoo()
        return np.column_stack((found.row, found.col)).astype(np.int64)

    @cached_property
    def undirected(self) -> Structure:
        """Return the structure in which a tie is there if any side reports it."""
        return Structure(self.ids, self.adjacency, self.kinds).with_pairs(self.arcs)

    @cached_property
    def igraph(self) -> igraph.Graph:
        """Return the same graph for igraph, vertices in the order of `ids`."""
        import igraph

        return igraph.Graph(n=self.size, edges=self.arcs, directed=True)


@dataclass(frozen=True, slots=True, eq=False)
class DirectedActorMetrics:
    """What direction adds to the figures of each actor; arrays of length n in the order of `ids`."""

    in_degree: NDArray[np.int64]
    out_degree: NDArray[np.int64]
    betweenness: NDArray[np.float64]
    """Raw: ordered pairs whose shortest directed paths lead through the actor."""
    constraint: NDArray[np.float64]
    """Burt 1992 on arcs in both directions: one reported by both sides weighs twice. NaN for an isolate."""


def directed_from_arcs(
    ids: Sequence[str], arcs: Iterable[tuple[str, str]], kinds: Mapping[str, str] | None = None
) -> DirectedStructure:
    """Return the directed structure of these actors and arcs; repeated arcs and loops are left out.

    Raises:
        KeyError: an arc starts or ends at somebody who is not among the actors.

    Example:
        >>> found = directed_from_arcs(["a", "b", "c"], [("a", "b"), ("b", "a"), ("c", "a")])
        >>> found.arc_count, found.undirected.tie_count
        (3, 2)
    """
    place = {iri: number for number, iri in enumerate(ids)}
    ends = sorted({(place[one], place[other]) for one, other in arcs if one != other})
    rows, columns = np.array(ends, dtype=np.int64).reshape(-1, 2).T
    matrix = sparse.coo_array((np.ones(len(ends)), (rows, columns)), shape=(len(ids), len(ids))).tocsr()
    matrix.sort_indices()
    return DirectedStructure(tuple(ids), matrix, tuple((kinds or {}).get(iri, "") for iri in ids))


def directed_actor_metrics(
    structure: DirectedStructure, between: NDArray[np.float64]
) -> DirectedActorMetrics:
    """Return in- and out-degree, betweenness and constraint of each actor.

    Args:
        structure: n actors and m arcs.
        between: Betweenness, computed or estimated.

    Example:
        >>> from graph.metrics.actors import betweenness
        >>> chain = directed_from_arcs(["a", "b", "c"], [("a", "b"), ("b", "c")])
        >>> found = directed_actor_metrics(chain, betweenness(chain))
        >>> found.in_degree.tolist(), found.betweenness.tolist()
        ([0, 1, 1], [0.0, 1.0, 0.0])
    """
    adjacency = structure.adjacency
    return DirectedActorMetrics(
        in_degree=np.bincount(adjacency.indices, minlength=structure.size).astype(np.int64),
        out_degree=np.diff(adjacency.indptr).astype(np.int64),
        betweenness=between,
        constraint=np.array(structure.igraph.constraint(), dtype=np.float64),
    )
