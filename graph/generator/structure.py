"""Random structures to measure speed on: actors with municipality and kind, ties with a heavy tail, seats in bodies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

__all__ = ["Drawn", "draw"]

Integers: TypeAlias = np.ndarray[Any, np.dtype[np.int64]]
Floats: TypeAlias = np.ndarray[Any, np.dtype[np.float64]]

ACTORS_PER_MUNICIPALITY = 30
"""So that a district of 300 has ten of them."""
ACTORS_PER_BODY = 50
SEATS_PER_BODY = 8
TAIL = 2.5
"""Exponent of the Pareto weights: most actors have few partners, some have very many."""
LOCAL = 0.6
"""Share of ties that stay within a municipality."""
SPARE = 1.6
"""So many more ties are drawn than wanted, since some join an actor to itself or come twice."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Drawn:
    """A random structure of n actors as arrays; actors, municipalities and bodies are numbers from 0."""

    municipalities: Integers
    """Municipality of each actor (n), ascending."""
    kinds: Integers
    """Kind of each actor (n), as a place in the shares given."""
    ties: Integers
    """m × 2, the smaller actor first, ascending, none twice."""
    seats: Integers
    """s × 2: actor and body, each pair once; bodies sit in the municipalities in turn."""
    body_count: int
    municipality_count: int

    @property
    def size(self) -> int:
        """Return the number of actors n."""
        return len(self.municipalities)


def draw(
    size: int, rng: np.random.Generator, *, kind_shares: Sequence[float], ties_per_actor: float = 3.0
) -> Drawn:
    """Return a random structure.

    Both ends of a tie are drawn in proportion to a Pareto weight of each actor, so that degrees have a heavy
    tail (Chung & Lu, Annals of Combinatorics 6, 2002); most ties look for their second end in the municipality
    of the first. Some actors stay alone.

    Args:
        size: How many actors, at least 2.
        rng: Source of all randomness.
        kind_shares: How frequent each kind is; they need not sum to one.
        ties_per_actor: Wanted ties divided by actors; a small network may have fewer.

    Returns:
        A structure; O(n log n + m log m), 150,000 actors with 450,000 ties take about half a second.

    Example:
        >>> drawn = draw(600, np.random.default_rng(1), kind_shares=[0.7, 0.3])
        >>> drawn.size, drawn.municipality_count, drawn.body_count, len(drawn.ties)
        (600, 20, 12, 1800)
    """
    municipality_count = max(1, size // ACTORS_PER_MUNICIPALITY)
    municipalities = np.sort(rng.integers(municipality_count, size=size))
    shares = np.asarray(kind_shares, dtype=np.float64)
    kinds = rng.choice(len(shares), size=size, p=shares / shares.sum())
    wanted = min(round(size * ties_per_actor), size * (size - 1) // 2)
    body_count = max(1, size // ACTORS_PER_BODY)
    return Drawn(
        municipalities=municipalities,
        kinds=kinds,
        ties=_ties(municipalities, wanted, rng),
        seats=_seats(municipalities, municipality_count, body_count, rng),
        body_count=body_count,
        municipality_count=municipality_count,
    )


def _ties(municipalities: Integers, wanted: int, rng: np.random.Generator) -> Integers:
    size = len(municipalities)
    reach = np.concatenate(([0.0], np.cumsum(_weights(size, rng))))
    count = round(wanted * SPARE)
    first = _between(reach, np.zeros(count), np.full(count, reach[-1]), rng)
    is_local = rng.random(count) < LOCAL
    home = municipalities[first]
    low = np.where(is_local, reach[np.searchsorted(municipalities, home, "left")], 0.0)
    high = np.where(is_local, reach[np.searchsorted(municipalities, home, "right")], reach[-1])
    second = _between(reach, low, high, rng)
    ends = np.sort(np.column_stack((first, second)), axis=1)
    ends = np.unique(ends[ends[:, 0] != ends[:, 1]], axis=0)
    kept = rng.permutation(len(ends))[:wanted]
    return ends[np.sort(kept)]


def _weights(size: int, rng: np.random.Generator) -> Floats:
    """Return Pareto weights, capped where two actors would be joined for certain."""
    return np.minimum((1.0 - rng.random(size)) ** (-1.0 / (TAIL - 1.0)), np.sqrt(size))


def _between(reach: Floats, low: Floats, high: Floats, rng: np.random.Generator) -> Integers:
    """Return actors drawn by weight from parts of the line on which each covers as much as it weighs."""
    found = np.searchsorted(reach, low + rng.random(len(low)) * (high - low), "right") - 1
    return np.minimum(found, len(reach) - 2)


def _seats(
    municipalities: Integers, municipality_count: int, body_count: int, rng: np.random.Generator
) -> Integers:
    bodies = np.repeat(np.arange(body_count), SEATS_PER_BODY)
    home = bodies % municipality_count
    low = np.searchsorted(municipalities, home, "left")
    high = np.searchsorted(municipalities, home, "right")
    members = np.minimum(
        low + (rng.random(len(bodies)) * (high - low)).astype(np.int64), len(municipalities) - 1
    )
    return np.unique(np.column_stack((members, bodies)), axis=0)
