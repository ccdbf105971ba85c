"""The day that a list itself names above its table: `Vereine im Landkreis – Stand: 30.09.2026`."""

from __future__ import annotations

import re
from datetime import date

from graph.importers.cells.dates import stated
from graph.importers.lists.fitting import Fitted

__all__ = ["stated_day"]

_STATED = re.compile(
    r"\bstand\b(?:\s+(?:vom|am|der\s+\w+))?\s*:?\s*(\d{1,2}\.\s?\d{1,2}\.\s?\d{4})", re.IGNORECASE
)
_LONGEST = 300
"""A longer cell is a text and no title."""
_DAY_LENGTH = len("2026-09-30")


def stated_day(found: Fitted) -> date | None:
    """Return the day after the word »Stand« in the rows above the table; None where no whole day stands there."""
    begins = min((*found.mapping.header_rows, *(row.number for row in found.rows[:1])), default=0)
    for row in found.sheet.rows:
        if row.number >= begins:
            return None
        for cell in row.cells:
            told = _STATED.search(cell[:_LONGEST])
            day = stated(told[1]) if told else None
            if day is not None and len(day) == _DAY_LENGTH:
                return date.fromisoformat(day)
    return None
