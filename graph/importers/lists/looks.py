"""What the cells of a column look like, whatever its heading says."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto

from graph.importers.cells.dates import flag, number, stated
from graph.importers.cells.words import code_for

__all__ = ["Looks", "looks_of"]

_SAMPLE = 400
"""Filled cells that are looked at."""
_MOST = 0.75
"""Share of them that has to look alike."""
_POSTCODE = re.compile(r"(D-)?\d{5}")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-zA-Z]{2,}")
_URL = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(r"(?!\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$)(\+|00?)[\d\s()/.\-–]{5,}\d")
_YEAR = re.compile(r"(19|20)\d\d")
_MONEY = re.compile(r"-?[\d.,\s]+(€|EUR|Euro)", re.IGNORECASE)
_FULL_ADDRESS = re.compile(r"\b\d{5}\s+[A-ZÄÖÜ]")
_STREET = re.compile(r"[A-ZÄÖÜ][\w.’' -]{2,50}\s\d{1,4}\s?[a-z]?(\s?[-–/+]\s?\d{1,4}\s?[a-z]?)?")
_STAMP = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?[ T]\d{1,2}:\d{2}(:\d{2})?(\s?[AP]M)?(\s(Uhr|[A-Z]{3,4}))?",
    re.IGNORECASE,
)
"""When somebody sent a form."""
_COORDINATE = re.compile(r"-?\d{1,3}[.,]\d{4,}")


class Looks(Enum):
    """What most cells of a column are."""

    NOTHING = auto()
    POSTCODES = auto()
    MAILS = auto()
    URLS = auto()
    ADDRESSES = auto()
    """With a postcode."""
    COORDINATES = auto()
    MONEY = auto()
    YEARS = auto()
    FLAGS = auto()
    DATES = auto()
    PHONES = auto()
    NUMBERS = auto()
    STREETS = auto()
    KINDS = auto()
    TEXTS = auto()


_TESTS: tuple[tuple[Looks, Callable[[str], bool]], ...] = (
    (Looks.POSTCODES, lambda cell: _POSTCODE.fullmatch(cell) is not None),
    (Looks.MAILS, lambda cell: _MAIL.search(cell) is not None and len(cell) < 120),
    (Looks.URLS, lambda cell: _URL.match(cell) is not None),
    (Looks.ADDRESSES, lambda cell: _FULL_ADDRESS.search(cell) is not None and len(cell) < 300),
    (Looks.COORDINATES, lambda cell: _COORDINATE.fullmatch(cell) is not None),
    (Looks.MONEY, lambda cell: _MONEY.fullmatch(cell) is not None),
    (Looks.YEARS, lambda cell: _YEAR.fullmatch(cell) is not None),
    (Looks.FLAGS, lambda cell: flag(cell) is not None),
    (Looks.DATES, lambda cell: stated(cell) is not None or _STAMP.fullmatch(cell) is not None),
    (Looks.PHONES, lambda cell: _PHONE.fullmatch(cell) is not None),
    (Looks.NUMBERS, lambda cell: number(cell) is not None),
    (Looks.STREETS, lambda cell: _STREET.fullmatch(cell) is not None),
    (Looks.KINDS, lambda cell: code_for("akteursart", cell) is not None),
)
"""Tried in this order: the narrower first."""


def looks_of(cells: Sequence[str]) -> Looks:
    """Return what most filled cells are.

    Example:
        >>> looks_of(["24937", "24939", ""]), looks_of(["x", "", "x"]), looks_of(["2019", "2020"]), looks_of(["", ""])
        (<Looks.POSTCODES: 2>, <Looks.FLAGS: 9>, <Looks.YEARS: 8>, <Looks.NOTHING: 1>)
    """
    filled = [cell for cell in cells if cell][:_SAMPLE]
    if not filled:
        return Looks.NOTHING
    for looks, test in _TESTS:
        needed, missed = len(filled) * _MOST, 0
        for cell in filled:
            missed += not test(cell)
            if len(filled) - missed < needed:
                break
        else:
            return looks
    return Looks.TEXTS
