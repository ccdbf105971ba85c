"""Names that would like to be code, on every page: nothing is asked for, nothing is run, nothing leads away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.pages import HOSTILE, HOSTILE_OFFICE
from tests.dashboard.browser.visiting import MAIN

pytestmark = pytest.mark.ui
MOST_OPENED = 12
"""So many folded parts are opened; more say the same."""
OPEN = "(all, most) => all.slice(0, most).forEach(one => one.click())"
OWN_PICTURES = ("data:image/svg+xml", "/media/", "http://127.0.0.1")
"""Drawings of ours; a picture that a name asks for would come from elsewhere."""


@pytest.mark.parametrize(
    ("sort", "path"), [*(("hostile", it) for it in HOSTILE), *(("office", it) for it in HOSTILE_OFFICE)]
)
def test_hostile_names_cause_no_foreign_request_and_no_violation(
    visit: Callable[..., Visit], sort: str, path: str
) -> None:
    current = visit(sort, path)
    current.page.locator(f"{MAIN} summary:visible").evaluate_all(OPEN, MOST_OPENED)
    page = current.page

    assert current.foreign == []
    assert current.complaints == []
    assert page.evaluate("window.hacked") is None
    sources = page.locator(f"{MAIN} img").evaluate_all(
        "all => all.map(image => image.getAttribute('src') ?? '')"
    )
    assert [source[:60] for source in sources if not source.startswith(OWN_PICTURES)] == []
    assert page.locator("a[href*='evil.example']").count() == 0
