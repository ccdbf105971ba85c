"""One's own municipality only, and who already has the partner: in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.dashboard.browser.conftest import Visit

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
GEO = Path(__file__).parents[4] / "shared" / "data" / "geo-de"
NARROW = 320
RIGHTS = "© GeoBasis-DE / BKG 2021 (Daten verändert), dl-de/by-2-0"


def choose_municipality(visit: Visit, name: str) -> None:
    """Choose by keyboard alone: typing finds the name, Enter takes it."""
    visit.page.get_by_label("Gemeinde", exact=True).focus()
    visit.page.keyboard.type(name)
    visit.page.get_by_role("option", name=name).first.wait_for()
    visit.page.keyboard.press("Enter")
    visit.clicks += 1


def test_one_choice_limits_figures_map_and_findings_alike_and_the_link_brings_it_back(visit: Opener) -> None:
    current = visit("real", "/?netz=musterkreis")
    choose_municipality(current, "Fiktivbeck")
    rule = "Gezeigt werden 7 Akteure in Fiktivbeck, dazu 69 Partner und Anbieter von anderswo."

    assert current.clicks == 1
    assert rule in current.said()
    expect(current.page).to_have_url(re.compile("ort=fiktivbeck"))
    for path in ("/karte", "/luecken", "/akteur", "/angebote", "/gremien", "/entwicklung"):
        again = visit("real", f"{path}?netz=musterkreis&ort=fiktivbeck")
        assert rule in again.said(), path
        again.close()


def test_choice_stays_when_another_page_is_opened(visit: Opener) -> None:
    current = visit("real", "/?netz=musterkreis&ort=fiktivbeck")
    current.click("link", "Orte")

    assert "hervorgehoben ist Fiktivbeck" in current.said()
    expect(current.page).to_have_url(re.compile("ort=fiktivbeck"))


def test_on_a_phone_the_choice_fits_and_can_be_taken_back(visit: Opener) -> None:
    current = visit("real", "/?netz=musterkreis&ort=nirgendrode", width=NARROW)

    assert "keine Angabe in den erfassten Quellen" in current.said()
    assert current.page.evaluate("document.documentElement.scrollWidth") <= NARROW
    current.click("button", "Alle Gemeinden zeigen")
    expect(current.page).not_to_have_url(re.compile("ort="))
    assert "keine Angabe in den erfassten Quellen" not in current.said()


def test_network_without_the_chosen_municipality_is_shown_whole_with_a_note(visit: Opener) -> None:
    current = visit("real", "/?netz=leer&ort=fiktivbeck")

    assert "Der Ort »fiktivbeck« gehört nicht zu diesem Netzwerk" in current.said()


def test_map_of_the_invented_network_is_drawn_without_any_file(visit: Opener) -> None:
    current = visit("real", "/orte?netz=musterkreis")
    drawn = current.page.locator("[data-testid=stVegaLiteChart]").locator("canvas, svg").first
    drawn.wait_for()

    assert current.foreign == []
    assert current.complaints == []
    assert "Keine Angabe in den Quellen: Nirgendrode." in current.said()


def test_office_supplies_boundaries_and_has_a_map_at_once(visit: Opener) -> None:
    file = GEO / "gemeinden_niedersachsen.topojson"
    if not file.exists():
        pytest.skip("../shared/data/geo-de is missing")
    current = visit("real", "/orte?netz=peine")
    current.page.locator("summary", has_text="Grenzen der Gemeinden hinzufügen").click()
    current.page.locator("input[type=file]").set_input_files(file)
    current.page.get_by_label("Quellenvermerk").fill(RIGHTS)
    current.page.keyboard.press("Tab")
    current.click("button", "Diese Grenzen verwenden")

    current.sees("Grenzdaten des Bundes")
    assert re.search(r"Akteure in 8 Orten", current.said())
    current.click("button", "Eigene Grenzen entfernen")
    current.sees("Mit den Grenzen der Gemeinden wird daraus eine Karte")


def test_damaged_file_is_explained_where_it_was_chosen(visit: Opener, tmp_path: Path) -> None:
    broken = tmp_path / "grenzen.geojson"
    broken.write_text('{"type": "FeatureCollection",\n"features": [', "utf-8")
    current = visit("real", "/orte?netz=leer")
    current.page.locator("summary", has_text="Grenzen der Gemeinden hinzufügen").click()
    current.page.locator("input[type=file]").set_input_files(broken)

    current.page.get_by_text("beschädigt oder unvollständig (Zeile 2)").wait_for()


def test_from_a_gap_to_the_municipality_that_closed_it(visit: Opener) -> None:
    current = visit("real", "/vergleich?ansicht=luecke&partner=integrationsbeirat&netz=peine")

    assert "Namentlich belegt ist ein solcher Partner hier: Integrationsnetzwerk Lüneburg." in current.said()
    assert "„" in current.said()
    assert "gibt es nicht" not in current.said()
