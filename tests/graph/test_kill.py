"""Kill -9 during `netzlotse load` leaves the store openable, with all or nothing of that load."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from graph import service
from graph.model import Layer
from ontology.namespaces import graph_iri
from tests.own_network import QUADS_OF_THE_FRAME, QUADS_PER_ACTOR, own_network

ROUNDS = 6
DAY_OF_RECORDING = 1
ACTORS = 400
GRAPH = graph_iri("musterkreis", Layer.PUBLIC)
pytestmark = pytest.mark.slow


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "gross.trig"
    path.write_text(own_network("musterkreis", actors=ACTORS), encoding="utf-8")
    return path


def loading(store: Path, file: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "import sys; from graph.cli.main import main; sys.exit(main())"]
    return subprocess.Popen(
        [*command, "--store", str(store), "load", str(file)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_a_load_is_there_as_a_whole_or_not_at_all(tmp_path: Path, file: Path) -> None:
    generator = random.Random(7)
    folder = tmp_path / "ganz"
    started = time.monotonic()
    assert loading(folder, file).wait() == 0
    duration = time.monotonic() - started
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        service.open_workspace(service.settings(str(folder), None, {}, date(2026, 11, 22))).close()
        process = loading(folder, file)
        time.sleep(duration * generator.uniform(0.5, 1.02))
        process.send_signal(signal.SIGKILL)
        process.wait()
        store = service.open_workspace(service.settings(str(folder), None, {}, date(2026, 11, 22)))
        count = sum(1 for _ in store.scan([GRAPH]))
        assert count in (0, ACTORS * QUADS_PER_ACTOR + QUADS_OF_THE_FRAME + DAY_OF_RECORDING)
        assert service.data_version(store) == (2 if count else 1)
        assert len(service.networks(store)) == (5 if count else 4)
        store.close()
