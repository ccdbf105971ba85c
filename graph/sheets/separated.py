"""Texts with separators taken apart into rows, each with its line and its wording."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from graph.errors import InvalidSource
from graph.locale import say

__all__ = ["Record", "records"]

_SEPARATORS = ";,\t|"
"""The likelier one first: German spreadsheets write semicolons, since the comma stands in numbers."""
_DECLARED = re.compile(r"sep=(?P<separator>[,;\t|])\r?\n", re.IGNORECASE)
"""The first line that some spreadsheets write to name their separator; they do not count it as a row."""
_SAMPLE = 200
"""Rows that are looked at to tell the separator."""
_SAMPLE_SIGNS = 100_000


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a text file, empty ones included."""

    number: int
    """As a spreadsheet counts rows, from 1."""
    line: int
    """Where it begins in the file, from 1: a row may stand on several lines."""
    cells: tuple[str, ...]
    wording: str


def records(name: str, text: str) -> Iterator[Record]:
    """Yield the rows of a text.

    Args:
        name: Of the file, for messages.
        text: With commas, semicolons, tabs or upright strokes between the cells.

    Raises:
        InvalidSource: its quotes are not in order; the message names the line.
    """
    declared = _DECLARED.match(text)
    lines = _Lines(text)
    if declared:
        next(lines)
        lines.taken()
    separator = declared["separator"] if declared else _separator(text)
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True)
    try:
        for number, cells in enumerate(reader, start=1):
            line, wording = lines.taken()
            yield Record(number, line, tuple(cells), wording)
    except csv.Error as error:
        raise InvalidSource(
            say(
                "»{name}« lässt sich ab Zeile {line} nicht als Tabelle lesen: Ein Anführungszeichen steht "
                "allein, oder eine Zelle ist zu lang. Bitte die Zeile berichtigen oder die Datei neu als CSV speichern.",
                name=name,
                line=lines.taken()[0],
            )
        ) from error


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
    """Return the separator that divides most rows alike, and into most cells."""
    sample = text[:_SAMPLE_SIGNS]
    return max(_SEPARATORS, key=lambda sign: _regularity(sample, sign))


def _regularity(sample: str, separator: str) -> tuple[float, int]:
    """Return how many of the rows have the same number of cells, and that number; nothing if it is one."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=separator, skipinitialspace=True)
    try:
        counts = Counter(len(cells) for cells in islice(reader, _SAMPLE) if any(cells))
    except csv.Error:
        return (0, 0)
    divided = {cells: rows for cells, rows in counts.items() if cells > 1}
    if not divided:
        return (0, 0)
    cells, rows = max(divided.items(), key=lambda found: (found[1], found[0]))
    return (rows / counts.total() * (cells - 1) ** 0.5, cells)
