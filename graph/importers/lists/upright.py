"""Lists that lie on their side: headings stand in the first column, and each further column is an entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.importers.lists.roles import Role
from graph.importers.lists.vocabulary import role_of_heading
from graph.locale import Said, say
from graph.sheets import Sheet, SheetRow, Workbook, row_of

__all__ = ["upright"]

_TALLEST = 60
"""Rows: more than that are no headings."""
_ENTRIES = 2
_REACHED = frozenset(
    {Role.STREET, Role.POSTCODE, Role.PLACE, Role.CONTACT, Role.PHONE, Role.MAIL, Role.WEBSITE}
)


def upright(workbook: Workbook) -> Workbook:
    """Return a workbook with the sheets turned that lie on their side; all others stay as they are.

    Example:
        >>> rows = (("Name", "VHS", "AWO"), ("Ort", "Peine", "Leer"), ("Telefon", "05171 1", "0491 2"))
        >>> sheet = Sheet(name="", rows=tuple(SheetRow(number, it) for number, it in enumerate(rows, 1)))
        >>> [row.cells for row in upright(Workbook(name="a.csv", sheets=(sheet,))).sheets[0].rows]
        [('Name', 'Ort', 'Telefon'), ('VHS', 'Peine', '05171 1'), ('AWO', 'Leer', '0491 2')]
    """
    sheets, notices = list[Sheet](), list[Said]()
    for sheet in workbook.sheets:
        lying = _lying(sheet)
        sheets.append(replace(sheet, rows=tuple(_turned(lying)), merged=()) if lying else sheet)
        if lying:
            notices.append(
                say(
                    "Die Liste liegt quer: Jede Spalte ist ein Eintrag. Sie wurde gedreht; »Zeile 2« meint hier die Spalte B der Datei, »Spalte B« die zweite Zeile der Liste."
                )
            )
    return (
        replace(workbook, sheets=tuple(sheets), notices=(*workbook.notices, *notices))
        if notices
        else workbook
    )


def _lying(sheet: Sheet) -> list[SheetRow]:
    """Return the rows of a sheet from its first heading on, if headings stand in its first column only."""
    first = next((place for place, row in enumerate(sheet.rows) if role_of_heading(row.cell(0))), None)
    rows = [] if first is None else list(sheet.rows[first:])
    if not rows or len(rows) > _TALLEST or sheet.width <= _ENTRIES:
        return []
    roles = [found[0] for row in rows if (found := role_of_heading(row.cell(0)))]
    is_told = len(roles) * 3 >= len(rows) * 2 and Role.NAME in roles and len(_REACHED.intersection(roles)) > 1
    has_head = any(role_of_heading(cell) for cell in rows[0].cells[1:])
    return rows if is_told and not has_head else []


def _turned(rows: list[SheetRow]) -> Iterator[SheetRow]:
    for place in range(max(len(row.cells) for row in rows)):
        row = row_of(place + 1, tuple(it.cell(place) for it in rows))
        if row is not None:
            yield row
