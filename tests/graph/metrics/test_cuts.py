import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.cuts import cut_off, cuts
from graph.metrics.structure import Structure, structure_from_edges
from tests.reference_networks import NAMES, expected, reference_structure
from tests.structures import networkx_of, path, ring, star, structures


@pytest.mark.parametrize("name", NAMES)
def test_cut_points_and_bridges_are_those_of_r(name: str) -> None:
    values = expected(name, "undirected")
    structure = reference_structure(name)
    found = cuts(structure)
    assert [structure.ids[place] for place in sorted(found.points)] == values["articulation_points"]
    bridges = ["|".join(structure.ids[place] for place in bridge) for bridge in found.bridges.tolist()]
    assert bridges == values["bridges"]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_left_is_what_r_finds(name: str) -> None:
    values = expected(name, "undirected")
    structure = reference_structure(name)
    found = cuts(structure)
    assert (
        dict(zip(structure.ids, found.components.tolist(), strict=True)) == values["components_after_removal"]
    )
    assert (
        dict(zip(structure.ids, found.largest.tolist(), strict=True))
        == values["largest_component_after_removal"]
    )


@given(structures(most=12))
def test_what_is_left_is_what_networkx_finds(structure: Structure) -> None:
    found = cuts(structure)
    for place in range(structure.size):
        graph = networkx_of(structure)
        own = nx.node_connected_component(graph, place) - {place}
        graph.remove_node(place)
        sizes = [len(group) for group in nx.connected_components(graph)]
        parts = [len(group) for group in nx.connected_components(graph) if group <= own]
        assert (found.components[place], found.largest[place]) == (len(sizes), max(sizes, default=0))
        assert found.cut_off[place] == len(own) - max(parts, default=0)


@given(structures(most=12))
def test_cut_points_are_those_of_networkx(structure: Structure) -> None:
    assert sorted(cuts(structure).points) == sorted(nx.articulation_points(networkx_of(structure)))


@given(structures(most=12))
def test_bridges_are_those_of_networkx_with_the_smaller_side(structure: Structure) -> None:
    graph = networkx_of(structure)
    wanted = {}
    for one, other in nx.bridges(graph):
        rest = nx.restricted_view(graph, [], [(one, other)])
        sides = (len(nx.node_connected_component(rest, end)) for end in (one, other))
        wanted[min(one, other), max(one, other)] = min(sides)
    found = cuts(structure)
    pairs = [tuple(pair) for pair in found.bridges.tolist()]
    assert pairs == sorted(wanted)
    assert found.bridge_cut_off.tolist() == [wanted[pair] for pair in sorted(wanted)]


@given(structures(most=12))
def test_who_is_cut_off_is_as_many_as_counted(structure: Structure) -> None:
    found = cuts(structure)
    named = [sum(map(len, cut_off(structure, [place]))) for place in range(structure.size)]
    assert named == found.cut_off.tolist()


@given(structures(most=12, least=2), st.data())
def test_those_cut_off_and_the_rest_do_not_reach_each_other(
    structure: Structure, data: st.DataObject
) -> None:
    places = st.lists(st.integers(0, structure.size - 1), min_size=1, max_size=3)
    leaving = set(data.draw(places))
    graph = networkx_of(structure)
    graph.remove_nodes_from(leaving)
    components = [frozenset(group) for group in nx.connected_components(graph)]
    assert all(frozenset(group) in components for group in cut_off(structure, leaving))


def test_the_point_that_cuts_off_most_comes_first() -> None:
    assert cuts(path("a", "b", "c", "d", "e")).points == (2, 1, 3)


def test_the_office_leaves_partners_alone() -> None:
    office = star("office", "a", "b", "c")
    assert cuts(office).components.tolist() == [3, 1, 1, 1]
    assert cut_off(office, [0]) == ((2,), (3,))


def test_larger_groups_come_first_and_the_largest_is_the_rest() -> None:
    ties = [("x", "a"), ("x", "b"), ("b", "c"), ("x", "d"), ("d", "e"), ("e", "f")]
    structure = structure_from_edges(["x", *"abcdef"], ties)
    assert cut_off(structure, [0]) == ((2, 3), (1,))


def test_each_component_keeps_its_own_rest() -> None:
    both = structure_from_edges("abcxyz", [("a", "b"), ("b", "c"), ("x", "y"), ("y", "z")])
    assert cut_off(both, [1, 4]) == ((2,), (5,))


def test_other_components_are_not_cut_off() -> None:
    assert cut_off(structure_from_edges("abcx", [("a", "b"), ("b", "c")]), [1]) == ((2,),)


def test_nobody_leaves_and_nobody_is_cut_off() -> None:
    assert cut_off(path("a", "b"), []) == ()


def test_a_ring_holds() -> None:
    found = cuts(ring(6))
    assert (found.points, found.bridges.tolist(), found.cut_off.sum()) == ((), [], 0)


def test_an_isolate_takes_its_component_with_it() -> None:
    found = cuts(structure_from_edges("abc", [("a", "b")]))
    assert (found.components.tolist(), found.largest.tolist()) == ([2, 2, 1], [1, 1, 2])


def test_an_empty_network_has_no_cuts() -> None:
    found = cuts(structure_from_edges([], []))
    assert (found.points, found.components.tolist()) == ((), [])


def test_a_long_row_is_no_matter_of_recursion() -> None:
    found = cuts(path(*(f"a{number}" for number in range(5001))))
    assert (found.points[0], found.cut_off[2500], len(found.bridges)) == (2500, 2500, 5000)
    assert np.unique(found.components).tolist() == [1, 2]
