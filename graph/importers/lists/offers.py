"""The offers that a row names, each in a draft of its own."""

from __future__ import annotations

from graph.importers.cells.lists import split
from graph.importers.cells.words import code_for, fields_of_name
from graph.importers.lists.actors_of_rows import (
    People,
    dates_of,
    fields_of,
    identifier_of,
    kept_of,
    target_groups_of,
)
from graph.importers.lists.contacts import reached
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow
from graph.importers.lists.unusable import needed
from graph.locale import Said, say
from graph.records import RecordSort

__all__ = ["add_offers", "offers", "shortened"]

_LONGEST = 150
"""Signs of a name: a longer text is told in full in the note."""


def add_offers(row: ListRow, people: People, provider: str) -> None:
    """Add the offers of a row about their provider; several may stand in one cell, the dates of a single one beside it.

    Args:
        row: The row.
        people: With the drafts.
        provider: Key of who offers them.
    """
    named = [(column, name) for column, text in row.all(Role.OFFER) for name in split(text)]
    keys = [_add(row, people, provider, name, column.title) for column, name in named]
    if len(keys) == 1 and not row.first(Role.CARRIER):
        dates, warnings = dates_of(row)
        people.drafts.add(row, RecordSort.OFFER, keys[0], dates, warnings=warnings)


def offers(row: ListRow, people: People) -> None:
    """Add the offer that a row is about: place, dates and further columns are its own.

    Raises:
        Unusable: the row names no offer.
    """
    needed(row, Role.OFFER)
    name = row.first(Role.NAME)
    provider = (
        people.named(row, name, column=row.title(Role.NAME), otherwise=people.mapping.kind) if name else ""
    )
    key = _add(row, people, provider, " ".join(row.first(Role.OFFER).split()), row.title(Role.OFFER))
    where = reached(row, people.reader, people.mapping.place)
    dates, warnings = dates_of(row)
    people.drafts.add(
        row,
        RecordSort.OFFER,
        key,
        {
            "places": people.places_of(row, where),
            "notes": [text for _column, text in row.all(Role.NOTE)],
            **dates,
        },
        attributes={
            "Anschrift": [where.address],
            "Telefon": where.phones,
            "E-Mail": where.mails,
            "Internet": where.websites,
            **kept_of(row, Role.KIND),
        },
        warnings=warnings,
        identifier=identifier_of(row, people.mapping),
    )


def _add(row: ListRow, people: People, provider: str, name: str, title: str) -> str:
    stated = fields_of(row, people.mapping) or [it for it in [code_for("feld", name)] if it]
    fields = stated or list(fields_of_name(name))
    label = shortened(name)
    return people.drafts.add(
        row,
        RecordSort.OFFER,
        f"offer:{provider}--{name}",
        {
            "label": [label],
            "modality": [people.mapping.modality],
            "providers": [provider],
            "fields": fields,
            "target_groups": target_groups_of(row),
            "notes": [name] if label != name else [],
        },
        columns={
            "label": title,
            "fields": row.title(Role.FIELD),
            "target_groups": row.title(Role.TARGET_GROUP),
        },
        warnings=[] if stated else [("fields", _guessed() if fields else _unknown())],
    )


def _guessed() -> Said:
    return say("Das Handlungsfeld ist aus dem Namen des Angebots geschlossen. Bitte prüfen.")


def _unknown() -> Said:
    return say(
        "Ohne Handlungsfeld kann ein neues Angebot nicht aufgenommen werden. Bitte für alle Zeilen eines wählen oder eine Spalte dafür ergänzen."
    )


def shortened(text: str) -> str:
    """Return a text as a name: a long one ends where a word does."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 2].rsplit(' ', 1)[0]} …"
