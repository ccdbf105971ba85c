"""What people come for, each as one walk by roles and visible names: the tests count its clicks, the benchmark its seconds.

A click is one activation by mouse or key. Writing counts as none and sending what was written as one; choosing from a list
counts twice by mouse (open, take) and once by keys (take). Each walk begins at the start page of a warm server and ends
when the answer can be read. What the answer has to be was counted by hand in the texts and in the invented Musterkreis.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import expect

from tests.dashboard.browser.visiting import Visit

MUSTERKREIS = "/?netz=musterkreis&gueltig=2026-11-22"
"""On a fixed day: what has passed and what ends soon depends on it."""
PEINE, LUENEBURG = "/?netz=peine", "/?netz=lueneburg"
MOST_FIGURES = 7
PERSON = re.compile(r"\b(Herrn?|Frau|Dr\.|Prof\.) [A-ZÄÖÜ]")
IN_FIKTIVBECK = 7
"""Counted by hand in the network: municipality, aid organisation, village initiative, parish, firm, school, migrant association."""
AROUND = 69
"""Their partners, and who offers something there."""


@dataclass(frozen=True, slots=True)
class Journey:
    """A task of JOURNEYS.md with its pass mark."""

    id: str
    title: str
    most_clicks: int
    seconds: float | None
    """None where the pass mark names no time."""
    walk: Callable[[Visit], None]
    width: int = 1280
    peer: tuple[str, ...] = ()
    """The same answer on the command line, as arguments of `netzlotse`, if it gives one."""


def who_is_missing(visit: Visit) -> None:
    """K2: the rule, the passage it rests on, what follows, and what to do."""
    visit.enter(PEINE)
    visit.press("link", "Arbeit und Ausbildung (2)")
    visit.sees_heading("Wer fehlt im Handlungsfeld Arbeit und Ausbildung?", level=1)
    visit.sees_heading("Arbeit und Ausbildung: Arbeitsverwaltung", level=3)
    visit.sees_heading("Arbeit und Ausbildung: Unternehmen", level=3)
    visit.sees(
        "stützt sich auf einen Text einer anderen Kommune – Vergleich: Laatzen 2009", "Nächster Schritt:"
    )
    visit.unfold("Warum erwartet? Vergleich: Laatzen 2009 (Empfehlung)")
    visit.sees(
        "„Berufliche Qualifikation in Zusammenarbeit mit Arbeitsverwaltung, Stadtverwaltung und Unternehmen“",
        "Mitteilung 144/2009",
    )


def who_holds_seats(visit: Visit) -> None:
    """K7: shares with the numbers behind them, whose voice is not recorded, and the same in words."""
    visit.enter(MUSTERKREIS)
    visit.press("link", "Gremien")
    visit.press("radio", "Steuerungsgruppe Integration Musterkreis")
    visit.sees("15 Mitglieder sind belegt, darunter Migrantenorganisationen: 2 (13 %).")
    visit.sees_heading("Wessen Stimme ist nicht belegt?", level=2)
    visit.sees("hier ohne belegten Sitz: Kirche/Religionsgemeinschaft (5), Wirtschaft und Arbeitswelt (14)")
    visit.page.get_by_role("cell", name="7 von 15: Ausländerbehörde Musterkreis").first.wait_for()
    visit.sees("In Worten: wer in welchem Gremium sitzt")


def what_if_it_ends(visit: Visit) -> None:
    """K8: the field that loses its only link, and every figure before and after."""
    visit.enter(LUENEBURG)
    visit.press("link", "Was wäre, wenn …?")
    visit.press("radio", "Ein Vorhaben oder eine Förderung endet")
    visit.choose(
        "Welches Vorhaben oder welche Förderung?", "Zweijährliche Unterrichtung von Rat und Kreistag"
    )
    visit.sees_heading("Angenommen: Zweijährliche Unterrichtung von Rat und Kreistag endet", level=2)
    visit.sees(
        "Handlungsfelder, in denen niemand mehr namentlich belegt ist:",
        "Steuerung, Monitoring und Berichtswesen",
    )
    for heading in ("Vorher", "Nachher", "Unterschied"):
        visit.page.get_by_role("columnheader", name=heading, exact=True).wait_for()


def who_offers_a_course(visit: Visit) -> None:
    """K11: who offers it there, confirmed when, and the sheet for the person who asks."""
    visit.enter(MUSTERKREIS)
    visit.press("link", "Angebote")
    visit.ask("Was wird gesucht, und wo?", "Wer bietet einen B1-Kurs in Beispielheim?")
    visit.sees("3 bestehende Angebote passen", "Als Ort verstanden: Beispielheim.")
    visit.sees_heading("Integrationskurse", level=3)
    visit.sees("Volkshochschule Musterkreis", "Bestätigt am 20.04.2026", "Blatt zum Mitgeben herunterladen")


def what_is_past_its_date(visit: Visit) -> None:
    """K15: two dates that sources set have passed, and nothing says what came of them."""
    visit.enter(MUSTERKREIS)
    visit.press("link", "Bei 2 Beschlüssen oder Aufträgen ist der Termin vorbei")
    visit.sees_heading("2 Einträge", level=2)
    visit.sees(
        "Entscheidung über das Integrationskonzept bis 30.06.2026",
        "Termin 30.06.2026 vorbei, Ergebnis nicht erfasst",
        "Termin 30.09.2026 vorbei, Ergebnis nicht erfasst",
    )


def what_ends_within_a_year(visit: Visit) -> None:
    """K19: one project ends within twelve months; two have ended without a successor."""
    visit.enter(MUSTERKREIS)
    visit.press("link", "1 Eintrag mit Enddatum läuft in den nächsten zwölf Monaten aus")
    visit.sees_heading("Projekt Ankommen in Musterau, zweiter Abschnitt", level=3)
    visit.sees("Ende: 30.09.2027, in 10 Monaten", "Beendet, keine Nachfolge erfasst (2)")


def understand_in_a_minute(visit: Visit) -> None:
    """B1: who, where gaps, what is new, at most seven figures, and what each of them means."""
    visit.enter(MUSTERKREIS)
    visit.sees("Erfasst sind 123 Akteure mit Namen, davon 6 Gremien, tätig in 18 Handlungsfeldern.")
    for heading in ("Wo sind Lücken?", "Was ist neu?", "Was ist zu tun?", "Das Netzwerk in Zahlen"):
        visit.sees_heading(heading, level=2)
    visit.sees("Wohnen: Vermietervertretung", "begonnen oder stattgefunden: Interkulturelle Woche 2026")
    meanings = visit.page.get_by_role("button", name="Was heißt das?")
    expect(meanings).to_have_count(MOST_FIGURES)
    expect(visit.page.get_by_test_id("stMetric")).to_have_count(MOST_FIGURES)
    visit.press("button", "Was heißt das?")
    visit.sees("Ab wann handeln?")


def why_this_finding(visit: Visit) -> None:
    """B4: one click to the reason, a second to the passage."""
    visit.enter(LUENEBURG)
    visit.press("link", "Warum? Sprache: Kindertagesstätte")
    visit.sees("stützt sich auf eine Vorschrift – NKiTaG § 14 Abs. 1 Satz 3.")
    visit.unfold("Warum erwartet? NKiTaG § 14 Abs. 1 Satz 3")
    visit.sees("individuell und differenziert von den Kindertagesstätten zu fördern“")


def own_municipality_only(visit: Visit) -> None:
    """B5: one choice limits text and figures; the link does the same to map, table and words."""
    visit.enter(MUSTERKREIS)
    visit.choose("Gemeinde", "Fiktivbeck")
    visit.sees(f"Gezeigt werden {IN_FIKTIVBECK} Akteure in Fiktivbeck, dazu {AROUND} Partner und Anbieter")
    count = f"{IN_FIKTIVBECK + AROUND} von {IN_FIKTIVBECK + AROUND} Akteuren und Vorhaben"
    link = urlencode({"netz": "musterkreis", "gueltig": "2026-11-22", "ort": "fiktivbeck"})
    for view in ("tabelle", "worte", "karte"):
        visit.enter(f"/karte?{link}&ansicht={view}")
        visit.sees(f"Gezeigt werden {IN_FIKTIVBECK} Akteure in Fiktivbeck", count)
    visit.page.locator(f".canvas[data-drawn='{IN_FIKTIVBECK + AROUND}']").wait_for()


def without_mouse_or_colour(visit: Visit) -> None:
    """B6: what a member of the board asks, and the map itself: sign by sign, each read aloud, the card by the Enter key."""
    for walk in (understand_in_a_minute, why_this_finding, own_municipality_only):
        walk(visit)


def vacant_seats(visit: Visit) -> None:
    """B8: how many seats are vacant, by which rule they are filled, and nobody's name."""
    visit.enter(MUSTERKREIS)
    visit.press("link", "Gremien")
    visit.press("radio", "Integrationsbeirat Musterkreis")
    visit.sees(
        "3 Sitze sind laut Quelle unbesetzt.",
        "8 Sitze ohne Namen, davon 3 unbesetzt",
        "Der Kreistag beruft auf Vorschlag des Migrantinnen- und Migrantenbundes.",
        "Satzung (erfunden) § 3",
    )
    assert not PERSON.search(visit.said())


def on_a_phone_in_plain_language(visit: Visit) -> None:
    """B9: the first minute on a small phone, and the same in plain language."""
    visit.enter(MUSTERKREIS)
    visit.sees("Erfasst sind 123 Akteure mit Namen", "Wohnen: Vermietervertretung")
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    visit.press("link", "Einfache Sprache")
    visit.sees_heading("Einfache Sprache", level=1)
    visit.sees("Wer arbeitet für die Integration zusammen?", "Wer fehlt vielleicht noch?")
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


K2 = Journey(
    "K2",
    "Wer fehlt im Handlungsfeld Arbeit?",
    3,
    3,
    who_is_missing,
    peer=("gaps", "peine", "--field", "arbeit", "--full"),
)
K7 = Journey("K7", "Wer hat Sitze, wessen Stimme ist nicht belegt?", 2, 3, who_holds_seats)
K8 = Journey("K8", "Was, wenn das Vorhaben endet?", 4, 3, what_if_it_ends)
K11 = Journey("K11", "Wer bietet einen B1-Kurs in Beispielheim?", 2, 10, who_offers_a_course)
K15 = Journey("K15", "Welcher Termin ist vorbei?", 1, 120, what_is_past_its_date)
K19 = Journey("K19", "Was endet in zwölf Monaten?", 2, None, what_ends_within_a_year)
B1 = Journey("B1", "Das Netzwerk in einer Minute", 1, 60, understand_in_a_minute)
B4 = Journey(
    "B4",
    "Wie kam es zu diesem Hinweis?",
    2,
    None,
    why_this_finding,
    peer=("gaps", "lueneburg", "--field", "sprache", "--full"),
)
B5 = Journey("B5", "Nur die eigene Gemeinde", 2, None, own_municipality_only)
B6 = Journey("B6", "B1, B4 und B5 nacheinander", 5, None, without_mouse_or_colour)
B8 = Journey("B8", "Welche Sitze sind unbesetzt?", 2, None, vacant_seats)
B9 = Journey("B9", "B1 am Telefon, in Einfacher Sprache", 1, 120, on_a_phone_in_plain_language, width=320)
OFFICE = (K2, K7, K8, K11, K15, K19)
BOARD = (B1, B4, B5, B6, B8, B9)
JOURNEYS = OFFICE + BOARD
