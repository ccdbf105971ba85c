"""Common partners and strongest paths."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.structure import Structure, structure_from_edges
from graph.recommend.paths import Path, common_partners, strongest_paths


def network(*edges: str) -> Structure:
    """Return the network of ties given as two letters each."""
    pairs = [(edge[0], edge[1]) for edge in edges]
    return structure_from_edges(sorted({end for pair in pairs for end in pair}), pairs)


def named(structure: Structure, paths: tuple[Path, ...]) -> list[str]:
    return ["".join(structure.ids[place] for place in path.places) for path in paths]


def between(structure: Structure, ends: str, count: int = 3) -> tuple[Path, ...]:
    return strongest_paths(structure, structure.place[ends[0]], structure.place[ends[1]], count=count)


def test_common_partners_are_those_who_work_with_both() -> None:
    found = network("ac", "bc", "ad", "be")
    assert [found.ids[place] for place in common_partners(found, 0, 1)] == ["c"]


def test_common_partners_with_fewer_others_come_first() -> None:
    found = network("ac", "bc", "ad", "bd", "cx")
    assert [found.ids[place] for place in common_partners(found, 0, 1)] == ["d", "c"]


def test_strangers_have_no_common_partner() -> None:
    assert common_partners(network("ac", "bd"), 0, 1) == ()


def test_the_path_over_the_actor_with_fewest_partners_is_the_strongest() -> None:
    found = network("ac", "cb", "ad", "db", "cx", "cy")
    assert named(found, between(found, "ab")) == ["adb", "acb"]


def test_strength_is_the_product_of_one_over_partners_between_the_ends() -> None:
    # c and d have two and three partners
    found = network("ac", "cd", "db", "dx")
    assert between(found, "ab")[0].strength == pytest.approx(1 / 6)


def test_a_strong_long_path_stands_before_a_weak_short_one() -> None:
    hub = [f"h{other}" for other in "abuvwxyz"]
    found = network(*hub, "ac", "cd", "db")
    assert named(found, between(found, "ab", 2)) == ["acdb", "ahb"]


def test_of_equally_strong_paths_the_shorter_comes_first() -> None:
    # over h: 1/4; over c and d: 1/2 · 1/2
    found = network("ah", "hb", "hx", "hy", "ac", "cd", "db")
    assert named(found, between(found, "ab")) == ["ahb", "acdb"]


def test_a_recorded_tie_between_the_two_explains_nothing() -> None:
    found = network("ab", "ac", "cb")
    assert named(found, between(found, "ab")) == ["acb"]


def test_no_more_paths_than_asked_for() -> None:
    found = network("ac", "cb", "ad", "db", "ae", "eb")
    assert named(found, between(found, "ab", 2)) == ["acb", "adb"]


def test_four_ties_are_too_far_to_explain_anything() -> None:
    assert between(network("ac", "cd", "de", "eb"), "ab") == ()


def test_nobody_has_a_path_to_itself() -> None:
    assert between(network("ac", "cb"), "aa") == ()


@given(st.integers(0, 200))
def test_paths_are_the_simple_paths_of_networkx(seed: int) -> None:
    graph = nx.gnp_random_graph(8, 0.4, seed=seed)
    found = structure_from_edges(
        [str(node) for node in graph], [(str(one), str(other)) for one, other in graph.edges()]
    )
    expected = {tuple(path) for path in nx.all_simple_paths(graph, 0, 1, cutoff=3) if len(path) > 2}
    assert {path.places for path in strongest_paths(found, 0, 1, count=99)} == expected


@given(st.integers(0, 200))
def test_paths_back_are_as_strong_as_paths_there(seed: int) -> None:
    graph = nx.gnp_random_graph(8, 0.4, seed=seed)
    found = structure_from_edges(
        [str(node) for node in graph], [(str(one), str(other)) for one, other in graph.edges()]
    )
    there, back = strongest_paths(found, 0, 1, count=99), strongest_paths(found, 1, 0, count=99)
    assert [path.strength for path in there] == pytest.approx([path.strength for path in back])
