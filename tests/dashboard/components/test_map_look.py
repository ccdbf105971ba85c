"""Arrangement, size and colour come from the address and go into it."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

PAGE = """
import streamlit as st
from dashboard.components import map_look
look = map_look.choose()
st.text(f"{look.arrangement} {look.style.size} {look.style.colour} {map_look.arrangement()}")
"""


def opened(**address: str) -> AppTest:
    page = AppTest.from_string(PAGE)
    for key, value in address.items():
        page.query_params[key] = value
    return page.run()


def test_without_an_address_the_first_of_each_is_chosen() -> None:
    assert opened().text[0].value == "art linien art art"


def test_the_address_decides() -> None:
    page = opened(anordnung="feld", groesse="verbindet", farbe="alter")

    assert page.text[0].value == "feld verbindet alter feld"


def test_what_does_not_exist_is_left_out() -> None:
    assert opened(anordnung="kreis", groesse="riesig", farbe="bunt").text[0].value == "art linien art art"


def test_a_choice_goes_into_the_address() -> None:
    page = opened()
    page.radio[1].set_value("feld").run()

    assert page.query_params["farbe"] in ("feld", ["feld"])
    assert page.text[0].value == "art linien feld art"
