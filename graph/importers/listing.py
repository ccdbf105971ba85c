"""A plain list from a file: headings and rows of text, each row with its line and its wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from graph.errors import InvalidSource
from graph.sheets.letters import decoded
from graph.sheets.plain import HIDDEN, cleaned
from graph.sheets.separated import records
from graph.texts import plural
from graph.workspace import explained

__all__ = ["Listing", "Row", "read_listing"]

_MEGABYTE = 1000 * 1000
_LIMIT = 100 * _MEGABYTE
"""Bytes; far more than a list of a whole country's associations has."""
_MOST_ROWS = 120_000
"""A hundred thousand ties take about 5 GB of memory and two minutes on their way into the store."""
_MOST_CELLS = 1_000_000
"""Filled cells; those of further columns are stored too, a million of them takes about 3 GB on its way."""
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of spreadsheets begin, new and old."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not empty."""

    line: int
    """Where it begins in the file, counted from 1."""
    cells: tuple[str, ...]
    text: str
    """Its wording in the file: what evidence quotes."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as it stands in a file."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    notices: tuple[str, ...] = ()
    """What had to be guessed or mended, in German sentences."""


def read_listing(
    path: Path, *, limit: int = _LIMIT, most_rows: int = _MOST_ROWS, most_cells: int = _MOST_CELLS
) -> Listing:
    """Return the headings and rows of a file with separators (comma, semicolon or tab).

    Texts are trimmed; signs that cannot be seen are taken out, line breaks within a cell become spaces.

    Raises:
        InvalidSource: the file is no such list, is empty, too large or damaged; the message says what to do.
        WorkspaceError: the file cannot be read.
    """
    text, notices = _text(path, limit)
    found = list(_within(path.name, islice(_rows(path.name, text), most_rows + 2), most_cells))
    if not found:
        raise InvalidSource(f"»{path.name}« ist leer. Bitte eine Datei mit Überschriften und Zeilen wählen.")
    if len(found) > most_rows + 1:
        raise InvalidSource(
            f"»{path.name}« hat mehr als {plural(most_rows, 'Zeile', 'Zeilen')}. Bitte die Liste kürzen."
        )
    if mended := sum(bool(HIDDEN.search(cell)) for row in found for cell in row.cells):
        cells = plural(mended, "Zelle", "Zellen")
        notices.append(f"»{path.name}«: In {cells} Zeilenumbrüche oder unsichtbare Zeichen entfernt.")
    head, *rows = (replace(row, cells=tuple(map(cleaned, row.cells))) for row in found)
    return Listing(path.name, head.cells, tuple(rows), tuple(notices))


def _text(path: Path, limit: int) -> tuple[str, list[str]]:
    """Return the content as text, and how its letters had to be read."""
    try:
        size = path.stat().st_size
        if size > limit:
            raise InvalidSource(
                f"»{path.name}« ist mit {size / _MEGABYTE:.0f} MB zu groß; gelesen werden höchstens "
                f"{limit / _MEGABYTE:.0f} MB. Bitte die Liste kürzen."
            )
        content = path.read_bytes()
    except OSError as error:
        raise explained(error, path) from error
    if content.startswith(_SPREADSHEETS):
        raise InvalidSource(
            f"»{path.name}« ist eine Tabellendatei. Bitte im Programm als CSV (UTF-8) speichern."
        )
    text, notices = decoded(content, path.name)
    return text, [*notices]


def _rows(name: str, text: str) -> Iterator[Row]:
    """Yield the rows that hold anything, headings first."""
    for record in records(name, text):
        if any(cell.strip() for cell in record.cells):
            yield Row(record.line, record.cells, record.wording)


def _within(name: str, rows: Iterable[Row], most_cells: int) -> Iterator[Row]:
    """Yield the rows, and refuse the list once it has too many filled cells."""
    filled = 0
    for row in rows:
        filled += sum(map(bool, row.cells))
        if filled > most_cells:
            raise InvalidSource(
                f"»{name}« hat mehr als {plural(most_cells, 'ausgefüllte Zelle', 'ausgefüllte Zellen')}. "
                "Bitte Spalten streichen, die Sie nicht brauchen."
            )
        yield row
