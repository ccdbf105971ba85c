"""Dates as people write them in cells, beside numbers and flags; what is not certain stays unread."""

from __future__ import annotations

import re
from datetime import date, timedelta

from graph.importers.cells.numbers import flag, number
from graph.texts import FIRST_HALF, SECOND_HALF

__all__ = ["flag", "from_serial", "number", "period", "stated"]

_MONTHS = (
    ("januar", "janner", "jan", "january"),
    ("februar", "feber", "feb", "february"),
    ("marz", "maerz", "mrz", "mar", "march"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "okt", "oct", "october"),
    ("november", "nov"),
    ("dezember", "dez", "dec", "december"),
)
_MONTH_OF = {word: place for place, words in enumerate(_MONTHS, start=1) for word in words}
_QUARTERS = (("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31"))
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
"""Years outside of this are numbers of something else: postcodes, places in a day-care centre."""
_CENTURY_TURNS = 50
"""`24` is 2024, `67` is 1967: lists speak of the last decades and the next few."""
_LONGEST = 60
_DAY_MONTH_YEAR = re.compile(
    r"(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:,? \d{1,2}:\d{2}(?::\d{2})?)?(?: uhr)?",
    re.ASCII,
)
_ISO = re.compile(
    r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?)?)?",
    re.ASCII,
)
_MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{4})", re.ASCII)
_YEAR_MONTH = re.compile(r"(\d{4})[/.](\d{1,2})", re.ASCII)
_IN_WORDS = re.compile(r"(?:(\d{1,2})\.? ?)?([a-z]+)\.? ?'?(\d{4}|\d{2})", re.ASCII)
_PART = re.compile(r"(?:(\d|i{1,3}|iv)\.? ?(halbjahr|hj|quartal|q)\.?|(q|h|hj)(\d)) ?/?(\d{4})", re.ASCII)
_SPAN = re.compile(r"(.+?)\s*(?:-|–|—| bis )\s*(.+)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_EXCEL_BEGINS = date(1899, 12, 30)
"""Excel counts days from here, since it takes 1900 for a leap year; right from 1 March 1900 on."""
_SERIALS = range(61, 2_958_466)


def stated(text: str) -> str | None:
    """Return a date as precise as it is stated (year, month or day in ISO form); None for anything else.

    Example:
        >>> stated("31.01.2024"), stated("1.1.24"), stated("01/2024"), stated("Januar 2024"), stated("2024")
        ('2024-01-31', '2024-01-01', '2024-01', '2024-01', '2024')
        >>> stated("2. Halbjahr 2004"), stated("31.02.2024"), stated("24943"), stated("demnächst")
        (None, None, None, None)
    """
    plain = _plain(text)
    if found := _DAY_MONTH_YEAR.fullmatch(plain):
        return _iso(_year(found[3]), int(found[2]), int(found[1]))
    if found := _ISO.fullmatch(plain):
        return _iso(int(found[1]), *(int(it) for it in found.groups()[1:] if it))
    if found := _MONTH_YEAR.fullmatch(plain):
        return _iso(int(found[2]), int(found[1]))
    if found := _YEAR_MONTH.fullmatch(plain):
        return _iso(int(found[1]), int(found[2]))
    found = _IN_WORDS.fullmatch(plain)
    if found and found[2] in _MONTH_OF:
        return _iso(_year(found[3]), _MONTH_OF[found[2]], *([int(found[1])] if found[1] else []))
    return None


def period(text: str) -> tuple[str | None, str | None]:
    """Return start and end of what a cell states; a single date is the start.

    Example:
        >>> period("2. Halbjahr 2004"), period("seit 2013"), period("bis 31.12.2020")
        (('2004-07-01', '2004-12-31'), ('2013', None), (None, '2020-12-31'))
        >>> period("2019-2021"), period("Mai 2019 bis Juni 2020"), period("laufend")
        (('2019', '2021'), ('2019-05', '2020-06'), (None, None))
    """
    plain = _plain(text)
    if (single := stated(plain)) is not None:
        return single, None
    for word in ("seit ", "ab ", "von ", "since ", "from "):
        if plain.startswith(word) and (found := stated(plain.removeprefix(word))):
            return found, None
    for word in ("bis ", "until "):
        if plain.startswith(word):
            return None, stated(plain.removeprefix(word))
    if part := _PART.fullmatch(plain):
        return _part(part)
    if span := _SPAN.fullmatch(plain.removeprefix("von ")):
        start, end = stated(span[1]), stated(span[2])
        return (start, end) if start and end and start <= end else (None, None)
    return None, None


def from_serial(text: str) -> str | None:
    """Return the day that Excel means by a number; only for columns known to hold dates.

    Example:
        >>> from_serial("45322"), from_serial("45322,5"), from_serial("7"), from_serial("x")
        ('2024-01-31', '2024-01-31', None, None)
    """
    found = number(text)
    if found is None or int(found) not in _SERIALS:
        return None
    return (_EXCEL_BEGINS + timedelta(days=int(found))).isoformat()


def _plain(text: str) -> str:
    if len(text) > _LONGEST:
        return ""
    dashes = text.replace("–", "-").replace("—", "-")
    return re.sub(r"\s+", " ", re.sub(r"[ä]", "a", dashes.casefold())).strip().rstrip(".")


def _year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) < _CENTURY_TURNS else 1900)


def _iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        whole = date(year, 1 if month is None else month, 1 if day is None else day).isoformat()
    except ValueError:
        return None
    return whole if day is not None else whole[:7] if month is not None else whole[:4]


def _part(found: re.Match[str]) -> tuple[str | None, str | None]:
    which = found[1] or found[4]
    place = _ROMAN.get(which) or int(which)
    halves = (found[2] or found[3]).startswith("h")
    parts = (FIRST_HALF, SECOND_HALF) if halves else _QUARTERS
    year = _iso(int(found[5]))
    if year is None or not 1 <= place <= len(parts):
        return None, None
    start, end = parts[place - 1]
    return f"{year}-{start}", f"{year}-{end}"
