"""Figures of a whole network: how many, how dense, how connected, how centred on a few."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csgraph

from graph.metrics.actors import betweenness
from graph.metrics.distances import reach
from graph.metrics.efficiency import efficiency_of
from graph.metrics.structure import Structure

__all__ = ["WholeFigures", "component_sizes", "degree_centralisation", "density", "whole_figures"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeFigures:
    """Figures of a whole undirected network; None where a figure has no meaning."""

    actors: int
    ties: int
    density: float | None
    """Share of the possible ties."""
    components: int
    largest_component: int
    """How many actors the largest component has."""
    isolates: int
    transitivity: float
    """Share of the paths of two steps that are closed; 0 if there is no such path."""
    average_clustering: float
    """Mean share of each actor's pairs of partners that are joined; 0 for an actor with fewer than two."""
    average_path_length: float | None
    """Mean distance over the pairs joined by a path."""
    diameter: int
    """Longest distance within the largest component."""
    efficiency: float
    """Mean of 1 / distance over all pairs (Latora & Marchiori 2001)."""
    degree_centralisation: float | None
    """Freeman 1978: 1 for a star, 0 if all have equally many partners."""
    betweenness_centralisation: float | None
    """Freeman 1977: 1 for a star, 0 if all are equally often in between."""


def whole_figures(structure: Structure, between: NDArray[np.float64] | None = None) -> WholeFigures:
    """Return the figures of the whole network.

    Args:
        structure: n actors and m ties.
        between: Betweenness known already, or estimated; without it the exact values are computed in O(n · m).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> found = whole_figures(structure_of(nx.star_graph(["office", "a", "b", "c"])))
        >>> found.density, found.average_path_length, found.degree_centralisation
        (0.5, 1.5, 1.0)
    """
    size, found = structure.size, reach(structure)
    _, component = csgraph.connected_components(structure.adjacency, directed=False)
    sizes = np.bincount(component)
    between = betweenness(structure) if between is None else between
    pairs, steps = int(found.pairs.sum()), np.arange(len(found.pairs))
    return WholeFigures(
        actors=size,
        ties=structure.tie_count,
        density=density(structure),
        components=len(sizes),
        largest_component=int(sizes.max(initial=0)),
        isolates=int((structure.degrees == 0).sum()),
        transitivity=structure.igraph.transitivity_undirected(mode="zero"),
        average_clustering=structure.igraph.transitivity_avglocal_undirected(mode="zero") if size else 0.0,
        average_path_length=_share(int(found.pairs @ steps), pairs),
        diameter=_diameter(structure, component, sizes),
        efficiency=efficiency_of(found, size),
        degree_centralisation=degree_centralisation(structure),
        betweenness_centralisation=_centralisation(between, (size - 1) ** 2 * (size - 2) / 2),
    )


def density(structure: Structure) -> float | None:
    """Return the share of the possible ties; None for fewer than two actors.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> density(structure_from_edges("abcd", [("a", "b"), ("b", "c"), ("c", "d")]))
        0.5
    """
    return _share(structure.tie_count, structure.size * (structure.size - 1) / 2)


def component_sizes(structure: Structure) -> tuple[int, ...]:
    """Return how many actors each component has, the largest first; an isolate is one of its own. O(n + m).

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> component_sizes(structure_from_edges("abcd", [("b", "c"), ("c", "d")]))
        (3, 1)
    """
    _, component = csgraph.connected_components(structure.adjacency, directed=False)
    return tuple(sorted(np.bincount(component).tolist(), reverse=True))


def degree_centralisation(structure: Structure) -> float | None:
    """Return how far one actor has more partners than all others (Freeman 1978); None for fewer than three. O(n).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> degree_centralisation(structure_of(nx.star_graph(["office", "a", "b", "c"])))
        1.0
    """
    return _centralisation(structure.degrees, (structure.size - 1) * (structure.size - 2))


def _diameter(structure: Structure, component: NDArray[np.int32], sizes: NDArray[np.int64]) -> int:
    if len(sizes) == 0:
        return 0
    elsewhere = np.flatnonzero(component != sizes.argmax())
    return len(reach(structure.without(elsewhere.tolist())).pairs) - 1


def _centralisation(values: NDArray[np.int64] | NDArray[np.float64], highest: float) -> float | None:
    """Return how far the greatest value stands out, as a share of what it does in a star of three or more."""
    return _share(float((values.max() - values).sum()), highest) if len(values) > 2 else None


def _share(part: float, whole: float) -> float | None:
    return float(part / whole) if whole > 0 else None
