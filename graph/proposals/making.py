"""Proposals come into the inbox: never twice, and not what was rejected before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from rdflib import URIRef

from graph.editing.content import Content, content_of, writable
from graph.model import Layer
from graph.proposals.wanted import Wanted, address_of, before_and_after, described
from graph.store import Change, Quad, Store, alone
from ontology.namespaces import DCTERMS, INW, graph_iri

__all__ = ["Prepared", "Proposed", "prepared", "propose"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Proposals ready to be stored, alone or with others."""

    quads: tuple[Quad, ...]
    new: tuple[bool, ...]
    """For each of what was wanted, whether it is among them."""
    rejected_before: int
    superseded: tuple[Quad, ...] = ()
    """Of older proposals of the same source and method about the same records: they go."""

    @property
    def added(self) -> int:
        """Return how many there are."""
        return sum(self.new)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What became of what was to be proposed."""

    version: int
    """Data version afterwards."""
    added: int
    known: int
    """So many wait already, or are in the network just so."""
    rejected_before: int
    """So many were rejected once and are not proposed again."""


@alone
def propose(
    store: Store, network: str, wanted: Iterable[Wanted], *, reason: str, role: str, recorded_at: datetime
) -> Proposed:
    """Put proposals into the inbox of a network, as one change.

    Args:
        store: Where the statements lie.
        network: Its short name; examples are refused.
        wanted: What is proposed.
        reason: For the journal, such as `Selbstauskünfte eingelesen`.
        role: The function of who does it.
        recorded_at: When.

    Raises:
        InvalidSource: the network is a read-only example.
        WorkspaceError: the store cannot be written.
    """
    ready = prepared(store, content_of(store, writable(network)), wanted, recorded_at=recorded_at)
    version = store.data_version()
    if ready.quads:
        change = Change(
            additions=ready.quads,
            removals=ready.superseded,
            reason=reason,
            role=role,
            recorded_at=recorded_at,
        )
        version = store.change(change)
    known = len(ready.new) - ready.added - ready.rejected_before
    return Proposed(version=version, added=ready.added, known=known, rejected_before=ready.rejected_before)


def prepared(
    store: Store,
    content: Content,
    wanted: Iterable[Wanted],
    *,
    recorded_at: datetime | None = None,
    named: Container[str] = (),
) -> Prepared:
    """Return the statements of the proposals that are neither known nor rejected before, to store with others.

    Args:
        store: Where the inbox lies.
        content: The network as it is.
        wanted: What is proposed.
        recorded_at: When; None leaves it to whoever stores them.
        named: Addresses of what a source names again: the question whether it has ended goes.
    """
    inbox = _inbox(store, content.network)
    rejected = {node for node, told in inbox.items() if any(it.predicate == INW.rejectedAt for it in told)}
    waiting = {node for node, told in inbox.items() if any(it.predicate == INW.proposes for it in told)}
    older = {_origin(inbox[node]): node for node in waiting}
    quads: list[Quad] = []
    gone = [quad for told in inbox.values() if _asks_for_end(told, named) for quad in told]
    new: list[bool] = []
    before_rejected = 0
    for it in wanted:
        before, after = before_and_after(content, it)
        node = address_of(content.network, it, before, after)
        before_rejected += node in rejected
        is_new = bool(after - before) and node not in rejected | waiting
        new.append(is_new)
        if is_new:
            waiting.add(node)
            noted = tuple(described(node, it, sorted(before), sorted(after), recorded_at))
            gone += inbox.get(older.get(_origin(noted), node), ())
            quads += noted
    return Prepared(
        quads=tuple(quads), new=tuple(new), rejected_before=before_rejected, superseded=tuple(gone)
    )


def _inbox(store: Store, network: str) -> Mapping[URIRef, list[Quad]]:
    """Return our notes in the layer of proposals, by address."""
    found: dict[URIRef, list[Quad]] = defaultdict(list)
    for quad in store.scan([graph_iri(network, Layer.PROPOSALS)]):
        found[quad.subject].append(quad)
    return found


def _asks_for_end(told: Iterable[Quad], named: Container[str]) -> bool:
    said = {it.predicate: str(it.object) for it in told}
    return INW.proposesEnd in said and said[INW.proposes] in named


def _origin(described: Iterable[Quad]) -> tuple[str, ...]:
    """Return what a proposal is about, where it comes from and how: a newer one takes its place."""
    told = {it.predicate: str(it.object) for it in described}
    return tuple(told.get(it, "") for it in (INW.proposes, DCTERMS.source, INW.method))
