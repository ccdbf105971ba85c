"""The page that is handed on: opened from a file it asks nobody for anything, and it can be operated by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from graph.exporters.html_map import Sheet, html_map
from graph.exporters.svg_parts import Caption
from tests.dashboard.browser.conftest import Visit
from tests.dashboard.fakes import HOSTILE_NAMES
from tests.graph.exporters.drawings import LOOKS, edge, node, view

pytestmark = pytest.mark.ui
FILES = {
    "Zeichnung (SVG)": "netzwerkkarte-lueneburg-",
    "Seite (HTML)": "netzwerkkarte-lueneburg-",
    "Tabelle der Akteure (CSV)": "akteure-lueneburg-",
    "Tabelle der Verbindungen (CSV)": "verbindungen-lueneburg-",
}


def opened(page: Page, folder: Path) -> list[str]:
    """Open a page full of hostile names and return everything it asked for or complained about."""
    nodes = [node(f"a{number}", number * 90, label=name) for number, name in enumerate(HOSTILE_NAMES)]
    shown = view(nodes, [edge("a0", other.iri, label=other.label) for other in nodes[1:]])
    sheet = Sheet("Akteure", ("Name", "Art"), [(name, name) for name in HOSTILE_NAMES])
    file = folder / "karte.html"
    caption = Caption(title=HOSTILE_NAMES[0], lines=HOSTILE_NAMES)
    file.write_text(html_map(shown, LOOKS, caption, [sheet]), encoding="utf-8")
    noted: list[str] = []
    page.on("request", lambda request: noted.append(request.url))
    page.on("console", lambda message: noted.append(message.text))
    page.on("pageerror", lambda error: noted.append(str(error)))
    page.goto(file.as_uri())
    return [entry for entry in noted if entry != file.as_uri()]


def test_page_asks_nobody_and_shows_the_lines_of_a_sign(browser: Browser, tmp_path: Path) -> None:
    with closing(browser.new_page()) as page:
        noted = opened(page, tmp_path)
        page.locator(".zeichen").first.focus()
        page.keyboard.press("Enter")

        expect(page.locator("#auswahl li")).to_have_count(len(HOSTILE_NAMES) - 1)
        expect(page.locator(".zeichen.nah")).to_have_count(len(HOSTILE_NAMES))
        page.keyboard.press("Escape")
        expect(page.locator("#auswahl li")).to_have_count(0)
        assert page.evaluate("window.hacked") is None
        assert noted == []


def test_page_fits_a_phone_without_sideways_scrolling(browser: Browser, tmp_path: Path) -> None:
    with closing(browser.new_page(viewport={"width": 320, "height": 640})) as page:
        opened(page, tmp_path)

        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_page_has_no_serious_barriers(browser: Browser, tmp_path: Path) -> None:
    with closing(browser.new_page()) as page:
        nodes = [node("a", -300, label="Anna"), node("b", 300, label="Berta")]
        file = tmp_path / "karte.html"
        shown, sheet = view(nodes, [edge("a", "b")]), Sheet("Akteure", ("Name", "Art"), [("Anna", "Verein")])
        file.write_text(html_map(shown, LOOKS, Caption(title="Karte"), [sheet]), encoding="utf-8")
        page.goto(file.as_uri())
        found = Axe().run(page).response["violations"]

        assert [it["id"] for it in found if it["impact"] in ("serious", "critical")] == []


def test_menu_gives_the_four_files(visit: Callable[..., Visit]) -> None:
    there = visit("real", "/karte?netz=lueneburg")
    there.click("button", "Herunterladen")
    names = []
    for label in FILES:
        with there.page.expect_download() as download:
            there.page.get_by_role("button", name=label).click()
        names.append(download.value.suggested_filename)

    assert [name.startswith(start) for name, start in zip(names, FILES.values(), strict=True)] == [True] * 4
