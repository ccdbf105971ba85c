from __future__ import annotations

import pytest

from graph.importers.cells.phones import phone_of, phones_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(030) 282 39 73", "030 2823973"),
        ("030 500186 23", "030 50018623"),
        ("03012345678", "030 12345678"),
        ("0461/852556", "0461 852556"),
        ("+49 431 26042850", "0431 26042850"),
        ("+49 (0) 821 / 74 78 69 20", "0821 74786920"),
        ("0049 4131 12345", "04131 12345"),
        ("04131/3012", "04131 3012"),
        ("(04131) / 3012", "04131 3012"),
        ("04131 / 30012", "04131 30012"),
        ("04131/3012/13", "04131 3012"),
        ("+49-30-44043257", "030 44043257"),
        ("(030) 285 34 - 0", "030 285340"),
        ("(030) 421 38 28/29", "030 4213828"),
        ("(030) 838 53072/-55109/-55466", "030 83853072"),
        ("030 1234567 / 030 7654321", "030 1234567"),
        ("+43 1 234567", "+431234567"),
        ("115", "115"),
        ("3132978", "3132978"),
    ],
)
def test_a_number_is_written_one_way(text: str, expected: str) -> None:
    assert phone_of(text) == expected


@pytest.mark.parametrize(
    "text",
    ["0171 1234567", "0176-564 288 27", "+49 (0) 163 – 258 38 93", "0049 151 2345678", "(030) 285 34 - 200", "04131/309-17", "", "keine", "Mo 9-12", "10365 Berlin"],
)  # fmt: skip
def test_mobile_numbers_direct_lines_and_other_things_are_none(text: str) -> None:
    assert phone_of(text) is None


def test_dates_times_and_postcodes_are_no_numbers() -> None:
    assert list(phones_in("10365 Berlin, Mo 09:00-12:00, 01.02.2024, § 24")) == []


def test_several_numbers_in_a_text_keep_their_places() -> None:
    text = "Tel. 030 123456 oder 040/654321"
    assert [(text[it.start : it.end], it.number) for it in phones_in(text)] == [
        ("030 123456", "030 123456"), ("040/654321", "040 654321"),
    ]  # fmt: skip
