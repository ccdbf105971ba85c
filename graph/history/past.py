"""The state of any past day: today's statements with the later changes taken back, one after the other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from rdflib import Literal, URIRef

from graph.history.effects import effects
from graph.history.entries import Entry, Journalled, changes
from graph.model import Layer
from graph.store.journal import is_journal
from graph.store.quads import Quad
from ontology.namespaces import INW, graph_iri, network_iri

__all__ = ["later_than", "quads_at", "rebuilt", "state_before", "told_on"]

_LAYERS = tuple(layer for layer in Layer if layer not in (Layer.PERSONS, Layer.HISTORY))


def quads_at(store: Journalled, network: str, when: date | int) -> tuple[Quad, ...]:
    """Return what a network held at the end of a day or after a change, in all its layers but that of persons.

    Where the journal does not reach back so far, it is the oldest state that it knows.

    Args:
        store: Where the statements and the journal lie.
        network: Name of the network.
        when: A day, or a data version.
    """
    graphs = tuple(graph_iri(network, layer) for layer in _LAYERS)
    return tuple(sorted(state_before(store, graphs, later_than(changes(store), when))))


def told_on(store: Journalled, network: str, graphs: Sequence[URIRef], day: date) -> tuple[Quad, ...]:
    """Return the statements of graphs that pages show as the state of a day.

    It is what the journal knows of that day. A list that came later may bring statements whose own evidence was
    recorded by then: they are shown too, with all they refer to. A network that is younger than the day is shown as
    it is, and its evidence decides.

    Args:
        store: Where the statements and the journal lie.
        network: Name of the network.
        graphs: Its layers, and others that come along as they are.
        day: The state of knowledge.
    """
    today = tuple(store.scan(graphs))
    later = [entry for entry in later_than(changes(store), day) if network in entry.networks]
    own = tuple(graph for graph in graphs if graph.startswith(graph_iri(network, "")))
    if not later:
        return today
    then = _taken_back(store, (quad for quad in today if quad.graph in own), own, later)
    itself = network_iri(network)
    if not any(quad.subject == itself for quad in then):
        return today
    others = (quad for quad in today if quad.graph not in own)
    return (*then, *_recorded_elsewhere(today, then, day), *others)


def rebuilt(store: Journalled) -> frozenset[Quad]:
    """Return the data that the journal alone makes, replayed from its first entry.

    Raises:
        LookupError: the journal begins with a state it did not make itself.
    """
    entries = changes(store)
    if any(not entry.is_kept for entry in entries):
        raise LookupError("the journal does not know what its first entries did")
    done = effects(store, entries)
    state: set[Quad] = set()
    for entry in reversed(entries):
        state -= done[entry.iri].removed
        state |= done[entry.iri].added
    return frozenset(state)


def later_than(newest_first: Sequence[Entry], when: date | int) -> tuple[Entry, ...]:
    """Return the entries after a day or a data version, as far back as the journal knows what they did.

    A clock that was wrong for a while does not matter: what counts is the last entry of that day or of one before.

    Args:
        newest_first: Entries of a journal.
        when: A day, or a data version.
    """
    if isinstance(when, int):
        later = [entry for entry in newest_first if entry.version > when]
    else:
        last = next((entry.version for entry in newest_first if entry.day <= when), 0)
        later = [entry for entry in newest_first if entry.version > last]
    unknown = next((index for index, entry in enumerate(later) if not entry.is_kept), len(later))
    return tuple(later[:unknown])


def state_before(store: Journalled, graphs: Sequence[URIRef], later: Sequence[Entry]) -> frozenset[Quad]:
    """Return what graphs held before some changes, the newest of them first."""
    today = (quad for quad in store.scan(graphs) if not is_journal(quad))
    return _taken_back(store, today, graphs, later)


def _taken_back(
    store: Journalled, today: Iterable[Quad], graphs: Collection[URIRef], later: Sequence[Entry]
) -> frozenset[Quad]:
    state, wanted = set(today), set(graphs)
    done = effects(store, later, with_persons=False)
    for entry in later:
        effect = done[entry.iri]
        state -= effect.added
        state.update(quad for quad in effect.removed if quad.graph in wanted)
    return frozenset(state)


def _recorded_elsewhere(today: Iterable[Quad], then: Iterable[Quad], day: date) -> tuple[Quad, ...]:
    """Return what came later but says itself that it was recorded by a day, and all that this refers to."""
    known = {quad.subject for quad in then}
    new: dict[URIRef, list[Quad]] = {}
    for quad in today:
        if quad.subject not in known:
            new.setdefault(quad.subject, []).append(quad)
    older = {subject for subject, said in new.items() if _recorded_by(said, day)}
    waiting = [subject for subject, said in new.items() if _cites(said, older)]
    found = dict.fromkeys(waiting)
    while waiting:
        for quad in new[waiting.pop()]:
            if isinstance(quad.object, URIRef) and quad.object in new and quad.object not in found:
                found[quad.object] = None
                waiting.append(quad.object)
    return tuple(quad for subject in found for quad in new[subject])


def _recorded_by(said: Iterable[Quad], day: date) -> bool:
    days = (quad.object for quad in said if quad.predicate == INW.recordedAt)
    return any(isinstance(it, Literal) and str(it)[:10] <= day.isoformat() for it in days)


def _cites(said: Iterable[Quad], evidence: Collection[URIRef]) -> bool:
    return any(quad.predicate == INW.evidence and quad.object in evidence for quad in said)
