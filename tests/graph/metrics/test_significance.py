import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from graph.metrics.significance import (
    FEWEST_EXPECTED,
    adjusted_p_values,
    empirical_p,
    largest_significant_p,
    samples_needed,
    smallest_p,
)

# Benjamini & Hochberg 1995, section 4: fifteen comparisons of a study of heart attacks (Neuhaus et al. 1992).
PAPER = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
    0.7590, 1.0000,
]  # fmt: skip
p_values = st.lists(st.floats(0, 1), min_size=1, max_size=30)


def test_the_example_of_the_paper_rejects_the_four_smallest() -> None:
    assert (adjusted_p_values(PAPER) <= 0.05).tolist() == [True] * 4 + [False] * 11


def test_the_fourth_of_fifteen_is_raised_by_fifteen_quarters() -> None:
    assert adjusted_p_values(PAPER)[3] == pytest.approx(0.0095 * 15 / 4)


@given(p_values)
def test_adjusted_values_are_those_of_scipy(given_values: list[float]) -> None:
    assert adjusted_p_values(given_values) == pytest.approx(stats.false_discovery_control(given_values))


def test_nothing_to_adjust_is_no_error() -> None:
    assert adjusted_p_values([]).tolist() == []


def test_a_p_value_is_never_zero() -> None:
    assert empirical_p(0, 9999) == smallest_p(9999) == 0.0001


def test_a_trial_as_extreme_every_time_gives_one() -> None:
    assert empirical_p(99, 99) == 1


@pytest.mark.parametrize("tests", [1, 3, 15, 100, 465])
def test_so_many_samples_let_a_single_pair_become_significant(tests: int) -> None:
    needed = samples_needed(tests)
    p = [smallest_p(needed)] + [1.0] * (tests - 1)
    too_few = [smallest_p(needed - 1)] + [1.0] * (tests - 1)
    assert adjusted_p_values(p)[0] <= 0.05 + 1e-12
    assert adjusted_p_values(too_few)[0] > 0.05


def test_none_of_the_fewest_expected_ties_is_seen_once_in_twenty_times() -> None:
    assert np.exp(-FEWEST_EXPECTED) == pytest.approx(0.05, abs=0.001)


def test_alone_a_value_has_to_be_as_small_as_the_level() -> None:
    assert largest_significant_p([]) == 0.05


def test_beside_the_paper_a_fifth_small_value_may_be_larger() -> None:
    # Of sixteen, the fifth may be 5/16 of 0.05; four of the others are smaller than that.
    assert largest_significant_p(PAPER) == pytest.approx(0.05 * 5 / 16)


@given(p_values)
def test_the_largest_significant_value_is_significant_and_the_next_is_not(others: list[float]) -> None:
    bar = largest_significant_p(others)
    assert adjusted_p_values([bar, *others])[0] <= 0.05 + 1e-12
    assert adjusted_p_values([bar + 1e-6, *others])[0] > 0.05
