"""What kinds tell about pairs of actors; expected values by hand."""

from __future__ import annotations

from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.recommend.affinity import affinity


def ties(size: int, *pairs: tuple[int, int]) -> np.ndarray:
    known = np.zeros((size, size))
    for one, other in pairs:
        known[one, other] = known[other, one] = 1.0
    return known


RING = ties(4, (0, 1), (1, 2), (2, 3), (3, 0))
ALTERNATING = ("Amt", "Verein", "Amt", "Verein")


def test_expected_ties_follow_the_numbers_of_partners() -> None:
    # four actors with two partners each, eight ends of ties: 2 · 2 / 8
    assert affinity(RING, ALTERNATING).expected[0, 1:] == pytest.approx([0.5, 0.5, 0.5])


def test_nobody_is_expected_to_be_its_own_partner() -> None:
    assert not np.diag(affinity(RING, ALTERNATING).expected).any()


def test_kinds_that_meet_more_than_expected_lean_to_each_other() -> None:
    # Kinds: 4 ties where 2 are expected, rate (4 + 5) / (2 + 5). Actor: 2 where 1 is expected.
    rate = (2 + 5 * 9 / 7) / (1 + 5)
    assert affinity(RING, ALTERNATING).leaning[0, 1] == pytest.approx(log(rate))


def test_a_kind_that_keeps_apart_from_itself_leans_away_from_itself() -> None:
    # Kind: no tie where 1/2 is expected, rate 5 / 5.5. Actor: none where 1/2 is expected.
    rate = (0 + 5 * 5 / 5.5) / (0.5 + 5)
    assert affinity(RING, ALTERNATING).leaning[0, 2] == pytest.approx(log(rate))


def test_within_a_kind_nothing_is_taken_for_unrecorded() -> None:
    assert affinity(RING, ALTERNATING).unrecorded[0, 2] == 0.0


def test_what_is_missing_between_two_kinds_is_taken_for_unrecorded_in_part() -> None:
    # Each kind has three ends of six: 3 · 3 / 6 = 1.5 ties are expected, one is there.
    chain = ties(4, (0, 1), (1, 2), (2, 3))
    found = affinity(chain, ["Amt", "Amt", "Verein", "Verein"])
    assert found.unrecorded[0, 3] == pytest.approx(1 / 3)


def test_two_kinds_without_any_tie_lower_nobody() -> None:
    apart = affinity(ties(4, (0, 1), (2, 3)), ["Amt", "Amt", "Verein", "Verein"])
    assert (apart.unrecorded[0, 2], apart.leaning[0, 2]) == (1.0, 0.0)


def test_two_kinds_without_any_partner_are_not_missing_ties() -> None:
    nobody = affinity(ties(3, (0, 1)), ["Amt", "Amt", "Verein"])
    assert (nobody.unrecorded[0, 2], nobody.leaning[0, 2]) == (0.0, 0.0)


def test_one_kind_for_all_says_next_to_nothing() -> None:
    found = affinity(RING, ["Verein"] * 4)
    assert np.ptp(found.leaning) == pytest.approx(0.0)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5))), st.lists(st.sampled_from("AB"), min_size=6))
def test_all_three_are_the_same_from_both_sides(pairs: list[tuple[int, int]], kinds: list[str]) -> None:
    found = affinity(ties(6, *((one, other) for one, other in pairs if one != other)), kinds[:6])
    for values in (found.expected, found.unrecorded, found.leaning):
        assert values == pytest.approx(values.T)
