import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.participation import KindDifference, kind_differences
from graph.metrics.significance import adjusted_p_values
from tests.reference_networks import WITH_KINDS, expected, reference_structure

CLUBS, OFFICES = [1, 1, 2, 2], [5, 6, 6, 7, 8]
KINDS = ["Verein"] * 4 + ["Amt"] * 5


def by_kind(values: list[float], kinds: list[str], seed: int = 1, **more: int) -> dict[str, KindDifference]:
    found = kind_differences(values, kinds, np.random.default_rng(seed), **more)
    return {difference.kind: difference for difference in found}


def test_means_are_compared_with_all_others() -> None:
    found = by_kind([*CLUBS, *OFFICES], KINDS)["Verein"]
    assert (found.members, found.others) == (4, 5)
    assert (found.mean, found.mean_of_others) == (1.5, 6.4)
    assert found.difference == pytest.approx(-4.9)


def test_the_lowest_of_126_divisions_is_that_unlikely() -> None:
    # Four of nine can be chosen in 126 ways; this is the only one with the four smallest values.
    found = by_kind([*CLUBS, *OFFICES], KINDS, permutations=20_000)["Verein"]
    assert found.p_low == pytest.approx(1 / 126, abs=0.002)
    assert found.p_two_sided == pytest.approx(1 / 126, abs=0.002)


def test_the_highest_kind_is_not_low() -> None:
    assert by_kind([*CLUBS, *OFFICES], KINDS)["Amt"].p_low == 1


def test_equal_values_are_as_extreme_as_possible_in_every_shuffle() -> None:
    found = by_kind([0.1] * 9, KINDS)["Verein"]
    assert (found.p_low, found.p_two_sided) == (1, 1)
    assert (found.delta, found.delta_low, found.delta_high) == (0, 0, 0)


def test_delta_counts_how_often_one_lies_above_the_other() -> None:
    # 1 < 2, 1 < 3, 2 = 2, 2 < 3: three of four below, none above (Cliff 1993).
    assert by_kind([1, 2, 2, 3], ["a", "a", "b", "b"])["a"].delta == -0.75


def test_kinds_without_overlap_have_a_delta_of_one_in_every_draw() -> None:
    found = by_kind([*CLUBS, *OFFICES], KINDS)["Amt"]
    assert (found.delta, found.delta_low, found.delta_high) == (1, 1, 1)


def test_the_interval_is_that_of_the_normal_approximation_for_many_actors() -> None:
    # Two kinds alike: the variance of delta is about (1/n + 1/m) / 3 (Mann & Whitney 1947), here 1/600.
    values = np.random.default_rng(2).permutation(800).tolist()
    found = by_kind(values, ["a"] * 400 + ["b"] * 400, permutations=1)["a"]
    assert found.delta_high - found.delta_low == pytest.approx(2 * 1.96 / 600**0.5, rel=0.1)
    assert found.delta_low < found.delta < found.delta_high


@pytest.mark.parametrize(("clubs", "offices"), [(3, 9), (9, 3)])
def test_below_four_on_either_side_nothing_is_tested(clubs: int, offices: int) -> None:
    values = [float(number) for number in range(clubs + offices)]
    found = by_kind(values, ["Verein"] * clubs + ["Amt"] * offices)["Verein"]
    assert (found.p_low, found.p_two_sided, found.adjusted) == (None, None, None)
    assert found.delta == -1


def test_only_tested_kinds_count_for_the_correction() -> None:
    kinds = ["a"] * 4 + ["b"] * 5 + ["c"] * 3
    found = by_kind([1, 2, 3, 9, 4, 5, 6, 7, 8, 1, 1, 1], kinds)
    tested = [found["a"], found["b"]]
    low = [it.p_low for it in tested if it.p_low is not None]
    assert [it.adjusted for it in tested] == adjusted_p_values(low).tolist()
    assert found["c"].adjusted is None


def test_a_single_kind_has_nothing_to_be_compared_with() -> None:
    assert by_kind([1, 2, 3], ["a", "a", "a"]) == {}


def test_the_same_seed_gives_the_same_differences() -> None:
    values: list[float] = [3, 1, 4, 1, 5, 9, 2, 6, 5]
    assert by_kind(values, KINDS, seed=6) == by_kind(values, KINDS, seed=6)


def test_progress_ends_when_all_is_done() -> None:
    told = []
    kind_differences(
        [*CLUBS, *OFFICES],
        KINDS,
        np.random.default_rng(1),
        permutations=99,
        resamples=11,
        progress=lambda *it: told.append(it),
    )
    assert told == [(99, 110), (110, 110)]


@given(st.lists(st.integers(-5, 5), min_size=9, max_size=9), st.integers(1, 9))
def test_delta_does_not_depend_on_the_unit(values: list[int], unit: int) -> None:
    plain = by_kind([float(value) for value in values], KINDS, permutations=1, resamples=1)
    scaled = by_kind([float(value * unit) for value in values], KINDS, permutations=1, resamples=1)
    assert plain["Amt"].delta == scaled["Amt"].delta == -plain["Verein"].delta


@pytest.mark.parametrize("name", WITH_KINDS)
def test_permutations_agree_with_independent_software(name: str) -> None:
    wanted = expected(name, "kinds")["degree_permutation_test"]["results"]
    structure = reference_structure(name)
    found = by_kind(structure.degrees.tolist(), list(structure.kinds), fewest_members=1)
    assert list(found) == list(wanted)
    for kind, values in wanted.items():
        assert found[kind].difference == pytest.approx(values["difference"], abs=5e-7)
        assert found[kind].p_two_sided == pytest.approx(values["p_two_sided"], abs=0.02)
        assert found[kind].p_low == pytest.approx(values["p_lower"], abs=0.02)
