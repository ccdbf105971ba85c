"""The switch writes the language into the address and says nothing there for German."""

from __future__ import annotations

from tests.dashboard.conftest import Opener
from tests.dashboard.fakes import Fake, actors


def test_english_is_chosen_and_stands_in_the_address(open_page: Opener) -> None:
    page = open_page("actor", Fake(actors(2)), netz="musterkreis")
    switched = page.segmented_control(key="feld_sprache").set_value("en").run()

    assert switched.query_params["sprache"] == "en"
    assert switched.query_params["netz"] == "musterkreis"
    assert switched.title[0].value == "Actors"


def test_german_leaves_the_address_and_stays_away(open_page: Opener) -> None:
    page = open_page("actor", Fake(actors(2)), sprache="en")
    back = page.segmented_control(key="feld_sprache").set_value("de").run()

    assert "sprache" not in back.query_params
    assert back.title[0].value == "Akteure"
    assert "sprache" not in back.run().query_params
