"""The entries of the journal as values: when, in which role, why, how much, and what took it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from threading import Lock
from typing import Protocol
from weakref import WeakKeyDictionary

from rdflib import URIRef

from graph.errors import UnknownName
from graph.locale import recalled, say
from graph.store.journal import is_journal
from graph.store.quads import Quad, Term
from ontology.namespaces import INW, META_GRAPH, RDF, network_of

__all__ = ["Entry", "Journalled", "changes", "entry_of"]


class Journalled(Protocol):
    """What looking back needs of a store."""

    def scan(self, graphs: Sequence[URIRef]) -> Iterator[Quad]:
        """Yield all statements of these graphs."""
        ...

    def graphs(self) -> tuple[URIRef, ...]:
        """Return the graphs that hold statements."""
        ...

    def data_version(self) -> int:
        """Return the number of the last change."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change, as the journal tells it."""

    iri: str
    version: int
    """The data version it made: what people call its number."""
    recorded_at: datetime
    role: str
    """The function of who changed, never a name."""
    reason: str
    records: int = 0
    """How many entries it touched."""
    removed: int = 0
    """Statements."""
    added: int = 0
    """Statements."""
    networks: tuple[str, ...] = ()
    """Short names of the networks in which it changed something."""
    undoes: str = ""
    """The change that it takes back."""
    undone_by: str = ""
    """The change that takes it back and still holds."""
    is_erasure: bool = False
    """Whether persons were erased: that cannot be taken back."""
    is_kept: bool = True
    """Whether the journal knows what it removed and added: not for changes older than the journal."""

    @property
    def day(self) -> date:
        """Return the day on the calendar of the office."""
        return self.recorded_at.astimezone().date()


_KEPT: WeakKeyDictionary[Journalled, tuple[int, tuple[Entry, ...]]] = WeakKeyDictionary()
_LOCK = Lock()


def changes(store: Journalled, network: str | None = None) -> tuple[Entry, ...]:
    """Return the changes of a store, the newest first.

    Args:
        store: Where the journal is kept.
        network: Only those that changed something there, and those of which the journal does not know where; None
            for all.
    """
    version = store.data_version()
    with _LOCK:
        known, entries = _KEPT.get(store, (-1, ()))
    if known != version:
        entries = _read(store)
        with _LOCK:
            _KEPT[store] = version, entries
    if network is None:
        return entries
    return tuple(entry for entry in entries if network in entry.networks or not entry.is_kept)


def entry_of(store: Journalled, name: str | int) -> Entry:
    """Return a change by its address or by its number.

    Raises:
        UnknownName: there is none.
    """
    found = next((it for it in changes(store) if name in (it.iri, it.version)), None)
    if found is None:
        raise UnknownName(
            say(
                "Diese Änderung gibt es nicht. Bitte in der Liste der Änderungen nachsehen, welche gemeint ist."
            )
        )
    return found


def _read(store: Journalled) -> tuple[Entry, ...]:
    told: dict[str, dict[URIRef, list[Term]]] = {}
    for quad in store.scan((META_GRAPH,)):
        if is_journal(quad):
            told.setdefault(str(quad.subject), {}).setdefault(quad.predicate, []).append(quad.object)
    numbered = [_entry(iri, terms) for iri, terms in told.items() if INW.dataVersion in terms]
    ordered = sorted(numbered, key=lambda entry: (entry.version, entry.iri), reverse=True)
    return tuple(_with_undoing(ordered))


def _entry(iri: str, terms: dict[URIRef, list[Term]]) -> Entry:
    def text(predicate: URIRef) -> str:
        return str(next(iter(terms.get(predicate, ())), ""))

    def number(predicate: URIRef) -> int:
        return int(text(predicate) or 0)

    return Entry(
        iri=iri,
        version=number(INW.dataVersion),
        recorded_at=datetime.fromisoformat(text(INW.recordedAt)),
        role=text(INW.role),
        reason=recalled(text(INW.reason)),
        records=number(INW.entryCount),
        removed=number(INW.removedCount),
        added=number(INW.addedCount),
        networks=tuple(sorted(name for it in terms.get(INW.touches, ()) if (name := network_of(str(it))))),
        undoes=text(INW.undoes),
        is_erasure=INW.Erasure in terms.get(RDF.type, ()),
        is_kept=INW.addedCount in terms,
    )


def _with_undoing(newest_first: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries with what took each back; what was taken back itself takes nothing back any more."""
    undone: dict[str, str] = {}
    for entry in newest_first:
        taken = replace(entry, undone_by=undone.get(entry.iri, ""))
        if entry.undoes and not taken.undone_by:
            undone[entry.undoes] = entry.iri
        yield taken
