"""One look at a page in one language: in both widths and both schemes, by people, by screen readers and over the wire."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import ClassVar, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.dashboard.browser.german import german_of_ours
from tests.dashboard.browser.visiting import MAIN, Visit

__all__ = [
    "ENGLISH",
    "NARROW",
    "SHARED_LOOKS",
    "TOO_WIDE",
    "VISIBLE_WORDS",
    "WIDE",
    "EveryPage",
    "Look",
    "Looks",
    "Sight",
    "addresses",
    "english_of_ours",
    "looking",
    "serious",
]

CHECKED = """async only => {
    const rules = only.length ? { runOnly: { type: 'rule', values: only } } : {};
    const { violations } = await axe.run({ resultTypes: ['violations'], preload: false, ...rules });
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html.slice(0, 200)]));
}"""
WIDE, NARROW = 1280, 320
COLOURS = ("color-contrast", "link-in-text-block")
"""Rules whose answer can differ where only the scheme is another."""
LANGUAGES = ("de", "en")
LOOKS: tuple[tuple[int, Literal["light", "dark"]], ...] = (
    (WIDE, "light"),
    (WIDE, "dark"),
    (NARROW, "dark"),
    (NARROW, "light"),
)
"""In an order in which each step changes one thing: the page is loaded once."""
Looks = Mapping[str, tuple[tuple[int, Literal["light", "dark"]], ...]]
LOOKS_IN: Looks = {"de": LOOKS, "en": (LOOKS[0], LOOKS[2])}
"""Colours do not depend on the language: in English one look at each width and in each scheme."""
SHARED_LOOKS: Looks = {"de": (LOOKS[0], LOOKS[2]), "en": (LOOKS[1],)}
"""Each language takes a part of the looks: for pages that are made of the same pieces."""
TOO_WIDE = f"document.querySelector('{MAIN}').scrollWidth > document.querySelector('{MAIN}').clientWidth"
LEVELS = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(heading => +heading.tagName[1])"

ENGLISH = re.compile(
    r"\b(the|and|with|your|you|this|that|from|open|close|search|select|choose|clear|loading|running|stop|settings|"
    r"download|upload|file|page|main|menu|error|help|show|hide|more|less|date|today|remove|press|enter|column|row|"
    r"month|day|year|next|previous|january|february|march|may|june|july|october|december|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|fullscreen|sidebar|navigation menu|skip|content|link to)\b",
    re.IGNORECASE,
)
FORMATS = re.compile(r"Open Referral|Open[- ]Data")
VISIBLE_WORDS = """() => {
    const found = [];
    const visit = (root) => {
        for (const element of root.querySelectorAll('*')) {
            if (element.closest('[data-testid=stText], noscript, script, style, code, canvas + table')) continue;
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

Found = tuple[int, str, str, str]
"""Width, scheme, rule of the checker, and the piece of the page."""


@dataclass
class Sight:
    """What a page asked for, what it says, and what a checker of accessibility complains of."""

    language: str
    foreign: list[str]
    complaints: list[str]
    levels: list[int] = field(default_factory=list)
    serious: list[Found] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    is_too_wide: bool = False


Look = Callable[[str, str], Sight]


def serious(visit: Visit, *only: str) -> list[tuple[str, str]]:
    """Return what shuts people out of the page as it is now: the rule (of all, or only of some) and the piece of the page."""
    page = visit.page
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(_checker())
    return [(rule, piece) for rule, piece in page.evaluate(CHECKED, only)]


@cache
def _checker() -> str:
    return Axe().axe_script  # type: ignore[no-any-return] # the library is not typed


def english_of_ours(texts: Iterable[str]) -> list[str]:
    """Return the texts in which English is left when names of formats and programs are taken out."""
    return [text for text in texts if ENGLISH.search(FORMATS.sub("", text))]


@contextmanager
def looking(open_visit: Callable[..., Visit], sort: str, looks: Looks = LOOKS_IN) -> Iterator[Look]:
    """Give a function that looks at a page of a server once, however many tests ask for it."""

    @cache
    def looked(address: str, language: str) -> Sight:
        mark = "&" if "?" in address else "?"
        current = open_visit(sort, address if language == "de" else f"{address}{mark}sprache={language}")
        sight = _seen(current, looks[language])
        current.close()
        return sight

    yield looked


def _seen(current: Visit, looks: tuple[tuple[int, Literal["light", "dark"]], ...]) -> Sight:
    page = current.page
    sight = Sight(page.evaluate("document.documentElement.lang"), current.foreign, current.complaints)
    sight.levels = page.evaluate(LEVELS)
    for before, (width, scheme) in pairwise(((0, ""), *looks)):
        current.resize(width, scheme)
        only = COLOURS if width == before[0] else ()
        sight.serious += [(width, scheme, *found) for found in serious(current, *only)]
        sight.words |= set(page.evaluate(VISIBLE_WORDS))
        sight.is_too_wide |= page.evaluate(TOO_WIDE)
    return sight


@pytest.mark.ui
@pytest.mark.parametrize("language", LANGUAGES)
class EveryPage:
    """What holds on every page; a file of tests says which pages it looks at."""

    SORT: ClassVar[str] = "real"
    LOOKS: ClassVar[Looks] = LOOKS_IN
    PAGES: ClassVar[tuple[str, ...]] = ()

    def test_nobody_is_shut_out(self, look: Look, address: str, language: str) -> None:
        found = look(address, language).serious

        assert found == [], found

    def test_nothing_leaves_the_machine(self, look: Look, address: str, language: str) -> None:
        sight = look(address, language)

        assert (sight.foreign, sight.complaints) == ([], []), (sight.foreign, sight.complaints)

    def test_page_does_not_scroll_sideways(self, look: Look, address: str, language: str) -> None:
        assert not look(address, language).is_too_wide

    def test_headings_leave_no_level_out(self, look: Look, address: str, language: str) -> None:
        levels = look(address, language).levels

        assert levels.count(1) == 1, levels
        assert levels[0] == 1, levels
        assert all(after <= before + 1 for before, after in pairwise(levels)), levels

    def test_every_word_of_ours_is_of_the_language_of_the_page(
        self, look: Look, address: str, language: str
    ) -> None:
        sight = look(address, language)

        assert sight.language == language
        german = language == "de"
        wrong = english_of_ours(sight.words) if german else german_of_ours(sight.words)
        assert wrong == [], wrong


def addresses(metafunc: pytest.Metafunc) -> None:
    """Give each test of a class of pages one of its addresses."""
    if metafunc.cls is not None and "address" in metafunc.fixturenames:
        metafunc.parametrize("address", metafunc.cls.PAGES)
