"""What goes along when something is taken out or hidden: whatever would mean nothing without it, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import URIRef

from graph.editing.content import Content
from graph.records import Record, RecordSort, field_of
from graph.store import Quad

__all__ = ["Extent", "extent_of"]

_NOTHING_WITHOUT = frozenset(
    {
        (RecordSort.TIE, "source"),
        (RecordSort.TIE, "target"),
        (RecordSort.SEAT, "member"),
        (RecordSort.INVOLVEMENT, "undertaking"),
        (RecordSort.INVOLVEMENT, "about"),
        (RecordSort.EVIDENCE, "document"),
    }
)
"""References without which a record says nothing, though its sort can do without."""
_LEAST: dict[tuple[RecordSort, str], int] = {
    (RecordSort.TIE, "participants"): 2,
    (RecordSort.DECISION, "bodies"): 1,
    (RecordSort.OFFER, "providers"): 1,
}
"""So many have to be left."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Everything that goes with one record."""

    records: tuple[str, ...]
    """The record itself, what says nothing without it, and evidence that only they have."""
    references: tuple[Quad, ...]
    """Where others merely mention it: these statements go, the rest of those records stays."""

    def counts(self, content: Content) -> dict[RecordSort, int]:
        """Return how many records of each sort go along, the first one and evidence not counted."""
        found: dict[RecordSort, int] = {}
        for iri in self.records[1:]:
            sort = content.records[iri].sort
            if sort is not RecordSort.EVIDENCE:
                found[sort] = found.get(sort, 0) + 1
        return found


def extent_of(content: Content, iri: str) -> Extent:
    """Return everything that goes with a record."""
    gone = {iri: None}
    waiting = [iri]
    while waiting:
        for found in _lost_with(content, waiting.pop(), gone):
            if found not in gone:
                gone[found] = None
                waiting.append(found)
    for proof in [it for each in tuple(gone) for it in content.records[each].all("evidence")]:
        if all(it.record in gone for it in content.references.get(proof, ())) and proof in content.records:
            gone[proof] = None
    return Extent(tuple(gone), tuple(sorted(set(_mentions(content, gone)))))


def _lost_with(content: Content, iri: str, gone: dict[str, None]) -> Iterator[str]:
    for reference in content.references.get(iri, ()):
        record = content.records[reference.record]
        if _is_lost(record, reference.field, gone):
            yield record.iri


def _is_lost(record: Record, name: str, gone: dict[str, None]) -> bool:
    field = field_of(record.sort, name)
    left = sum(it not in gone for it in record.all(name))
    if (record.sort, name) in _NOTHING_WITHOUT or (field.is_needed and not field.is_many):
        return True
    return left < _LEAST.get((record.sort, name), int(field.is_needed))


def _mentions(content: Content, gone: dict[str, None]) -> Iterator[Quad]:
    for iri in gone:
        for reference in content.references.get(iri, ()):
            if reference.record not in gone:
                predicate = field_of(content.records[reference.record].sort, reference.field).predicate
                yield from (
                    quad
                    for quad in content.statements[URIRef(reference.record)]
                    if quad.predicate == predicate and str(quad.object) == iri
                )
