"""Open Referral HSDS 1 to 3: organisations, their programmes and services, where these are given, and for whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from graph.importers.cells import words
from graph.importers.foreign.actor_kinds import kind_of
from graph.importers.foreign.gathering import MORE_PAGES, Gathering
from graph.importers.foreign.hsds_tables import (
    PACKAGE,
    ROWS,
    Tables,
    is_hsds,
    missing_pages,
    tables_of,
    unread_of,
)
from graph.importers.foreign.reach import Reach, reach_of, website
from graph.importers.foreign.shapes import day, objects, text
from graph.importers.foreign.sources import Source
from graph.locale import say
from graph.records import Batch, RecordSort, Spot

__all__ = ["is_hsds", "read_hsds"]

_CONTACTS = say("Namen, Durchwahlen und Mobilnummern von Kontaktpersonen werden nicht eingelesen.")
_PARTS = {
    "schedule": say("Öffnungszeiten werden nicht eingelesen: Sie ändern sich zu oft."),
    "accessibility": say("Angaben zur Barrierefreiheit von Gebäuden werden nicht eingelesen."),
    "cost_option": say("Preise werden nicht eingelesen: Sie ändern sich zu oft."),
    "required_document": say("Nötige Unterlagen werden nicht eingelesen."),
    "metadata": say("Das Änderungsprotokoll der Quelle wird nicht eingelesen."),
    "payment_accepted": say("Preise werden nicht eingelesen: Sie ändern sich zu oft."),
    "review": say("Bewertungen werden nicht eingelesen."),
    "meta_table_description": say("Die Beschreibung der Tabellen wird nicht eingelesen."),
}
_UNTOLD = say(
    "Nicht zu erkennen, ob das eine Organisation, ein Angebot oder ein Standort ist. Bitte in der Quelle prüfen."
)
_TERM = say("Begriff einer Systematik: Er hilft beim Einordnen und ist selbst kein Eintrag.")
_NO_NAME = say("Eintrag ohne Namen. Bitte in der Quelle ergänzen.")
_NO_ADDRESS = say("Standort ohne Anschrift mit Ort.")
_NO_PROVIDER = say("Der Anbieter steht nicht in den Dateien.")
_NO_LICENCE = say("Die Datei nennt keine Lizenz. Bitte beim Herausgeber nachfragen und eintragen.")
_LONGEST_NOTE = 600
_THINGS = frozenset({"organization", "program", "service", "location", "taxonomy", "taxonomy_term"})


def read_hsds(sources: Sequence[Source]) -> Batch:
    """Return what files of the Human Services Data Specification say.

    Args:
        sources: Objects, lists or paged answers in JSON, or the tables of a data package.

    Raises:
        InvalidSource: no file has a record.
    """
    reader = _Reader(tables_of(sources), Gathering())
    for table in ROWS:
        for identifier, row in reader.tables.of(table).items():
            spot = reader.gathering.row(table)
            reader.read(table, identifier, row, spot)
    for table, reason in _PARTS.items():
        reader.gathering.leave_out(table, reason, len(reader.tables.of(table)))
    reader.gathering.leave_out(
        "contact", _CONTACTS, sum(bool(text(it.get("name"))) for it in reader.tables.of("contact").values())
    )
    for name in unread_of(sources):
        reader.gathering.notice(
            say("Die Tabelle »{name}« gehört nicht zu HSDS und wird nicht eingelesen.", name=name)
        )
    if missing_pages(sources):
        reader.gathering.notice(MORE_PAGES)
    package = next((it.content for it in sources if it.name == PACKAGE and isinstance(it.content, dict)), {})
    licence = _licence(package)
    if not licence:
        reader.gathering.notice(_NO_LICENCE)
    changed = (day(row.get("last_modified")) for row in reader.tables.of("service").values())
    return reader.gathering.batch(
        ", ".join(dict.fromkeys(it.name for it in sources if it.name != PACKAGE)),
        licence=licence,
        website=website(package.get("homepage")),
        dated=max(changed, default=""),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    tables: Tables
    gathering: Gathering

    def read(self, table: str, identifier: str, row: Mapping[str, object], spot: Spot) -> None:
        name = text(row.get("name"))
        if table not in _THINGS:
            self.gathering.reject(spot, _UNTOLD, name)
        elif table in ("taxonomy", "taxonomy_term"):
            self.gathering.reject(spot, _TERM, name)
        elif table == "location":
            self._location(identifier, spot)
        elif not name:
            self.gathering.reject(spot, _NO_NAME)
        elif table == "organization":
            self._organization(identifier, name, row, spot)
        elif table == "program":
            self._program(identifier, name, row, spot)
        else:
            self._service(identifier, name, row, spot)

    def _organization(self, identifier: str, name: str, row: Mapping[str, object], spot: Spot) -> None:
        parent = text(row.get("parent_organization_id"))
        numbers = (
            f"{text(it.get('identifier_scheme'))}:{text(it.get('identifier'))}"
            for it in self.tables.about("organization_identifier", "organization", identifier)
            if text(it.get("identifier"))
        )
        has_parent = parent in self.tables.of("organization") and parent != identifier
        self.gathering.actor(
            _key("organization", identifier),
            spot,
            name,
            kind_of("", name),
            reach=self._reach(identifier, row),
            identifier=_lasting(identifier),
            alt_labels=_other_name(row),
            identifiers=numbers,
            unit_of=_key("organization", parent) if has_parent else "",
            notes=_note(row),
            attributes={
                "Rechtsform": text(row.get("legal_status")),
                "Gegründet": text(row.get("year_incorporated")),
                "Finanzierung": "; ".join(
                    text(it.get("source")) for it in self.tables.about("funding", "organization", identifier)
                ),
                "Ansprechstelle": "; ".join(
                    ", ".join(it for it in (text(each.get("title")), text(each.get("department"))) if it)
                    for each in self.tables.about("contact", "organization", identifier)
                ),
            },
        )

    def _program(self, identifier: str, name: str, row: Mapping[str, object], spot: Spot) -> None:
        key = self.gathering.draft(
            RecordSort.UNDERTAKING,
            _key("program", identifier),
            spot,
            identifier=_lasting(identifier),
            label=name,
            type="Programm",
            notes=_note(row),
            attributes={"Auch genannt": _other_name(row)},
        )
        provider = self._provider(row)
        if provider:
            self.gathering.draft(
                RecordSort.INVOLVEMENT,
                f"{key}:traeger",
                spot,
                label=f"Träger von »{name}«",
                participant=provider,
                undertaking=key,
                role="traeger",
            )

    def _service(self, identifier: str, name: str, row: Mapping[str, object], spot: Spot) -> None:
        provider = self._provider(row)
        if not provider:
            self.gathering.reject(spot, _NO_PROVIDER, column="organization_id")
        for_whom = "; ".join(
            it
            for it in (
                text(row.get("eligibility_description")),
                *self._words("eligibility", "service", identifier),
            )
            if it
        )
        terms = [*self._terms("service", identifier), for_whom]
        towns = dict.fromkeys(
            town
            for place in self._locations(identifier)
            for it in self._addresses(place)
            if (town := text(it.get("city"), 100))
        )
        reach = reach_of(mails=[row.get("email")], websites=[row.get("url")])
        program = self.tables.of("program").get(text(row.get("program_id")), {})
        self.gathering.draft(
            RecordSort.OFFER,
            _key("service", identifier),
            spot,
            identifier=_lasting(identifier),
            label=name,
            providers=provider,
            fields=_codes("feld", terms),
            target_groups=_codes("zielgruppe", terms),
            places=[self.gathering.place(town, spot) for town in towns],
            notes=_note(row),
            attributes={
                "Auch genannt": _other_name(row),
                "Stand in der Quelle": text(row.get("status")),
                "Für wen": for_whom,
                "Schlagworte": "; ".join(terms[:-1]),
                "Einzugsgebiet": "; ".join(self._words("service_area", "service", identifier)),
                "Sprachen": "; ".join(self._words("language", "service", identifier)),
                "Kosten": text(row.get("fees_description")) or text(row.get("fees")),
                "Anmeldung": text(row.get("application_process")),
                "Programm": text(program.get("name")),
                "E-Mail": "; ".join(reach.mails),
                "Internet": "; ".join(reach.websites),
            },
        )

    def _location(self, identifier: str, spot: Spot) -> None:
        towns = dict.fromkeys(
            it for each in self._addresses(identifier) if (it := text(each.get("city"), 100))
        )
        for town in towns:
            self.gathering.place(town, spot)
        if not towns:
            self.gathering.reject(spot, _NO_ADDRESS)

    def _words(self, table: str, thing: str, identifier: str) -> tuple[str, ...]:
        """Return what records say of a thing in a word: HSDS 3 calls it a name, earlier ones call it like the table."""
        found = (
            text(it.get("name")) or text(it.get(table)) for it in self.tables.about(table, thing, identifier)
        )
        return tuple(dict.fromkeys(it for it in found if it))

    def _provider(self, row: Mapping[str, object]) -> str:
        stated = row.get("organization_id")
        found = text(stated[0] if isinstance(stated, list) and stated else stated)
        return _key("organization", found) if found in self.tables.of("organization") else ""

    def _reach(self, identifier: str, row: Mapping[str, object]) -> Reach:
        contacts = list(self.tables.about("contact", "organization", identifier))
        phones = self.tables.about("phone", "organization", identifier)
        of_places = (it for place in self._own_locations(identifier) for it in self._addresses(place))
        stated = chain(of_places, self.tables.about("address", "organization", identifier))
        address = next(stated, dict[str, object]())
        street = (text(address.get("address_1")), text(address.get("address_2")))
        return reach_of(
            street=", ".join(it for it in street if it),
            postcode=address.get("postal_code"),
            town=address.get("city"),
            mails=[row.get("email"), *(it.get("email") for it in contacts)],
            phones=[it.get("number") for it in phones if _is_switchboard(it)],
            websites=[
                website(row.get("website")) or row.get("url"),
                *(it.get("url") for it in self.tables.about("url", "organization", identifier)),
            ],
        )

    def _own_locations(self, organization: str) -> Iterator[str]:
        yield from (text(it.get("id")) for it in self.tables.about("location", "organization", organization))
        for service in self.tables.about("service", "organization", organization):
            yield from self._locations(text(service.get("id")))

    def _locations(self, service: str) -> Iterator[str]:
        for link in self.tables.about("service_at_location", "service", service):
            yield from (it for it in map(text, _many(link.get("location_id"))) if it)

    def _addresses(self, location: str) -> Iterator[Mapping[str, object]]:
        yield from self.tables.about("address", "location", location)

    def _terms(self, thing: str, identifier: str) -> list[str]:
        """Return the words that classify a thing: of its attributes, inside of it or linked to it."""
        links = (
            *self.tables.about("attribute", thing, identifier),
            *self.tables.about("attribute", "link", identifier),
            *self.tables.about("service_taxonomy", thing, identifier),
            *self.tables.about("link_taxonomy", "link", identifier),
        )
        found: dict[str, None] = {}
        for it in links:
            for table in ("taxonomy_term", "taxonomy"):
                term = self.tables.of(table).get(text(it.get(f"{table}_id")), {})
                found[text(term.get("name"))] = None
        return [it for it in found if it]


def _licence(package: Mapping[str, object]) -> str:
    """Return what a data package says of its licence: in one word, or in a list."""
    stated = (
        package.get("license"),
        *(it.get("name") or it.get("title") for it in objects(package.get("licenses"))),
    )
    return ", ".join(it for it in map(text, stated) if it)


def _codes(scheme: str, terms: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for it in terms if it and (code := words.code_for(scheme, it))))


def _is_switchboard(phone: Mapping[str, object]) -> bool:
    return not text(phone.get("contact_id")) and text(phone.get("type")).casefold() in (
        "",
        "voice",
        "text",
        "tty",
    )


def _other_name(row: Mapping[str, object]) -> str:
    return text(row.get("alternate_name"))


def _note(row: Mapping[str, object]) -> str:
    return text(row.get("description"), _LONGEST_NOTE)


def _many(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _key(table: str, identifier: str) -> str:
    return f"{table}:{identifier}"


def _lasting(identifier: str) -> str:
    return "" if identifier.startswith("#") else f"hsds:{identifier}"
