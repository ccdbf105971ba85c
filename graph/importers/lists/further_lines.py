"""Rows that go on with the entry above: neither a number nor a name, while every entry of the list has both."""

from __future__ import annotations

from collections.abc import Sequence

from graph.importers.lists.mapping import Mapping
from graph.importers.lists.roles import Role
from graph.sheets import SheetRow

__all__ = ["further_lines"]

_LEAST = 2
"""Entries of which a list has to consist before a pattern can be told."""


def further_lines(mapping: Mapping, rows: Sequence[SheetRow], entries: frozenset[int]) -> frozenset[int]:
    """Return the numbers of the rows whose name is the one above them.

    Where a single row has a number and no name, or a name and no number, nothing is told of any of them.

    Args:
        mapping: What the columns say.
        rows: Of the list.
        entries: Numbers of those that are no titles, sums or footnotes.
    """
    name = mapping.column(Role.NAME)
    counting = next((it for it in mapping.columns if _counts(it.place, it.role, rows)), None)
    if name is None or counting is None:
        return frozenset()
    found, begun, is_open = set[int](), 0, False
    for row in rows:
        has_number, has_name = (bool(row.cell(it.place).strip()) for it in (counting, name))
        if row.number not in entries:
            is_open = False
        elif has_number != has_name or not (has_number or is_open):
            return frozenset()
        elif has_number:
            begun, is_open = begun + 1, True
        else:
            found.add(row.number)
    return frozenset(found) if begun >= _LEAST else frozenset()


def _counts(place: int, role: Role, rows: Sequence[SheetRow]) -> bool:
    """Tell whether a column counts entries: 1, 2, 3, with nothing in between but empty cells."""
    told = [text.rstrip(".") for row in rows if (text := row.cell(place).strip())]
    counted = [text for text in told if text.isdecimal()]
    is_most = len(counted) * 2 > len(told)
    return role is Role.LEFT_OUT and is_most and counted == [str(it) for it in range(1, len(counted) + 1)]
