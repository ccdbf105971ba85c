"""Kill -9 while lists are brought in, records saved and changes taken back: what was confirmed stays, nothing is half."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph import history
from graph.store.folder import FolderStore
from graph.store.journal import is_journal
from ontology.namespaces import META_GRAPH
from tests.graph.history.sequence import stored_after

ROUNDS = 50
ROUNDS_IN_ONE_FOLDER = 5
LONGEST_WAIT = 0.3
ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.slow


def killed_after(worker: subprocess.Popen[str], folder: Path, seconds: float) -> int:
    """Let a process work for some time, kill it, and return the last version it confirmed."""
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write(f"{folder}\n")
    worker.stdin.flush()
    number = int(worker.stdout.readline())
    assert worker.stdout.readline() == "bereit\n"
    time.sleep(seconds)
    os.kill(number, signal.SIGKILL)
    return max((int(line) for line in iter(worker.stdout.readline, "tot\n")), default=0)


def test_fifty_kills_lose_nothing_confirmed_and_leave_nothing_half(tmp_path: Path) -> None:
    generator, reached = random.Random(20261122), set()
    command = [sys.executable, "-m", "tests.graph.history.sequence"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as worker:
        for round_ in range(ROUNDS):
            folder = tmp_path / str(round_ // ROUNDS_IN_ONE_FOLDER)
            before = _version(folder)
            confirmed = killed_after(worker, folder, generator.uniform(0.0, LONGEST_WAIT))
            store = FolderStore(folder)
            version = store.data_version()
            data = frozenset(quad for quad in store.scan(store.graphs()) if not is_journal(quad))
            assert max(before, confirmed) <= version <= max(before, confirmed) + 1
            assert data == stored_after(version) == history.rebuilt(store)
            assert [it.version for it in reversed(history.changes(store))] == list(range(1, version + 1))
            assert all(is_journal(quad) for quad in store.scan([META_GRAPH]))
            reached.add(version % 4)
            store.close()
        assert worker.stdin is not None
        worker.stdin.close()
    assert reached == {0, 1, 2, 3}


def _version(folder: Path) -> int:
    if not folder.exists():
        return 0
    store = FolderStore(folder)
    try:
        return store.data_version()
    finally:
        store.close()
