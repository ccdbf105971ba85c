"""Meetings, papers and consultations of OParl: who met, which paper was before whom, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.oparl_objects import Objects
from graph.importers.foreign.reach import website
from graph.importers.foreign.shapes import stated, text, texts
from graph.locale import say
from graph.records import RecordSort, Spot

__all__ = ["Decisions"]

_NO_NAME = say("Eintrag ohne Namen. Bitte im Ratsinformationssystem ergänzen.")
_CANCELLED = say("Die Sitzung ist abgesagt.")
_NOT_PUBLIC = say("Nichtöffentlicher Tagesordnungspunkt: wird nicht eingelesen.")
_NO_RESULT = say("Tagesordnungspunkt ohne Beratung einer Vorlage und ohne Ergebnis.")
_NO_PAPER = say("Die Vorlage dieser Beratung steht nicht in den Dateien. Bitte die Vorlagen mit einlesen.")
_NO_BODY = say("Das Gremium steht nicht in den Dateien. Bitte die Gruppierungen mit einlesen.")
_PERSONS = say("Personen, die eine Vorlage eingebracht haben oder anwesend waren, werden nicht eingelesen.")
_ROLE_WORDS = {"federfuehrung": "Federführung", "initiator": "Eingebracht", "teilnahme": "Teilnahme"}
_UNKNOWN_OUTCOME = "unbekannt"


@dataclass(frozen=True, slots=True)
class Decisions:
    """Reads what councils and committees dealt with."""

    found: Objects
    gathering: Gathering
    _items: dict[str, Mapping[str, object]] = field(default_factory=dict)
    """Agenda items by their consultation, made when first asked for."""

    def meeting(self, identifier: str, row: Mapping[str, object], spot: Spot) -> None:
        """Add a meeting and who took part."""
        name = text(row.get("name"))
        if row.get("cancelled") is True:
            self.gathering.reject(spot, _CANCELLED, name)
            return
        if not name:
            self.gathering.reject(spot, _NO_NAME)
            return
        self.gathering.leave_out("Meeting", _PERSONS, len(texts(row.get("participant"))))
        key = self.gathering.draft(
            RecordSort.UNDERTAKING,
            identifier,
            spot,
            identifier=identifier,
            label=name,
            type="Sitzung",
            start=stated(row.get("start")),
            end=stated(row.get("end")),
        )
        for body in texts(row.get("organization")):
            self._involvement(key, body, "teilnahme", spot, undertaking=key)

    def paper(self, identifier: str, row: Mapping[str, object], spot: Spot) -> None:
        """Add a paper, who has the lead and who brought it in."""
        name = text(row.get("name")) or text(row.get("reference"))
        if not name:
            self.gathering.reject(spot, _NO_NAME)
            return
        self.gathering.leave_out("Paper", _PERSONS, len(texts(row.get("originatorPerson"))))
        file = self.found["File"].get(text(row.get("mainFile")), {})
        key = self.gathering.draft(
            RecordSort.DOCUMENT,
            identifier,
            spot,
            identifier=identifier,
            label=name,
            type=text(row.get("paperType")),
            date=stated(row.get("date")),
            identifiers=text(row.get("reference")),
            licence=text(row.get("license")),
            website=website(row.get("web")) or website(file.get("accessUrl")),
        )
        for property_name, role in (
            ("underDirectionOf", "federfuehrung"),
            ("originatorOrganization", "initiator"),
        ):
            for body in texts(row.get(property_name)):
                self._involvement(key, body, role, spot, about=key)

    def consultation(self, identifier: str, row: Mapping[str, object], spot: Spot) -> None:
        """Add what a body did with a paper."""
        paper = text(row.get("paper"))
        if paper not in self.gathering or paper not in self.found["Paper"]:
            self.gathering.reject(spot, _NO_PAPER)
            return
        name = text(self.found["Paper"][paper].get("name")) or text(
            self.found["Paper"][paper].get("reference")
        )
        item = self._item_of(identifier, row)
        meeting = self.found["Meeting"].get(text(row.get("meeting")) or text(item.get("meeting")), {})
        role = text(row.get("role"), 80)
        self._decision(
            identifier,
            spot,
            f"{role or 'Beratung'}: {name}",
            bodies=texts(row.get("organization")) or texts(meeting.get("organization")),
            item=item,
            meeting=meeting,
            about=paper,
            attributes={
                "Rolle der Beratung": role,
                "Federführend": "ja" if row.get("authoritative") is True else "",
            },
        )

    def agenda_item(self, identifier: str, row: Mapping[str, object], spot: Spot) -> None:
        """Add the result of an agenda item; one that belongs to a consultation was told with it."""
        consultation = text(row.get("consultation"))
        if row.get("public") is False:
            self.gathering.reject(spot, _NOT_PUBLIC)
        elif consultation in self.gathering:
            self.gathering.also(consultation, spot)
        elif not text(row.get("result")) or not text(row.get("name")):
            self.gathering.reject(spot, _NO_RESULT, text(row.get("name")))
        else:
            meeting = self.found["Meeting"].get(text(row.get("meeting")), {})
            bodies = texts(meeting.get("organization"))
            self._decision(
                identifier,
                spot,
                text(row.get("name")),
                bodies=bodies,
                item=row,
                meeting=meeting,
                about="",
                attributes={},
            )

    def _decision(
        self,
        identifier: str,
        spot: Spot,
        label: str,
        *,
        bodies: tuple[str, ...],
        item: Mapping[str, object],
        meeting: Mapping[str, object],
        about: str,
        attributes: Mapping[str, str],
    ) -> None:
        known = [it for it in bodies if it in self.gathering]
        for lost in bodies:
            if lost not in known:
                self.gathering.reject(spot, _NO_BODY, lost, column="organization")
        outcome = text(item.get("result"))
        self.gathering.draft(
            RecordSort.DECISION,
            identifier,
            spot,
            identifier=identifier,
            label=label,
            bodies=known,
            date=stated(item.get("start")) or stated(meeting.get("start")),
            outcome=outcome,
            plan_state="" if outcome else _UNKNOWN_OUTCOME,
            about=about,
            notes=text(item.get("resolutionText"), 2_000),
            attributes=attributes,
        )

    def _item_of(self, consultation: str, row: Mapping[str, object]) -> Mapping[str, object]:
        stated_item = self.found["AgendaItem"].get(text(row.get("agendaItem")))
        if not self._items:
            self._items.update({text(it.get("consultation")): it for it in self.found["AgendaItem"].values()})
        item = stated_item or self._items.get(consultation, {})
        return {} if item.get("public") is False else item

    def _involvement(self, key: str, body: str, role: str, spot: Spot, **to: str) -> None:
        if body not in self.gathering:
            self.gathering.reject(spot, _NO_BODY, body, column="organization")
            return
        self.gathering.draft(
            RecordSort.INVOLVEMENT,
            f"{key}:{role}:{body}",
            spot,
            label=self._involved(body, role),
            participant=body,
            role=role,
            more=to,
        )

    def _involved(self, body: str, role: str) -> str:
        name = text(self.found["Organization"].get(body, {}).get("name"))
        return f"{_ROLE_WORDS[role]}: {name}"
