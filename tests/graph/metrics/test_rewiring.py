from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.rewiring import rewired
from graph.metrics.structure import Structure, structure_from_edges

PATH = structure_from_edges("abcde", [("d", "a"), ("a", "b"), ("b", "c"), ("c", "e")])


@st.composite
def structures(draw: st.DrawFn) -> Structure:
    size = draw(st.integers(2, 9))
    pairs = [(one, other) for other in range(size) for one in range(other)]
    ties = draw(st.lists(st.sampled_from(pairs), unique=True))
    ids = [str(place) for place in range(size)]
    return structure_from_edges(ids, [(ids[one], ids[other]) for one, other in ties])


def drawn(structure: Structure, samples: int, seed: int = 1) -> list[list[tuple[int, int]]]:
    """Return the sampled networks, each as its sorted pairs."""
    return [
        sorted((min(ends), max(ends)) for ends in ties.tolist())
        for ties in rewired(structure, np.random.default_rng(seed), samples)
    ]


@given(structures(), st.integers(0, 99))
def test_samples_are_simple_and_keep_every_degree(structure: Structure, seed: int) -> None:
    for ties in drawn(structure, 3, seed):
        assert len(set(ties)) == structure.tie_count
        assert all(one != other for one, other in ties)
        assert structure.with_pairs(ties).degrees.tolist() == structure.degrees.tolist()


def test_all_networks_of_a_path_are_equally_likely() -> None:
    # Degrees 2, 2, 2, 1, 1: six paths (orders of the three in the middle), or a triangle beside a pair.
    found = Counter(tuple(ties) for ties in drawn(PATH, 10_000))
    assert len(found) == 7
    # The standard deviation of a count is √(10,000 · 1/7 · 6/7) = 35.
    assert all(abs(count - 10_000 / 7) < 4 * 35 for count in found.values())


def test_pairings_of_four_are_equally_likely() -> None:
    pairs = structure_from_edges("abcd", [("a", "b"), ("c", "d")])
    found = Counter(tuple(ties) for ties in drawn(pairs, 9_000))
    # Three pairings; the standard deviation of a count is √(9,000 · 1/3 · 2/3) = 45.
    assert sorted(found) == [((0, 1), (2, 3)), ((0, 2), (1, 3)), ((0, 3), (1, 2))]
    assert all(abs(count - 3_000) < 4 * 45 for count in found.values())


@pytest.mark.parametrize(
    "ties", [[], [("a", "b")], [("a", other) for other in "bcde"]], ids=["no tie", "one tie", "a star"]
)
def test_what_cannot_change_stays(ties: list[tuple[str, str]]) -> None:
    structure = structure_from_edges("abcde", ties)
    assert drawn(structure, 5) == [sorted((one, other) for one, other in structure.pairs.tolist())] * 5


def test_the_same_seed_draws_the_same() -> None:
    assert drawn(PATH, 50, seed=7) == drawn(PATH, 50, seed=7)


def test_another_seed_draws_something_else() -> None:
    assert drawn(PATH, 50, seed=7) != drawn(PATH, 50, seed=8)


def test_progress_is_told_after_every_sample() -> None:
    told = []
    for _ in rewired(PATH, np.random.default_rng(1), 3, lambda done, total: told.append((done, total))):
        pass
    assert told == [(1, 3), (2, 3), (3, 3)]
