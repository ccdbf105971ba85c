"""A page of the dashboard in the browser, operated by mouse or by keys alone, with every press counted."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Literal, TypeVar
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Error, Locator, Page
from playwright.sync_api import TimeoutError as TookTooLong
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PATIENCE = 120_000
"""Milliseconds: a busy machine is slow, a broken page never comes."""
HEIGHT = 900
POLL = 20
"""Milliseconds between two looks at the page."""
MAIN = "[data-testid=stMain]"
FOCUSED = """element => {
    const active = element.getRootNode().activeElement;
    return Boolean(active) && (active === element || element.matches('label') && element.contains(active));
}"""
IN_GROUP = "element => Boolean(element.closest('[role=radiogroup]')?.contains(document.activeElement))"
IS_INPUT = "element => element.tagName === 'INPUT'"
IS_CHECKED = "element => element.getAttribute('aria-checked') === 'true' || element.checked === true"
MAP = "(element.getRootNode().netzlotseMap ?? element.closest('.frame').parentNode.netzlotseMap)"
"""The drawn network of an element of its frame, for scripts that ask it."""
STILLNESS = Path(__file__).with_name("stillness.js")

Role = Literal["button", "cell", "combobox", "heading", "link", "option", "radio", "switch", "textbox"]
Seen = TypeVar("Seen")


def watch(context: BrowserContext) -> None:
    """Let every page of a context know when it has come to rest."""
    numbers = {
        "answers": [
            (BackMsg.RERUN_SCRIPT_FIELD_NUMBER, ForwardMsg.NEW_SESSION_FIELD_NUMBER),
            (BackMsg.FILE_URLS_REQUEST_FIELD_NUMBER, ForwardMsg.FILE_URLS_RESPONSE_FIELD_NUMBER),
            (
                BackMsg.BACKEND_OPERATION_REQUEST_FIELD_NUMBER,
                ForwardMsg.BACKEND_OPERATION_RESPONSE_FIELD_NUMBER,
            ),
        ],
        "started": ForwardMsg.NEW_SESSION_FIELD_NUMBER,
        "finished": ForwardMsg.SCRIPT_FINISHED_FIELD_NUMBER,
        "forRerun": ForwardMsg.FINISHED_EARLY_FOR_RERUN,
    }
    context.add_init_script(f"{STILLNESS.read_text('utf-8')}({json.dumps(numbers)});")


def eventually(read: Callable[[], Seen], is_right: Callable[[Seen], bool]) -> Seen:
    """Read until what is read is right, and return it; if it never is, say what was seen last."""
    end = time.monotonic() + PATIENCE / 1000
    while not is_right(seen := read()):
        assert time.monotonic() < end, f"seen last: {seen!r}"
        time.sleep(POLL / 1000)
    return seen


@dataclass
class Visit:
    """A page of the dashboard in the browser, what went over the wire, and how often something was pressed."""

    tab: Page
    """As it is at any moment; `page` is the same at rest."""
    base: str
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    clicks: int = 0
    has_mouse: ClassVar[bool] = True

    @property
    def page(self) -> Page:
        """The page once it has come to rest: what is read or pressed is never what is about to go."""
        self.settle()
        return self.tab

    def open(self, path: str) -> Visit:
        """Go to an address and wait until everything is drawn."""
        self.enter(path)
        self.settle()
        return self

    def enter(self, path: str) -> None:
        """Go to an address and wait for its heading: what comes after it, the walk waits for itself."""
        self.tab.goto(self.base + path, wait_until="commit")
        self.tab.wait_for_selector("h1")

    def settle(self) -> None:
        """Wait until the server has answered all that was asked, and everything is drawn."""
        end = time.monotonic() + PATIENCE / 1000
        while True:
            left = max(0.0, 1000 * (end - time.monotonic()))
            try:
                reasons = self.tab.evaluate("patience => globalThis.stillness(patience)", left)
            except Error as error:
                if (
                    "Execution context" in str(error) and left
                ):  # the page is loaded anew: the new one is asked again
                    continue
                raise
            assert reasons == [], f"{self.tab.url} does not come to rest: {', '.join(reasons)}"
            return

    def resize(self, width: int, scheme: Literal["light", "dark"], height: int = HEIGHT) -> None:
        """Look at the same page in another width and another scheme."""
        self.tab.emulate_media(color_scheme=scheme)
        self.tab.set_viewport_size({"width": width, "height": height})
        self.settle()

    def close(self) -> None:
        """Leave the page."""
        self.tab.close()

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
        self.tab.keyboard.type(option)
        self.tab.get_by_role("option", name=option).first.click()

    def ask(self, label: str, text: str) -> None:
        """Write into a box, which counts as no click, and send it by the Enter key, which is one."""
        self.clicks += 1
        box = self.page.get_by_role("textbox", name=label)
        box.fill(text)
        box.press("Enter")

    def write(self, label: str, text: str) -> None:
        """Write into a box, which counts as no click; what is pressed next sends it."""
        self.page.get_by_role("textbox", name=label).fill(text)

    def sees(self, *texts: str) -> None:
        """Wait until each text stands visibly on the page; one that never comes fails."""
        for text in texts:
            self._wait_for(self.page.get_by_text(text).locator("visible=true").first)

    def sees_heading(self, name: str, level: int | None = None) -> None:
        """Wait until there is a heading of this name."""
        self._wait_for(self.page.get_by_role("heading", name=name, level=level).first)

    def said(self) -> str:
        """Return everything that can be read on the page."""
        return self.page.locator(MAIN).inner_text()

    def note_request(self, address: str) -> None:
        """Remember a request that leaves the machine."""
        if urlsplit(address).netloc not in ("", urlsplit(self.base).netloc):
            self.foreign.append(address)

    def _wait_for(self, found: Locator) -> None:
        try:
            found.wait_for()
        except TookTooLong as error:
            seen = self.tab.locator(MAIN).inner_text()
            raise AssertionError(f"{found} never came. Seen last on {self.tab.url}: {seen}") from error

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
            self.tab.keyboard.press("Enter")

    def unfold(self, name: str) -> None:
        """Walk to what is folded and open it: one click."""
        self.clicks += 1
        self._walk_to(self._summary(name))
        self.tab.keyboard.press("Enter")

    def choose(self, label: str, option: str) -> None:
        """Walk to a list, write the beginning of the option and take it by the Enter key: one click."""
        self.clicks += 1
        self._walk_to(self.page.get_by_role("combobox", name=label, exact=True))
        self.tab.keyboard.type(option)
        self.tab.get_by_role("option", name=option).first.wait_for()
        self.tab.keyboard.press("Enter")

    def ask(self, label: str, text: str) -> None:
        """Walk to a box, write, and send it by the Enter key: one click."""
        self.clicks += 1
        self._walk_to(self.page.get_by_role("textbox", name=label))
        self.tab.keyboard.type(text)
        self.tab.keyboard.press("Enter")

    def _pick(self, found: Locator) -> None:
        """Walk to the group of choices, by arrows to the one wanted, and take it if the arrows have not."""
        self._walk_to(found, IN_GROUP)
        end = time.monotonic() + PATIENCE / 1000
        while not found.evaluate(FOCUSED):
            assert time.monotonic() < end, f"arrows do not reach {found}"
            self.tab.keyboard.press("ArrowRight")
        if not found.evaluate(IS_CHECKED):
            self.tab.keyboard.press("Space")

    def _walk_to(self, found: Locator, is_there: str = FOCUSED) -> None:
        """Press Tab until something has the focus; what Tab never reaches fails."""
        found.wait_for()
        end = time.monotonic() + PATIENCE / 1000
        while not found.evaluate(is_there):
            assert time.monotonic() < end, f"Tab does not reach {found}"
            self.tab.keyboard.press("Tab")
