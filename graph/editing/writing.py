"""The one way from an edit into the store: everything of it is one change, and nothing is overwritten unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from rdflib import URIRef

from graph.editing.carrying import carried_on
from graph.editing.content import Content, is_kept, keep, layer_of
from graph.records import Record, quads_of_record, rewritten
from graph.store import Change, Expected, Quad, Store
from graph.store.quads import checked
from ontology.namespaces import INW, META_GRAPH, data_iri, graph_iri

__all__ = ["OFFICE", "Edit", "Saved", "Stamp", "entry_left", "office_stamp", "stored"]

OFFICE = "Koordinierungsstelle"
"""Who edits until roles exist: the office as such."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Who changes, and when."""

    role: str
    """The function, never a name."""
    recorded_at: datetime


def office_stamp() -> Stamp:
    """Return the stamp of a change made by the office now: the one place where the clock is read for the journal."""
    return Stamp(role=OFFICE, recorded_at=datetime.now(UTC))


@dataclass(frozen=True, slots=True)
class Saved:
    """What was stored."""

    version: int
    """The data version afterwards."""
    iri: str
    """What it is about."""
    entry: str
    """The entry of the journal: what takes the change back."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Statements to remove and to add, gathered before they are stored at once."""

    content: Content
    removals: list[Quad] = field(default_factory=list)
    additions: list[Quad] = field(default_factory=list)
    seen: list[Quad] = field(default_factory=list)
    """What was read besides the content: other layers that the edit touches."""

    def put(self, record: Record) -> None:
        """Store a record, new or changed; a changed one in its changed fields only."""
        area = graph_iri(self.content.network, layer_of(record.sort))
        if record.iri in self.content.records:
            removed, added = rewritten(self.content.quads_of(record.iri), record, area)
            self.removals.extend(removed)
            self.additions.extend(added)
        else:
            self.additions.extend(quads_of_record(record, area))

    def put_all(self, records: Iterable[Record]) -> None:
        """Store several records."""
        for record in records:
            self.put(record)

    def remove(self, iri: str) -> None:
        """Take out all that is stated of a thing."""
        self.removals.extend(self.content.quads_of(iri))


def stored(store: Store, edit: Edit, iri: str, reason: str, stamp: Stamp) -> Saved:
    """Store an edit as one change; one that changes nothing leaves the store as it is.

    Args:
        store: Where it goes.
        edit: What is removed and added.
        iri: What it is about.
        reason: For the journal, in German.
        stamp: Who and when.

    Raises:
        Conflict: what is changed is not any more what the editor saw; nothing is stored.
        WorkspaceError: the store cannot be written; nothing is stored.
    """
    removals, additions = frozenset(edit.removals), frozenset(edit.additions)
    gone, new = removals - additions, additions - removals
    if not gone and not new:
        return Saved(store.data_version(), iri, "")
    before = store.digest()
    version = store.change(
        Change(
            removals=tuple(sorted(gone)),
            additions=tuple(sorted(new)),
            reason=reason,
            role=stamp.role,
            recorded_at=stamp.recorded_at,
            expected=_expected(edit, gone | new),
        )
    )
    _remember(store, edit.content, before, tuple(checked(gone)), tuple(checked(new)))
    return Saved(version, iri, entry_left(store, version))


def _remember(
    store: Store, content: Content, before: str, gone: tuple[Quad, ...], new: tuple[Quad, ...]
) -> None:
    """Carry what was read over to the state after the change, unless others have changed something as well."""
    after = store.digest()
    if is_kept(before, content) and _number(after) == _number(before) + 1:
        keep(after, carried_on(content, gone, new))


def _number(digest: str) -> int:
    return int(digest.partition("-")[0])


def _expected(edit: Edit, touched: frozenset[Quad]) -> Expected:
    """Return what was seen of everything that the edit touches: nobody's work in between is lost."""
    subjects, graphs = {it.subject for it in touched}, {it.graph for it in touched}
    known = (*edit.seen, *(quad for it in subjects for quad in edit.content.statements.get(it, ())))
    seen = frozenset(it for it in known if it.subject in subjects and it.graph in graphs)
    return Expected(tuple(sorted(subjects)), seen)


def entry_left(store: Store, version: int) -> str:
    """Return the address of the entry that a change left in the journal."""
    last, _, name = store.digest().partition("-")
    if last == str(version):
        return str(data_iri("meta", "change", name))
    return next(_entries(store, version), "")


def _entries(store: Store, version: int) -> Iterator[str]:
    for quad in store.scan([META_GRAPH]):
        if quad.predicate == INW.dataVersion and str(quad.object) == str(version):
            yield str(URIRef(quad.subject))
