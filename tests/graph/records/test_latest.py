"""Nobody knows since when it no longer holds: no end is stored, only the last day it can have held."""

from __future__ import annotations

from graph.records import Record, RecordSort, quads_of_record, records_in, rewritten
from ontology.namespaces import INW, SCHEMA, data_iri, graph_iri

AREA = graph_iri("a", "oeffentlich")
OFFER = Record(
    sort=RecordSort.OFFER,
    iri=str(data_iri("a", "offer", "b1")),
    values={"label": ("B1",), "latest": ("2026-11-19",)},
)


def test_it_comes_back_and_outlasts_other_changes() -> None:
    before = tuple(quads_of_record(OFFER, AREA))
    assert records_in(before)[OFFER.iri].values == OFFER.values
    assert not [it for it in before if it.predicate == SCHEMA.endDate]
    removals, additions = rewritten(before, OFFER.with_values(notes=("Anruf",)), AREA)
    assert (removals, [str(it.object) for it in additions]) == ((), ["Anruf"])


def test_a_stated_end_takes_its_place() -> None:
    before = tuple(quads_of_record(OFFER, AREA))
    removals, additions = rewritten(before, OFFER.with_values(end=("2025",)), AREA)
    now = (frozenset(before) - frozenset(removals)) | frozenset(additions)
    assert [str(it.object) for it in now if it.predicate == INW.latest] == ["2025-12-31"]
    assert records_in(now)[OFFER.iri].all("latest") == ()
