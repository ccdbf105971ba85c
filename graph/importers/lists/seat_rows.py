"""Rows that say who sits in which body, and in which role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.importers.cells.lists import split
from graph.importers.cells.words import code_for
from graph.importers.lists.actors_of_rows import People, dates_of, kept_of
from graph.importers.lists.flags import BODIES, flagged, has_bodies
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow
from graph.importers.lists.unusable import needed
from graph.locale import say
from graph.records import RecordSort
from ontology.codelists import codelist

__all__ = ["role_for", "seats"]

_MEMBER = "mitglied-unbestimmt"
_OF_SEAT = re.compile(r"stimm|vertret|amtszeit|wahlperiode|berufen|benannt|entsandt", re.IGNORECASE)
"""In headings of columns that say something of the seat, not of who holds it."""


def role_for(said: str, use: str) -> str | None:
    """Return the code of a role that a cell names.

    Args:
        said: The cell.
        use: What it has to be a role for: `seat` or `involvement`.

    Example:
        >>> role_for("Vorsitz", "seat"), role_for("Vorsitz", "involvement"), role_for("", "seat")
        ('vorsitz', None, None)
    """
    code = code_for("rolle", said) if said else None
    return code if code and codelist("rolle").codes[code].row["for"] in (use, "both") else None


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
    said = row.first(Role.SEAT_ROLE)
    role = role_for(said, "seat") or _MEMBER
    if has_members:
        member = people.named(row, row.first(who), column=row.title(who), otherwise=mapping.kind)
        kept = kept_of(row)
    else:
        of_seat = [column.place for column, _ in row.cells if _OF_SEAT.search(column.heading)]
        member = people.described(_only(row, of_seat, are_in=False), who)
        kept = kept_of(_only(row, of_seat, are_in=True))
    dates, warnings = dates_of(row)
    if said and role is _MEMBER:
        warnings.append(
            ("role", say("Die Rolle »{role}« ist nicht bekannt; sie steht in der Anmerkung.", role=said))
        )
    for name in _bodies(row) or list(filter(None, [mapping.counterpart])):
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
                "notes": [said] if said and role is _MEMBER else [],
                **dates,
            },
            attributes=kept,
            columns={
                "role": row.title(Role.SEAT_ROLE),
                "organization": row.title(Role.BODY),
                "member": row.title(who),
            },
            warnings=warnings,
        )


def _only(row: ListRow, places: Sequence[int], *, are_in: bool) -> ListRow:
    """Return a row with the columns that say something of the seat, or with all the others."""
    return replace(row, cells=tuple(it for it in row.cells if (it[0].place in places) is are_in))


def _bodies(row: ListRow) -> list[str]:
    """Return the bodies of a row: named in a cell, or by the headings over which it says yes."""
    return list(dict.fromkeys([*split(row.first(Role.BODY)), *flagged(row, BODIES)]))
