"""Where the table of a sheet stands: its headings on one line or two, its rows, and what else is on the sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.importers.cells.persons import without_persons
from graph.importers.lists.questions import is_question
from graph.importers.lists.vocabulary import is_known, year_in
from graph.locale import Said, counted
from graph.sheets import Sheet, SheetRow

__all__ = ["Table", "tables_of"]

_SEARCHED = 40
"""Rows from the top of a table among which the headings are."""
_LONGEST_HEADING = 90
_DATA = re.compile(r".*@.*\..*|(https?://|www\.).*|[\d.,/()+\s€%–-]*\d[\d.,/()+\s€%–-]*", re.DOTALL)
"""Mail, address of the web, number, date, phone: never a heading, unless it is a year."""
_UNIT = re.compile(
    r"[(\[]?\s*(in )?(€|eur|euro|teur|t€|anzahl|zahl|stuck|stück|m²|qm|km|%|prozent|text|freitext|datum|"
    r"tt\.mm\.jjjj|mm/jjjj|jjjj|ja/nein|ja / nein|x|x\s*=\s*\w+|bitte auswahlen|bitte auswählen|auswahl|pflichtfeld|pflicht|optional|"
    r"freiwillig|hh:mm|personen|stunden|std\.?)\s*[)\]]?\*?",
    re.IGNORECASE,
)
_REASONABLE_GAP = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of a sheet."""

    sheet: Sheet
    header_rows: tuple[int, ...]
    headings: tuple[str, ...]
    """One for each column of the sheet; lines joined by ` / `, empty where there is none."""
    rows: tuple[SheetRow, ...]
    """Below the headings."""

    @property
    def size(self) -> int:
        """Return how many cells are filled."""
        return sum(sum(map(bool, row.cells)) for row in self.rows)

    def cells(self, place: int) -> list[str]:
        """Return all cells of a column, counted from 0."""
        return [row.cell(place) for row in self.rows]


def tables_of(sheet: Sheet) -> tuple[tuple[Table, ...], tuple[Said, ...]]:
    """Return the tables of a sheet, the largest first, and what people should know about it."""
    found = sorted((_table(sheet, rows) for rows in _blocks(sheet)), key=lambda it: -it.size)
    notices = [
        counted(
            len(it.rows),
            "Auf dem Blatt »{sheet}« steht ab Zeile {row} noch eine Tabelle mit {n} Zeile. Sie wird nicht mitgelesen: bitte auf ein eigenes Blatt kopieren.",
            "Auf dem Blatt »{sheet}« steht ab Zeile {row} noch eine Tabelle mit {n} Zeilen. Sie wird nicht mitgelesen: bitte auf ein eigenes Blatt kopieren.",
            sheet=sheet.name or "1",
            row=(it.header_rows or (it.rows[0].number,))[0],
        )
        for it in found[1:]
        if it.rows
    ]
    return tuple(it for it in found if it.rows), tuple(notices)


def _blocks(sheet: Sheet) -> list[list[SheetRow]]:
    """Return the rows of each table: a new one begins where headings stand below an empty row."""
    blocks: list[list[SheetRow]] = [[]]
    first_heading: SheetRow | None = None
    for place, row in enumerate(sheet.rows):
        after_gap = place > 0 and row.number - sheet.rows[place - 1].number > _REASONABLE_GAP
        may_head = after_gap or (first_heading is None and place < _SEARCHED)
        if may_head and _is_heading(row):
            if first_heading is None:
                first_heading = row
            elif after_gap and row.cells != first_heading.cells and place + 1 < len(sheet.rows):
                blocks.append([])
        blocks[-1].append(row)
    return [block for block in blocks if block]


def _is_heading(row: SheetRow) -> bool:
    """Tell whether a row can hardly be anything but headings."""
    filled = [cell for cell in row.cells if cell]
    known = sum(map(is_known, filled))
    return known >= 2 and known * 2 >= len(filled) and not any(_is_data(cell) for cell in filled)


def _table(sheet: Sheet, rows: Sequence[SheetRow]) -> Table:
    width = max(len(row.cells) for row in rows)
    best = max(
        range(min(_SEARCHED, len(rows))), key=lambda place: (_score(rows[place], rows[place + 1 :]), -place)
    )
    if not _can_head(rows[best], rows[best + 1 :]):
        return Table(sheet=sheet, header_rows=(), headings=("",) * width, rows=tuple(rows))
    lines = [rows[best]]
    if best > 0 and _is_upper_line(rows[best - 1], rows[best], sheet, width):
        lines.insert(0, rows[best - 1])
    below = best + 1
    if below < len(rows) and _is_lower_line(rows[below], lines[-1], sheet, rows[below + 1 :]):
        lines.append(rows[below])
        below += 1
    while below < len(rows) - 1 and _is_unit_row(rows[below]):
        below += 1
    return Table(
        sheet=sheet,
        header_rows=tuple(row.number for row in lines),
        headings=_headings(lines, sheet, width),
        rows=tuple(rows[below:]),
    )


def _score(row: SheetRow, below: Sequence[SheetRow]) -> float:
    """Return how much a row looks like headings."""
    filled = [cell for cell in row.cells if cell]
    data = sum(map(_is_data, filled))
    distinct = len(set(filled))
    known = sum(map(is_known, filled))
    return 2.0 * known + min(distinct, 12) - 3.0 * data - (len(filled) - distinct) if below else -99.0


def _can_head(row: SheetRow, below: Sequence[SheetRow]) -> bool:
    filled = [cell for cell in row.cells if cell]
    if not below:
        return False
    if any(map(is_known, filled)):
        return sum(map(_is_data, filled)) * 2 <= len(filled)
    return not any(map(_is_data, filled)) and (len(filled) > 1 or len(below[0].cells) == 1)


def _is_data(cell: str) -> bool:
    is_long = len(cell) > _LONGEST_HEADING and not is_question(cell)
    return is_long or (_DATA.fullmatch(cell) is not None and not year_in(cell))


def _is_upper_line(upper: SheetRow, lower: SheetRow, sheet: Sheet, width: int) -> bool:
    """Tell whether the row above the headings groups them, and is no title."""
    if lower.number - upper.number != 1 or any(map(_is_data, filter(None, upper.cells))):
        return False
    spans = [it for it in sheet.merged if it.first_row == upper.number and it.last_column > it.first_column]
    if spans:
        return all(it.last_column - it.first_column + 1 < width for it in spans)
    places = [place for place, cell in enumerate(upper.cells) if cell]
    return len(places) >= 2 or (len(places) == 1 and places[0] > 0)


def _is_lower_line(lower: SheetRow, upper: SheetRow, sheet: Sheet, below: Sequence[SheetRow]) -> bool:
    """Tell whether the row below the headings divides them further."""
    filled = [cell for cell in lower.cells if cell]
    if lower.number - upper.number != 1 or not below or any(map(_is_data, filled)):
        return False
    spans = [it for it in sheet.merged if it.first_row == upper.number and it.last_column > it.first_column]
    adds = any(cell and not upper.cell(place) for place, cell in enumerate(lower.cells))
    known = sum(map(is_known, filled))
    return (bool(spans) or adds) and known * 2 >= len(filled) and known >= 1


def _is_unit_row(row: SheetRow) -> bool:
    filled = [cell for cell in row.cells if cell]
    if all(_UNIT.fullmatch(cell) for cell in filled):
        return True
    return len(filled) > 2 and filled == [str(number) for number in range(1, len(filled) + 1)]


def _headings(lines: Sequence[SheetRow], sheet: Sheet, width: int) -> tuple[str, ...]:
    last = lines[-1]
    found = []
    for place in range(width):
        words = [
            _above(line, place, sheet) if line is not last and last.cell(place) else line.cell(place)
            for line in lines
        ]
        one_line = [re.sub(r"(?<=[a-zäöüß])-\s*\n\s*(?=[a-zäöüß])", "", word) for word in words if word]
        heading = " / ".join(dict.fromkeys(re.sub(r"\s+", " ", word) for word in one_line))
        found.append(without_persons(heading)[0])
    return tuple(found)


def _above(upper: SheetRow, place: int, sheet: Sheet) -> str:
    """Return the heading that stands over a column: its own, or the one that reaches over it from the left."""
    if upper.cell(place):
        return upper.cell(place)
    for it in sheet.merged:
        if it.first_row == upper.number and it.first_column <= place <= it.last_column:
            return upper.cell(it.first_column)
    if any(it.first_row == upper.number for it in sheet.merged):
        return ""
    return next(
        (upper.cells[left] for left in range(min(place, len(upper.cells)) - 1, -1, -1) if upper.cells[left]),
        "",
    )
