"""Any file of a table becomes a workbook of plain cells, whatever its ending says."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from graph.errors import InvalidSource
from graph.locale import say
from graph.sheets.letters import decoded
from graph.sheets.limits import MEGABYTE, Limits
from graph.sheets.plain import tidied
from graph.sheets.recognising import FileSort, recognised
from graph.sheets.refusals import empty, too_far
from graph.sheets.separated import records
from graph.sheets.spreadsheets import spreadsheet
from graph.sheets.values import is_error
from graph.sheets.workbook import Sheet, SheetRow, Workbook, row_of
from graph.workspace import explained

__all__ = ["read_workbook"]

_DEFAULT = Limits()


def read_workbook(path: Path, *, limits: Limits = _DEFAULT) -> Workbook:
    """Return the sheets of a file: xlsx, ods, xls, or a text with separators.

    Args:
        path: The file.
        limits: How large it may be.

    Raises:
        InvalidSource: it is no table, empty, too large, damaged or locked; the message says what to do.
        WorkspaceError: it cannot be read.
    """
    content = _content(path, limits)
    sort = recognised(content, path.name)
    if sort is not FileSort.TEXT:
        return spreadsheet(content, path.name, sort, limits)
    return _text_file(content, path.name, limits)


def _content(path: Path, limits: Limits) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise InvalidSource(
                say("»{name}« ist ein Ordner und keine Datei. Bitte die Datei darin wählen.", name=path.name)
            )
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise InvalidSource(
                say(
                    "»{name}« ist mit {size} MB zu groß; gelesen werden höchstens {most} MB. Bitte die Liste kürzen.",
                    name=path.name, size=-(-size // MEGABYTE), most=limits.file_bytes // MEGABYTE,
                )
            )  # fmt: skip
        return path.read_bytes()
    except OSError as error:
        raise explained(error, path) from error


def _text_file(content: bytes, name: str, limits: Limits) -> Workbook:
    text, notices = decoded(content, name)
    rows, filled = list[SheetRow](), 0
    for record in islice(records(name, text), limits.rows + 1):
        row = row_of(record.number, tuple(_cell(cell) for cell in record.cells))
        filled += sum(map(bool, row.cells)) if row else 0
        if record.number > limits.rows or len(record.cells) > limits.columns or filled > limits.filled:
            raise InvalidSource(
                too_far(name, limits)
            )  # fmt: skip
        if row is not None:
            rows.append(row)
    if not rows:
        raise InvalidSource(empty(name))
    return Workbook(name=name, sheets=(Sheet(name="", rows=tuple(rows)),), notices=tuple(notices))


def _cell(text: str) -> str:
    tidy = tidied(text)
    return "" if is_error(tidy) else tidy
