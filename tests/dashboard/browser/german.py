"""German words on an English page that are ours: what sources and names say stays German and does not count."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

__all__ = ["german_of_ours"]

NETWORKS = Path(__file__).parents[3] / "data" / "networks"
GERMAN = re.compile(
    r"[äöüßÄÖÜ]|\b(und|oder|nicht|keine?[rnms]?|der|das|ist|sind|mit|für|wer|wie|von|zum?|zur|bei|eine[rnms]?|den|dem|wird|"
    r"werden|sich|auf|aus|Akteure?n?|Hinweise?|Netzwerk|Quellen?|Vorhaben|Gremi\w+|Verbindung\w*|Handlungsfeld\w*|"
    r"Beleg\w*|Angebote?|Orte?|Sprache|Gemeinde|Suche|Seite)\b"
)
QUOTED = re.compile(r"„[^“]*(?:“|$)|»[^«]*«|“[^”]*”|\bDeutsch\b")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)+)"')
LEAST = 3
"""Letters: what is shorter is no name."""


def german_of_ours(texts: Iterable[str]) -> list[str]:
    """Return the texts in which German is left when names, quotes and titles of the networks are taken out."""
    suspects = [text for text in texts if GERMAN.search(QUOTED.sub("", text))]
    return [text for text in suspects if GERMAN.search(_without_names(QUOTED.sub("", text)))]


def _without_names(text: str) -> str:
    for name in _names():
        if name in text:
            text = text.replace(name, "")
    beginning = text.rstrip("… ").strip()
    is_cut = text.rstrip().endswith("…") and any(name.startswith(beginning) for name in _names())
    return "" if is_cut else text


@cache
def _names() -> tuple[str, ...]:
    """Return everything the networks say, the longest first."""
    found: set[str] = set()
    for file in NETWORKS.glob("*.trig"):
        for literal in LITERAL.findall(file.read_text("utf-8")):
            text = literal.replace('\\"', '"').replace("\\n", " ")
            found |= {text, text.split(" (")[0]}
    return tuple(sorted((name for name in found if len(name) > LEAST), key=len, reverse=True))
