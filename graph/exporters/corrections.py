"""Rows that stayed outside become an Excel file: why beside what, to be put right there and read in again."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.exporters.workbook.cells import FONT, height_of, put, put_text
from graph.exporters.workbook.looks import HEADING_FILL, QUIET_FILL
from graph.records import Spot
from graph.workbook.corrections import HEADINGS, MARK, MEMORY_SHEET, ROWS_SHEET
from graph.workbook.state import READ_ME_SHEET

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["Leftover", "corrections_bytes"]

OUTSIDE_SHEET = "Bleibt draußen"
EDITING = (
    "Auf dem Blatt »Zum Korrigieren« steht jede Zeile, die noch fehlt oder nur zum Teil übernommen wurde, mit ihrem Grund.",
    "Bitte die weißen Zellen rechts richtigstellen. Die grauen Spalten links werden nicht gelesen.",
    "Zeilen, die kein Eintrag sind, etwa Summen, können stehen bleiben oder gelöscht werden.",
    "Danach die Datei speichern und unter »Daten pflegen«, »Listen einlesen« wählen: Sie wird gelesen wie die Liste, aus der sie stammt.",
)
LISTING = (
    "Auf dem Blatt »Zum Korrigieren« steht, was nicht übernommen wurde, wo es steht und warum.",
    "Bitte in der ursprünglichen Datei richtigstellen und sie noch einmal einlesen: Was schon übernommen ist, bleibt, wie es ist.",
)
PERSONS = "Namen, persönliche Adressen und Mobilnummern von Personen stehen nicht in dieser Datei."
CONTENT = "Was dort steht"
OUTSIDE_HEADINGS = ("Blatt", "Spalte", "Gefüllte Zellen", "Warum")
REASON_WIDTH, PLACE_WIDTH, OWN_WIDTH, READ_ME_WIDTH = 60, 14, 26, 90
MOST_LINES = 8
_PIECE = 30_000
"""Signs of a cell: Excel cuts what is longer than 32,767."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """One row that stayed outside, or a part of a file that did."""

    spot: Spot
    reason: str
    cells: tuple[str, ...] = ()
    """As they stand in the list; without persons."""
    count: int = 0
    """Filled cells of a column that stays outside as a whole."""


def corrections_bytes(
    title: str,
    rows: Sequence[Leftover],
    outside: Sequence[Leftover],
    *,
    headings: Sequence[str] = (),
    reading: str = "",
) -> bytes:
    """Return the file to be put right.

    Args:
        title: What the list is called.
        rows: Its rows that were not taken over, or only in part.
        outside: Its columns that stay outside.
        headings: Of its columns, in their order.
        reading: How it was read, so that this file is read so too; empty if it can only be put right at its source.
    """
    from openpyxl import Workbook

    book = Workbook()
    assert book.active is not None
    own = tuple(headings) if reading else (CONTENT,)
    _add_read_me(book.active, title, EDITING if reading else LISTING)
    sheet = book.create_sheet(ROWS_SHEET)
    put(sheet, 1, (*HEADINGS, *own))
    for place, it in enumerate(rows, start=2):
        put(sheet, place, (it.reason, it.spot.sheet, it.spot.row or None, it.spot.column, *it.cells))
    _dress(sheet, (REASON_WIDTH, *[PLACE_WIDTH] * (len(HEADINGS) - 1), *[OWN_WIDTH] * len(own)))
    if outside:
        _add_outside(book, outside)
    if reading:
        _add_memory(book, title, reading)
    book.active = 1
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _add_read_me(sheet: Worksheet, title: str, lines: Sequence[str]) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.title = READ_ME_SHEET
    for place, line in enumerate((f"Noch nicht übernommen aus: {title}", *lines, PERSONS), start=1):
        cell = sheet.cell(place, 1)
        put_text(cell, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(name=FONT, bold=place == 1, size=14 if place == 1 else 11)
        sheet.row_dimensions[place].height = height_of([line], [READ_ME_WIDTH], most=6) * (
            1.4 if place == 1 else 1.1
        )
    sheet.column_dimensions["A"].width = READ_ME_WIDTH
    sheet.sheet_view.showGridLines = False


def _add_outside(book: Workbook, outside: Sequence[Leftover]) -> None:
    sheet = book.create_sheet(OUTSIDE_SHEET)
    put(sheet, 1, OUTSIDE_HEADINGS)
    for place, it in enumerate(outside, start=2):
        put(sheet, place, (it.spot.sheet, it.spot.column, it.count, it.reason))
    _dress(sheet, (PLACE_WIDTH, OWN_WIDTH, PLACE_WIDTH, REASON_WIDTH), quiet=0)


def _add_memory(book: Workbook, title: str, reading: str) -> None:
    sheet = book.create_sheet(MEMORY_SHEET)
    sheet.sheet_state = "hidden"
    pieces = (f"|{reading[at : at + _PIECE]}|" for at in range(0, len(reading), _PIECE))
    put(sheet, 1, (MARK, title, *pieces))


def _dress(sheet: Worksheet, widths: Sequence[int], *, quiet: int = len(HEADINGS)) -> None:
    """Give a sheet its looks: headings in sight, our own columns grey, texts wrapped."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    head, grey = PatternFill("solid", fgColor=HEADING_FILL), PatternFill("solid", fgColor=QUIET_FILL)
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.cell(1, number).fill = head
        sheet.cell(1, number).font = Font(name=FONT, bold=True, color="FFFFFF")
        sheet.cell(1, number).alignment = Alignment(wrap_text=True, vertical="center")
    wrapped = Alignment(wrap_text=True, vertical="top")
    for place, row in enumerate(sheet.iter_rows(min_row=2, max_col=len(widths)), start=2):
        for number, cell in enumerate(row):
            cell.alignment = wrapped
            if number < quiet:
                cell.fill = grey
        texts = ["" if it.value is None else str(it.value) for it in row]
        sheet.row_dimensions[place].height = height_of(texts, widths, most=MOST_LINES)
    sheet.freeze_panes = "B2" if quiet else "A2"
    sheet.auto_filter.ref = sheet.dimensions
