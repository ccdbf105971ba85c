from itertools import combinations
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.actors import betweenness
from graph.metrics.cuts import cuts
from graph.metrics.two_mode import (
    BestBodies,
    Projection,
    TwoMode,
    best_bodies,
    overlaps,
    projection,
    two_mode_of,
)
from tests.reference_networks import expected
from tests.structures import reference_two_mode

NAMES = ("chemg_committees", "davis_southern_women")


@st.composite
def two_modes(draw: st.DrawFn) -> TwoMode:
    actors = [f"a{number}" for number in range(draw(st.integers(1, 7)))]
    bodies = [f"b{number}" for number in range(draw(st.integers(1, 5)))]
    seats = st.tuples(st.sampled_from(actors), st.sampled_from(bodies))
    return two_mode_of(actors, bodies, draw(st.lists(seats, max_size=20)))


def members(network: TwoMode) -> list[set[int]]:
    return [set(np.flatnonzero(column).tolist()) for column in network.matrix.toarray().T]


def bodies_of(network: TwoMode) -> list[set[int]]:
    return [set(np.flatnonzero(row).tolist()) for row in network.matrix.toarray()]


@pytest.mark.parametrize("name", NAMES)
def test_counts_are_those_of_r(name: str) -> None:
    values, network = expected(name, "two_mode"), reference_two_mode(name)
    sizes = (len(network.actors), len(network.bodies), network.count)
    assert sizes == (values["n_actors"], values["n_bodies"], values["n_memberships"])
    assert network.density == pytest.approx(values["density"], abs=1e-7)
    assert dict(zip(network.actors, network.degrees.tolist(), strict=True)) == values["actor_degree"]
    assert dict(zip(network.bodies, network.body_sizes.tolist(), strict=True)) == values["body_size"]


@pytest.mark.parametrize("name", NAMES)
def test_projections_are_those_of_r(name: str) -> None:
    values, network = expected(name, "two_mode"), reference_two_mode(name)
    assert projection(network) == Projection(
        values["actor_projection_edges"], values["actor_projection_weight_sum"]
    )
    assert projection(network, of_bodies=True) == Projection(
        values["body_projection_edges"], values["body_projection_weight_sum"]
    )


@pytest.mark.parametrize("name", NAMES)
def test_best_bodies_are_those_of_exhaustive_search(name: str) -> None:
    network = reference_two_mode(name)
    for optimum in expected(name, "max_coverage")["optimum"]:
        found = best_bodies(network, optimum["k"])
        named = [{network.bodies[place] for place in chosen} for chosen in found.sets]
        one = optimum["one_optimal_set"]
        assert (found.reached, len(named)) == (optimum["best_possible"], optimum["number_of_optimal_sets"])
        assert ({one} if isinstance(one, str) else set(one)) in named


@pytest.mark.parametrize("name", NAMES)
def test_the_two_modes_together_have_the_betweenness_of_r(name: str) -> None:
    values, structure = expected(name, "bipartite_graph"), reference_two_mode(name).structure
    wanted = [values["betweenness"][iri] for iri in structure.ids]
    np.testing.assert_allclose(betweenness(structure), wanted, rtol=0, atol=1e-7)


@pytest.mark.parametrize("name", NAMES)
def test_the_two_modes_together_have_the_cut_points_of_r(name: str) -> None:
    values, structure = expected(name, "bipartite_graph"), reference_two_mode(name).structure
    found = cuts(structure)
    assert {structure.ids[place] for place in found.points} == set(values["articulation_points"])
    assert len(structure.igraph.connected_components()) == values["components"]


@given(two_modes())
def test_projections_count_shared_bodies_and_members(network: TwoMode) -> None:
    for of_bodies, groups in ((True, members(network)), (False, bodies_of(network))):
        shared = [len(one & other) for one, other in combinations(groups, 2)]
        found = projection(network, of_bodies=of_bodies)
        assert (found.pairs, found.weight) == (sum(count > 0 for count in shared), sum(shared))


@given(two_modes(), st.integers(0, 5))
def test_best_bodies_are_the_best_of_all_sets(network: TwoMode, count: int) -> None:
    count = min(count, len(network.bodies))
    groups = members(network)
    reached = {
        chosen: len(set[int]().union(*(groups[body] for body in chosen)))
        for chosen in combinations(range(len(groups)), count)
    }
    best = max(reached.values())
    wanted = tuple(chosen for chosen, value in reached.items() if value == best)
    assert best_bodies(network, count) == BestBodies(best, wanted)


@given(two_modes())
def test_an_overlap_is_as_probable_as_counting_all_draws_says(network: TwoMode) -> None:
    groups, size = members(network), len(network.actors)
    for it in overlaps(network):
        one, other = len(groups[it.one]), len(groups[it.other])
        draws = sum(
            comb(one, shared) * comb(size - one, other - shared) for shared in range(it.shared, other + 1)
        )
        assert it.shared == len(groups[it.one] & groups[it.other])
        assert it.p_value == pytest.approx(draws / comb(size, other))


def test_a_full_overlap_by_hand() -> None:
    seats = [(actor, body) for actor in "ab" for body in ("board", "council")]
    (found,) = overlaps(two_mode_of("abcd", ["board", "council"], seats))
    assert (found.shared, found.expected, found.p_value) == (2, 1, pytest.approx(1 / 6))


def test_no_more_sets_are_listed_than_wanted() -> None:
    network = two_mode_of("abcd", "1234", zip("abcd", "1234", strict=True))
    assert best_bodies(network, 2, listed=3) == BestBodies(2, ((0, 1), (0, 2), (0, 3)))


def test_a_better_set_is_found_though_the_list_was_full() -> None:
    seats = [("a", "1"), ("b", "2"), ("c", "3"), ("d", "3")]
    assert best_bodies(two_mode_of("abcd", "123", seats), 1, listed=1) == BestBodies(2, ((2,),))


def test_more_bodies_than_there_are_cannot_be_chosen() -> None:
    with pytest.raises(ValueError, match="3 of 1"):
        best_bodies(two_mode_of("a", ["board"], []), 3)


def test_several_seats_in_one_body_are_one() -> None:
    assert two_mode_of("a", ["board"], [("a", "board")] * 2).count == 1


def test_who_is_actor_and_body_at_once_is_an_error() -> None:
    with pytest.raises(ValueError, match="board"):
        two_mode_of(["a", "board"], ["board"], [])


def test_an_unknown_body_is_an_error() -> None:
    with pytest.raises(KeyError, match="council"):
        two_mode_of(["a"], ["board"], [("a", "council")])


def test_the_structure_has_the_modes_as_kinds() -> None:
    found = two_mode_of("ab", ["board"], [("b", "board")]).structure
    assert (found.ids, found.kinds, found.pairs.tolist()) == (
        ("a", "b", "board"),
        ("actor", "actor", "body"),
        [[1, 2]],
    )


def test_without_actors_nothing_is_counted() -> None:
    empty = two_mode_of([], ["board", "council"], [])
    assert (empty.density, projection(empty), best_bodies(empty, 1).reached) == (None, Projection(0, 0), 0)
    assert [(it.shared, it.expected, it.p_value) for it in overlaps(empty)] == [(0, 0, 1)]
