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

TODAY = date(2026, 11, 22)
ROUNDS = 6
LOADS = 60
LONGEST_WAIT = 1.5
DAY_OF_RECORDING = 1
ACTORS = 200
CHILD = """
import sys
from datetime import date
from pathlib import Path
from graph import loading, service
loading.validate = lambda quads: []  # the kill is to hit the write, not the seconds of checking before it
store = service.open_workspace(service.settings(sys.argv[1], None, {}, date(2026, 11, 22)))
print("schreibt", flush=True)
for name in sys.argv[2:]:
    service.load(store, Path(name), date(2026, 11, 22))
    print(name, flush=True)
"""
pytestmark = pytest.mark.slow


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"kreis{number}.trig" for number in range(LOADS)]
    for number, path in enumerate(paths):
        path.write_text(own_network(f"kreis{number}", actors=ACTORS), encoding="utf-8")
    return paths


def loading(store: Path, files: list[Path]) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", CHILD, str(store), *map(str, files)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_load_is_there_as_a_whole_or_not_at_all(tmp_path: Path, files: list[Path]) -> None:
    generator, outcomes = random.Random(7), set()
    whole = ACTORS * QUADS_PER_ACTOR + QUADS_OF_THE_FRAME + DAY_OF_RECORDING
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        process = loading(folder, files)
        assert process.stdout is not None
        assert process.stdout.readline() == "schreibt\n"
        time.sleep(generator.uniform(0.0, LONGEST_WAIT))
        process.send_signal(signal.SIGKILL)
        acknowledged = len(process.communicate()[0].splitlines())
        store = service.open_workspace(service.settings(str(folder), None, {}, TODAY))
        counts = [
            sum(1 for _ in store.scan([graph_iri(f"kreis{load}", Layer.PUBLIC)])) for load in range(LOADS)
        ]
        assert set(counts) <= {0, whole}
        assert acknowledged <= counts.count(whole) <= acknowledged + 1
        assert service.data_version(store) == 1 + counts.count(whole)
        outcomes |= set(counts)
        store.close()
    assert outcomes == {0, whole}
