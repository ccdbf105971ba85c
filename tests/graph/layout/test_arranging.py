"""The map of a network: groups apart, nobody on another, and nobody moves when others come."""

from __future__ import annotations

import math
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.layout import EXTENT, Plan, arranged

GROUPS = ("amt", "gremium", "schule", "verein")


def drawn(nodes: int, lines: int, seed: int = 3) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.relabel_nodes(nx.gnm_random_graph(nodes, lines, seed=seed), "n{}".format)
    return graph


def kinds(graph: nx.Graph[str]) -> dict[str, tuple[str, ...]]:
    return {node: (GROUPS[int(node[1:]) ** 2 % len(GROUPS)],) for node in graph}


def least_distance(plan: Plan) -> float:
    return min(math.dist(one, other) for one, other in combinations(plan.places.values(), 2))


@settings(deadline=None, max_examples=25)
@given(st.integers(2, 60), st.integers(0, 80), st.integers(0, 9))
def test_everybody_stands_in_the_circle_of_the_own_group_and_in_no_other(
    nodes: int, lines: int, seed: int
) -> None:
    graph = drawn(nodes, lines, seed)
    plan = arranged(graph, kinds(graph))

    assert set(plan.places) == set(graph)
    for node, place in plan.places.items():
        assert [code for code, circle in plan.circles.items() if circle.holds(place)] == [plan.groups[node]]
        assert max(map(abs, place)) <= EXTENT


@pytest.mark.parametrize("count", [2, 5, 6, 30, 120, 500])
def test_nobody_stands_nearer_to_another_than_the_spacing(count: int) -> None:
    graph = drawn(count, 2 * count if count > 5 else 1)
    plan = arranged(graph, kinds(graph))

    assert least_distance(plan) >= 0.97 * plan.spacing


def test_no_two_circles_overlap() -> None:
    graph = drawn(200, 400)
    circles = arranged(graph, kinds(graph)).circles.values()

    assert all(
        math.dist((one.x, one.y), (other.x, other.y)) > one.radius + other.radius
        for one, other in combinations(circles, 2)
    )


def test_the_same_network_stands_the_same_way_whatever_the_order_of_its_nodes() -> None:
    graph = drawn(40, 90)
    turned: nx.Graph[str] = nx.Graph()
    turned.add_nodes_from(reversed(list(graph)))
    turned.add_edges_from((other, one) for one, other in reversed(list(graph.edges)))

    assert arranged(graph, kinds(graph)) == arranged(turned, kinds(turned))


def test_who_comes_later_moves_nobody_and_stands_in_the_own_group() -> None:
    graph = drawn(60, 120)
    before = arranged(graph, kinds(graph))
    graph.add_edge("n60", "n7")
    after = arranged(graph, kinds(graph), before)

    assert {node: after.places[node] for node in before.places} == before.places
    assert after.circles[after.groups["n60"]].holds(after.places["n60"])
    assert least_distance(after) >= 0.75 * before.spacing


def test_who_has_left_keeps_the_place_for_other_days() -> None:
    graph = drawn(30, 60)
    before = arranged(graph, kinds(graph))
    graph.remove_node("n4")

    assert arranged(graph, kinds(graph), before) == before


def test_a_group_that_is_new_gets_a_circle_beside_the_others() -> None:
    graph = drawn(60, 120)
    before = arranged(graph, kinds(graph))
    graph.add_node("n60")
    after = arranged(graph, kinds(graph) | {"n60": ("medien",)}, before)

    assert after.groups["n60"] == "medien"
    assert not any(circle.holds(after.places["n60"]) for circle in before.circles.values())


def test_whoever_changes_the_group_moves_and_nobody_else() -> None:
    graph = drawn(40, 80)
    before = arranged(graph, kinds(graph))
    moved = "verein" if before.groups["n3"] != "verein" else "amt"
    changed = {**kinds(graph), "n3": (moved,)}
    after = arranged(graph, {**changed, "n0": ("verein", *kinds(graph)["n0"])}, before)

    assert [node for node in graph if after.places[node] != before.places[node]] == ["n3"]


def test_if_more_than_a_third_is_new_the_map_is_made_anew() -> None:
    small, large = drawn(10, 20), drawn(60, 120)
    before = arranged(small, kinds(small))

    assert arranged(large, kinds(large), before) == arranged(large, kinds(large))


def test_who_fits_several_groups_stands_with_most_partners() -> None:
    graph: nx.Graph[str] = nx.Graph([("a", "b"), ("a", "c"), ("a", "d")])
    choices = {"a": ("bildung", "arbeit"), "b": ("arbeit",), "c": ("arbeit",), "d": ("bildung",)}

    assert arranged(graph, choices).groups["a"] == "arbeit"


def test_a_map_of_one_or_of_nobody_is_a_map() -> None:
    alone: nx.Graph[str] = nx.Graph()
    alone.add_node("a")

    assert arranged(alone, {"a": ("amt",)}).places == {"a": (0.0, 0.0)}
    assert arranged(nx.Graph(), {}) == Plan()
