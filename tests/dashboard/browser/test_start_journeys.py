"""The first minute: the answer of the start page, the matrix by mouse and keys, and the first start, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.dashboard.browser.conftest import Visit, served, visited
from tests.dashboard.browser.sights import serious

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
MATRIX = "/luecken?netz=lueneburg&ansicht=matrix"
CELL = "Sprache, Bildungseinrichtung"


def bottom_of(current: Visit, text: str) -> float:
    box = current.page.get_by_text(text).first.bounding_box()
    assert box is not None
    return float(box["y"] + box["height"])


def test_the_start_page_answers_who_where_and_what_is_new(visit: Opener) -> None:
    current = visit("real", "/?netz=musterkreis")

    titles = current.page.locator("h2").all_text_contents()
    assert titles[:3] == ["Wo sind Lücken?", "Was ist neu?", "Was ist zu tun?"]
    assert current.page.locator("[data-testid=stMetric]").count() <= 7
    assert current.page.evaluate("document.querySelector('.stMain').scrollHeight") <= 2 * 900


def test_on_a_small_phone_the_answer_begins_on_the_first_screen(visit: Opener) -> None:
    current = visit("real", "/?netz=lueneburg", width=320)

    assert bottom_of(current, "Erfasst sind") < 900
    assert current.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_cell_of_the_matrix_leads_to_who_is_expected_there(visit: Opener) -> None:
    current = visit("real", MATRIX)
    current.click("button", CELL)

    current.page.get_by_role("heading", level=2, name="Sprache: Bildungseinrichtung").wait_for()
    expect(current.page).to_have_url(re.compile("zeile=sprache&spalte=bildungseinrichtung"))
    expect(current.page.get_by_role("button", name=CELL).first).to_have_attribute("aria-pressed", "true")


def test_the_matrix_is_a_table_with_heads_that_say_what_they_head(visit: Opener) -> None:
    current = visit("real", MATRIX)
    table = current.page.get_by_role("table")

    expect(table.locator("caption")).to_contain_text("Von 64 Partnern")
    assert table.locator("thead th").count() == table.locator("thead th[scope=col]").count() > 5
    assert table.locator("tbody tr").count() == table.locator("tbody th[scope=row]").count() > 10


def test_the_matrix_is_walked_and_opened_by_keys_alone(visit: Opener) -> None:
    current = visit("real", MATRIX)
    keyboard = current.page.keyboard
    current.page.get_by_role("table").locator("td button").first.focus()
    first = current.page.evaluate(ACTIVE)
    keyboard.press("ArrowDown")
    keyboard.press("ArrowRight")
    assert current.page.evaluate(ACTIVE) != first
    keyboard.press("Enter")

    expect(current.page).to_have_url(re.compile(r"zeile=[a-z-]+&spalte=[a-z-]+"))
    expect(current.page.locator(".st-key-zellinhalt h2")).to_have_count(1)


ACTIVE = """() => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.getAttribute('aria-label');
}"""


def test_on_a_phone_the_matrix_is_a_list_by_field(visit: Opener) -> None:
    current = visit("real", MATRIX, width=320)
    expect(current.page.get_by_role("table")).to_be_hidden()
    current.page.locator("summary", has_text="Sprache").first.click()
    current.page.get_by_role("button", name=CELL).first.click()

    expect(current.page.get_by_role("heading", level=2, name="Sprache: Bildungseinrichtung")).to_have_count(1)
    assert current.page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.fixture
def fresh(context: BrowserContext) -> Iterator[Visit]:
    """Return the first page of a server of its own, in whose store nothing lies yet."""
    with ExitStack() as stack:
        base = stack.enter_context(served("fresh"))
        yield visited(context, lambda _sort: base, stack, "fresh")


def test_examples_are_never_in_the_way_of_an_own_network_three_entries_away(fresh: Visit) -> None:
    current = fresh
    current.sees_heading("Willkommen bei Netzlotse", level=1)
    current.press("button", "Beispiele öffnen")
    current.sees_heading("Integrationsnetzwerk Lüneburg", level=1)
    current.open("/hilfe?thema=beispiele")
    current.press("button", "Beispiele entfernen")
    assert serious(current) == []
    current.press("button", "Ja, entfernen")

    current.sees_heading("Willkommen bei Netzlotse", level=1)
    current.open("/")
    assert serious(current) == []
    current.page.get_by_label("Name des Netzwerks").fill("Integrationsnetzwerk Musterstadt")
    current.page.get_by_role("textbox", name="Amtlicher Gemeindeschlüssel").fill("3157")
    current.click("button", "Netzwerk anlegen")
    current.sees("5 Ziffern (Landkreis)")
    current.page.get_by_role("textbox", name="Amtlicher Gemeindeschlüssel").fill("03157")
    current.click("button", "Netzwerk anlegen")

    current.page.get_by_role("heading", name="So kommen die ersten Einträge hinein").wait_for()
    expect(current.page).to_have_url(re.compile("netz=integrationsnetzwerk-musterstadt"))
    assert serious(current) == []
