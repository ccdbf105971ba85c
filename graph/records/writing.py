"""Records into statements: a new one whole, a changed one in its changed fields only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from rdflib import Literal, URIRef

from graph.model.days import first_day, last_day
from graph.records.fields import Field, FieldSort
from graph.records.record import Record
from graph.records.sorts import TYPES, RecordSort
from graph.store.quads import Quad, Term
from ontology.codelists import codelist
from ontology.namespaces import (
    DCTERMS,
    INW,
    OA,
    RDF,
    SCHEMA,
    XSD,
    code_iri,
    column_iri,
    kind_scheme,
    network_iri,
    network_of,
)

__all__ = ["quads_of_record", "rewritten"]

_PRECISION = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
"""Length of a stated date → its datatype."""
_WITHOUT_NETWORK = frozenset(
    {RecordSort.PLACE, RecordSort.DOCUMENT, RecordSort.EVIDENCE, RecordSort.EXPECTATION}
)
"""What belongs to its network by its address alone."""
_COMPUTED = frozenset({INW.earliest, INW.latest, INW.quoteHash, OA.hasSelector})
"""Made of other values: written anew with every change."""


def quads_of_record(record: Record, graph: URIRef) -> Iterator[Quad]:
    """Yield all statements of a record that is new.

    Args:
        record: Complete; its values are as `Field` describes them.
        graph: The layer it goes to.

    Example:
        >>> from ontology.namespaces import data_iri, graph_iri
        >>> it = Record(sort=RecordSort.PLACE, iri=str(data_iri("a", "place", "b")), values={"label": ("B",)})
        >>> [str(quad.object) for quad in quads_of_record(it, graph_iri("a", "oeffentlich"))][-1]
        'B'
    """
    subject, network = URIRef(record.iri), network_of(record.iri) or ""
    for each in TYPES[record.sort]:
        yield Quad(subject, RDF.type, each, graph)
    if record.sort not in _WITHOUT_NETWORK:
        yield Quad(subject, INW.network, network_iri(network), graph)
    for field in record.fields:
        for value in record.all(field.name):
            if field.predicate == OA.exact:
                yield from _selector(subject, value, graph)
            elif not (field.name == "latest" and record.first("end")):  # a stated end tells it better
                yield Quad(subject, field.predicate, _term(field, value, network), graph)
    yield from (Quad(subject, predicate, day, graph) for predicate, day in _days(record))
    for column, cells in record.attributes.items():
        yield from (Quad(subject, column_iri(network, column), Literal(cell), graph) for cell in cells)


def rewritten(
    before: Iterable[Quad], record: Record, graph: URIRef
) -> tuple[tuple[Quad, ...], tuple[Quad, ...]]:
    """Return what to remove and what to add so that a stored record says what this one says.

    Labels in other languages, and whatever no field holds, stay as they are.

    Args:
        before: All that the layer says of the record now, its quote included.
        record: What it is to say.
        graph: The layer.
    """
    network = network_of(record.iri) or ""
    columns = column_iri(network, "")
    known = {it.predicate for it in record.fields} | _COMPUTED | {RDF.type}
    subject, selector = URIRef(record.iri), URIRef(f"{record.iri}/selector")
    touched = {
        quad
        for quad in before
        if quad.graph == graph
        and (
            (quad.subject == subject and (quad.predicate in known or quad.predicate.startswith(columns)))
            or quad.subject == selector
        )
        and not _is_other_language(quad.object)
    }
    wanted = set(quads_of_record(record, graph))
    if any(quad.subject == selector and quad in wanted and quad.predicate == OA.exact for quad in touched):
        touched = {
            quad for quad in touched if quad.subject != selector
        }  # the same quote: its surroundings hold
    kept_types = {quad for quad in touched if quad.predicate == RDF.type}
    removals = touched - wanted - kept_types
    additions = wanted - set(before)
    return tuple(sorted(removals)), tuple(sorted(additions))


def _is_other_language(term: Term) -> bool:
    return isinstance(term, Literal) and term.language not in (None, "de")


def _term(field: Field, value: str, network: str) -> Term:
    sort = field.sort
    if sort is FieldSort.REFERENCE:
        return URIRef(value)
    if sort is FieldSort.CODE:
        is_own = field.codes == "akteursart" and value not in codelist(field.codes)
        return code_iri(kind_scheme(network) if is_own else field.codes, value)
    if sort in (FieldSort.TEXT, FieldSort.LONG_TEXT):
        return Literal(value, lang="de")
    if sort is FieldSort.DATE:
        return Literal(value, datatype=_PRECISION[len(value)], normalize=False)
    if sort is FieldSort.DAY:
        return Literal(value, datatype=XSD.date, normalize=False)
    if sort is FieldSort.NUMBER:
        return Literal(value, datatype=XSD.integer)
    if sort is FieldSort.DECIMAL:
        return Literal(value, datatype=XSD.decimal)
    if sort is FieldSort.FLAG:
        return Literal("true", datatype=XSD.boolean)
    return Literal(value)


def _selector(subject: URIRef, quote: str, graph: URIRef) -> Iterator[Quad]:
    selector = URIRef(f"{subject}/selector")
    fingerprint = sha256(quote.encode("utf-8")).hexdigest()
    yield Quad(subject, OA.hasSelector, selector, graph)
    yield Quad(subject, INW.quoteHash, Literal(fingerprint), graph)
    yield Quad(selector, RDF.type, OA.TextQuoteSelector, graph)
    yield Quad(selector, OA.exact, Literal(quote), graph)


def _days(record: Record) -> Iterator[tuple[URIRef, Literal]]:
    """Yield the days that queries compare (KNOWLEDGE_MODEL §3 c)."""
    names = {it.predicate: it.name for it in record.fields}
    date_text = record.first("date") if DCTERMS.date in names else ""
    start = record.first("start") if SCHEMA.startDate in names else ""
    end = record.first("end") if SCHEMA.endDate in names else ""
    earliest, latest = first_day(start or date_text or None), last_day(end or date_text or None)
    if earliest is not None:
        yield INW.earliest, Literal(earliest.isoformat(), datatype=XSD.date)
    if latest is not None:
        yield INW.latest, Literal(latest.isoformat(), datatype=XSD.date)
