"""Sorts of statements that change with time, each with its noun."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from graph.locale import Said, counted, label_said, say
from graph.model import Agent, Aim, Decision, Network, Offer, Seat, Statement, Task, Tie, Undertaking

__all__ = ["SINGLE_EVENTS", "Sort", "sort_of"]

SINGLE_EVENTS = frozenset({"Veranstaltung", "Sitzung", "Berichterstattung"})
"""Types of undertakings that take place once: they are over, but nothing ends with them."""


class Sort(StrEnum):
    """What a statement is about; the value stands in addresses."""

    ACTOR = "akteur"
    TIE = "verbindung"
    SEAT = "sitz"
    UNDERTAKING = "vorhaben"
    OFFER = "angebot"
    DECISION = "beschluss"
    TASK = "aufgabe"
    AIM = "ziel"

    @property
    def heading(self) -> Said:
        """Return the noun in the plural, as a heading."""
        return _HEADINGS[self]

    @property
    def noun(self) -> Said:
        """Return the noun in the singular, as in a table."""
        return _NOUNS[self]

    def counted(self, number: int) -> Said:
        """Return how many there are.

        Example:
            >>> Sort.SEAT.counted(1), Sort.TIE.counted(3)
            ('1 Sitz', '3 Beziehungen')
        """
        return _COUNTED[self](number)

    def all_of(self, network: Network) -> Iterator[Statement]:
        """Yield all statements of this sort."""
        yield from getattr(network, _COLLECTIONS[self]).values()


_HEADINGS = {
    Sort.ACTOR: say("Akteure und Gremien"),
    Sort.TIE: say("Beziehungen"),
    Sort.SEAT: say("Sitze in Gremien"),
    Sort.UNDERTAKING: say("Vorhaben"),
    Sort.OFFER: say("Angebote"),
    Sort.DECISION: say("Beschlüsse"),
    Sort.TASK: say("Aufgaben"),
    Sort.AIM: say("Ziele"),
}
_NOUNS = {
    Sort.ACTOR: say("Akteur"),
    Sort.TIE: say("Verbindung"),
    Sort.SEAT: say("Sitz"),
    Sort.UNDERTAKING: label_said("Vorhaben", "Undertaking"),
    Sort.OFFER: say("Angebot"),
    Sort.DECISION: say("Beschluss"),
    Sort.TASK: say("Aufgabe"),
    Sort.AIM: say("Ziel"),
}
_COUNTED = {
    Sort.ACTOR: lambda n: counted(n, "{n} Akteur", "{n} Akteure"),
    Sort.TIE: lambda n: counted(n, "{n} Beziehung", "{n} Beziehungen"),
    Sort.SEAT: lambda n: counted(n, "{n} Sitz", "{n} Sitze"),
    Sort.UNDERTAKING: lambda n: counted(n, "{n} Vorhaben", "{n} Vorhaben"),
    Sort.OFFER: lambda n: counted(n, "{n} Angebot", "{n} Angebote"),
    Sort.DECISION: lambda n: counted(n, "{n} Beschluss", "{n} Beschlüsse"),
    Sort.TASK: lambda n: counted(n, "{n} Aufgabe", "{n} Aufgaben"),
    Sort.AIM: lambda n: counted(n, "{n} Ziel", "{n} Ziele"),
}
_COLLECTIONS = {
    Sort.ACTOR: "agents",
    Sort.TIE: "ties",
    Sort.SEAT: "seats",
    Sort.UNDERTAKING: "undertakings",
    Sort.OFFER: "offers",
    Sort.DECISION: "decisions",
    Sort.TASK: "tasks",
    Sort.AIM: "aims",
}
_CLASSES: dict[type[Statement], Sort] = {
    Agent: Sort.ACTOR,
    Tie: Sort.TIE,
    Seat: Sort.SEAT,
    Undertaking: Sort.UNDERTAKING,
    Offer: Sort.OFFER,
    Decision: Sort.DECISION,
    Task: Sort.TASK,
    Aim: Sort.AIM,
}


def sort_of(statement: Statement) -> Sort:
    """Return the sort of a statement.

    Example:
        >>> from tests.builders import offer
        >>> sort_of(offer("Sprachkurs"))
        <Sort.OFFER: 'angebot'>
    """
    return _CLASSES[type(statement)]
