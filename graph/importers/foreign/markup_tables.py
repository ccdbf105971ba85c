"""Tables inside markup: web pages that council systems call `.xls`, and Excel's own XML of 2003."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from graph.errors import InvalidSource
from graph.importers.foreign.html_lines import read_page
from graph.importers.foreign.shapes import text
from graph.importers.foreign.sources import elements
from graph.locale import say
from graph.sheets import Limits, Merged, Sheet, SheetRow, Workbook, row_of
from graph.sheets.letters import decoded
from graph.sheets.refusals import too_far

__all__ = ["table_of_page", "table_of_workbook_xml"]

_LIMITS = Limits()
_CELLS = frozenset({"td", "th"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_UNREAD = frozenset({"script", "style", "template", "noscript"})
_LONGEST_CELL = 20_000


def table_of_page(name: str, content: bytes) -> Workbook:
    """Return the tables of a web page, each as a sheet; nothing of the page is ever run or loaded.

    Raises:
        InvalidSource: it holds no table, or one that is too large.

    Example:
        >>> page = b"<table><tr><th>Name<th>Ort<tr><td>VHS&nbsp;Nord<td>Neustadt</table>"
        >>> [row.cells for row in table_of_page("liste.xls", page).sheets[0].rows]
        [('Name', 'Ort'), ('VHS Nord', 'Neustadt')]
    """
    if len(content) > _LIMITS.file_bytes:
        raise InvalidSource(too_far(name, _LIMITS))
    page, notices = decoded(content, name)
    reader = _Page(name)
    read_page(reader, page)
    sheets = tuple(
        it for it in (grid.sheet(number) for number, grid in enumerate(reader.found, 1)) if it.rows
    )
    if not sheets:
        raise InvalidSource(
            say(
                "»{name}« ist eine Internetseite ohne Tabelle. Bitte die Liste als .xlsx, .ods oder .csv speichern.",
                name=name,
            )
        )
    return Workbook(name=name, sheets=sheets, notices=tuple(notices))


def table_of_workbook_xml(name: str, content: bytes) -> Workbook:
    """Return the sheets of a workbook in Excel's XML of 2003.

    Raises:
        InvalidSource: it is damaged, hostile or too large.
    """
    sheets: list[Sheet] = []
    grid = _Grid(name)
    for _, tag, element in elements(name, content):
        own = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
        if tag == "Cell":
            cell = text("".join(element.itertext()), _LONGEST_CELL)
            grid.add(
                cell,
                _span(own.get("MergeAcross"), 0) + 1,
                _span(own.get("MergeDown"), 0) + 1,
                _span(own.get("Index"), 0),
            )
            element.clear()
        elif tag == "Row":
            grid.end_row(_span(own.get("Index"), 0))
            element.clear()
        elif tag == "Worksheet":
            sheets.append(grid.sheet(len(sheets) + 1, text(own.get("Name"), 60)))
            grid = _Grid(name)
            element.clear()
    return Workbook(name=name, sheets=tuple(sheets))


class _Grid:
    """The cells of one table, each where it is seen: what spans several rows or columns pushes others aside."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._rows: dict[int, dict[int, str]] = {}
        self._taken: dict[int, int] = {}
        """Column → the last row that a cell from above reaches into."""
        self._merged: list[Merged] = []
        self._row: dict[int, str] = {}
        self._number, self._place, self._filled = 1, 0, 0
        self._waiting: list[tuple[int, int, int]] = []

    @property
    def has_begun(self) -> bool:
        """Tell whether a row has cells that is not closed yet."""
        return self._place > 0

    def add(self, cell: str, across: int, down: int, column: int = 0) -> None:
        """Add a cell behind the last one, or in a column, counted from 1."""
        self._place = max(self._place, column - 1)
        while self._taken.get(self._place, 0) >= self._number:
            self._place += 1
        if cell:
            self._row[self._place] = cell
            self._filled += 1
        across = min(across, _LIMITS.columns)
        if across > 1 or down > 1:
            self._waiting.append((self._place, across, down))
        self._place += across
        if self._place > _LIMITS.columns or self._filled > _LIMITS.filled:
            raise InvalidSource(too_far(self._name, _LIMITS))

    def end_row(self, number: int = 0) -> None:
        """Close a row, which may say its own number."""
        self._number = max(self._number, number)
        for place, across, down in self._waiting:
            last = min(self._number + down - 1, _LIMITS.rows)
            self._merged.append(Merged(self._number, place, last, place + across - 1))
            self._taken |= dict.fromkeys(range(place, place + across), last)
        self._rows[self._number] = self._row
        self._row, self._waiting, self._place = {}, [], 0
        self._number += 1
        if self._number > _LIMITS.rows:
            raise InvalidSource(too_far(self._name, _LIMITS))

    def sheet(self, number: int, title: str = "") -> Sheet:
        """Return the rows that hold anything."""
        if self.has_begun:
            self.end_row()
        cells = (
            row_of(at, tuple(row.get(place, "") for place in range(max(row, default=-1) + 1)))
            for at, row in sorted(self._rows.items())
        )
        rows: tuple[SheetRow, ...] = tuple(it for it in cells if it is not None)
        return Sheet(name=title or say("Tabelle {n}", n=number), rows=rows, merged=tuple(self._merged))


class _Page(HTMLParser):
    """Takes the tables of a page; a table within a cell is a table of its own."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[_Grid] = []
        self._name = name
        self._open: list[_Grid] = []
        self._cells: list[tuple[list[str], int, int] | None] = []
        """The cell that is being read, for each open table."""
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unread += tag in _UNREAD
        if tag == "table":
            self._open.append(_Grid(self._name))
            self.found.append(self._open[-1])
            self._cells.append(None)
        elif self._open and tag in _CELLS:
            self._end_cell()
            spans = dict(attrs)
            self._cells[-1] = ([], _span(spans.get("colspan"), 1), _span(spans.get("rowspan"), 1))
        elif self._open and tag == "tr":
            self._end_row()
        elif tag in _BREAKS:
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unread = max(0, self._unread - (tag in _UNREAD))
        if not self._open:
            return
        if tag in _CELLS:
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table":
            self._end_row()
            self._open.pop()
            self._cells.pop()

    def handle_data(self, data: str) -> None:
        if self._cells and self._cells[-1] is not None and not self._unread:
            self._cells[-1][0].append(data)

    def close(self) -> None:
        super().close()
        while self._open:
            self.handle_endtag("table")

    def _end_cell(self) -> None:
        cell = self._cells[-1]
        if cell is not None:
            lines = (text(it) for it in "".join(cell[0])[:_LONGEST_CELL].split("\n"))
            self._open[-1].add("\n".join(it for it in lines if it), cell[1], cell[2])
            self._cells[-1] = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._open[-1].has_begun:
            self._open[-1].end_row()


def _span(value: str | None, least: int) -> int:
    return max(least, int(value)) if value and re.fullmatch(r"\d{1,5}", value.strip(), re.ASCII) else least
