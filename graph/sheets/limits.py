"""How large a file may be: far more than lists of an office are, far less than would stop a computer."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["MEGABYTE", "MOST_MERGED", "Limits"]

MEGABYTE = 1000 * 1000
MOST_MERGED = 10_000
"""Merged cells of a sheet that are looked at; a list has a few hundred at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of a file; what is beyond them is refused before it is unpacked or read."""

    file_bytes: int = 20 * MEGABYTE
    unpacked_bytes: int = 200 * MEGABYTE
    """All parts of a file of a spreadsheet together, which is a compressed archive."""
    parts: int = 2_000
    """Parts of such an archive: an ordinary one has a few dozen."""
    rows: int = 60_000
    columns: int = 400
    area: int = 6_000_000
    """Rows times columns of all sheets: empty cells in between take memory too."""
    filled: int = 1_000_000
    """Cells that hold anything."""
    text: int = 50 * MEGABYTE
    """Signs of all cells together, as often as they occur."""
