"""Pages before anything is recorded, lists that open, and hostile names on every page."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import pytest

from tests.dashboard.browser import pages
from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.sights import ENGLISH, VISIBLE_WORDS, EveryPage

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]


class TestFirstStart(EveryPage):
    SORT: ClassVar[str] = "fresh"
    PAGES: ClassVar[tuple[str, ...]] = ("/",)


class TestOwnNetworkWithoutEntries(EveryPage):
    SORT: ClassVar[str] = "own"
    PAGES: ClassVar[tuple[str, ...]] = pages.OWN


def test_calendar_is_german(visit: Opener) -> None:
    current = visit("real", "/?gueltig=2006-03-14")
    current.page.get_by_test_id("stDateInputCalendarButton").first.click()
    current.page.get_by_role("dialog").wait_for()
    said = current.page.evaluate(VISIBLE_WORDS)

    assert "Dienstag, 14. März 2006 ausgewählt" in said
    assert [words for words in said if ENGLISH.search(words)] == []


def test_lists_of_choices_are_german(visit: Opener) -> None:
    current = visit("real", "/karte?netz=laatzen&feld=arbeit")
    current.click("button", "Filter")
    current.page.get_by_test_id("stMultiSelect").nth(1).get_by_role("combobox").click()
    current.page.get_by_text("Alle wählen").wait_for()
    said = current.page.evaluate(VISIBLE_WORDS)

    assert [words for words in said if ENGLISH.search(words)] == []
