"""The file of rows that stayed outside comes back: the same list again, read as it was, without our own columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.sheets import Sheet, Workbook, row_of
from graph.texts import searchable
from graph.workbook.corrections import HEADINGS, MARK

__all__ = ["Corrected", "corrected"]

_NAMED = "Korrektur zu "
_OURS = {searchable(it) for it in HEADINGS}


@dataclass(frozen=True, slots=True)
class Corrected:
    """What such a file holds."""

    workbook: Workbook
    """The list alone, called by where it comes from: so it is never taken for the whole list of next quarter."""
    title: str
    """Of the list it comes from."""
    reading: str
    """How the list was read, as JSON; empty where the hidden sheet was lost, as in CSV."""


def corrected(workbook: Workbook) -> Corrected | None:
    """Return the rows that were put right, as a list; None for any other file.

    Example:
        >>> from graph.sheets import SheetRow
        >>> plain = Workbook(name="x.csv", sheets=(Sheet(name="", rows=(SheetRow(1, ("Verein", "Ort")),)),))
        >>> corrected(plain) is None
        True
    """
    found = next((it for it in map(_without_ours, workbook.sheets) if it is not None), None)
    if found is None:
        return None
    memory = next((it.rows[0] for it in workbook.sheets if it.rows and it.rows[0].cell(0) == MARK), None)
    title = (memory.cell(1) if memory else workbook.name).removeprefix(_NAMED)
    reading = "".join(it.removeprefix("|").removesuffix("|") for it in memory.cells[2:]) if memory else ""
    return Corrected(replace(workbook, name=f"{_NAMED}{title}", sheets=(found,)), title, reading)


def _without_ours(sheet: Sheet) -> Sheet | None:
    """Return a sheet without the columns that say why; None if it has none of them."""
    if sheet.is_hidden or not sheet.rows:
        return None
    ours = {place for place, cell in enumerate(sheet.rows[0].cells) if searchable(cell) in _OURS}
    if len(ours) < len(_OURS):
        return None
    rows = (row_of(row.number, _others(row.cells, ours)) for row in sheet.rows)
    return replace(sheet, rows=tuple(it for it in rows if it is not None), merged=())


def _others(cells: Sequence[str], ours: set[int]) -> tuple[str, ...]:
    return tuple(cell for place, cell in enumerate(cells) if place not in ours)
