"""The sheet of one actor as an Excel form: each line with a drop-down, room for what is new, and a hidden key."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from graph.exporters.workbook.cells import FONT, height_of, put, put_text
from graph.exporters.workbook.looks import HEADING_FILL, QUIET_FILL
from graph.records import RecordSort
from graph.selfcheck.stating import Item, Statement
from graph.selfcheck.token import Token
from graph.selfcheck.wording import (
    ANSWERS,
    CONTACT,
    DAY,
    HEADINGS,
    NO_PERSONS,
    NOTHING_HIDDEN,
    OFFER_HEADINGS,
    OFFERS,
    PARTNER_HEADINGS,
    PARTNERS,
    TITLE,
    Frame,
)  # fmt: skip
from graph.workbook.wording import words_of_codes
from ontology.codelists import codelist

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["NEW_OFFER", "NEW_PARTNER", "spreadsheet"]

APP = "Netzlotse"
SHEET, LISTS, HIDDEN = "Antwort", "Listen", "Werte"
NEW_PARTNER, NEW_OFFER = "P", "A"
"""Begin the numbers of rows for what is new."""
PARTNER_ROWS, OFFER_ROWS = 6, 4
WIDTHS = (7, 62, 34, 26, 46)


def spreadsheet(statement: Statement, frame: Frame, own_kinds: Mapping[str, str]) -> bytes:
    """Return the form of one actor.

    Args:
        statement: What is recorded of it.
        frame: What all sheets share.
        own_kinds: Kinds of actors that the network brings itself.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator, book.properties.title = APP, TITLE
    lists = _add_lists(book, own_kinds)
    sheet = book.active
    assert sheet is not None
    _fill(sheet, statement, frame, lists)
    hidden = book.create_sheet(HIDDEN)
    hidden.sheet_state = "hidden"
    put(hidden, 1, Token.of(statement, frame).as_cells())
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _add_lists(book: Workbook, own_kinds: Mapping[str, str]) -> Mapping[str, str]:
    """Write what can be chosen; return name of a list → its range."""
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(LISTS)
    sheet.sheet_state = "hidden"
    lists: Mapping[str, Sequence[str]] = {
        "antwort": ANSWERS,
        "akteursart": sorted(words_of_codes("akteursart", RecordSort.ACTOR, own_kinds).values()),
        "beziehung": [
            it.label_de for it in codelist("beziehung") if it.row["counts_as"] in ("cooperation", "exchange")
        ],
        "feld": [it.label_de for it in codelist("feld")],
        "zielgruppe": [it.label_de for it in codelist("zielgruppe")],
    }
    ranges = {}
    for number, (name, words) in enumerate(lists.items(), start=1):
        letter = get_column_letter(number)
        for row, word in enumerate(words, start=1):
            put_text(sheet.cell(row, number), str(word))
        ranges[name] = f"{LISTS}!${letter}$1:${letter}${len(words)}"
    return ranges


def _fill(sheet: Worksheet, statement: Statement, frame: Frame, lists: Mapping[str, str]) -> None:
    from openpyxl.utils import get_column_letter

    sheet.title = SHEET
    form = _Form(sheet, lists)
    form.line(TITLE, size=16)
    form.line(statement.label, size=13)
    form.line(frame.intro, height=48)
    if frame.reply:
        form.line(f"{CONTACT}: {frame.reply}", height=32)
    form.line(NO_PERSONS)
    form.room(form.row(("", DAY)), (3,))
    form.headings(HEADINGS)
    for section in statement.sections:
        form.line(section.title, size=12)
        for item in section.items:
            form.item(item)
    form.line(NOTHING_HIDDEN)
    form.line(PARTNERS, size=12)
    form.headings(("", *PARTNER_HEADINGS))
    form.empty(NEW_PARTNER, PARTNER_ROWS, ("", "akteursart", "beziehung", "feld"))
    form.line(OFFERS, size=12)
    form.headings(("", *OFFER_HEADINGS))
    form.empty(NEW_OFFER, OFFER_ROWS, ("", "feld", "zielgruppe", ""))
    for number, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    assert sheet.sheet_properties.pageSetUpPr is not None
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.sheet_view.showGridLines = False


class _Form:
    """Writes one row after the other."""

    def __init__(self, sheet: Worksheet, lists: Mapping[str, str]) -> None:
        self._sheet, self._lists, self._next = sheet, lists, 1

    def row(self, cells: Sequence[str | int]) -> int:
        """Write a row and return its number."""
        from openpyxl.styles import Alignment

        put(self._sheet, self._next, cells)
        self._sheet.row_dimensions[self._next].height = 3 + height_of(cells, WIDTHS, most=10)
        for cell in self._sheet[self._next]:
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
        self._next += 1
        return self._next - 1

    def line(self, text: str, *, size: int = 0, height: int = 0) -> None:
        """Write a text over the whole width; one with a size is a heading."""
        from openpyxl.styles import Font

        row = self.row((text,))
        self._sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(WIDTHS))
        if size:
            self._sheet.cell(row, 1).font = Font(name=FONT, bold=True, size=size, color=HEADING_FILL)
        self._sheet.row_dimensions[row].height = height or (size * 1.9 if size else 18)

    def headings(self, words: Sequence[str]) -> None:
        """Write the headings of a table."""
        from openpyxl.styles import Font, PatternFill

        row = self.row([str(word) for word in words])
        for cell in self._sheet[row][: len(WIDTHS)]:
            cell.fill, cell.font = (
                PatternFill("solid", fgColor=HEADING_FILL),
                Font(name=FONT, bold=True, color="FFFFFF"),
            )

    def item(self, item: Item) -> None:
        """Write a line with the choice of an answer."""
        text = f"{item.text} – {item.mark}" if item.mark else item.text
        row = self.row((item.number, text, item.source))
        if not item.is_question:
            self._choice(row, 4, "antwort")
        self.room(row, (5,) if item.is_question else (4, 5))

    def empty(self, letter: str, times: int, lists: Sequence[str]) -> None:
        """Write rows for what is new, with drop-downs where there are words to choose from."""
        for number in range(1, times + 1):
            row = self.row((f"{letter}{number}",))
            for column, name in enumerate(lists, start=2):
                if name:
                    self._choice(row, column, name)
            self.room(row, range(2, 2 + len(lists)))

    def _choice(self, row: int, column: int, name: str) -> None:
        from openpyxl.worksheet.datavalidation import DataValidation

        rule = DataValidation(
            type="list", formula1=self._lists[name], allow_blank=True, showErrorMessage=False
        )
        self._sheet.add_data_validation(rule)
        rule.add(self._sheet.cell(row, column))

    def room(self, row: int, columns: Sequence[int]) -> None:
        """Shade the cells that are to be filled in."""
        from openpyxl.styles import Alignment, Border, PatternFill, Side

        side = Side(style="thin", color="9AA5AD")
        for column in columns:
            cell = self._sheet.cell(row, column)
            cell.fill = PatternFill("solid", fgColor=QUIET_FILL)
            cell.border = Border(bottom=side, top=side, left=side, right=side)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
