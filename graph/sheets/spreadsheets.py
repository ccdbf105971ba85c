"""Files of spreadsheets (xlsx, ods, xls) as plain cells: the one place that knows the library that reads them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from graph.errors import InvalidSource
from graph.locale import Said, counted, say
from graph.sheets.inspection import Inspected, inspected
from graph.sheets.limits import MEGABYTE, MOST_MERGED, Limits
from graph.sheets.recognising import FileSort
from graph.sheets.refusals import damaged, empty, locked, too_far
from graph.sheets.values import is_error, shown
from graph.sheets.workbook import Merged, Sheet, SheetRow, Workbook, row_of

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

__all__ = ["spreadsheet"]

_OLD_BYTES = 5 * MEGABYTE
"""Of the old format, whose parts cannot be looked at beforehand."""
_NOTHING = Inspected(errors=0, formulas=0, merged=())


def spreadsheet(content: bytes, name: str, sort: FileSort, limits: Limits) -> Workbook:
    """Return the sheets of a spreadsheet; of formulas their values.

    Raises:
        InvalidSource: it is too large, damaged or locked; the message says what to do.
    """
    if sort is FileSort.XLS:
        _check_old(content, name)
    before = _NOTHING if sort is FileSort.XLS else inspected(content, name, limits)
    sheets, errors = _read(content, name, before, limits)
    if not any(sheet.rows for sheet in sheets):
        raise InvalidSource(empty(name))
    return Workbook(
        name=name, sheets=sheets, notices=tuple(_notices(errors + before.errors, before.formulas))
    )


def _check_old(content: bytes, name: str) -> None:
    if len(content) > _OLD_BYTES:
        raise InvalidSource(
            say(
                "»{name}« ist eine große Datei im alten Excel-Format. Bitte in Excel oder LibreOffice als .xlsx speichern.",
                name=name,
            )
        )


def _notices(errors: int, formulas: int) -> list[Said]:
    found = []
    if errors:
        found.append(
            counted(
                errors,
                "{n} Zelle zeigt einen Fehler (wie #NV) und gilt als leer.",
                "{n} Zellen zeigen einen Fehler (wie #NV) und gelten als leer.",
            )
        )
    if formulas:
        found.append(
            counted(
                formulas,
                "{n} Formel hat keinen gespeicherten Wert und gilt als leer. Bitte die Datei in Excel oder LibreOffice öffnen und speichern.",
                "{n} Formeln haben keinen gespeicherten Wert und gelten als leer. Bitte die Datei in Excel oder LibreOffice öffnen und speichern.",
            )
        )
    return found


def _read(content: bytes, name: str, before: Inspected, limits: Limits) -> tuple[tuple[Sheet, ...], int]:
    """Return the sheets, and how many of their cells show an error."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        opened = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return _sheets(opened, before, name, limits)
    except PasswordError as error:
        raise InvalidSource(locked(name)) from error
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise InvalidSource(damaged(name)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        # The library stops like this at files it did not expect; its exception is no ordinary one.
        raise InvalidSource(damaged(name)) from error


def _sheets(
    opened: CalamineWorkbook, before: Inspected, name: str, limits: Limits
) -> tuple[tuple[Sheet, ...], int]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    found, errors = [], 0
    for place, known in enumerate(opened.sheets_metadata):
        if known.typ is not SheetTypeEnum.WorkSheet:
            continue
        sheet = opened.get_sheet_by_name(known.name)
        _check_size(sheet, name, limits)
        rows, wrong = _rows(sheet)
        errors += wrong
        told = before.merged[place] if place < len(before.merged) else ()
        found.append(
            Sheet(
                name=known.name,
                rows=rows,
                merged=_merged(sheet) or told,
                is_hidden=known.visible is not SheetVisibleEnum.Visible,
            )
        )
    return tuple(found), errors


def _check_size(sheet: CalamineSheet, name: str, limits: Limits) -> None:
    if sheet.total_height > limits.rows or sheet.total_width > limits.columns:
        raise InvalidSource(
            too_far(name, limits)
        )  # fmt: skip


def _rows(sheet: CalamineSheet) -> tuple[tuple[SheetRow, ...], int]:
    rows, errors = [], 0
    for number, values in enumerate(sheet.iter_rows(), start=1):
        cells = [shown(value) for value in values]
        wrong = [place for place, cell in enumerate(cells) if is_error(cell)]
        for place in wrong:
            cells[place] = ""
        errors += len(wrong)
        row = row_of(number, tuple(cells))
        if row is not None:
            rows.append(row)
    return tuple(rows), errors


def _merged(sheet: CalamineSheet) -> tuple[Merged, ...]:
    return tuple(
        Merged(first[0] + 1, first[1], last[0] + 1, last[1])
        for first, last in (sheet.merged_cell_ranges or [])[:MOST_MERGED]
    )
