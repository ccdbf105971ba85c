"""The map as table, matrix and words, and the actors."""

from __future__ import annotations

from typing import ClassVar

from tests.dashboard.browser import pages
from tests.dashboard.browser.sights import EveryPage


class TestMapInWords(EveryPage):
    PAGES: ClassVar[tuple[str, ...]] = pages.MAP
