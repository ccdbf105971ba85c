"""Ages in months, as the ladder of coverage counts them."""

from __future__ import annotations

import calendar
from datetime import date

__all__ = ["full_months", "is_within_months", "months_before"]


def months_before(day: date, months: int) -> date:
    """Return the same day some months earlier, or the last day of that month where it is shorter.

    Example:
        >>> months_before(date(2026, 3, 31), 1)
        datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def full_months(day: date, today: date) -> int:
    """Return how many whole months have passed since a day; 0 for a day to come.

    Example:
        >>> full_months(date(2026, 1, 15), date(2026, 3, 15)), full_months(date(2026, 1, 15), date(2026, 3, 14))
        (2, 1)
    """
    months = max((today.year - day.year) * 12 + today.month - day.month, 0)
    return max(months - (months_before(today, months) < day), 0)


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
