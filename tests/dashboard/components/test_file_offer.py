"""A list as a file: opens in German Excel, runs nothing there, and every row can be read without its page."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.components.file_offer import burnt_in, csv_bytes
from graph.locale import say
from graph.model import Moment, NetworkInfo

DAY = Moment(date(2026, 3, 1), date(2026, 4, 2))
OWN = NetworkInfo(name="m", label="Kreis Muster")


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_file_begins_with_the_mark_of_excel_and_is_separated_by_semicolons() -> None:
    data = csv_bytes(["Name", "Ort"], [("Übergänge", "Lüneburg")])

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == "Name;Ort\r\nÜbergänge;Lüneburg\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_becomes_a_formula(start: str) -> None:
    data = csv_bytes(["Name"], [(f"{start}HYPERLINK(1)",)])

    assert read(data)[1][0].startswith("'")


def test_numbers_stay_numbers() -> None:
    assert csv_bytes(["n"], [(-3,)]).decode("utf-8-sig") == "n\r\n-3\r\n"


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), min_size=2, max_size=2)
    )
)
def test_every_cell_comes_back_as_it_was_or_made_harmless(rows: list[list[str]]) -> None:
    found = read(csv_bytes(["eins", "zwei"], [tuple(row) for row in rows]))

    assert found[0] == ["eins", "zwei"]
    for row, cells in zip(rows, found[1:], strict=True):
        for given_cell, cell in zip(row, cells, strict=True):
            assert cell.removeprefix("'") == given_cell.removeprefix("'")
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_every_row_says_its_days_its_filter_and_its_network() -> None:
    columns, cells = burnt_in(OWN, DAY, say("Art: {kind}", kind="Gremium"))

    assert columns == ("Stand der Angaben", "Filter", "Herkunft")
    assert cells == ("gültig am 01.03.2026, Stand vom 02.04.2026", "Art: Gremium", "Kreis Muster")


def test_without_a_choice_the_row_says_so() -> None:
    assert burnt_in(OWN, DAY, "")[1][1] == "ohne Filter"


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("is_example", "Kreis Muster (datiertes Beispiel)"),
        ("is_fictional", "Kreis Muster, erfunden zum Üben"),
    ],
)
def test_row_of_an_example_or_an_invented_network_says_so(what: str, said: str) -> None:
    told: dict[str, Any] = {what: True}

    assert burnt_in(replace(OWN, **told), DAY, "")[1][2] == said
