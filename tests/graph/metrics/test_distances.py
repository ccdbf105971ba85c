import networkx as nx
import numpy as np
from hypothesis import given

from graph.metrics.distances import BLOCK, UNREACHABLE, distances, reach
from graph.metrics.structure import Structure, structure_from_edges
from tests.structures import networkx_of, path, ring, structures


@given(structures())
def test_distances_are_those_of_networkx(structure: Structure) -> None:
    expected = np.full((structure.size, structure.size), UNREACHABLE)
    for source, targets in nx.all_pairs_shortest_path_length(networkx_of(structure)):
        for target, steps in targets.items():
            expected[source, target] = steps
    assert distances(structure, range(structure.size)).tolist() == expected.tolist()


@given(structures())
def test_harmonic_sums_are_those_of_networkx(structure: Structure) -> None:
    expected = nx.harmonic_centrality(networkx_of(structure))
    np.testing.assert_allclose(
        reach(structure).harmonic, [expected[place] for place in range(structure.size)]
    )


@given(structures())
def test_reach_adds_up_the_distances(structure: Structure) -> None:
    steps = distances(structure, range(structure.size))
    counted = np.bincount(steps[steps > 0], minlength=1)
    assert reach(structure).pairs.tolist() == counted.tolist()


@given(structures(least=2))
def test_who_has_left_is_on_no_path(structure: Structure) -> None:
    rest = reach(structure.without([1]))
    found = reach(structure, without=1)
    assert found.pairs.tolist() == rest.pairs.tolist()
    np.testing.assert_allclose(np.delete(found.harmonic, 1), rest.harmonic)
    assert found.harmonic[1] == 0


def test_a_ring_larger_than_one_block_of_sources_is_followed_to_the_far_side() -> None:
    size = BLOCK + 6
    found = reach(ring(size))
    assert found.pairs.tolist() == [0, *[2 * size] * (size // 2 - 1), size]


def test_distances_from_more_than_one_block_of_sources() -> None:
    size = BLOCK + 6
    found = distances(ring(size), range(size))
    assert (found == found.T).all()
    assert found[BLOCK + 2, 1] == 5


def test_only_the_wanted_sources_are_followed_in_the_given_order() -> None:
    assert distances(path("a", "b", "c"), [2, 0]).tolist() == [[2, 1, 0], [0, 1, 2]]


def test_without_ties_nobody_reaches_anybody() -> None:
    found = reach(structure_from_edges(["a", "b"], []))
    assert (found.harmonic.tolist(), found.pairs.tolist()) == ([0, 0], [0])


def test_nobody_is_asked_and_nobody_answers() -> None:
    assert distances(path("a", "b"), []).shape == (0, 2)
    assert reach(structure_from_edges([], [])).pairs.tolist() == [0]
