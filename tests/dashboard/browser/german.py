"""German words on an English page that are ours: what sources and names say stays German and does not count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, parse

__all__ = ["german_of_ours"]

ROOT = Path(__file__).parents[3]
NETWORKS, EXPECTATIONS = ROOT / "data" / "networks", ROOT / "ontology" / "expectations.ttl"
ONTOLOGY = ROOT / "ontology"
GERMAN = re.compile(
    r"[äöüßÄÖÜ]|\b(und|oder|nicht|keine?[rnms]?|der|das|ist|sind|mit|für|wer|wie|von|zum?|zur|bei|eine[rnms]?|den|dem|wird|"
    r"werden|sich|auf|aus|Akteure?n?|Hinweise?|Netzwerk|Quellen?|Vorhaben|Gremi\w+|Verbindung\w*|Handlungsfeld\w*|"
    r"Beleg\w*|Angebote?|Orte?|Sprache|Gemeinde|Suche|Seite)\b"
)
QUOTED = re.compile(r"„[^“]*(?:“|$)|»[^«]*«|“[^”]*”|\bDeutsch\b")
PLACE = re.compile(r"(?:Landkreis|Hansestadt|Stadt) (\w+)")
SHORT_NAMES = re.compile(
    r"Kreisbücherei|Arbeitsgruppe Arbeit und Ausbildung|Haus der Begegnung|Ausländerbehörde|Unterstützerkreis|Flüchtlingshilfe|"
    r"Boundaries: .*|^[A-Z][a-zäöüß]+( [A-Za-zäöüß]+)? \($|"
    r"Eigenes Netzwerk .*angelegt|Einspruch: Akteur .*bestritten|Eine .{1,6} an .+ zurück.*"
)
"""As the exercises call actors of the Musterkreis; whose boundaries a map shows, which nobody may change; and columns that
the command line prints in German, explained by the English word in brackets; and reasons as the journal and the inbox keep them."""
LEAST = 3
"""Letters: what is shorter is no name."""


def german_of_ours(texts: Iterable[str]) -> list[str]:
    """Return the texts in which German is left when names, quotes and titles of the networks are taken out."""
    suspects = [text for text in texts if GERMAN.search(text)]
    return [text for text in suspects if GERMAN.search(_without_names(" ".join(text.split())))]


def _without_names(text: str) -> str:
    left = text
    for name in _names():
        if name in left:
            left = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "·", left)
    beginning = text.rstrip("… ")
    is_cut = text.endswith("…") and any(name.startswith(beginning) for name in _names())
    return "" if is_cut else SHORT_NAMES.sub("", QUOTED.sub("", left))


@cache
def _names() -> tuple[str, ...]:
    """Return everything the networks and the norms say, and English labels that keep a German name, the longest first."""
    found: set[str] = set()
    for file in (*NETWORKS.glob("*.trig"), EXPECTATIONS):
        found |= {name for literal in _literals(file) for name in _parts(literal.value)}
    for file in ONTOLOGY.rglob("*.ttl"):
        english = (literal.value for literal in _literals(file) if literal.language == "en")
        found |= {_in_one_line(value) for value in english if GERMAN.search(value)}
    return tuple(sorted((name for name in found if len(name) > LEAST), key=len, reverse=True))


def _parts(value: str) -> Iterator[str]:
    """Give a text, its lines, and what our sentences take out of it: title, name of a place, what follows a colon."""
    for part in (value, value.split(" (")[0], value.split(", ")[0], value.split(": ", 1)[-1]):
        yield _in_one_line(part)
    yield from map(_in_one_line, value.splitlines())
    yield from PLACE.findall(value)


def _literals(file: Path) -> list[Literal]:
    return [quad.object for quad in parse(path=file) if isinstance(quad.object, Literal)]


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
