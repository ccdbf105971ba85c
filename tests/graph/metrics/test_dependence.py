"""Kinds that one actor alone joins, by hand and by the definition: without the actor no path leads from one to the other."""

from __future__ import annotations

from itertools import product

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.dependence import Dependence, dependences, joined_by
from graph.metrics.structure import Structure, structure_of

KINDS = ("one", "two", "three")


def structure(*edges: tuple[int, int], kinds: str) -> Structure:
    """Return a structure of as many actors as digits, each digit the number of a kind."""
    graph = nx.empty_graph(len(kinds))
    graph.add_edges_from(edges)
    return structure_of(graph, {node: KINDS[int(digit)] for node, digit in enumerate(kinds)})


def test_a_third_one_between_two_kinds_is_found_with_those_it_joins() -> None:
    found = structure((0, 4), (1, 4), (2, 4), (3, 4), kinds="00112")
    assert list(dependences(found, {"one", "two"})) == [Dependence(4, "one", "two")]
    assert joined_by(found, Dependence(4, "one", "two"), (0, 1, 2, 3)) == ((0, 1), (2, 3))


def test_one_of_their_own_can_be_the_only_way() -> None:
    found = structure((0, 1), (0, 2), (0, 3), kinds="0011")
    assert [it.actor for it in dependences(found, {"one", "two"})] == [0]
    assert joined_by(found, Dependence(0, "one", "two"), (1, 2, 3)) == ((1,), (2, 3))


def test_two_ways_are_no_dependence() -> None:
    assert list(dependences(structure((0, 2), (1, 3), kinds="0011"), {"one", "two"})) == []
    around = structure((0, 4), (1, 5), (2, 4), (3, 5), kinds="001122")
    assert list(dependences(around, {"one", "two"})) == []


def test_kinds_without_any_way_are_no_dependence() -> None:
    assert list(dependences(structure((0, 1), (2, 3), kinds="0011"), {"one", "two"})) == []


def test_contacts_that_do_not_count_join_nobody() -> None:
    found = structure((0, 2), (1, 2), kinds="012")
    assert joined_by(found, Dependence(2, "one", "two"), (0,)) == ((), ())
    assert joined_by(found, Dependence(2, "one", "two"), ()) == ((), ())


@st.composite
def structures(draw: st.DrawFn) -> Structure:
    kinds = draw(st.text("012", min_size=2, max_size=8))
    places = st.integers(0, len(kinds) - 1)
    edges = draw(st.lists(st.tuples(places, places).filter(lambda it: it[0] != it[1]), max_size=14))
    return structure(*edges, kinds=kinds)


@given(structures())
def test_without_the_actor_no_path_joins_the_kinds(found: Structure) -> None:
    graph = nx.Graph(found.pairs.tolist())
    graph.add_nodes_from(range(found.size))
    for it in dependences(found, KINDS):
        sides = [
            [place for place, kind in enumerate(found.kinds) if kind == end] for end in (it.kind, it.other)
        ]
        assert any(nx.has_path(graph, one, other) for one, other in product(*sides))
        rest = graph.subgraph(set(graph) - {it.actor})
        left = [[place for place in side if place != it.actor] for side in sides]
        assert not any(nx.has_path(rest, one, other) for one, other in product(*left))


@given(structures())
def test_every_single_actor_that_parts_two_kinds_is_reason_for_a_dependence(found: Structure) -> None:
    graph = nx.Graph(found.pairs.tolist())
    graph.add_nodes_from(range(found.size))
    told = {(it.kind, it.other) for it in dependences(found, KINDS)}
    for kind, other in (("one", "two"), ("one", "three"), ("three", "two")):
        sides = [[place for place, it in enumerate(found.kinds) if it == end] for end in (kind, other)]
        is_joined = any(nx.has_path(graph, one, two) for one, two in product(*sides))
        parting = [
            place
            for place in range(found.size)
            if not any(
                nx.has_path(graph.subgraph(set(graph) - {place}), one, two)
                for one, two in product(*sides)
                if place not in (one, two)
            )
        ]
        assert ((kind, other) in told) == (is_joined and bool(parting))
