"""Seats in a circle."""

from __future__ import annotations

import math
from itertools import combinations

import networkx as nx
import pytest

from graph.layout.plan import Circle
from graph.layout.seating import radius_of, seat, seats


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6, 7, 12, 40, 200])
def test_neighbours_are_one_apart(count: int) -> None:
    assert min(math.dist(one, other) for one, other in combinations(seats(count), 2)) >= 0.97


@pytest.mark.parametrize("count", [1, 2, 5, 6, 50])
def test_all_seats_lie_within_the_circle(count: int) -> None:
    assert all(math.hypot(*point) < radius_of(count) for point in seats(count))


def test_everybody_sits_on_the_side_of_the_partners() -> None:
    graph: nx.Graph[str] = nx.Graph([("left", "west"), ("right", "east")])
    groups = {"middle": ["left", "right"], "w": ["west"], "e": ["east"]}
    circles = {"middle": Circle(0, 0, 2), "w": Circle(-9, 0, 1), "e": Circle(9, 0, 1)}
    found = seat(graph, groups, circles)

    assert found["left"][0] < 0 < found["right"][0]


def test_whoever_is_alone_sits_at_the_outer_edge() -> None:
    graph: nx.Graph[str] = nx.star_graph(["hub", "a", "b", "c", "d", "e", "f"])
    graph.add_node("alone")
    groups = {"right": ["a", "alone", "b", "c", "d", "e", "f", "hub"]}
    found = seat(graph, groups, {"right": Circle(10, 0, 2)})

    assert found["alone"][0] == max(x for x, _ in found.values())
