"""The switch between the languages: words, frame of the page and Streamlit's own controls change together."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.sights import ENGLISH, VISIBLE_WORDS

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
MARK = "window.isSamePage = true"
CHROME = re.compile(r"Seitenleiste|Kalender|Bitte wählen|Erklärung zu|Hauptmenü|Eingabe löschen")


def switch(current: Visit, name: str, language: str) -> None:
    current.page.get_by_role("radio", name=name).click()
    sees_language(current, name, language)


def sees_language(current: Visit, name: str, language: str) -> None:
    """Wait until the page is loaded anew in its other language."""
    expect(current.tab.locator("html")).to_have_attribute("lang", language)
    expect(current.tab.locator(f".st-key-sprache_{language} button[aria-checked=true]")).to_have_text(name)


def address(current: Visit) -> dict[str, list[str]]:
    return parse_qs(urlsplit(current.page.url).query)


def test_switch_to_english_and_back_keeps_the_view(visit: Opener) -> None:
    current = visit("real", "/luecken?netz=peine&gueltig=2007-03-14&feld=arbeit")
    before = address(current)
    switch(current, "English", "en")

    assert address(current) == {**before, "sprache": ["en"]}
    expect(current.page.locator("h1")).to_have_text(re.compile("^Who is missing in the action field"))
    assert current.page.evaluate("navigator.language") == "en-GB"
    assert CHROME.search("\n".join(current.page.evaluate(VISIBLE_WORDS))) is None

    switch(current, "Deutsch", "de")

    assert address(current) == before
    expect(current.page.locator("h1")).to_have_text(re.compile("^Wer fehlt im Handlungsfeld"))
    assert [words for words in current.page.evaluate(VISIBLE_WORDS) if ENGLISH.search(words)] == []


def test_language_stays_on_the_next_page_without_loading_it_anew(visit: Opener) -> None:
    current = visit("real", "/hilfe?netz=peine&sprache=en")
    current.page.evaluate(MARK)
    current.page.get_by_role("link", name="Actors").first.click()
    current.page.get_by_role("heading", level=1, name="Actors").wait_for()

    assert address(current)["sprache"] == ["en"]
    expect(current.page.locator("html")).to_have_attribute("lang", "en")
    assert current.page.evaluate("window.isSamePage") is True


def test_calendar_is_english_on_an_english_page(visit: Opener) -> None:
    current = visit("real", "/hilfe?gueltig=2006-03-14&sprache=en")
    current.page.get_by_test_id("stDateInputCalendarButton").first.click()
    current.page.get_by_role("dialog").wait_for()
    said = "\n".join(current.page.evaluate(VISIBLE_WORDS))

    assert "14 March 2006" in said
    assert not re.search(r"März|Dienstag|ausgewählt", said)


def test_switch_is_reached_by_keyboard(visit: Opener) -> None:
    current = visit("real", "/hilfe?netz=peine")
    current.page.get_by_role("radio", name="Deutsch").focus()
    current.page.keyboard.press("ArrowRight")
    current.page.keyboard.press("Enter")
    sees_language(current, "English", "en")

    assert address(current)["sprache"] == ["en"]


@pytest.mark.parametrize("width", [320, 1280])
def test_switch_covers_nothing_and_is_covered_by_nothing(visit: Opener, width: int) -> None:
    current = visit("real", "/hilfe?netz=peine", width=width)
    hits = current.page.evaluate(
        """() => [...document.querySelectorAll('.st-key-sprache_de button')].map(button => {
            const { x, y, width, height } = button.getBoundingClientRect();
            return button.contains(document.elementFromPoint(x + width / 2, y + height / 2)) && x >= 0 && x + width <= innerWidth;
        })"""
    )

    assert hits == [True, True]
