"""What a board looks at: overview, bodies, development, a meeting."""

from __future__ import annotations

from typing import ClassVar

from tests.dashboard.browser import pages
from tests.dashboard.browser.sights import EveryPage


class TestForTheBoard(EveryPage):
    PAGES: ClassVar[tuple[str, ...]] = pages.BOARD
