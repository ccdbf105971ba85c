"""Rows that say who sits in which body, and in which role."""

from __future__ import annotations

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
    else:
        member = people.described(row, who)
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
            attributes=kept_of(row) if has_members else {},
            columns={
                "role": row.title(Role.SEAT_ROLE),
                "organization": row.title(Role.BODY),
                "member": row.title(who),
            },
            warnings=warnings,
        )


def _bodies(row: ListRow) -> list[str]:
    """Return the bodies of a row: named in a cell, or by the headings over which it says yes."""
    return list(dict.fromkeys([*split(row.first(Role.BODY)), *flagged(row, BODIES)]))
