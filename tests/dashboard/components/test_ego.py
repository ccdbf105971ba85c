from __future__ import annotations

from tests.dashboard.conftest import Opener, parsed_words, words
from tests.dashboard.fakes import BASE, HOSTILE_NAMES, Fake, actors


def test_card_shows_the_partners_with_their_number_in_words(open_page: Opener) -> None:
    page = open_page("actor", Fake(actors(12)), id=f"{BASE}musterkreis/akteur/a0")

    assert "Verbindungen auf einen Blick" in [heading.value for heading in page.header]
    assert "steht mit 2 anderen in Verbindung" in words(page)


def test_actor_without_a_line_has_no_picture(open_page: Opener) -> None:
    page = open_page("actor", Fake(actors(1)), id=f"{BASE}musterkreis/akteur/a0")

    assert "Verbindungen auf einen Blick" not in [heading.value for heading in page.header]


def test_hostile_names_stay_text(open_page: Opener) -> None:
    page = open_page("actor", Fake(HOSTILE_NAMES), id=f"{BASE}musterkreis/akteur/a0")

    assert not page.exception
    assert "![](" not in parsed_words(page)
