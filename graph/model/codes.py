"""The closed sets of words that decide how a statement is read."""

from __future__ import annotations

from enum import StrEnum


class Modality(StrEnum):
    """How a source states something; the member value is the code of the list `modalitaet`."""

    IST = "ist"
    AUFTRAG = "auftrag"
    SOLL = "soll"
    NEGIERT = "negiert"


class Layer(StrEnum):
    """The named graphs of one network, by content and confidentiality."""

    PUBLIC = "oeffentlich"
    INTERNAL = "intern"
    EXPECTATIONS = "erwartungen"
    PROPOSALS = "vorschlaege"
    PERSONS = "personen"
    DERIVED = "abgeleitet"
    HISTORY = "verlauf"
    """What every change removed and added: read by the journal alone, never by a query, never brought by a file."""


class Strength(StrEnum):
    """How strongly a source expects a kind of partner."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"

    @property
    def rank(self) -> int:
        """Return 0 for the strongest, so that sorting puts it first."""
        return list(Strength).index(self)
