from __future__ import annotations

from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import BASE, Fake, actors

FAKE = Fake(actors(12))


def test_card_of_the_address_shows_facts_with_quote_document_and_date(open_page: Opener) -> None:
    page = open_page("actor", FAKE, id=f"{BASE}musterkreis/akteur/a3")

    assert page.title[0].value == "Verein Brücke 4"
    assert "„Verein Brücke 4: Die Koordinierungsstelle arbeitet eng" in words(page)
    assert "Vorlage zum Leitbild 2006\\/037, 14\\.06\\.2006" in words(page)


def test_card_separates_facts_from_open_questions(open_page: Opener) -> None:
    page = open_page("actor", FAKE, id=f"{BASE}musterkreis/akteur/a3")

    assert [heading.value for heading in page.header][-2:] == ["Beziehungen", "Offene Fragen"]


def test_unknown_actor_is_a_sentence_with_a_suggestion(open_page: Opener) -> None:
    page = open_page("actor", FAKE, id="xyz")

    assert "Meinten Sie »Kreistag«" in page.warning[0].value


def test_search_is_part_of_the_address(open_page: Opener) -> None:
    page = open_page("actor", FAKE, suche="brücke")

    assert page.header[0].value == "2 Treffer"


def test_search_without_a_hit_proposes_another_word(open_page: Opener) -> None:
    assert "Versuchen Sie ein kürzeres Wort" in words(open_page("actor", FAKE, suche="zzz"))


def test_without_a_search_all_actors_are_listed_by_kind(open_page: Opener) -> None:
    page = open_page("actor", FAKE)

    assert page.expander[0].label == "Öffentliche Hand \\(3\\)".replace("\\(3\\)", "(3)")
