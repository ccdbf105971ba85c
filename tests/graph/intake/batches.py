"""Small batches as a file would deliver them, and an own network for them to meet."""

from __future__ import annotations

from datetime import UTC, date, datetime

from graph.encoding import quads_of
from graph.intake import Applied, Decisions, Plan, apply, plan
from graph.model import Network, NetworkInfo
from graph.records import Batch, Draft, Record, RecordSort, Rejection, Spot, records_in
from graph.store import Change, Quad, Store
from graph.store.memory import MemoryStore
from ontology.namespaces import data_iri, graph_iri

NETWORK = "musterstadt"
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ROLE = "Koordinierungsstelle"


def own_network() -> MemoryStore:
    """Return a store with an empty own network."""
    store = MemoryStore()
    info = NetworkInfo(name=NETWORK, label="Musterstadt")
    store.change(
        Change(additions=tuple(quads_of(Network(info=info))), reason="neu", role=ROLE, recorded_at=NOW)
    )
    return store


def iri(kind: str, name: str) -> str:
    return str(data_iri(NETWORK, kind, name))


def actor(row: int, label: str, *, sheet: str = "Liste", **values: str | tuple[str, ...]) -> Draft:
    """Return an actor of a row, by default an association."""
    return draft(RecordSort.ACTOR, row, label, sheet=sheet, **{"kind": "verein", **values})


def draft(
    sort: RecordSort,
    row: int,
    label: str,
    *,
    sheet: str = "Liste",
    key: str = "",
    **values: str | tuple[str, ...],
) -> Draft:
    told = {name: (it,) if isinstance(it, str) else it for name, it in values.items() if it}
    return Draft(
        sort=sort,
        key=key or f"{sort}:{sheet}:{row}:{label}",
        values={"label": (label,), **told} if label else told,
        spot=Spot(sheet=sheet, row=row),
        quote=f"{label}; Zeile {row}",
    )


def batch(
    *drafts: Draft, rejected: tuple[Rejection, ...] = (), title: str = "Vereine.xlsx", own: bool = False
) -> Batch:
    """Return a batch whose number of rows is counted from its spots."""
    rows = {(it.spot.sheet, it.spot.row) for it in drafts}
    rows |= {(it.sheet, it.row) for each in drafts for it in each.also}
    rows |= {(it.spot.sheet, it.spot.row) for it in rejected if not it.spot.column}
    return Batch(title=title, drafts=drafts, rows=len(rows), rejected=rejected, replaces_values=own)


def planned(store: Store, found: Batch, profile: str = "", **answers: str) -> Plan:
    return plan(store, NETWORK, found, profile=profile, decisions=Decisions(answers=answers))


def taken(store: Store, found: Batch, profile: str = "", answers: dict[str, str] | None = None) -> Applied:
    """Plan and apply a batch with some answers."""
    decisions = Decisions(answers=answers or {})
    return apply(
        store,
        plan(store, NETWORK, found, profile=profile),
        decisions,
        role=ROLE,
        recorded_at=NOW,
        today=TODAY,
    )


def counts(found: Plan | Applied) -> dict[str, int]:
    """Return the states that occur."""
    return {state.value: number for state, number in found.counts.items() if number}


def public(store: Store) -> frozenset[Quad]:
    return frozenset(store.scan([graph_iri(NETWORK, "oeffentlich")]))


def records(store: Store) -> dict[str, Record]:
    return records_in(public(store))


def of_label(store: Store, label: str) -> Record:
    return next(it for it in records(store).values() if it.label == label)


def by_hand(store: Store, record: Record) -> None:
    """Change a record as people do in a form."""
    from graph.records import rewritten

    area = graph_iri(NETWORK, "oeffentlich")
    removals, additions = rewritten(public(store), record, area)
    store.change(
        Change(additions=additions, removals=removals, reason="von Hand", role=ROLE, recorded_at=NOW)
    )
