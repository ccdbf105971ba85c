"""A plan is carried out: everything in one change, so that it is undone in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from rdflib import Literal

from graph.editing.writing import entry_left
from graph.errors import Conflict
from graph.importers.recording import signed, stamped
from graph.intake.planning import plan as planned
from graph.intake.plans import Plan, RowState
from graph.intake.questions import Decisions
from graph.locale import say
from graph.store import Change, Expected, Quad, Store, alone
from ontology.namespaces import INW, RDF, XSD

__all__ = ["Applied", "apply"]

_CHANGED_MEANWHILE = say(
    "Das Netzwerk wurde inzwischen geändert, und die Datei würde nun etwas anderes bewirken. Bitte die Probe noch einmal ansehen."
)


_ATTEMPTS = 3
"""Another change may come in between reading and comparing; then everything is looked at again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What was stored."""

    version: int
    """Data version afterwards; the one before if there was nothing to change."""
    entry: str
    """IRI of its entry in the journal, to undo it by; empty if there was nothing to change."""
    counts: Mapping[RowState, int] = field(default_factory=dict, hash=False)
    """Rows by what became of them; their sum is the number of rows read."""
    proposals: int = 0
    """How many went to the inbox."""


@alone
def apply(
    store: Store, plan: Plan, decisions: Decisions, *, role: str, recorded_at: datetime, today: date
) -> Applied:
    """Store what a plan says as one change.

    Args:
        store: Where the statements lie.
        plan: As it was shown.
        decisions: The answers to its questions.
        role: The function of who does it.
        recorded_at: When.
        today: The day on which its evidence counts as recorded.

    Raises:
        Conflict: the network has changed since so that the plan would do something else; nothing is stored.
        WorkspaceError: the store cannot be written; nothing is stored.
    """
    final, expected = _settled(store, plan, decisions)
    if final.changes_nothing:
        return Applied(version=store.data_version(), entry="", counts=final.counts)
    additions = tuple(stamped(signed(_timed(final.effect.additions, recorded_at), role), today))
    change = Change(
        additions=additions,
        removals=final.effect.removals,
        reason=f"Eingelesen: {final.title}",
        role=role,
        recorded_at=recorded_at,
        expected=expected,
    )
    version = store.change(change)
    return Applied(
        version=version, entry=entry_left(store, version), counts=final.counts, proposals=final.proposals
    )


def _settled(store: Store, plan: Plan, decisions: Decisions) -> tuple[Plan, Expected]:
    """Return the plan for the network of now and what that says: both of the same version."""
    for _ in range(_ATTEMPTS):
        final = _final(store, plan, decisions)
        expected = _expected(store, final)
        if store.data_version() == final.version:
            return final, expected
    raise Conflict(_CHANGED_MEANWHILE)


def _final(store: Store, plan: Plan, decisions: Decisions) -> Plan:
    """Return the plan for the network of now, with all answers."""
    current = plan
    if store.data_version() != plan.version:
        current = _again(store, plan, plan.decisions)
        if current.rows != plan.rows:
            raise Conflict(_CHANGED_MEANWHILE)
    return current if decisions == plan.decisions else _again(store, plan, decisions)


def _again(store: Store, plan: Plan, decisions: Decisions) -> Plan:
    return planned(store, plan.network, plan.batch, profile=plan.profile, decisions=decisions)


def _expected(store: Store, plan: Plan) -> Expected:
    """Return what the store has to say still of everything that is changed."""
    subjects = {it.subject for it in (*plan.effect.removals, *plan.effect.additions)}
    graphs = sorted({it.graph for it in (*plan.effect.removals, *plan.effect.additions)})
    quads = frozenset(quad for quad in store.scan(graphs) if quad.subject in subjects)
    return Expected(tuple(sorted(subjects)), quads)


def _timed(quads: Iterable[Quad], moment: datetime) -> Iterator[Quad]:
    """Yield the statements, and when the proposals among them were made."""
    for quad in quads:
        yield quad
        if quad.predicate == RDF.type and quad.object == INW.Proposal:
            yield Quad(
                quad.subject, INW.recordedAt, Literal(moment.isoformat(), datatype=XSD.dateTime), quad.graph
            )
