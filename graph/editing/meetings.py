"""A meeting is written down: that it took place, who came, and who does what until when – one change, one source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.editing.checking import checked_records
from graph.editing.content import Content, content_of, taken_addresses, writable
from graph.editing.naming import free_iri, with_label
from graph.editing.newcomers import addressed, with_newcomers
from graph.editing.saving import refuse
from graph.editing.sources import Preset, Source, evidence_for, person_in
from graph.editing.writing import Edit, Saved, Stamp, stored
from graph.importers.cells.dates import stated
from graph.locale import Said, say
from graph.records import Record, RecordSort
from graph.store import Store, alone

__all__ = ["Duty", "Meeting", "meeting_saved"]

CAME, HELD = "teilnahme", "durchfuehrung"


@dataclass(frozen=True, slots=True)
class Duty:
    """Who does what until when."""

    what: str
    who: str = ""
    """IRI of the actor; empty where nobody took it on."""
    until: str = ""
    """As typed; empty where no day was set."""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was entered."""
        return not (self.what.strip() or self.who or self.until.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What is entered about a meeting."""

    day: str
    """As typed."""
    title: str
    body: str = ""
    """IRI of the body that met."""
    undertaking: str = ""
    """IRI of the undertaking it was about; then no undertaking of its own is made."""
    came: tuple[str, ...] = ()
    """IRIs of who took part; of new actors their labels."""
    duties: tuple[Duty, ...] = ()
    new: tuple[Record, ...] = ()
    """Actors that are recorded with this meeting."""

    def problems(self, today: date) -> dict[str, Said]:
        """Return name of a field → what is wrong with it; those of a duty carry its number, as in `until_1`."""
        found: dict[str, Said | None] = {
            "title": person_in(self.title) if self.title.strip() else say("Bitte einen Titel eingeben."),
            "day": self._source.problems(today).get("day"),
            "came": None if self.came or self.duties else say("Bitte angeben, wer da war."),
        }
        for number, duty in enumerate(self.duties):
            if duty.is_empty:
                continue
            found[f"what_{number}"] = (
                person_in(duty.what) if duty.what.strip() else say("Bitte angeben, was zu tun ist.")
            )
            if duty.until.strip() and stated(duty.until) is None:
                found[f"until_{number}"] = say("Bitte als Datum angeben: 14.06.2026, 06.2026 oder 2026.")
        return {name: said for name, said in found.items() if said}

    @property
    def _source(self) -> Source:
        return Source(preset=Preset.MEETING, day=self.day, title=self.title)


@alone
def meeting_saved(store: Store, network: str, meeting: Meeting, stamp: Stamp, today: date) -> Saved:
    """Store a meeting with who came and what was agreed as one change.

    Who came was involved; that two sat in one room makes no tie between them.

    Raises:
        InvalidSource: something is missing or names a person; nothing is stored.
    """
    refuse(meeting.problems(today))
    content = content_of(store, writable(network))
    source = Source(preset=Preset.MEETING, day=meeting.day, title=meeting.title)
    proofs = evidence_for(source, network, stamp.role, today)
    known_from = {"evidence": tuple(it.iri for it in proofs)}
    taken = taken_addresses(store, content)
    along = addressed(meeting.new, network, taken)
    made: dict[str, Record] = {}
    for record in _parts(meeting, stated(meeting.day) or ""):
        said = with_newcomers(record, along).with_values(
            **known_from,
            **({"undertaking": (_event(meeting, made),)} if record.sort is RecordSort.INVOLVEMENT else {}),
        )
        labels = {it.iri: it.label for it in (*along.values(), *made.values())}
        named = with_label(said, None, {**content.labels(), **labels})
        iri = free_iri(network, named, {*taken, *made})
        made[iri] = Record(sort=named.sort, iri=iri, values=named.values)
    actors = (it.with_values(**known_from) for it in along.values())
    return _stored(store, content, meeting, (*proofs, *actors, *made.values()), stamp)


def _stored(
    store: Store, content: Content, meeting: Meeting, records: tuple[Record, ...], stamp: Stamp
) -> Saved:
    refuse(checked_records(content, records[0], records[1:]).faults)
    edit = Edit(content)
    edit.put_all(records)
    events = (it.iri for it in records if it.sort is RecordSort.UNDERTAKING)
    about = meeting.undertaking or next(events)
    return stored(store, edit, about, f"Erfasst: Treffen »{meeting.title.strip()}«", stamp)


def _event(meeting: Meeting, made: dict[str, Record]) -> str:
    return meeting.undertaking or next(it.iri for it in made.values() if it.sort is RecordSort.UNDERTAKING)


def _parts(meeting: Meeting, day: str) -> Iterator[Record]:
    """Yield what a meeting consists of, its event first."""
    fact, order = {"modality": ("ist",)}, {"modality": ("auftrag",)}
    dated = {"start": (day,), "end": (day,)}
    if not meeting.undertaking:
        label = {"label": (meeting.title.strip(),), "type": ("Sitzung",)}
        yield Record(sort=RecordSort.UNDERTAKING, iri="", values={**label, **fact, **dated})
    held = [(meeting.body, HELD)] if meeting.body else []
    for who, role in (*held, *((it, CAME) for it in meeting.came)):
        part = {"participant": (who,), "role": (role,), **dated}
        yield Record(sort=RecordSort.INVOLVEMENT, iri="", values={**fact, **part})
    for duty in meeting.duties:
        if not duty.is_empty:
            until = stated(duty.until) if duty.until.strip() else None
            rest = ({"bearer": (duty.who,)} if duty.who else {}) | ({"end": (until,)} if until else {})
            yield Record(
                sort=RecordSort.TASK, iri="", values={"label": (duty.what.strip(),), **order, **rest}
            )
