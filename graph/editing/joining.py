"""Actors become one, or several: duplicate entries are joined, organisations merge into a new one, or part."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from rdflib import URIRef

from graph.editing.checking import checked_records
from graph.editing.content import Content, content_of, taken_addresses, writable
from graph.editing.naming import free_iri, made_label
from graph.editing.saving import evidenced, refuse
from graph.editing.sources import Source, evidence_for
from graph.editing.writing import Edit, Saved, Stamp, stored
from graph.errors import InvalidSource
from graph.importers.cells.dates import stated
from graph.locale import say
from graph.model import Layer
from graph.records import FieldSort, Record, RecordSort
from graph.records.sorts import AGENTS
from graph.store import Quad, Store, alone
from ontology.namespaces import DCTERMS, graph_iri

__all__ = ["joined_duplicates", "succeeded"]

_ENDS = {RecordSort.TIE: ("source", "target", "participants")}


@alone
def joined_duplicates(store: Store, network: str, kept: str, dropped: str, stamp: Stamp) -> Saved:
    """Make one entry of two for the same actor: everything that named the second names the first, as one change.

    The name of the dropped entry stays as a further name, its address leads to the one kept, so that decisions
    about it are found again. What would join the actor with itself goes.

    Raises:
        InvalidSource: the two cannot be one; nothing is changed.
        UnknownName: one of them is not there any more.
    """
    content = content_of(store, writable(network))
    stays, goes = content.record(kept), content.record(dropped)
    _refuse_unlike(stays, goes)
    edit = Edit(content)
    both = _united(stays, goes)
    labels = content.labels()
    for iri in dict.fromkeys(it.record for it in content.references.get(dropped, ())):
        if iri in (kept, dropped):
            continue
        moved = _renamed_in(content.records[iri], dropped, kept, labels)
        if _is_with_itself(moved):
            edit.remove(iri)
        else:
            edit.put(moved)
    edit.put(_without(both, dropped))
    edit.remove(dropped)
    edit.additions.append(_successor(content, dropped, kept))
    return stored(store, edit, kept, f"Zusammengelegt: »{goes.label}« in »{stays.label}«", stamp)


@alone
def succeeded(
    store: Store,
    network: str,
    old: Sequence[str],
    new: Sequence[Record],
    since: str,
    source: Source,
    *,
    passes_on: bool,
    stamp: Stamp,
    today: date,
) -> Saved:
    """Let organisations merge into one new one, or one part into several: the old ones end and lead to the new.

    Args:
        store: Where the network lies.
        network: Its name.
        old: Who ends; more than one only where one new one follows.
        new: Who follows, without addresses; more than one only after a single old one.
        since: The day, as typed.
        source: Where it is known from.
        passes_on: Whether running ties, seats and offers go over to the new one, because the source says so.
            Only for a single new one.
        stamp: Who and when.
        today: The day of recording.

    Raises:
        InvalidSource: something is missing, or breaks a data rule; nothing is stored.
    """
    content = content_of(store, writable(network))
    day = stated(since)
    if day is None:
        raise InvalidSource(say("Bitte als Datum angeben: 14.06.2026, 06.2026 oder 2026."))
    refuse(source.problems(today))
    proofs = evidence_for(source, network, stamp.role, today)
    edit = Edit(content)
    founded = _founded(content, taken_addresses(store, content), new, day, proofs)
    for record in founded:
        refuse(checked_records(content, record, proofs).faults)
    edit.put_all((*founded, *proofs))
    for iri in old:
        edit.put(evidenced(content.record(iri).with_values(end=(day,)), proofs))
        edit.additions.extend(_successor(content, iri, it.iri) for it in founded)
    if passes_on and len(founded) == 1:
        edit.put_all(_passed_on(content, old, founded[0], day, proofs))
    names = ", ".join(content.record(it).label for it in old)
    reason = f"Nachfolge: »{names}« → »{', '.join(it.label for it in founded)}«"
    return stored(store, edit, founded[0].iri, reason, stamp)


def _founded(
    content: Content, taken: Collection[str], new: Iterable[Record], day: str, proofs: Sequence[Record]
) -> tuple[Record, ...]:
    found: list[Record] = []
    for record in new:
        begun = record.with_values(modality=("ist",), start=record.all("start") or (day,))
        iri = free_iri(content.network, record, {*taken, *(it.iri for it in found)})
        found.append(evidenced(Record(sort=record.sort, iri=iri, values=begun.values), proofs))
    return tuple(found)


def _passed_on(
    content: Content, old: Sequence[str], new: Record, day: str, proofs: Sequence[Record]
) -> Iterable[Record]:
    """Yield the running statements of those who end, now of the one who follows; what has ended stays with them."""
    moved: dict[str, Record] = {}
    labels = {**content.labels(), new.iri: new.label}
    for iri in old:
        for reference in content.references.get(iri, ()):
            record = moved.get(reference.record, content.records[reference.record])
            if record.iri not in old and _is_running(record, day):
                moved[record.iri] = _renamed_in(record, iri, new.iri, labels)
    return (evidenced(it, proofs) for it in moved.values() if not _is_with_itself(it))


def _is_running(record: Record, day: str) -> bool:
    last = record.first("end") or record.first("latest") or record.first("date")
    return not last or last >= day


def _refuse_unlike(stays: Record, goes: Record) -> None:
    if stays.iri == goes.iri or {stays.sort, goes.sort} - set(AGENTS):
        raise InvalidSource(say("Bitte zwei verschiedene Akteure wählen."))
    if goes.sort is RecordSort.BODY and stays.sort is not RecordSort.BODY:
        raise InvalidSource(
            say("»{name}« ist ein Gremium mit Sitzen. Bitte diesen Eintrag behalten.", name=goes.label)
        )


def _united(stays: Record, goes: Record) -> Record:
    """Return the one kept with all that only the other one knew; where both say something, the one kept holds."""
    changed = {}
    for each in stays.fields:
        own, other = stays.all(each.name), goes.all(each.name)
        if each.is_many:
            changed[each.name] = tuple(dict.fromkeys((*own, *other)))
        elif not own:
            changed[each.name] = other
    also = {stays.first("kind")}
    names = (*stays.all("alt_labels"), *goes.all("alt_labels"), goes.label)
    changed["alt_labels"] = tuple(dict.fromkeys(it for it in names if it != stays.label))
    changed["also_kinds"] = tuple(dict.fromkeys(it for it in changed.get("also_kinds", ()) if it not in also))
    both = stays.with_values(**changed)
    columns = {**goes.attributes, **stays.attributes}
    return Record(sort=both.sort, iri=both.iri, values=both.values, attributes=columns)


def _renamed_in(record: Record, before: str, after: str, labels: Mapping[str, str]) -> Record:
    """Return a record that names another one in place of the first; a made name follows."""
    changed = {
        each.name: tuple(dict.fromkeys(after if it == before else it for it in record.all(each.name)))
        for each in record.fields
        if each.sort is FieldSort.REFERENCE and before in record.all(each.name)
    }
    moved = record.with_values(**changed)
    is_made = record.first("label") == made_label(record, labels)
    return moved.with_values(label=(made_label(moved, labels),)) if is_made and changed else moved


def _without(record: Record, iri: str) -> Record:
    """Return a record that does not name another one: nobody is a unit of itself."""
    return record.with_values(
        **{
            each.name: tuple(it for it in record.all(each.name) if it not in (iri, record.iri))
            for each in record.fields
            if each.sort is FieldSort.REFERENCE
        }
    )


def _is_with_itself(record: Record) -> bool:
    """Tell whether a tie has lost its second end."""
    ends = [it for name in _ENDS.get(record.sort, ()) for it in record.all(name)]
    return record.sort is RecordSort.TIE and len(set(ends)) < 2


def _successor(content: Content, before: str, after: str) -> Quad:
    return Quad(URIRef(before), DCTERMS.isReplacedBy, URIRef(after), graph_iri(content.network, Layer.PUBLIC))
