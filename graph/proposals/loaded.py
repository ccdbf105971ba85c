"""Statements that a file put into the inbox directly: one proposal for each thing they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rdflib import URIRef

from graph.editing.content import Content, layer_of
from graph.history.wording import names_in
from graph.locale import say
from graph.model import Layer
from graph.proposals.entry import Waiting, quotes_of
from graph.proposals.proposal import Proposal
from graph.records import FIELDS, FieldSort, Record, RecordSort, records_in
from graph.store import Quad
from ontology.namespaces import OA, graph_iri

__all__ = ["loaded"]

_LOADED = say("Eine geladene RDF-Datei schlägt das vor.")
_COMPANIONS = frozenset({RecordSort.EVIDENCE, RecordSort.DOCUMENT, RecordSort.PLACE})
"""What comes along with what refers to it, and is no proposal of its own then."""


def loaded(
    content: Content, stored: Mapping[URIRef, Sequence[Quad]], names: Mapping[str, str]
) -> Iterator[Waiting]:
    """Yield one proposal for each thing that statements in the layer are about."""
    areas = {str(subject): _moved(content, subject, quads) for subject, quads in stored.items()}
    stated = {iri: (*_left(content, iri, quads), *quads) for iri, quads in areas.items()}
    records = records_in(dict.fromkeys(quad for quads in stated.values() for quad in quads))
    referred = {iri for it in records.values() for iri in _references(it)}
    shared = {
        iri for iri, it in records.items() if it.sort in _COMPANIONS and iri in referred and iri in areas
    }
    told = {**names, **names_in(quad for quads in areas.values() for quad in quads)}
    for iri, record in records.items():
        if iri in shared or iri not in areas:
            continue
        along = _along(record, records, shared)
        after = frozenset(quad for each in (iri, *along) for quad in _whole(each, stated))
        yield Waiting(
            proposal=Proposal(
                id=iri,
                network=content.network,
                before=content.records.get(iri),
                after=record,
                reason=_LOADED,
                source=next(
                    (records[it].label for it in along if records[it].sort is RecordSort.DOCUMENT), ""
                ),
                quotes=quotes_of(record, records),
                names=told,
            ),
            before=frozenset(content.quads_of(iri)),
            after=after,
            own=tuple(_here(iri, stored)),
            shared=tuple(quad for each in along for quad in _here(each, stored)),
        )


def _moved(content: Content, subject: URIRef, quads: Iterable[Quad]) -> tuple[Quad, ...]:
    """Return statements of the inbox as they would stand in the network."""
    known = content.statements.get(subject, ())
    sort = next(iter(records_in((*known, *quads)).values()), None)
    layer = layer_of(sort.sort) if sort else Layer.PUBLIC
    area = known[0].graph if known else graph_iri(content.network, layer)
    return tuple(it._replace(graph=area) for it in quads)


def _left(content: Content, iri: str, quads: Iterable[Quad]) -> tuple[Quad, ...]:
    """Return what the network says of a thing and would still say: a field of one value gets the proposed one."""
    record = content.records.get(iri)
    if record is None:
        return ()
    told = {it.predicate for it in quads}
    replaced = {it.predicate for it in FIELDS[record.sort] if not it.is_many and it.predicate in told}
    return tuple(it for it in content.quads_of(iri) if it.predicate not in replaced)


def _along(record: Record, records: Mapping[str, Record], shared: set[str]) -> tuple[str, ...]:
    """Return what comes along with a record: its evidence and places, their documents and wider places."""
    found: dict[str, None] = {}
    waiting = list(_references(record))
    while waiting:
        iri = waiting.pop()
        if iri in shared and iri not in found:
            found[iri] = None
            waiting.extend(_references(records[iri]))
    return tuple(found)


def _references(record: Record) -> Iterator[str]:
    for field in record.fields:
        if field.sort is FieldSort.REFERENCE:
            yield from record.all(field.name)


def _whole(iri: str, stated: Mapping[str, Sequence[Quad]]) -> Iterator[Quad]:
    """Yield all statements of a thing with the selectors of its quotes."""
    for quad in stated.get(iri, ()):
        yield quad
        if quad.predicate == OA.hasSelector:
            yield from stated.get(str(quad.object), ())


def _here(iri: str, stored: Mapping[URIRef, Sequence[Quad]]) -> Iterator[Quad]:
    return _whole(iri, {str(subject): quads for subject, quads in stored.items()})
