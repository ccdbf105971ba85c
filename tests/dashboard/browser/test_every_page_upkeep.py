"""What the office does with its own data, and the same while a list is being read."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import pytest

from tests.dashboard.browser import lists, pages
from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.keeping_journeys import give
from tests.dashboard.browser.sights import (
    NARROW,
    SHARED_LOOKS,
    TOO_WIDE,
    VISIBLE_WORDS,
    WIDE,
    EveryPage,
    Looks,
    english_of_ours,
    serious,
)


class TestUpkeep(EveryPage):
    SORT: ClassVar[str] = "office"
    PAGES: ClassVar[tuple[str, ...]] = pages.UPKEEP
    LOOKS: ClassVar[Looks] = SHARED_LOOKS


@pytest.mark.ui
def test_a_dry_run_shuts_nobody_out_and_is_german(visit: Callable[..., Visit]) -> None:
    current = visit("office", "/pflegen?netz=musterstadt&teil=einlesen")
    give(current, "Vereine.xlsx", lists.associations())
    current.sees_heading("Kommt nicht hinein (1)", level=2)
    for width, scheme in ((WIDE, "light"), (NARROW, "dark")):
        current.resize(width, scheme)

        assert serious(current) == []
        assert not current.page.evaluate(TOO_WIDE)
        assert english_of_ours(current.page.evaluate(VISIBLE_WORDS)) == []
