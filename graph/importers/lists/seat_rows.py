"""Rows that say who sits in which body, and in which role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.importers.cells.lists import split
from graph.importers.cells.words import role_for
from graph.importers.lists.actors_of_rows import People, dates_of, kept_of
from graph.importers.lists.flags import crossed_bodies, has_bodies
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow
from graph.importers.lists.unusable import needed
from graph.locale import Said, say
from graph.records import RecordSort

__all__ = ["seats"]

_MEMBER = "mitglied-unbestimmt"
_OF_SEAT = re.compile(r"stimm|vertret|amtszeit|wahlperiode|berufen|benannt|entsandt", re.IGNORECASE)
"""In headings of columns that say something of the seat, not of who holds it."""


def seats(row: ListRow, people: People) -> None:
    """Add the body, the member and the seat of a row; an actor of a row may sit in several.

    Raises:
        Unusable: a member or a body is missing.
    """
    mapping = people.mapping
    has_members = mapping.column(Role.MEMBER) is not None
    who = Role.MEMBER if has_members else Role.NAME
    needed(
        row, who, *([] if mapping.counterpart or _bodies(row) or has_bodies(mapping.columns) else [Role.BODY])
    )
    if has_members:
        member = people.named(row, row.first(who), column=row.title(who), otherwise=mapping.kind)
        kept = kept_of(row)
    else:
        of_seat = [column.place for column, _ in row.cells if _OF_SEAT.search(column.heading)]
        member = people.described(_only(row, of_seat, are_in=False), who)
        kept = kept_of(_only(row, of_seat, are_in=True))
    dates, warnings = dates_of(row)
    for name, said in _bodies(row) or _counterpart(row, people):
        role = role_for(said, "seat") or _MEMBER
        is_unknown = bool(said) and role is _MEMBER
        body = people.named(row, name, column=row.title(Role.BODY), body=True)
        people.drafts.add(
            row,
            RecordSort.SEAT,
            f"seat:{member}--{body}--{role}",
            {
                "label": [f"{people.drafts.first(member, 'label')} in {name}"],
                "modality": [mapping.modality],
                "organization": [body],
                "member": [member],
                "role": [role],
                "notes": [said] if is_unknown else [],
                **dates,
            },
            attributes=kept,
            columns={
                "role": row.title(Role.SEAT_ROLE),
                "organization": row.title(Role.BODY),
                "member": row.title(who),
            },
            warnings=[*warnings, *([("role", _unknown(said))] if is_unknown else [])],
        )


def _counterpart(row: ListRow, people: People) -> list[tuple[str, str]]:
    body = people.mapping.counterpart
    return [(body, row.first(Role.SEAT_ROLE))] if body else []


def _unknown(said: str) -> Said:
    return say("Die Rolle »{role}« ist nicht bekannt; sie steht in der Anmerkung.", role=said)


def _only(row: ListRow, places: Sequence[int], *, are_in: bool) -> ListRow:
    """Return a row with the columns that say something of the seat, or with all the others."""
    return replace(row, cells=tuple(it for it in row.cells if (it[0].place in places) is are_in))


def _bodies(row: ListRow) -> list[tuple[str, str]]:
    """Return the bodies of a row and the role in each: named in cells, or by the headings over its crosses."""
    role = row.first(Role.SEAT_ROLE)
    named = [(name, role) for name in split(row.first(Role.BODY))]
    return list(dict([*named, *((name, said or role) for name, said in crossed_bodies(row))]).items())
