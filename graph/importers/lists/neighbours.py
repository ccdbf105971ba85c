"""What columns say together: a pair of ends, amounts of years, crosses, a name beside a first name."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.importers.cells.dates import flag, number
from graph.importers.cells.words import code_for, role_for
from graph.importers.lists.flags import is_body, meanings
from graph.importers.lists.looks import Looks, looks_of
from graph.importers.lists.mapping import Column
from graph.importers.lists.reasons import by_cells, kept
from graph.importers.lists.roles import Role
from graph.importers.lists.tables import Table
from graph.importers.lists.vocabulary import COMMON_NAMES, plain_heading, role_of_heading, year_in
from graph.locale import say
from graph.protected_places import MUNICIPAL_KINDS

__all__ = ["told_together"]

_SINGLE = frozenset(
    {Role.CARRIER, Role.KIND, Role.PROJECT, Role.BODY, Role.SEAT_ROLE, Role.MEMBER, Role.SOURCE, Role.TARGET, Role.RELATION, Role.LEVEL, Role.FUNDER, Role.START, Role.END, Role.PERIOD, Role.CONFIRMED, Role.FOUNDED, Role.STREET, Role.HOUSE_NUMBER, Role.POSTCODE, Role.PLACE, Role.DISTRICT, Role.AGS, Role.IDENTIFIER}
)  # fmt: skip
"""Roles that only one column can have: further ones are kept as they stand."""
_LIFE = re.compile(
    r"\bgeb\b|\bgeb(oren|urts)|\bjahrgang\b|\bberuf\b|\balter\b|profession|staatsangehorigkeit|konfession"
)
"""In headings of what only a person has, beside first names."""
_HOMES = frozenset({Role.STREET, Role.HOUSE_NUMBER, Role.POSTCODE, Role.PLACE, Role.DISTRICT, Role.CONTACT, Role.MAIL, Role.WEBSITE, Role.NOTE})  # fmt: skip
_FIRST_NAME = re.compile(r"\b(vor|ruf)name|\b(first|given) ?name|\banrede\b")
_SURNAMES = frozenset(
    {"name", "nachname", "familienname", "zuname", "last name", "surname", "family name", "titel", "title"}
)
_POSTS = frozenset(
    {"funktion", "position", "durchwahl", "mobil", "handy", "vertretung", "stellvertretung", "role"}
)
"""Headings of what persons have: a `Name` beside them is that of a person where an organisation is named, too."""
_BOOK = re.compile(r"weitere vornamen|angezeigter name|\bgeburtstag\b|\bprivat\b|middle name|display name")
"""In headings that only an address book of persons has."""
_SUFFIXES = frozenset({"suffix", "namenssuffix", "beruf", "job title", "job position"})
_ORGANISED = frozenset({Role.NAME, Role.CARRIER, Role.MEMBER, Role.SOURCE, Role.TARGET, Role.BODY, Role.PROJECT, Role.OFFER})  # fmt: skip
_NAMELESS = re.compile(r"sprache|datum|zeit|\buhr|anzahl|kosten|\balter\b|verteiler|status|\bstand\b|eingang")
"""In headings of what nobody is called, however different its cells are."""
_RECIPIENT = re.compile(r"empfanger")
_AUTHORITIES = frozenset({"behorde", "dienststelle", "amt", "organisationseinheit", "stelle"})
"""Who decides on a grant, where its recipient has a column of its own."""
_AMOUNTS = frozenset({Looks.NUMBERS, Looks.MONEY, Looks.NOTHING})
_LABEL_LINES = 3
_DIGIT = re.compile(r"\d|@")
_LONGEST_NAME = 100
_DISTINCT = 0.9
"""Share of different values from which on a column tells the rows apart."""


def told_together(columns: Sequence[Column], table: Table) -> tuple[Column, ...]:
    """Return the columns of a table, each told by itself before, as they are meant beside each other."""
    found = _towns(columns, table)
    found = _persons(_flags(_years(found, table), table), table)
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
    seen = {
        it.place: Looks.FLAGS if _has_seats(it, table) else looks_of(table.cells(it.place)) for it in columns
    }
    crossed = [it for it in columns if it.heading and seen[it.place] in (Looks.FLAGS, Looks.NOTHING)]
    meant = meanings(
        it.heading for it in crossed if it.role is Role.ATTRIBUTE or seen[it.place] is Looks.FLAGS
    )
    places = {it.place for it in crossed if it.heading in meant}
    if not any(seen[place] is Looks.FLAGS for place in places) or _is_square(columns, places, table):
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


def _is_square(columns: Sequence[Column], places: Collection[int], table: Table) -> bool:
    """Tell whether headings over crosses are those who are named in the rows: who has to do with whom, not a kind."""
    crossed = {it.heading for it in columns if it.place in places}
    cells = (set(table.cells(it.place)) for it in columns if it.place not in places)
    return any(len(crossed & named) * 2 > len(crossed) for named in cells)


def _has_seats(column: Column, table: Table) -> bool:
    """Tell whether a heading names a body, and crosses or roles stand below it; a number there counts them."""
    filled = [cell for cell in table.cells(column.place) if cell and number(cell) is None]
    said = [flag(cell) is not None or role_for(cell, "seat") is not None for cell in filled]
    return bool(filled) and column.role is Role.ATTRIBUTE and all(said) and is_body(column.heading)


def _persons(columns: Sequence[Column], table: Table) -> list[Column]:
    """Return the columns with a `Name` beside a first name or a post taken for what it is."""
    named = [it for it in columns if it.role in (Role.NAME, Role.ATTRIBUTE) and _word(it) in _SURNAMES]
    has_first_name = any(
        it.role is Role.PERSON
        and _FIRST_NAME.search(_word(it))
        and any(table.cells(it.place))
        and not _is_of_contact(it, columns)
        for it in columns
    )
    has_organisation = any(it.role is Role.NAME and it not in named for it in columns)
    has_first_name = has_first_name or _is_of_persons_only(columns)
    has_post = any(_word(it) in _POSTS or it.role is Role.PERSON for it in columns)
    if not has_first_name and not (named and has_organisation and has_post):
        return list(columns)
    reason = say("Neben Vornamen oder Funktionen nennt die Spalte »{heading}« wohl Personen.", heading="Name")
    found = [replace(it, role=Role.PERSON, reason=reason) if it in named else it for it in columns]
    return _of_persons(found, has_first_name=has_first_name)


def _is_of_persons_only(columns: Sequence[Column]) -> bool:
    """Tell whether the `Name` of the rows is that of a person, by its cells, and nobody else is named."""
    names_person = any(it.role is Role.PERSON and _word(it) in _SURNAMES for it in columns)
    return names_person and not any(it.role in _ORGANISED for it in columns)


def _is_of_contact(first_name: Column, columns: Sequence[Column]) -> bool:
    """Tell whether a first name has its surname beside it under the same word: then a bare `Name` is not its other half."""
    whole = plain_heading(first_name.heading.replace(" / ", " "))
    found = _FIRST_NAME.search(whole)
    owner = whole[: found.start()].strip(" -") if found else ""
    surnames = {f"{owner} {it}" for it in _SURNAMES}
    return bool(owner) and any(plain_heading(it.heading.replace(" / ", " ")) in surnames for it in columns)


def _of_persons(columns: Sequence[Column], *, has_first_name: bool) -> list[Column]:
    """Return the columns of rows that name a person each, without what is the person's own.

    Numbers are direct lines and a function is somebody's, unless a body says in what. Where the rows tell births or
    professions, they are about persons and nobody else: then addresses are homes.
    """
    owned = {Role.PHONE: say("Jede Zeile nennt eine Person: Die Nummern sind wohl Durchwahlen.")}
    if has_first_name and not any(it.role is Role.BODY for it in columns):
        owned[Role.SEAT_ROLE] = say("Jede Zeile nennt eine Person: Die Funktion ist ihre eigene.")
    if has_first_name and any(_BOOK.search(_word(it)) for it in columns):
        own = say("Das Adressbuch nennt Personen: Funktion und Notizen sind ihre eigenen.")
        owned[Role.NOTE] = own
        columns = [
            replace(it, role=Role.PERSON, reason=own) if _word(it) in _POSTS | _SUFFIXES else it
            for it in columns
        ]
    if has_first_name and any(_LIFE.search(_word(it)) for it in columns):
        private = say("Jede Zeile beschreibt eine Person: Auch Anschrift und Lebensdaten bleiben draußen.")
        owned |= dict.fromkeys(_HOMES, private)
        columns = [
            replace(it, role=Role.PERSON, reason=private) if _LIFE.search(_word(it)) else it for it in columns
        ]
    return [
        replace(it, role=Role.PERSON, reason=owned[it.role]) if it.role in owned else it for it in columns
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
            if _RECIPIENT.search(_word(best)) and _word(it) in _AUTHORITIES:
                reason = say("Neben »{name}« nennt die Spalte, wer bewilligt.", name=best.heading)
                found.append(replace(it, role=Role.FUNDER, reason=reason))
                continue
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
    kinds = [it for it in columns if it.role is Role.ATTRIBUTE and _is_kind_of_all(it, table)]
    if len(kinds) == 1:
        reason = say(
            "Die Überschrift »{heading}« nennt die Art, die Zellen die Namen.", heading=kinds[0].heading
        )
        return [replace(it, role=Role.NAME, reason=reason) if it is kinds[0] else it for it in columns]
    for stand_in in (Role.CARRIER, Role.MEMBER, Role.SOURCE):
        if stand_in in roles:
            first = next(it for it in columns if it.role is stand_in)
            return [replace(it, role=Role.NAME) if it is first else it for it in columns]
    if roles & {Role.BODY, Role.OFFER} and not any(it.role is Role.ATTRIBUTE for it in columns):
        return list(columns)
    if (labels := _labels(columns, table)) is not None:
        reason = say("Die erste Zeile jeder Anschrift nennt, wer gemeint ist.")
        return [replace(it, role=Role.NAME, reason=reason) if it is labels else it for it in columns]
    texts = [
        it for it in columns if it.role is Role.ATTRIBUTE and not _NAMELESS.search(_word(it)) and looks_of(table.cells(it.place)) in (Looks.TEXTS, Looks.KINDS) and _is_nameful(table.cells(it.place))
    ]  # fmt: skip
    if not texts:
        return list(columns)
    best = max(texts, key=lambda it: (_distinct(table, it) >= _DISTINCT, -it.place))
    reason = say(
        "Keine Überschrift nennt einen Namen; diese Spalte unterscheidet die Zeilen am besten. Bitte prüfen."
    )
    return [replace(it, role=Role.NAME, reason=reason) if it is best else it for it in columns]


def _labels(columns: Sequence[Column], table: Table) -> Column | None:
    """Return the column of whole addresses as they stand on letters: who is meant, and below it where."""
    for it in columns:
        blocks = [cell.split("\n") for cell in table.cells(it.place) if cell]
        if it.role is not Role.CONTACT or not blocks or any(len(lines) < _LABEL_LINES for lines in blocks):
            continue
        if not any(map(_DIGIT.search, (lines[0] for lines in blocks))):
            return it
    return None


def _is_kind_of_all(column: Column, table: Table) -> bool:
    """Tell whether a heading names the kind of what its cells name: Familienzentrum, Jugendtreff."""
    code = code_for("akteursart", _word(column))
    cells = table.cells(column.place)
    is_named = looks_of(cells) in (Looks.TEXTS, Looks.KINDS) and _is_nameful(cells)
    return (
        code is not None
        and code not in MUNICIPAL_KINDS
        and is_named
        and _distinct(table, column) >= _DISTINCT
    )


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
    return plain_heading(column.heading.rpartition(" / ")[2])


def _one_each(columns: Sequence[Column]) -> list[Column]:
    """Return the columns with one for each role that only one can have: the first whose heading says so, or the first."""
    told = {it.role: it.place for it in reversed(columns)}
    told |= {it.role: it.place for it in reversed(columns) if _is_told(it)}
    return [
        replace(it, role=Role.ATTRIBUTE, reason=kept())
        if it.role in _SINGLE and told[it.role] != it.place
        else it
        for it in columns
    ]


def _is_told(column: Column) -> bool:
    found = role_of_heading(column.heading)
    return found is not None and found[0] is column.role


def _ends(columns: Sequence[Column]) -> list[Column]:
    """Return the columns without half a pair: `Von` alone joins nobody."""
    roles = {it.role for it in columns}
    has_other_end = Role.NAME in roles or {Role.SOURCE, Role.TARGET} <= roles
    if has_other_end and not (Role.SOURCE in roles and Role.TARGET not in roles):
        return list(columns)
    lone = {Role.SOURCE, Role.TARGET} if not {Role.SOURCE, Role.TARGET} <= roles else set()
    return [replace(it, role=Role.ATTRIBUTE, reason=kept()) if it.role in lone else it for it in columns]
