from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from graph.metrics.efficiency import (
    efficiency_gain,
    efficiency_gains,
    efficiency_lost,
    efficiency_without,
    global_efficiency,
)
from graph.metrics.structure import Structure, structure_from_edges
from tests.reference_networks import NAMES, expected, reference_structure
from tests.structures import networkx_of, path, ring, star, structures

LISTED = 40
"""The reference lists no more equally good ties than that."""


def with_tie(structure: Structure, one: int, other: int) -> Structure:
    return structure.with_pairs(np.vstack((structure.pairs, [(one, other)])))


@pytest.mark.parametrize("name", NAMES)
def test_efficiency_without_each_actor_is_that_of_r(name: str) -> None:
    values = expected(name, "undirected")["global_efficiency_after_removal"]
    structure = reference_structure(name)
    wanted = [values[iri] for iri in structure.ids]
    np.testing.assert_allclose(efficiency_without(structure), wanted, rtol=0, atol=1e-7)


@pytest.mark.parametrize("name", NAMES)
def test_best_gains_are_those_of_the_reference(name: str) -> None:
    values = expected(name, "new_ties")
    structure = reference_structure(name)
    gains = efficiency_gains(structure)
    best = np.sort(gains[np.triu_indices(structure.size, k=1)])[::-1]
    assert global_efficiency(structure) == pytest.approx(values["baseline"], abs=1e-9)
    np.testing.assert_allclose(best[:10], values["top10_gains"], rtol=0, atol=1e-9)
    assert best[0] == pytest.approx(values["best_single_gain"], abs=1e-9)


@pytest.mark.parametrize("name", NAMES)
def test_best_ties_are_those_of_the_reference(name: str) -> None:
    listed = {frozenset(pair) for pair in expected(name, "new_ties")["all_best_single"]}
    structure = reference_structure(name)
    gains = efficiency_gains(structure)
    best = {
        frozenset((structure.ids[one], structure.ids[other]))
        for one, other in np.argwhere(np.triu(gains == gains.max())).tolist()
    }
    assert listed <= best
    assert listed == best or len(listed) == LISTED


@pytest.mark.parametrize("name", ["emon_cheyenne", "emon_mtsi"])
def test_best_two_ties_are_those_of_the_reference(name: str) -> None:
    best = expected(name, "new_ties")["best_pair_gain_exhaustive"]
    structure = reference_structure(name)
    gains, ties = efficiency_gains(structure), set(map(tuple, structure.pairs.tolist()))
    found = max(
        gains[pair] + efficiency_gains(with_tie(structure, *pair)).max()
        for pair in combinations(range(structure.size), 2)
        if pair not in ties
    )
    assert found == pytest.approx(best, abs=1e-9)


@given(structures())
def test_efficiency_is_that_of_networkx(structure: Structure) -> None:
    assert global_efficiency(structure) == pytest.approx(nx.global_efficiency(networkx_of(structure)))


@given(structures(least=2))
def test_efficiency_without_an_actor_is_that_of_the_rest(structure: Structure) -> None:
    wanted = [global_efficiency(structure.without([place])) for place in range(structure.size)]
    np.testing.assert_allclose(efficiency_without(structure), wanted)


@given(structures())
def test_a_gain_is_what_adding_the_tie_brings(structure: Structure) -> None:
    gains, before = efficiency_gains(structure), global_efficiency(structure)
    for pair in combinations(range(structure.size), 2):
        brought = global_efficiency(with_tie(structure, *pair)) - before
        assert gains[pair] == pytest.approx(brought, abs=1e-9)


@given(structures())
def test_gains_of_candidates_are_those_of_all_pairs(structure: Structure) -> None:
    pairs = list(combinations(range(structure.size), 2))
    gains = efficiency_gains(structure)
    np.testing.assert_allclose(
        efficiency_gain(structure, pairs), [gains[pair] for pair in pairs], rtol=0, atol=1e-12
    )


@given(structures())
def test_gains_are_symmetric_and_ties_gain_nothing(structure: Structure) -> None:
    gains = efficiency_gains(structure)
    assert (gains == gains.T).all()
    assert not gains[tuple(structure.pairs.T)].any()
    assert not gains.diagonal().any()


def test_closing_a_row_of_four_by_hand() -> None:
    # a-d comes from 3 steps to 1; 6 pairs: 2/3 of one pair.
    gains = efficiency_gains(path("a", "b", "c", "d"))
    assert gains[0, 3] == pytest.approx((1 - 1 / 3) / 6)
    assert gains[0, 2] == pytest.approx((1 - 1 / 2 + 1 / 2 - 1 / 3) / 6)


def test_joining_two_parts_by_hand() -> None:
    two = structure_from_edges("abxy", [("a", "b"), ("x", "y")])
    # a-x: one pair at 1 step, two at 2, one at 3.
    assert efficiency_gains(two)[0, 2] == pytest.approx((1 + 2 / 2 + 1 / 3) / 6)
    assert efficiency_gain(two, [(2, 0)])[0] == pytest.approx((1 + 2 / 2 + 1 / 3) / 6)


def test_equal_gains_are_equal_to_the_last_digit() -> None:
    gains = efficiency_gains(ring(11))
    opposite = {gains[place, (place + 5) % 11] for place in range(11)}
    assert len(opposite) == 1


def test_the_network_of_a_star_without_its_centre_has_no_ways() -> None:
    assert efficiency_without(star("office", "a", "b", "c"), [0]).tolist() == [0]


def test_who_leaves_a_star_from_its_centre_takes_every_way_along_and_from_its_edge_none() -> None:
    office = star("office", "a", "b", "c")
    assert [efficiency_lost(office, place) for place in range(4)] == [1, 0, 0, 0]


@given(structures(least=2))
def test_lost_are_the_ways_of_those_who_stay_that_led_through_who_leaves(structure: Structure) -> None:
    ways = dict(nx.all_pairs_shortest_path_length(networkx_of(structure)))
    for gone in range(structure.size):
        stay = [place for place in range(structure.size) if place != gone]
        rest = dict(nx.all_pairs_shortest_path_length(networkx_of(structure).subgraph(stay)))
        before, after = (
            sum(1 / found[one][other] for one, other in combinations(stay, 2) if other in found[one])
            for found in (ways, rest)
        )
        assert efficiency_lost(structure, gone) == pytest.approx(1 - after / before if before else 0)


def test_one_actor_has_no_ways() -> None:
    alone = structure_from_edges(["a"], [])
    assert (global_efficiency(alone), efficiency_gains(alone).tolist()) == (0, [[0]])
    assert efficiency_without(alone).tolist() == [0]


def test_no_candidates_have_no_gains() -> None:
    assert efficiency_gain(path("a", "b"), []).tolist() == []
