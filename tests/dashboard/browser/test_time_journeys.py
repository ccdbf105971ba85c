"""What changes with time, in a real browser: resolutions, what ends, two days, and the timeline on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.dashboard.browser.conftest import Visit

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
NETWORK = "netz=musterkreis&gueltig=2026-11-01"
SCENARIO = re.compile("Was würde fehlen")


def headings(current: Visit) -> list[str]:
    return current.page.locator("h1, h2, h3").all_text_contents()


def test_k15_what_is_past_its_date_is_one_press_on_its_page(visit: Opener) -> None:
    current = visit("real", f"/?{NETWORK}")
    current.click("link", "Entwicklung")
    current.click("radio", "Beschlüsse und Empfehlungen")
    current.clicks = 0
    current.click("radio", re.compile("Termin vorbei"))  # type: ignore[arg-type] # a pattern is a name too

    assert current.clicks == 1
    assert "2 Einträge" in headings(current)
    current.sees("Termin 30.06.2026 vorbei, Ergebnis nicht erfasst")
    assert "status=vorbei" in current.page.url


def test_k19_what_ends_within_a_year_is_two_clicks_from_the_start(visit: Opener) -> None:
    current = visit("real", f"/?{NETWORK}")
    current.click("link", "Entwicklung")
    current.click("radio", "Endet bald")

    assert current.clicks <= 2
    assert "Projekt Ankommen in Musterau, zweiter Abschnitt" in headings(current)
    current.sees("Ende: 30.09.2027, in 10 Monaten")


def test_what_ends_leads_to_what_would_be_missing(visit: Opener) -> None:
    current = visit("real", f"/entwicklung?{NETWORK}&ansicht=endet")
    current.page.get_by_role("link", name=SCENARIO).first.click()
    current.page.get_by_text("Angenommen: Projekt Ankommen in Musterau, zweiter Abschnitt endet").wait_for()

    assert "ansicht=wenn" in current.page.url


@pytest.mark.parametrize(
    ("values", "there"),
    [
        ("ansicht=vergleich&von=2024-12-31&bis=2026-10-31", "Zwischen dem 31.12.2024 und dem 31.10.2026"),
        (
            "ansicht=beschluesse&status=vorbei&sorte=beschluss",
            "Entscheidung über das Integrationskonzept bis 30.06.2026",
        ),
        ("ansicht=endet&monate=24", "Programm Demokratie vor Ort"),
        (f"ansicht=zeitleiste&auf={quote('ohne_akteur')}", "Integrationsbeirat Musterkreis"),
    ],
)
def test_link_restores_each_view_in_a_fresh_session(visit: Opener, values: str, there: str) -> None:
    current = visit("real", f"/entwicklung?{NETWORK}&{values}")

    assert current.page.locator(".stMain").get_by_text(there).first.is_visible()


def test_on_a_phone_the_list_takes_the_place_of_the_picture(visit: Opener) -> None:
    wide, narrow = (visit("real", f"/entwicklung?{NETWORK}", width=width) for width in (1280, 320))

    assert wide.page.locator(".st-key-zeitstrahl").is_visible()
    assert not narrow.page.locator(".st-key-zeitstrahl").is_visible()
    assert narrow.page.get_by_text("Interkulturelle Woche 2026").first.is_visible()
    assert narrow.page.evaluate("document.documentElement.scrollWidth") <= 320
