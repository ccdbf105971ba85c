"""Records are entered and changed: checked, with evidence, as one change – and never over somebody else's work."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.editing.checking import SOURCE, WHOLE, Checked, checked_records
from graph.editing.content import Content, content_of, taken_addresses, writable
from graph.editing.naming import free_iri, made_label, with_label
from graph.editing.newcomers import addressed, with_newcomers
from graph.editing.sources import Source, evidence_for
from graph.editing.writing import Edit, Saved, Stamp, stored
from graph.errors import Conflict, InvalidSource
from graph.locale import Said, joined, listed, say
from graph.records import Record, RecordSort
from graph.store import Store, alone

__all__ = ["Clash", "evidenced", "merged", "problems", "refuse", "saved"]

_ATTEMPTS = 3
"""Another change may come in between reading and writing; then everything is looked at again."""
_UNSOURCED = frozenset({RecordSort.DOCUMENT, RecordSort.EVIDENCE, RecordSort.PLACE, RecordSort.EXPECTATION})
"""What has no evidence of its own."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Somebody else has meanwhile changed the same fields: both values stand side by side until somebody decides."""

    mine: Record
    """As I sent it."""
    now: Record
    """As it is stored now: the basis of the next attempt."""
    fields: tuple[str, ...]
    """Names of the fields in which both differ from what I saw."""


@dataclass(frozen=True, slots=True)
class _Ready:
    """A record made ready for the store, with what is stored beside it."""

    record: Record
    beside: tuple[Record, ...]


def problems(
    store: Store,
    network: str,
    record: Record,
    source: Source | None,
    *,
    basis: Record | None = None,
    new: Sequence[Record] = (),
    today: date,
) -> Checked:
    """Return what prevents a record from being stored, each fault with its field, and what should be looked at.

    Args:
        store: Where the network lies.
        network: Its name.
        record: As entered; a new one has no address.
        source: Where it is known from; None only where the record has evidence already, or needs none.
        basis: What the editor saw; None for a new record.
        new: Actors that are entered along; the record names them by their labels.
        today: The day on which it is entered.

    Raises:
        InvalidSource: the network is a shipped example.
    """
    content = content_of(store, writable(network))
    wrong = source.problems(today) if source else {}
    if not wrong and source is None and record.sort not in _UNSOURCED and not record.all("evidence"):
        wrong = {WHOLE: say("Bitte angeben, woher Sie das wissen.")}
    if wrong:
        return Checked({SOURCE if name == WHOLE else name: said for name, said in wrong.items()})
    taken = taken_addresses(store, content)
    ready = _ready(content, taken, record, source, basis, new, "", today)
    return checked_records(content, ready.record, ready.beside)


@alone
def saved(
    store: Store,
    network: str,
    record: Record,
    source: Source | None,
    *,
    basis: Record | None = None,
    new: Sequence[Record] = (),
    stamp: Stamp,
    today: date,
) -> Saved | Clash:
    """Store a record with its evidence as one change; actors that it is the first to name come in with it.

    What others have meanwhile changed in other fields stays. Where the same field was changed, nothing is
    stored, and both values are returned.

    Args:
        store: Where the network lies.
        network: Its name.
        record: As entered; a new one has no address.
        source: Where it is known from.
        basis: What the editor saw; None for a new record.
        new: Actors that are entered along, with the same evidence; the record names them by their labels.
        stamp: Who and when.
        today: The day of recording.

    Raises:
        InvalidSource: the network is a shipped example, or the record breaks a data rule; nothing is stored.
        UnknownName: the record was removed meanwhile.
        WorkspaceError: the store cannot be written.
    """
    for _ in range(_ATTEMPTS - 1):
        try:
            return _saved_once(store, network, record, source, basis, new, stamp, today)
        except Conflict:
            continue
    return _saved_once(store, network, record, source, basis, new, stamp, today)


def _saved_once(
    store: Store,
    network: str,
    record: Record,
    source: Source | None,
    basis: Record | None,
    new: Sequence[Record],
    stamp: Stamp,
    today: date,
) -> Saved | Clash:
    content = content_of(store, writable(network))
    if basis is not None:
        both = merged(basis, record, content.record(basis.iri))
        if isinstance(both, Clash):
            return both
        record = both
    refuse(source.problems(today) if source else {})
    taken = taken_addresses(store, content)
    ready = _ready(content, taken, record, source, basis, new, stamp.role, today)
    refuse(checked_records(content, ready.record, ready.beside).faults)
    edit = Edit(content)
    edit.put_all((ready.record, *ready.beside, *_called_anew(content, ready.record)))
    verb = "Erfasst" if basis is None else "Geändert"
    named = (ready.record, *(it for it in ready.beside if it.sort is RecordSort.ACTOR))
    reason = f"{verb}: {listed(f'{it.sort.label} »{it.label}«' for it in named)}"
    return stored(store, edit, ready.record.iri, reason, stamp)


def merged(basis: Record, mine: Record, now: Record) -> Record | Clash:
    """Return what holds after two people have changed a record: both changes, unless they are to the same field.

    Evidence is never taken away by the one who did not know of it.

    Example:
        >>> a = Record(sort=RecordSort.ACTOR, iri="a", values={"label": ("VHS",), "website": ("vhs.example",)})
        >>> renamed, moved = a.with_values(label=("Volkshochschule",)), a.with_values(website=("v.example",))
        >>> dict(merged(a, renamed, moved).values)
        {'label': ('Volkshochschule',), 'website': ('v.example',)}
        >>> merged(a, renamed, a.with_values(label=("VHS Süd",))).fields
        ('label',)
    """
    changed = [it for it in basis.differing(mine) if it != "evidence"]
    others = set(basis.differing(now))
    clashing = tuple(it for it in changed if it in others and set(mine.all(it)) != set(now.all(it)))
    if clashing:
        return Clash(mine, now, clashing)
    proofs = set(now.all("evidence")) | (set(mine.all("evidence")) - set(basis.all("evidence")))
    proofs -= set(basis.all("evidence")) - set(mine.all("evidence"))
    kept = {"evidence": tuple(sorted(proofs))} if "evidence" in {it.name for it in now.fields} else {}
    return now.with_values(**{it: mine.all(it) for it in changed}, **kept)


def evidenced(record: Record, evidence: Sequence[Record]) -> Record:
    """Return the record with further evidence among its own."""
    new = (it.iri for it in evidence if it.sort is RecordSort.EVIDENCE)
    return record.with_values(evidence=tuple(dict.fromkeys((*record.all("evidence"), *new))))


def refuse(faults: Mapping[str, Said]) -> None:
    """Raise what prevents storing as one sentence.

    Raises:
        InvalidSource: there is a fault.
    """
    if faults:
        raise InvalidSource(joined(dict.fromkeys(faults.values())))


def _called_anew(content: Content, record: Record) -> Iterator[Record]:
    """Yield the records whose name is made of a name that changes."""
    before = content.records.get(record.iri)
    if before is None or before.label == record.label:
        return
    labels = content.labels()
    for iri in dict.fromkeys(it.record for it in content.references.get(record.iri, ())):
        named = content.records[iri]
        if named.first("label") == made_label(named, labels) != "":
            yield named.with_values(label=(made_label(named, {**labels, record.iri: record.label}),))


def _ready(
    content: Content,
    taken: Collection[str],
    record: Record,
    source: Source | None,
    basis: Record | None,
    new: Sequence[Record],
    role: str,
    today: date,
) -> _Ready:
    """Return the record with its address, its name and its evidence, and what comes in with it."""
    if record.sort in _UNSOURCED:
        proofs: tuple[Record, ...] = ()
    else:
        proofs = evidence_for(source, content.network, role, today) if source else ()
    if "modality" in {it.name for it in record.fields} and not record.all("modality"):
        record = record.with_values(modality=("negiert" if record.sort is RecordSort.ABSENCE else "ist",))
    along = addressed(new, content.network, taken)
    labels = {**content.labels(), **{it.iri: it.label for it in along.values()}}
    record = with_label(with_newcomers(record, along), basis, labels)
    if not record.iri:
        iri = free_iri(content.network, record, {*taken, *labels})
        record = Record(sort=record.sort, iri=iri, values=record.values, attributes=record.attributes)
    record = evidenced(record, proofs) if proofs else record
    known_from = tuple(it.iri for it in proofs if it.sort is RecordSort.EVIDENCE) or record.all("evidence")
    return _Ready(record, (*(it.with_values(evidence=known_from) for it in along.values()), *proofs))
