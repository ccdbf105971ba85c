from __future__ import annotations

from itertools import combinations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.cuts import cut_off
from graph.metrics.near_cuts import NearCut, near_cuts
from graph.metrics.structure import Structure, structure_from_edges
from tests.structures import networkx_of, path, ring, structures


def tried(structure: Structure, smallest: int) -> dict[tuple[int, int], int]:
    """Remove every pair and look at the groups that touch both."""
    graph, found = networkx_of(structure), {}
    for one, other in combinations(graph, 2):
        rest = nx.restricted_view(graph, [one, other], [])
        groups = [
            len(group)
            for group in nx.connected_components(rest)
            if group & set(graph[one]) and group & set(graph[other])
        ]
        if sum(groups) - max(groups, default=0) >= smallest:
            found[one, other] = sum(groups) - max(groups)
    return found


@given(structures(most=10), st.integers(1, 3))
def test_near_cuts_are_what_removing_every_pair_finds(structure: Structure, smallest: int) -> None:
    found = {(near.one, near.other): near.cut_off for near in near_cuts(structure, smallest)}
    assert found == tried(structure, smallest)


@given(structures(most=10), st.integers(0, 9))
def test_near_cuts_among_some_are_those_with_one_of_them(structure: Structure, place: int) -> None:
    wanted = {near for near in near_cuts(structure) if place in (near.one, near.other)}
    assert set(near_cuts(structure, among={place})) == wanted


def test_opposite_actors_of_a_ring_hold_it_together() -> None:
    assert near_cuts(ring(6)) == (NearCut(0, 3, 2), NearCut(1, 4, 2), NearCut(2, 5, 2))


def test_a_group_that_hangs_on_one_actor_alone_is_a_cut_and_no_near_cut() -> None:
    assert near_cuts(path("a", "b", "c", "d", "e")) == ()


def test_who_hangs_on_the_group_is_cut_off_with_it() -> None:
    ties = [("a", "x"), ("b", "x"), ("x", "tail"), ("a", "c"), ("b", "c"), ("c", "d"), ("c", "e"), ("d", "e")]
    structure = structure_from_edges(["a", "b", "x", "tail", "c", "d", "e"], ties)
    assert near_cuts(structure) == (NearCut(0, 1, 2),)
    assert cut_off(structure, [0, 1]) == ((2, 3),)


def test_the_pair_that_cuts_off_most_comes_first() -> None:
    found = [near.cut_off for near in near_cuts(ring(9))]
    assert found == sorted(found, reverse=True)
    assert found[0] == 3


def test_all_joined_to_all_have_no_near_cut() -> None:
    complete = structure_from_edges("abcde", combinations("abcde", 2))
    assert near_cuts(complete, 1) == ()
