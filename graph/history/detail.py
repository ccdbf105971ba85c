"""What one change did, record by record and field by field, as people call them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from rdflib import URIRef

from graph.history.effects import Effect, effects
from graph.history.entries import Entry, Journalled, changes, entry_of
from graph.history.past import later_than, state_before
from graph.history.wording import evidence_names, names_in, worded
from graph.locale import Said, say
from graph.model import Layer
from graph.records import Record, RecordSort, records_in
from graph.store.quads import Quad
from graph.texts import sort_key
from ontology.namespaces import code_of, graph_iri, network_of

__all__ = ["Detail", "FieldChange", "RecordChange", "RecordFate", "detail"]

_SELECTOR = "/selector"


class RecordFate(Enum):
    """What became of a record."""

    NEW = say("neu")
    CHANGED = say("geändert")
    GONE = say("entfernt")

    @property
    def label(self) -> Said:
        """Return the word for it."""
        return self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field before and after."""

    label: Said | str
    before: tuple[str, ...]
    """As people read it; empty if nothing stood there."""
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """One record that a change touched."""

    iri: str
    sort: RecordSort
    label: str
    fate: RecordFate
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """Everything one change did in one network."""

    entry: Entry
    records: tuple[RecordChange, ...]
    """The statements of people first, what belongs to them (evidence, documents, places) last."""
    others: int = 0
    """Further entries that are no record: judgements of findings, words, settings."""
    personal: int = 0
    """Entries about persons: they are not shown here."""


def detail(store: Journalled, entry: str | int, network: str) -> Detail:
    """Return what a change did in a network, field by field.

    Args:
        store: Where the journal is kept.
        entry: Address or number of the change.
        network: The network looked at; what the same change did in others is left out.

    Raises:
        UnknownName: there is no such change.
    """
    wanted = entry_of(store, entry)
    effect = effects(store, [wanted]).get(wanted.iri, Effect())
    own = frozenset(pair for pair in effect.touched if network_of(pair[0]) == network)
    personal = {subject for graph, subject in own if code_of(graph) == Layer.PERSONS}
    before, after, names = _states(store, wanted, effect, network)
    told = tuple(_records(before, after, names, network))
    known = {it.iri for it in told}
    others = {_home(subject) for graph, subject in own if code_of(graph) != Layer.PERSONS} - known
    return Detail(
        entry=wanted,
        records=tuple(sorted(told, key=_order)),
        others=len(others),
        personal=len(personal),
    )


def _states(
    store: Journalled, entry: Entry, effect: Effect, network: str
) -> tuple[Mapping[str, Record], Mapping[str, Record], Mapping[str, str]]:
    """Return the touched records before and after, and the names of all that they may refer to."""
    graphs = tuple(graph_iri(network, layer) for layer in (Layer.PUBLIC, Layer.INTERNAL, Layer.EXPECTATIONS))
    later = later_than(changes(store), entry.version)
    state = state_before(store, graphs, [it for it in later if network in it.networks])
    earlier = (state - effect.added) | {quad for quad in effect.removed if quad.graph in graphs}
    touched = {_home(subject) for _, subject in effect.touched}

    def of_touched(quads: frozenset[Quad]) -> Mapping[str, Record]:
        return records_in(quad for quad in quads if _home(quad.subject) in touched)

    names = {**names_in(earlier), **names_in(state)}
    return of_touched(earlier), of_touched(state), {**evidence_names(earlier | state, names), **names}


def _records(
    before: Mapping[str, Record], after: Mapping[str, Record], names: Mapping[str, str], network: str
) -> Iterator[RecordChange]:
    for iri in {**before, **after}:
        old, new = before.get(iri), after.get(iri)
        told = new or old
        fields = tuple(_fields(old, new, names, network))
        if told is not None and fields:
            fate = RecordFate.CHANGED if old and new else RecordFate.NEW if new else RecordFate.GONE
            yield RecordChange(iri=iri, sort=told.sort, label=told.label, fate=fate, fields=fields)


def _fields(
    old: Record | None, new: Record | None, names: Mapping[str, str], network: str
) -> Iterator[FieldChange]:
    shape = new or old
    for field in shape.fields if shape else ():
        earlier, now = (worded(field, it.all(field.name) if it else (), names, network) for it in (old, new))
        if sorted(earlier) != sorted(now):
            yield FieldChange(label=field.label, before=earlier, after=now)
    columns = {column for it in (old, new) if it for column in it.attributes}
    for column in sorted(columns, key=sort_key):
        earlier, now = (it.attributes.get(column, ()) if it else () for it in (old, new))
        if sorted(earlier) != sorted(now):
            yield FieldChange(label=column, before=earlier, after=now)


def _order(change: RecordChange) -> tuple[int, tuple[str, str]]:
    return list(RecordSort).index(change.sort), sort_key(change.label)


def _home(subject: URIRef) -> str:
    """Return the record a statement belongs to: a quote belongs to its evidence."""
    return str(subject).removesuffix(_SELECTOR)
