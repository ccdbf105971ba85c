"""How the sheets look: headings that stay in sight, grey ids, changed cells in colour, ready for print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.exporters.workbook.cells import FONT, height_of
from graph.exporters.workbook.hidden import LAST_ROW
from graph.records import FieldSort
from graph.workbook import Cell, Form
from graph.workbook.forms import ID_KEY, SHORT_KEY
from graph.workbook.state import CELLS_SHEET

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["CHANGED_FILL", "HEADING_FILL", "NEW_FILL", "dress"]

HEADING_FILL, QUIET_FILL = "1F4E5F", "EEF1F3"
CHANGED_FILL, NEW_FILL = "FFE9A8", "D5EFD8"
QUIET_TEXT = "5B6770"
FURTHER_WIDTH = 20
MOST_LINES = 5
"""Of a row: what is longer is read in its cell."""
PAGE_WIDTH = 190
"""Signs side by side on a printed page."""


def dress(
    sheet: Worksheet, form: Form, keys: Sequence[str], cells: Sequence[Sequence[Cell]], footer: str
) -> None:
    """Give a filled sheet its looks."""
    from openpyxl.utils import get_column_letter

    rows = len(cells)
    _head(sheet, len(keys))
    known = {it.key: it.width for it in form.columns}
    widths = [known.get(key, FURTHER_WIDTH) for key in keys]
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    _body(sheet, form, keys, rows)
    for place, row in enumerate(cells, start=2):
        sheet.row_dimensions[place].height = height_of(row[1:], widths[1:], most=MOST_LINES)
    last = get_column_letter(len(keys))
    sheet.freeze_panes = f"{get_column_letter(keys.index(_named_by(form)) + 2)}2"
    sheet.auto_filter.ref = f"A1:{last}{rows + 1}"
    _mark_changes(sheet, last, rows)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = max(1, round(sum(widths) / PAGE_WIDTH)), 0
    assert sheet.sheet_properties.pageSetUpPr is not None
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows, sheet.print_title_cols = (
        "1:1",
        f"A:{get_column_letter(keys.index(_named_by(form)) + 1)}",
    )
    assert sheet.oddFooter is not None
    left, right = sheet.oddFooter.left, sheet.oddFooter.right
    assert left is not None
    assert right is not None
    left.text = footer.replace("&", "&&")
    right.text = "&A, Seite &P von &N"


def _named_by(form: Form) -> str:
    """Return the column up to which a sheet stays in sight."""
    keys = [it.key for it in form.columns]
    return next(key for key in ("label", SHORT_KEY) if key in keys)


def _head(sheet: Worksheet, columns: int) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    fill = PatternFill("solid", fgColor=HEADING_FILL)
    for cell in sheet[1][:columns]:
        cell.fill, cell.font = fill, Font(name=FONT, bold=True, color="FFFFFF")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.row_dimensions[1].height = 32


def _body(sheet: Worksheet, form: Form, keys: Sequence[str], rows: int) -> None:
    """Wrap long texts and grey what is not for editing.

    Empty cells below get no form of a date: a year typed into one would be shown as a day of 1905.
    """
    from openpyxl.styles import Alignment, Font, PatternFill

    quiet, grey = PatternFill("solid", fgColor=QUIET_FILL), Font(name=FONT, color=QUIET_TEXT, size=9)
    fields = {it.key: it.field for it in form.columns}
    top, wrapped = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
    for number, key in enumerate(keys, start=1):
        field = fields.get(key)
        is_ours = key in (ID_KEY, SHORT_KEY)
        is_day = field is not None and field.sort in (FieldSort.DATE, FieldSort.DAY)
        for row in range(2, rows + 2):
            cell = sheet.cell(row, number)
            cell.alignment = top if is_ours or is_day else wrapped
            if is_ours:
                cell.fill, cell.font = quiet, grey


def _mark_changes(sheet: Worksheet, last: str, rows: int) -> None:
    """Colour what differs from the hidden copy, and rows that are new."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    area = f"B2:{last}{rows + LAST_ROW}"
    key = f"MATCH($A2,{CELLS_SHEET}!$A:$A,0)"
    before = f'IFERROR(INDEX({CELLS_SHEET}!B:B,{key})&"",B2&"")'
    changed = f'AND($A2<>"",NOT(EXACT(B2&"",{before})))'
    new = f'AND($A2="",COUNTA($B2:${last}2)>0)'
    for formula, colour in ((new, NEW_FILL), (changed, CHANGED_FILL)):
        fill = PatternFill("solid", bgColor=colour, fgColor=colour)
        sheet.conditional_formatting.add(
            area, Rule(type="expression", formula=[formula], dxf=DifferentialStyle(fill=fill))
        )
