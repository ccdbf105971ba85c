"""The gaps planted in the training network: which detector has to find what, as data for tests and the handbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.generator.tables import iri

__all__ = ["PLANTED", "READ_ON", "Planted"]

READ_ON = date(2026, 11, 1)
"""The day the network is made for: on it two years of history have passed, and later more and more falls asleep."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted gap."""

    detector: str
    """Id of the detector that has to find it."""
    what: str
    """What there is to find, in German, as the handbook says it."""
    names: tuple[str, ...]
    """What the finding is about: IRIs, and codes of kinds, fields and target groups."""


PLANTED = (
    Planted(
        "kind_pair",
        "Migrantenorganisationen und Wirtschaft arbeiten nirgends zusammen, obwohl beide viele Partner haben.",
        ("migrantenorganisation", "wirtschaft"),
    ),
    Planted(
        "broker",
        "Nur das Jobcenter kennt sowohl Migrantenorganisationen als auch Betriebe.",
        (iri("actor", "jobcenter"),),
    ),
    Planted(
        "place",
        "In Nirgendrode gibt es weder einen Akteur noch ein Angebot.",
        (iri("place", "nirgendrode"),),
    ),
    Planted(
        "target_group",
        "Für Frauen gibt es im Feld Sprache kein Angebot, nur eine Empfehlung.",
        ("frauen", "sprache"),
    ),
    Planted(
        "ageing",
        "Die Verbindung von Volkshochschule und Kreisbücherei wurde zuletzt am 02.10.2024 bestätigt.",
        (iri("tie", "kooperation--vhs--bibliothek"),),
    ),
    Planted(
        "ageing",
        "Das Projekt Sprachmittlung im Klinikum endete am 31.03.2026 ohne Nachfolge.",
        (iri("undertaking", "dolmetschen-klinik"),),
    ),
    Planted(
        "ageing",
        "Die Frist für die Entscheidung über das Integrationskonzept, der 30.06.2026, ist verstrichen.",
        (iri("decision", "konzept-frist"),),
    ),
    Planted(
        "ageing",
        "Der Integrationsbericht 2026 war bis zum 30.09.2026 vorzulegen.",
        (iri("undertaking", "bericht-2026"),),
    ),
    Planted(
        "participation",
        "In der Arbeitsgruppe Arbeit und Ausbildung sitzt keine Migrantenorganisation, obwohl die Mitglieder erfasst sind.",
        (iri("body", "ag-arbeit"),),
    ),
    Planted(
        "participation",
        "Drei der acht Sitze für berufene Mitglieder im Integrationsbeirat sind unbesetzt.",
        (iri("body", "integrationsbeirat"),),
    ),
    Planted(
        "participation",
        "Die Mitglieder der Gesundheitskonferenz arbeiten außerhalb der Sitzungen nicht miteinander.",
        (iri("body", "gesundheitskonferenz"),),
    ),
    Planted(
        "participation",
        "Das Haus der Begegnung hat die meisten Partner und sitzt in keinem Gremium.",
        (iri("actor", "familienzentrum-begegnung"),),
    ),
    Planted(
        "coverage",
        "Das eigene Leitbild nennt die Vertretung der Vermieterinnen und Vermieter als Partner; genannt ist keine.",
        ("vermietervertretung", "wohnen"),
    ),
    Planted(
        "coverage",
        "Ein Seniorenbeirat ist ausdrücklich nicht eingerichtet: ein Vermerk, kein Alarm.",
        (iri("absence", "seniorenbeirat"),),
    ),
    Planted(
        "mandate",
        "Die Zusammenarbeit von Ausländerbehörde und Unterstützerkreis Ankommen ist beauftragt, aber nicht belegt.",
        (iri("tie", "kooperation--auslaenderbehoerde--fluechtlingshilfe-musterau"),),
    ),
    Planted(
        "peripheral_kind",
        "Die fünf Akteure der Wohnungswirtschaft sind fast nur untereinander verbunden.",
        ("wohnen",),
    ),
    Planted(
        "isolated",
        "Die Selbsthilfegruppe Atempause hat keine belegte Verbindung.",
        (iri("actor", "selbsthilfegruppe"),),
    ),
    Planted(
        "fragile",
        "Ohne das Mehrgenerationenhaus Probewitz verlieren drei Gruppen den Anschluss.",
        (iri("actor", "familienzentrum-probewitz"),),
    ),
    Planted(
        "fragile",
        "Eine einzige Verbindung, Mehrgenerationenhaus und Gemeinde Probewitz, hält den Ort im Netzwerk.",
        (iri("actor", "familienzentrum-probewitz"), iri("actor", "gemeinde-probewitz")),
    ),
    Planted(
        "similar_offers",
        "Zwei Treffs in Beispielheim haben dasselbe Feld, denselben Ort und dieselbe Zielgruppe, aber keine Verbindung.",
        (iri("offer", "kulturcafe"), iri("offer", "kulturtreff")),
    ),
    Planted(
        "likely_tie",
        "Flüchtlingshilfe und Integrationslotsen in Beispielheim haben acht gemeinsame Partner, aber keine erfasste Verbindung.",
        (iri("actor", "fluechtlingshilfe-beispielheim"), iri("actor", "lotsen-beispielheim")),
    ),
    Planted(
        "unknown",
        "Arztpraxen und Hebammen sind nur als Gruppe genannt, Namen fehlen.",
        (iri("group", "arztpraxen"),),
    ),
)
