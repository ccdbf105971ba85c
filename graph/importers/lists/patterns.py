"""What one row of a list speaks of, told by which columns it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from graph.importers.lists.flags import has_bodies
from graph.importers.lists.mapping import Column, Pattern
from graph.importers.lists.roles import Role
from graph.locale import Said, say

__all__ = ["guessed_pattern"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """A pattern, and the columns that tell it."""

    pattern: Pattern
    applies: Callable[[frozenset[Role]], bool]
    reason: Said


_RULES = (
    _Rule(
        pattern=Pattern.GRANTS,
        applies=lambda roles: Role.NAME in roles and (Role.YEAR in roles or Role.FUNDER in roles),
        reason=say("Spalten nennen Beträge für einzelne Jahre oder wer fördert."),
    ),
    _Rule(
        pattern=Pattern.TIES,
        applies=lambda roles: {Role.SOURCE, Role.TARGET} <= roles,
        reason=say("Zwei Spalten nennen je einen Akteur: von wem und zu wem."),
    ),
    _Rule(
        pattern=Pattern.SEATS,
        applies=lambda roles: Role.BODY in roles and bool(roles & {Role.MEMBER, Role.NAME}),
        reason=say("Eine Spalte nennt ein Gremium, eine andere, wer darin sitzt."),
    ),
    _Rule(
        pattern=Pattern.INVOLVEMENTS,
        applies=lambda roles: Role.PROJECT in roles and bool(roles & {Role.NAME, Role.CARRIER}),
        reason=say("Eine Spalte nennt ein Vorhaben, eine andere, wer daran beteiligt ist."),
    ),
    _Rule(
        pattern=Pattern.UNDERTAKINGS,
        applies=lambda roles: Role.PROJECT in roles,
        reason=say("Die Spalten beschreiben Vorhaben; kein Akteur wird genannt."),
    ),
    _Rule(
        pattern=Pattern.CARRIERS,
        applies=lambda roles: {Role.NAME, Role.CARRIER} <= roles,
        reason=say("Neben dem Namen steht der Träger."),
    ),
    _Rule(
        pattern=Pattern.TIES,
        applies=lambda roles: {Role.NAME, Role.TARGET} <= roles,
        reason=say("Neben dem Namen steht, mit wem zusammengearbeitet wird."),
    ),
    _Rule(
        pattern=Pattern.OFFERS,
        applies=lambda roles: {Role.NAME, Role.OFFER} <= roles,
        reason=say("Neben dem Namen stehen Angebote."),
    ),
)
"""The first that applies is taken."""


def guessed_pattern(columns: Sequence[Column]) -> tuple[Pattern, tuple[Column, ...], Said]:
    """Return the pattern, the columns as it takes them, and the reason.

    A facility, its Träger and a project in one row mean that the two work together in it: the Träger of school social
    work does not run the school.
    """
    roles = frozenset(it.role for it in columns)
    if {Role.NAME, Role.CARRIER, Role.PROJECT} <= roles:
        swapped = {Role.NAME: Role.TARGET, Role.CARRIER: Role.SOURCE}
        return (
            Pattern.TIES,
            tuple(replace(it, role=swapped.get(it.role, it.role)) for it in columns),
            say(
                "Jede Zeile nennt Träger, Einrichtung und Vorhaben: Träger und Einrichtung arbeiten darin zusammen."
            ),
        )
    if Role.NAME in roles and has_bodies(columns):
        return (
            Pattern.SEATS,
            tuple(columns),
            say("Überschriften nennen Gremien, ein Kreuz darunter einen Sitz."),
        )
    for rule in _RULES:
        if rule.applies(roles):
            return rule.pattern, tuple(columns), rule.reason
    return Pattern.ACTORS, tuple(columns), say("Die Spalten beschreiben Akteure, einen je Zeile.")
