"""Workbooks for tests: handed out, edited as people would, and read back."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl import load_workbook

from graph.exporters.workbook import workbook_bytes
from graph.importers.workbook import batch_of_workbook
from graph.records import Batch, Draft
from graph.sheets import read_workbook
from tests.book_network import LABEL, NAME, TODAY, records, store_with


def handed_out() -> bytes:
    """Return the workbook of the small network."""
    return workbook_bytes(store_with(records()), NAME, label=LABEL, today=TODAY)


def edited(content: bytes, edit: Callable[[Any], None]) -> bytes:
    """Return a workbook after somebody has edited it."""
    book = load_workbook(io.BytesIO(content))
    edit(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def read_back(content: bytes, name: str = "mappe.xlsx") -> Batch:
    """Return what a workbook delivers."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return batch_of_workbook(read_workbook(path))


def changes(batch: Batch) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return label or key of a draft → its fields that are not as they were at export."""
    return {draft.key: found for draft in batch.drafts if (found := _changed(draft))}


def column(sheet: Any, heading: str) -> int:
    """Return the number of a column by its heading."""
    return next(cell.column for cell in sheet[1] if cell.value == heading)


def row(sheet: Any, key: str) -> int:
    """Return the number of a row by its id."""
    return next(cell.row for cell in sheet["A"] if cell.value == key)


def put(sheet: Any, key: str, heading: str, value: object) -> None:
    """Write into the cell of a record."""
    sheet.cell(row(sheet, key), column(sheet, heading)).value = value


def append(sheet: Any, **cells: object) -> int:
    """Write a new row below the last one and return its number."""
    number = max(cell.row for cell in sheet["A"] if cell.value) + 1
    while sheet.cell(number, 2).value or sheet.cell(number, 3).value:
        number += 1
    for heading, value in cells.items():
        sheet.cell(number, column(sheet, heading.replace("_", " "))).value = value
    return number


def _changed(draft: Draft) -> dict[str, tuple[str, ...]]:
    base = draft.base or {}
    return {
        name: draft.values.get(name, ())
        for name in {*draft.values, *base}
        if sorted(draft.values.get(name, ())) != sorted(base.get(name, ()))
    }
