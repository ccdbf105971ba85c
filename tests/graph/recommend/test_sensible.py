"""Only those are proposed to each other who share something and can be introduced."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from graph.metrics.structure import structure_of
from graph.recommend.elements import Element, ElementSort
from graph.recommend.sensible import common_ground, within_reach

SPORT, ARTS = (Element(ElementSort.FIELD, code) for code in ("sport", "kultur-religion"))
HERE, CLUB = Element(ElementSort.PLACE, "dorf"), Element(ElementSort.KIND, "verein")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({SPORT}, {SPORT, ARTS}, True),
        ({SPORT}, {ARTS}, False),
        ({SPORT, HERE}, {ARTS, HERE}, False),
        ({SPORT, CLUB}, {ARTS, CLUB}, False),
        ({SPORT}, set(), True),
        ({HERE}, {ARTS}, True),
    ],
)
def test_a_field_in_common_is_needed_where_fields_are_recorded(
    one: set[Element], other: set[Element], expected: bool
) -> None:
    found = common_ground({"a": frozenset(one), "b": frozenset(other)}, ("a", "b"))
    assert found.exists(np.array([[0, 1]])).tolist() == [expected]


def test_what_few_have_joins_more_than_what_many_have() -> None:
    brought = {
        "a": frozenset({SPORT, ARTS}), "b": frozenset({SPORT}), "c": frozenset({SPORT, ARTS}), "d": frozenset({SPORT}),
    }  # fmt: skip
    # All four do sport: it says nothing. Two of four do arts: log 2.
    found = common_ground(brought, ("a", "b", "c", "d")).strength(np.array([[0, 1], [0, 2]]))
    assert found.tolist() == pytest.approx([0, np.log(2)], abs=1e-6)


def test_the_same_place_brings_those_closer_who_have_something_to_do() -> None:
    brought = {"a": frozenset({SPORT, HERE}), "b": frozenset({SPORT, HERE}), "c": frozenset({SPORT})}
    near, far = common_ground(brought, ("a", "b", "c")).strength(np.array([[0, 1], [0, 2]]))
    assert near > far


def test_whom_no_chain_of_two_can_introduce_is_out_of_reach() -> None:
    graph = nx.path_graph(["a", "b", "c", "d", "e"])
    graph.add_edge("x", "y")
    pairs = np.array([[0, 2], [0, 3], [0, 4], [0, 5]])
    assert within_reach(structure_of(graph), pairs).tolist() == [True, True, False, True]


def test_nothing_is_asked_of_nobody() -> None:
    nobody = np.zeros((0, 2), dtype=np.int64)
    assert within_reach(structure_of(nx.path_graph(["a", "b"])), nobody).tolist() == []
    assert common_ground({}, ("a",)).exists(nobody).tolist() == []
