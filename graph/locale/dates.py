"""Days, months and years as precise as a source states them: "14.06.2006" in German, "14 June 2006" in English."""

from __future__ import annotations

from dataclasses import dataclass

from graph.locale.catalogue import SOURCE_LANGUAGE
from graph.locale.said import Said

__all__ = ["dated"]

MONTHS = {
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def dated(value: str) -> Said:
    """Return a date in words, as precise as it is stated.

    Args:
        value: Year, month or day, written as `2006`, `2006-06` or `2006-06-14`.

    Example:
        >>> from graph.locale import in_language
        >>> day = dated("2006-06-14")
        >>> day, in_language(day, "en")
        ('14.06.2006', '14 June 2006')
    """
    return Said(Dated(value))


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of which the day or the month may be unknown."""

    value: str

    def render(self, language: str) -> str:
        """Return the text in a language."""
        year, month, day = (*self.value.split("-"), "", "")[:3]
        if not month:
            return year
        if day and language == SOURCE_LANGUAGE:
            return f"{day}.{month}.{year}"
        named = f"{MONTHS[language][int(month) - 1]} {year}"
        return f"{int(day)} {named}" if day else named
