"""What changes with time, in a real browser: resolutions, what ends, two days, and the timeline on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.dashboard.browser.conftest import Visit

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
NETWORK = "netz=musterkreis&gueltig=2026-11-01"
SCENARIO = re.compile("Was würde fehlen")


def test_what_ends_leads_to_what_would_be_missing(visit: Opener) -> None:
    current = visit("real", f"/entwicklung?{NETWORK}&ansicht=endet")
    current.page.get_by_role("link", name=SCENARIO).first.click()
    current.page.get_by_text("Angenommen: Projekt Ankommen in Musterau, zweiter Abschnitt endet").wait_for()

    expect(current.page).to_have_url(re.compile("ansicht=wenn"))


@pytest.mark.parametrize(
    ("values", "there"),
    [
        ("ansicht=vergleich&von=2024-12-31&bis=2026-10-31", "Zwischen dem 31.12.2024 und dem 31.10.2026"),
        (f"ansicht=zeitleiste&auf={quote('ohne_akteur')}", "Integrationsbeirat Musterkreis"),
    ],
)
def test_link_restores_each_view_in_a_fresh_session(visit: Opener, values: str, there: str) -> None:
    current = visit("real", f"/entwicklung?{NETWORK}&{values}")

    current.sees(there)


def test_on_a_phone_the_list_takes_the_place_of_the_picture(visit: Opener) -> None:
    wide, narrow = (visit("real", f"/entwicklung?{NETWORK}", width=width) for width in (1280, 320))

    expect(wide.page.locator(".st-key-zeitstrahl")).to_be_visible()
    expect(narrow.page.locator(".st-key-zeitstrahl")).to_be_hidden()
    expect(narrow.page.get_by_text("Interkulturelle Woche 2026").first).to_be_visible()
    assert narrow.page.evaluate("document.documentElement.scrollWidth") <= 320
