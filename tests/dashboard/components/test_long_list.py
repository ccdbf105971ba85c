"""A long list shows its first entries; how many are drawn stands in the address."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

PAGE = """
import streamlit as st
from dashboard.components import long_list
long_list.show([f"Eintrag {{number}}" for number in range({count})], st.markdown, "probe", first=3)
"""


def drawn(count: int, address: str | None = None) -> AppTest:
    page = AppTest.from_string(PAGE.format(count=count))
    if address is not None:
        page.query_params["anzahl_probe"] = address
    return page.run()


def entries(page: AppTest) -> list[str]:
    return [str(entry.value) for entry in page.markdown]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_short_list_is_drawn_whole_without_a_button(count: int) -> None:
    page = drawn(count)

    assert entries(page) == [f"Eintrag {number}" for number in range(count)]
    assert not page.button


def test_one_entry_more_is_behind_a_button_that_says_how_many() -> None:
    page = drawn(4)

    assert entries(page) == ["Eintrag 0", "Eintrag 1", "Eintrag 2"]
    assert page.button(key="weitere_probe").label == "Weitere anzeigen (1)"


def test_the_button_draws_the_rest_and_a_link_restores_it() -> None:
    page = drawn(5).button(key="weitere_probe").click().run()

    assert page.query_params["anzahl_probe"] == "5"
    assert len(entries(page)) == len(entries(drawn(5, "5"))) == 5
    assert not page.button


@pytest.mark.parametrize(("address", "count"), [("0", 3), ("4", 4), ("999", 5), ("-1", 3), ("viele", 3)])
def test_any_number_in_the_address_draws_some_entries(address: str, count: int) -> None:
    page = drawn(5, address)

    assert not page.exception
    assert len(entries(page)) == count
