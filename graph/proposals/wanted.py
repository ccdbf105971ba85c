"""What is to wait for a decision, and its address: the same content has the same one, whoever proposes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from rdflib import Literal, URIRef

from graph.editing.content import Content, layer_of
from graph.editing.rules import statements_of
from graph.model import Layer
from graph.records import Record, RecordSort, quads_of_record
from graph.store import Quad, checked
from graph.store.blocks import blocks_of
from graph.store.terms import line
from ontology.namespaces import DCTERMS, INW, OA, RDF, XSD, data_iri, graph_iri

__all__ = ["Wanted", "address_of", "before_and_after", "described"]

_FINGERPRINT = 20
_SOURCES = frozenset({RecordSort.EVIDENCE, RecordSort.DOCUMENT})
_UNTOLD = frozenset({INW.evidence, INW.recordedAt, INW.recordedBy})
"""What makes no other proposal of the same content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to wait for a decision."""

    record: Record
    """Complete, as it would be; the same IRI as in the network where it is a change."""
    reason: str
    """In German, for whoever decides."""
    evidence: tuple[Record, ...] = ()
    """Evidence, documents and other new records that come along, which `record` refers to."""
    method: str = ""
    """How it was derived; empty where a source states it."""
    is_end: bool = False
    """Whether it asks if the record has ended; the last day it can have held is that before somebody says so."""
    source: str = ""


def before_and_after(content: Content, wanted: Wanted) -> tuple[frozenset[Quad], frozenset[Quad]]:
    """Return what the network says of a record, and what it would say with everything that comes along."""
    before = frozenset(content.quads_of(wanted.record.iri))
    after = set(checked(statements_of(content, wanted.record)))
    for record in wanted.evidence:
        if record.iri not in content.records:
            after |= set(checked(quads_of_record(record, graph_iri(content.network, layer_of(record.sort)))))
    return before, frozenset(after)


def address_of(network: str, wanted: Wanted, before: frozenset[Quad], after: frozenset[Quad]) -> URIRef:
    """Return the address of a proposal, made of what it would change: the same content has the same one."""
    sources = {it.iri for it in wanted.evidence if it.sort in _SOURCES}
    told = [
        f"{sign} {line(quad)}"
        for sign, quads in (("-", before - after), ("+", after - before))
        for quad in quads
        if not _is_source(quad, sources)
    ]
    told = told or [line(quad) for quad in after - before]
    text = "\n".join(sorted([wanted.record.iri, *told]))
    return data_iri(network, "proposal", sha256(text.encode()).hexdigest()[:_FINGERPRINT])


def _is_source(quad: Quad, sources: set[str]) -> bool:
    return (
        quad.predicate in _UNTOLD
        or str(quad.subject) in sources
        or quad.predicate == OA.exact
        or quad.object == OA.TextQuoteSelector
    )


def described(
    node: URIRef, wanted: Wanted, before: list[Quad], after: list[Quad], recorded_at: datetime | None
) -> Iterator[Quad]:
    """Yield the statements that keep a proposal in the inbox."""
    area = graph_iri(node.split("/")[-3], Layer.PROPOSALS)
    yield Quad(node, RDF.type, INW.Proposal, area)
    yield Quad(node, INW.proposes, URIRef(wanted.record.iri), area)
    yield Quad(node, INW.reason, Literal(str(wanted.reason)), area)
    if wanted.method:
        yield Quad(node, INW.method, Literal(str(wanted.method)), area)
    if wanted.is_end:
        yield Quad(node, INW.proposesEnd, Literal(True), area)
    if wanted.source:
        yield Quad(node, DCTERMS.source, Literal(str(wanted.source)), area)
    if recorded_at is not None:
        yield Quad(node, INW.recordedAt, Literal(recorded_at.isoformat(), datatype=XSD.dateTime), area)
    for predicate, quads in ((INW.proposedBefore, before), (INW.proposedAfter, after)):
        yield from (Quad(node, predicate, block, area) for block in blocks_of(quads))
