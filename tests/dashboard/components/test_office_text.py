"""Texts name the office's own contact, and say where it is still missing."""

from __future__ import annotations

import re

import pytest

from dashboard.components import office_text
from graph.service import CONTACT_PARTS, keep_contact, office_contact
from tests.dashboard.conftest import Opener, parsed_words
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

PAGES = ("privacy", "accessibility", "plain_language")
HANDBOOK = office_text.files("dashboard") / "handbook"
PLACES = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("page", PAGES)
def test_missing_contact_is_marked(open_page: Opener, page: str) -> None:
    said = parsed_words(open_page(page, Fake(actors(1))))

    assert "bitte eintragen: Name der Stelle" in said
    assert not PLACES.search(said)


def test_contact_is_filled_in_once_and_stands_on_all_pages(open_page: Opener) -> None:
    fake = Fake(actors(1))
    page = open_page("privacy", fake)
    page.text_input(key="kontakt_amt").set_value("Koordinierungsstelle Musterkreis")
    next(button for button in page.button if button.label == "Speichern").click()
    page.run()

    assert office_contact(fake.notes) == {"amt": "Koordinierungsstelle Musterkreis"}
    for other in PAGES:
        assert "Koordinierungsstelle Musterkreis" in parsed_words(open_page(other, fake))


def test_too_long_an_entry_is_refused_and_nothing_is_lost(open_page: Opener) -> None:
    fake = Fake(actors(1))
    keep_contact(fake.notes, {"amt": "Vorher"})
    page = open_page("privacy", fake)
    page.text_input(key="kontakt_amt").set_value("x" * 301)
    next(button for button in page.button if button.label == "Speichern").click()
    page.run()

    assert any("zu lang" in warning.value for warning in page.warning)
    assert office_contact(fake.notes) == {"amt": "Vorher"}


def test_hostile_contact_stays_words(open_page: Opener) -> None:
    fake = Fake(actors(1))
    keep_contact(fake.notes, dict(zip(CONTACT_PARTS, HOSTILE_NAMES, strict=False)))
    said = parsed_words(open_page("privacy", fake))

    assert not re.search(r"(?<!\\)\](?!\\)\(|(?<!\\)<img", said)


@pytest.mark.parametrize("damage", [None, [], "x", {"amt": 3}, {"fremd": "x"}])
def test_damaged_contact_counts_as_not_filled_in(damage: object) -> None:
    fake = Fake(actors(1))
    fake.notes.write("kontakt", damage)

    assert office_contact(fake.notes) == {}


@pytest.mark.parametrize("topic", ["datenschutz", "barrierefreiheit", "einfach"])
def test_both_languages_have_the_same_places(topic: str) -> None:
    german = PLACES.findall((HANDBOOK / f"{topic}.md").read_text("utf-8"))
    english = PLACES.findall((HANDBOOK / "en" / f"{topic}.md").read_text("utf-8"))

    assert sorted(german) == sorted(english)
    assert set(german) <= set(CONTACT_PARTS)
