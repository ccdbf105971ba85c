"""Every shared data set goes into a network as one change, and the same file again changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.changing import create_network
from graph.founding import Founding
from graph.importers.foreign.formats import read_batch
from graph.intake import Decisions, RowState, apply, plan
from graph.store import Store
from graph.store.memory import MemoryStore
from tests.builders import TODAY

SHARED = Path(__file__).parents[5] / "shared" / "data"


@pytest.fixture(scope="module")
def store() -> Store:
    """Return one store for all: each data set gets a network of its own."""
    return MemoryStore()


@pytest.mark.skipif(not SHARED.exists(), reason="die geteilten Daten liegen hier nicht")
@pytest.mark.parametrize(
    "name",
    [
        "integreat/api_augsburg_de_locations.json", "hsds-3/examples/csv", "oparl/spec-1.1/examples",
        "osm-overpass/area-01.json", "kumu-format/kumu_network.json", "kumu-format/sna_network.graphml",
    ],
)  # fmt: skip
def test_the_same_file_again_changes_nothing(name: str, store: Store) -> None:
    network, _ = create_network(store, Founding(label=f"Nord {name}"), TODAY)
    batch = read_batch(SHARED / name, network=network)
    first = plan(store, network, batch, profile="quelle")
    assert {it.state for it in first.rows} <= {RowState.NEW, RowState.REJECTED}
    assert len(first.rows) == batch.rows
    apply(
        store,
        first,
        Decisions(),
        role="Koordinierungsstelle",
        recorded_at=datetime(2026, 1, 1, tzinfo=UTC),
        today=TODAY,
    )
    again = plan(store, network, read_batch(SHARED / name, network=network), profile="quelle")
    assert {it.state for it in again.rows} <= {RowState.UNCHANGED, RowState.REJECTED}
