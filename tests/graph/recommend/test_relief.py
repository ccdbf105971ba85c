"""Cut points and bridges that vanish, against networkx."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given

from graph.metrics.structure import Structure, structure_of
from graph.recommend.relief import relief
from tests.graph.recommend.networks import plus, with_absent


def by_networkx(structure: Structure) -> tuple[set[int], set[frozenset[int]]]:
    graph = nx.from_scipy_sparse_array(structure.adjacency)
    return set(nx.articulation_points(graph)), {frozenset(pair) for pair in nx.bridges(graph)}


def relieved(graph: nx.Graph[str], one: str, other: str) -> tuple[int, int]:
    structure = structure_of(graph)
    pairs = np.array([[structure.place[one], structure.place[other]]])
    points, bridges = relief(structure, pairs)
    return int(points[0]), int(bridges[0])


@given(with_absent())
def test_as_many_vanish_as_networkx_no_longer_finds(drawn: tuple[Structure, tuple[int, int]]) -> None:
    structure, pair = drawn
    points_before, bridges_before = by_networkx(structure)
    points_after, bridges_after = by_networkx(plus(structure, pair))
    points, bridges = relief(structure, np.array([pair]))
    assert points.tolist() == [len(points_before - points_after)]
    assert bridges.tolist() == [len(bridges_before - bridges_after)]


@given(with_absent())
def test_a_tie_that_relieves_makes_no_new_cut_point_or_bridge(
    drawn: tuple[Structure, tuple[int, int]],
) -> None:
    structure, pair = drawn
    points, bridges = relief(structure, np.array([pair]))
    if points[0] or bridges[0]:
        before, after = by_networkx(structure), by_networkx(plus(structure, pair))
        assert after[0] <= before[0]
        assert after[1] <= before[1]


def test_closing_a_path_relieves_everything_between() -> None:
    assert relieved(nx.path_graph(["a", "b", "c", "d"]), "a", "d") == (2, 3)


def test_a_cut_point_with_a_third_block_remains() -> None:
    star = nx.star_graph(["middle", "a", "b", "c"])
    assert relieved(star, "a", "b") == (0, 2)


def test_joining_two_components_relieves_nothing() -> None:
    assert relieved(nx.Graph([("a", "b"), ("c", "d")]), "a", "c") == (0, 0)


def test_nothing_is_asked_of_a_network_without_ties() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(["a", "b"])
    assert relieved(graph, "a", "b") == (0, 0)
