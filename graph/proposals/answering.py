"""People decide: a proposal is accepted, accepted with corrections, or rejected for good."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from rdflib import Literal, URIRef

from graph.editing.content import Content, content_of, writable
from graph.importers.recording import signed, stamped
from graph.locale import Said, say
from graph.model import Layer
from graph.proposals.checking import broken_rules
from graph.proposals.entry import Waiting
from graph.proposals.proposal import Contradiction
from graph.proposals.taking_over import Outcome, taken_over
from graph.proposals.vouching import vouched, vouched_record
from graph.proposals.waiting import waiting_in
from graph.records import FieldSort, Record, records_in
from graph.store import Change, Expected, Quad, Store, alone
from ontology.namespaces import INW, RDF, XSD, graph_iri

__all__ = ["Answered", "accept", "reject"]

_VANISHED = say("Diesen Eintrag gibt es nicht mehr. Bitte die Seite neu laden und unter »Verlauf« nachsehen.")
"""A change to what has been taken out would leave a few statements of a thing that nobody finds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What became of the proposals that were accepted."""

    version: int
    accepted: tuple[str, ...]
    """Ids of those that are in the network now."""
    contradictions: tuple[Contradiction, ...] = ()
    """Those that still wait, because the record has changed in the same field."""
    refused: Mapping[str, tuple[Said, ...]] = field(default_factory=dict, hash=False)
    """Id → what it is called and which data rules it would break; it still waits."""


@alone
def accept(
    store: Store,
    network: str,
    ids: Collection[str],
    *,
    corrected: Mapping[str, Record] | None = None,
    role: str,
    recorded_at: datetime,
) -> Answered:
    """Take proposals over into the network as one change; what they cannot do without comes along.

    What was only derived is then a statement of the office: it rests on `eigene Kenntnis` of this day, since the rows
    that it was derived from do not say it.

    Args:
        store: Where the statements lie.
        network: Short name of the network.
        ids: Of the proposals; unknown ones are passed over: somebody else has decided.
        corrected: Id → the record as it shall be instead of as proposed; also the answer to a contradiction.
        role: The function of who decides.
        recorded_at: When.

    Raises:
        InvalidSource: the network is a read-only example.
        Conflict: somebody changed the same at this very moment; nothing is stored.
        WorkspaceError: the store cannot be written.
    """
    content = content_of(store, writable(network))
    waiting = waiting_in(store, content)
    needed, day = _with_needed(content, waiting, ids), recorded_at.date()
    vanished = [it for it in needed if it.proposal.before and it.proposal.after.iri not in content.records]
    needed = [it for it in needed if it not in vanished]
    told = {
        it.proposal.id: (it, corrected[it.proposal.id])
        for it in needed
        if corrected and it.proposal.id in corrected
    }
    right = {id_: vouched_record(it, record, day) for id_, (it, record) in told.items()}
    chosen = [vouched(content, it, day) for it in needed]
    outcome = taken_over(content, chosen, right)
    outcome, broken = _within_rules(content, outcome, chosen, right)
    refused = {**broken, **{it.proposal.id: (_VANISHED,) for it in vanished}}
    if not outcome.done:
        return Answered(
            version=store.data_version(),
            accepted=(),
            contradictions=outcome.contradictions,
            refused=refused,
        )
    left = [it for it in waiting if it.proposal.id not in outcome.done]
    gone = _no_longer(waiting, outcome.done, left)
    change = Change(
        additions=tuple(signed(stamped(outcome.additions, recorded_at.date()), role)),
        removals=(*outcome.removals, *gone),
        reason=_reason(waiting, outcome.done),
        role=role,
        recorded_at=recorded_at,
        expected=_expected(store, (*outcome.additions, *outcome.removals, *gone)),
    )
    return Answered(
        version=store.change(change),
        accepted=tuple(outcome.done),
        contradictions=outcome.contradictions,
        refused=refused,
    )


@alone
def reject(store: Store, network: str, ids: Collection[str], *, role: str, recorded_at: datetime) -> int:
    """Take proposals out of the inbox and remember them: they are not proposed again. Return the data version.

    Raises:
        InvalidSource: the network is a read-only example.
        WorkspaceError: the store cannot be written.
    """
    waiting = waiting_in(store, content_of(store, writable(network)))
    chosen = [it for it in waiting if it.proposal.id in ids]
    if not chosen:
        return store.data_version()
    area = graph_iri(network, Layer.PROPOSALS)
    moment = Literal(recorded_at.isoformat(), datatype=XSD.dateTime)
    remembered = [
        quad
        for it in chosen
        if any(quad.object == INW.Proposal for quad in it.own)
        for quad in (
            Quad(URIRef(it.proposal.id), RDF.type, INW.Proposal, area),
            Quad(URIRef(it.proposal.id), INW.rejectedAt, moment, area),
        )
    ]
    left = [it for it in waiting if it.proposal.id not in ids]
    change = Change(
        additions=tuple(remembered),
        removals=_no_longer(waiting, {it.proposal.id for it in chosen}, left),
        reason=f"Vorschlag abgelehnt: {_named(chosen)}",
        role=role,
        recorded_at=recorded_at,
    )
    return store.change(change)


def _with_needed(content: Content, waiting: Iterable[Waiting], ids: Collection[str]) -> list[Waiting]:
    """Return the chosen proposals after those of new records that they refer to."""
    by_record = {it.proposal.after.iri: it for it in waiting if it.proposal.before is None}
    found: dict[str, Waiting] = {}

    def add(it: Waiting) -> None:
        if it.proposal.id in found:
            return
        found[it.proposal.id] = it
        for named in _references(it.proposal.after):
            if named in by_record and named not in content.records:
                add(by_record[named])

    for it in waiting:
        if it.proposal.id in ids:
            add(it)
    return list(reversed(found.values()))


def _references(record: Record) -> Iterator[str]:
    for each in record.fields:
        if each.sort is FieldSort.REFERENCE:
            yield from record.all(each.name)


def _within_rules(
    content: Content, outcome: Outcome, chosen: list[Waiting], corrected: Mapping[str, Record]
) -> tuple[Outcome, Mapping[str, tuple[Said, ...]]]:
    """Return the outcome without what would break a data rule, and the messages."""
    refused: dict[str, tuple[Said, ...]] = {}
    labels = {it.proposal.id: it.proposal.label for it in chosen}
    current = outcome
    while current.done:
        records = records_in(quad for quads in current.statements.values() for quad in quads)
        touched = {iri: it for iri, it in records.items() if iri in current.statements}
        faults = broken_rules(content, current.statements, touched)
        if not faults:
            break
        told = {
            id_: tuple(
                say("»{label}«: {note}", label=labels[id_], note=message)
                for message in dict.fromkeys(message for iri in iris for _, message in faults.get(iri, ()))
            )
            for id_, iris in current.done.items()
        }
        bad = {id_: messages for id_, messages in told.items() if messages}
        if not bad:
            break
        refused |= bad
        current = taken_over(content, [it for it in chosen if it.proposal.id not in refused], corrected)
    return current, refused


def _no_longer(
    waiting: Iterable[Waiting], done: Collection[str], left: Iterable[Waiting]
) -> tuple[Quad, ...]:
    """Return what goes out of the inbox: what proposals that still wait share stays."""
    needed = {quad for it in left for quad in (*it.own, *it.shared)}
    chosen = (it for it in waiting if it.proposal.id in done)
    found = {quad for it in chosen for quad in (*it.own, *it.shared)}
    return tuple(sorted(found - needed))


def _expected(store: Store, touched: Iterable[Quad]) -> Expected:
    """Return what the store has to say still of everything that is changed."""
    quads = tuple(touched)
    subjects, graphs = {it.subject for it in quads}, sorted({it.graph for it in quads})
    now = frozenset(it for it in store.scan(graphs) if it.subject in subjects)
    return Expected(tuple(sorted(subjects)), now)


def _reason(waiting: Iterable[Waiting], done: Collection[str]) -> str:
    chosen = [it for it in waiting if it.proposal.id in done]
    if all(it.proposal.method for it in chosen):
        return f"Aus eigener Kenntnis bestätigt: {_named(chosen)}"
    return f"Vorschlag angenommen: {_named(chosen)}"


def _named(chosen: Collection[Waiting]) -> str:
    names = [it.proposal.label for it in chosen]
    return names[0] if len(names) == 1 else f"{names[0]} und {len(names) - 1} weitere"
