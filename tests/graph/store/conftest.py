"""The three engines, each empty: memory, a folder, and a real server on a free loopback port."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from rdflib import Literal

from graph.config import Settings
from graph.store import Change, Quad, Store, open_store
from graph.store.endpoint import Endpoint
from ontology.namespaces import SKOS, data_iri, graph_iri

ENGINES = ("memory", "folder", "server")
START_LIMIT = 20.0


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run `oxigraph serve` for the session and yield its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = Path(sys.executable).with_name("oxigraph")
    folder = tmp_path_factory.mktemp("oxigraph")
    command = [str(program), "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield _answering(f"http://127.0.0.1:{port}", process)
    finally:
        process.terminate()
        process.wait(timeout=START_LIMIT)


def _answering(address: str, process: subprocess.Popen[bytes]) -> str:
    limit = time.monotonic() + START_LIMIT
    while time.monotonic() < limit and process.poll() is None:
        try:
            with urlopen(address, timeout=1):
                return address
        except URLError:
            time.sleep(0.05)
    raise AssertionError("oxigraph serve does not answer")


@pytest.fixture
def empty_server(server: str) -> str:
    """Return the address of the server after emptying it."""
    Endpoint.at(server, None, None).update("DROP ALL")
    return server


@pytest.fixture
def opened() -> Iterator[Callable[[str], Store]]:
    """Return a function that opens a store by its address; all are closed at the end."""
    stores: list[Store] = []

    def open_at(address: str) -> Store:
        settings = Settings(store=address, today=date(2026, 5, 4), data_folder=Path("unused"))
        stores.append(open_store(settings))
        return stores[-1]

    yield open_at
    for store in stores:
        store.close()


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path: Path, opened: Callable[[str], Store]) -> Store:
    """Return an empty store of each engine in turn."""
    if request.param == "memory":
        return opened("memory:")
    if request.param == "folder":
        return opened(str(tmp_path / "store"))
    return opened(request.getfixturevalue("empty_server"))


@pytest.fixture
def label() -> Callable[..., Quad]:
    """Return a function that makes the statement of a label."""

    def make(text: str, *, network: str = "peine", layer: str = "oeffentlich") -> Quad:
        actor = data_iri(network, "actor", "vhs")
        return Quad(actor, SKOS.prefLabel, Literal(text, lang="de"), graph_iri(network, layer))

    return make


@pytest.fixture
def change() -> Callable[..., Change]:
    """Return a function that makes a change of these additions."""

    def make(*additions: Quad, removals: tuple[Quad, ...] = ()) -> Change:
        return Change(
            additions=additions,
            removals=removals,
            reason="Telefonat",
            role="Koordination",
            recorded_at=datetime(2026, 5, 4, 12, 0, tzinfo=UTC),
        )

    return make
