from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.months import full_months, is_within_months, months_before

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 1, 31), 1, date(2025, 12, 31)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2026, 11, 22), 24, date(2024, 11, 22)),
        (date(2026, 11, 22), 60, date(2021, 11, 22)),
    ],
)
def test_months_before_keeps_the_day_where_the_month_has_it(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


@pytest.mark.parametrize(
    ("day", "is_within"),
    [
        (date(2024, 11, 21), False),
        (date(2024, 11, 22), True),
        (TODAY, True),
        (date(2028, 11, 22), True),
        (date(2028, 11, 23), False),
        (None, False),
    ],
)
def test_twenty_four_months_reach_to_the_same_day(day: date | None, is_within: bool) -> None:
    assert is_within_months(day, TODAY, 24) is is_within


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 4000), st.integers(0, 60))
def test_who_is_nearer_is_within_if_the_farther_one_is(today: date, days: int, months: int) -> None:
    farther, nearer = today - timedelta(days=days), today - timedelta(days=days // 2)
    assert is_within_months(nearer, today, months) or not is_within_months(farther, today, months)


@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2026, 11, 22), 0),
        (date(2026, 10, 23), 0),
        (date(2026, 10, 22), 1),
        (date(2025, 11, 23), 11),
        (date(2006, 12, 31), 238),
        (date(2027, 5, 1), 0),
    ],
)
def test_full_months_count_up_to_the_same_day(day: date, months: int) -> None:
    assert full_months(day, TODAY) == months


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 9000))
def test_full_months_are_the_most_that_fit(today: date, days: int) -> None:
    day = today - timedelta(days=days)
    months = full_months(day, today)
    assert months_before(today, months) >= day > months_before(today, months + 1)
