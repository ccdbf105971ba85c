"""Persons in cells: which columns name them, and what a text says without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.importers.cells.names import is_person, names_in
from graph.importers.cells.phones import phones_in
from graph.importers.personal import personal_data_in
from graph.locale import Said, counted, say
from graph.texts import searchable

__all__ = ["OMISSION", "is_person_column", "without_persons"]

OMISSION = "[…]"
"""Stands where something of a person was left out, so that a quote stays honest."""
_SURE = re.compile(
    r"\b(?:ansprech(?:partner|person)\w*|kontaktperson\w*|vornamen?|nachnamen?|familienname|rufname|vor und nachname|geburts\w+|geschlecht"
    r"|anrede|titel person|ap (?:name|vorname|nachname|tel|telefon|mail|e mail|email|funktion)|unterzeichne(?:r|nde)\w*"
    r"|(?:erstellt|geandert|angelegt|erfasst|eingetragen|gemeldet|ausgefullt|bearbeitet|gepflegt) (?:von|durch)|(?:created|modified|changed|updated) by"
    r"|(?:schul|amts|kita|bereichs|einrichtungs|abteilungs|projekt|team|fachdienst|fachbereichs)?leiter(?:in)?(?: in)?"
    r"|rektor(?:in)?|direktor(?:in)?|director|principal|head teacher|vorsitzende[rn]?(?: r)?|geschaftsfuhrer(?:in)?(?: in)?|contact (?:person|name)|person(?:en)?"
    r"|first ?name|last ?name|surname|given ?name|family ?name|full ?name|chair(?:man|woman|person)|sachbearbeiter(?:in)?(?: in)?"
    r"|(?:tel|telefon\w*|fon|phone|rufnummer)(?: nr)? (?:der |des |vom )?(?:vorsitz\w*|vorstand\w*|\w*leitung|koordinat\w+|dienstlich|privat)"
    r"|(?:vorsitz\w*|vorstand\w*|\w*leitung|koordinat\w+) (?:tel|telefon\w*|fon|phone|mail|e mail|email)"
    r"|mobil(?:nummer|telefon|funk)?|handy(?:nummer)?|mobile(?: (?:phone|number))?|durchwahl|privatadresse|private? (?:anschrift|adresse|telefon))\b"
)
"""Headings under which persons, or what belongs to them only, stand."""
_MAYBE = re.compile(
    r"\b(?:\w*leitung|vorsitz|vorstand|geschaftsfuhrung|kontakt|contact|zustandig\w*|verantwortlich\w*|betreu\w+|vertret\w+|manager|owner"
    r"|name|teilnehmer\w*|mitglied\w*|moderation|koordinat\w+|coordinator|lehrkraft|trainer(?:in)?|autor\w*|bearbeite\w*|inhaber\w*)\b"
)
"""Headings under which an organisation may stand as well: the cells decide, and a few names are enough."""
_POSTS = re.compile(
    r"(?:(?:\w*lots(?:en?|in|innen)|dolmetscher(?:in|innen)?|(?:sprach|kultur|integrations)mittler(?:in|innen)?|\w*pat(?:en?|in|innen)"
    r"|mentor(?:in)?|ehrenamtliche[rn]?|referent(?:in)?|dozent(?:in)?|seelsorger(?:in)?|pastor(?:in)?|pfarrer(?:in)?|imam|\w*leiter(?:in)?)"
    r"(?: (?:in|r|n|und|oder))*(?: |$))+"
)
"""Headings that are nothing but what single persons are: each cell names one, unless it counts them."""
_SHARE_UNASKED, _SHARE_HINTED = 0.5, 0.15
"""How many filled cells have to look like a person's name, without and with a hint in the heading."""
_SEVERAL = 4
"""Of so many cells one name is an exception: it is cut out where it stands."""
_SAMPLE = 400
"""So many filled cells are looked at."""
_MAIL = re.compile(r"[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_MOBILE = re.compile(
    r"(?<![0-9A-Za-z/.-])(?:[+]\s?49|0049|0)[ /()–-]{0,6}(?:\(?0\)?)?[ /()–-]{0,6}1[5-7](?:[ /()–-]{0,4}[0-9]){7,10}"
)
_MOBILE_LOOSE = re.compile(r"(?<![0-9A-Za-z/.-])(?:[+]49|0049|0)[ /()-]*1[5-7](?:[ /()-]*[0-9]){7,}")
"""As the data rules have it, with any number of signs between the digits."""
_BLANKS = re.compile(r"(\s+)")
_REPEATED = re.compile(r"\[…\](?:[ \t,;/&]{0,4}(?:und|u\.)?[ \t]{0,2}\[…\])+")
_NEAR = 40
"""A phone number so close behind a person, and at most one line below, is the person's own."""
_LONGEST_HEADING, _LONGEST_WORD = 60, 300


def is_person_column(heading: str, cells: Sequence[str]) -> Said | None:
    """Return why a column must stay out since it names persons, or None.

    Args:
        heading: What stands above the column; empty if nothing does.
        cells: Its cells; empty ones are not counted.

    Example:
        >>> is_person_column("Schulleiter", ["Frau Muster", ""])
        'Die Überschrift »Schulleiter« kündigt Personen an.'
        >>> is_person_column("Name", ["Caritas", "AWO"]) is None
        True
        >>> is_person_column("Spalte 4", ["Frau Muster", "Erik Beispiel", "VHS"])
        '2 von 3 Zellen sehen wie Namen von Personen aus.'
    """
    filled = [it for it in cells if it.strip()][:_SAMPLE]
    plain = searchable(re.sub(r"[_/.]", " ", heading))[:_LONGEST_HEADING]
    named = sum(map(_names_person, filled))
    is_counted = any(it.strip().isdecimal() for it in filled)
    if _SURE.search(plain) or (filled and not is_counted and _POSTS.fullmatch(plain)):
        return say("Die Überschrift »{heading}« kündigt Personen an.", heading=heading)
    needed = len(filled) * (_SHARE_HINTED if _MAYBE.search(plain) else _SHARE_UNASKED)
    if not filled or named < max(needed, 2 if len(filled) >= _SEVERAL else 1):
        return None
    return counted(named, "{n} von {all} Zellen sieht wie der Name einer Person aus.",
                   "{n} von {all} Zellen sehen wie Namen von Personen aus.", all=len(filled))  # fmt: skip


def without_persons(text: str) -> tuple[str, bool]:
    """Return a text without names, personal mail, mobile numbers and lines of persons, and whether something was left out.

    Example:
        >>> without_persons("Leitung: Frau Muster, Sprechzeit Mo 9 Uhr")
        ('Leitung: […], Sprechzeit Mo 9 Uhr', True)
        >>> without_persons("Erika Muster, Tel. 030 1234567 (Zentrale: 030 12340)")[0]
        '[…], Tel. […] (Zentrale: 030 12340)'
        >>> without_persons("Anne-Frank-Schule, Caritas und Haus Elisabeth")
        ('Anne-Frank-Schule, Caritas und Haus Elisabeth', False)
    """
    pieces, last = [], 0
    for start, end in names_in(text):
        pieces += [text[last:start], OMISSION]
        last = end
    left = "".join([*pieces, text[last:]])
    left = _without_lines(_MOBILE_LOOSE.sub(OMISSION, _MOBILE.sub(OMISSION, _without_mail(left))))
    if left == text:
        return text, False
    return _REPEATED.sub(OMISSION, left), True


def _without_mail(text: str) -> str:
    """Return a text without personal mail addresses, and without stray @ beside other addresses, as the rules want."""
    if "@" not in text or not _MAIL.search(text):
        return text
    left = _MAIL.sub(lambda it: OMISSION if personal_data_in(it[0]) else it[0], text)
    return "".join(OMISSION if "@" in it and not _is_functional(it) else it for it in _BLANKS.split(left))


def _is_functional(word: str) -> bool:
    return len(word) <= _LONGEST_WORD and bool(_MAIL.search(word)) and personal_data_in(word) is None


def _without_lines(text: str) -> str:
    """Return a text without the phone numbers that stand right behind something of a person."""
    pieces, last = [], 0
    for phone in phones_in(text):
        before = text[max(last, phone.start - _NEAR) : phone.start]
        if OMISSION in before and before.count("\n", before.rindex(OMISSION)) <= 1:
            pieces += [text[last : phone.start], OMISSION]
            last = phone.end
    return "".join([*pieces, text[last:]])


def _names_person(cell: str) -> bool:
    """Tell whether a cell is mostly a person's name; a long text that mentions one is not."""
    return len(cell) <= _LONGEST_HEADING * 2 and is_person(cell)
