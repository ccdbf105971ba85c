"""Walks with restart and paths of length three."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from graph.recommend.walks import three_steps, walk_with_restart


def matrix(graph: nx.Graph[int]) -> np.ndarray:
    return nx.to_numpy_array(graph, nodelist=sorted(graph))


@pytest.mark.parametrize("restart", [0.15, 0.5])
def test_a_walk_agrees_with_personal_pagerank_of_networkx(restart: float) -> None:
    graph = nx.karate_club_graph()
    ties = matrix(nx.Graph(graph.edges()))
    there = nx.pagerank(nx.Graph(graph.edges()), 1 - restart, personalization={0: 1}, tol=1e-12)
    back = nx.pagerank(nx.Graph(graph.edges()), 1 - restart, personalization={9: 1}, tol=1e-12)
    assert walk_with_restart(ties, restart)[0, 9] == pytest.approx((there[9] + back[0]) / 2, abs=1e-9)


def test_both_directions_count_the_same() -> None:
    found = walk_with_restart(matrix(nx.star_graph(4)), 0.25)
    assert found == pytest.approx(found.T)


def test_a_heavier_tie_is_taken_more_often() -> None:
    ties = np.array([[0.0, 2.0, 1.0], [2.0, 0.0, 0.0], [1.0, 0.0, 0.0]])
    found = walk_with_restart(ties, 0.5)
    assert found[0, 1] > found[0, 2]


def test_a_walker_that_always_restarts_stays_at_home() -> None:
    # kernel = inverse of the degrees, so that only the diagonal is left
    assert walk_with_restart(matrix(nx.cycle_graph(4)), 1.0) == pytest.approx(np.eye(4))


def test_the_ends_of_a_chain_of_four_are_three_steps_apart() -> None:
    # 1/√(1·2) · 1/√(2·2) · 1/√(2·1)
    ties = matrix(nx.path_graph(4))
    assert three_steps(ties, ties.sum(axis=1))[0, 3] == pytest.approx(0.25)


def test_parallel_paths_add_up() -> None:
    # From one corner of a complete bipartite network 2 × 2 to the opposite side: four walks of (1/2)³.
    ties = matrix(nx.complete_bipartite_graph(2, 2))
    assert three_steps(ties, ties.sum(axis=1))[0, 2] == pytest.approx(0.5)


def test_a_path_through_the_well_connected_counts_less() -> None:
    ties = matrix(nx.path_graph(4))
    assert three_steps(ties, np.array([1.0, 8.0, 2.0, 1.0]))[0, 3] == pytest.approx(1 / 16)
