"""Columns of crosses: what a yes below a heading is a yes to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from graph.importers.cells.dates import flag
from graph.importers.cells.words import code_for
from graph.importers.lists.mapping import Column
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow
from ontology.codelists import codelist

__all__ = [
    "BODIES",
    "FIELDS",
    "KINDS",
    "TARGET_GROUPS",
    "crossed_bodies",
    "flagged",
    "has_bodies",
    "is_body",
    "meanings",
]

BODIES, FIELDS, KINDS, TARGET_GROUPS = "gremium", "feld", "akteursart", "zielgruppe"
_BODY = re.compile(
    r"(AG|AK|Arbeitskreis|Arbeitsgruppe|Netzwerk|Runder Tisch|Ausschuss|Beirat|Steuerungs\w+|Lenkungs\w+|Kommission|Plenum)\b.*"
)


def meanings(headings: Iterable[str]) -> Mapping[str, str]:
    """Return what crosses below headings mean: a scheme, a colon, and a code or the name of a body.

    A word that is a kind and a field as well is taken for what most of the others are.

    Example:
        >>> meanings(["Sprache", "Arbeit", "Wohnen"])
        {'Sprache': 'feld:sprache', 'Arbeit': 'feld:arbeit', 'Wohnen': 'feld:wohnen'}
        >>> meanings(["Sportverein", "AG Sprache", "Rollstuhl"])
        {'Sportverein': 'akteursart:sportverein', 'AG Sprache': 'gremium:AG Sprache'}
    """
    told = {heading: _ways(heading) for heading in headings}
    found = {heading: ways for heading, ways in told.items() if ways}
    usual = Counter(scheme for ways in found.values() for scheme in ways)
    chosen = {heading: max(ways, key=lambda scheme: usual[scheme]) for heading, ways in found.items()}
    return {heading: f"{scheme}:{found[heading][scheme]}" for heading, scheme in chosen.items()}


def flagged(row: ListRow, scheme: str) -> list[str]:
    """Return the codes, or the names of bodies, that a row says yes to.

    Args:
        row: The row.
        scheme: One of those of this module.
    """
    told = (column.parameter.partition(":") for column, text in row.all(Role.FLAG) if flag(text))
    return list(dict.fromkeys(what for kind, _colon, what in told if kind == scheme))


def crossed_bodies(row: ListRow) -> list[tuple[str, str]]:
    """Return the bodies that a row has a cross or a word below, with that word: empty for a mere cross."""
    told = [
        (column.parameter.removeprefix(f"{BODIES}:"), "" if flag(text) else text)
        for column, text in row.all(Role.FLAG)
        if column.parameter.startswith(f"{BODIES}:") and flag(text) is not False
    ]
    return list(dict(told).items())


def is_body(heading: str) -> bool:
    """Tell whether a heading names a body, so that a word below it is the role in which somebody sits there."""
    return BODIES in _ways(heading)


def has_bodies(columns: Iterable[Column]) -> bool:
    """Tell whether headings name bodies, and crosses below them seats."""
    return any(it.role is Role.FLAG and it.parameter.startswith(f"{BODIES}:") for it in columns)


def _ways(heading: str) -> dict[str, str]:
    """Return what a heading can mean, by scheme."""
    word = heading.rpartition(" / ")[2].strip()
    kind = code_for(KINDS, word)
    if _BODY.fullmatch(word) or (kind and codelist(KINDS).is_within(kind, BODIES)):
        return {BODIES: word}
    found = {FIELDS: code_for(FIELDS, word), KINDS: kind, TARGET_GROUPS: code_for(TARGET_GROUPS, word)}
    return {scheme: code for scheme, code in found.items() if code}
