"""What a column of a list can say, and how headings call it in German and English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from graph.locale import Said, say

__all__ = ["Role"]


class Role(StrEnum):
    """What a column says; the value is kept in profiles."""

    NAME = "name"
    ALSO_NAMED = "also-named"
    KIND = "kind"
    FIELD = "field"
    TARGET_GROUP = "target-group"
    CARRIER = "carrier"
    """Who runs what the row names (Träger)."""
    OFFER = "offer"
    PROJECT = "project"
    BODY = "body"
    SEAT_ROLE = "seat-role"
    MEMBER = "member"
    SOURCE = "source"
    TARGET = "target"
    RELATION = "relation"
    LEVEL = "level"
    FUNDER = "funder"
    YEAR = "year"
    """An amount in the year that its parameter names."""
    START = "start"
    END = "end"
    PERIOD = "period"
    CONFIRMED = "confirmed"
    FOUNDED = "founded"
    """Since when there is who the row names."""
    STREET = "street"
    HOUSE_NUMBER = "house-number"
    POSTCODE = "postcode"
    PLACE = "place"
    DISTRICT = "district"
    AGS = "ags"
    CONTACT = "contact"
    """Several of address, phone, mail and website in one cell; a single line of an address, too."""
    PHONE = "phone"
    MAIL = "mail"
    WEBSITE = "website"
    IDENTIFIER = "identifier"
    FLAG = "flag"
    """Yes or no to what its parameter names."""
    NOTE = "note"
    ATTRIBUTE = "attribute"
    """Kept as it stands, under its heading."""
    PERSON = "person"
    """Left out: personal data."""
    LEFT_OUT = "left-out"

    @property
    def label(self) -> Said:
        """Return what people call it."""
        return _LABELS[self]


_LABELS: Mapping[Role, Said] = MappingProxyType(
    {
        Role.NAME: say("Name des Akteurs"),
        Role.ALSO_NAMED: say("Auch genannt"),
        Role.KIND: say("Art"),
        Role.FIELD: say("Handlungsfeld"),
        Role.TARGET_GROUP: say("Zielgruppe"),
        Role.CARRIER: say("Träger"),
        Role.OFFER: say("Angebot"),
        Role.PROJECT: say("Vorhaben"),
        Role.BODY: say("Gremium"),
        Role.SEAT_ROLE: say("Rolle"),
        Role.MEMBER: say("Mitglied"),
        Role.SOURCE: say("Von"),
        Role.TARGET: say("Zu"),
        Role.RELATION: say("Art der Beziehung"),
        Role.LEVEL: say("Wie eng?"),
        Role.FUNDER: say("Wer fördert"),
        Role.YEAR: say("Betrag eines Jahres"),
        Role.START: say("Beginn"),
        Role.END: say("Ende"),
        Role.PERIOD: say("Zeitraum"),
        Role.CONFIRMED: say("Bestätigt am"),
        Role.FOUNDED: say("Gegründet"),
        Role.STREET: say("Straße"),
        Role.HOUSE_NUMBER: say("Hausnummer"),
        Role.POSTCODE: say("Postleitzahl"),
        Role.PLACE: say("Ort"),
        Role.DISTRICT: say("Ortsteil"),
        Role.AGS: say("Gemeindeschlüssel (AGS)"),
        Role.CONTACT: say("Anschrift oder Kontakt in einer Zelle"),
        Role.PHONE: say("Telefon"),
        Role.MAIL: say("E-Mail"),
        Role.WEBSITE: say("Internet"),
        Role.IDENTIFIER: say("Kennung"),
        Role.FLAG: say("Trifft zu (ja/nein)"),
        Role.NOTE: say("Anmerkung"),
        Role.ATTRIBUTE: say("Weiteres Merkmal"),
        Role.PERSON: say("Person (bleibt draußen)"),
        Role.LEFT_OUT: say("Bleibt draußen"),
    }
)
