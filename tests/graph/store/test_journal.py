"""What the journal says of the last change."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from rdflib import Literal

from graph.config import MEMORY, Settings
from graph.model import Layer
from graph.store import Change, Store, open_store
from graph.store.journal import Entry, last_entry
from graph.store.quads import Quad
from ontology.namespaces import META_GRAPH, SKOS, data_iri, graph_iri


def changed(store: Store, day: int) -> None:
    told = Quad(
        data_iri("muster", "actor", f"a{day}"),
        SKOS.prefLabel,
        Literal("AWO"),
        graph_iri("muster", Layer.PUBLIC),
    )
    when = datetime(2026, 11, day, tzinfo=UTC)
    store.change(
        Change(additions=(told,), reason="Nachgetragen", role="Koordinierungsstelle", recorded_at=when)
    )


def test_the_last_change_is_told_with_its_day_and_number(tmp_path: Path) -> None:
    store = open_store(Settings(store=MEMORY, today=date(2026, 11, 22), data_folder=tmp_path))
    changed(store, 21)
    changed(store, 20)

    assert last_entry(store.scan([META_GRAPH])) == Entry(version=2, recorded_on=date(2026, 11, 20))


def test_a_store_without_any_change_has_no_last_one() -> None:
    assert last_entry(()) is None
