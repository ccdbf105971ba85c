"""The map as people use it: filter, look in another way, ask who knows whom – by mouse, by keyboard and by link."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.dashboard.browser.conftest import Visit

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
BASE = "https://integrationsnetz.example/id/musterkreis/actor"
SCHOOLS, JOBCENTER, TABLE_OF_WORK = (
    quote(f"{BASE}/{slug}", safe="") for slug in ("schulamt", "jobcenter", "ag-arbeit")
)
CHIPS = ".st-key-chips"
FOCUSED = """() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.getAttribute('aria-label') ?? element.textContent;
}"""


def counts(current: Visit) -> str:
    return current.page.locator(f"{CHIPS} strong").text_content() or ""


def test_filter_says_beforehand_what_it_leaves(visit: Opener) -> None:
    current = visit("real", "/karte?netz=musterkreis&ansicht=matrix")
    current.click("button", "Filter")
    current.page.get_by_role("combobox", name="Art der Akteure").click()
    current.page.get_by_role("option", name="Gremium (6)").click()
    current.settle()
    current.page.keyboard.press("Escape")
    current.page.keyboard.press("Escape")
    current.page.locator(CHIPS).get_by_role("button", name="Gremium").wait_for()
    current.settle()

    assert counts(current).startswith("8 von 140 Akteuren")
    assert "art=gremium" in current.page.url


def test_a_chip_is_removed_and_brought_back_by_keyboard(visit: Opener) -> None:
    current = visit("real", "/karte?netz=musterkreis&ansicht=matrix&art=gremium&feld=arbeit")
    before = counts(current)
    current.page.locator(CHIPS).get_by_role("button", name="Gremium").focus()
    current.page.keyboard.press("Enter")
    current.page.locator(CHIPS).get_by_role("button", name="Rückgängig").wait_for()
    current.settle()
    assert "art=gremium" not in current.page.url
    assert counts(current) != before

    current.page.locator(CHIPS).get_by_role("button", name="Rückgängig").focus()
    current.page.keyboard.press("Enter")
    current.page.locator(CHIPS).get_by_role("button", name="Gremium").wait_for()
    current.settle()
    assert counts(current) == before


@pytest.mark.parametrize(
    ("way", "name"), [("tabelle", "Tabelle"), ("matrix", "Matrix"), ("worte", "In Worten")]
)
def test_link_restores_the_way_of_looking_in_a_fresh_session(visit: Opener, way: str, name: str) -> None:
    first = visit("real", "/karte?netz=musterkreis&feld=arbeit&intensitaet=3")
    first.click("radio", name)
    again = visit("real", first.page.url.removeprefix(first.base))

    assert f"ansicht={way}" in again.page.url
    assert counts(again) == counts(first)


def test_matrix_is_walked_and_opened_by_keyboard(visit: Opener) -> None:
    current = visit("real", "/karte?netz=musterkreis&ansicht=matrix")
    cell = current.page.locator("td button[tabindex='0']")
    cell.focus()
    first = current.page.evaluate(FOCUSED)
    current.page.keyboard.press("ArrowRight")
    second = current.page.evaluate(FOCUSED)
    current.page.keyboard.press("Enter")
    current.page.get_by_role("button", name="Zurück zu allen Arten").wait_for()

    assert "Öffentliche Hand" in first
    assert second != first
    assert "zeile=oeffentliche-hand" in current.page.url


def test_matrix_is_a_table_with_headings_for_rows_and_columns(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine&ansicht=matrix")
    table = current.page.get_by_role("table")

    assert table.get_by_role("columnheader").count() == table.get_by_role("rowheader").count() + 1
    assert table.locator("caption").text_content()


def test_table_of_the_words_is_sorted_by_its_headings(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine&ansicht=worte")
    table = current.page.get_by_role("table").first
    heading = table.get_by_role("columnheader", name="Verbindungen")
    heading.get_by_role("button").press("Enter")

    assert heading.get_attribute("aria-sort") == "ascending"
    shown = table.locator("tbody tr td:nth-child(5)").all_text_contents()
    assert [int(number) for number in shown] == sorted(int(number) for number in shown)


def test_surroundings_are_entered_from_the_card_and_left_again(visit: Opener) -> None:
    current = visit("real", f"/karte?netz=musterkreis&akteur={JOBCENTER}")
    whole = counts(current)
    current.click("button", "Nur die Umgebung")
    current.page.get_by_role("button", name="Zurück zum ganzen Netzwerk").wait_for()
    current.settle()
    assert counts(current) != whole

    current.click("button", "Zurück zum ganzen Netzwerk")
    current.page.locator(".st-key-umgebung").wait_for(state="detached")
    current.settle()
    assert counts(current) == whole


def test_who_knows_whom_shows_each_step_with_its_passage(visit: Opener) -> None:
    current = visit("real", f"/karte?netz=musterkreis&von={SCHOOLS}&nach={JOBCENTER}")
    current.page.get_by_role("heading", level=2, name="Der Weg Schritt für Schritt").wait_for()
    current.page.locator("summary", has_text="Amt für Schulen Musterkreis arbeitet belegt").first.click()
    passage = current.page.locator("[data-testid=stText]", has_text="Amt für Schulen").first
    passage.wait_for()

    assert "„" in (passage.text_content() or "")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_open_filter_shuts_nobody_out(visit: Opener, width: int, scheme: str) -> None:
    current = visit("real", "/karte?netz=musterkreis&ansicht=matrix", width=width, scheme=scheme)
    for name in ("Filter", "Wer kennt wen?"):
        current.click("button", name)
        found = Axe().run(current.page).response["violations"]
        assert [item["id"] for item in found if item["impact"] in ("serious", "critical")] == []
        current.page.keyboard.press("Escape")
        current.settle()
