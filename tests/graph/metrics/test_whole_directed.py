from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given

from graph.metrics.directed import DirectedStructure, directed_from_arcs
from graph.metrics.whole_directed import directed_figures
from tests.reference_networks import expected
from tests.structures import DIRECTED, directed_structures, networkx_of, reference_directed

KEYS = {
    "reciprocity": "reciprocity_arcs",
    "hierarchy": "krackhardt_hierarchy",
    "connectedness": "krackhardt_connectedness",
    "efficiency": "krackhardt_efficiency",
    "lubness": "krackhardt_lubness",
}


@pytest.mark.parametrize("name", DIRECTED)
def test_figures_are_those_of_sna(name: str) -> None:
    values = expected(name, "directed")
    found = directed_figures(reference_directed(name))
    assert [getattr(found, figure) for figure in KEYS] == pytest.approx(
        [values[key] for key in KEYS.values()], abs=1e-7
    )


@pytest.mark.parametrize("name", DIRECTED)
def test_arcs_and_density_are_those_of_sna(name: str) -> None:
    values = expected(name, "basic")
    found = directed_figures(reference_directed(name))
    assert (found.arcs, found.density) == (values["m"], pytest.approx(values["density"], abs=1e-7))


def test_an_outtree_has_all_four_dimensions() -> None:
    tree = directed_from_arcs("abcde", [("a", "b"), ("a", "c"), ("b", "d"), ("b", "e")])
    found = directed_figures(tree)
    assert (found.connectedness, found.hierarchy, found.efficiency, found.lubness) == (1, 1, 1, 1)


def test_in_a_circle_there_is_no_hierarchy() -> None:
    found = directed_figures(directed_from_arcs("abc", [("a", "b"), ("b", "c"), ("c", "a")]))
    assert (found.hierarchy, found.lubness, found.reciprocity) == (0, 1, 0)


def test_spare_arcs_lower_efficiency() -> None:
    # Three actors need 2 arcs and can have 4 more; here is 1 more.
    found = directed_figures(directed_from_arcs("abc", [("a", "b"), ("b", "c"), ("a", "c")]))
    assert found.efficiency == 0.75


def test_two_heads_of_one_actor_are_a_pair_without_upper_bound() -> None:
    # Only b and c are not under one head; among three actors one pair can be.
    found = directed_figures(directed_from_arcs("abc", [("b", "a"), ("c", "a")]))
    assert found.lubness == 0


def test_two_bosses_under_one_head_violate_nothing_as_sna_counts() -> None:
    arcs = [("head", "b"), ("head", "c"), ("b", "d"), ("c", "d"), ("b", "e"), ("c", "e")]
    assert directed_figures(directed_from_arcs(["head", *"bcde"], arcs)).lubness == 1


def bounded(graph: nx.DiGraph[int], one: int, other: int) -> bool:
    above = {place: nx.ancestors(graph, place) | {place} for place in graph}
    bounds = above[one] & above[other]
    return any(all(bound in above[further] for further in bounds) for bound in bounds)


@given(directed_structures())
def test_lubness_counts_pairs_without_a_bound_that_reaches_all_others(structure: DirectedStructure) -> None:
    graph = networkx_of(structure)
    assert isinstance(graph, nx.DiGraph)
    violations, possible = 0, 0
    for members in map(sorted, nx.weakly_connected_components(graph)):
        pairs = [(one, other) for one in members for other in members if one < other]
        violations += sum(not bounded(graph, one, other) for one, other in pairs)
        possible += (len(members) - 1) * (len(members) - 2) // 2
    wanted = 1 - violations / possible if possible else None
    assert directed_figures(structure).lubness == (None if wanted is None else pytest.approx(wanted))


def test_without_arcs_most_figures_have_no_meaning() -> None:
    found = directed_figures(directed_from_arcs("ab", []))
    assert (found.density, found.connectedness) == (0, 0)
    assert (found.reciprocity, found.hierarchy, found.efficiency, found.lubness) == (None,) * 4


def test_an_empty_network_has_no_figures() -> None:
    found = directed_figures(directed_from_arcs([], []))
    assert (found.arcs, found.density, found.connectedness, found.lubness) == (0, None, None, None)
