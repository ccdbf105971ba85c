"""Who sits at the table, which chairs are empty, and who offers a language course: click by click."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.dashboard.browser.conftest import Visit

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
BODY = quote("https://integrationsnetz.example/id/musterkreis/body/integrationsbeirat", safe="")
HEAD = "[data-testid=stMain] h1"


def said(visit: Visit) -> str:
    return visit.page.locator("[data-testid=stMain]").inner_text()


def test_who_holds_seats_and_whose_voice_is_not_recorded_takes_two_clicks(visit: Opener) -> None:
    current = visit("real", "/?netz=musterkreis")
    current.click("link", "Gremien")
    current.click("button", "Steuerungsgruppe Integration Musterkreis")

    assert current.clicks <= 2
    text = said(current)
    assert "15 Mitglieder sind belegt, darunter Migrantenorganisationen: 2 (13 %)." in text
    assert "Wessen Stimme ist nicht belegt?" in text
    assert current.page.get_by_role("cell", name="7 von 15: ").count() == 1  # shares with absolute numbers
    assert current.page.get_by_text("In Worten: wer in welchem Gremium sitzt").count() == 1


def test_vacant_seats_and_quota_take_two_clicks_and_name_nobody(visit: Opener) -> None:
    current = visit("real", "/?netz=musterkreis")
    current.click("link", "Gremien")
    current.click("button", "Integrationsbeirat Musterkreis")

    assert current.clicks <= 2
    text = said(current)
    assert "8 Sitze ohne Namen, davon 3 unbesetzt" in text
    assert "Der Kreistag beruft auf Vorschlag des Migrantinnen- und Migrantenbundes." in text


def test_a_language_course_is_found_by_one_click_and_typing(visit: Opener) -> None:
    current = visit("real", "/?netz=musterkreis")
    current.click("link", "Angebote")
    current.page.keyboard.press("Tab")
    box = current.page.get_by_label("Was wird gesucht, und wo?")
    box.fill("Wer bietet einen B1-Kurs in Beispielheim?")
    current.page.keyboard.press("Enter")
    current.page.get_by_role("heading", name="Integrationskurse").wait_for()
    current.settle()

    assert current.clicks <= 2
    text = said(current)
    assert "3 bestehende Angebote passen" in text
    assert "Volkshochschule Musterkreis" in text
    assert "Bestätigt am 20.04.2026" in text
    assert "suche=" in current.page.url


def test_the_sheet_opens_without_any_request_and_fits_on_a_page(visit: Opener, tmp_path: Path) -> None:
    current = visit("real", "/angebote?netz=musterkreis&suche=Kurs")
    with current.page.expect_download() as download:
        current.page.get_by_role("button", name="Blatt zum Mitgeben herunterladen").click()
    sheet = tmp_path / "blatt.html"
    download.value.save_as(sheet)
    asked: list[str] = []
    page = current.page.context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(sheet.as_uri())

    assert asked == [sheet.as_uri()]
    assert page.locator("h1").inner_text() == "Angebote für Sie: Kurs"
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


def test_the_picture_of_bodies_opens_the_seats_of_whoever_is_picked(visit: Opener) -> None:
    current = visit("real", "/gremien?netz=musterkreis")
    current.wait_for_map()
    current.page.get_by_label("Akteur suchen").fill("Jobcenter Musterkreis")
    current.page.keyboard.press("Enter")
    current.page.get_by_role("heading", level=3, name="Jobcenter Musterkreis").wait_for()

    assert "akteur=" in current.page.url


def test_a_link_to_a_body_with_its_proposal_restores_in_a_fresh_session(visit: Opener) -> None:
    current = visit("real", f"/gremien?netz=musterkreis&gremium={BODY}&einladen=ja&sitze=2")
    current.page.get_by_text("Bringt neu ein").first.wait_for()

    assert current.page.locator(HEAD).inner_text() == "Integrationsbeirat Musterkreis"
    assert current.page.get_by_text("Bringt neu ein").count() == 2


def test_a_network_without_any_list_of_members_says_what_to_do(visit: Opener) -> None:
    text = said(visit("real", "/gremien?netz=laatzen"))

    assert "In den Quellen steht keine Mitgliederliste." in text
    assert "Bitten Sie die Geschäftsführung um die Mitgliederliste" in text
