"""Ages in months, as the ladder of coverage counts them."""

from __future__ import annotations

import calendar
from datetime import date

__all__ = ["is_within_months", "months_before"]


def months_before(day: date, months: int) -> date:
    """Return the same day some months earlier, or the last day of that month where it is shorter.

    Example:
        >>> months_before(date(2026, 3, 31), 1)
        datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def is_within_months(day: date | None, today: date, months: int) -> bool:
    """Tell whether a day lies at most so many months before or after another.

    After counts too: a text of the end of a year tells about its summer, one of decades later does not.

    Example:
        >>> is_within_months(date(2024, 11, 22), date(2026, 11, 22), 24)
        True
        >>> is_within_months(date(2024, 11, 21), date(2026, 11, 22), 24)
        False
    """
    if day is None:
        return False
    earlier, later = sorted((day, today))
    return months_before(later, months) <= earlier
