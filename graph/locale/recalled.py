"""Sentences of ours that a store keeps in German are said in English again: the template of each is found back.

Why something was changed or proposed is kept as a text, in stores of all versions. What people or sources wrote stays as
it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from string import Formatter
from types import MappingProxyType

from graph.locale.catalogue import translation
from graph.locale.dates import dated
from graph.locale.said import Phrase, Said, Value, joined, listed

__all__ = ["KEPT", "recalled"]

KEPT = (
    "Eingelesen: {title}",
    "Vorschlag angenommen: {name}",
    "Vorschlag angenommen: {name} und {n} weitere",
    "Vorschlag abgelehnt: {name}",
    "Vorschlag abgelehnt: {name} und {n} weitere",
    "Aus eigener Kenntnis bestätigt: {name}",
    "Aus eigener Kenntnis bestätigt: {name} und {n} weitere",
    "Selbstauskünfte eingelesen: {names}",
    "Unzustellbare E-Mails gemeldet",
    "{name} hat es am {day} selbst so angegeben.",
    "Eine E-Mail an {address} kam zurück (gemeldet am {day}). Bitte die neue Adresse erfragen.",
    "»{title}« lässt das vermuten.",
    "{names}: Arbeiten sie zusammen?",
    "»{label}« steht nicht mehr in der Liste: beendet?",
    "erschlossen: steht nicht mehr in »{title}«",
    "erschlossen: gemeinsamer Träger »{what}«",
    "erschlossen: gleiche Anschrift »{what}«",
    "erschlossen: gemeinsam beteiligt an »{what}«",
    "erschlossen: sitzen zusammen in »{what}«",
    "erschlossen: dieselbe Förderung »{what}«",
    "aus der Seite »{title}« gelesen: Name und Anschrift stehen dort beieinander",
    "Eine geladene RDF-Datei schlägt das vor.",
    "Erfasst: {entries}",
    "Geändert: {entries}",
    "Erfasst: Treffen »{title}«",
    "Zusammengelegt: »{one}« in »{other}«",
    "Nachfolge: »{old}« → »{new}«",
    "Gelöscht: {entry}",
    "Gelöscht: {entry} – {reason}",
    "Einspruch: {entry} bestritten",
    "Einspruch geklärt ({state}): »{label}«",
    "Zurückgenommen: {change}",
    "Wiederhergestellt: {change}",
    "Sicherung »{name}« zurückgespielt",
    "Eigenes Netzwerk »{name}« angelegt",
    "Übungsnetzwerk »{name}« als Kopie von »{example}« angelegt",
    "Hinweis bewertet: {state}",
    "Datei geladen: {name}",
    "Netzwerk »{name}« eingelesen aus {nodes} und {edges}",
    "Netzwerk »{name}« ersetzt durch {nodes} und {edges}",
    "Mitgelieferte Beispielnetzwerke in den Speicher gelegt",
    "Beispielnetzwerke oder Begriffe durch neuere mitgelieferte Fassungen ersetzt",
    "Beispielnetzwerke aus dem Speicher genommen",
)
"""What stores hold, as it was written; one that is no longer written stays here for the stores that hold it."""
_NAMED = "[^»«]+ »[^»«]*«"
_PLACES = {"n": r"\d+", "entry": _NAMED, "entries": f"{_NAMED}(?:(?:, | und ){_NAMED})*"}
"""What can stand in a place; in all others anything."""
_LONGEST = 2000
"""Signs; a longer text was not written by the program."""
_BETWEEN = re.compile(r"(?<=«)(?:, | und )")
_DAY = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")


def recalled(text: str) -> str:
    """Return a text out of a store: a sentence of ours as one that has its English, any other one as it is.

    Example:
        >>> from graph.locale import in_language
        >>> reason = recalled("Gelöscht: Beziehung »Chor und Tafel«")
        >>> reason, in_language(reason, "en")
        ('Gelöscht: Beziehung »Chor und Tafel«', 'Deleted: Tie »Chor und Tafel«')
        >>> in_language(recalled("Geändert auf Wunsch der Stelle"), "en")
        'Geändert auf Wunsch der Stelle'
    """
    if len(text) > _LONGEST:
        return text
    one = _sentence(text)
    if one is not None:
        return one
    for end in (it.start() + 1 for it in re.finditer(r"\. ", text)):
        first = _sentence(text[:end])
        if first is not None and isinstance(rest := recalled(text[end + 1 :]), Said):
            return joined((first, rest))
    return text


def _sentence(text: str) -> Said | None:
    """Return a single sentence of ours; None for anything else."""
    for beginning, pattern, telling, template in _patterns():
        found = pattern.fullmatch(text) if text.startswith(beginning) else None
        if found is None or any(telling in it for it in found.groupdict().values()):
            continue
        values = ((name, _READ.get(name, str)(it)) for name, it in found.groupdict().items())
        said = Said(Phrase(template, tuple(values)))
        if said == text:
            return said
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str, str], ...]:
    """Return how each begins, what finds its values, its most telling words and itself: the most telling first."""
    found = []
    for template in KEPT:
        parts = [(literal, name) for literal, name, _, _ in Formatter().parse(template)]
        written = "".join(f"{re.escape(literal)}{_place(name)}" for literal, name in parts)
        literals = [literal for literal, _ in parts]
        found.append((literals[0], re.compile(written, re.DOTALL), max(literals, key=len), template))
    return tuple(sorted(found, key=lambda it: -len(re.sub(r"\{\w+\}", "", it[3]))))


def _place(name: str | None) -> str:
    if not name:
        return ""
    return f"(?P<{name}>{_PLACES.get(name, '.+?')})"


def _word(text: str) -> str:
    """Return a word of ours, such as the sort of a record."""
    return text if translation(text) is None else Said(Phrase(text, ()))


def _day(text: str) -> Value:
    found = _DAY.fullmatch(text)
    return dated("-".join(reversed(found.groups()))) if found else text


def _entry(text: str) -> str:
    """Return sort and name of a record, such as `Akteur »VHS«`."""
    sort, _, name = text.partition(" »")
    return joined((_word(sort), f"»{name}"))


def _entries(text: str) -> Value:
    return listed(map(_entry, _BETWEEN.split(text)))


_READ: Mapping[str, Callable[[str], Value]] = MappingProxyType(
    {"n": int, "day": _day, "state": _word, "change": recalled, "entry": _entry, "entries": _entries}
)
"""Places that hold more of our own words; what stands in all others is a name."""
