"""A plain list from a file: headings and rows of text, each row with its line and its wording."""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from graph.errors import InvalidSource
from graph.texts import plural
from graph.workspace import explained

__all__ = ["Listing", "Row", "cleaned", "read_listing"]

_MEGABYTE = 1000 * 1000
_LIMIT = 100 * _MEGABYTE
"""Bytes; far more than a list of a whole country's associations has."""
_MOST_ROWS = 120_000
"""A hundred thousand ties take about 5 GB of memory and two minutes on their way into the store."""
_MOST_CELLS = 1_000_000
"""Filled cells; those of further columns are stored too, a million of them takes about 3 GB on its way."""
_SEPARATORS = ",;\t"
_DECLARED = re.compile(r"sep=(?P<separator>[,;\t|])\r?\n", re.IGNORECASE)
"""The first line that some spreadsheets write to name their separator."""
_FIRST_ROW = re.compile(r"[^\r\n]*\w[^\r\n]*")
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_BREAK = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_HIDDEN = re.compile(f"{_UNSEEN.pattern}|{_BREAK.pattern}")
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
    if not found or not _FIRST_ROW.search(text):
        raise InvalidSource(f"»{path.name}« ist leer. Bitte eine Datei mit Überschriften und Zeilen wählen.")
    if len(found) > most_rows + 1:
        raise InvalidSource(
            f"»{path.name}« hat mehr als {plural(most_rows, 'Zeile', 'Zeilen')}. Bitte die Liste kürzen."
        )
    if mended := sum(bool(_HIDDEN.search(cell)) for row in found for cell in row.cells):
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
    if b"\0" in content or content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InvalidSource(f"»{path.name}« ist keine Textdatei. Bitte als CSV (UTF-8) speichern.")
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        notice = f"»{path.name}« ist nicht in UTF-8 geschrieben und wurde als Windows-1252 gelesen. Bitte Umlaute prüfen."
    try:
        return content.decode("cp1252"), [notice]
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InvalidSource(
            f"»{path.name}« enthält in Zeile {line} Zeichen, die sich nicht lesen lassen. Bitte als CSV (UTF-8) speichern."
        ) from error


def _rows(name: str, text: str) -> Iterator[Row]:
    """Yield the rows that hold anything, headings first."""
    declared = _DECLARED.match(text)
    lines = _Lines(text)
    if declared:
        next(lines)
        lines.taken()
    separator = declared["separator"] if declared else _separator(text)
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True)
    try:
        for cells in reader:
            line, wording = lines.taken()
            if any(cell.strip() for cell in cells):
                yield Row(line, tuple(cells), wording)
    except csv.Error as error:
        raise InvalidSource(
            f"»{name}« lässt sich ab Zeile {lines.taken()[0]} nicht als Tabelle lesen: Ein Anführungszeichen steht "
            "allein, oder eine Zelle ist zu lang. Bitte die Zeile berichtigen oder die Datei neu als CSV speichern."
        ) from error


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


class _Lines:
    """The lines of a text, which remembers those that make up the row at hand."""

    def __init__(self, text: str) -> None:
        self._lines = io.StringIO(text, newline="")
        self._first, self._row = 1, list[str]()

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._row.append(line)
        return line

    def taken(self) -> tuple[int, str]:
        """Return the first line and the wording of the row just read, and begin the next."""
        line, wording = self._first, "".join(self._row).rstrip("\r\n")
        self._first, self._row = line + len(self._row), []
        return line, wording


def _separator(text: str) -> str:
    """Return the separator that divides the first row most."""
    first = _FIRST_ROW.search(text)
    return max(_SEPARATORS, key=lambda sign: _cells(first.group() if first else "", sign))


def _cells(line: str, separator: str) -> int:
    """Return into how many cells a separator divides a line; none if its quotes speak against it."""
    try:
        return len(next(csv.reader([line], delimiter=separator, skipinitialspace=True, strict=True), []))
    except csv.Error:
        return 0


def cleaned(cell: str) -> str:
    """Return a text of one line, without signs that cannot be seen and spaces around it."""
    if cell.isascii() and cell.isprintable():
        return cell.strip()
    return unicodedata.normalize("NFC", _BREAK.sub(" ", _UNSEEN.sub("", cell))).strip()
