"""Weak spots by hand, by counting components, and again in other structures of the same actors."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.structure import structure_of
from graph.metrics.weak_spots import SpotSort, weak_now, weak_spots


def told(
    graph: nx.Graph, direct: nx.Graph | None = None, ignored: tuple[int, ...] = ()
) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    structure = structure_of(graph)
    alone = structure if direct is None else structure_of(direct)
    return [(it.sort.value, it.places, it.lost) for it in weak_spots(structure, alone, ignored, ())]


def test_a_chain_of_four_has_two_cut_points_and_a_bridge() -> None:
    assert told(nx.path_graph(4)) == [
        ("point", (1,), (0,)),
        ("point", (2,), (3,)),
        ("bridge", (1, 2), (2, 3)),
    ]


def test_nothing_is_weak_where_everybody_knows_everybody() -> None:
    assert told(nx.complete_graph(6)) == []
    assert told(nx.empty_graph(3)) == []


def test_of_a_star_all_but_the_first_leaf_are_cut_off() -> None:
    assert told(nx.star_graph(3)) == [("point", (0,), (2, 3))]


def test_who_is_ignored_is_not_named() -> None:
    assert told(nx.star_graph(3), ignored=(0,)) == []


def test_ties_that_are_not_direct_only_heal() -> None:
    chain = nx.path_graph(3)
    without_last = nx.Graph([(0, 1)])
    without_last.add_node(2)
    assert told(chain, without_last) == []
    assert told(nx.cycle_graph(3), chain) == []


def test_opposite_ones_of_a_ring_of_eight_hold_three_between_them() -> None:
    found = told(nx.cycle_graph(8))
    assert [(sort, pair) for sort, pair, _ in found] == [("pair", (0, 4)), ("pair", (1, 5)), ("pair", (2, 6))]
    assert found[0][2] == (5, 6, 7)


def test_a_ring_of_seven_has_no_group_large_enough() -> None:
    assert told(nx.cycle_graph(7)) == []


def test_a_pair_that_holds_a_group_by_round_tables_alone_is_not_told() -> None:
    direct = nx.cycle_graph(8)
    direct.remove_edge(0, 7)
    assert ("pair", (0, 4)) not in [(sort, pair) for sort, pair, _ in told(nx.cycle_graph(8), direct)]


@st.composite
def graphs(draw: st.DrawFn) -> nx.Graph:
    size = draw(st.integers(2, 10))
    pairs = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)).filter(lambda it: it[0] < it[1])
    graph = nx.empty_graph(size)
    graph.add_edges_from(draw(st.lists(pairs, max_size=20)))
    return graph


@given(graphs())
def test_cut_points_and_bridges_are_those_of_networkx(graph: nx.Graph) -> None:
    found = told(graph)
    assert {pair[0] for sort, pair, _ in found if sort == "point"} == set(nx.articulation_points(graph))
    bridges = {tuple(sorted(edge)) for edge in nx.bridges(graph)}
    assert {pair for sort, pair, _ in found if sort == "bridge"} == {
        pair for pair in bridges if _smaller_side(graph, pair) > 1
    }


@given(graphs())
def test_without_a_pair_those_named_reach_nobody_else(graph: nx.Graph) -> None:
    for sort, pair, lost in told(graph):
        if sort == "pair":
            for alone in pair:
                rest = graph.subgraph(set(graph) - {alone})
                (left,) = set(pair) - {alone}
                assert nx.node_connected_component(rest, left) >= set(lost)
            rest = graph.subgraph(set(graph) - set(pair))
            assert set().union(*(nx.node_connected_component(rest, one) for one in lost)) == set(lost)


@given(graphs())
def test_every_weak_spot_is_weak_now(graph: nx.Graph) -> None:
    structure = structure_of(graph, {node: "kind" if node % 2 else "other" for node in graph})
    found = list(weak_spots(structure, structure, (), {"kind", "other"}))
    assert set(weak_now(structure, found)) == set(found)


def _smaller_side(graph: nx.Graph, pair: tuple[int, int]) -> int:
    rest = nx.Graph(graph)
    rest.remove_edge(*pair)
    return min(len(nx.node_connected_component(rest, end)) for end in pair)


TWO_RINGS = nx.disjoint_union(nx.cycle_graph(3), nx.cycle_graph(3))
TWO_RINGS.add_edge(2, 3)


@pytest.mark.parametrize(
    ("sort", "graph", "healing"),
    [
        (SpotSort.POINT, TWO_RINGS, (0, 5)),
        (SpotSort.BRIDGE, TWO_RINGS, (0, 5)),
        (SpotSort.KINDS, TWO_RINGS, (0, 5)),
        (SpotSort.PAIR, nx.cycle_graph(8), (2, 6)),
    ],
)
def test_a_tie_around_it_heals_a_weak_spot(sort: SpotSort, graph: nx.Graph, healing: tuple[int, int]) -> None:
    structure = structure_of(graph, {node: "one" if node < 3 else "two" for node in graph})
    spot = next(it for it in weak_spots(structure, structure, (), {"one", "two"}) if it.sort is sort)
    healed = structure.with_pairs([*map(tuple, structure.pairs.tolist()), healing])
    assert list(weak_now(structure, [spot])) == [spot]
    assert list(weak_now(healed, [spot])) == []
