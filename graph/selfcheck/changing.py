"""One form becomes changed records: what was confirmed, what has ended, what is different, what is new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from graph.importers.cells.persons import without_persons
from graph.importers.personal import personal_data_in
from graph.importers.slugs import slug
from graph.locale import Said, say
from graph.model.days import last_held
from graph.proposals import Wanted
from graph.records import Record, RecordSort, Rejection, Spot, field_of
from graph.selfcheck.forms import Filled, Line
from graph.selfcheck.newcomers import Newcomers
from graph.selfcheck.wording import GONE, OTHERWISE, RIGHT
from graph.texts import german_date, searchable
from graph.workbook import Unread, Wording
from graph.workbook.content import Content, named
from ontology.namespaces import data_iri

__all__ = ["Reply", "merged"]

SELF_CHECK = "Selbstauskunft"
_ENDS = ("source", "target", "participants")


class Reply:
    """The answers of one actor."""

    def __init__(self, form: Filled, content: Content, network: str, today: date) -> None:
        """Take a form that belongs to this network."""
        self._form, self._records, self._network, self._today = form, content.records, network, today
        self._words = Wording(named(content.records, network), content.own_kinds)
        self._actor = content.records[form.token.actor]
        self.day = form.day if form.day is not None and form.day <= today else today
        self.label = self._actor.label
        self.rejected: list[Rejection] = []
        self.evidence = self._evidence()
        self._changed: dict[str, Record] = {}

    def wanted(self) -> tuple[Wanted, ...]:
        """Return what the form proposes; `rejected` tells afterwards what it could not."""
        for number, line in self._form.lines.items():
            iri, name = self._form.token.lines[number]
            if iri in self._records:
                self._take(self._changed.get(iri, self._records[iri]), name, line)
        newcomers = Newcomers(self._actor, self._records, self._words, self._network, self.evidence.iri)
        fresh = [
            *(
                it
                for row, cells in self._form.partners
                if self._is_open(row, cells)
                for it in newcomers.partner(cells)
            ),
            *(
                it
                for row, cells in self._form.offers
                if self._is_open(row, cells)
                for it in newcomers.offer(cells)
            ),
        ]
        return tuple(self._proposal(it) for it in (*self._changed.values(), *fresh))

    def _take(self, record: Record, name: str, line: Line) -> None:
        said = searchable(line.answer)
        if said == searchable(RIGHT) and not line.instead:
            self._keep(self._confirmed(record))
        elif said == searchable(GONE) and not line.instead:
            self._keep(self._gone(record, name))
        else:
            told = line.instead or ("" if said in (searchable(OTHERWISE), searchable(RIGHT)) else line.answer)
            if not told:
                self._reject(line, say("Hier fehlt, wie es stattdessen ist. Bitte nachfragen."))
            elif problem := _personal(told):
                self._reject(line, problem)
            else:
                self._otherwise(record, name, told)

    def _confirmed(self, record: Record) -> Record:
        """Return a record that its partner has confirmed; a tie also tells who has."""
        changed = self._with_evidence(record)
        if "confirmed_on" in _names(record):
            changed = changed.with_values(
                confirmed_on=(max(self.day.isoformat(), record.first("confirmed_on")),)
            )
        if record.sort is RecordSort.TIE and self._actor.iri in _ends(record):
            changed = changed.with_values(reported_by=_plus(record.all("reported_by"), self._actor.iri))
        return changed

    def _gone(self, record: Record, name: str) -> Record:
        """Return a record that no longer holds: a field without value, or a statement that has ended by then."""
        changed = self._with_evidence(record)
        if name and not field_of(record.sort, name).is_needed:
            return changed.with_values(**{name: ()})
        about = f"»{field_of(record.sort, name).label}«" if name else "das"
        day = german_date(self.day)
        note = f"Laut Selbstauskunft vom {day} stimmt {about} nicht mehr; seit wann, ist nicht gesagt."
        if not name and "latest" in _names(record):
            # What began no earlier than the answer never held by what is said: the note alone tells of it.
            last = last_held(record.first("start"), self.day)
            changed = changed.with_values(end=(), latest=(last.isoformat(),) if last else ())
        return self._noted(changed, note)

    def _otherwise(self, record: Record, name: str, told: str) -> None:
        """Keep what is said instead: as a value where it can be read as one, else as a remark."""
        field = field_of(record.sort, name) if name else None
        read = self._words.read(field, told, (), None) if field else None
        if field is None or read is None or isinstance(read, Unread):
            about = f"{field.label}: " if field else ""
            remark = f"Selbstauskunft vom {self.day:%d.%m.%Y}: {about}»{told}«"
            self._keep(self._noted(self._with_evidence(record), remark))
        else:
            self._keep(self._with_evidence(record).with_values(**{name: read}))

    def _noted(self, record: Record, note: str) -> Record:
        return record.with_values(notes=_plus(record.all("notes"), note))

    def _with_evidence(self, record: Record) -> Record:
        return record.with_values(evidence=_plus(record.all("evidence"), self.evidence.iri))

    def _keep(self, record: Record) -> None:
        self._changed[record.iri] = record

    def _reject(self, line: Line, reason: Said) -> None:
        self.rejected.append(
            Rejection(spot=Spot(sheet=self._form.name, row=line.row, column="E"), reason=reason)
        )

    def _is_open(self, row: int, cells: tuple[str, ...]) -> bool:
        """Tell whether a row with something new can be taken; if not, it is said why."""
        problem = next(filter(None, map(_personal, cells)), None)
        if problem is not None:
            self.rejected.append(Rejection(spot=Spot(sheet=self._form.name, row=row), reason=problem))
        return problem is None

    def _proposal(self, record: Record) -> Wanted:
        known = self.evidence.iri in self._records
        return Wanted(
            record=record,
            reason=f"{self.label} hat es am {german_date(self.day)} selbst so angegeben.",
            evidence=() if known else (self.evidence,),
            source=f"{SELF_CHECK}: {self.label}",
        )

    def _evidence(self) -> Record:
        """Return the evidence of this form: the same form of the same day is the same evidence."""
        end = slug(self._actor.iri.rsplit("/", 1)[-1])
        return Record(
            sort=RecordSort.EVIDENCE,
            iri=str(data_iri(self._network, "evidence", f"selbstauskunft-{end}-{self.day.isoformat()}")),
            values={
                "type": (SELF_CHECK,),
                "date": (self.day.isoformat(),),
                "recorded_on": (self._today.isoformat(),),
                "notes": (f"{SELF_CHECK}: {self.label}",),
            },
        )


def merged(found: Iterable[Iterable[Wanted]]) -> tuple[Wanted, ...]:
    """Return one proposal for each record: what both ends say of a tie at once is confirmed by both sides."""
    together: dict[str, Wanted] = {}
    for wanted in (it for them in found for it in them):
        known = together.get(wanted.record.iri)
        together[wanted.record.iri] = wanted if known is None else _both(known, wanted)
    return tuple(together.values())


def _both(one: Wanted, other: Wanted) -> Wanted:
    first, second = one.record, other.record
    many = {it.name for it in first.fields if it.is_many}
    values = {
        name: tuple(dict.fromkeys((*first.all(name), *second.all(name))))
        if name in many
        else second.all(name) or first.all(name)
        for name in {*first.values, *second.values}
    }
    days = first.all("confirmed_on") + second.all("confirmed_on")
    if days:
        values["confirmed_on"] = (max(days),)
    return replace(
        one,
        record=replace(first, values=values),
        reason=f"{one.reason} {other.reason}",
        evidence=tuple({it.iri: it for it in (*one.evidence, *other.evidence)}.values()),
        source=f"{one.source}; {other.source}" if one.source != other.source else one.source,
    )


def _personal(text: str) -> Said | None:
    if found := personal_data_in(text):
        return say("Hier steht wohl {personal}. Bitte nur Stellen und Funktionen eintragen.", personal=found)
    if without_persons(text)[1]:
        return say("Hier steht wohl der Name einer Person. Bitte nur Stellen und Funktionen eintragen.")
    return None


def _plus(known: tuple[str, ...], more: str) -> tuple[str, ...]:
    return tuple(sorted({*known, more}))


def _names(record: Record) -> set[str]:
    return {it.name for it in record.fields}


def _ends(record: Record) -> set[str]:
    return {iri for name in _ENDS for iri in record.all(name)}
