"""The map as people use it: filter, look in another way, ask who knows whom – by mouse, by keyboard and by link."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.sights import NARROW, WIDE, serious

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
    for _ in range(2):  # the list, then what it stands in
        current.page.keyboard.press("Escape")
    current.page.locator(CHIPS).get_by_role("button", name="Gremium").wait_for()

    assert counts(current).startswith("8 von 140 Akteuren")
    expect(current.page).to_have_url(re.compile("art=gremium"))


def test_a_chip_is_removed_and_brought_back_by_keyboard(visit: Opener) -> None:
    current = visit("real", "/karte?netz=musterkreis&ansicht=matrix&art=gremium&feld=arbeit")
    before = counts(current)
    current.page.locator(CHIPS).get_by_role("button", name="Gremium").focus()
    current.page.keyboard.press("Enter")
    current.page.locator(CHIPS).get_by_role("button", name="Rückgängig").wait_for()
    expect(current.page).not_to_have_url(re.compile("art=gremium"))
    assert counts(current) != before

    current.page.locator(CHIPS).get_by_role("button", name="Rückgängig").focus()
    current.page.keyboard.press("Enter")
    current.page.locator(CHIPS).get_by_role("button", name="Gremium").wait_for()
    assert counts(current) == before


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
    expect(current.page).to_have_url(re.compile("zeile=oeffentliche-hand"))


def test_matrix_is_a_table_with_headings_for_rows_and_columns(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine&ansicht=matrix")
    table = current.page.get_by_role("table")

    expect(table.locator("caption")).not_to_be_empty()
    assert table.get_by_role("columnheader").count() == table.get_by_role("rowheader").count() + 1


def test_table_of_the_words_is_sorted_by_its_headings(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine&ansicht=worte")
    table = current.page.get_by_role("table").first
    heading = table.get_by_role("columnheader", name="Verbindungen")
    heading.get_by_role("button").press("Enter")

    expect(heading).to_have_attribute("aria-sort", "ascending")
    shown = table.locator("tbody tr td:nth-child(5)").all_text_contents()
    assert [int(number) for number in shown] == sorted(int(number) for number in shown)


def test_surroundings_are_entered_from_the_card_and_left_again(visit: Opener) -> None:
    current = visit("real", f"/karte?netz=musterkreis&akteur={JOBCENTER}")
    whole = counts(current)
    current.click("button", "Nur die Umgebung")
    current.page.get_by_role("button", name="Zurück zum ganzen Netzwerk").wait_for()
    assert counts(current) != whole

    current.click("button", "Zurück zum ganzen Netzwerk")
    current.page.locator(".st-key-umgebung").wait_for(state="detached")
    assert counts(current) == whole


def test_who_knows_whom_shows_each_step_with_its_passage(visit: Opener) -> None:
    current = visit("real", f"/karte?netz=musterkreis&von={SCHOOLS}&nach={JOBCENTER}")
    current.page.get_by_role("heading", level=2, name="Der Weg Schritt für Schritt").wait_for()
    current.page.locator("summary", has_text="Amt für Schulen Musterkreis arbeitet belegt").first.click()
    passage = current.page.locator("[data-testid=stText]", has_text="Amt für Schulen").first

    expect(passage).to_contain_text("„")


def test_open_filter_shuts_nobody_out(visit: Opener) -> None:
    current = visit("real", "/karte?netz=musterkreis&ansicht=matrix")
    for (width, scheme), name in product(((WIDE, "light"), (NARROW, "dark")), ("Filter", "Wer kennt wen?")):
        current.resize(width, scheme)
        current.press("button", name)
        current.page.get_by_test_id("stPopoverBody").wait_for()
        assert serious(current) == []
        current.page.keyboard.press("Escape")
