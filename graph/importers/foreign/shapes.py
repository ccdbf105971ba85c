"""Foreign values of any shape taken as what is wanted: a text, a list of objects, or nothing; never an error."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from graph.importers.cells import dates
from graph.texts import printable

__all__ = ["day", "objects", "stated", "text", "texts"]

LONGEST = 5_000
"""Characters of a text that is taken over; what is longer is cut."""


def text(value: object, most: int = LONGEST) -> str:
    r"""Return a value as one line of text; empty for what is none.

    Example:
        >>> text("  Haus\tam\u200b Markt\n"), text(7), text(2.5), text(True), text(None), text(["a"])
        ('Haus am Markt', '7', '2.5', 'ja', '', '')
    """
    if isinstance(value, str):
        return re.sub(r"\s+", " ", printable(value[:most])).strip()
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return str(value)[:most]
    return ""


def texts(value: object) -> tuple[str, ...]:
    """Return one text or a list of texts, without empty ones.

    Example:
        >>> texts(["a", "", 3]), texts("a"), texts({"a": 1})
        (('a', '3'), ('a',), ())
    """
    found = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(it for it in map(text, found) if it))


def objects(value: object) -> Sequence[Mapping[str, object]]:
    """Return a list of objects, or a single one as such a list; what is none of both is left out.

    Example:
        >>> objects([{"a": 1}, 2]), objects({"a": 1}), objects("a")
        (({'a': 1},), ({'a': 1},), ())
    """
    found = value if isinstance(value, list) else [value]
    return tuple(it for it in found if isinstance(it, dict))


def stated(value: object) -> str:
    """Return a date as precise as it is stated, in ISO form; empty for none. Times of day are left out.

    Example:
        >>> stated("2013-01-04T08:00:00+01:00"), stated("2014"), stated("31.02.2014"), stated("bald")
        ('2013-01-04', '2014', '', '')
    """
    return dates.stated(text(value, 60).partition("T")[0]) or ""


def day(value: object) -> str:
    """Return an exact day; empty where only a month or a year is stated."""
    found = stated(value)
    return found if len(found) == len("2013-01-04") else ""
