"""Writing single cells: text stays text, days are days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from graph.workbook import Cell

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["FONT", "GERMAN_DAY", "height_of", "put", "put_text"]

GERMAN_DAY = "DD.MM.YYYY"
FONT = "Calibri"
_LINE = 15.0
"""Height of a line in points."""
_NO_SIGNS = {0xFFFE: None, 0xFFFF: None}
"""Code points that are no signs; openpyxl would write a file that nothing opens."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def put(sheet: Worksheet, place: int, row: Sequence[Cell]) -> None:
    """Write a row, counted from 1; no text can become a formula, not even when somebody edits its cell."""
    for column, value in enumerate(row, start=1):
        if value is None or value == "":
            continue
        cell = sheet.cell(place, column)
        if isinstance(value, str):
            put_text(cell, value)
        else:
            cell.value = value
            if isinstance(value, date):
                cell.number_format = GERMAN_DAY


def put_text(cell: SheetCell | MergedCell, text: str) -> None:
    """Write a text that stays one: neither a formula nor an error is made of it."""
    cell.value = _printable(text)
    cell.data_type = "s"
    if text.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True


def height_of(cells: Sequence[Cell], widths: Sequence[float], *, most: int) -> float:
    """Return how high a row has to be for its texts: not every program finds that out by itself.

    Example:
        >>> height_of(["kurz", "x" * 50], [20, 20], most=6)
        45.0
    """
    lines = (
        sum(-(-max(1, len(line)) // max(1, int(width))) for line in str(cell).split("\n"))
        for cell, width in zip(cells, widths, strict=False)
        if cell is not None
    )
    return _LINE * min(most, max(lines, default=1))


def _printable(text: str) -> str:
    """Return the text without signs that must not stand in XML."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return ILLEGAL_CHARACTERS_RE.sub("", text).translate(_NO_SIGNS)
