"""What entries of the journal removed and added, read back from the blocks beside the data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from rdflib import URIRef

from graph.history.entries import Entry, Journalled
from graph.model import Layer
from graph.store.blocks import quads_in
from graph.store.quads import Quad, Term
from ontology.namespaces import GRAPH, INW, graph_iri

__all__ = ["Effect", "effects"]


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change really did."""

    removed: frozenset[Quad] = frozenset()
    added: frozenset[Quad] = frozenset()

    @property
    def touched(self) -> frozenset[tuple[URIRef, URIRef]]:
        """Return graph and subject of everything it touched."""
        return frozenset((quad.graph, quad.subject) for quad in (*self.removed, *self.added))


def effects(
    store: Journalled, entries: Collection[Entry], *, with_persons: bool = True
) -> Mapping[str, Effect]:
    """Return address of an entry → what it did, for those of which the journal knows it.

    Args:
        store: Where the journal is kept.
        entries: Those wanted; only their blocks are read.
        with_persons: Also what is kept of persons.
    """
    kept = {entry.iri for entry in entries if entry.is_kept}
    if not kept:
        return {}
    layers = (Layer.HISTORY, Layer.PERSONS) if with_persons else (Layer.HISTORY,)
    networks = sorted({name for entry in entries for name in entry.networks})
    homes = (GRAPH[Layer.HISTORY], *(graph_iri(name, layer) for name in networks for layer in layers))
    blocks: defaultdict[tuple[str, URIRef], list[Term]] = defaultdict(list)
    for quad in store.scan(homes):
        if quad.predicate in (INW.before, INW.after) and str(quad.subject) in kept:
            blocks[str(quad.subject), quad.predicate].append(quad.object)
    return {
        iri: Effect(frozenset(quads_in(blocks[iri, INW.before])), frozenset(quads_in(blocks[iri, INW.after])))
        for iri in kept
    }
