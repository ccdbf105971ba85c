"""Tables of any usual program, read safely into plain cells: what people see, with the rows and letters they know."""

from graph.sheets.limits import Limits
from graph.sheets.reading import read_workbook
from graph.sheets.workbook import Merged, Sheet, SheetRow, Workbook, column_letter, row_of

__all__ = [
    "Limits",
    "Merged",
    "Sheet",
    "SheetRow",
    "Workbook",
    "column_letter",
    "read_workbook",
    "row_of",
]
