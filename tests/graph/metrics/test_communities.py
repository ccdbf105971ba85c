import random

import igraph
import numpy as np
import pytest

from graph.metrics.communities import communities
from graph.metrics.structure import Structure, structure_from_edges
from tests.reference_networks import NAMES, expected, reference_structure


def joined(ids: str, *ties: str) -> Structure:
    """Return actors named by letters, joined by pairs of letters."""
    return structure_from_edges(ids, [(tie[0], tie[1]) for tie in ties])


TRIANGLES = joined("abcxyz", "ab", "bc", "ac", "xy", "yz", "xz", "cx")


def test_two_triangles_with_a_bridge_are_two_groups() -> None:
    found = communities(TRIANGLES, np.random.default_rng(1))
    assert found.membership.tolist() == [0, 0, 0, 1, 1, 1]
    # Each has 3 of 7 ties and half of the ends: 6/7 − 1/2.
    assert found.modularity == pytest.approx(5 / 14)


def test_groups_are_numbered_by_size() -> None:
    found = communities(joined("zabcxyw", "xy", "ab", "bc", "ac"), np.random.default_rng(1))
    assert found.membership.tolist() == [2, 0, 0, 0, 1, 1, 3]
    assert found.count == 4


def test_without_ties_everybody_is_alone() -> None:
    found = communities(joined("abc"), np.random.default_rng(1))
    assert (found.membership.tolist(), found.modularity, found.count) == ([0, 1, 2], None, 3)


def test_without_actors_there_is_no_group() -> None:
    assert communities(joined(""), np.random.default_rng(1)).count == 0


def test_the_same_seed_gives_the_same_groups() -> None:
    structure = joined("abcdefgh", "ab", "bc", "cd", "de", "ef", "fg", "gh", "ha")
    one, other = (communities(structure, np.random.default_rng(5)).membership.tolist() for _ in range(2))
    assert one == other


def test_chance_elsewhere_is_not_disturbed() -> None:
    before = random.getstate()
    communities(TRIANGLES, np.random.default_rng(1))
    assert random.getstate() == before


def test_igraph_draws_from_python_again_afterwards() -> None:
    communities(TRIANGLES, np.random.default_rng(1))
    drawn = []
    for _ in range(2):
        random.seed(8)
        drawn.append(igraph.Graph.Erdos_Renyi(n=20, m=30).get_edgelist())
    assert drawn[0] == drawn[1]


def test_progress_is_told_after_every_run() -> None:
    told = []
    communities(TRIANGLES, np.random.default_rng(1), runs=2, progress=lambda *it: told.append(it))
    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize("name", NAMES)
def test_modularity_is_as_high_as_that_of_independent_software(name: str) -> None:
    wanted = expected(name, "communities")["leiden_modularity"]
    found = communities(reference_structure(name), np.random.default_rng(1))
    assert found.modularity is not None
    assert found.modularity >= wanted - 1e-6
