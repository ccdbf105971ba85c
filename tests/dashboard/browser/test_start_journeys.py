"""The first minute: the answer of the start page, the matrix by mouse and keys, and the first start, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.dashboard.browser.conftest import Visit, served, visited
from tests.dashboard.browser.sights import SERIOUS

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
MATRIX = "/luecken?netz=lueneburg&ansicht=matrix"
CELL = "Sprache, Bildungseinrichtung"


def serious(current: Visit) -> list[str]:
    violations = Axe().run(current.page).response["violations"]
    return [one["id"] for one in violations if one["impact"] in SERIOUS]


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


def test_each_figure_says_on_a_press_what_it_means_and_what_not(visit: Opener) -> None:
    current = visit("real", "/?netz=musterkreis")
    current.click("button", "Was heißt das?")

    assert current.clicks == 1
    current.sees("Ab wann handeln?")


def test_from_the_start_page_one_click_to_the_reason_and_two_to_the_passage(visit: Opener) -> None:
    current = visit("real", "/?netz=lueneburg")
    current.click("link", "Warum?")
    assert current.clicks == 1
    current.sees("Diese Erwartung stützt sich auf")

    current.page.locator("summary", has_text="Warum erwartet?").first.click()
    quote = current.page.locator("[data-testid=stText]").first
    quote.wait_for()
    assert (quote.text_content() or "").startswith("„")


def test_on_a_small_phone_the_answer_begins_on_the_first_screen(visit: Opener) -> None:
    current = visit("real", "/?netz=lueneburg", width=320)

    assert bottom_of(current, "Erfasst sind") < 900
    assert current.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_cell_of_the_matrix_leads_to_who_is_expected_there(visit: Opener) -> None:
    current = visit("real", MATRIX)
    current.click("button", CELL)

    current.page.get_by_role("heading", level=2, name="Sprache: Bildungseinrichtung").wait_for()
    assert "zeile=sprache" in current.page.url
    assert "spalte=bildungseinrichtung" in current.page.url
    assert current.page.get_by_role("button", name=CELL).first.get_attribute("aria-pressed") == "true"


def test_the_matrix_is_a_table_with_heads_that_say_what_they_head(visit: Opener) -> None:
    current = visit("real", MATRIX)
    table = current.page.get_by_role("table")

    assert table.locator("thead th").count() == table.locator("thead th[scope=col]").count() > 5
    assert table.locator("tbody tr").count() == table.locator("tbody th[scope=row]").count() > 10
    assert "Von 64 Partnern" in (table.locator("caption").text_content() or "")


def test_the_matrix_is_walked_and_opened_by_keys_alone(visit: Opener) -> None:
    current = visit("real", MATRIX)
    keyboard = current.page.keyboard
    current.page.get_by_role("table").locator("td button").first.focus()
    first = current.page.evaluate(ACTIVE)
    keyboard.press("ArrowDown")
    keyboard.press("ArrowRight")
    assert current.page.evaluate(ACTIVE) != first
    keyboard.press("Enter")
    current.settle()

    assert re.search(r"zeile=[a-z-]+&spalte=[a-z-]+", current.page.url)
    assert current.page.locator(".st-key-zellinhalt h2").count() == 1


ACTIVE = """() => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.getAttribute('aria-label');
}"""


def test_on_a_phone_the_matrix_is_a_list_by_field(visit: Opener) -> None:
    current = visit("real", MATRIX, width=320)
    assert not current.page.get_by_role("table").is_visible()
    current.page.locator("summary", has_text="Sprache").first.click()
    current.page.get_by_role("button", name=CELL).first.click()
    current.settle()

    assert current.page.get_by_role("heading", level=2, name="Sprache: Bildungseinrichtung").count() == 1
    assert current.page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.fixture
def fresh(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a page of a server of its own, in whose store nothing lies yet."""
    with ExitStack() as stack:
        base = stack.enter_context(served("fresh"))
        yield lambda path="/", **more: visited(browser, lambda _sort: base, stack, "fresh", path, **more)


def test_first_start_asks_and_an_own_network_is_three_entries_away(fresh: Callable[..., Visit]) -> None:
    current = fresh()
    assert current.page.locator("h1").text_content() == "Willkommen bei Netzlotse"
    assert serious(current) == []
    current.page.get_by_label("Name des Netzwerks").fill("Integrationsnetzwerk Musterstadt")
    current.page.get_by_role("textbox", name="Amtlicher Gemeindeschlüssel").fill("3157")
    current.click("button", "Netzwerk anlegen")
    current.sees("5 Ziffern (Landkreis)")
    current.page.get_by_role("textbox", name="Amtlicher Gemeindeschlüssel").fill("03157")
    current.click("button", "Netzwerk anlegen")

    current.page.get_by_role("heading", name="So kommen die ersten Einträge hinein").wait_for()
    current.settle()
    assert "netz=integrationsnetzwerk-musterstadt" in current.page.url
    assert serious(current) == []


def test_examples_are_never_in_the_way_afterwards(fresh: Callable[..., Visit]) -> None:
    current = fresh()
    current.click("button", "Beispiele öffnen")
    current.page.get_by_role("heading", level=1, name="Integrationsnetzwerk Lüneburg").wait_for()
    current.open("/hilfe?thema=beispiele")
    current.click("button", "Beispiele entfernen")
    assert serious(current) == []
    current.click("button", "Ja, entfernen")

    current.page.get_by_role("heading", level=1, name="Willkommen bei Netzlotse").wait_for()
