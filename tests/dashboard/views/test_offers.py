from __future__ import annotations

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from tests.dashboard.conftest import Opener, parsed_words, words
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors
from tests.dashboard.seated import BASE

MANY = Fake(actors(100))
"""Twenty schools of adults, each with a language course at a place of its name and a plan."""


def cards(page: AppTest) -> list[str]:
    return [heading.value for heading in page.subheader]


def box(page: AppTest) -> TextInput:
    return next(found for found in page.text_input if found.label == "Was wird gesucht, und wo?")


def plain(page: AppTest) -> str:
    return words(page).replace("\\", "")


def test_before_any_question_the_page_counts_and_shows_what_exists(open_page: Opener) -> None:
    page = open_page("offers", MANY)

    assert (
        "20 bestehende Angebote sind erfasst. 20 weitere sind nur beauftragt, empfohlen oder geplant."
        in plain(page)
    )
    assert box(page).value == ""


def test_a_typed_question_is_answered_at_once(open_page: Opener) -> None:
    page = open_page("offers", MANY, suche="B1-Kurs in Grundschule Süd 3")

    assert "1 bestehendes Angebot passt" in plain(page)
    assert "Sprachkurs Grundschule Süd 3" in cards(page)


def test_typing_puts_the_question_into_the_address(open_page: Opener) -> None:
    page = open_page("offers", MANY)
    box(page).set_value("Deutschkurs").run()

    assert page.query_params["suche"] == "Deutschkurs"


def test_place_field_and_group_of_the_address_are_restored(open_page: Opener) -> None:
    place = f"{BASE}ort/o2"
    page = open_page("offers", MANY, wo=place, feld="sprache", zielgruppe="frauen")

    assert [box.value for box in page.selectbox if box.label in ("Ort", "Handlungsfeld", "Zielgruppe")] == [
        place,
        "sprache",
        "frauen",
    ]
    assert "1 bestehendes Angebot passt" in plain(page)


def test_a_recommendation_says_first_that_it_is_no_offer(open_page: Opener) -> None:
    page = open_page("offers", MANY, suche="Plan Grundschule Süd 3")

    assert "Kein bestehendes Angebot: empfohlen, geplant oder beauftragt (1)" in plain(page)
    assert "**Nur empfohlen: kein bestehendes Angebot**" in plain(page)


def test_an_old_source_says_so(open_page: Opener) -> None:
    assert "Stand 2006: bitte nachfragen" in plain(open_page("offers", MANY, suche="Sprachkurs"))


def test_nothing_found_is_not_told_as_nothing_there(open_page: Opener) -> None:
    said = plain(open_page("offers", MANY, suche="Wohnung"))

    assert (
        "Dazu ist kein bestehendes Angebot erfasst (»Wohnung«). Das heißt nicht, dass es keines gibt." in said
    )


def test_long_lists_are_unfolded_on_demand_and_the_address_keeps_it(open_page: Opener) -> None:
    page = open_page("offers", MANY)
    more = page.button(key="weitere_angebote")
    assert more.label == "Weitere anzeigen (8)"
    page = more.click().run()

    assert page.query_params["anzahl_angebote"] == "20"
    assert sum(name.startswith("Sprachkurs") for name in cards(page)) == 20


def test_the_sheet_is_offered_with_an_answer_only(open_page: Opener) -> None:
    label = "Blatt zum Mitgeben herunterladen"
    asked, not_asked = open_page("offers", MANY, suche="Sprachkurs"), open_page("offers", MANY)

    assert label in [button.label for button in asked.get("download_button")]
    assert label not in [button.label for button in not_asked.get("download_button")]


def test_hostile_names_of_offers_stay_letters(open_page: Opener) -> None:
    said = parsed_words(open_page("offers", Fake(HOSTILE_NAMES), suche="Sprachkurs"))

    assert "![](" not in said
    assert "](https" not in said
