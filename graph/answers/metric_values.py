"""The figures of any network as plain values, by the ids of its own list: for checking with other software."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.metrics.actors import EXACT_UP_TO, ActorMetrics, actor_metrics, affordable_betweenness
from graph.metrics.brokerage import Brokerage, brokerage
from graph.metrics.directed import DirectedStructure, directed_actor_metrics, directed_from_arcs
from graph.metrics.mixing import means_by_kind, mixing
from graph.metrics.structure import Structure, structure_of
from graph.metrics.two_mode import TwoMode, best_bodies, projection, two_mode_of
from graph.metrics.whole import whole_figures
from graph.metrics.whole_directed import directed_figures
from graph.model import Modality, Network
from graph.projection.network import arcs, project

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["ActorValues", "BrokerageValues", "MetricValues", "metric_values"]

OWN_ID = "id"
"""Attribute that keeps what a list calls an actor."""
CHOSEN_UP_TO = 4
"""So many bodies at most are chosen of which it is told how many actors they reach together."""
CHOSEN_OF = 60
"""Of so many bodies at most: the best choice is exact."""
CHOICES_COUNTED = 1000
"""So many equally good choices are not counted any more."""

Figures = Mapping[str, float | int | bool | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorValues:
    """The figures of one actor; null where a figure has no meaning: an isolate has no partners to be tied up by."""

    degree: int
    betweenness: float
    harmonic: float
    constraint: float | None
    effective_size: float | None
    core: int
    cut_point: bool
    in_degree: int | None = None
    out_degree: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokerageValues:
    """How often one actor has each of the five roles of Gould & Fernandez; ordered pairs count."""

    coordinator: int
    itinerant: int
    gatekeeper: int
    representative: int
    liaison: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricValues:
    """All figures of one network."""

    network: Figures
    actors: Mapping[str, ActorValues]
    brokerage: Mapping[str, BrokerageValues]
    kinds: Mapping[str, Any]
    two_mode: Mapping[str, Any] | None = None
    """Only for a network of seats: how many bodies each actor sits in, and the like."""


def metric_values(network: Network, rng: np.random.Generator, *, is_directed: bool) -> MetricValues:
    """Return the figures of evidenced cooperation among named actors, or of seats where there is nothing else.

    Undirected means: a tie is there if either side reports it. Of a directed network degree counts arcs in and
    out, betweenness, constraint and brokerage follow the arcs; harmonic, core, effective size and cut points
    have no directed meaning here and are those of the undirected network. Betweenness of more than EXACT_UP_TO
    actors is estimated, and `betweenness_sampled` of the network says so.

    Args:
        network: The statements.
        rng: Draws where paths start if betweenness is estimated.
        is_directed: Whether the direction of ties counts.

    Returns:
        Figures by the ids of the network's own list, else by the last part of the IRI. O(n · m).
    """
    graph = project(network)
    if graph.number_of_edges() == 0 and network.seats:
        return _two_mode(network, rng)
    kinds = {iri: network.agents[iri].kind for iri in graph}
    structure, names = structure_of(graph, kinds), _names(network, tuple(graph))
    between = affordable_betweenness(structure, rng)
    values = actor_metrics(structure, between)
    figures = _whole(structure, between)
    if not is_directed:
        return MetricValues(
            network={"directed": False, **figures},
            actors=_actors(names, values),
            brokerage=_brokerage(names, brokerage(structure)),
            kinds=_kinds(structure, values),
        )
    directed = directed_from_arcs(tuple(graph), arcs(network), kinds)
    return MetricValues(
        network={"directed": True, **figures, **_directed_whole(directed)},
        actors=_directed_actors(names, values, directed, affordable_betweenness(directed, rng)),
        brokerage=_brokerage(names, brokerage(directed)),
        kinds=_kinds(structure, values),
    )


def _names(network: Network, iris: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the list calls each actor, else the last part of the IRI; all of it where that is not one's own."""
    found = [
        next(iter(network.agents[iri].attributes.get(OWN_ID, ())), iri.rsplit("/", 1)[-1]) for iri in iris
    ]
    given = Counter(found)
    return tuple(name if given[name] == 1 else iri for name, iri in zip(found, iris, strict=True))


def _actors(names: tuple[str, ...], values: ActorMetrics) -> Mapping[str, ActorValues]:
    return {
        name: ActorValues(
            degree=int(values.degree[place]),
            betweenness=float(values.betweenness[place]),
            harmonic=float(values.harmonic[place]),
            constraint=_number(values.constraint[place]),
            effective_size=_number(values.effective_size[place]),
            core=int(values.core[place]),
            cut_point=bool(values.is_cut_point[place]),
        )
        for place, name in enumerate(names)
    }


def _directed_actors(
    names: tuple[str, ...],
    values: ActorMetrics,
    directed: DirectedStructure,
    between: NDArray[np.float64],
) -> Mapping[str, ActorValues]:
    ways = directed_actor_metrics(directed, between)
    return {
        name: ActorValues(
            degree=int(ways.in_degree[place] + ways.out_degree[place]),
            betweenness=float(ways.betweenness[place]),
            harmonic=float(values.harmonic[place]),
            constraint=_number(ways.constraint[place]),
            effective_size=_number(values.effective_size[place]),
            core=int(values.core[place]),
            cut_point=bool(values.is_cut_point[place]),
            in_degree=int(ways.in_degree[place]),
            out_degree=int(ways.out_degree[place]),
        )
        for place, name in enumerate(names)
    }


def _brokerage(names: tuple[str, ...], roles: Brokerage) -> Mapping[str, BrokerageValues]:
    return {
        name: BrokerageValues(
            coordinator=int(roles.coordinator[place]),
            itinerant=int(roles.itinerant[place]),
            gatekeeper=int(roles.gatekeeper[place]),
            representative=int(roles.representative[place]),
            liaison=int(roles.liaison[place]),
        )
        for place, name in enumerate(names)
    }


def _kinds(structure: Structure, values: ActorMetrics) -> Mapping[str, Any]:
    found = mixing(structure)
    return {
        "levels": list(found.kinds),
        "counts": dict(zip(found.kinds, found.sizes.tolist(), strict=True)),
        "assortativity_nominal": found.assortativity,
        "modularity_by_kind": found.modularity,
        "ei_index": found.ei_index,
        "mixing_matrix_undirected_rows": _table(found.kinds, found.counts),
        "block_density": _table(found.kinds, found.density),
        "mean_degree_by_kind": means_by_kind(structure.kinds, values.degree.tolist()),
        "mean_betweenness_by_kind": means_by_kind(structure.kinds, values.betweenness),
        "mean_harmonic_by_kind": means_by_kind(structure.kinds, values.harmonic),
    }


def _two_mode(network: Network, rng: np.random.Generator) -> MetricValues:
    """Return the figures of actors and bodies joined by seats, and what belongs to two modes only."""
    seats = [(seat.member, seat.organization) for seat in network.seats.values() if seat.member]
    named = {
        iri: agent
        for iri, agent in network.agents.items()
        if agent.is_named and agent.modality is Modality.IST
    }
    bodies = tuple(iri for iri, agent in named.items() if agent.is_body)
    actors = tuple(iri for iri, agent in named.items() if not agent.is_body)
    acting, meeting = set(actors), set(bodies)
    found = two_mode_of(actors, bodies, [it for it in seats if it[0] in acting and it[1] in meeting])
    structure, names = found.structure, _names(network, (*actors, *bodies))
    between = affordable_betweenness(structure, rng)
    values = actor_metrics(structure, between)
    return MetricValues(
        network={"directed": False, **_whole(structure, between)},
        actors=_actors(names, values),
        brokerage=_brokerage(names, brokerage(structure)),
        kinds=_kinds(structure, values),
        two_mode=_modes(found, names),
    )


def _modes(found: TwoMode, names: tuple[str, ...]) -> Mapping[str, Any]:
    actors, bodies = names[: len(found.actors)], names[len(found.actors) :]
    of_actors, of_bodies = projection(found), projection(found, of_bodies=True)
    return {
        "n_actors": len(actors),
        "n_bodies": len(bodies),
        "n_memberships": found.count,
        "density": found.density,
        "actor_degree": dict(zip(actors, found.degrees.tolist(), strict=True)),
        "body_size": dict(zip(bodies, found.body_sizes.tolist(), strict=True)),
        "actor_projection_edges": of_actors.pairs,
        "actor_projection_weight_sum": of_actors.weight,
        "body_projection_edges": of_bodies.pairs,
        "body_projection_weight_sum": of_bodies.weight,
        "max_coverage": _coverage(found, bodies),
    }


def _coverage(found: TwoMode, bodies: tuple[str, ...]) -> Mapping[str, Any] | None:
    """Return how many actors 1, 2, … bodies reach together if they are chosen best; null for too many bodies."""
    if len(bodies) > CHOSEN_OF:
        return None
    counts = range(1, min(CHOSEN_UP_TO, len(bodies)) + 1)
    choices = [(count, best_bodies(found, count, CHOICES_COUNTED)) for count in counts]
    return {
        "optimum": [
            {
                "k": count,
                "best_possible": best.reached,
                "number_of_optimal_sets": len(best.sets) if len(best.sets) < CHOICES_COUNTED else None,
                "one_optimal_set": [bodies[place] for place in best.sets[0]],
            }
            for count, best in choices
        ]
    }


def _table(kinds: tuple[str, ...], values: NDArray[Any]) -> Mapping[str, Mapping[str, float | int | None]]:
    rows = values.tolist()
    return {
        kind: {other: _plain_number(value) for other, value in zip(kinds, row, strict=True)}
        for kind, row in zip(kinds, rows, strict=True)
    }


def _whole(structure: Structure, between: NDArray[Any]) -> dict[str, Any]:
    """Return the figures of the whole network under the names that sna and igraph users know."""
    found = whole_figures(structure, between)
    return {
        "n": found.actors,
        "m": found.ties,
        "density": found.density,
        "m_undirected": found.ties,
        "density_undirected": found.density,
        "weak_components": found.components,
        "largest_component": found.largest_component,
        "isolates": found.isolates,
        "transitivity_global": found.transitivity,
        "average_local_clustering_zero_for_deg_lt2": found.average_clustering,
        "average_path_length_reachable_pairs": found.average_path_length,
        "diameter_largest": found.diameter,
        "global_efficiency": found.efficiency,
        "freeman_degree_centralization_undirected": found.degree_centralisation,
        "betweenness_centralization": found.betweenness_centralisation,
        "betweenness_sampled": structure.size > EXACT_UP_TO,
    }


def _directed_whole(directed: DirectedStructure) -> dict[str, Any]:
    found = directed_figures(directed)
    return {
        "m": found.arcs,
        "density": found.density,
        "reciprocity_arcs": found.reciprocity,
        "krackhardt_hierarchy": found.hierarchy,
        "krackhardt_connectedness": found.connectedness,
        "krackhardt_efficiency": found.efficiency,
        "krackhardt_lubness": found.lubness,
    }


def _plain_number(value: Any) -> Any:
    return None if isinstance(value, float) and math.isnan(value) else value


def _number(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
