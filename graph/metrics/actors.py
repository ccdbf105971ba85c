"""Figures of each actor: how many partners, how near, how much in between, how tied up by partners of partners."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.metrics.directed import DirectedStructure
from graph.metrics.distances import reach
from graph.metrics.structure import Structure

__all__ = [
    "EXACT_UP_TO",
    "ActorMetrics",
    "actor_metrics",
    "affordable_betweenness",
    "betweenness",
    "constraint",
    "effective_size",
    "sampled_betweenness",
]

EXACT_UP_TO = 20_000
"""So many actors at most for exact betweenness: of a larger network it takes minutes and is estimated."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ActorMetrics:
    """One array of length n for each metric, in the order of `ids`; NaN where a metric has no meaning."""

    degree: NDArray[np.int64]
    betweenness: NDArray[np.float64]
    """Raw: pairs whose shortest paths lead through the actor, shared among equally short ones."""
    harmonic: NDArray[np.float64]
    """Sum of 1 / distance to all others: like closeness, and right in a network of several parts."""
    constraint: NDArray[np.float64]
    """Burt 1992; 1 for an actor with one partner, NaN for an isolate: it has no partners to be tied up by."""
    effective_size: NDArray[np.float64]
    """Partners minus the mean number of ties each of them has to the others; NaN for an isolate."""
    efficiency: NDArray[np.float64]
    """Effective size divided by the number of partners; NaN for an isolate."""
    core: NDArray[np.int64]
    """Largest k such that the actor belongs to a group in which all have k partners within the group."""
    eigenvector: NDArray[np.float64]
    """Bonacich 1972, largest value 1; 0 outside the part of the network with the largest eigenvalue."""
    is_cut_point: NDArray[np.bool_]
    """Whether the network falls into more parts when the actor leaves."""


def actor_metrics(structure: Structure, between: NDArray[np.float64] | None = None) -> ActorMetrics:
    """Return all figures of each actor.

    Args:
        structure: n actors and m ties, undirected and unweighted.
        between: Betweenness known already, or estimated; without it the exact values are computed in O(n · m),
            some seconds for 10,000 actors.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> found = actor_metrics(structure_of(nx.path_graph(["a", "b", "c"])))
        >>> found.betweenness.tolist(), found.is_cut_point.tolist()
        ([0.0, 1.0, 0.0], [False, True, False])
        >>> found.constraint.tolist(), found.effective_size.tolist()
        ([1.0, 0.5, 1.0], [1.0, 2.0, 1.0])
    """
    size = effective_size(structure)
    is_cut_point = np.zeros(structure.size, dtype=np.bool_)
    is_cut_point[structure.igraph.articulation_points()] = True
    return ActorMetrics(
        degree=structure.degrees,
        betweenness=betweenness(structure) if between is None else between,
        harmonic=reach(structure).harmonic,
        constraint=constraint(structure),
        effective_size=size,
        efficiency=size / np.maximum(structure.degrees, 1),
        core=np.array(structure.igraph.coreness(), dtype=np.int64),
        eigenvector=_eigenvector(structure),
        is_cut_point=is_cut_point,
    )


def betweenness(structure: Structure | DirectedStructure) -> NDArray[np.float64]:
    """Return raw betweenness (n): each unordered pair counts once, of a directed network each ordered one.

    O(n · m) (Brandes 2001).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> betweenness(structure_of(nx.path_graph(["a", "b", "c", "d"]))).tolist()
        [0.0, 2.0, 2.0, 0.0]
    """
    return np.array(structure.igraph.betweenness(), dtype=np.float64)


def affordable_betweenness(
    structure: Structure | DirectedStructure, rng: np.random.Generator
) -> NDArray[np.float64]:
    """Return raw betweenness (n): exact for up to EXACT_UP_TO actors, else estimated from 500 of them.

    Args:
        structure: n actors and their ties or arcs.
        rng: Draws where paths start if it is estimated.
    """
    return betweenness(structure) if structure.size <= EXACT_UP_TO else sampled_betweenness(structure, rng)


def sampled_betweenness(
    structure: Structure | DirectedStructure, rng: np.random.Generator, samples: int = 500
) -> NDArray[np.float64]:
    """Return an unbiased estimate of raw betweenness from the paths that start at some actors (n).

    Args:
        structure: n actors and m ties.
        rng: Draws the actors at which paths start, each at most once.
        samples: How many; from n on the result is exact.

    Returns:
        Estimates in O(samples · m). Random pivots do as well as any choice of them (Brandes & Pich, Int. J.
        Bifurcation and Chaos 17, 2007).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> star = structure_of(nx.star_graph(["office", "a", "b", "c"]))
        >>> sampled_betweenness(star, np.random.default_rng(1)).tolist()
        [3.0, 0.0, 0.0, 0.0]
    """
    if samples >= structure.size:
        return betweenness(structure)
    pivots = rng.choice(structure.size, samples, replace=False)
    found = structure.igraph.betweenness(sources=pivots.tolist())
    return np.array(found, dtype=np.float64) * (structure.size / samples)


def constraint(structure: Structure) -> NDArray[np.float64]:
    """Return Burt's constraint (n): how far the partners of an actor are partners of each other.

    Burt, Structural Holes, 1992, equation 2.4, without weights; NaN for an isolate. O(sum of squared degrees).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> triangle = structure_of(nx.complete_graph(["a", "b", "c"]))
        >>> constraint(triangle).tolist()
        [1.125, 1.125, 1.125]
    """
    return np.array(structure.igraph.constraint(), dtype=np.float64)


def effective_size(structure: Structure) -> NDArray[np.float64]:
    """Return Burt's effective size (n) as d - 2t / d, for d partners with t ties between them; NaN for an isolate.

    The formula for unweighted networks is by Borgatti, Connections 20, 1997. O(sum of squared degrees).

    Example:
        Of the four partners of the office two work with each other: 4 - 2 · 1 / 4.

        >>> from graph.metrics.structure import structure_from_edges
        >>> ties = [("office", name) for name in "abcd"]
        >>> effective_size(structure_from_edges(["office", *"abcde"], [*ties, ("a", "b")])).tolist()
        [3.5, 1.0, 1.0, 1.0, 1.0, nan]
    """
    degrees = structure.degrees.astype(np.float64)
    closed = np.array(structure.igraph.transitivity_local_undirected(mode="zero"), dtype=np.float64)
    return np.where(degrees > 0, degrees - closed * (degrees - 1), np.nan)


def _eigenvector(structure: Structure) -> NDArray[np.float64]:
    if structure.tie_count == 0:
        return np.zeros(structure.size)
    with warnings.catch_warnings():
        # igraph warns of zeros in a network of several parts; the docstring of the value says so.
        warnings.simplefilter("ignore", RuntimeWarning)
        return np.array(structure.igraph.eigenvector_centrality(), dtype=np.float64)
