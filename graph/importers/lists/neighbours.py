"""What columns say together: a pair of ends, amounts of years, crosses, a name beside a first name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.importers.lists.flags import meanings
from graph.importers.lists.looks import Looks, looks_of
from graph.importers.lists.mapping import Column
from graph.importers.lists.reasons import by_cells, kept
from graph.importers.lists.roles import Role
from graph.importers.lists.tables import Table
from graph.importers.lists.vocabulary import COMMON_NAMES, role_of_heading, year_in
from graph.locale import say
from graph.texts import searchable

__all__ = ["told_together"]

_SINGLE = frozenset(
    {Role.CARRIER, Role.KIND, Role.PROJECT, Role.BODY, Role.SEAT_ROLE, Role.MEMBER, Role.SOURCE, Role.TARGET, Role.RELATION, Role.LEVEL, Role.FUNDER, Role.START, Role.END, Role.PERIOD, Role.CONFIRMED, Role.STREET, Role.HOUSE_NUMBER, Role.POSTCODE, Role.PLACE, Role.DISTRICT, Role.AGS, Role.IDENTIFIER}
)  # fmt: skip
"""Roles that only one column can have: further ones are kept as they stand."""
_FIRST_NAME = re.compile(r"\b(vor|ruf)name|\b(first|given) ?name|\banrede\b")
_SURNAMES = frozenset(
    {"name", "nachname", "familienname", "zuname", "last name", "surname", "family name", "titel", "title"}
)
_POSTS = frozenset(
    {"funktion", "position", "durchwahl", "mobil", "handy", "vertretung", "stellvertretung", "role"}
)
"""Headings of what persons have: a `Name` beside them is that of a person where an organisation is named, too."""
_AMOUNTS = frozenset({Looks.NUMBERS, Looks.MONEY, Looks.NOTHING})
_LONGEST_NAME = 100
_DISTINCT = 0.9
"""Share of different values from which on a column tells the rows apart."""


def told_together(columns: Sequence[Column], table: Table) -> tuple[Column, ...]:
    """Return the columns of a table, each told by itself before, as they are meant beside each other."""
    found = _towns(columns, table)
    found = _persons(_flags(_years(found, table), table))
    return tuple(_ends(_one_each(_names(found, table))))


def _years(columns: Sequence[Column], table: Table) -> list[Column]:
    """Return the columns with those that hold the amounts of a year, if there are at least two."""
    years = {
        it.place: year_in(it.heading)
        for it in columns
        if it.role is Role.ATTRIBUTE
        and year_in(it.heading)
        and looks_of(table.cells(it.place)) in (*_AMOUNTS, Looks.FLAGS)
    }
    if len(years) < 2 or not any(
        looks_of(table.cells(place)) in (Looks.NUMBERS, Looks.MONEY) for place in years
    ):
        return list(columns)
    return [
        replace(
            it,
            role=Role.YEAR,
            parameter=years[it.place],
            reason=say("Die Überschrift nennt ein Jahr, die Zellen sind Zahlen."),
        )
        if it.place in years
        else it
        for it in columns
    ]


def _towns(columns: Sequence[Column], table: Table) -> list[Column]:
    """Return the columns with the one behind a postcode, where both lack a heading, taken for the place."""
    found = list(columns)
    for place, (before, it) in enumerate(pairwise(columns), start=1):
        is_bare = not before.heading and not it.heading and before.role is Role.POSTCODE
        if is_bare and it.role is Role.ATTRIBUTE and looks_of(table.cells(it.place)) is Looks.TEXTS:
            found[place] = replace(it, role=Role.PLACE, reason=by_cells(Role.PLACE))
    return found


def _flags(columns: Sequence[Column], table: Table) -> list[Column]:
    """Return the columns with those of crosses that mean something."""
    crossed = [
        it for it in columns if it.heading and looks_of(table.cells(it.place)) in (Looks.FLAGS, Looks.NOTHING)
    ]
    meant = meanings(
        it.heading
        for it in crossed
        if it.role is Role.ATTRIBUTE or looks_of(table.cells(it.place)) is Looks.FLAGS
    )
    places = {it.place for it in crossed if it.heading in meant}
    if not any(looks_of(table.cells(place)) is Looks.FLAGS for place in places):
        return list(columns)
    return [
        replace(
            it,
            role=Role.FLAG,
            parameter=meant[it.heading],
            reason=say("Die Zellen sagen Ja oder Nein zu »{heading}«.", heading=it.heading),
        )
        if it.place in places
        else it
        for it in columns
    ]


def _persons(columns: Sequence[Column]) -> list[Column]:
    """Return the columns with a `Name` beside a first name or a post taken for what it is."""
    named = [it for it in columns if it.role in (Role.NAME, Role.ATTRIBUTE) and _word(it) in _SURNAMES]
    has_first_name = any(it.role is Role.PERSON and _FIRST_NAME.search(_word(it)) for it in columns)
    has_organisation = any(it.role is Role.NAME and it not in named for it in columns)
    has_post = any(_word(it) in _POSTS or it.role is Role.PERSON for it in columns)
    if not has_first_name and not (named and has_organisation and has_post):
        return list(columns)
    reason = say("Neben Vornamen oder Funktionen nennt die Spalte »{heading}« wohl Personen.", heading="Name")
    direct = say("Jede Zeile nennt eine Person: Die Nummern sind wohl Durchwahlen.")
    return [
        replace(it, role=Role.PERSON, reason=reason)
        if it in named
        else replace(it, role=Role.PERSON, reason=direct)
        if it.role is Role.PHONE
        else it
        for it in columns
    ]


def _names(columns: Sequence[Column], table: Table) -> list[Column]:
    """Return the columns with exactly one that names the actors, where one can be told."""
    named = [it for it in columns if it.role is Role.NAME]
    if not named:
        return _without_name(columns, table)
    best = max(named, key=lambda it: (_distinct(table, it) >= _DISTINCT, -_rank(it), _distinct(table, it)))
    has_carrier = any(it.role is Role.CARRIER for it in columns)
    found = []
    for it in columns:
        if it.role is Role.NAME and it is not best:
            runs = not has_carrier and _word(it) in COMMON_NAMES and _distinct(table, it) < _DISTINCT
            found.append(
                replace(
                    it,
                    role=Role.CARRIER,
                    reason=say(
                        "Neben »{name}« nennt die Spalte, wer dahinter steht: Ihre Werte wiederholen sich.",
                        name=best.heading,
                    ),
                )
                if runs
                else replace(it, role=Role.ATTRIBUTE, reason=kept())
            )
            has_carrier = has_carrier or runs
        else:
            found.append(it)
    return found


def _without_name(columns: Sequence[Column], table: Table) -> list[Column]:
    """Return the columns where no heading speaks of a name: another one may still tell who is meant."""
    roles = {it.role for it in columns}
    if (
        {Role.SOURCE, Role.TARGET} <= roles
        or Role.PROJECT in roles
        or (Role.BODY in roles and Role.MEMBER in roles)
    ):
        return list(columns)
    for stand_in in (Role.CARRIER, Role.MEMBER, Role.SOURCE):
        if stand_in in roles:
            return [replace(it, role=Role.NAME) if it.role is stand_in else it for it in columns]
    if roles & {Role.BODY, Role.OFFER} and not any(it.role is Role.ATTRIBUTE for it in columns):
        return list(columns)
    texts = [
        it for it in columns if it.role is Role.ATTRIBUTE and looks_of(table.cells(it.place)) in (Looks.TEXTS, Looks.KINDS) and _is_nameful(table.cells(it.place))
    ]  # fmt: skip
    if not texts:
        return list(columns)
    best = max(texts, key=lambda it: (_distinct(table, it) >= _DISTINCT, -it.place))
    reason = say(
        "Keine Überschrift nennt einen Namen; diese Spalte unterscheidet die Zeilen am besten. Bitte prüfen."
    )
    return [replace(it, role=Role.NAME, reason=reason) if it is best else it for it in columns]


def _is_nameful(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return (
        bool(filled) and sum(map(len, filled)) / len(filled) <= _LONGEST_NAME and len(filled) * 2 > len(cells)
    )


def _distinct(table: Table, column: Column) -> float:
    filled = [cell for cell in table.cells(column.place) if cell]
    return len(set(filled)) / len(filled) if filled else 0.0


def _rank(column: Column) -> int:
    found = role_of_heading(column.heading)
    return found[1] if found else len(COMMON_NAMES)


def _word(column: Column) -> str:
    return searchable(column.heading.rpartition(" / ")[2])


def _one_each(columns: Iterable[Column]) -> list[Column]:
    seen: set[Role] = set()
    found = []
    for it in columns:
        is_second = it.role in _SINGLE and it.role in seen
        found.append(replace(it, role=Role.ATTRIBUTE, reason=kept()) if is_second else it)
        seen.add(it.role)
    return found


def _ends(columns: Sequence[Column]) -> list[Column]:
    """Return the columns without half a pair: `Von` alone joins nobody."""
    roles = {it.role for it in columns}
    has_other_end = Role.NAME in roles or {Role.SOURCE, Role.TARGET} <= roles
    if has_other_end and not (Role.SOURCE in roles and Role.TARGET not in roles):
        return list(columns)
    lone = {Role.SOURCE, Role.TARGET} if not {Role.SOURCE, Role.TARGET} <= roles else set()
    return [replace(it, role=Role.ATTRIBUTE, reason=kept()) if it.role in lone else it for it in columns]
