"""A real server and a real browser; each test has a page of its own and a record of what the page asked for."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.dashboard.browser.sights import EveryPage, Look, addresses, looking
from tests.dashboard.browser.visiting import HEIGHT, PATIENCE, Visit, watch

__all__ = ["FLAGS", "ROOT", "Visit", "chromium", "served", "visited", "watched"]

ROOT = Path(__file__).parents[3]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
END_SECONDS = 60


def chromium() -> str:
    """Return the browser of this machine; without one the test fails and says what to do."""
    wanted = os.environ.get("CHROMIUM")
    found = wanted or next(filter(None, map(shutil.which, NAMES)), None)
    if not found or not Path(found).exists():
        pytest.fail(
            "Kein Chromium gefunden. Bitte installieren (Debian: apt install chromium) oder den Pfad in CHROMIUM angeben."
        )
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a browser; not for the whole session, since Playwright's event loop would stand in other tests' way."""
    path = chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        expect.set_options(timeout=PATIENCE)
        yield started
        started.close()


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return what all pages of a module share: files that do not change are loaded once. Sessions are not shared."""
    with closing(watched(browser)) as context:
        yield context


def watched(browser: Browser) -> BrowserContext:
    """Return a context whose pages know when they have come to rest, and in which nothing moves for show."""
    context = browser.new_context(locale="en-US", reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    watch(context)
    context.new_page()  # keeps the window open: a new one for every page costs the browser half as much again
    return context


@pytest.fixture(scope="session")
def server() -> Iterator[Callable[[str], str]]:
    """Return a function that gives the address of a server of one sort, started at the first call."""
    with ExitStack() as stack:
        running: dict[str, str] = {}

        def address(sort: str) -> str:
            if sort not in running:
                running[sort] = stack.enter_context(served(sort))
            return running[sort]

        yield address


@contextmanager
def served(sort: str) -> Iterator[str]:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "tests.dashboard.browser.serving", sort, str(port)]
    environment = {**os.environ, "NETZLOTSE_STORE": "memory:"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("Netzlotse läuft"), line
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.communicate(timeout=END_SECONDS)


@pytest.fixture
def visit(context: BrowserContext, server: Callable[[str], str]) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a page of a server; all pages are closed after the test."""
    with ExitStack() as stack:
        yield partial(visited, context, server, stack)


@pytest.fixture(scope="module")
def open_visit(context: BrowserContext, server: Callable[[str], str]) -> Iterator[Callable[..., Visit]]:
    """Return the same for looks that several tests share."""
    with ExitStack() as stack:
        yield partial(visited, context, server, stack)


@pytest.fixture(scope="class")
def look(request: pytest.FixtureRequest, open_visit: Callable[..., Visit]) -> Iterator[Look]:
    """Return a function that looks at a page of the server of a class, in one language."""
    assert issubclass(request.cls, EveryPage)
    with looking(open_visit, request.cls.SORT, request.cls.LOOKS) as look:
        yield look


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test of a class of pages one of its addresses."""
    addresses(metafunc)


def visited(
    context: BrowserContext,
    server: Callable[[str], str],
    stack: ExitStack,
    sort: str,
    path: str = "/",
    width: int = 1280,
    scheme: Literal["light", "dark"] = "light",
    hand: type[Visit] = Visit,
) -> Visit:
    page = context.new_page()
    stack.callback(page.close)
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": HEIGHT})
    current = hand(page, server(sort))
    page.on("request", lambda request: current.note_request(request.url))
    page.on("websocket", lambda socket: current.note_request(socket.url))
    page.on("pageerror", lambda error: current.complaints.append(str(error)))
    page.on("console", lambda message: _note_complaint(current, message.text))
    return current.open(path)


def _note_complaint(current: Visit, text: str) -> None:
    if "Content Security Policy" in text or "Refused to" in text:
        current.complaints.append(text)
