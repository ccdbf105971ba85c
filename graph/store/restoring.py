"""Restoring a backup: of this store as a change like any other, of another store together with its journal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from rdflib import URIRef

from graph.model import Layer
from graph.store.effect import Present, effect_of
from graph.store.erasing import erased_subjects, names_one_of
from graph.store.interface import Change
from graph.store.journal import Write, entry_quads, head_of, is_journal
from graph.store.quads import Quad
from ontology.namespaces import META_GRAPH, code_of

__all__ = ["restoring"]

_REASON = "Sicherung »{name}« zurückgespielt"


class Whole(Present, Protocol):
    """All that a store holds."""

    def scan(self, graphs: Sequence[URIRef]) -> Iterable[Quad]:
        """Yield all statements of these graphs."""
        ...

    def graphs(self) -> tuple[URIRef, ...]:
        """Return the graphs that hold statements."""
        ...


def restoring(
    content: Sequence[Quad], name: str, store: Whole, entry: URIRef, *, role: str, recorded_at: datetime
) -> Write:
    """Return what to write so that the data are those of a backup.

    What was erased since the backup stays erased.

    Args:
        content: All statements of the backup.
        name: Of its file.
        store: The state before.
        entry: Name of the new entry in the journal.
        role: Who restores.
        recorded_at: When.
    """
    change = Change(reason=_REASON.format(name=name), role=role, recorded_at=recorded_at)
    if not _is_of_this_store(content, store):
        return Write(entry=entry, additions=(*content, *entry_quads(entry, change)), cleared=store.graphs())
    present = list(store.scan(store.graphs()))
    gone = frozenset(erased_subjects(present))
    wanted = {quad for quad in content if not (is_journal(quad) or _is_erased(quad, gone))}
    today = {quad for quad in present if not is_journal(quad)}
    removals, additions = tuple(sorted(today - wanted)), tuple(sorted(wanted - today))
    change = Change(
        additions=additions, removals=removals, reason=change.reason, role=role, recorded_at=recorded_at
    )
    return effect_of(change, entry, store)


def _is_erased(quad: Quad, gone: frozenset[URIRef]) -> bool:
    return code_of(quad.graph) == Layer.PERSONS and names_one_of(quad, gone)


def _is_of_this_store(content: Iterable[Quad], store: Whole) -> bool:
    """Tell whether the journal of the backup is the begin of the journal of the store."""
    last = head_of(content).entry
    return any(quad.subject == last for quad in store.scan((META_GRAPH,)) if is_journal(quad))
