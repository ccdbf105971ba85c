"""The XML parts of a spreadsheet, read as they come: how far cells reach, what is merged, what has no result."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from xml.sax.handler import ContentHandler  # the interface only; parsed is with defusedxml

from graph.sheets.limits import MOST_MERGED, Limits
from graph.sheets.workbook import Merged

__all__ = ["Parts", "TooFar"]

_REFERENCE = re.compile(r"([A-Z]{1,4})(\d{1,8})")
_MOST_SPACES = 1_000
_CELLS_ODS = frozenset({"table-cell", "covered-table-cell"})


class TooFar(Exception):
    """Cells, or the text in them, reach beyond the limits."""

    def __init__(self, *, is_text: bool = False) -> None:
        super().__init__()
        self.is_text = is_text


class Parts:
    """Counts what the parts of one spreadsheet hold."""

    def __init__(self, limits: Limits) -> None:
        self.errors = 0
        self.formulas = 0
        self._limits = limits
        self._area = 0
        self._filled = 0
        self._text = 0
        self._lengths: list[int] = []
        self._cited: Counter[int] = Counter()
        self._merged: list[tuple[Merged, ...]] = []

    @property
    def merged(self) -> tuple[tuple[Merged, ...], ...]:
        """Return merged cells by sheet, as far as the sheets tell them while they are read (ODS)."""
        return tuple(self._merged)

    def read(self, pieces: Iterator[bytes]) -> None:
        """Look at one part; what is no XML is unpacked and nothing else.

        Raises:
            TooFar: it goes beyond the limits.
        """
        first = next(pieces, b"")
        if not first.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<"):
            for _piece in pieces:
                pass
            return
        from defusedxml.sax import make_parser

        parser = make_parser()
        parser.forbid_dtd = True
        parser.setContentHandler(_Root(self, parser))
        parser.feed(first)
        for piece in pieces:
            parser.feed(piece)
        parser.close()

    def finish(self) -> None:
        """Check what can only be known at the end: how much text all cells hold together.

        Raises:
            TooFar: it is too much.
        """
        known = len(self._lengths)
        cited = sum(self._lengths[place] * times for place, times in self._cited.items() if place < known)
        if self._text + cited > self._limits.text:
            raise TooFar(is_text=True)

    def sheet(self, rows: int, columns: int, merged: tuple[Merged, ...]) -> None:
        """Take note of a whole sheet."""
        self._merged.append(merged)
        self._area += rows * columns
        if self._area > self._limits.area:
            raise TooFar

    def cell(self, row: int, column: int, times: int = 1) -> None:
        """Take note of a filled cell, its row and column counted from 1, or of the last of many."""
        self._filled += times
        if row > self._limits.rows or column > self._limits.columns or self._filled > self._limits.filled:
            raise TooFar

    def text(self, signs: int) -> None:
        """Take note of text in cells."""
        self._text += signs
        if self._text > self._limits.text:
            raise TooFar(is_text=True)

    def shared(self, place: int, signs: int) -> None:
        """Take note of how long a text is that many cells may show."""
        if place >= len(self._lengths):
            self._lengths.append(0)
        self._lengths[place] = max(self._lengths[place], signs)

    def cited(self, place: int) -> None:
        """Take note of a cell that shows such a text."""
        self._cited[place] += 1


class _Root(ContentHandler):
    """Looks at the outermost element and hands all else to who knows it."""

    def __init__(self, parts: Parts, parser: object) -> None:
        super().__init__()
        self._parts = parts
        self._parser = parser

    def startElement(self, name: str, attrs: object) -> None:  # noqa: N802 -- the name that the interface prescribes
        root = _local(name)
        makers = {"worksheet": _Worksheet, "sst": _SharedStrings, "document-content": _Content}
        handler = makers[root](self._parts) if root in makers else ContentHandler()
        self._parser.setContentHandler(handler)  # type: ignore[attr-defined]  # a parser of defusedxml, which is untyped
        handler.startElement(name, attrs)  # type: ignore[arg-type]  # as above


class _Worksheet(ContentHandler):
    """A sheet of xlsx."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._row = self._column = self._last_row = self._last_column = 0
        self._type = ""
        self._value: list[str] | None = None
        self._has_formula = self._has_value = False

    def startElement(self, name: str, attrs: Mapping[str, str]) -> None:  # type: ignore[override]  # noqa: N802 -- as in _Root
        local = _local(name)
        if local == "row":
            self._row, self._column = _number(attrs.get("r"), self._row + 1), 0
        elif local == "c":
            found = _REFERENCE.fullmatch(attrs.get("r") or "")
            self._column = _place(found[1]) if found else self._column + 1
            self._row = int(found[2]) if found else self._row
            self._type, self._has_formula, self._has_value = attrs.get("t") or "", False, False
        elif local == "f":
            self._has_formula = True
        elif local in ("v", "is"):
            self._value = []

    def characters(self, content: str) -> None:
        if self._value is not None:
            self._value.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 -- as above
        local = _local(name)
        if local in ("v", "is") and self._value is not None:
            self._take("".join(self._value))
            self._value = None
        elif local == "c":
            self._parts.errors += self._type == "e"
            self._parts.formulas += self._has_formula and not self._has_value
        elif local == "worksheet":
            self._parts.sheet(self._last_row, self._last_column, ())

    def _take(self, value: str) -> None:
        self._has_value = bool(value)
        self._last_row = max(self._last_row, self._row)
        self._last_column = max(self._last_column, self._column)
        self._parts.cell(self._row, self._column)
        if self._type == "s" and value.strip().isdecimal():
            self._parts.cited(int(value))
        else:
            self._parts.text(len(value))


class _SharedStrings(ContentHandler):
    """The texts that cells of xlsx refer to."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._place = -1
        self._signs = 0

    def startElement(self, name: str, attrs: object) -> None:  # noqa: ARG002, N802 -- as the interface prescribes
        if _local(name) == "si":
            self._place, self._signs = self._place + 1, 0

    def characters(self, content: str) -> None:
        self._signs += len(content)

    def endElement(self, name: str) -> None:  # noqa: N802 -- as above
        if _local(name) == "si":
            self._parts.shared(self._place, self._signs)


class _Content(ContentHandler):
    """All sheets of ods."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._row = self._column = self._last_row = self._last_column = self._signs = 0
        self._rows = self._columns = self._depth = 1
        self._spans = (1, 1)
        self._is_filled = False
        self._merged: list[Merged] = []

    def startElement(self, name: str, attrs: Mapping[str, str]) -> None:  # type: ignore[override]  # noqa: N802 -- as in _Root
        local = _local(name)
        if local == "table":
            self._row = self._last_row = self._last_column = 0
            self._merged = []
        elif local == "table-row":
            self._rows = _number(attrs.get("table:number-rows-repeated"), 1)
            self._column = 0
        elif local in _CELLS_ODS:
            self._columns = _number(attrs.get("table:number-columns-repeated"), 1)
            self._spans = (
                _number(attrs.get("table:number-rows-spanned"), 1),
                _number(attrs.get("table:number-columns-spanned"), 1),
            )
            self._is_filled, self._signs = bool(attrs.get("office:value-type")), 0
            self._parts.errors += attrs.get("calcext:value-type") == "error"
        elif local == "s" and _number(attrs.get("text:c"), 1) > _MOST_SPACES:
            raise TooFar(is_text=True)

    def characters(self, content: str) -> None:
        self._signs += len(content)
        self._is_filled = self._is_filled or bool(content.strip())

    def endElement(self, name: str) -> None:  # noqa: N802 -- as above
        local = _local(name)
        if local in _CELLS_ODS:
            self._end_cell()
        elif local == "table-row":
            self._row += self._rows
        elif local == "table":
            self._parts.sheet(self._last_row, self._last_column, tuple(self._merged))

    def _end_cell(self) -> None:
        first = self._column
        self._column += self._columns
        if self._spans != (1, 1) and len(self._merged) < MOST_MERGED:
            down, across = self._spans
            self._merged.append(Merged(self._row + 1, first, self._row + down, first + across - 1))
        if self._is_filled:
            self._last_row = max(self._last_row, self._row + self._rows)
            self._last_column = max(self._last_column, self._column)
            self._parts.cell(self._row + self._rows, self._column, self._rows * self._columns)
            self._parts.text(self._signs * self._rows * self._columns)
        self._is_filled = False


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.strip().isdecimal() else otherwise


def _place(letters: str) -> int:
    """Return the number of a column, from 1."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place
