"""What is recorded of one actor, line by line with its source, and what nobody has stated as questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from graph.model.days import last_day
from graph.records import Record, RecordSort, field_of
from graph.texts import german_date, sort_key
from graph.workbook import Wording, text_of
from graph.workbook.content import Content, is_protected, named

__all__ = ["Item", "Section", "Statement", "Telling"]

FACTS = ("label", "alt_labels", "kind", "also_kinds", "fields", "places", "unit_of", "email", "phone", "website", "address")  # fmt: skip
ASKED = ("fields", "places", "email", "website")
"""Asked for where nobody has stated it."""
PLACED = frozenset({"places", "address"})
"""Neither told nor asked of shelters."""
NOT_YET = {
    "auftrag": "nur als Auftrag genannt, als Tatsache noch nicht belegt",
    "soll": "nur geplant oder empfohlen, als Tatsache noch nicht belegt",
    "negiert": "laut Quelle ausdrücklich nicht so",
}
UNSTATED = "Dazu liegt uns keine Angabe vor. Was trifft zu?"
NO_SOURCE = "ohne Quelle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a sheet, to which an answer is asked."""

    number: int
    iri: str
    """The record it is about."""
    field: str = ""
    """For a single field of the actor itself."""
    text: str
    mark: str = ""
    """That it is only mandated or planned."""
    source: str = ""
    is_question: bool = False
    """Whether nobody has stated it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines about one topic."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """All that a sheet for one actor says."""

    iri: str
    label: str
    sections: tuple[Section, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Return all lines in their order."""
        return tuple(item for section in self.sections for item in section.items)


class Telling:
    """Tells of many actors of one network: who takes part in what is looked up once."""

    def __init__(self, content: Content, network: str, today: date) -> None:
        """Take the public records of a network; what has ended before this day is left out."""
        self._records, self._today, self._kinds = content.records, today, content.own_kinds
        self.words = Wording(named(content.records, network), content.own_kinds)
        self._about: dict[str, list[Record]] = {}
        for record in content.records.values():
            for agent in _agents_in(record):
                self._about.setdefault(agent, []).append(record)

    def of(self, iri: str) -> Statement:
        """Return what the sheet of an actor says."""
        actor = self._records[iri]
        number = iter(range(1, 10_000))
        made = [
            Section(title=title, items=tuple(self._facts(actor, number) if sort is RecordSort.ACTOR else self._lines(actor, sort, number)))
            for title, sort in _SECTIONS
        ]  # fmt: skip
        return Statement(iri=iri, label=actor.label, sections=tuple(it for it in made if it.items))

    def _facts(self, actor: Record, number: Iterator[int]) -> Iterator[Item]:
        hidden = PLACED if is_protected(actor, self._kinds) else frozenset()
        source = self._source(actor)
        for name in FACTS:
            field = field_of(actor.sort, name)
            shown = text_of(self.words.shown(field, actor.all(name)))
            if name in hidden or not (shown or name in ASKED):
                continue
            mark = NOT_YET.get(actor.first("modality"), "") if name == "label" else ""
            yield Item(
                number=next(number), iri=actor.iri, field=name, mark=mark,
                text=f"{field.label}: {shown or UNSTATED}", source=source if shown else "", is_question=not shown,
            )  # fmt: skip

    def _lines(self, actor: Record, sort: RecordSort, number: Iterator[int]) -> Iterator[Item]:
        listed = [it for it in self._about.get(actor.iri, ()) if it.sort is sort and not self._is_over(it)]
        for record in sorted(listed, key=lambda it: (sort_key(it.label), it.iri)):
            text = self._sentence(record, actor)
            more = self._more(record)
            yield Item(
                number=next(number),
                iri=record.iri,
                text=f"{text} ({more})" if more else text,
                mark=NOT_YET.get(record.first("modality"), ""),
                source=self._source(record),
            )

    def _sentence(self, record: Record, actor: Record) -> str:
        """Return who does what with whom."""
        if record.sort is RecordSort.TIE:
            verb = self._shown(record, "relation")
            if record.first("source") or record.first("target"):
                return " ".join(
                    it for it in (self._shown(record, "source"), verb, self._shown(record, "target")) if it
                )
            others = [self._name(it) for it in record.all("participants") if it != actor.iri]
            return " ".join((actor.label, verb, ", ".join(sorted(others, key=sort_key))))
        if record.sort is RecordSort.SEAT:
            other = "member" if record.first("organization") == actor.iri else "organization"
            return ": ".join(it for it in (self._shown(record, other), self._shown(record, "role")) if it)
        if record.sort is RecordSort.INVOLVEMENT:
            whole = self._shown(record, "undertaking") or self._shown(record, "about")
            return f"{whole}: {self._shown(record, 'role')}"
        return record.label

    def _more(self, record: Record) -> str:
        """Return fields, groups, places, intensity and time of a record, as far as they are stated."""
        names = [it.name for it in record.fields]
        wanted = [
            it for it in ("fields", "target_groups", "places", "level") if it in names and record.all(it)
        ]
        found = [self._shown(record, name) for name in wanted]
        if start := record.first("start"):
            found.append(f"seit {german_date(start)}")
        if end := record.first("end"):
            found.append(f"bis {german_date(end)}")
        elif last := record.first("latest"):
            found.append(f"bis spätestens {german_date(last)}")
        return "; ".join(found)

    def _shown(self, record: Record, name: str) -> str:
        field = field_of(record.sort, name)
        return text_of(self.words.shown(field, record.all(name)))

    def _name(self, iri: str) -> str:
        return self._records[iri].label if iri in self._records else iri.rsplit("/", 1)[-1]

    def _is_over(self, record: Record) -> bool:
        end = last_day(record.first("end") or record.first("latest") or None)
        return end is not None and end < self._today

    def _source(self, record: Record) -> str:
        """Return where a record comes from and when it was last confirmed."""
        found = [self._one_source(self._records[it]) for it in record.all("evidence") if it in self._records]
        told = "; ".join(dict.fromkeys(it for it in found if it)) or str(NO_SOURCE)
        confirmed = record.first("confirmed_on")
        if not confirmed:
            return told
        return f"{told}; zuletzt bestätigt am {german_date(confirmed)}"

    def _one_source(self, evidence: Record) -> str:
        document = self._records.get(evidence.first("document"))
        name = document.label if document else evidence.first("type")
        day = (document.first("date") if document else "") or evidence.first("date")
        return f"{name} ({german_date(day or None)})" if name else ""


_SECTIONS: tuple[tuple[str, RecordSort], ...] = (
    ("Ihre Stelle", RecordSort.ACTOR),
    ("Zusammenarbeit", RecordSort.TIE),
    ("Gremien", RecordSort.SEAT),
    ("Vorhaben", RecordSort.INVOLVEMENT),
    ("Angebote", RecordSort.OFFER),
    ("Aufgaben", RecordSort.TASK),
)
_ENDS: Mapping[RecordSort, tuple[str, ...]] = {
    RecordSort.TIE: ("source", "target", "participants"),
    RecordSort.SEAT: ("member", "organization"),
    RecordSort.INVOLVEMENT: ("participant",),
    RecordSort.OFFER: ("providers",),
    RecordSort.TASK: ("bearer",),
}


def _agents_in(record: Record) -> Iterable[str]:
    return dict.fromkeys(iri for name in _ENDS.get(record.sort, ()) for iri in record.all(name))
