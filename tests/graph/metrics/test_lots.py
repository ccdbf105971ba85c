from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.lots import at_most


def test_the_lady_tasting_tea() -> None:
    """Fisher 1935: of 8 cups 4 are marked; choosing at most one of them among 4 has 17 of 70 ways."""
    assert at_most(1, drawn=4, marked=4, total=8) == pytest.approx(17 / 70)


def test_drawing_nobody_finds_nobody() -> None:
    assert at_most(0, drawn=0, marked=3, total=5) == 1


def test_more_drawn_than_unmarked_ones_must_find_some() -> None:
    assert at_most(0, drawn=3, marked=3, total=5) == 0


def test_a_whole_state_is_no_burden() -> None:
    assert 0 < at_most(0, drawn=190, marked=45_000, total=15_000 * 14_999 // 2) < 1


@given(st.integers(1, 8), st.data())
def test_it_is_the_share_of_all_draws(total: int, data: st.DataObject) -> None:
    marked, drawn = data.draw(st.integers(0, total)), data.draw(st.integers(0, total))
    found = data.draw(st.integers(0, total))
    draws = [sum(place < marked for place in draw) for draw in combinations(range(total), drawn)]
    expected = Fraction(sum(count <= found for count in draws), len(draws))
    assert at_most(found, drawn=drawn, marked=marked, total=total) == pytest.approx(float(expected))
