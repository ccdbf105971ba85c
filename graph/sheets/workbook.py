"""A workbook as plain cells: every cell a text, every row with the number that the spreadsheet shows."""

from __future__ import annotations

from dataclasses import dataclass

from graph.locale import Said

__all__ = ["Merged", "Sheet", "SheetRow", "Workbook", "column_letter", "row_of"]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row that holds anything."""

    number: int
    """As the spreadsheet shows it, from 1."""
    cells: tuple[str, ...]
    """From column A on; cells behind the last filled one are missing."""

    def cell(self, place: int) -> str:
        """Return the cell of a column, counted from 0; empty where the row ends before."""
        return self.cells[place] if 0 <= place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells that look like one: its text stands in the first of them."""

    first_row: int
    first_column: int
    """Counted from 0, as in `SheetRow.cells`."""
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of a workbook, or the whole of a text file."""

    name: str
    """Empty for a text file."""
    rows: tuple[SheetRow, ...]
    """Rows that hold anything, in order."""
    merged: tuple[Merged, ...] = ()
    is_hidden: bool = False

    @property
    def width(self) -> int:
        """Return how many columns the widest row has."""
        return max((len(row.cells) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """A file of tables."""

    name: str
    """Of the file."""
    sheets: tuple[Sheet, ...]
    notices: tuple[Said, ...] = ()
    """What had to be guessed or mended."""


def column_letter(place: int) -> str:
    """Return how a spreadsheet calls a column, counted from 0.

    Example:
        >>> [column_letter(place) for place in (0, 25, 26, 701, 702)]
        ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    letters = ""
    number = place + 1
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def row_of(number: int, cells: tuple[str, ...]) -> SheetRow | None:
    """Return a row without the empty cells at its end, or None if nothing is left.

    Example:
        >>> row_of(3, ("VHS", "", " ")), row_of(4, ("", ""))
        (SheetRow(number=3, cells=('VHS',)), None)
    """
    last = next((place for place in range(len(cells), 0, -1) if cells[place - 1].strip()), 0)
    return SheetRow(number, cells[:last]) if last else None
