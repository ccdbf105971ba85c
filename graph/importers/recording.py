"""When something entered the store: stamped on new evidence, so that a past `stand` can be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from rdflib import Literal

from graph.store import Quad
from ontology.namespaces import INW, RDF

__all__ = ["signed", "stamped"]


def stamped(quads: Iterable[Quad], day: date) -> Iterator[Quad]:
    """Yield the statements, and for evidence without a day of recording this one.

    Args:
        quads: What is about to be stored; what was there before is not among them.
        day: The day of recording.

    Example:
        >>> from ontology.namespaces import data_iri, graph_iri
        >>> proof, area = data_iri("peine", "evidence", "e"), graph_iri("peine", "oeffentlich")
        >>> [str(quad.object) for quad in stamped([Quad(proof, RDF.type, INW.Evidence, area)], date(2026, 1, 31))][1:]
        ['2026-01-31']
    """
    listed = tuple(quads)
    known = {quad.subject for quad in listed if quad.predicate == INW.recordedAt}
    yield from listed
    for quad in listed:
        if quad.predicate == RDF.type and quad.object == INW.Evidence and quad.subject not in known:
            yield Quad(quad.subject, INW.recordedAt, Literal(day), quad.graph)


def signed(quads: Iterable[Quad], role: str) -> Iterator[Quad]:
    """Yield the statements, and for evidence that does not say who recorded it this function.

    Args:
        quads: What is about to be stored.
        role: The function of who records it, never a name.

    Example:
        >>> from ontology.namespaces import data_iri, graph_iri
        >>> proof, area = data_iri("peine", "evidence", "e"), graph_iri("peine", "oeffentlich")
        >>> [str(quad.object) for quad in signed([Quad(proof, RDF.type, INW.Evidence, area)], "Koordinierungsstelle")][1:]
        ['Koordinierungsstelle']
    """
    listed = tuple(quads)
    known = {quad.subject for quad in listed if quad.predicate == INW.recordedBy}
    yield from listed
    for quad in listed:
        if quad.predicate == RDF.type and quad.object == INW.Evidence and quad.subject not in known:
            yield Quad(quad.subject, INW.recordedBy, Literal(role), quad.graph)
