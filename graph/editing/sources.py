"""Where somebody knows something from: four kinds of source and what each needs, turned into evidence."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.editing.days import as_typed
from graph.importers.cells.dates import stated as iso
from graph.importers.cells.persons import without_persons
from graph.importers.personal import personal_data_in
from graph.locale import Said, joined, say
from graph.records import Record, RecordSort
from ontology.namespaces import data_iri

__all__ = ["Preset", "Source", "evidence_for", "person_in"]

LONGEST_QUOTE = 4000
"""Signs: a passage, not the document."""


class Preset(StrEnum):
    """A kind of source; the value is stored as its type, save for documents, which say their own."""

    CALL = "Telefonat"
    MEETING = "Sitzung"
    DOCUMENT = "Dokument"
    SELF_REPORT = "Selbstauskunft"
    OWN_KNOWLEDGE = "eigene Kenntnis"

    @property
    def label(self) -> Said:
        """Return the word on its button."""
        return _LABELS[self]


_LABELS: Mapping[Preset, Said] = {
    Preset.CALL: say("Telefonat"),
    Preset.MEETING: say("Sitzung"),
    Preset.DOCUMENT: say("Dokument"),
    Preset.SELF_REPORT: say("Selbstauskunft"),
    Preset.OWN_KNOWLEDGE: say("Eigene Kenntnis"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What somebody enters about where a statement is from."""

    preset: Preset
    day: str
    """As typed: a day, for a document also a month, a year or nothing."""
    said_by: str = ""
    """The function of who said it, never a name."""
    note: str = ""
    title: str = ""
    """Of a new document, or of the meeting."""
    document: str = ""
    """IRI of a document that is recorded already."""
    quote: str = ""
    """The passage, word by word."""

    def problems(self, today: date) -> dict[str, Said]:
        """Return name of a field → what is wrong with it; empty if the source can be used.

        Example:
            >>> call = Source(preset=Preset.CALL, day="22.11.2026", said_by="Geschäftsführung")
            >>> call.problems(date(2026, 11, 22)), call.problems(date(2026, 11, 21))["day"]
            ({}, 'Dieser Tag liegt in der Zukunft. Bitte prüfen.')
        """
        found = {"day": self._day_problem(today)}
        for name in ("said_by", "note", "title", "quote"):
            found[name] = person_in(getattr(self, name))
        if self.preset is Preset.DOCUMENT:
            if not (self.document or self.title.strip()):
                found["title"] = say("Bitte das Dokument nennen oder ein erfasstes wählen.")
            if not self.quote.strip():
                found["quote"] = say("Bitte die Stelle wörtlich angeben, auf die sich die Angabe stützt.")
            if len(self.quote) > LONGEST_QUOTE:
                found["quote"] = say(
                    "Die Stelle ist zu lang (höchstens {n} Zeichen). Bitte nur den Satz angeben, auf den es ankommt.",
                    n=LONGEST_QUOTE,
                )
        return {name: problem for name, problem in found.items() if problem}

    def _day_problem(self, today: date) -> Said | None:
        stated = iso(self.day)
        if not self.day.strip():
            return (
                None
                if self.preset is Preset.DOCUMENT
                else say("Bitte angeben, wann das war, zum Beispiel 14.06.2026.")
            )
        if stated is None or (len(stated) < len("2026-06-14") and self.preset is not Preset.DOCUMENT):
            return say("Bitte als Datum angeben, zum Beispiel 14.06.2026.")
        return say("Dieser Tag liegt in der Zukunft. Bitte prüfen.") if stated > today.isoformat() else None


def person_in(text: str) -> Said | None:
    """Return why a text may not be stored because it speaks of a person; None if nothing of the sort is seen.

    Example:
        >>> person_in("Auskunft der Geschäftsführung"), person_in("Frau Muster, 0170 1234567")[:28]
        (None, 'Hier steht wohl eine Mobilnu')
        >>> person_in("Herr Muster sagt zu")[:40]
        'Hier steht wohl der Name einer Person. B'
    """
    if personal := personal_data_in(text):
        return say("Hier steht wohl {personal}. Bitte nur Stellen und Funktionen nennen.", personal=personal)
    if without_persons(text)[1]:
        return say(
            "Hier steht wohl der Name einer Person. Bitte nur die Funktion nennen, zum Beispiel »Geschäftsführung«."
        )
    return None


def evidence_for(source: Source, network: str, role: str, today: date) -> tuple[Record, ...]:
    """Return the evidence a source makes, and before it the document where that is new.

    Args:
        source: Without problems.
        network: Where it goes.
        role: Who records it.
        today: The day of recording.
    """
    iri = str(data_iri(network, "evidence", uuid.uuid4().hex[:16]))
    day = iso(source.day) or ""
    common = {"recorded_on": (today.isoformat(),), "recorded_by": (role,)}
    if source.preset is not Preset.DOCUMENT:
        values = {**common, "type": (source.preset.value,), "date": (day,), "notes": (_note(source),)}
        return (Record(sort=RecordSort.EVIDENCE, iri=iri, values=values),)
    document = source.document
    new: tuple[Record, ...] = ()
    if not document:
        document = str(data_iri(network, "document", uuid.uuid4().hex[:16]))
        stated = {"label": (source.title.strip(),)} | ({"date": (day,)} if day else {})
        new = (Record(sort=RecordSort.DOCUMENT, iri=document, values=stated),)
    notes = {"notes": (source.note.strip(),)} if source.note.strip() else {}
    values = {**common, "document": (document,), "quote": (source.quote.strip(),), **notes}
    return (*new, Record(sort=RecordSort.EVIDENCE, iri=iri, values=values))


def _note(source: Source) -> str:
    """Return what is kept in German beside the type and the day: a note is never empty."""
    day = as_typed(iso(source.day) or "")
    name = source.title.strip() or source.preset.value
    parts = [f"{name} vom {day}"]
    if source.said_by.strip():
        parts.append(f"Auskunft: {source.said_by.strip()}")
    if source.note.strip():
        parts.append(source.note.strip())
    return str(joined(parts, ". "))
