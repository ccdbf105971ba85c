"""A load that is killed is there completely or not at all, and what was acknowledged is never lost."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from graph.store.folder import FolderStore
from graph.store.journal import is_journal
from ontology.namespaces import INW, META_GRAPH

ROUNDS = 6
SIZE = 2000
"""Statements of one load: enough for a kill to fall into the middle of one."""

LOADER = f"""
import sys
from datetime import datetime, UTC
from pathlib import Path
from rdflib import Literal
from graph.store import Change, Quad
from graph.store.folder import FolderStore
from ontology.namespaces import SKOS, data_iri, graph_iri

store = FolderStore(Path(sys.argv[1]))
actor = data_iri("peine", "actor", "vhs")
for _ in range(1000):
    number = store.data_version() + 1
    graph = graph_iri(f"lauf-{{number}}", "oeffentlich")
    quads = tuple(Quad(actor, SKOS.note, Literal(f"{{number}}/{{i}} " + "x" * 50), graph) for i in range({SIZE}))
    removals = quads[:1] if number % 2 else ()  # every other load takes the way of one update
    change = Change(additions=quads, removals=removals, reason="Lauf", role="Test", recorded_at=datetime.now(UTC))
    print(store.change(change), flush=True)
"""


def _killed_after(path: Path, seconds: float) -> int:
    """Run the loader, kill it after its first answer and some time; return the last version it confirmed."""
    process = subprocess.Popen(
        [sys.executable, "-c", LOADER, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read().split("\n")[:-1]  # a line without its end was not yet said
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL
    return int([first, *rest][-1])


@pytest.mark.slow
def test_a_killed_load_is_there_completely_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "store"
    delays = random.Random(20260504)
    for _ in range(ROUNDS):
        confirmed = _killed_after(path, delays.uniform(0.0, 0.25))
        store = FolderStore(path)
        version = store.data_version()
        data = Counter(quad.graph for quad in store.scan(store.graphs()) if not is_journal(quad))
        loads = list(data.values())
        versions = [
            int(quad.object) for quad in store.scan([META_GRAPH]) if quad.predicate == INW.dataVersion
        ]
        store.close()
        assert set(loads) == {SIZE}
        assert len(loads) == version >= confirmed
        assert sorted(versions) == list(range(1, version + 1))
