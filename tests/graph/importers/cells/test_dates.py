"""Expected dates are read off a calendar; the serial number of Excel is checked with openpyxl."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from graph.importers.cells.dates import from_serial, period, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31.01.2024", "2024-01-31"),
        ("1.1.24", "2024-01-01"),
        (" 1. 1. 2024 ", None),
        ("24.12.67", "1967-12-24"),
        ("31/01/2024", "2024-01-31"),
        ("2024-01-31", "2024-01-31"),
        ("2024-01-31 00:00:00", "2024-01-31"),
        ("2024-01-31T09:30:00Z", "2024-01-31"),
        ("31.01.2024 09:30 Uhr", "2024-01-31"),
        ("01/2024", "2024-01"),
        ("1.2024", "2024-01"),
        ("2024-01", "2024-01"),
        ("Januar 2024", "2024-01"),
        ("Jan. 24", "2024-01"),
        ("März 2024", "2024-03"),
        ("MÄRZ 2024", "2024-03"),
        ("31. Januar 2024", "2024-01-31"),
        ("3 October 2024", "2024-10-03"),
        ("2024", "2024"),
        ("29.02.2024", "2024-02-29"),
    ],
)
def test_a_date_is_as_precise_as_it_is_stated(text: str, expected: str | None) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", " ", "31.02.2024", "29.02.2023", "13/2024", "00.01.2024", "24943", "0042", "12", "laufend", "Mai", "x" * 99, "²024", "٢٠٢٤", "2. Halbjahr 2004"],
)  # fmt: skip
def test_what_is_no_sure_date_stays_unread(text: str) -> None:
    assert stated(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2. Halbjahr 2004", ("2004-07-01", "2004-12-31")),
        ("II. Quartal 2020", ("2020-04-01", "2020-06-30")),
        ("Q4/2021", ("2021-10-01", "2021-12-31")),
        ("2019-2021", ("2019", "2021")),
        ("2019 – 2021", ("2019", "2021")),
        ("01.03.2019 bis 30.06.2020", ("2019-03-01", "2020-06-30")),
        ("von Mai 2019 bis Juni 2020", ("2019-05", "2020-06")),
        ("seit 2013", ("2013", None)),
        ("ab 01.01.2020", ("2020-01-01", None)),
        ("bis 2020", (None, "2020")),
        ("2024-01", ("2024-01", None)),
        ("3. Halbjahr 2004", (None, None)),
        ("2021-2019", (None, None)),
        ("unbefristet", (None, None)),
    ],
)
def test_a_period_has_start_and_end(text: str, expected: tuple[str | None, str | None]) -> None:
    assert period(text) == expected


def test_serial_numbers_are_the_days_that_openpyxl_reads() -> None:
    from openpyxl.utils.datetime import from_excel

    for serial in (61, 36526, 45322, 45657):
        read = from_excel(serial)
        assert isinstance(read, datetime | date)
        assert from_serial(str(serial)) == read.strftime("%Y-%m-%d")


@pytest.mark.parametrize("text", ["0", "60", "-5", "99999999", "abc", "", "1e5"])
def test_other_numbers_are_no_days(text: str) -> None:
    assert from_serial(text) is None
