"""Rows that are about one actor: alone, with who runs it, with what it offers."""

from __future__ import annotations

from graph.importers.lists.actors_of_rows import People
from graph.importers.lists.offers import add_offers, offers
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow
from graph.importers.lists.tie_rows import add_tie
from graph.importers.lists.unusable import needed
from graph.locale import say

__all__ = ["actors", "carriers", "offering"]

_RUNS = "traegerschaft"
_LASTS = (Role.START, Role.END, Role.PERIOD)
_OF_TIES = (Role.SEAT_ROLE, Role.RELATION, Role.LEVEL, Role.MEMBER)
_OTHERS = (
    Role.CARRIER,
    Role.OFFER,
    Role.TARGET_GROUP,
    Role.PROJECT,
    Role.BODY,
    Role.FUNDER,
    *_LASTS,
    *_OF_TIES,
)
"""What is told of others and stays as it stands where a row is to be an actor only."""


def actors(row: ListRow, people: People) -> None:
    """Add the actor of a row.

    Raises:
        Unusable: the row names nobody.
    """
    needed(row, Role.NAME)
    people.described(row.keeping(*_OTHERS), Role.NAME)


def offering(row: ListRow, people: People) -> None:
    """Add what a row offers and who offers it; the row is about whichever column comes first.

    Raises:
        Unusable: the row names nobody, or no offer where it is about one.
    """
    offer, name = people.mapping.column(Role.OFFER), people.mapping.column(Role.NAME)
    if offer and name and offer.place < name.place:
        offers(row, people)
    else:
        _with_offers(row, people)


def carriers(row: ListRow, people: People) -> None:
    """Add the actor of a row, who runs it, and what it offers.

    Raises:
        Unusable: the row names nobody.
    """
    key = _with_offers(row, people)
    for column, text in row.all(Role.CARRIER):
        carrier = people.named(row, text, column=column.title)
        if carrier == key:
            people.drafts.doubt(
                key,
                "label",
                say("Träger und Einrichtung heißen gleich und gelten als ein Akteur. Bitte prüfen."),
            )
        else:
            add_tie(row, people, carrier, key, people.mapping.relation or _RUNS)


def _with_offers(row: ListRow, people: People) -> str:
    """Add the actor of a row and what it offers, and return the key of the actor."""
    needed(row, Role.NAME)
    offered, is_run = row.first(Role.OFFER), row.first(Role.CARRIER)
    dated = () if offered or is_run else _LASTS
    key = people.described(
        row.keeping(*_OF_TIES, *dated, *(() if offered else (Role.TARGET_GROUP,))), Role.NAME
    )
    add_offers(row, people, key)
    return key
