"""OParl 1.x: councils and committees, seats, meetings, papers and what was decided on them; persons stay out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from graph.importers.cells import words
from graph.importers.foreign.actor_kinds import kind_of
from graph.importers.foreign.gathering import MORE_PAGES, Gathering
from graph.importers.foreign.oparl_decisions import Decisions
from graph.importers.foreign.oparl_objects import ORDER, Objects, is_oparl, missing_pages, oparl_objects
from graph.importers.foreign.oparl_seats import Seats
from graph.importers.foreign.reach import Reach, reach_of
from graph.importers.foreign.shapes import day, stated, text, texts
from graph.importers.foreign.sources import Source
from graph.locale import Said, say
from graph.records import Batch, RecordSort, Spot

__all__ = ["is_oparl", "read_oparl"]

_DELETED = say("Im Ratsinformationssystem gelöscht.")
_NO_NAME = say("Eintrag ohne Namen. Bitte im Ratsinformationssystem ergänzen.")
_CONTACT = say("Namen, Durchwahlen und Mobilnummern von Kontaktpersonen werden nicht eingelesen.")
_LEFT: Mapping[str, Said] = {
    "System": say("Angabe zum Ratsinformationssystem selbst: kein Eintrag im Netzwerk."),
    "LegislativeTerm": say("Wahlperiode: kein Eintrag im Netzwerk."),
    "Person": say("Personen werden nicht eingelesen. Gezählt werden nur ihre Sitze."),
    "File": say("Datei: Als Dokument gilt die Vorlage selbst."),
    "Location": say("Ort einer Sitzung oder Vorlage: wird nicht eingelesen."),
}
_ACTORS = frozenset({"partei", "verwaltungsbereich", "institution", "hauptverwaltungsbeamter", "sonstiges"})
"""Types of organisation that are no bodies."""
_KINDS = {
    "fraktion": "fraktion", "hauptorgan": "vertretungskoerperschaft", "gremium": "gremium",
    "externes gremium": "gremium", "verwaltungsbereich": "verwaltungseinheit", "kommission": "gremium",
    "beirat": "beirat-weitere", "projektbeirat": "beirat-weitere", "ausschuss": "ausschuss", "ag": "arbeitsgruppe",
}  # fmt: skip
_TERRITORIES = (
    ("landkreis", "landkreis"), ("kreisfreie", "stadt-gemeinde"), ("stadt", "stadt-gemeinde"),
    ("gemeinde", "stadt-gemeinde"), ("flecken", "stadt-gemeinde"), ("kreis", "landkreis"), ("bezirk", "stadt-gemeinde"),
)  # fmt: skip


def read_oparl(sources: Sequence[Source]) -> Batch:
    """Return what objects or lists of a council information system say.

    Args:
        sources: Saved answers of the interface; what one refers to may stand in another.

    Raises:
        InvalidSource: no file has an object.
    """
    reader = _Reader(oparl_objects(sources), Gathering())
    seats, decisions = Seats(reader.found, reader.gathering), Decisions(reader.found, reader.gathering)
    readers: Mapping[str, Callable[[str, Mapping[str, object], Spot], None]] = {
        "Body": reader.body,
        "Organization": reader.organization,
        "Membership": seats.membership,
        "Meeting": decisions.meeting,
        "Paper": decisions.paper,
        "Consultation": decisions.consultation,
        "AgendaItem": decisions.agenda_item,
    }
    for name in ORDER:
        for identifier, row in reader.found[name].items():
            spot = reader.gathering.row(name)
            if row.get("deleted") is True:
                reader.gathering.reject(spot, _DELETED)
            elif name in readers:
                readers[name](identifier, row, spot)
            else:
                reader.gathering.reject(spot, _LEFT[name])
    seats.add()
    if missing_pages(sources):
        reader.gathering.notice(MORE_PAGES)
    return reader.batch(sources)


@dataclass(frozen=True, slots=True)
class _Reader:
    found: Objects
    gathering: Gathering

    def body(self, identifier: str, row: Mapping[str, object], spot: Spot) -> None:
        """Add a municipality or a county."""
        name = text(row.get("name")) or text(row.get("shortName"))
        if not name:
            self.gathering.reject(spot, _NO_NAME)
            return
        short, classification = text(row.get("shortName")), text(row.get("classification"))
        words_said = f"{classification} {name}".casefold()
        kind = next(
            (kind for word, kind in _TERRITORIES if word in words_said), kind_of(classification, name)
        )
        self.gathering.leave_out("Body", _CONTACT, bool(text(row.get("contactName"))))
        key = self.gathering.place(short or name, spot, ags=text(row.get("ags")))
        self.gathering.actor(
            identifier,
            spot,
            name,
            kind,
            reach=self._reach(row, mails=[row.get("contactEmail")]),
            places=(key,),
            identifier=identifier,
            alt_labels=short if short != name else "",
            attributes={"Gemeindeschlüssel (AGS)": text(row.get("ags")), "Einordnung": classification},
        )

    def organization(self, identifier: str, row: Mapping[str, object], spot: Spot) -> None:
        """Add a committee, a council group, an office or a party."""
        name = text(row.get("name")) or text(row.get("shortName"))
        if not name:
            self.gathering.reject(spot, _NO_NAME)
            return
        sort_said, classification = text(row.get("organizationType")), text(row.get("classification"))
        is_body = sort_said.casefold() not in _ACTORS
        belongs = text(row.get("subOrganizationOf"))
        whole = text(row.get("body"))
        self.gathering.actor(
            identifier,
            spot,
            name,
            _kind(classification, sort_said, name),
            reach=self._reach(row),
            sort=RecordSort.BODY if is_body else RecordSort.ACTOR,
            identifier=identifier,
            alt_labels=text(row.get("shortName")) if text(row.get("shortName")) != name else "",
            start=stated(row.get("startDate")),
            end=stated(row.get("endDate")),
            unit_of=[it for it in (belongs, "" if is_body else whole) if it and it != identifier],
            attributes={
                "Einordnung": classification,
                "Art laut OParl": sort_said,
                "Schlagworte": "; ".join(texts(row.get("keyword"))),
            },
            more={"organ_of": whole} if is_body and whole else None,
        )

    def _reach(self, row: Mapping[str, object], mails: Sequence[object] = ()) -> Reach:
        place = self.found["Location"].get(text(row.get("location")), {})
        return reach_of(
            street=place.get("streetAddress"),
            postcode=place.get("postalCode"),
            town=place.get("locality"),
            mails=mails,
            websites=[row.get("website"), row.get("web")],
        )

    def batch(self, sources: Sequence[Source]) -> Batch:
        """Return all that was found, with licence and names of the municipalities."""
        bodies = self.found["Body"].values()
        rows = [*bodies, *self.found["System"].values(), *self.found["Paper"].values()]
        licences = dict.fromkeys(it for row in rows if (it := text(row.get("license"))))
        names = dict.fromkeys(it for row in bodies if (it := text(row.get("name"))))
        sites = [it for row in rows if (it := text(row.get("website")))]
        changed = (day(row.get("modified")) for rows in self.found.values() for row in rows.values())
        if not licences:
            self.gathering.notice(
                say("Die Datei nennt keine Lizenz. Bitte beim Herausgeber nachfragen und eintragen.")
            )
        return self.gathering.batch(
            ", ".join(dict.fromkeys(it.name for it in sources)),
            licence=", ".join(licences),
            attribution=", ".join(names),
            website=sites[0] if sites else "",
            dated=max(changed, default=""),
        )


def _kind(classification: str, sort_said: str, name: str) -> str:
    """Return the kind of an organisation: by the finer word, by its name, by the coarser word."""
    coarse = _KINDS.get(sort_said.casefold())
    if coarse == "fraktion":
        return coarse
    finer = words.code_for("akteursart", classification) if classification else None
    finer = finer or _KINDS.get(classification.casefold())
    if finer and finer != "gremium":
        return finer
    return words.kind_of_name(name) or coarse or kind_of(classification or sort_said, name)
