"""A small network of the office's own, entered as people enter it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from rdflib import URIRef

from graph import examples
from graph.editing import Content, Preset, Saved, Source, Stamp, content_of, saved
from graph.encoding import quads_of
from graph.model import Network, NetworkInfo
from graph.records import Record, RecordSort
from graph.store import Change, Quad, Store
from graph.store.memory import MemoryStore

TODAY = date(2026, 11, 22)
STAMP = Stamp(role="Koordinierungsstelle", recorded_at=datetime(2026, 11, 22, 9, tzinfo=UTC))
CALL = Source(preset=Preset.CALL, day="22.11.2026", said_by="Geschäftsführung")


def record(sort: RecordSort, **values: str | tuple[str, ...]) -> Record:
    """Return a record as a form makes it, without an address."""
    texts = {name: (it,) if isinstance(it, str) else it for name, it in values.items()}
    return Record(sort=sort, iri="", values=texts)


@dataclass
class Office:
    """An office with its network."""

    store: Store
    name: str

    def enter(
        self, sort: RecordSort, known_from: Source | None = CALL, /, **values: str | tuple[str, ...]
    ) -> Saved:
        """Store a new record and return what was stored."""
        outcome = saved(self.store, self.name, record(sort, **values), known_from, stamp=STAMP, today=TODAY)
        assert isinstance(outcome, Saved)
        return outcome

    def actor(self, label: str, kind: str = "verein", **values: str | tuple[str, ...]) -> str:
        """Store an actor and return its IRI."""
        return self.enter(RecordSort.ACTOR, label=label, kind=kind, **values).iri

    def tie(self, *ends: str, **values: str | tuple[str, ...]) -> str:
        """Store a cooperation and return its IRI."""
        given = {"relation": "kooperation", "participants": ends, **values}
        return self.enter(RecordSort.TIE, **given).iri

    @property
    def content(self) -> Content:
        """Return what the network states now."""
        return content_of(self.store, self.name)

    def record(self, iri: str) -> Record:
        """Return a record as it is now."""
        return self.content.record(iri)

    def quads(self, layer: str = "oeffentlich") -> set[Quad]:
        """Return the statements of a layer, read from the store itself."""
        graph = URIRef(f"https://integrationsnetz.example/graph/{self.name}/{layer}")
        return set(self.store.scan([graph]))


@pytest.fixture
def office() -> Office:
    """Return an office with an empty network."""
    return opened()


def opened() -> Office:
    """Return an office with an empty network."""
    store, name = MemoryStore(), "musterstadt"
    begun = tuple(quads_of(Network(info=NetworkInfo(name=name, label="Musterstadt"))))
    store.change(Change(additions=begun, reason="Anfang", role=STAMP.role, recorded_at=STAMP.recorded_at))
    return Office(store, name)


@pytest.fixture
def with_examples() -> Callable[..., Store]:
    """Return a function that makes a store with shipped examples."""

    def made(*parts: str) -> Store:
        store = MemoryStore()
        examples.install(store, STAMP.recorded_at, TODAY, parts=parts)
        return store

    return made
