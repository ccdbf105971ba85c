"""Headings that no list of words knows as a whole: told by the words and endings they are made of."""

from __future__ import annotations

from graph.importers.lists.roles import Role
from graph.importers.lists.vocabulary import plain_heading, role_of_heading, words_beginning

__all__ = ["role_of_compound"]

_REACHED = frozenset({Role.PHONE, Role.MAIL, Role.WEBSITE})
_LOCATED = frozenset({Role.STREET, Role.HOUSE_NUMBER, Role.POSTCODE, Role.PLACE})
_ENDINGS = (("zuwendungsgebers", Role.FUNDER), ("zuwendungsgeber", Role.FUNDER), ("trager", Role.CARRIER))
"""Of words that lists make up for themselves, such as Kursträger."""
_CUT = 10
"""Letters that shapefiles and dBase leave of a heading."""


def role_of_compound(heading: str) -> Role | None:
    """Return what a heading is about by its words: its last ones or its first ones; None if they tell nothing.

    Only words for contacts are believed inside of others: `Name` and `Art` mean too many things.

    Example:
        >>> [role_of_compound(it).value for it in ("Sekretariat Tel.", "venue_street", "E-Mail Verein", "Kursträger")]
        ['phone', 'street', 'mail', 'carrier']
        >>> role_of_compound("bezeichnun").value, role_of_compound("Farbe des Hauses")
        ('name', None)
    """
    words = plain_heading(heading).split()
    for cut in range(1, len(words)):
        if (last := _told(words[cut:])) in _REACHED | _LOCATED:
            return last
        if (first := _told(words[:-cut])) in _REACHED:
            return first
    joined = "".join(words)
    ending = next((role for word, role in _ENDINGS if joined.endswith(word)), None)
    return ending or (_whole_of(words[0]) if len(words) == 1 and len(words[0]) == _CUT else None)


def _told(words: list[str]) -> Role | None:
    found = role_of_heading(" ".join(words))
    return found[0] if found else None


def _whole_of(cut: str) -> Role | None:
    """Return the role of the words that begin like a heading cut short, if they agree."""
    roles = words_beginning(cut)
    return next(iter(roles)) if len(roles) == 1 else None
