from __future__ import annotations

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from graph.metrics import actors as module
from graph.metrics.actors import (
    ActorMetrics,
    actor_metrics,
    affordable_betweenness,
    betweenness,
    effective_size,
    sampled_betweenness,
)
from graph.metrics.structure import Structure, structure_from_edges
from tests.reference_networks import NAMES, expected, reference_structure
from tests.structures import networkx_of, path, ring, star, structures

NUMBERS = {
    "degree": "degree",
    "betweenness": "betweenness_raw",
    "harmonic": "harmonic_sum",
    "constraint": "constraint_igraph",
    "effective_size": "effective_size_formula",
    "efficiency": "efficiency_formula",
    "core": "coreness",
    "eigenvector": "eigenvector_max1",
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("metric", "key"), NUMBERS.items())
def test_values_are_those_of_r(name: str, metric: str, key: str) -> None:
    values = expected(name, "undirected")[key]
    structure = reference_structure(name)
    wanted = [math.nan if values[iri] is None else values[iri] for iri in structure.ids]
    np.testing.assert_allclose(getattr(actor_metrics(structure), metric), wanted, rtol=0, atol=1e-7)


@pytest.mark.parametrize("name", NAMES)
def test_cut_points_are_those_of_r(name: str) -> None:
    points = expected(name, "undirected")["articulation_points"]
    structure = reference_structure(name)
    found = actor_metrics(structure).is_cut_point
    assert [iri for iri, cut in zip(structure.ids, found, strict=True) if cut] == points


def networkx_metrics(graph: nx.Graph[int]) -> dict[str, dict[int, float]]:
    cut_points = set(nx.articulation_points(graph))
    return {
        "degree": dict(graph.degree()),
        "betweenness": nx.betweenness_centrality(graph, normalized=False),
        "harmonic": nx.harmonic_centrality(graph),
        "constraint": nx.constraint(graph),
        "effective_size": nx.effective_size(graph),
        "core": nx.core_number(graph),
        "is_cut_point": {place: place in cut_points for place in graph},
    }


@given(structures())
def test_values_are_those_of_networkx(structure: Structure) -> None:
    found = actor_metrics(structure)
    for metric, values in networkx_metrics(networkx_of(structure)).items():
        wanted = [values[place] for place in range(structure.size)]
        np.testing.assert_allclose(getattr(found, metric), wanted, atol=1e-9, err_msg=metric)


@given(structures())
def test_values_do_not_depend_on_the_order_of_actors(structure: Structure) -> None:
    turned = structure_from_edges(
        structure.ids[::-1],
        [(structure.ids[one], structure.ids[other]) for one, other in structure.pairs.tolist()],
    )
    found, again = actor_metrics(structure), actor_metrics(turned)
    for metric in ("degree", "betweenness", "harmonic", "constraint", "effective_size", "core"):
        np.testing.assert_allclose(
            getattr(found, metric), getattr(again, metric)[::-1], atol=1e-9, err_msg=metric
        )


def values(found: ActorMetrics, place: int) -> tuple[float, ...]:
    return (
        found.betweenness[place],
        found.harmonic[place],
        found.constraint[place],
        found.effective_size[place],
    )


def test_the_centre_of_a_star_by_hand() -> None:
    found = actor_metrics(star("office", "a", "b", "c"))
    assert values(found, 0) == pytest.approx((3, 3, 1 / 3, 3))
    assert values(found, 1) == pytest.approx((0, 2, 1, 1))


def test_eigenvector_of_a_star_by_hand() -> None:
    found = actor_metrics(star("office", "a", "b", "c")).eigenvector
    np.testing.assert_allclose(found, [1, *[1 / math.sqrt(3)] * 3])


def test_a_triangle_by_hand() -> None:
    # Each partner is bound directly by 1/2 and over the other by 1/4: (3/4)² twice.
    found = actor_metrics(ring(3))
    assert values(found, 0) == pytest.approx((0, 2, 9 / 8, 1))
    assert found.core.tolist() == [2, 2, 2]


def test_an_isolate_has_no_constraint_no_effective_size_and_no_efficiency() -> None:
    found = actor_metrics(structure_from_edges(["a", "b", "alone"], [("a", "b")]))
    alone = [found.constraint[2], found.effective_size[2], found.efficiency[2]]
    assert [math.isnan(value) for value in alone] == [True] * 3
    assert (found.degree[2], found.harmonic[2], found.core[2], found.eigenvector[2]) == (0, 0, 0, 0)


def test_actors_without_any_tie_have_zeros_and_nothing_is_warned_of() -> None:
    found = actor_metrics(structure_from_edges(["a", "b"], []))
    assert found.eigenvector.tolist() == [0, 0]


def test_an_empty_network_has_empty_metrics() -> None:
    assert actor_metrics(structure_from_edges([], [])).betweenness.tolist() == []


def test_betweenness_known_already_is_taken_over() -> None:
    known = np.array([7.0, 8.0, 9.0])
    assert actor_metrics(path("a", "b", "c"), known).betweenness is known


def test_effective_size_takes_off_the_mean_degree_among_partners() -> None:
    # The office has three partners, two of them joined: 3 - 2 · 1 / 3.
    triangle = [("office", "a"), ("office", "b"), ("office", "c"), ("a", "b")]
    found = effective_size(structure_from_edges(["office", "a", "b", "c"], triangle))
    assert found[0] == pytest.approx(3 - 2 / 3)


@given(structures())
def test_all_actors_as_samples_give_exact_betweenness(structure: Structure) -> None:
    found = sampled_betweenness(structure, np.random.default_rng(1), structure.size)
    np.testing.assert_allclose(found, betweenness(structure))


def test_sampled_betweenness_is_right_on_average() -> None:
    network = path("a", "b", "c", "d", "e")
    rng = np.random.default_rng(1)
    mean = np.mean([sampled_betweenness(network, rng, 2) for _ in range(2000)], axis=0)
    np.testing.assert_allclose(mean, [0, 3, 4, 3, 0], atol=0.1)


def test_only_of_a_large_network_betweenness_is_estimated(monkeypatch: pytest.MonkeyPatch) -> None:
    # The ends of a path through 600 actors are never between; estimates from 500 of them differ elsewhere.
    line = path(*(f"a{number:03}" for number in range(600)))
    exact = betweenness(line)
    assert affordable_betweenness(line, np.random.default_rng(1)).tolist() == exact.tolist()
    monkeypatch.setattr(module, "EXACT_UP_TO", 599)
    estimated = affordable_betweenness(line, np.random.default_rng(1))
    assert estimated.tolist() != exact.tolist()
    np.testing.assert_allclose(estimated, exact, atol=0.05 * exact.max())


def test_the_same_seed_gives_the_same_sample() -> None:
    first, second = (sampled_betweenness(ring(30), np.random.default_rng(5), 7) for _ in range(2))
    assert first.tolist() == second.tolist()
