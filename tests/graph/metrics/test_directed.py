import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from graph.metrics.actors import betweenness, sampled_betweenness
from graph.metrics.directed import (
    DirectedActorMetrics,
    DirectedStructure,
    directed_actor_metrics,
    directed_from_arcs,
)
from tests.reference_networks import expected
from tests.structures import DIRECTED, directed_structures, networkx_of, reference_directed

KEYS = {
    "in_degree": "in_degree",
    "out_degree": "out_degree",
    "betweenness": "betweenness_sna_digraph",
    "constraint": "constraint_igraph_directed",
}


def metrics_of(structure: DirectedStructure) -> DirectedActorMetrics:
    return directed_actor_metrics(structure, betweenness(structure))


@pytest.mark.parametrize("name", DIRECTED)
@pytest.mark.parametrize(("metric", "key"), KEYS.items())
def test_values_are_those_of_r(name: str, metric: str, key: str) -> None:
    values = expected(name, "directed")[key]
    structure = reference_directed(name)
    wanted = [math.nan if values[iri] is None else values[iri] for iri in structure.ids]
    found = getattr(metrics_of(structure), metric)
    np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-7)


@given(directed_structures())
def test_values_are_those_of_networkx(structure: DirectedStructure) -> None:
    graph, found = networkx_of(structure), metrics_of(structure)
    expected_values = {
        "in_degree": dict(graph.in_degree()),
        "out_degree": dict(graph.out_degree()),
        "betweenness": nx.betweenness_centrality(graph, normalized=False),
        "constraint": nx.constraint(graph),
    }
    for metric, values in expected_values.items():
        wanted = [values[place] for place in range(structure.size)]
        np.testing.assert_allclose(getattr(found, metric), wanted, atol=1e-9, err_msg=metric)


@given(directed_structures())
def test_a_tie_is_there_if_any_side_reports_it(structure: DirectedStructure) -> None:
    pairs = {tuple(sorted(arc)) for arc in structure.arcs.tolist()}
    assert [tuple(pair) for pair in structure.undirected.pairs.tolist()] == sorted(pairs)


def test_loops_and_repeated_arcs_are_left_out() -> None:
    found = directed_from_arcs(["a", "b"], [("a", "a"), ("a", "b"), ("a", "b")])
    assert found.arcs.tolist() == [[0, 1]]


def test_an_unknown_end_is_an_error() -> None:
    with pytest.raises(KeyError, match="c"):
        directed_from_arcs(["a"], [("a", "c")])


def test_betweenness_follows_the_arcs() -> None:
    circle = directed_from_arcs(["a", "b", "c"], [("a", "b"), ("b", "c"), ("c", "a")])
    assert metrics_of(circle).betweenness.tolist() == [1, 1, 1]


def test_all_actors_as_samples_give_exact_directed_betweenness() -> None:
    chain = directed_from_arcs("abcd", [("a", "b"), ("b", "c"), ("c", "d")])
    rng = np.random.default_rng(1)
    mean = np.mean([sampled_betweenness(chain, rng, 2) for _ in range(2000)], axis=0)
    np.testing.assert_allclose(sampled_betweenness(chain, rng, 4), [0, 2, 2, 0])
    np.testing.assert_allclose(mean, [0, 2, 2, 0], atol=0.1)


def test_kinds_go_with_the_actors() -> None:
    found = directed_from_arcs(["a", "b"], [("b", "a")], {"a": "amt"})
    assert found.undirected.kinds == ("amt", "")
