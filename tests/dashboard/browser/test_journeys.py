"""What people come for, click by click, in a real browser with the four example networks."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PIL import Image

from tests.dashboard.browser.conftest import Visit

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
OFFICE = "Koordinierungsstelle Migration und Teilhabe"


def status(visit: Visit) -> str:
    return visit.page.locator(".frame [role=status]").text_content() or ""


def test_from_start_page_over_map_and_card_to_the_quote(visit: Opener) -> None:
    current = visit("real", "/?netz=lueneburg")
    current.click("link", "Das Netzwerk als Karte ansehen")
    current.wait_for_map()
    current.page.locator(".canvas").focus()
    current.page.get_by_label("Akteur suchen").fill(OFFICE)
    current.page.keyboard.press("Enter")
    current.page.get_by_role("heading", level=2, name=OFFICE).wait_for()
    current.page.locator("summary", has_text="Integrationslotsen").first.click()

    quote = current.page.locator("[data-testid=stText]", has_text="Integrationslotsen").first
    quote.wait_for()
    assert (quote.text_content() or "").startswith("„")


def test_click_on_a_sign_opens_its_card_and_is_part_of_the_address(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine")
    place = current.page.locator(".canvas").evaluate(
        """element => {
            const map = element.getRootNode().netzlotseMap ?? element.closest('.frame').parentNode.netzlotseMap;
            const node = map.order[0];
            const { x, y } = map.vis.canvasToDOM(map.vis.getPosition(node.id));
            return [x, y, node.name];
        }"""
    )
    current.page.locator(".canvas").click(position={"x": place[0], "y": place[1]})
    current.page.get_by_role("heading", level=2, name=place[2]).wait_for()

    assert "akteur=" in current.page.url


def test_who_is_missing_in_a_field_takes_at_most_three_clicks(visit: Opener) -> None:
    current = visit("real", "/?netz=peine")
    current.click("link", "Arbeit und Ausbildung")

    assert current.clicks <= 3
    assert "Wer fehlt im Handlungsfeld Arbeit" in (current.page.locator("h1").text_content() or "")
    assert current.page.get_by_role("heading", name="Arbeitsverwaltung").count() >= 1
    assert current.page.get_by_role("heading", name="Unternehmen").count() >= 1


def test_reason_takes_one_click_and_its_passage_a_second(visit: Opener) -> None:
    current = visit("real", "/luecken?netz=peine&feld=arbeit")
    current.page.locator("summary", has_text="Vergleich: Laatzen 2009 (Empfehlung)").first.click()

    passage = current.page.locator("[data-testid=stText]", has_text="Arbeitsverwaltung").first
    passage.wait_for()
    assert "Unternehmen" in (passage.text_content() or "")


def test_keyboard_walks_the_map_opens_a_card_and_closes_it(visit: Opener) -> None:
    current = visit("real", "/karte?netz=lueneburg")
    canvas = current.page.locator(".canvas")
    canvas.focus()
    current.page.keyboard.press("ArrowRight")
    first = status(current)
    current.page.keyboard.press("ArrowRight")
    second = status(current)
    current.page.keyboard.press("Enter")
    current.page.get_by_role("heading", level=2, name=second.split(",")[0]).wait_for()
    opened = current.page.url
    canvas.focus()
    current.page.keyboard.press("Escape")
    current.page.get_by_role("heading", level=2, name="Karteikarte").wait_for()

    assert "Verbindung" in first
    assert first != second
    assert "akteur=" in opened
    assert "akteur=" not in current.page.url


def test_shift_and_arrow_walk_along_the_lines(visit: Opener) -> None:
    current = visit("real", "/karte?netz=lueneburg")
    current.page.get_by_label("Akteur suchen").fill(OFFICE)
    current.page.keyboard.press("Enter")
    current.page.get_by_role("heading", level=2, name=OFFICE).wait_for()
    current.page.locator(".canvas").focus()
    seen = []
    for _ in range(3):
        current.page.keyboard.press("Shift+ArrowRight")
        seen.append(status(current))

    assert len(set(seen)) == 3
    assert not any(words.startswith(f"{OFFICE}, ") for words in seen)


def test_link_restores_network_day_filter_and_card_in_a_fresh_session(visit: Opener) -> None:
    first = visit("real", "/karte?netz=leer&gueltig=2015-01-01&modalitaet=auftrag&vorhaben=nein")
    first.page.get_by_role("button", name="Integrationsbeauftragte").click()
    first.page.get_by_role("heading", level=2, name="Integrationsbeauftragte").wait_for()
    first.settle()
    again = visit("real", first.page.url.removeprefix(first.base))

    assert again.page.get_by_role("heading", level=2, name="Integrationsbeauftragte").count() == 1
    counts = "[data-testid=stCaptionContainer]"
    assert again.page.locator(counts).first.text_content() == first.page.locator(counts).first.text_content()


def test_network_and_day_stay_when_another_page_is_opened(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine&gueltig=2006-06-14")
    current.click("link", "Fehlende Partner")

    assert "netz=peine" in current.page.url
    assert "gueltig=2006-06-14" in current.page.url


def test_zoom_survives_the_opening_of_a_card(visit: Opener) -> None:
    current = visit("real", "/karte?netz=lueneburg")
    scale = "element => (element.getRootNode().netzlotseMap ?? element.closest('.frame').parentNode.netzlotseMap).vis.getScale()"
    current.page.get_by_role("button", name="Vergrößern").click()
    current.settle()
    before = current.page.locator(".canvas").evaluate(scale)
    current.page.get_by_role(
        "button", name=re.compile("^Landkreis Lüneburg|arrow_forward Landkreis Lüneburg")
    ).click()
    current.page.get_by_role("heading", level=2, name="Landkreis Lüneburg").wait_for()
    current.settle()

    assert current.page.locator(".canvas").evaluate(scale) == pytest.approx(before)


def test_picture_is_saved_on_white_paper_in_dark_mode_too(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine", scheme="dark")
    with current.page.expect_download() as waiting:
        current.page.get_by_role("button", name="Bild speichern").click()

    picture = Image.open(waiting.value.path()).convert("L")
    shades = picture.histogram()
    assert waiting.value.suggested_filename == "netzwerkkarte-peine.png"
    assert picture.getpixel((2, 2)) == 255
    assert sum(shades[:64]) > 500, "letters and signs are dark"


def test_five_hundred_actors_are_drawn(visit: Opener) -> None:
    current = visit("many", "/karte")

    assert current.page.locator(".canvas").get_attribute("data-drawn") == "500"


def test_failure_shows_a_german_sentence_and_no_trace(visit: Opener) -> None:
    current = visit("broken", "/")
    shown = current.page.locator("[data-testid=stMain]").text_content() or ""

    assert "kann gerade nicht angezeigt werden" in shown
    assert "Traceback" not in shown
    assert "geheim" not in shown


def test_address_without_a_page_is_a_german_page(visit: Opener) -> None:
    current = visit("real", "/")
    current.page.goto(current.base + "/gibtsnicht")

    assert current.page.locator("h1").text_content() == "Diese Seite gibt es nicht"
