"""Missing partners: every view of the page."""

from __future__ import annotations

from typing import ClassVar

from tests.dashboard.browser import pages
from tests.dashboard.browser.sights import EveryPage


class TestMissingPartners(EveryPage):
    PAGES: ClassVar[tuple[str, ...]] = pages.LISTS
