"""A date says as much as the source does, in both languages."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.locale import dated, in_language, say
from graph.model import Period
from graph.texts import german_date, german_period


@pytest.mark.parametrize(
    ("stated", "german", "english"),
    [
        ("2006-06-14", "14.06.2006", "14 June 2006"),
        ("2006-06-04", "04.06.2006", "4 June 2006"),
        ("2005-03", "März 2005", "March 2005"),
        ("2013", "2013", "2013"),
    ],
)
def test_no_more_and_no_less_than_is_stated(stated: str, german: str, english: str) -> None:
    assert dated(stated) == german
    assert in_language(dated(stated), "en") == english


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_day_reads_as_in_a_sentence(day: date) -> None:
    for language in ("de", "en"):
        assert (
            in_language(dated(day.isoformat()), language)
            == in_language(say("{start} bis {end}", start=day, end=day), language)
            .split(" bis ")[0]
            .split(" to ")[0]
        )


def test_no_date_is_undated() -> None:
    assert in_language(german_date(None), "en") == "undated"


@pytest.mark.parametrize(
    ("period", "english"),
    [
        (Period(start="2013"), "since 2013"),
        (Period(end="2005-03"), "until March 2005"),
        (Period(start="2004-07-01", end="2004-12-31"), "Second half of 2004"),
        (Period(start="2004-01-01", end="2004-06-30"), "First half of 2004"),
        (Period(start="2004-07-01", end="2005-12-31"), "1 July 2004 to 31 December 2005"),
        (Period(start="2004", end="2004"), "2004"),
        (Period(), ""),
    ],
)
def test_period_in_english(period: Period, english: str) -> None:
    assert in_language(german_period(period), "en") == english


def test_copy_of_a_date_keeps_its_english() -> None:
    assert in_language(pickle.loads(pickle.dumps(dated("2005-03"))), "en") == "March 2005"
