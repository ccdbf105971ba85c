"""Who sits at the table, which chairs are empty, and who offers a language course: click by click."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.dashboard.browser.conftest import Visit

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
BODY = quote("https://integrationsnetz.example/id/musterkreis/body/integrationsbeirat", safe="")
HEAD = "[data-testid=stMain] h1"


def test_the_sheet_opens_without_any_request_and_fits_on_a_page(visit: Opener, tmp_path: Path) -> None:
    current = visit("real", "/angebote?netz=musterkreis&suche=Kurs")
    with current.page.expect_download() as download:
        current.page.get_by_role("button", name="Blatt zum Mitgeben herunterladen").click()
    sheet = tmp_path / "blatt.html"
    download.value.save_as(sheet)
    asked: list[str] = []
    with closing(current.page.context.new_page()) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(sheet.as_uri())

        assert asked == [sheet.as_uri()]
        assert page.locator("h1").inner_text() == "Angebote für Sie: Kurs"
        assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


def test_the_picture_of_bodies_opens_the_seats_of_whoever_is_picked(visit: Opener) -> None:
    current = visit("real", "/gremien?netz=musterkreis")
    current.page.get_by_label("Akteur suchen").fill("Jobcenter Musterkreis")
    current.page.keyboard.press("Enter")
    current.page.get_by_role("heading", level=3, name="Jobcenter Musterkreis").wait_for()

    expect(current.page).to_have_url(re.compile("akteur="))


def test_a_link_to_a_body_with_its_proposal_restores_in_a_fresh_session(visit: Opener) -> None:
    current = visit("real", f"/gremien?netz=musterkreis&gremium={BODY}&einladen=ja&sitze=2")
    current.page.get_by_text("Bringt neu ein").first.wait_for()

    expect(current.page.locator(HEAD)).to_have_text("Integrationsbeirat Musterkreis")
    expect(current.page.get_by_text("Bringt neu ein")).to_have_count(2)


def test_a_network_without_any_list_of_members_says_what_to_do(visit: Opener) -> None:
    text = visit("real", "/gremien?netz=laatzen").said()

    assert "In den Quellen steht keine Mitgliederliste." in text
    assert "Bitten Sie die Geschäftsführung um die Mitgliederliste" in text
