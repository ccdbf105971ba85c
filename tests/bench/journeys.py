"""How long each journey takes in a browser, beside its pass mark: `python -m tests.bench.journeys` (eight minutes).

The same walks as in the tests. Two comparisons run along: how long the program takes only to draw a page that answers
nothing (the frame that every answer needs), and the same answer on the command line in a fresh process, where it has one.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.dashboard.browser.conftest import FLAGS, ROOT, chromium, served, watched
from tests.dashboard.browser.journeys import JOURNEYS, Journey
from tests.dashboard.browser.keeping_journeys import KEEPING
from tests.dashboard.browser.visiting import HEIGHT, KeyboardVisit, Visit

BARE, BARE_OFFICE = "/datenschutz?netz=musterkreis", "/datenschutz?netz=k1"
"""A page that only says what it says: nothing is computed for it."""
NETZLOTSE = Path(sys.executable).with_name("netzlotse")


def main() -> None:
    """Print the table and write it to a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--only", nargs="*", default=[], help="zum Beispiel K2 B4")
    parser.add_argument("--out", type=Path, default=Path("dist/journeys.md"))
    chosen = parser.parse_args()
    lines = []
    for line in _report(chosen.tries, chosen.only):
        print(line, flush=True)
        lines.append(line)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _report(tries: int, only: list[str]) -> Iterator[str]:
    yield f"# Wege durch die Anwendung (Mitte aus {tries} Versuchen, Server warm)"
    yield ""
    yield "Leere Seite: dieselbe Anwendung mit einer Seite, für die nichts berechnet wird. Befehlszeile: dieselbe Antwort in einem"
    yield "frischen Prozess, wo es sie dort gibt. Tasten: Klicks ohne Maus. Gemessen wird, bis die ganze Antwort zu lesen ist."
    yield ""
    yield "| Weg | Aufgabe | Klicks | erlaubt | Tasten | Sekunden | erlaubt | leere Seite | das Wievielfache | Befehlszeile |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        looking = [it for it in JOURNEYS if not only or it.id in only]
        if looking:
            with served("real") as base:
                yield from (_row(browser, base, journey, tries) for journey in looking)
        yield from _kept(browser, tries, only)
        browser.close()


def _kept(browser: Browser, tries: int, only: list[str]) -> Iterator[str]:
    """Yield the rows of the walks that write: each try walks all of them on a server of its own."""
    chosen = [it for it in KEEPING if not only or it.id in only]
    walked = [_tour(browser, chosen) for _ in range(tries if chosen else 0)]
    for journey in chosen:
        seconds, frame = (statistics.median(it[journey.id][part] for it in walked) for part in (1, 2))
        yield _line(journey, walked[0][journey.id][0], "–", seconds, frame, "–")


def _tour(browser: Browser, chosen: list[Journey]) -> dict[str, tuple[int, float, float]]:
    """Return clicks, seconds and the seconds of an empty page for each walk on a new server."""
    found = {}
    with served("office") as base:
        _timed(browser, base, 1280, lambda visit: visit.enter(BARE_OFFICE))
        for journey in chosen:
            with _visit(browser, base, journey.width) as visit:
                start = time.perf_counter()
                journey.walk(visit)
                seconds = time.perf_counter() - start
            frame = _timed(browser, base, journey.width, lambda visit: visit.enter(BARE_OFFICE))
            found[journey.id] = (visit.clicks, seconds, frame)
    return found


def _row(browser: Browser, base: str, journey: Journey, tries: int) -> str:
    with _visit(browser, base, journey.width) as visit:
        journey.walk(visit)
        clicks = visit.clicks
    with _visit(browser, base, journey.width, KeyboardVisit) as visit:
        journey.walk(visit)
        keys = visit.clicks
    walked = [_timed(browser, base, journey.width, journey.walk) for _ in range(tries)]
    bare = [_timed(browser, base, journey.width, lambda visit: visit.enter(BARE)) for _ in range(tries)]
    seconds, frame = statistics.median(walked), statistics.median(bare)
    command = f"{_command(journey.peer, tries):.1f}" if journey.peer else "–"
    return _line(journey, clicks, str(keys), seconds, frame, command)


def _line(journey: Journey, clicks: int, keys: str, seconds: float, frame: float, command: str) -> str:
    mark = "–" if journey.seconds is None else f"{journey.seconds:.0f}"
    cells = (
        journey.id, journey.title, clicks, journey.most_clicks, keys, f"{seconds:.1f}", mark, f"{frame:.1f}",
        f"{seconds / frame:.1f}", command,
    )  # fmt: skip
    return f"| {' | '.join(map(str, cells))} |".replace(".", ",")


def _timed(browser: Browser, base: str, width: int, walk: Callable[[Visit], None]) -> float:
    with _visit(browser, base, width) as visit:
        start = time.perf_counter()
        walk(visit)
        return time.perf_counter() - start


def _command(arguments: tuple[str, ...], tries: int) -> float:
    """Return the seconds of the same answer on the command line, each time in a fresh process."""
    seconds = []
    for _ in range(tries):
        start = time.perf_counter()
        subprocess.run(
            [NETZLOTSE, "--store", "memory:", *arguments],
            cwd=ROOT,
            env=os.environ,
            check=True,
            capture_output=True,
        )
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


@contextmanager
def _visit(browser: Browser, base: str, width: int, hand: type[Visit] = Visit) -> Iterator[Visit]:
    with closing(watched(browser)) as context:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": HEIGHT})
        yield hand(page, base)


if __name__ == "__main__":
    main()
