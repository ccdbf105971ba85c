"""What each column of a table says: told by its heading, checked against its cells, guessed from them where unknown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from graph.importers.cells.deputies import without_deputies
from graph.importers.cells.persons import OMISSION, is_person_column, without_persons
from graph.importers.cells.phones import phones_in
from graph.importers.cells.words import code_for
from graph.importers.lists.compounds import role_of_compound
from graph.importers.lists.looks import Looks, looks_of
from graph.importers.lists.mapping import Column
from graph.importers.lists.neighbours import told_together
from graph.importers.lists.reasons import by_cells, kept
from graph.importers.lists.roles import Role
from graph.importers.lists.tables import Table
from graph.importers.lists.vocabulary import role_of_heading, year_in
from graph.locale import Said, say
from graph.texts import searchable

__all__ = ["guessed_columns"]

_BY_LOOKS: Mapping[Looks, Role] = MappingProxyType(
    {
        Looks.MAILS: Role.MAIL,
        Looks.URLS: Role.WEBSITE,
        Looks.POSTCODES: Role.POSTCODE,
        Looks.ADDRESSES: Role.CONTACT,
        Looks.PHONES: Role.PHONE,
        Looks.KINDS: Role.KIND,
    }
)
"""What cells tell where the heading tells nothing."""
_NUMERIC = frozenset({Looks.NUMBERS, Looks.MONEY, Looks.COORDINATES, Looks.YEARS, Looks.FLAGS, Looks.DATES})
_DATED = frozenset({Looks.DATES, Looks.YEARS, Looks.NOTHING})
_WORDY = frozenset(
    {Role.NAME, Role.KIND, Role.OFFER, Role.CARRIER, Role.PROJECT, Role.BODY, Role.MEMBER, Role.SOURCE, Role.TARGET, Role.FUNDER, Role.FIELD, Role.TARGET_GROUP, Role.SEAT_ROLE, Role.RELATION, Role.PLACE, Role.DISTRICT}
)  # fmt: skip
"""Whose cells are words."""
_RUNNING = frozenset(
    {
        "nr",
        "lfd nr",
        "lfdnr",
        "lfd",
        "nummer",
        "no",
        "#",
        "",
        "pos",
        "zeile",
        "lfd nummer",
        "laufende nummer",
    }
)
_KEYED = re.compile(r"\b(ags|ars|\w*nr|\w*nummer|id|key|code|schlussel|kennziffer)\b|\d")
_BRACKETS = re.compile(r"\([^()]*\)")
"""Of `Verein (Ansprechperson)` the bracket is told in cells too: cut out there, the rest is a name."""
_ASIDE = re.compile(r"\([^()]*\)|\[…\]")
_WORD = re.compile(r"[^\W\d_]{3}")
_LONGEST_NAME = 100
_DISTINCT = 0.9


def guessed_columns(table: Table) -> tuple[Column, ...]:
    """Return what the columns of a table seem to say; empty columns without a heading are no columns."""
    columns = [
        _column(place, heading, table.cells(place))
        for place, heading in enumerate(table.headings)
        if heading or any(table.cells(place))
    ]
    return told_together(columns, table)


def _column(place: int, heading: str, cells: Sequence[str]) -> Column:
    looks = looks_of(cells)
    role, reason, parameter = _told(heading, cells, looks)
    if (
        role is not Role.LEFT_OUT
        and looks not in (Looks.FLAGS, Looks.URLS)
        and role not in (Role.MAIL, Role.CONTACT)
    ):
        plain = _BRACKETS.sub("", heading) if role in _WORDY else heading
        person = is_person_column(plain, [_named(cell, role) for cell in cells])
        if person is not None:
            role, reason, parameter = Role.PERSON, person, ""
    return Column(place=place, heading=heading, role=role, parameter=parameter, reason=reason)


def _named(cell: str, role: Role) -> str:
    """Return the line of a cell that names somebody; of an organisation with a person behind it only the former."""
    line = without_deputies(cell.partition("\n")[0]) if role in _WORDY else cell.partition("\n")[0]
    left = _ASIDE.sub("", without_persons(line)[0]) if role is Role.NAME and "(" in line else ""
    return left if _WORD.search(left) else line


def _told(heading: str, cells: Sequence[str], looks: Looks) -> tuple[Role, Said, str]:
    """Return role, reason and parameter of a column by itself."""
    if OMISSION in heading:
        return Role.PERSON, say("Die Überschrift selbst nennt eine Person."), ""
    plain = searchable(heading.replace(".", " "))
    if plain in _RUNNING and _is_running(cells):
        return Role.LEFT_OUT, say("Die Spalte zählt nur die Zeilen."), ""
    if "fax" in plain:
        return Role.ATTRIBUTE, kept(), ""
    found = role_of_heading(heading)
    told = found[0] if found else role_of_compound(heading)
    if told is not None and not (told is Role.NAME and looks is Looks.NOTHING):
        role = _checked(told, cells, looks)
        reason = say("Die Überschrift »{heading}« nennt es so.", heading=heading)
        return role, reason if role is told else by_cells(role), ""
    role = _BY_LOOKS.get(looks, Role.ATTRIBUTE)
    if looks is Looks.STREETS and not heading:
        role = Role.STREET
    if not _fits_unknown(plain, looks, cells):
        role = Role.ATTRIBUTE
    return role, by_cells(role), ""


def _fits_unknown(plain: str, looks: Looks, cells: Sequence[str]) -> bool:
    """Tell whether cells are believed although the heading tells nothing or is a word of its own."""
    if looks in (Looks.POSTCODES, Looks.PHONES) and _KEYED.search(plain):
        return False
    filled = [cell for cell in cells if cell]
    differ = len(set(filled)) >= len(filled) * _DISTINCT
    if looks is Looks.KINDS:
        return not differ or len(filled) == 1  # words that name a kind each, such as AWO and VHS, are names
    return looks is not Looks.URLS or differ or not plain


def _checked(role: Role, cells: Sequence[str], looks: Looks) -> Role:
    """Return the role that fits the cells as well as the heading."""
    if role is Role.NAME and looks is Looks.ADDRESSES and _is_block(cells):
        return role
    if role in _WORDY and looks in (Looks.MAILS, Looks.URLS, Looks.POSTCODES, Looks.PHONES, Looks.ADDRESSES):
        return _BY_LOOKS[looks]
    if role is Role.SOURCE and looks in (Looks.DATES, Looks.YEARS):
        return Role.START
    if role in _WORDY and looks in _NUMERIC:
        return Role.ATTRIBUTE
    check = _CHECKS.get(role)
    return check(role, cells, looks) if check is not None else role


def _check_mail(role: Role, cells: Sequence[str], looks: Looks) -> Role:
    return (
        role
        if looks in (Looks.MAILS, Looks.NOTHING) or any("@" in cell for cell in cells)
        else Role.ATTRIBUTE
    )


def _check_phone(role: Role, _cells: Sequence[str], looks: Looks) -> Role:
    return _BY_LOOKS.get(looks, role) if looks in (Looks.MAILS, Looks.URLS, Looks.ADDRESSES) else role


def _check_street(role: Role, cells: Sequence[str], looks: Looks) -> Role:
    return Role.CONTACT if looks is Looks.ADDRESSES or _is_block(cells) else role


def _check_contact(role: Role, cells: Sequence[str], looks: Looks) -> Role:
    if looks in (Looks.MAILS, Looks.URLS, Looks.PHONES, Looks.POSTCODES) and not _is_block(cells):
        return _BY_LOOKS[looks]
    is_reached = any(next(phones_in(cell), None) or "@" in cell for cell in cells)
    return (
        role if is_reached or looks in (Looks.ADDRESSES, Looks.NOTHING) or _is_block(cells) else Role.STREET
    )


def _check_place(role: Role, cells: Sequence[str], _looks: Looks) -> Role:
    filled = [cell for cell in cells if cell]
    roles = sum(code_for("rolle", cell) is not None for cell in set(filled))
    return Role.SEAT_ROLE if roles * 2 > len(set(filled)) else role  # `Sitz` is a place, or a place in a body


def _check_dates(role: Role, cells: Sequence[str], looks: Looks) -> Role:
    return (
        role
        if looks in _DATED or looks is Looks.NUMBERS or any(year_in(cell) for cell in cells)
        else Role.ATTRIBUTE
    )


def _check_identifier(role: Role, cells: Sequence[str], _looks: Looks) -> Role:
    filled = [cell for cell in cells if cell]
    return (
        role
        if len(set(filled)) == len(filled) > 0 and max(map(len, filled)) < _LONGEST_NAME
        else Role.ATTRIBUTE
    )


_CHECKS: Mapping[Role, Callable[[Role, Sequence[str], Looks], Role]] = MappingProxyType(
    {
        Role.MAIL: _check_mail,
        Role.PHONE: _check_phone,
        Role.STREET: _check_street,
        Role.PLACE: _check_place,
        Role.CONTACT: _check_contact,
        Role.START: _check_dates,
        Role.END: _check_dates,
        Role.CONFIRMED: _check_dates,
        Role.FOUNDED: _check_dates,
        Role.IDENTIFIER: _check_identifier,
    }
)


def _is_block(cells: Sequence[str]) -> bool:
    """Tell whether cells hold several lines, or phone and mail beside an address."""
    filled = [cell for cell in cells if cell]
    blocks = sum("\n" in cell or "@" in cell or "Tel" in cell or ";" in cell for cell in filled)
    return blocks * 3 > len(filled) > 0


def _is_running(cells: Sequence[str]) -> bool:
    """Tell whether a column counts the rows; sums and footnotes below do not matter."""
    filled = [cell.rstrip(".") for cell in cells if cell]
    counted = [cell for cell in filled if cell.isdecimal()]
    is_most = len(counted) * 2 > len(filled)
    return is_most and counted[:-1] == [str(number) for number in range(1, len(counted))] and len(counted) > 1
