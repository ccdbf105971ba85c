"""A list that comes every quarter is read as the last time, where there is no doubt which one it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import cache
from graph import keeping
from tests.dashboard.own_office import own_office

LIST = "Verein;Ort\nChor;Musterstadt\n"
THIRD, FOURTH = "Vereine_2026-Q3.csv", "Vereine_2026-Q4.csv"
SCRIPT = """
import streamlit as st
from dashboard.components.taking_in import origin, work

begun = work.begun({network!r}, {name!r}, {content!r})
if st.button("neu lesen"):
    from dataclasses import replace
    begun = replace(begun, profile="", mapping="")
    begun.keep()
origin.recognise(begun, work.opened(begun, {content!r}))
st.text(f"{{begun.profile}}|{{begun.told.title}}|{{bool(begun.mapping)}}")
"""


@pytest.fixture
def network() -> str:
    """Return the short name of an own network."""
    return own_office()[1]


def remember(network: str, name: str, file: str = THIRD) -> None:
    """Keep how a list was read under a name."""
    found = keeping.handed_over(file, LIST.encode(), network)
    profile = keeping.profile_of(name, found, replace(found.batch, title="Vereine der Stadt"))
    keeping.save_profile(cache.DESK.notebook(), network, profile)


def opened(network: str, name: str = FOURTH) -> AppTest:
    script = SCRIPT.format(network=network, name=name, content=LIST.encode())
    return AppTest.from_string(script, default_timeout=60).run()


def read_as(page: AppTest) -> str:
    assert not page.exception
    return str(page.text[0].value)


def test_the_list_of_next_quarter_is_read_as_the_one_before(network: str) -> None:
    remember(network, "Vereinsliste")
    assert read_as(opened(network)) == "Vereinsliste|Vereine der Stadt|True"


def test_whoever_wants_it_read_anew_is_not_overruled(network: str) -> None:
    remember(network, "Vereinsliste")
    page = opened(network)
    page.button[0].click().run()
    assert read_as(page).startswith("|")


def test_two_of_the_same_name_and_lists_of_another_name_are_left_to_people(network: str) -> None:
    remember(network, "Vereinsliste")
    assert read_as(opened(network, "Schulen_2026.csv")) == "||False"
    remember(network, "Vereine der Kreisstadt")
    assert read_as(opened(network)) == "||False"
