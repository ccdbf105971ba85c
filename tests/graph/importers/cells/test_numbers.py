from __future__ import annotations

import pytest

from graph.importers.cells.numbers import flag, number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30.200", "30200"),
        ("1.234.567,89", "1234567.89"),
        ("12,5 %", "12.5"),
        ("€ 1.000", "1000"),
        ("1 000", "1000"),
        ("−3", "-3"),
        ("54.790824992821065", "54.790824992821065"),
    ],
)
def test_numbers_are_read_as_germans_write_them(text: str, expected: str) -> None:
    assert str(number(text)) == expected


@pytest.mark.parametrize("text", ["", "1,2,3", "1.2.3", "ca. 5", "5-7", "NaN", "inf", "1e9", "٣"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number(text) is None


def test_a_flag_says_yes_no_or_nothing() -> None:
    assert [flag(it) for it in ("X", "ja", "1", "Wahr", "✓")] == [True] * 5
    assert [flag(it) for it in ("nein", "0", "FALSCH", "-")] == [False] * 4
    assert [flag(it) for it in ("", "vielleicht", "2", "xx")] == [None] * 4
