"""A mapping laid over a file: columns are found again by their headings, wherever they stand this time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.errors import InvalidSource
from graph.importers.lists.columns import guessed_columns
from graph.importers.lists.joined_sheets import alike, namespace_of
from graph.importers.lists.mapping import Column, Mapping
from graph.importers.lists.roles import Role
from graph.importers.lists.tables import Table, tables_of
from graph.locale import Said, joined, say
from graph.sheets import Sheet, SheetRow, Workbook, column_letter
from graph.sheets.refusals import empty
from graph.texts import searchable

__all__ = ["Fitted", "fitted", "fitted_together"]

_LEAST_ALIKE = 0.5
"""Share of the known headings that a table has to have to be the same list as before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """The rows to read, and their columns where they stand now."""

    mapping: Mapping
    sheet: Sheet
    rows: tuple[SheetRow, ...]
    headings: tuple[str, ...]
    notices: tuple[Said, ...]


def fitted_together(workbook: Workbook, mapping: Mapping) -> tuple[Fitted, ...]:
    """Return what a mapping means on each sheet that it reads: one, or all with the same headings.

    Raises:
        InvalidSource: the file has no such list.
    """
    first = fitted(workbook, mapping.alone())
    named = mapping.named_by_sheets
    if named is None:
        return (first,)
    found = [
        it
        for sheet in workbook.sheets
        if (it := first if sheet.name == first.sheet.name else _further(sheet, first)) is not None
    ]
    place = max(it.sheet.width for it in found)
    column = replace(named, place=max(place, len(first.headings)))
    return tuple(
        replace(
            it,
            mapping=replace(
                it.mapping,
                is_together=True,
                columns=(*it.mapping.columns, column),
                namespace=namespace_of(mapping.namespace, it.sheet.name),
            ),
        )
        for it in found
    )


def _further(sheet: Sheet, first: Fitted) -> Fitted | None:
    """Return the rows of another sheet with the same headings in the same columns; None if it has others."""
    tables = tables_of(sheet)[0] if sheet.is_hidden == first.sheet.is_hidden else ()
    table = next((it for it in tables if alike(it.headings, first.headings)), None)
    if table is None or not table.header_rows:
        return None
    mapping = replace(
        first.mapping,
        sheet=sheet.name,
        header_rows=table.header_rows,
        first_row=table.rows[0].number,
        last_row=table.rows[-1].number,
    )
    return Fitted(mapping=mapping, sheet=sheet, rows=table.rows, headings=table.headings, notices=())


def fitted(workbook: Workbook, mapping: Mapping) -> Fitted:
    """Return what a mapping means in this file.

    Raises:
        InvalidSource: the file has no such list; the message names the columns that are missing and those there are.
    """
    sheet = _sheet(workbook, mapping)
    if not mapping.header_rows:
        return Fitted(
            mapping=mapping,
            sheet=sheet,
            rows=_between(sheet, mapping.first_row, mapping.last_row),
            headings=(),
            notices=(),
        )
    as_before = _as_before(sheet, mapping)
    if as_before is not None:
        return as_before
    tables, _notices = tables_of(sheet)
    if not tables:
        raise InvalidSource(
            say(
                "Das Blatt »{sheet}« enthält keine Tabelle mehr. Bitte die Spalten neu zuordnen.",
                sheet=sheet.name or "1",
            )
        )
    table = max(tables, key=lambda it: _alike(it.headings, mapping))
    if _alike(table.headings, mapping) < _LEAST_ALIKE:
        raise InvalidSource(
            say(
                "Die Überschriften der Zuordnung fehlen in »{name}«. Erwartet: {expected}. Vorhanden: {found}. Bitte die Spalten neu zuordnen.",
                name=workbook.name,
                expected=joined([it.heading for it in mapping.columns if it.heading], ", "),
                found=joined([it for it in table.headings if it], ", "),
            )
        )
    return _moved(table, mapping)


def _sheet(workbook: Workbook, mapping: Mapping) -> Sheet:
    """Return the sheet of the name that the mapping knows, or the one whose headings are most like it."""
    named = next((it for it in workbook.sheets if it.name == mapping.sheet), None)
    filled = [it for it in workbook.sheets if it.rows]
    if named is not None and named.rows:
        return named
    if not filled:
        raise InvalidSource(empty(workbook.name))
    return max(
        filled,
        key=lambda it: max((_alike(table.headings, mapping) for table in tables_of(it)[0]), default=0.0),
    )


def _as_before(sheet: Sheet, mapping: Mapping) -> Fitted | None:
    """Return the same rows and columns, if the headings stand where the mapping was made."""
    table = next((it for it in tables_of(sheet)[0] if it.header_rows == mapping.header_rows), None)
    if table is None:
        heads = [row for row in sheet.rows if row.number in mapping.header_rows]
        if not all(
            any(it.heading and it.heading in row.cells for row in heads)
            for it in mapping.columns
            if it.heading
        ):
            return None
        headings: tuple[str, ...] = tuple(it.heading for it in mapping.columns)
    else:
        headings = table.headings
        if any(_heading_at(headings, it.place) != it.heading for it in mapping.columns):
            return None
        if any(
            heading and place not in {it.place for it in mapping.columns}
            for place, heading in enumerate(headings)
        ):
            return None
    last = 0 if table is not None and table.rows[-1].number > mapping.last_row else mapping.last_row
    if table is not None and table.rows[-1].number < mapping.last_row:
        last = table.rows[-1].number
    return Fitted(
        mapping=mapping,
        sheet=sheet,
        rows=_between(sheet, mapping.first_row, last or (table.rows[-1].number if table else 0)),
        headings=headings,
        notices=(),
    )


def _heading_at(headings: Sequence[str], place: int) -> str:
    return headings[place] if place < len(headings) else ""


def _between(sheet: Sheet, first: int, last: int) -> tuple[SheetRow, ...]:
    return tuple(row for row in sheet.rows if row.number >= first and (not last or row.number <= last))


def _alike(headings: Sequence[str], mapping: Mapping) -> float:
    """Return which share of the headings that matter a table has."""
    there = {searchable(it) for it in headings}
    wanted = [
        searchable(it.heading) for it in mapping.columns if it.heading and it.role is not Role.ATTRIBUTE
    ]
    wanted = wanted or [searchable(it.heading) for it in mapping.columns if it.heading]
    return sum(it in there for it in wanted) / len(wanted) if wanted else 0.0


def _moved(table: Table, mapping: Mapping) -> Fitted:
    """Return the mapping with its columns where they stand now; new ones are guessed, missing ones said."""
    places: dict[str, list[int]] = {}
    for place, heading in enumerate(table.headings):
        places.setdefault(searchable(heading), []).append(place)
    found, missing = list[Column](), list[Column]()
    for it in mapping.columns:
        free = places.get(searchable(it.heading), [])
        if free:
            found.append(replace(it, place=free.pop(0)))
        elif it.heading:
            missing.append(it)
    known = {it.place for it in found}
    added = [
        replace(it, role=it.role if it.role is Role.PERSON else Role.ATTRIBUTE)
        for it in guessed_columns(table)
        if it.place not in known
    ]
    moved = replace(
        mapping,
        sheet=table.sheet.name,
        header_rows=table.header_rows,
        first_row=table.rows[0].number,
        last_row=table.rows[-1].number,
        columns=tuple(sorted((*found, *added), key=lambda it: it.place)),
    )
    return Fitted(
        mapping=moved,
        sheet=table.sheet,
        rows=table.rows,
        headings=table.headings,
        notices=tuple(_said(missing, added)),
    )


def _said(missing: Sequence[Column], added: Sequence[Column]) -> list[Said]:
    notices = []
    if missing:
        names = joined([f"»{it.heading}«" for it in missing], ", ")
        notices.append(say("Diese Spalten der Zuordnung fehlen in der Datei: {names}.", names=names))
    if added:
        names = joined([f"»{it.heading or column_letter(it.place)}«" for it in added], ", ")
        notices.append(
            say(
                "Diese Spalten sind neu und bleiben als Merkmal erhalten: {names}. Bitte prüfen.", names=names
            )
        )
    return notices
