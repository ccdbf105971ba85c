"""How values stand in cells: codes as German words, references as names, dates as German days – and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.locale import Said, say
from graph.model.days import STATED, first_day
from graph.records import Field, FieldSort, RecordSort
from graph.records.wording import CHOICES
from graph.texts import german_date, searchable
from graph.workbook.cells import LONGEST_CELL, Cell, text_of
from graph.workbook.names import Ambiguous, Names, Unnamed
from ontology.codelists import codelist

__all__ = ["CUT", "YES", "Unread", "Wording", "words_of_codes"]

YES = "ja"
CUT = " […]"
"""Stands at the end of what is too long for a cell."""
_NO_WORDS = frozenset({"nein", "", "-", "–", "0", "falsch"})
_YES_WORDS = frozenset({"ja", "x", "1", "wahr", "j", "true"})
_NUMBER = re.compile(r"\d{1,9}")
_DECIMAL = re.compile(r"-?\d{1,4}([.,]\d{1,12})?")
_LIKE = 60
DateReader = Callable[[str], str | None]
"""Reads a date out of words: year, month or day in ISO form, or None."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a cell could not be read, with what to do."""

    reason: Said


class Wording:
    """The words of one workbook."""

    def __init__(self, names: Names, own_kinds: Mapping[str, str], stated: DateReader | None = None) -> None:
        """Take the names of its things, the network's own kinds of actors, and who reads dates out of words."""
        self._names, self._own_kinds = names, own_kinds
        self._stated = stated or (lambda _text: None)
        self._codes: dict[str, Mapping[str, str]] = {}

    def shown(self, field: Field, values: Sequence[str]) -> Cell:
        """Return the cell for the values of a field.

        Example:
            >>> from graph.records import field_of
            >>> words, start = Wording(Names([]), {}), field_of(RecordSort.TIE, "start")
            >>> words.shown(field_of(RecordSort.TIE, "relation"), ("kooperation",)), words.shown(start, ("2005-03",))
            ('kooperiert mit', 'März 2005')
        """
        pieces = [self._one(field, value) for value in values]
        if not pieces:
            return None
        if len(pieces) == 1 and not isinstance(pieces[0], str):
            return pieces[0]
        text = _parting(field).join(sorted(text_of(it) for it in pieces))
        return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - len(CUT)] + CUT

    def read(self, field: Field, cell: Cell, base: Sequence[str], shown: Cell) -> tuple[str, ...] | Unread:
        """Return the values a cell means.

        Args:
            field: What the cell is about.
            cell: What stands there now.
            base: The values at export.
            shown: How they stood in the cell then: what is still there keeps its exact value.
        """
        text = text_of(cell)
        if text == text_of(shown):
            return tuple(base)
        if text_of(shown).endswith(CUT):
            return Unread(
                say(
                    "Dieser Text ist zu lang für eine Zelle und steht hier gekürzt. Bitte im Programm ändern."
                )
            )
        if not text:
            return ()
        known = {text_of(self._one(field, value)): value for value in base}
        if not field.is_many:
            return (known[text],) if text in known else self._read_one(field, cell)
        found: list[str] = []
        for piece in _pieces(text, _parting(field), known):
            read = (known[piece],) if piece in known else self._read_one(field, piece)
            if isinstance(read, Unread):
                return read
            found.extend(read)
        return tuple(dict.fromkeys(found))

    def _words(self, codes: str) -> Mapping[str, str]:
        if codes not in self._codes:
            self._codes[codes] = _all_words(codes, self._own_kinds)
        return self._codes[codes]

    def _one(self, field: Field, value: str) -> Cell:
        if field.sort is FieldSort.CODE:
            return self._words(field.codes).get(value, value)
        if field.sort is FieldSort.REFERENCE:
            return self._names.shown(value, field.refers_to)
        if field.sort in (FieldSort.DATE, FieldSort.DAY):
            return _day_or_words(value)
        if field.sort is FieldSort.CHOICE:
            return str(CHOICES.get(value, value))
        if field.sort is FieldSort.FLAG:
            return YES
        if field.sort is FieldSort.NUMBER and _NUMBER.fullmatch(value):
            return int(value)
        return value.replace("\r\n", "\n")

    def _read_one(self, field: Field, cell: Cell) -> tuple[str, ...] | Unread:
        text = text_of(cell)
        if field.sort is FieldSort.CODE:
            return _matched(text, self._words(field.codes))
        if field.sort is FieldSort.CHOICE:
            return _matched(text, {it: str(CHOICES.get(it, it)) for it in field.choices})
        if field.sort is FieldSort.REFERENCE:
            return self._reference(field, text)
        if field.sort in (FieldSort.DATE, FieldSort.DAY):
            return self._date(field, cell, text)
        if field.sort is FieldSort.FLAG:
            return _flag(text)
        if field.sort is FieldSort.NUMBER:
            return (
                (str(int(text)),)
                if _NUMBER.fullmatch(text)
                else Unread(say("Hier wird eine ganze Zahl erwartet."))
            )
        if field.sort is FieldSort.DECIMAL:
            return (
                (text.replace(",", "."),)
                if _DECIMAL.fullmatch(text)
                else Unread(say("Hier wird eine Zahl erwartet."))
            )
        return (text,)

    def _reference(self, field: Field, text: str) -> tuple[str, ...] | Unread:
        found = self._names.meant(text, field.refers_to)
        if isinstance(found, Ambiguous):
            return Unread(
                say(
                    "»{name}« heißen mehrere. Bitte eines davon schreiben: {names}",
                    name=_short(text),
                    names=" · ".join(found.names),
                )
            )
        if isinstance(found, Unnamed):
            return Unread(_no_such_name(text, found.names, field.refers_to))
        return (found,)

    def _date(self, field: Field, cell: Cell, text: str) -> tuple[str, ...] | Unread:
        is_stated = STATED.fullmatch(text) is not None and first_day(text) is not None
        read = _exact_day(cell) or (text if is_stated else self._stated(text))
        if read is None:
            return Unread(
                say(
                    "»{text}« ist kein Datum. Möglich sind 31.01.2024, Januar 2024 oder 2024.",
                    text=_short(text),
                )
            )
        found = _year_in_a_cell_of_days(read)
        if field.sort is FieldSort.DAY and len(found) != 10:
            return Unread(say("Hier wird ein Tag erwartet, zum Beispiel 31.01.2024."))
        return (found,)


def words_of_codes(codes: str, sort: RecordSort, own_kinds: Mapping[str, str]) -> Mapping[str, str]:
    """Return code → German word of what a sort of records can choose, the network's own kinds included.

    Example:
        >>> "vorsitz" in words_of_codes("rolle", RecordSort.SEAT, {}), "vorsitz" in words_of_codes("rolle", RecordSort.INVOLVEMENT, {})
        (True, False)
    """
    listed = _all_words(codes, own_kinds)
    if codes != "rolle":
        return listed
    fitting = {"both", "seat" if sort is RecordSort.SEAT else "involvement"}
    return {it.code: listed[it.code] for it in codelist(codes) if it.row.get("for") in fitting}


def _all_words(codes: str, own_kinds: Mapping[str, str]) -> Mapping[str, str]:
    listed = {it.code: it.label_de for it in codelist(codes)}
    if codes != "akteursart":
        return listed
    taken = {searchable(label) for label in listed.values()}
    own = {
        code: f"{label} (eigene Art)" if searchable(label) in taken else label
        for code, label in own_kinds.items()
    }
    return {**listed, **own}


def _matched(text: str, words: Mapping[str, str]) -> tuple[str, ...] | Unread:
    """Return the code of a word; spelling, hyphens and case do not matter, everything else is asked about."""
    folded: dict[str, str] = {}
    for code, word in words.items():
        folded.setdefault(searchable(word), code)
        folded.setdefault(searchable(code), code)
    if (found := folded.get(searchable(text))) is not None:
        return (found,)
    return Unread(_no_such_word(text, _alike(text, words.values())))


def _alike(text: str, words: Iterable[str]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    by_folded = {searchable(word): word for word in words}
    found = process.extract(
        searchable(text), list(by_folded), scorer=fuzz.WRatio, limit=3, score_cutoff=_LIKE
    )
    return tuple(by_folded[folded] for folded, _score, _place in found)


def _no_such_word(text: str, alike: Sequence[str]) -> Said:
    if alike:
        return say(
            "»{text}« steht nicht in der Auswahl. Meinten Sie {words}?", text=_short(text), words=_or(alike)
        )
    return say(
        "»{text}« steht nicht in der Auswahl. Bitte aus der Liste der Zelle wählen.", text=_short(text)
    )


def _no_such_name(text: str, alike: Sequence[str], sorts: Collection[RecordSort]) -> Said:
    from graph.workbook.forms import form_of

    sheet = form_of(next(iter(sorts))).title
    if alike:
        return say(
            "»{text}« steht auf keinem Blatt dieser Mappe. Meinten Sie {words}? Neue bitte zuerst auf dem Blatt »{sheet}« eintragen.",
            text=_short(text),
            words=_or(alike),
            sheet=sheet,
        )
    return say(
        "»{text}« steht auf keinem Blatt dieser Mappe. Bitte zuerst auf dem Blatt »{sheet}« eintragen.",
        text=_short(text),
        sheet=sheet,
    )


def _or(words: Sequence[str]) -> Said:
    quoted = [f"»{word}«" for word in words]
    if len(quoted) == 1:
        return say("{word}", word=quoted[0])
    return say("{words} oder {last}", words=", ".join(quoted[:-1]), last=quoted[-1])


def _flag(text: str) -> tuple[str, ...] | Unread:
    if text.casefold() in _YES_WORDS:
        return ("true",)
    return () if text.casefold() in _NO_WORDS else Unread(say("Hier wird »ja« oder nichts erwartet."))


def _day_or_words(value: str) -> Cell:
    if len(value) == 10:
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return int(value) if len(value) == 4 and value.isdigit() else str(german_date(value))


def _exact_day(cell: Cell) -> str | None:
    """Return the day of a cell; a number is one that lost the form of a date."""
    if isinstance(cell, date):
        return text_of(cell)
    text = text_of(cell)
    found = _SERIAL.fullmatch(text)
    if found is None or not _FIRST_SERIAL <= int(found[1]) <= _LAST_SERIAL:
        return None
    return date.fromordinal(_SERIAL_ZERO + int(found[1])).isoformat()


def _year_in_a_cell_of_days(found: str) -> str:
    """Return a year that was typed into a cell with the form of a day, which makes a day of 1905 of it.

    Example:
        >>> _year_in_a_cell_of_days("1905-07-05"), _year_in_a_cell_of_days("2013-07-05")
        ('2013', '2013-07-05')
    """
    days = date.fromisoformat(found).toordinal() - _SERIAL_ZERO if len(found) == 10 else 0
    return str(days) if 1900 <= days <= 2100 else found


_SERIAL = re.compile(r"(\d{4,5})([.,]\d+)?")
_SERIAL_ZERO = date(1899, 12, 30).toordinal()
_FIRST_SERIAL, _LAST_SERIAL = 9_000, 80_000
"""From 1924 to 2119: smaller numbers are years."""


def _parting(field: Field) -> str:
    """Return what stands between several values in a cell: long texts get a line each."""
    return "\n" if field.sort is FieldSort.LONG_TEXT else "; "


def _pieces(text: str, parting: str, known: Collection[str]) -> list[str]:
    """Return the values in a cell; one that was there at export stays one, whatever signs it holds.

    Example:
        >>> _pieces("a; b; c", "; ", {"a; b"})
        ['a; b', 'c']
    """
    sign = parting.strip() or parting
    parts = text.split(sign)
    longest = 1 + max((it.count(sign) for it in known), default=0)
    found, start = [], 0
    while start < len(parts):
        end = min(len(parts), start + longest)
        while end > start + 1 and sign.join(parts[start:end]).strip() not in known:
            end -= 1
        found.append(sign.join(parts[start:end]).strip())
        start = end
    return [it for it in found if it]


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
