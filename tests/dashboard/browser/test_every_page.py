"""What holds on every page: nothing leaves the machine, nobody is shut out, every word is German."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.fakes import BASE

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
ACTOR = quote(f"{BASE}musterkreis/akteur/a0", safe="")
REAL_ACTOR = quote(f"{BASE}lueneburg/actor/koordinierungsstelle-migration-und-teilhabe", safe="")
HOSTILE_PAGES = [
    "/",
    "/karte",
    f"/karte?akteur={ACTOR}",
    "/luecken?feld=arbeit",
    f"/akteur?id={ACTOR}",
    "/akteur?suche=e",
    "/hilfe",
]
REAL_PAGES = [
    "/?netz=lueneburg",
    f"/karte?netz=lueneburg&akteur={REAL_ACTOR}",
    "/karte?netz=laatzen&feld=arbeit",
    "/luecken?netz=peine",
    f"/akteur?netz=lueneburg&id={REAL_ACTOR}",
    "/akteur?netz=leer",
    "/akteur?id=unbekannt&netz=falsch",
    "/hilfe?thema=luecken",
]
SERIOUS = {"serious", "critical"}

ENGLISH = re.compile(
    r"\b(the|and|with|your|you|this|that|from|open|close|search|select|choose|clear|loading|running|stop|settings|"
    r"download|upload|file|page|main|menu|error|help|show|hide|more|less|date|today|remove|press|enter|column|row|"
    r"month|day|year|next|previous|january|february|march|may|june|july|october|december|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|fullscreen|sidebar|navigation menu|skip|content|link to)\b",
    re.IGNORECASE,
)
VISIBLE_WORDS = """() => {
    const found = [];
    const visit = (root) => {
        for (const element of root.querySelectorAll('*')) {
            if (element.closest('[data-testid=stText], script, style, canvas + table')) continue;
            for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                const value = element.getAttribute(name);
                if (value) found.push(value);
            }
            for (const node of element.childNodes)
                if (node.nodeType === 3 && node.data.trim() && !element.closest('[data-testid=stIconMaterial]')) found.push(node.data.trim());
            if (element.shadowRoot) visit(element.shadowRoot);
        }
    };
    visit(document.body);
    return [...new Set(found)];
}"""


@pytest.mark.parametrize("path", HOSTILE_PAGES)
def test_hostile_names_cause_no_foreign_request_and_no_violation(visit: Opener, path: str) -> None:
    current = visit("hostile", path)
    for summary in current.page.locator("[data-testid=stMain] summary").all()[:12]:
        summary.click()
    current.settle()

    assert current.foreign == []
    assert current.complaints == []
    assert current.page.evaluate("window.hacked") is None
    assert current.page.locator("[data-testid=stMain] img").count() == 0
    assert current.page.locator("a[href*='evil.example']").count() == 0


@pytest.mark.parametrize("path", REAL_PAGES)
def test_no_request_leaves_the_machine(visit: Opener, path: str) -> None:
    current = visit("real", path)

    assert current.foreign == []
    assert current.complaints == []


@pytest.mark.parametrize("path", REAL_PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_nobody_is_shut_out(visit: Opener, path: str, scheme: str, width: int) -> None:
    current = visit("real", path, width=width, scheme=scheme)
    violations = Axe().run(current.page).response["violations"]
    serious = [
        (violation["id"], node["html"][:200])
        for violation in violations
        if violation["impact"] in SERIOUS
        for node in violation["nodes"]
    ]

    assert serious == []
    assert current.page.evaluate("document.documentElement.lang") == "de"


@pytest.mark.parametrize("path", REAL_PAGES)
def test_narrow_page_does_not_scroll_sideways(visit: Opener, path: str) -> None:
    main = "document.querySelector('[data-testid=stMain]')"
    current = visit("real", path, width=320)

    assert current.page.evaluate(f"{main}.scrollWidth <= {main}.clientWidth")


@pytest.mark.parametrize("path", REAL_PAGES)
def test_headings_leave_no_level_out(visit: Opener, path: str) -> None:
    current = visit("real", path)
    levels = [
        int(tag[1])
        for tag in current.page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(e => e.tagName)")
    ]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", REAL_PAGES)
def test_every_word_is_german(visit: Opener, path: str) -> None:
    current = visit("real", path)
    english = [words for words in current.page.evaluate(VISIBLE_WORDS) if ENGLISH.search(words)]

    assert english == []


def test_calendar_is_german(visit: Opener) -> None:
    current = visit("real", "/?gueltig=2006-03-14")
    current.page.locator("[data-testid=stDateInput] button").first.click()
    current.page.get_by_role("dialog").or_(current.page.get_by_role("grid")).first.wait_for()
    said = " ".join(current.page.evaluate(VISIBLE_WORDS))

    assert "März" in said
    assert not ENGLISH.search(said)
