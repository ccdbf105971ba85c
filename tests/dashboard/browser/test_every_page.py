"""What holds on every page: nothing leaves the machine, nobody is shut out, every word is German."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.fakes import BASE

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
ACTOR = quote(f"{BASE}musterkreis/akteur/a0", safe="")
SECOND_ACTOR = quote(f"{BASE}musterkreis/akteur/a1", safe="")
REAL_ACTOR = quote(f"{BASE}lueneburg/actor/koordinierungsstelle-migration-und-teilhabe", safe="")
REAL_BODY = quote(f"{BASE}musterkreis/body/integrationsbeirat", safe="")
REAL_CITY = quote(f"{BASE}lueneburg/actor/hansestadt-lueneburg", safe="")
HOSTILE_PAGES = [
    "/",
    "/karte",
    f"/karte?akteur={ACTOR}",
    "/karte?ansicht=tabelle&art=gremium",
    "/karte?ansicht=matrix",
    f"/karte?ansicht=worte&um={ACTOR}",
    f"/karte?von={ACTOR}&nach={SECOND_ACTOR}",
    "/luecken?feld=arbeit",
    "/luecken?auf=beobachten-zurueckgestellt",
    "/luecken?ansicht=matrix&ueblich=ja&zeile=sprache&spalte=bildungseinrichtung",
    "/luecken?ansicht=orte",
    "/luecken?ansicht=zielgruppen",
    "/luecken?ansicht=entscheidungen",
    "/luecken?ansicht=verbindungen",
    f"/luecken?ansicht=wenn&wer={ACTOR}",
    f"/akteur?id={ACTOR}",
    "/akteur?suche=e",
    "/hilfe",
    "/orte?ort=o1",
    "/gremien",
    f"/gremien?gremium={SECOND_ACTOR}&einladen=ja",
    "/angebote",
    "/angebote?suche=Sprachkurs",
    "/vergleich",
    "/vergleich?ansicht=luecke&partner=verein",
    "/vergleich?ansicht=gemeinden",
]
REAL_PAGES = [
    "/?netz=lueneburg",
    f"/karte?netz=lueneburg&akteur={REAL_ACTOR}",
    "/karte?netz=laatzen&feld=arbeit",
    "/karte?netz=musterkreis&ansicht=tabelle&intensitaet=4&beleg=beidseitig",
    "/karte?netz=musterkreis&ansicht=matrix",
    "/karte?netz=lueneburg&ansicht=matrix",
    "/karte?netz=peine&ansicht=worte",
    f"/karte?netz=lueneburg&von={REAL_ACTOR}&nach={REAL_CITY}&auch=ja",
    "/luecken?netz=peine",
    "/luecken?netz=musterkreis&auf=beobachten-kind_pair&auf=frage-coverage&sicherheit=belastbar",
    "/luecken?netz=musterkreis&ansicht=verbindungen",
    f"/luecken?netz=lueneburg&ansicht=wenn&wer={REAL_ACTOR}",
    f"/akteur?netz=lueneburg&id={REAL_ACTOR}",
    "/akteur?netz=leer",
    "/akteur?id=unbekannt&netz=falsch",
    "/hilfe?thema=luecken",
    "/hilfe?thema=kennzahlen",
    "/gremien?netz=musterkreis",
    f"/gremien?netz=musterkreis&gremium={REAL_BODY}&einladen=ja",
    "/gremien?netz=peine",
    "/angebote?netz=musterkreis&suche=B1-Kurs%20in%20Beispielheim",
    "/angebote?netz=laatzen",
    "/orte?netz=musterkreis&ort=fiktivbeck",
    "/orte?netz=lueneburg",
    "/vergleich",
    "/vergleich?ansicht=luecke&partner=integrationsbeirat",
    "/vergleich?netz=musterkreis&ansicht=gemeinden",
]
SERIOUS = {"serious", "critical"}
WIDE, NARROW = 1280, 320
MAIN = "document.querySelector('[data-testid=stMain]')"

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
            if (element.closest('[data-testid=stText], noscript, script, style, canvas + table')) continue;
            for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                const value = element.getAttribute(name);
                if (value) found.push(value);
            }
            for (const node of element.childNodes)
                if (node.nodeType === 3 && node.data.trim() && !element.closest('[aria-hidden=true], [role=img]')) found.push(node.data.trim());
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


@dataclass(frozen=True)
class Sight:
    """One look at a page: what it asked for, what it says, what a checker of accessibility complains of."""

    foreign: tuple[str, ...]
    complaints: tuple[str, ...]
    serious: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    levels: tuple[int, ...]
    language: str
    is_too_wide: bool


@pytest.fixture(scope="module")
def look(open_visit: Opener) -> Callable[[str, int, str], Sight]:
    """Return a function that looks at a page once, however many tests ask for it."""

    @cache
    def looked(path: str, width: int, scheme: str) -> Sight:
        current = open_visit("real", path, width=width, scheme=scheme)
        page = current.page
        violations = Axe().run(page).response["violations"]
        tags = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(e => e.tagName)")
        sight = Sight(
            foreign=tuple(current.foreign),
            complaints=tuple(current.complaints),
            serious=tuple(
                (violation["id"], node["html"][:200])
                for violation in violations
                if violation["impact"] in SERIOUS
                for node in violation["nodes"]
            ),
            words=tuple(page.evaluate(VISIBLE_WORDS)),
            levels=tuple(int(tag[1]) for tag in tags),
            language=page.evaluate("document.documentElement.lang"),
            is_too_wide=page.evaluate(f"{MAIN}.scrollWidth > {MAIN}.clientWidth"),
        )
        page.context.close()
        return sight

    return looked


Look = Callable[[str, int, str], Sight]
each_page = pytest.mark.parametrize("path", REAL_PAGES)
each_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])
each_width = pytest.mark.parametrize("width", [WIDE, NARROW])


@each_page
@each_scheme
@each_width
def test_nobody_is_shut_out(look: Look, path: str, width: int, scheme: str) -> None:
    assert look(path, width, scheme).serious == ()


@each_page
@each_width
def test_no_request_leaves_the_machine(look: Look, path: str, width: int) -> None:
    sight = look(path, width, "light")

    assert sight.foreign == ()
    assert sight.complaints == ()


@each_page
def test_narrow_page_does_not_scroll_sideways(look: Look, path: str) -> None:
    assert not look(path, NARROW, "light").is_too_wide


@each_page
def test_headings_leave_no_level_out(look: Look, path: str) -> None:
    levels = look(path, WIDE, "light").levels

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@each_page
@each_width
def test_every_word_is_german(look: Look, path: str, width: int) -> None:
    sight = look(path, width, "light")

    assert sight.language == "de"
    assert [words for words in sight.words if ENGLISH.search(words)] == []


def test_calendar_is_german(visit: Opener) -> None:
    current = visit("real", "/?gueltig=2006-03-14")
    current.page.get_by_test_id("stDateInputCalendarButton").first.click()
    current.page.get_by_role("dialog").wait_for()
    said = current.page.evaluate(VISIBLE_WORDS)

    assert "Dienstag, 14. März 2006 ausgewählt" in said
    assert [words for words in said if ENGLISH.search(words)] == []


def test_lists_of_choices_are_german(visit: Opener) -> None:
    current = visit("real", "/karte?netz=laatzen&feld=arbeit")
    current.click("button", "Filter")
    current.page.get_by_test_id("stMultiSelect").nth(1).get_by_role("combobox").click()
    current.page.get_by_text("Alle wählen").wait_for()
    said = current.page.evaluate(VISIBLE_WORDS)

    assert [words for words in said if ENGLISH.search(words)] == []
