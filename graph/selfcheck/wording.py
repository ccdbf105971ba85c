"""The words of the sheets, the same in Excel, PDF and HTML; partners get them in German."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

__all__ = ["ANSWERS", "GONE", "OTHERWISE", "RIGHT", "Frame", "reply_of"]

RIGHT = "stimmt"
GONE = "stimmt nicht mehr"
OTHERWISE = "stimmt so: …"
ANSWERS = (RIGHT, GONE, OTHERWISE)
TITLE = "So sehen wir Sie im Netz: stimmt das?"
HEADINGS = (
    "Nr.",
    "Das haben wir festgehalten",
    "Quelle und Stand",
    "Ihre Antwort",
    "So stimmt es",
)
PARTNERS = "Mit wem arbeiten Sie noch zusammen?"
PARTNER_HEADINGS = (
    "Name der Stelle",
    "Art der Stelle",
    "Art der Zusammenarbeit",
    "Handlungsfeld",
)
OFFERS = "Was bieten Sie noch an?"
OFFER_HEADINGS = ("Name des Angebots", "Handlungsfeld", "Zielgruppe", "Ort")
NO_PERSONS = (
    "Bitte keine Namen von Personen, keine persönlichen E-Mail-Adressen und keine Mobilnummern eintragen."
)
DAY = "Datum der Antwort"
NOTHING_HIDDEN = "Das ist alles, was öffentlich über Sie festgehalten ist."
CONTACT = "Antwort an"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all sheets of one round share."""

    network: str
    """Short name."""
    label: str
    """How people call it."""
    version: int
    today: date
    contact: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Of the office, by the names of `office_contact.CONTACT_PARTS`; functional only."""

    @property
    def intro(self) -> str:
        """Return what the sheet is for."""
        return (
            f"So stehen Sie am {self.today:%d.%m.%Y} im Netzwerk »{self.label}«. Bitte prüfen Sie jede Zeile und ergänzen Sie, "
            "was fehlt. Nichts wird ohne Prüfung übernommen, und was Sie nicht beantworten, bleibt, wie es ist."
        )

    @property
    def reply(self) -> str:
        """Return whom to send the answer to; empty parts are left out."""
        return reply_of(self.contact)


def reply_of(contact: Mapping[str, str]) -> str:
    """Return whom to send an answer to, of what the office has said of itself; empty parts are left out."""
    return ", ".join(contact[part] for part in ("amt", "anschrift", "mail", "telefon") if contact.get(part))
