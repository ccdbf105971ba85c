"""Sentences that know how they were made: their value is the German text, English is made from the same parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeAlias

from graph.locale.catalogue import SOURCE_LANGUAGE, translation

__all__ = [
    "EMPTY",
    "Said",
    "counted",
    "decimal",
    "first_listed",
    "in_language",
    "joined",
    "label_said",
    "listed",
    "say",
]

Value: TypeAlias = "str | int | date"
"""What fills a template: names stay as they are, sentences are said in the same language."""
LAST = {"de": "und", "en": "and"}
THOUSANDS = {"de": ".", "en": ","}
DATES = {"de": "dd.MM.y", "en": "d MMMM y"}
_LAST_PLACE = re.compile(r"(\{(\w+)\})\.(?=\s|$)")
"""A place at the end of a sentence, with the full stop behind it."""


class Source(Protocol):
    """What a sentence is made from."""

    def render(self, language: str) -> str:
        """Return the text in a language."""
        ...


class Said(str):
    """A German text that can be said in English too.

    It is a `str`, so that whatever takes a text takes it; an f-string or `+` makes a plain text of it, which
    has no English any more – put sentences together with `say` and `joined`.

    Example:
        >>> name = say("{who}: Hier ist noch nichts belegt", who="AWO")
        >>> name
        'AWO: Hier ist noch nichts belegt'
    """

    __slots__ = ("source",)
    source: Source

    def __new__(cls, source: Source) -> Said:
        """Return the text made from its parts."""
        said = super().__new__(cls, source.render(SOURCE_LANGUAGE))
        said.source = source
        return said

    def __getnewargs__(self) -> tuple[Source]:  # type: ignore[override]  # copies and pickles are made from the parts
        return (self.source,)


def in_language(text: str, language: str) -> str:
    """Return a text in a language; what was not said with `say`, such as a name, stays as it is."""
    return text.source.render(language) if isinstance(text, Said) else text


def say(template: str, /, **values: Value) -> Said:
    """Return a sentence.

    Args:
        template: A literal German sentence with named places, as the catalogue lists it.
        values: What fills the places.
    """
    return Said(Phrase(template, tuple(values.items())))


def counted(number: int, one: str, many: str, /, **values: Value) -> Said:
    """Return a sentence about a number, `{n}` in both literal templates.

    Example:
        >>> counted(1, "{n} Verbindung", "{n} Verbindungen"), counted(1200, "{n} Tag", "{n} Tage")
        ('1 Verbindung', '1.200 Tage')
    """
    return Said(Phrase(one, (("n", number), *values.items()), many, number))


def decimal(number: float, places: int = 2) -> Said:
    """Return a number with its decimal sign: a comma in German, a point in English.

    Example:
        >>> decimal(1234.5, 1)
        '1.234,5'
    """
    return Said(Decimal(float(number), places))


def label_said(german: str, english: str) -> Said:
    """Return a label that has its words in both languages, as code lists do."""
    return Said(Label(german, english))


def listed(words: Iterable[str]) -> Said:
    """Return an enumeration.

    Example:
        >>> listed(["Kirchen", "Vereine", "Schulen"])
        'Kirchen, Vereine und Schulen'
    """
    return Said(Enumeration(tuple(words)))


def joined(sentences: Iterable[str], separator: str = " ") -> Said:
    """Return sentences one after the other; empty ones leave no trace.

    Example:
        >>> joined([say("Ja."), EMPTY, say("Nein.")])
        'Ja. Nein.'
    """
    return Said(Series(tuple(sentence for sentence in sentences if sentence), separator))


def first_listed(names: Sequence[str], shown: int, separator: str | None = None) -> Said:
    """Return the first few names and how many more there are.

    Args:
        names: All of them, in the order in which they are told.
        shown: So many at most are told by name.
        separator: Stands between them instead of the commas and the "und" of an enumeration: for names that
            may hold commas.

    Example:
        >>> first_listed(["AWO", "VHS", "IHK", "DRK"], 2), first_listed(["Amt, Haus A", "VHS"], 2, "; ")
        ('AWO, VHS und 2 weitere', 'Amt, Haus A; VHS')
    """
    more = len(names) - shown
    told = [*names[:shown], *([counted(more, "{n} weitere", "{n} weitere")] if more > 0 else [])]
    return listed(told) if separator is None else joined(told, separator)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A template with what fills it, in singular and plural where something is counted."""

    template: str
    values: tuple[tuple[str, Value], ...]
    plural: str | None = None
    number: int | None = None

    def render(self, language: str) -> str:
        """Return the text in a language."""
        filled = {name: _written(value, language) for name, value in self.values}
        stopped = {name for name, text in filled.items() if text.endswith(".")}
        template = _LAST_PLACE.sub(
            lambda it: it[1] if it[2] in stopped else it[0], self._template(language)
        )  # a name such as "Chor e.V." brings the full stop of the sentence along
        return template.format(**filled)

    def _template(self, language: str) -> str:
        german = self.template if self.plural is None or self.number == 1 else self.plural
        return german if language == SOURCE_LANGUAGE else translation(self.template, self.number) or german


@dataclass(frozen=True, slots=True)
class Decimal:
    """A number with decimal places."""

    number: float
    places: int

    def render(self, language: str) -> str:
        """Return the text in a language."""
        plain = f"{self.number:,.{self.places}f}"
        return plain.translate(str.maketrans(",.", ".,")) if language == SOURCE_LANGUAGE else plain


@dataclass(frozen=True, slots=True)
class Label:
    """Words that a code list has in both languages."""

    german: str
    english: str

    def render(self, language: str) -> str:
        """Return the text in a language."""
        return self.german if language == SOURCE_LANGUAGE else self.english


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Words joined by commas and a last "und"."""

    words: Sequence[str]

    def render(self, language: str) -> str:
        """Return the text in a language."""
        words = [in_language(word, language) for word in self.words]
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {LAST[language]} {words[-1]}"


@dataclass(frozen=True, slots=True)
class Series:
    """Sentences one after the other."""

    sentences: Sequence[str]
    separator: str

    def render(self, language: str) -> str:
        """Return the text in a language."""
        return self.separator.join(in_language(sentence, language) for sentence in self.sentences)


def _written(value: Value, language: str) -> str:
    if isinstance(value, str):
        return in_language(value, language)
    if isinstance(value, date):
        from babel.dates import format_date

        return format_date(value, DATES[language], locale=language)
    return f"{value:,}".replace(",", THOUSANDS[language])


EMPTY = joined(())
"""Nothing said."""
