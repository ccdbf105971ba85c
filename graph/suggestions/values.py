"""Suggested ties as values: likely ones, useful ones, and actors without ties with those they resemble."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.findings import Quadrant
from graph.metrics.coverage import Cell
from graph.metrics.structure import Pair, Structure
from graph.recommend.closing import Closing
from graph.recommend.content import Resemblance

__all__ = ["Alike", "Ends", "LikelyTie", "UsefulTie", "Won", "ends_of", "names_of"]

Ends = tuple[str, str]
"""IRIs in alphabetical order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyTie:
    """Two who probably work together, though no source says so."""

    ends: Ends
    partners: tuple[str, ...]
    """Whom both work with, those with the fewest partners first."""
    path: tuple[str, ...]
    """The strongest path between them."""


@dataclass(frozen=True, slots=True)
class Won:
    """An expectation that a tie would bring a step further."""

    cell: Cell
    comes: str
    """Which of the two is of the expected kind and would come into the field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UsefulTie:
    """A tie that would close something."""

    ends: Ends
    quadrant: Quadrant
    closing: Closing
    """Places are those of `Suggestions.evidenced`."""
    won: tuple[Won, ...]
    chain: tuple[str, ...]
    """The shortest chain of documented ties between the two; empty if there is none."""
    broker: str | None
    alternatives: tuple[Ends, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """An actor without ties with those it resembles."""

    iri: str
    resemblances: tuple[Resemblance, ...]


def ends_of(structure: Structure, pair: Pair) -> Ends:
    """Return the IRIs of two places."""
    one, other = sorted(structure.ids[place] for place in pair)
    return one, other


def names_of(structure: Structure, places: Iterable[int]) -> tuple[str, ...]:
    """Return the IRIs of places, in their order."""
    return tuple(structure.ids[place] for place in places)
