"""Whom suggestions favour: how many go to the best-connected fifth of the actors, and to each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

import numpy as np

from graph.metrics.structure import Structure

__all__ = ["Exposure", "Share", "exposure"]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of all actors a group has, and how many of all suggestions."""

    actors: int
    suggestions: int
    """How often one of the group is suggested."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """Who is suggested how often; a suggested pair suggests both its actors."""

    total: Share
    best_connected: Share
    """The fifth with the most partners, and all who have as many as the last of them."""
    kinds: tuple[tuple[str, Share], ...]
    """Each kind in alphabetical order, those that nobody suggests included."""


def exposure(suggestions: Iterable[tuple[int, int]], structure: Structure) -> Exposure:
    """Return to whom suggestions go: a predictor that follows ties favours those who have many.

    Args:
        suggestions: Pairs of places; each suggests either actor to the other.
        structure: The actors with their recorded ties and kinds.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> kinds = {"hub": "Amt", **dict.fromkeys("abcd", "Verein")}
        >>> star = structure_from_edges(["hub", *"abcd"], [("hub", name) for name in "abcd"], kinds)
        >>> found = exposure([(1, 2), (2, 3)], star)
        >>> found.best_connected, found.kinds[1]
        (Share(actors=1, suggestions=0), ('Verein', Share(actors=4, suggestions=4)))

    Complexity:
        O(n log n + suggestions).
    """
    suggested = [place for pair in suggestions for place in pair]
    best = set(_best_connected(structure))
    actors = Counter(structure.kinds)
    by_kind = Counter(structure.kinds[place] for place in suggested)
    return Exposure(
        Share(structure.size, len(suggested)),
        Share(len(best), sum(place in best for place in suggested)),
        tuple((kind, Share(actors[kind], by_kind[kind])) for kind in sorted(actors)),
    )


def _best_connected(structure: Structure) -> list[int]:
    if structure.size == 0:
        return []
    least = np.sort(structure.degrees)[-ceil(structure.size / 5)]
    return np.flatnonzero(structure.degrees >= least).tolist()
