"""Rows of a list that are no entries: headings again, sums, footnotes, titles in between."""

from __future__ import annotations

import re

from graph.importers.cells.dates import number
from graph.importers.cells.words import code_for
from graph.importers.lists.fitting import Fitted
from graph.importers.lists.kinds_of_rows import generic_kind
from graph.importers.lists.mapping import Pattern
from graph.importers.lists.roles import Role
from graph.locale import Said, say
from graph.sheets import Sheet, SheetRow
from ontology.codelists import codelist

__all__ = ["NoEntries"]

_SUM = re.compile(
    r"(gesamt(?:wert|betrag|summe|zahl|kosten|förderung|zuwendung(?:en)?)?|summe|insgesamt|total|zwischensumme|anzahl)\b.*|[∑Σ].*",
    re.IGNORECASE | re.DOTALL,
)
_FOOTNOTE = re.compile(
    r"([*¹²³⁴]|\d\)|\(\d\)|(stand|quellen?|anmerkung(en)?|hinweise?|legende|erläuterung(en)?|datenstand|seite|erstellt am)\s*:).*",
    re.IGNORECASE | re.DOTALL,
)
_WORD = re.compile(r"[A-Za-zÄÖÜäöü]{4}")
_PART = re.compile(
    r"[A-ZÄÖÜ](?:\s?[-–/]\s?[A-ZÄÖÜ])?|(?:stadtteil|ortsteil|stadtbezirk|bezirk|sozialraum|planungsraum|rubrik|kategorie)\s.*|.*:",
    re.IGNORECASE | re.DOTALL,
)
"""Letters of a register, parts of a town, and whatever ends like an announcement."""
_NAMING = frozenset(
    {
        Role.NAME,
        Role.CARRIER,
        Role.PROJECT,
        Role.OFFER,
        Role.BODY,
        Role.MEMBER,
        Role.FUNDER,
        Role.SOURCE,
        Role.TARGET,
    }
)
"""Without a cell of one of these a row speaks of nobody."""
_FOOT = 5
"""Rows at the end of a list among which footnotes are."""
_LONG = 120
_WIDE = 3
"""Columns over which a title in between reaches."""


class NoEntries:
    """Tells for each row of a list whether it is an entry."""

    def __init__(self, found: Fitted) -> None:
        self._headings = frozenset(it.heading for it in found.mapping.columns if it.heading)
        self._banners = _banners(found.sheet)
        self._foot = found.rows[-_FOOT].number if len(found.rows) >= _FOOT else 0
        width = len(found.mapping.alone().columns)
        self._is_alone = width < 2
        self._is_wide = width >= _WIDE
        self._needs_more = found.mapping.pattern is Pattern.GRANTS
        self._naming = {
            it.place: it.heading for it in found.mapping.columns if it.role in _NAMING and it.heading
        }

    def reason(self, row: SheetRow) -> Said | None:
        """Return why a row is no entry; None for an entry."""
        filled = [cell for cell in row.cells if cell]
        if self._repeats_headings(row, filled):
            return say("Die Zeile wiederholt die Überschriften und ist kein Eintrag.")
        if self._is_alone:
            return None
        is_foot = row.number >= self._foot
        names_nobody = not any(row.cell(place) for place in self._naming)
        if _SUM.fullmatch(filled[0]) and not any(map(_WORD.search, filled[1:])):
            return say("Die Zeile ist eine Summe und kein Eintrag.")
        if is_foot and names_nobody and all(number(cell) is not None for cell in filled):
            return say("Die Zeile ist eine Summe und kein Eintrag.")
        if len(filled) > 1:
            return None
        if is_foot and (_FOOTNOTE.fullmatch(filled[0]) or len(filled[0]) > _LONG):
            return say("Die Zeile ist eine Fußnote und kein Eintrag.")
        if row.number in self._banners or generic_kind(filled[0]) or self._is_title(row, filled[0]):
            return say("Die Zeile ist eine Zwischenüberschrift und kein Eintrag.")
        return None

    def _repeats_headings(self, row: SheetRow, filled: list[str]) -> bool:
        """Tell whether a row is headings again: most of them, or some of them and that of who is named."""
        repeated = sum(cell in self._headings for cell in filled)
        if repeated < 2:
            return False
        names_none = any(row.cell(place) == heading for place, heading in self._naming.items())
        return names_none or repeated * 4 >= len(filled) * 3 or (repeated > 2 and repeated * 2 >= len(filled))

    def _is_title(self, row: SheetRow, text: str) -> bool:
        """Tell whether the one cell of a row parts the list: it names nobody, but a letter, a field, a part of town."""
        if (self._naming and row.cells.index(text) not in self._naming) or _PART.fullmatch(text):
            return True
        return self._is_wide and (self._needs_more or code_for("feld", text) is not None)

    def kind_below(self, row: SheetRow) -> str:
        """Return the kind that a title in between names for the rows below it; empty for none.

        Args:
            row: A row that is no entry.
        """
        text = next(filter(None, row.cells))
        code = generic_kind(text) or code_for("akteursart", text)
        is_title = row.number in self._banners or generic_kind(text) is not None
        return (
            code
            if is_title and code and not codelist("akteursart").is_within(code, "sammelbezeichnung")
            else ""
        )


def _banners(sheet: Sheet) -> frozenset[int]:
    """Return the rows of which one cell reaches over several columns."""
    wide = (
        it
        for it in sheet.merged
        if it.last_column - it.first_column + 1 >= _WIDE and it.first_row == it.last_row
    )
    return frozenset(it.first_row for it in wide)
