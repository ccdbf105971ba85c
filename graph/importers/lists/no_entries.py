"""Rows of a list that are no entries: headings again, sums, footnotes, titles in between."""

from __future__ import annotations

import re

from graph.importers.cells.words import code_for
from graph.importers.lists.fitting import Fitted
from graph.importers.lists.kinds_of_rows import generic_kind
from graph.locale import Said, say
from graph.sheets import Sheet, SheetRow
from ontology.codelists import codelist

__all__ = ["NoEntries"]

_SUM = re.compile(
    r"(gesamt|summe|insgesamt|total|zwischensumme|gesamtsumme|gesamtzahl|anzahl gesamt)\b.*|[∑Σ].*",
    re.IGNORECASE | re.DOTALL,
)
_FOOTNOTE = re.compile(
    r"([*¹²³⁴]|\d\)|\(\d\)|(stand|quellen?|anmerkung(en)?|hinweise?|legende|erläuterung(en)?|datenstand|seite|erstellt am)\s*:).*",
    re.IGNORECASE | re.DOTALL,
)
_WORD = re.compile(r"[A-Za-zÄÖÜäöü]{4}")
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
        self._is_alone = len(found.mapping.columns) < 2

    def reason(self, row: SheetRow) -> Said | None:
        """Return why a row is no entry; None for an entry."""
        filled = [cell for cell in row.cells if cell]
        if len(filled) > 1 and sum(cell in self._headings for cell in filled) * 4 >= len(filled) * 3:
            return say("Die Zeile wiederholt die Überschriften und ist kein Eintrag.")
        if self._is_alone:
            return None
        if _SUM.fullmatch(filled[0]) and not any(map(_WORD.search, filled[1:])):
            return say("Die Zeile ist eine Summe und kein Eintrag.")
        if len(filled) > 1:
            return None
        if row.number >= self._foot and (_FOOTNOTE.fullmatch(filled[0]) or len(filled[0]) > _LONG):
            return say("Die Zeile ist eine Fußnote und kein Eintrag.")
        if row.number in self._banners or generic_kind(filled[0]):
            return say("Die Zeile ist eine Zwischenüberschrift und kein Eintrag.")
        return None

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
