"""What is carried over a change is what reading the network anew gives."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.editing.carrying import carried_on
from graph.editing.content import Content, content_of
from graph.editing.saving import saved
from graph.editing.sources import Preset, Source
from graph.editing.writing import Stamp
from graph.records import Record, RecordSort
from graph.store import Change, Quad
from graph.store.memory import MemoryStore
from graph.store.parsing import parsed
from tests.own_network import own_network

TODAY = date(2026, 11, 22)
STAMP = Stamp(role="Koordinierungsstelle", recorded_at=datetime(2026, 11, 22, tzinfo=UTC))
NETWORK = tuple(sorted(parsed(own_network(actors=3), "trig")))


def stored(*quads: Quad) -> MemoryStore:
    store = MemoryStore()
    store.change(Change(additions=quads, reason="Anfang", role=STAMP.role, recorded_at=STAMP.recorded_at))
    return store


def in_order(content: Content) -> tuple[object, ...]:
    return list(content.records.items()), dict(content.statements), dict(content.references)


@st.composite
def turned(draw: st.DrawFn) -> list[Quad]:
    """Statements that say of one thing what another says: names, sources and passages change hands."""
    pairs = draw(st.lists(st.tuples(st.sampled_from(NETWORK), st.sampled_from(NETWORK)), max_size=8))
    return [one._replace(subject=other.subject) for one, other in pairs]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(NETWORK), max_size=12), turned())
def test_what_is_carried_over_a_change_is_what_is_read_anew(gone: list[Quad], new: list[Quad]) -> None:
    after = (set(NETWORK) - set(gone)) | set(new)
    before = content_of(stored(*NETWORK), "musterstadt")
    if after:
        expected = content_of(stored(*sorted(after)), "musterstadt")
        assert in_order(carried_on(before, set(gone) - set(new), new)) == in_order(expected)


def test_a_saved_record_is_known_without_reading_the_network_again() -> None:
    store = stored(*NETWORK)
    record = Record(sort=RecordSort.ACTOR, iri="", values={"label": ("Verein",), "kind": ("verein",)})
    source = Source(preset=Preset.CALL, day="2026-11-20", note="am Telefon gesagt")
    outcome = saved(store, "musterstadt", record, source, stamp=STAMP, today=TODAY)
    store.scan = lambda _graphs: iter(())  # type: ignore[method-assign]  # whoever reads anew finds nothing
    assert content_of(store, "musterstadt").record(outcome.iri).label == "Verein"
