"""A page of the dashboard in the browser, operated by mouse or by keys alone, with every press counted."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import ClassVar, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

PATIENCE = 45_000
"""Milliseconds: a busy machine is slow, a broken page never comes."""
QUIET = 500
"""Milliseconds without news after which a page counts as drawn."""
MAIN = "[data-testid=stMain]"
DRAWN = "[data-testid=stApp][data-test-script-state=notRunning]"
FOCUSED = """element => {
    const active = element.getRootNode().activeElement;
    return Boolean(active) && (active === element || element.matches('label') && element.contains(active));
}"""
IN_GROUP = "element => Boolean(element.closest('[role=radiogroup]')?.contains(document.activeElement))"
IS_INPUT = "element => element.tagName === 'INPUT'"
IS_CHECKED = "element => element.getAttribute('aria-checked') === 'true' || element.checked === true"

Role = Literal["button", "cell", "combobox", "heading", "link", "option", "radio", "switch", "textbox"]


@dataclass
class Visit:
    """A page of the dashboard in the browser, what went over the wire, and how often something was pressed."""

    page: Page
    base: str
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    clicks: int = 0
    has_mouse: ClassVar[bool] = True

    def open(self, path: str) -> Visit:
        """Go to an address and wait until it is drawn."""
        self.enter(path)
        if urlsplit(path).path == "/karte" and "ansicht=" not in path:
            self.wait_for_map()
        self.settle()
        return self

    def enter(self, path: str) -> None:
        """Go to an address and wait for its heading: what comes after it, the walk waits for itself."""
        self.page.goto(self.base + path, wait_until="commit")
        self.page.wait_for_selector("h1")

    def wait_for_map(self) -> None:
        """Wait until the network is drawn."""
        self.page.wait_for_selector(".canvas[data-drawn]")

    def settle(self) -> None:
        """Wait until the page has stopped working: drawn, and drawn still after a quiet moment."""
        self.page.wait_for_selector(DRAWN)
        self.page.wait_for_timeout(QUIET)
        self.page.wait_for_selector(DRAWN)

    def click(self, role: str, name: str) -> None:
        """Press something by its role and name, count it, and wait until the page has stopped working."""
        self.press(role, name)  # type: ignore[arg-type] # roles are plain words here
        self.settle()

    def press(self, role: Role, name: str) -> None:
        """Press something by its role and visible name: one click."""
        self.clicks += 1
        found = self.page.get_by_role(role, name=name).first
        is_drawn_by_its_label = role in ("radio", "switch") and found.evaluate(IS_INPUT)
        (found.locator("xpath=ancestor::label") if is_drawn_by_its_label else found).click()

    def unfold(self, name: str) -> None:
        """Open what is folded under a visible name: one click."""
        self.clicks += 1
        self._summary(name).click()

    def choose(self, label: str, option: str) -> None:
        """Choose from a list: one click opens it, one takes the option; writing shortens a long list."""
        self.clicks += 2
        self.page.get_by_role("combobox", name=label, exact=True).click()
        self.page.keyboard.type(option)
        self.page.get_by_role("option", name=option).first.click()

    def ask(self, label: str, text: str) -> None:
        """Write into a box, which counts as no click, and send it by the Enter key, which is one."""
        self.clicks += 1
        box = self.page.get_by_role("textbox", name=label)
        box.fill(text)
        box.press("Enter")

    def sees(self, *texts: str) -> None:
        """Wait until each text stands visibly on the page; one that never comes fails."""
        for text in texts:
            self.page.get_by_text(text).locator("visible=true").first.wait_for()

    def sees_heading(self, name: str, level: int | None = None) -> None:
        """Wait until there is a heading of this name."""
        self.page.get_by_role("heading", name=name, level=level).first.wait_for()

    def said(self) -> str:
        """Return everything that can be read on the page."""
        return self.page.locator(MAIN).inner_text()

    def note_request(self, address: str) -> None:
        """Remember a request that leaves the machine."""
        if urlsplit(address).netloc not in ("", urlsplit(self.base).netloc):
            self.foreign.append(address)

    def _summary(self, name: str) -> Locator:
        return self.page.locator("summary", has_text=name).first


@dataclass
class KeyboardVisit(Visit):
    """The same visit without a mouse: Tab until the thing has the focus, then Enter, Space or the arrows."""

    has_mouse: ClassVar[bool] = False

    def press(self, role: Role, name: str) -> None:
        """Walk to something by its role and visible name and press it: one click."""
        self.clicks += 1
        found = self.page.get_by_role(role, name=name).first
        if role == "radio":
            self._pick(found)
        else:
            self._walk_to(found)
            self.page.keyboard.press("Enter")

    def unfold(self, name: str) -> None:
        """Walk to what is folded and open it: one click."""
        self.clicks += 1
        self._walk_to(self._summary(name))
        self.page.keyboard.press("Enter")

    def choose(self, label: str, option: str) -> None:
        """Walk to a list, write the beginning of the option and take it by the Enter key: one click."""
        self.clicks += 1
        self._walk_to(self.page.get_by_role("combobox", name=label, exact=True))
        self.page.keyboard.type(option)
        self.page.get_by_role("option", name=option).first.wait_for()
        self.page.keyboard.press("Enter")

    def ask(self, label: str, text: str) -> None:
        """Walk to a box, write, and send it by the Enter key: one click."""
        self.clicks += 1
        self._walk_to(self.page.get_by_role("textbox", name=label))
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def _pick(self, found: Locator) -> None:
        """Walk to the group of choices, by arrows to the one wanted, and take it if the arrows have not."""
        self._walk_to(found, IN_GROUP)
        end = time.monotonic() + PATIENCE / 1000
        while not found.evaluate(FOCUSED):
            assert time.monotonic() < end, f"arrows do not reach {found}"
            self.page.keyboard.press("ArrowRight")
        if not found.evaluate(IS_CHECKED):
            self.page.keyboard.press("Space")

    def _walk_to(self, found: Locator, is_there: str = FOCUSED) -> None:
        """Press Tab until something has the focus; what Tab never reaches fails."""
        found.wait_for()
        end = time.monotonic() + PATIENCE / 1000
        while not found.evaluate(is_there):
            assert time.monotonic() < end, f"Tab does not reach {found}"
            self.page.keyboard.press("Tab")
