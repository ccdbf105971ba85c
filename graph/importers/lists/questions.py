"""Headings that are whole questions, as forms write them over their answers: told by what they ask for."""

from __future__ import annotations

import re

from graph.importers.lists.roles import Role

__all__ = ["LONGEST_QUESTION", "is_question", "role_of_question"]

LONGEST_QUESTION = 400
_WHO = r"(?:organisation|verein|einrichtung|institution|initiative|gruppe|träger|verband|beratungsstelle|stelle|gemeinde|behörde)\w*"
_YOUR = r"(?:ihr|euer|eur|dein|d(?:er|ie|as|es|en)\b)\w*"
_ASKED = tuple(
    (role, re.compile(pattern, re.IGNORECASE))
    for role, pattern in (
        (Role.PERSON, r"wer füllt|wie hei(?:ß|ss)(?:en sie|t du)\b|\b(?:ihr|dein) (?:vor- und nach|vor|nach)?name\b|wer ist (?:ihr|bei ihnen|die|der)|an wen dürfen|wen können wir"),
        (Role.TARGET, r"mit (?:wem|welche[nmr]) .*(?:zusammen|kooperier|vernetzt)"),
        (Role.NAME, rf"wie (?:hei(?:ß|ss)t|lautet der name) .{{0,20}}{_WHO}|\bname {_YOUR} {_WHO}|\b(?:für )?welche[nrs]? {_WHO} (?:vertreten|sprechen|arbeiten|gehören|füllen) sie"),
        (Role.TARGET_GROUP, r"(?:welche|für (?:wen|welche)|an wen) .*(?:zielgruppe|richtet sich|richten sich)|^welche zielgruppe"),
        (Role.FIELD, r"^in welche[nm]? (?:handlungsfeld|themenfeld|arbeitsfeld|bereich|themen)\w*"),
        (Role.OFFER, r"^(?:welche|was) .*(?:angebote? |angebote\b|bieten sie)"),
        (Role.DISTRICT, r"^in welche[nmr]? (?:stadtteil|ortsteil|quartier|stadtbezirk)\w*"),
        (Role.PLACE, r"^(?:in welche[nmr]? (?:gemeinde|ort|stadt|kommune|samtgemeinde)\b|wo (?:ist|liegt|hat) .{0,20}(?:sitz|organisation|verein|einrichtung))"),
    )
)  # fmt: skip
"""The first that fits is taken: who answers is asked in the words of what is asked."""


def is_question(heading: str) -> bool:
    """Tell whether a cell asks something.

    Example:
        >>> is_question("Mit wem arbeiten Sie zusammen? (Mehrfachnennung möglich)"), is_question("Kontakt?")
        (True, False)
    """
    return "?" in heading and len(heading) <= LONGEST_QUESTION and heading.count(" ") >= 2


def role_of_question(heading: str) -> Role | None:
    """Return what a heading asks for; None for what is no question, or asks for something else.

    Example:
        >>> asked = ("Wie heißt Ihre Organisation?", "Mit wem arbeiten Sie zusammen?", "Wer füllt den Bogen aus?")
        >>> [role_of_question(it).value for it in asked], role_of_question("Wie war das Jahr für Sie?")
        (['name', 'target', 'person'], None)
    """
    if not is_question(heading):
        return None
    return next((role for role, pattern in _ASKED if pattern.search(heading)), None)
