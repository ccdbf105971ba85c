"""How long people wait for the map, in a real browser beside plain pyvis: `python -m tests.bench.map` (three minutes)."""

from __future__ import annotations

import argparse
import contextlib
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from playwright.sync_api import Browser, Page, sync_playwright

from graph.answers.lines import all_edges
from graph.generator.random_network import generate
from graph.layout import arranged
from tests.bench.map_server import SEED, network_name
from tests.dashboard.browser.conftest import FLAGS, ROOT, chromium

SIZES = (500, 2000)
LONGEST = 90_000
"""Milliseconds until a page counts as broken."""
WIDTH, HEIGHT = 1280, 900
POLL = 20
"""Milliseconds between two looks at the page."""
MAP = "element.getRootNode().netzlotseMap ?? element.closest('.frame').parentNode.netzlotseMap"
PLACE = f"""element => {{
    const map = {MAP}, node = map.order.find((one) => one.weight > 1000), {{ x, y }} = map.vis.canvasToDOM(map.vis.getPosition(node.id));
    return [x, y, node.name];
}}"""
DRAWN = ".canvas[data-drawn]"
COUNT = f"element => {{ const {{ data }} = {MAP}; return `${{data.nodes.length}}/${{data.edges.length}}`; }}"
PEER_DRAWN = "() => globalThis.drawnAt ?? 0"


@dataclass(frozen=True)
class Wait:
    """Seconds of one sort, in the middle of several tries."""

    label: str
    aim: str
    seconds: float


def main() -> None:
    """Print the table and write it to a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--sizes", type=int, nargs="*", default=list(SIZES))
    parser.add_argument("--out", type=Path, default=Path("dist/map.md"))
    chosen = parser.parse_args()
    lines = []
    for line in _report(chosen.sizes, chosen.tries):
        print(line, flush=True)
        lines.append(line)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _report(sizes: list[int], tries: int) -> Iterator[str]:
    yield f"# Netzwerkkarte im Browser (Mitte aus {tries} Versuchen, erfundene Netzwerke, Zufallszahl {SEED})"
    yield ""
    yield "| Akteure | Wartezeit | Ziel | Sekunden |"
    yield "|---|---|---|---|"
    with _server(sizes) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for size in sizes:
            yield f"| {size} | Anordnung berechnen | {'< 1' if size <= 500 else '< 3'} | {_arranging(size):.2f} |"
            found = list(_waits(browser, base, size, tries))
            for wait in found:
                yield f"| {size} | {wait.label} | {wait.aim} | {wait.seconds:.2f} |"
            peer = _peer(browser, size)
            more = "" if peer < LONGEST / 1000 else "mehr als "
            yield f"| {size} | Vergleich: pyvis mit eigener Anordnung, bis das Bild steht | – | {more}{peer:.2f} |"
            yield f"| {size} | Verhältnis zum Vergleich (erste Karte) | < 1 | {found[0].seconds / peer:.2f} |"
        browser.close()


def _arranging(size: int) -> float:
    import networkx as nx

    network = generate(size, np.random.default_rng(SEED))
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(network.agents)
    graph.add_edges_from((edge.source, edge.target) for edge in all_edges(network))
    start = time.perf_counter()
    arranged(graph, {iri: (agent.kind,) for iri, agent in network.agents.items()})
    return time.perf_counter() - start


def _waits(browser: Browser, base: str, size: int, tries: int) -> Iterator[Wait]:
    address = f"{base}/karte?netz={network_name(size)}"
    with _page(browser) as page:
        _first_map(page, address)
    first, change, card = [], [], []
    for _ in range(tries):
        with _page(browser) as page:
            first.append(_first_map(page, address))
            page.wait_for_timeout(1000)
            card.append(_card(page))
        with _page(browser) as page:
            _first_map(page, address + "&ansicht=karte")
            page.wait_for_timeout(1000)
            change.append(_filter_change(page))
    yield Wait("erste Karte nach dem Aufruf", "< 3" if size <= 500 else "< 6", statistics.median(first))
    yield Wait("Karte nach einer Änderung des Filters", "< 1", statistics.median(change))
    yield Wait("Klick bis zur Karteikarte", "< 0,7", statistics.median(card))


def _first_map(page: Page, address: str) -> float:
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    _until(page, lambda: page.locator(DRAWN).count() > 0)
    return time.perf_counter() - start


def _filter_change(page: Page) -> float:
    """Switch off structure in the filter, and wait until the map holds other nodes or lines."""
    before = page.locator(DRAWN).evaluate(COUNT)
    page.get_by_role("button", name="Filter").first.click()
    switch = page.get_by_text("Struktur", exact=True).first
    switch.wait_for()
    page.wait_for_timeout(500)
    start = time.perf_counter()
    switch.click()
    _until(page, lambda: page.locator(DRAWN).evaluate(COUNT) != before)
    return time.perf_counter() - start


def _card(page: Page) -> float:
    canvas = page.locator(".canvas")
    x, y, name = canvas.evaluate(PLACE)
    start = time.perf_counter()
    canvas.click(position={"x": x, "y": y})
    _until(page, lambda: page.get_by_role("heading", level=2, name=name, exact=True).count() > 0)
    return time.perf_counter() - start


def _peer(browser: Browser, size: int) -> float:
    """Return how long plain pyvis takes from opening its file until its own arrangement is drawn, at most `LONGEST`."""
    from pyvis.network import Network

    network = generate(size, np.random.default_rng(SEED))
    drawn = Network(cdn_resources="in_line")
    for iri, agent in network.agents.items():
        drawn.add_node(iri, label=agent.label)
    for pair in sorted({(edge.source, edge.target) for edge in all_edges(network)}):
        drawn.add_edge(*pair)
    watched = drawn.generate_html().replace(
        "return network;",
        'network.once("afterDrawing", () => { globalThis.drawnAt = 1; }); return network;',
    )
    with tempfile.TemporaryDirectory() as folder, _page(browser) as page:
        file = Path(folder) / "pyvis.html"
        file.write_text(watched, encoding="utf-8")
        page.route("http*://**", lambda route: route.abort())
        start = time.perf_counter()
        page.goto(file.as_uri(), wait_until="commit")
        with contextlib.suppress(TimeoutError):
            _until(page, lambda: bool(page.evaluate(PEER_DRAWN)))
        return time.perf_counter() - start


def _until(page: Page, is_done: Callable[[], bool]) -> None:
    # Playwright's own waiting with a condition needs `eval`, which the pages forbid.
    end = time.perf_counter() + LONGEST / 1000
    while not is_done():
        if time.perf_counter() > end:
            raise TimeoutError(page.url)
        page.wait_for_timeout(POLL)


@contextmanager
def _page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    context.set_default_timeout(LONGEST)
    try:
        yield context.new_page()
    finally:
        context.close()


@contextmanager
def _server(sizes: list[int]) -> Iterator[str]:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "tests.bench.map_server", str(port), *map(str, sizes)]
    environment = {**os.environ, "NETZLOTSE_STORE": "memory:"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.communicate(timeout=30)


if __name__ == "__main__":
    main()
