from itertools import chain, combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.core_periphery import CorePeriphery, best_core, core_periphery
from graph.metrics.structure import Structure, structure_from_edges
from tests.reference_networks import NAMES, expected, reference_structure

CLIQUE_WITH_LEAVES = structure_from_edges(
    "abcuvw", [*combinations("abc", 2), *((core, leaf) for core in "abc" for leaf in "uvw")]
)


@st.composite
def structures(draw: st.DrawFn) -> Structure:
    ids = "abcdefg"[: draw(st.integers(3, 7))]
    ties = draw(st.lists(st.sampled_from(list(combinations(ids, 2))), unique=True))
    return structure_from_edges(ids, ties)


def fit(structure: Structure, core: tuple[int, ...]) -> float:
    """Return Pearson's correlation of all pairs with the pattern, by the definition."""
    pairs = list(combinations(range(structure.size), 2))
    ties = {(one, other) for one, other in structure.pairs.tolist()}
    pattern = [float(one in core or other in core) for one, other in pairs]
    observed = [float(pair in ties) for pair in pairs]
    if len(set(pattern)) == 1 or len(set(observed)) == 1:
        return -2
    return float(np.corrcoef(pattern, observed)[0, 1])


@given(structures())
def test_no_core_at_all_fits_better_in_a_small_network(structure: Structure) -> None:
    places = range(structure.size)
    cores = chain.from_iterable(combinations(places, size) for size in places)
    best = max(fit(structure, core) for core in cores)
    core, found = best_core(structure, np.random.default_rng(1))
    if found is None:
        assert best == -2
    else:
        assert found == pytest.approx(best)
        assert fit(structure, tuple(np.flatnonzero(core).tolist())) == pytest.approx(found)


def test_everybody_joined_to_the_core_and_nobody_else_is_perfect() -> None:
    core, found = best_core(CLIQUE_WITH_LEAVES, np.random.default_rng(1))
    assert core.tolist() == [True] * 3 + [False] * 3
    assert found == pytest.approx(1)


def test_a_core_that_follows_from_the_degrees_is_not_clear() -> None:
    found = core_periphery(CLIQUE_WITH_LEAVES, np.random.default_rng(1), samples=39)
    assert (found.core, found.p, found.null_mean, found.is_clear) == (
        ("a", "b", "c"),
        1,
        pytest.approx(1),
        False,
    )


def test_a_margin_without_ties_of_its_own_is_a_clear_core() -> None:
    # Four offices, each with the same twelve clubs: by lot some clubs would meet each other.
    clubs = "abcdefghijkl"
    structure = structure_from_edges(
        [*"WXYZ", *clubs], [(office, club) for office in "WXYZ" for club in clubs]
    )
    found = core_periphery(structure, np.random.default_rng(1), samples=39)
    assert found.core == ("W", "X", "Y", "Z")
    assert (found.p, found.is_clear) == (1 / 40, True)


@pytest.mark.parametrize(
    ("correlation", "p", "is_clear"), [(0.36, 0.05, True), (0.34, 0.005, False), (0.36, 0.06, False)]
)
def test_a_clear_core_is_both_unlikely_and_noticeable(correlation: float, p: float, is_clear: bool) -> None:
    found = CorePeriphery(core=("a",), correlation=correlation, null_mean=0.3, p=p)
    assert found.is_clear is is_clear


@pytest.mark.parametrize(
    "ties", [[], list(combinations("abcd", 2))], ids=["nobody is joined", "all are joined"]
)
def test_without_a_difference_there_is_no_core(ties: list[tuple[str, str]]) -> None:
    found = core_periphery(structure_from_edges("abcd", ties), np.random.default_rng(1), samples=3)
    assert (found.core, found.correlation, found.p, found.is_clear) == ((), None, None, False)


@pytest.mark.parametrize("size", [0, 1, 2])
def test_two_actors_make_no_core(size: int) -> None:
    ties = [("a", "b")] if size == 2 else []
    assert best_core(structure_from_edges("ab"[:size], ties), np.random.default_rng(1))[1] is None


def test_a_large_network_is_divided_by_degree() -> None:
    ids = [f"{number:04}" for number in range(1600)]
    star = structure_from_edges(ids, [(ids[7], iri) for iri in ids if iri != ids[7]])
    core, found = best_core(star, np.random.default_rng(1))
    assert np.flatnonzero(core).tolist() == [7]
    assert found == pytest.approx(1)


def test_the_same_seed_gives_the_same_core() -> None:
    ring = structure_from_edges("abcdefgh", zip("abcdefgh", "bcdefgha", strict=True))
    one, other = (core_periphery(ring, np.random.default_rng(3), samples=19) for _ in range(2))
    assert one == other


def test_progress_is_told_after_every_random_network() -> None:
    told = []
    core_periphery(
        CLIQUE_WITH_LEAVES, np.random.default_rng(1), samples=2, progress=lambda *it: told.append(it)
    )
    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize("name", NAMES)
def test_cores_are_as_good_as_those_of_independent_software(name: str) -> None:
    values, structure = expected(name, "core_periphery"), reference_structure(name)
    core, found = best_core(structure, np.random.default_rng(1))
    # The file gives eight digits; one rounded up must not be asked for.
    assert found is not None
    assert found >= values["correlation"] - 5e-9 - 1e-9
    assert fit(structure, tuple(np.flatnonzero(core).tolist())) == pytest.approx(found)
