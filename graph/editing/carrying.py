"""What a network states after a change, out of what it stated before: only what the change touches is worked out anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from rdflib import URIRef

from graph.editing.content import LAYERS, Content, Reference, references_of
from graph.records import Record, records_in
from graph.store import Quad
from ontology.namespaces import OA, graph_iri, network_of

__all__ = ["carried_on"]

_Statements: TypeAlias = Mapping[URIRef, tuple[Quad, ...]]


def carried_on(content: Content, gone: Iterable[Quad], new: Iterable[Quad]) -> Content:
    """Return what reading the network anew after a change would give.

    Args:
        content: As it was before.
        gone: What the change removed, in canonical form.
        new: What it added, in canonical form.
    """
    areas = frozenset(graph_iri(content.network, layer) for layer in LAYERS)
    taken = frozenset(quad for quad in gone if quad.graph in areas)
    come = frozenset(quad for quad in new if quad.graph in areas)
    touched = {quad.subject for quad in taken | come}
    statements = dict(content.statements)
    for subject in touched:
        now = (frozenset(statements.pop(subject, ())) - taken) | {it for it in come if it.subject == subject}
        if now:
            statements[subject] = tuple(sorted(now))
    affected = touched | _quoting(content.statements, touched)
    records = {iri: it for iri, it in content.records.items() if URIRef(iri) not in affected}
    fresh = _records(content.network, statements, affected)
    return replace(
        content,
        records=dict(sorted((records | fresh).items())),
        statements=statements,
        references=_references(content, affected, fresh),
    )


def _quoting(statements: _Statements, touched: Collection[URIRef]) -> set[URIRef]:
    """Return the evidence whose passage is among things: a record holds its passage as a field of its own."""
    passages = {it for it in touched if any(quad.predicate == OA.exact for quad in statements.get(it, ()))}
    if not passages:
        return set()
    return {
        subject
        for subject, quads in statements.items()
        if any(quad.predicate == OA.hasSelector and quad.object in passages for quad in quads)
    }


def _records(network: str, statements: _Statements, affected: Iterable[URIRef]) -> dict[str, Record]:
    own = {quad for it in affected for quad in statements.get(it, ())}
    passages = {it.object for it in own if it.predicate == OA.hasSelector and isinstance(it.object, URIRef)}
    beside = (quad for it in passages for quad in statements.get(it, ()))
    found = records_in(own.union(beside))
    wanted = {str(it) for it in affected}
    return {iri: it for iri, it in found.items() if iri in wanted and network_of(iri) == network}


def _references(
    content: Content, affected: Collection[URIRef], fresh: Mapping[str, Record]
) -> Mapping[str, tuple[Reference, ...]]:
    """Return who names whom, in the order of those who name."""
    before = (content.records[str(it)] for it in affected if str(it) in content.records)
    named = {iri for it in (*before, *fresh.values()) for iri in references_of([it])}
    come = references_of(fresh.values())
    found = dict(content.references)
    for iri in named:
        stay = [it for it in found.pop(iri, ()) if URIRef(it.record) not in affected]
        if now := sorted([*stay, *come.get(iri, ())], key=lambda it: it.record):
            found[iri] = tuple(now)
    return found
