"""Sheets of one workbook that are one list: the same headings on each, and a name that says what parts them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from graph.importers.cells.dates import period
from graph.importers.cells.persons import is_person_column, without_persons
from graph.importers.cells.words import code_for
from graph.importers.lists.mapping import Column
from graph.importers.lists.roles import Role
from graph.importers.lists.tables import Table
from graph.importers.slugs import slug
from graph.locale import Said, say
from graph.texts import searchable

__all__ = ["alike", "namespace_of", "sheet_column", "told_by_sheet"]

_HEADING = "Blatt"
_LETTERS = re.compile(
    r"\d{1,2}|[^\W\d_](?:\s?(?:[-–—,/]|bis)\s?[^\W\d_])*|(?:Tabelle|Sheet|Blatt|Table)\s?\d*", re.IGNORECASE
)
_TOWN = r"(?:samtgemeinde|gemeinde|hansestadt|stadt|flecken|markt|einheitsgemeinde|verbandsgemeinde|sg|vg)"
_TOWNS = re.compile(rf"{_TOWN}\s+(?=\S)", re.IGNORECASE)
_PARTS = re.compile(r"(?:stadtteil|ortsteil|stadtbezirk|ot)\s+(?=\S)", re.IGNORECASE)
_ALL = frozenset(
    {
        "alle",
        "gesamt",
        "gesamtliste",
        "ubersicht",
        "all",
        "sonstige",
        "sonstiges",
        "weitere",
        "uberregional",
        "andere",
    }
)
"""Names of sheets that say nothing of who stands on them."""


def alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two tables have the same headings in the same columns.

    Example:
        >>> alike(("Verein", "Ort", ""), ("verein", "Ort")), alike(("Verein",), ("Ort",)), alike(("",), ())
        (True, False, False)
    """
    return bool(_heads(one)) and _heads(one) == _heads(other)


def _heads(headings: Sequence[str]) -> list[str]:
    heads = [searchable(it) for it in headings]
    while heads and not heads[-1]:
        heads.pop()
    return heads


def sheet_column(tables: Sequence[Table], columns: Sequence[Column]) -> Column:
    """Return the column that the names of the sheets make up, behind the last one of all sheets."""
    names = [it.sheet.name for it in tables]
    place = max(max(len(it.headings), it.sheet.width) for it in tables)
    role, reason = _said(names, tables, {it.role for it in columns})
    return Column(place=place, heading=_HEADING, role=role, reason=reason)


def told_by_sheet(role: Role, name: str) -> str:
    """Return what the name of a sheet says in a role; empty where it says nothing.

    Example:
        >>> told_by_sheet(Role.PLACE, "Gemeinde Eimke"), told_by_sheet(Role.PLACE, "Gesamt")
        ('Eimke', '')
    """
    if searchable(name) in _ALL:
        return ""
    return (
        _PARTS.sub("", _TOWNS.sub("", name, count=1), count=1).strip()
        if role in (Role.PLACE, Role.DISTRICT)
        else name
    )


def _said(names: Sequence[str], tables: Sequence[Table], taken: set[Role]) -> tuple[Role, Said]:
    telling = [it for it in names if searchable(it) not in _ALL]
    if is_person_column("", telling):
        return Role.PERSON, say("Die Blätter heißen wohl nach Personen.")
    if all(map(_LETTERS.fullmatch, telling)):
        return Role.LEFT_OUT, say("Die Namen der Blätter teilen nur die Liste.")
    tests = (
        (Role.DISTRICT, lambda it: _PARTS.match(it) is not None),
        (Role.PLACE, lambda it: _TOWNS.match(it) is not None or _is_town(it, tables)),
        (Role.FIELD, lambda it: code_for("feld", it) is not None),
        (Role.KIND, lambda it: code_for("akteursart", it) is not None),
    )
    for role, says in tests:
        if (
            role not in taken
            and not (role is Role.PLACE and Role.CONTACT in taken)
            and telling
            and all(map(says, telling))
        ):
            return role, say("Die Namen der Blätter nennen es so.")
    if (
        Role.YEAR not in taken
        and not taken & {Role.START, Role.END, Role.PERIOD}
        and Role.FUNDER in taken
        and all(period(it)[0] for it in telling)
    ):
        return Role.PERIOD, say("Die Namen der Blätter nennen es so.")
    return Role.ATTRIBUTE, say("Der Name des Blattes bleibt als Merkmal erhalten.")


def _is_town(name: str, tables: Sequence[Table]) -> bool:
    """Tell whether the rows above the table on a sheet call it a municipality."""
    called = re.compile(rf"\b{_TOWN}\s+{re.escape(name)}\b", re.IGNORECASE)
    return any(
        called.search(cell)
        for it in tables
        if it.sheet.name == name
        for row in it.sheet.rows
        if row.number < it.header_rows[0]
        for cell in row.cells
    )


def namespace_of(file: str, sheet: str) -> str:
    """Return a word for the source that stays when the file of the next quarter bears another date."""
    stem = re.sub(r"\d+", "", PurePath(file).stem)
    return (
        "-".join(
            filter(
                None,
                (
                    slug(stem),
                    slug(without_persons(sheet)[0]) if sheet.casefold() not in ("tabelle1", "sheet1") else "",
                ),
            )
        )
        or "liste"
    )
