"""One cell as a plain value, and as the text by which two cells are compared."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from typing import TypeAlias

__all__ = ["LONGEST_CELL", "Cell", "text_of"]

Cell: TypeAlias = "str | int | float | bool | date | datetime | time | None"
LONGEST_CELL = 32_000
"""Signs: Excel cuts what is longer than 32,767."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_x000D_")


def text_of(cell: object) -> str:
    r"""Return a cell as text: what two programs write differently, such as `3` and `3.0`, is the same here.

    Example:
        >>> text_of(3.0), text_of(" Haus  der\u00a0Kulturen "), text_of(date(2024, 1, 31)), text_of(None)
        ('3', 'Haus der Kulturen', '2024-01-31', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    plain = unicodedata.normalize("NFC", _CONTROL.sub("", str(cell)))
    return re.sub(r"[^\S\n]+", " ", re.sub(r"\s*(?:\r\n|\r|\n)\s*", "\n", plain)).strip()
