"""What people come for, click by click, in a real browser with the four example networks."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.visiting import MAP, eventually

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
OFFICE = "Koordinierungsstelle Migration und Teilhabe"


def in_upper_half(part: float) -> bool:
    return 0 <= part < 1 / 2


def status(visit: Visit) -> str:
    return visit.page.locator(".frame [role=status]").text_content() or ""


def test_from_start_page_over_map_and_card_to_the_quote(visit: Opener) -> None:
    current = visit("real", "/?netz=lueneburg")
    current.click("link", "Das Netzwerk als Karte ansehen")
    current.page.locator(".canvas").focus()
    current.page.get_by_label("Akteur suchen").fill(OFFICE)
    current.page.keyboard.press("Enter")
    current.page.get_by_role("heading", level=2, name=OFFICE).wait_for()
    current.page.locator("summary", has_text="Integrationslotsen").first.click()

    quote = current.page.locator("[data-testid=stText]", has_text="Integrationslotsen").first
    expect(quote).to_have_text(re.compile("^„"))


def test_click_on_a_sign_opens_its_card_and_is_part_of_the_address(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine")
    place = current.page.locator(".canvas").evaluate(
        f"""element => {{
            const map = {MAP}, node = map.order[0], {{ x, y }} = map.vis.canvasToDOM(map.vis.getPosition(node.id));
            return [x, y, node.name];
        }}"""
    )
    current.page.locator(".canvas").click(position={"x": place[0], "y": place[1]})
    current.page.get_by_role("heading", level=2, name=place[2]).wait_for()

    expect(current.page).to_have_url(re.compile("akteur="))


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
    expect(current.page).to_have_url(re.compile("akteur="))
    canvas.focus()
    current.page.keyboard.press("Escape")
    current.page.get_by_role("heading", level=2, name="Karteikarte").wait_for()

    assert "Verbindung" in first
    assert first != second
    expect(current.page).not_to_have_url(re.compile("akteur="))


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
    again = visit("real", first.page.url.removeprefix(first.base))

    expect(again.page.get_by_role("heading", level=2, name="Integrationsbeauftragte")).to_have_count(1)
    counts = ".st-key-chips strong"
    expect(again.page.locator(counts).first).to_have_text(first.page.locator(counts).first.inner_text())


def test_network_and_day_stay_when_another_page_is_opened(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine&gueltig=2006-06-14")
    current.click("link", "Fehlende Partner")

    for part in ("/luecken", "netz=peine", "gueltig=2006-06-14"):
        expect(current.page).to_have_url(re.compile(part))


def test_zoom_survives_the_opening_of_a_card(visit: Opener) -> None:
    current = visit("real", "/karte?netz=lueneburg")
    scale = f"element => {MAP}.vis.getScale()"
    whole = current.page.locator(".canvas").evaluate(scale)
    current.page.get_by_role("button", name="Vergrößern").click()
    before = current.page.locator(".canvas").evaluate(scale)
    current.page.get_by_role(
        "button", name=re.compile("^Landkreis Lüneburg|arrow_forward Landkreis Lüneburg")
    ).click()
    current.page.get_by_role("heading", level=2, name="Landkreis Lüneburg").wait_for()

    assert before == pytest.approx(1.3 * whole)
    assert current.page.locator(".canvas").evaluate(scale) == pytest.approx(before)


def test_picture_is_saved_on_white_paper_in_dark_mode_too(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine", scheme="dark")
    with current.page.expect_download() as waiting:
        current.page.get_by_role("button", name="Bild speichern").click()

    picture = Image.open(waiting.value.path()).convert("L")
    shape = current.page.locator(".canvas canvas").evaluate(
        "canvas => [canvas.clientWidth, canvas.clientHeight]"
    )
    head = picture.crop((0, 0, picture.width, 150))
    foot = picture.crop((0, picture.height - 150, picture.width, picture.height))
    assert picture.width >= 1600
    assert picture.height > picture.width * shape[1] / shape[0] + 250, "caption above, legend below"
    assert min(sum(part.histogram()[:64]) for part in (head, foot)) > 500
    shades = picture.histogram()
    assert re.fullmatch(r"netzwerkkarte-peine-\d{4}-\d\d-\d\d\.png", waiting.value.suggested_filename)
    assert picture.getpixel((2, 2)) == 255
    assert sum(shades[:64]) > 500, "letters and signs are dark"


def test_five_hundred_actors_are_drawn(visit: Opener) -> None:
    current = visit("many", "/karte")

    expect(current.page.locator(".canvas")).to_have_attribute("data-drawn", "500")


def test_failure_shows_a_german_sentence_and_no_trace(visit: Opener) -> None:
    current = visit("broken", "/")
    shown = current.said()

    assert "kann gerade nicht angezeigt werden" in shown
    assert "Traceback" not in shown
    assert "geheim" not in shown


def test_address_without_a_page_is_a_german_page(visit: Opener) -> None:
    current = visit("real", "/")
    current.enter("/gibtsnicht")

    expect(current.tab.locator("h1")).to_have_text("Diese Seite gibt es nicht")


def test_saving_the_picture_leaves_the_map_as_it_was(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine", width=360)
    view = f"""element => {{
        const map = {MAP};
        return [map.vis.getScale(), map.vis.getViewPosition().x, element.querySelector('canvas').clientWidth].map(Math.fround);
    }}"""
    before = current.page.locator(".canvas").evaluate(view)
    with current.page.expect_download() as waiting:
        current.page.get_by_role("button", name="Bild speichern").click()

    with Image.open(waiting.value.path()) as picture:
        assert picture.width >= 1600
    assert current.page.locator(".canvas").evaluate(view) == pytest.approx(before)


def test_search_without_a_hit_says_so_where_one_looks(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine")
    current.page.get_by_label("Akteur suchen").fill("Caritas")
    current.page.keyboard.press("Enter")
    answer = current.page.locator(".frame [role=status]")

    expect(answer).to_have_text("»Caritas« ist auf dieser Karte nicht genannt.")
    size = answer.bounding_box()
    assert size is not None
    assert size["height"] > 10
    assert current.page.get_by_text("/500").count() == 0


def test_no_counter_of_letters_under_a_search(visit: Opener) -> None:
    current = visit("real", "/akteur?netz=peine")
    current.page.get_by_label("Akteur suchen").fill("Kreistag")

    assert current.page.get_by_text(re.compile(r"8/|8 von")).count() == 0


def test_labels_stay_in_the_frame_and_off_their_own_sign(visit: Opener) -> None:
    for name in ("lueneburg", "leer", "peine", "laatzen"):
        current = visit("real", f"/karte?netz={name}")
        wrong = current.page.locator(".canvas").evaluate(
            f"""element => {{
                const map = {MAP}, [left, top, right, bottom] = map.visibleArea();
                return map.labels.filter(({{ id, area }}) => {{
                    const {{ x, y }} = map.vis.getPosition(id), size = map.byId.get(id).size;
                    const covers = area[0] < x + size && area[2] > x - size && area[1] < y + size && area[3] > y - size;
                    return covers || area[0] < left || area[1] < top || area[2] > right || area[3] > bottom;
                }}).length || (map.labels.length > 10 ? 0 : 'too few');
            }}"""
        )

        assert wrong == 0, name


def test_link_to_an_actor_leads_to_the_card_on_a_phone(visit: Opener) -> None:
    first = visit("real", "/karte?netz=leer", width=360)
    first.page.get_by_role("button", name="Integrationsbeauftragte").click()
    first.page.get_by_role("heading", level=2, name="Integrationsbeauftragte").wait_for()
    again = visit("real", first.page.url.removeprefix(first.base), width=360)
    title = again.page.locator(".st-key-karteikarte h2")
    eventually(
        lambda: title.evaluate("title => title.getBoundingClientRect().top / innerHeight"), in_upper_half
    )


def test_reasons_wait_for_a_switch_on_a_phone_only(visit: Opener) -> None:
    narrow, wide = (visit("real", "/luecken?netz=peine&feld=arbeit", width=width) for width in (360, 1280))
    reason = narrow.page.get_by_text("Nächster Schritt:").first

    expect(reason).to_be_hidden()
    narrow.page.get_by_text("Einzelheiten zeigen").first.click()
    expect(reason).to_be_visible()
    wide.sees("Nächster Schritt:")
    expect(wide.page.get_by_text("Einzelheiten zeigen").first).to_be_hidden()


def test_only_the_download_that_excel_reads_is_offered(visit: Opener) -> None:
    current = visit("real", "/karte?netz=peine&ansicht=tabelle")
    table = current.page.get_by_test_id("stDataFrame").first
    table.scroll_into_view_if_needed()
    table.hover()
    toolbar = table.get_by_test_id("stElementToolbar")
    toolbar.get_by_role("button", name="Vollbild").wait_for()
    offered = toolbar.get_by_role("button").evaluate_all(
        "buttons => buttons.filter(b => b.checkVisibility()).map(b => b.getAttribute('aria-label') ?? b.textContent)"
    )

    assert offered
    assert not [label for label in offered if "CSV" in label]
    with current.page.expect_download() as waiting:
        current.page.get_by_role("button", name="Als CSV für Excel herunterladen").first.click()
    lines = waiting.value.path().read_text("utf-8-sig").splitlines()
    assert lines[0].endswith(";Herkunft")
    assert all("Integrationsnetzwerk Peine (datiertes Beispiel)" in line for line in lines[1:])
