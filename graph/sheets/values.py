"""Values of a spreadsheet as the texts that people see in their cells."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from graph.sheets.plain import tidied

__all__ = ["Value", "is_error", "shown"]

Value = int | float | str | bool | time | date | datetime | timedelta
_ERROR = re.compile(r"#(N/A|NV|REF!|BEZUG!|VALUE!|WERT!|DIV/0!|NAME\?|NUM!|ZAHL!|NULL!)|Err:\d{3}")
_DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_EXACT = 1e15
"""Above, a spreadsheet itself has lost the last digits."""


def is_error(text: str) -> bool:
    """Tell whether a cell shows that its formula has no result.

    Example:
        >>> [is_error(text) for text in ("#NV", "Err:502", "#1 in Peine")]
        [True, True, False]
    """
    return _ERROR.fullmatch(text.strip()) is not None


def shown(value: Value) -> str:
    """Return what a cell shows: whole numbers without point, a decimal comma, days in ISO form.

    Example:
        >>> [shown(value) for value in (3.0, 1.5, 494131123456.0, True, date(2024, 5, 1), timedelta(hours=30))]
        ['3', '1,5', '494131123456', 'WAHR', '2024-05-01', '30:00']
        >>> shown(datetime(2024, 5, 1)), shown(datetime(2024, 5, 1, 18, 30)), shown(time(9, 5)), shown(1e20)
        ('2024-05-01', '2024-05-01 18:30', '09:05', '1E+20')
    """
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "WAHR" if value else "FALSCH"
    if isinstance(value, (int, float)):
        return _number(value)
    if isinstance(value, datetime):
        day, clock = value.date().isoformat(), value.strftime("%H:%M")
        return day if clock == "00:00" else f"{day} {clock}"
    if isinstance(value, date):
        return value.isoformat()
    return value.strftime("%H:%M") if isinstance(value, time) else _hours(value)


def _text(value: str) -> str:
    duration = _DURATION.fullmatch(value)
    return f"{duration[1]}:{duration[2]}" if duration else tidied(value)


def _number(value: float) -> str:
    if abs(value) >= _EXACT:
        return f"{value:.15G}".replace(".", ",")
    if float(value).is_integer():
        return str(int(value))
    return f"{value:.15g}".replace(".", ",")


def _hours(value: timedelta) -> str:
    minutes = int(value.total_seconds()) // 60
    return f"{minutes // 60}:{minutes % 60:02}"
