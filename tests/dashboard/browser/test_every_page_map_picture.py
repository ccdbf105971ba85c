"""The map as a picture: every way to draw it."""

from __future__ import annotations

from typing import ClassVar

from tests.dashboard.browser import pages
from tests.dashboard.browser.sights import EveryPage


class TestMapPicture(EveryPage):
    PAGES: ClassVar[tuple[str, ...]] = pages.SIGNS
