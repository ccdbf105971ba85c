"""Where something is recorded and where not: places side by side × action field, small numbers masked."""

from __future__ import annotations

from dataclasses import dataclass

from graph.locale import Said, counted, first_listed, joined, say
from graph.metrics.places import Level, levels
from graph.model import Modality, Network
from graph.texts import sort_key

__all__ = ["PlaceCell", "PlaceMatrix", "gap_places"]

SMALL = 3
"""Counts below are masked: at a small place they would point at single offices."""
NAMES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class PlaceCell:
    """How many actors and offers are recorded at a place, in a field or in all of them together."""

    place: str
    field: str
    """Empty for all fields together."""
    number: int
    """0 for nothing, 1 for some: below three the number itself is not told."""

    @property
    def is_masked(self) -> bool:
        """Tell whether the number is too small to be told."""
        return self.number == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMatrix:
    """Places that lie in the same whole, with what is recorded there."""

    whole: str
    """Label of what they lie in."""
    answer: Said
    places: tuple[tuple[str, str], ...]
    """IRI and label, in German order."""
    fields: tuple[str, ...]
    cells: tuple[PlaceCell, ...]
    for_whole: tuple[tuple[str, int], ...]
    """Field → how much is recorded for the whole, which may reach every place."""


def gap_places(network: Network) -> tuple[tuple[PlaceMatrix, ...], Said]:
    """Return a matrix for each set of places that can be compared, and what is not placed at all.

    Example:
        >>> from tests.builders import actor, network, place
        >>> parts = (place("kreis"), place("A", "kreis"), place("B", "kreis"), place("C", "kreis"))
        >>> (found,), beside = gap_places(network(*parts, actor("x", places=("A",)), actor("y", places=("B",))))
        >>> found.answer
        'In 2 von 3 Orten ist ein Akteur oder ein Angebot erfasst. Noch nichts erfasst ist in: C.'
        >>> beside
        'Bei allen Akteuren mit Namen steht der Ort dabei.'
    """
    return tuple(_matrix(network, level) for level in levels(network)), _unplaced(network)


def _matrix(network: Network, level: Level) -> PlaceMatrix:
    places = tuple(
        sorted(((iri, network.label(iri)) for iri in level.places), key=lambda it: sort_key(it[1]))
    )
    fields = ("", *level.fields)
    return PlaceMatrix(
        whole=network.label(level.whole),
        answer=_answer(network, level),
        places=places,
        fields=level.fields,
        cells=tuple(
            PlaceCell(iri, code, _masked(len(level.at(iri, code)))) for code in fields for iri, _ in places
        ),
        for_whole=tuple((code, len(level.for_whole.get(code, ()))) for code in fields),
    )


def _masked(number: int) -> int:
    return 1 if 0 < number < SMALL else number


def _answer(network: Network, level: Level) -> Said:
    used = len(level.places) - len(level.empty)
    first = counted(
        used,
        "In {n} von {all} Orten ist ein Akteur oder ein Angebot erfasst.",
        "In {n} von {all} Orten ist ein Akteur oder ein Angebot erfasst.",
        all=len(level.places),
    )
    if not level.empty:
        return first
    names = sorted((network.label(iri) for iri in level.empty), key=sort_key)
    nothing = say("Noch nichts erfasst ist in: {names}.", names=first_listed(names, NAMES_SHOWN))
    return joined((first, nothing))


def _unplaced(network: Network) -> Said:
    real = [it for it in network.agents.values() if it.is_named and it.modality is Modality.IST]
    without = sum(not agent.places for agent in real)
    if not without:
        return say("Bei allen Akteuren mit Namen steht der Ort dabei.")
    return counted(
        without,
        "Bei {n} von {all} Akteuren mit Namen steht kein Ort dabei; sie sind hier nicht gezählt.",
        "Bei {n} von {all} Akteuren mit Namen steht kein Ort dabei; sie sind hier nicht gezählt.",
        all=len(real),
    )
