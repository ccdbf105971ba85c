"""What of a file was not taken over, as a file that the office puts right and reads in again: no row is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.answers.opening import Opened
from graph.exporters.corrections import Leftover, corrections_bytes
from graph.importers.cells.persons import OMISSION, without_persons
from graph.importers.lists import Mapping, Role
from graph.importers.lists.fitting import fitted_together
from graph.importers.lists.joined_sheets import told_by_sheet
from graph.intake import CellState, Plan, PlannedRow, RowState
from graph.records import Spot
from graph.sheets import Sheet, SheetRow, Workbook
from graph.workbook.corrections import ROWS_SHEET

__all__ = ["corrections", "rows_to_correct"]


def rows_to_correct(plan: Plan) -> int:
    """Return how many rows of a file are not taken over, or not all of their cells."""
    return len({(it.spot.sheet, it.spot.row) for it in plan.rows if _reasons(it)})


def corrections(plan: Plan, found: Opened) -> bytes:
    """Return the rows that stayed outside as an Excel file.

    A list gets its own columns back, so that the file can be read in again as it was; what comes from another format
    is put right at its source.

    Args:
        plan: What would become of the file, or what became of it.
        found: How the file was read.
    """
    outside = [Leftover(spot=it.spot, reason=str(it.reason), count=it.count) for it in plan.left_out]
    if found.table is None or found.mapping is None:
        listed = [
            Leftover(spot=spot, reason=reason, cells=(cell,))
            for row in plan.rows
            for spot, reason, cell in _reasons(row)
        ]
        return corrections_bytes(plan.title, listed, outside)
    mapping = fitted_together(found.table, found.mapping)[0].mapping
    heads = mapping.header_rows and (1,)
    again = replace(_on_one_sheet(mapping), sheet=ROWS_SHEET, header_rows=heads, first_row=2, last_row=0)
    return corrections_bytes(
        plan.title,
        [_as_it_stands(row, found.table, mapping) for row in plan.rows if _reasons(row)],
        outside,
        headings=_headings(mapping),
        reading=again.as_json().replace("\n", ""),
    )


def _on_one_sheet(mapping: Mapping) -> Mapping:
    """Return the mapping for rows of several sheets below each other: numbers that begin anew on each tell nothing."""
    if not mapping.is_together:
        return mapping
    columns = (
        replace(it, role=Role.ATTRIBUTE) if it.role is Role.IDENTIFIER else it for it in mapping.columns
    )
    return replace(mapping, is_together=False, columns=tuple(columns))


def _reasons(row: PlannedRow) -> list[tuple[Spot, str, str]]:
    """Return where something stayed outside, why, and what stands there; nothing for a row that is taken over."""
    whole = row.state in (RowState.REJECTED, RowState.CONFLICT) and row.reason
    cells = [it for it in row.cells if it.state is CellState.REJECTED]
    return [
        *([(row.spot, str(row.reason), "")] if whole else []),
        *((it.spot, str(it.note), "; ".join(it.after)) for it in cells),
    ]


def _as_it_stands(row: PlannedRow, table: Workbook, mapping: Mapping) -> Leftover:
    reasons = _reasons(row)
    columns = dict.fromkeys(spot.column for spot, _, _ in reasons if spot.column)
    return Leftover(
        spot=replace(row.spot, column=", ".join(columns)),
        reason="\n".join(dict.fromkeys(reason for _, reason, _ in reasons)),
        cells=tuple(_cells(row.spot, table, mapping)),
    )


def _headings(mapping: Mapping) -> tuple[str, ...]:
    there = {it.place: it.heading for it in mapping.columns}
    return tuple(there.get(place, "") for place in range(max(there, default=-1) + 1))


def _cells(spot: Spot, table: Workbook, mapping: Mapping) -> Iterator[str]:
    """Yield the cells of a row as people see them: what stands in merged cells belongs to each of their rows."""
    sheet = next((it for it in table.sheets if it.name == spot.sheet), Sheet(name="", rows=()))
    rows = {it.number: it for it in sheet.rows}
    out = {it.place for it in mapping.columns_of(Role.PERSON)}
    named = mapping.named_by_sheets
    for place in range(len(_headings(mapping))):
        if named and named.place == place:
            yield _without_persons(told_by_sheet(named.role, spot.sheet))
            continue
        yield "" if place in out else _without_persons(_seen(sheet, rows, spot.row, place))


def _seen(sheet: Sheet, rows: dict[int, SheetRow], number: int, place: int) -> str:
    for it in sheet.merged:
        if it.first_row <= number <= it.last_row and it.first_column <= place <= it.last_column:
            number, place = it.first_row, it.first_column
            break
    return rows[number].cell(place) if number in rows else ""


def _without_persons(cell: str) -> str:
    told, _is_less = without_persons(cell)
    return "" if told == OMISSION else told
