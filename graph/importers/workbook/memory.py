"""What the hidden sheets of a workbook remember."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.errors import InvalidSource
from graph.locale import say
from graph.records import Record
from graph.sheets import Sheet, SheetRow, Workbook
from graph.workbook import State, record_from
from graph.workbook.state import CELLS_SHEET, MARK, VALUES_SHEET

__all__ = ["Memory", "has_memory", "memory_of"]


@dataclass(frozen=True, slots=True)
class Memory:
    """The state at export."""

    state: State
    records: Mapping[str, Record]
    """By id of the first column."""
    cells: Mapping[str, tuple[str, ...]]
    """The row of each record as it was shown."""

    def shown(self, key: str, title: str, column: str) -> str:
        """Return how a cell looked at export; empty where there was none."""
        columns = self.state.columns.get(title, ())
        place = columns.index(column) if column in columns else -1
        cells = self.cells.get(key, ())
        return cells[place] if 0 <= place < len(cells) else ""


def has_memory(workbook: Workbook) -> bool:
    """Tell whether a file is a workbook of ours."""
    return any(_is_marked(sheet) for sheet in workbook.sheets)


def memory_of(workbook: Workbook) -> Memory:
    """Return what a workbook of ours remembers.

    Raises:
        InvalidSource: its hidden sheets are gone or damaged.
    """
    values, shown = _sheet(workbook, VALUES_SHEET), _sheet(workbook, CELLS_SHEET)
    head, *rows = values.rows if values else (None,)
    state = State.from_text(_joined(head)) if head else None
    if state is None:
        raise InvalidSource(
            say(
                "»{name}« fehlen die verborgenen Blätter »Stand« und »Werte«, an denen Änderungen erkannt werden. Bitte die "
                "Arbeitsmappe neu herunterladen und die Änderungen dort eintragen.",
                name=workbook.name,
            )
        )
    records = {row.cell(0): it for row in rows if row and (it := record_from(_joined(row))) is not None}
    cells = {row.cell(0): row.cells for row in _below(shown)}
    return Memory(state, records, cells)


def _sheet(workbook: Workbook, name: str) -> Sheet | None:
    return next((it for it in workbook.sheets if it.name == name and _is_marked(it)), None)


def _is_marked(sheet: Sheet) -> bool:
    return bool(sheet.rows) and sheet.rows[0].cell(0) == MARK


def _below(sheet: Sheet | None) -> Iterable[SheetRow]:
    return sheet.rows[1:] if sheet else ()


def _joined(row: SheetRow) -> str:
    """Return a text that stands in several cells, each between two strokes."""
    return "".join(cell.removeprefix("|").removesuffix("|") for cell in row.cells[1:])
