"""Erasing persons: their values leave the data and the journal, a tombstone without them stays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from rdflib import URIRef

from graph.errors import InvalidSource
from graph.locale import say
from graph.model import Layer
from graph.store.blocks import blocks_of, quads_in
from graph.store.interface import Change, Erasure
from graph.store.journal import Write, entry_quads, is_journal
from graph.store.quads import Quad
from ontology.namespaces import INW, META_GRAPH, RDF, graph_iri, network_iri

__all__ = ["erased_subjects", "erasing", "names_one_of"]


def erasing(erasure: Erasure, entry: URIRef, kept: Iterable[Quad]) -> Write:
    """Return what to write so that nothing is left of these persons.

    Args:
        erasure: Whom, why and when.
        entry: Name of the tombstone's entry.
        kept: All that the layer of persons holds now, its part of the journal included.

    Raises:
        InvalidSource: nothing is kept of them.
    """
    subjects = frozenset(erasure.subjects)
    removals: list[Quad] = []
    additions: list[Quad] = []
    for quad in kept:
        if not is_journal(quad):
            if names_one_of(quad, subjects):
                removals.append(quad)
            continue
        told = list(quads_in([quad.object]))
        rest = [each for each in told if not names_one_of(each, subjects)]
        if len(rest) != len(told):
            removals.append(quad)
            additions.extend(quad._replace(object=block) for block in blocks_of(rest))
    if not removals:
        raise InvalidSource(
            say("Zu dieser Person ist nichts gespeichert. Bitte prüfen, ob sie schon gelöscht ist.")
        )
    change = Change(reason=erasure.reason, role=erasure.role, recorded_at=erasure.recorded_at)
    home = graph_iri(erasure.network, Layer.HISTORY)
    tombstones = (
        Quad(entry, RDF.type, INW.Erasure, META_GRAPH),
        Quad(entry, INW.touches, network_iri(erasure.network), META_GRAPH),
        *(Quad(entry, INW.erased, subject, home) for subject in erasure.subjects),
    )
    return Write(
        entry=entry,
        removals=tuple(removals),
        additions=(*additions, *entry_quads(entry, change), *tombstones),
    )


def names_one_of(quad: Quad, subjects: Collection[URIRef]) -> bool:
    """Tell whether a statement is about one of these, or points to one."""
    return quad.subject in subjects or quad.object in subjects


def erased_subjects(history: Iterable[Quad]) -> Iterator[URIRef]:
    """Yield whom tombstones name; there, an address without a name is all that is left.

    Args:
        history: The statements of the graphs of the journal.
    """
    for quad in history:
        if quad.predicate == INW.erased and isinstance(quad.object, URIRef):
            yield quad.object
