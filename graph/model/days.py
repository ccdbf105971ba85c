"""Dates as sources state them: a year, a month or a day, and the first and last day each can mean."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

__all__ = ["STATED", "first_day", "last_day", "last_held"]

STATED = re.compile(r"(?P<year>\d{4})(-(?P<month>\d{2})(-(?P<day>\d{2}))?)?")
"""The date part of xsd:gYear, xsd:gYearMonth, xsd:date and xsd:dateTime."""


def first_day(stated: str | None) -> date | None:
    """Return the first day a stated date can mean.

    Example:
        >>> first_day("2005-03"), first_day(None)
        (datetime.date(2005, 3, 1), None)
    """
    return _day(stated, at_end=False)


def last_day(stated: str | None) -> date | None:
    """Return the last day a stated date can mean; None for what is no date.

    Example:
        >>> last_day("2006"), last_day("2004-02"), last_day("2006-13")
        (datetime.date(2006, 12, 31), datetime.date(2004, 2, 29), None)
    """
    return _day(stated, at_end=True)


def last_held(start: str | None, told: date) -> date | None:
    """Return the last day on which something can still have held that somebody says is over; None if it began later.

    Nobody has said since when it no longer holds, so it gets no end, only this bound (KNOWLEDGE_MODEL §3 c).

    Args:
        start: When it began, as a source states it.
        told: The day on which somebody said so.

    Example:
        >>> last_held("2019", date(2026, 11, 22)), last_held("2026-11-22", date(2026, 11, 22))
        (datetime.date(2026, 11, 21), None)
    """
    day, began = told - timedelta(days=1), first_day(start)
    return None if began is not None and began > day else day


def _day(stated: str | None, *, at_end: bool) -> date | None:
    found = STATED.match(stated or "")
    if found is None:
        return None
    month = int(found["month"] or (12 if at_end else 1))
    try:
        first = date(int(found["year"]), month, int(found["day"] or 1))
    except ValueError:
        return None
    if found["day"] or not at_end:
        return first
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])
