"""The file of rows that stayed outside: how its sheets and its own columns are called, for writing and for reading."""

from __future__ import annotations

__all__ = ["HEADINGS", "MARK", "MEMORY_SHEET", "ROWS_SHEET"]

MARK = "Netzlotse-Korrektur"
"""First cell of the hidden sheet: behind it stands how the list was read."""
ROWS_SHEET, MEMORY_SHEET = "Zum Korrigieren", "Werte"
HEADINGS = (
    "Warum nicht übernommen?",
    "Blatt der Liste",
    "Zeile der Liste",
    "Spalte der Liste",
)
"""Stand before the list's own columns and are not read; no list of anybody else is headed so."""
