"""The gap list at work: deciding, filtering, new ties and what would happen if, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.sights import ENGLISH, VISIBLE_WORDS, WIDE, serious

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
DECIDE = "Entscheidung festhalten"


def open_dialog(current: Visit) -> None:
    current.page.get_by_role("button", name=DECIDE).first.click()
    current.page.get_by_role("dialog").get_by_text("Wie ist der Stand?").wait_for()


def headings(current: Visit) -> list[str]:
    return current.page.locator("h2, h3").all_text_contents()


def test_decision_is_there_after_the_page_is_opened_anew(visit: Opener) -> None:
    path = "/luecken?netz=laatzen"
    current = visit("real", path)
    title = current.page.locator("h3").first.text_content() or ""
    open_dialog(current)
    dialog = current.page.get_by_role("dialog")
    dialog.get_by_text("eingeladen", exact=True).click()
    dialog.get_by_role("textbox").fill("Zum nächsten Treffen eingeladen.")
    dialog.get_by_role("button", name="Speichern").click()
    dialog.wait_for(state="detached")
    again = visit("real", f"{path}&entscheidung=eingeladen")

    assert headings(again)[1] == title
    again.sees("Zum nächsten Treffen eingeladen.")


def test_decision_without_a_reason_is_refused_in_the_dialog(visit: Opener) -> None:
    current = visit("real", "/luecken?netz=leer")
    open_dialog(current)
    dialog = current.page.get_by_role("dialog")
    dialog.get_by_text("erledigt", exact=True).click()
    dialog.get_by_role("button", name="Speichern").click()

    dialog.get_by_text("Bitte kurz begründen").wait_for()


def test_dialog_shuts_nobody_out_and_is_german(visit: Opener) -> None:
    current = visit("real", "/luecken?netz=leer")
    open_dialog(current)
    current.page.get_by_role("dialog").get_by_role("textbox").fill("Grund")
    said = current.page.evaluate(VISIBLE_WORDS)

    assert serious(current) == []
    current.resize(WIDE, "dark")
    assert serious(current) == []
    assert [words for words in said if ENGLISH.search(words)] == []


def test_decision_is_made_by_keyboard_alone(visit: Opener) -> None:
    current = visit("real", "/luecken?netz=leer&feld=sprache")
    keyboard = current.page.keyboard
    current.page.get_by_role("button", name=DECIDE).first.focus()
    keyboard.press("Enter")
    dialog = current.page.get_by_role("dialog")
    dialog.get_by_text("Wie ist der Stand?").wait_for()
    for _ in range(6):
        current.page.keyboard.press("Tab")
        if current.page.evaluate("document.activeElement.type === 'radio'"):
            break
    keyboard.press("Space")
    keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.type("Mit der Stelle gesprochen.")
    keyboard.press("Control+Enter")
    dialog.wait_for(state="detached")

    current.page.get_by_text("Mit der Stelle gesprochen.").wait_for()


def test_escape_leaves_the_dialog_without_a_decision(visit: Opener) -> None:
    current = visit("real", "/luecken?netz=leer")
    undos = current.page.get_by_role("button", name="Rückgängig")
    before = undos.count()
    open_dialog(current)
    current.page.keyboard.press("Escape")
    current.page.get_by_role("dialog").wait_for(state="detached")

    expect(undos).to_have_count(before)


def test_filter_is_part_of_the_address_and_restored_in_a_fresh_session(visit: Opener) -> None:
    first = visit("real", "/luecken?netz=musterkreis")
    first.page.locator("summary", has_text="Filter").click()
    kinds = first.page.get_by_test_id("stMultiSelect").first.get_by_role("combobox")
    kinds.click()
    first.page.get_by_role("option").first.wait_for()
    first.page.keyboard.type("Hängt")
    first.page.get_by_role("option", name="Hängt").first.wait_for()
    first.page.keyboard.press("Enter")
    first.page.get_by_title("Hängt an einer Stelle (3)").wait_for()
    expect(first.page).to_have_url(re.compile("hinweis=fragile"))
    again = visit("real", first.page.url.removeprefix(first.base))

    assert headings(again) == headings(first)
    assert len(headings(again)) >= 2


def test_unfolded_group_is_part_of_the_address(visit: Opener) -> None:
    first = visit("real", "/luecken?netz=musterkreis")
    first.page.locator("summary", has_text="Sitze in Gremien").click()
    first.page.get_by_text("Wer gehört den Gremien an").wait_for()
    expect(first.page).to_have_url(re.compile("auf=beobachten-participation"))
    again = visit("real", first.page.url.removeprefix(first.base))

    assert headings(again) == headings(first)


def test_scenario_of_the_address_is_restored_in_a_fresh_session(visit: Opener) -> None:
    actor = "https%3A%2F%2Fintegrationsnetz.example%2Fid%2Fmusterkreis%2Factor%2Fjobcenter"
    current = visit("real", f"/luecken?netz=musterkreis&ansicht=wenn&wenn=geht&wer={actor}")
    current.page.get_by_role(
        "heading", name="Angenommen: Jobcenter Musterkreis ist nicht mehr dabei"
    ).wait_for()

    row = current.page.get_by_role("row", name=re.compile("Namentlich genannte Akteure .* 1 weniger"))
    expect(row).to_have_count(1)


def test_suggested_tie_leads_to_what_it_would_change(visit: Opener) -> None:
    current = visit("real", "/luecken?netz=musterkreis&ansicht=verbindungen")
    current.page.locator("summary", has_text="zusammen").first.click()
    current.page.get_by_role("link", name=re.compile("Was wäre, wenn")).first.click()
    current.page.get_by_role("heading", name=re.compile("arbeiten zusammen")).wait_for()

    expect(current.page).to_have_url(re.compile("wenn=zusammen"))


def test_four_fields_of_new_ties_stand_one_below_the_other_on_a_phone(visit: Opener) -> None:
    current = visit("real", "/luecken?netz=musterkreis&ansicht=verbindungen", width=360)
    tops = current.page.locator("h2").evaluate_all("all => all.map(e => e.getBoundingClientRect().top)")
    lefts = current.page.locator("h2").evaluate_all("all => all.map(e => e.getBoundingClientRect().left)")

    assert tops == sorted(tops)
    assert len(set(lefts)) == 1
    assert len(tops) == 4
