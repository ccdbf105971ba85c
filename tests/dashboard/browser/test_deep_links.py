"""What was chosen on a page stands in its address: opened in a fresh session, it shows the same controls, counts and texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.visiting import MAIN, Role

pytestmark = pytest.mark.ui
NETWORK = "netz=musterkreis&gueltig=2026-11-01"
PASSING = re.compile(r" \[(active|expanded)\]|^ *- status.*$", re.MULTILINE)
"""Where the focus is, what is unfolded, and what is only read aloud."""


@dataclass(frozen=True)
class Press:
    """One press by role and visible name."""

    role: Role
    name: str

    def do(self, visit: Visit) -> None:
        """Press it."""
        visit.press(self.role, self.name)


@dataclass(frozen=True)
class Choose:
    """One choice from a list."""

    label: str
    option: str

    def do(self, visit: Visit) -> None:
        """Take it."""
        visit.choose(self.label, self.option)


@dataclass(frozen=True)
class Ask:
    """A text sent."""

    label: str
    text: str

    def do(self, visit: Visit) -> None:
        """Write and send it."""
        visit.ask(self.label, self.text)


@dataclass(frozen=True)
class Key:
    """A key, such as the one that closes what is open."""

    name: str

    def do(self, visit: Visit) -> None:
        """Press it."""
        visit.page.keyboard.press(self.name)


Step = Press | Choose | Ask | Key


@dataclass(frozen=True)
class Link:
    """A page, what somebody chooses on it, and what has to stand in the address afterwards."""

    path: str
    steps: Sequence[Step]
    values: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.path}-{'-'.join(self.values)}"


def views(name: str) -> Press:
    return Press("radio", name)


CLOSE = (Key("Escape"), Key("Escape"))
SCHOOLS, JOBCENTER = "Amt für Schulen Musterkreis", "Jobcenter Musterkreis"
LINKS = (
    Link("/", [Choose("Gemeinde", "Fiktivbeck")], {"ort": "fiktivbeck"}),
    Link(
        "/karte",
        [views("Tabelle"), Press("button", "Filter"), Choose("Art der Akteure", "Gremium (6)"), *CLOSE],
        {"ansicht": "tabelle", "art": "gremium"},
    ),
    Link(
        "/karte",
        [views("Matrix"), Press("switch", "Fehlendes zeigen")],
        {"ansicht": "matrix", "fehlendes": "ja"},
    ),
    Link(
        "/karte",
        [views("In Worten"), Choose("Gemeinde", "Fiktivbeck")],
        {"ansicht": "worte", "ort": "fiktivbeck"},
    ),
    Link(
        "/karte",
        [
            views("nach Handlungsfeld"),
            Press("button", "Koordinierungsstelle Migration und Teilhabe Musterkreis ("),
        ],
        {"anordnung": "feld"},
    ),
    Link(
        "/karte",
        [Press("button", f"{JOBCENTER} ("), Press("button", "Nur die Umgebung"), views("In Worten")],
        {"ansicht": "worte"},
    ),
    Link(
        "/karte",
        [Press("button", "Wer kennt wen?"), Choose("Von", SCHOOLS), Choose("Nach", JOBCENTER), *CLOSE],
    ),
    Link("/luecken", [Choose("Handlungsfeld", "Wohnen")], {"feld": "wohnen"}),
    Link(
        "/luecken",
        [views("Matrix"), Press("button", "Sprache, Bildungseinrichtung")],
        {"ansicht": "matrix", "zeile": "sprache", "spalte": "bildungseinrichtung"},
    ),
    Link("/luecken", [views("Nach Orten")], {"ansicht": "orte"}),
    Link("/luecken", [views("Nach Zielgruppen")], {"ansicht": "zielgruppen"}),
    Link("/luecken", [views("Neue Verbindungen")], {"ansicht": "verbindungen"}),
    Link("/luecken", [views("Entscheidungen")], {"ansicht": "entscheidungen"}),
    Link("/luecken", [views("Was wäre, wenn …?"), Choose("Wer?", JOBCENTER)], {"ansicht": "wenn"}),
    Link("/akteur", [Ask("Akteur suchen", "Beirat")], {"suche": "Beirat"}),
    Link(
        "/angebote",
        [
            Ask("Was wird gesucht, und wo?", "Kurs"),
            Choose("Ort", "Beispielheim"),
            Choose("Handlungsfeld", "Sprache"),
        ],
        {"suche": "Kurs", "feld": "sprache"},
    ),
    Link("/orte", [views("Angebote")], {"wert": "angebote"}),
    Link(
        "/gremien",
        [views("Integrationsbeirat Musterkreis"), Press("button", "Vorschlag berechnen")],
        {"einladen": "ja"},
    ),
    Link("/entwicklung", [views("Zwei Tage vergleichen")], {"ansicht": "vergleich"}),
    Link(
        "/entwicklung",
        [
            views("Beschlüsse und Empfehlungen"),
            views("Termin vorbei"),
        ],
        {"ansicht": "beschluesse", "status": "vorbei"},
    ),
    Link(
        "/entwicklung",
        [views("Endet bald"), Choose("Zeitraum", "24 Monate")],
        {"ansicht": "endet", "monate": "24"},
    ),
    Link(
        "/vergleich",
        [
            views("Wer hat diese Lücke geschlossen?"),
            Choose("Welcher Partner wird gesucht?", "Integrationsbeirat"),
        ],
        {"ansicht": "luecke", "partner": "integrationsbeirat"},
    ),
    Link("/vergleich", [views("Gemeinden eines Netzwerks")], {"ansicht": "gemeinden"}),
    Link("/hilfe", [Choose("Thema", "Üben mit dem Musterkreis")], {"thema": "uebung"}),
    Link("/", [Choose("Netzwerk", "Integrationsnetzwerk Leer")], {"netz": "leer"}),
)


def shown(visit: Visit) -> str:
    """Return every control with its value and every text, as a screen reader meets them."""
    return PASSING.sub("", visit.page.locator(MAIN).aria_snapshot())


@pytest.mark.parametrize("link", LINKS, ids=str)
def test_link_shows_in_a_fresh_session_what_was_chosen(visit: Callable[..., Visit], link: Link) -> None:
    first = visit("real", f"{link.path}?{NETWORK}")
    before = shown(first)
    for step in link.steps:
        step.do(first)
    there = shown(first)
    address = parse_qs(urlsplit(first.page.url).query)
    again = visit("real", first.page.url.removeprefix(first.base))

    assert there != before
    assert {key: address.get(key) for key in link.values} == {
        key: [value] for key, value in link.values.items()
    }
    assert shown(again).splitlines() == there.splitlines()
