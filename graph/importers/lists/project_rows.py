"""Rows about undertakings: what they are, and who takes part in which role."""

from __future__ import annotations

from graph.importers.cells.words import role_for
from graph.importers.lists.actors_of_rows import (
    People,
    dates_of,
    fields_of,
    identifier_of,
    kept_of,
    target_groups_of,
)
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow
from graph.importers.lists.unusable import needed
from graph.records import RecordSort

__all__ = ["involvements", "undertakings"]

_CONTRIBUTES = "mitwirkung"
_CARRIES = "traeger"
_FUNDS = "foerderer"
_OF_THE_PART = (Role.ATTRIBUTE, Role.NOTE, Role.FIELD, Role.TARGET_GROUP, Role.IDENTIFIER)
"""What a row of an undertaking and an actor says of the two together."""


def involvements(row: ListRow, people: People) -> None:
    """Add the undertaking, who is involved in it, and who funds it.

    A row with a Träger is about the undertaking; a row with another actor is about the part that the actor takes.

    Raises:
        Unusable: actor or undertaking is missing.
    """
    mapping = people.mapping
    is_named = mapping.column(Role.NAME) is not None
    who = Role.NAME if is_named else Role.CARRIER
    needed(row, who, *([] if mapping.counterpart else [Role.PROJECT]))
    undertaking = _add(row, people, is_about_it=not is_named)
    if is_named:
        _involve(row, people, people.described(row.lacking(*_OF_THE_PART), who), undertaking, _CONTRIBUTES)
    else:
        carrier = people.named(row, row.first(who), column=row.title(who))
        _involve(row, people, carrier, undertaking, _CARRIES)
    if funder := row.first(Role.FUNDER):
        named = people.named(row, funder, column=row.title(Role.FUNDER))
        _involve(row.lacking(Role.SEAT_ROLE), people, named, undertaking, _FUNDS)


def undertakings(row: ListRow, people: People) -> None:
    """Add the undertaking of a row.

    Raises:
        Unusable: the row names none.
    """
    needed(row, Role.PROJECT)
    _add(row, people, is_about_it=True)


def _involve(row: ListRow, people: People, actor: str, undertaking: str, otherwise: str) -> None:
    """Add the part that an actor takes in an undertaking: what the row calls it, or else another role."""
    said = row.first(Role.SEAT_ROLE)
    known = role_for(said, "involvement")
    role = known or otherwise
    is_all = otherwise == _CONTRIBUTES
    people.drafts.add(
        row,
        RecordSort.INVOLVEMENT,
        f"involvement:{actor}--{undertaking}--{role}",
        {
            "label": [f"{people.drafts.first(actor, 'label')} – {people.drafts.first(undertaking, 'label')}"],
            "modality": [people.mapping.modality],
            "participant": [actor],
            "undertaking": [undertaking],
            "role": [role],
            "notes": [
                *([said] if said and not known else []),
                *([text for _column, text in row.all(Role.NOTE)] if is_all else []),
            ],
        },
        attributes=kept_of(row) if is_all else {},
        columns={
            "participant": row.title(Role.NAME, Role.CARRIER),
            "undertaking": row.title(Role.PROJECT),
            "role": row.title(Role.SEAT_ROLE),
        },
        identifier=identifier_of(row, people.mapping) if is_all else "",
    )


def _add(row: ListRow, people: People, *, is_about_it: bool) -> str:
    """Add the undertaking that a row names, with all that the row says unless it is about an actor."""
    label = " ".join((row.first(Role.PROJECT) or people.mapping.counterpart).split())
    dates, warnings = dates_of(row)
    heading = row.title(Role.PROJECT).casefold()
    values = {
        "label": [label],
        "modality": [people.mapping.modality],
        "type": ["Programm"] if "programm" in heading else ["Projekt"] if "proje" in heading else [],
        "fields": fields_of(row, people.mapping),
        "target_groups": target_groups_of(row),
        **dates,
    }
    if is_about_it:
        values |= {
            "notes": [text for _column, text in row.all(Role.NOTE)],
        }
    return people.drafts.add(
        row,
        RecordSort.UNDERTAKING,
        f"undertaking:{label}",
        values,
        attributes=kept_of(row, Role.KIND, Role.WEBSITE, Role.PLACE, Role.OFFER, Role.TARGET)
        if is_about_it
        else {},
        columns={"label": row.title(Role.PROJECT), "fields": row.title(Role.FIELD)},
        warnings=warnings,
        identifier=identifier_of(row, people.mapping) if is_about_it else "",
    )
