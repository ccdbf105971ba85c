"""Offers, places, comparison, help and what has to be said."""

from __future__ import annotations

from typing import ClassVar

from tests.dashboard.browser import pages
from tests.dashboard.browser.sights import EveryPage


class TestAnswersAndHelp(EveryPage):
    PAGES: ClassVar[tuple[str, ...]] = pages.ANSWERS
