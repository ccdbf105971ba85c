"""How much actors turn to each kind, as far as recorded ties tell, and where they tell too little."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from graph.metrics.mixing import kind_codes

__all__ = ["Affinity", "affinity"]

Floats = np.ndarray[Any, np.dtype[np.float64]]

SHRINK = 5.0
"""So many expected ties must be there before a deviation from them counts by half."""


@dataclass(frozen=True, slots=True, eq=False)
class Affinity:
    """What kinds and numbers of partners say about every pair of actors; all n × n and symmetric."""

    expected: Floats
    """Ties that the partners of both let expect if kinds did not matter: dᵢ dⱼ / 2m, the diagonal empty."""
    unrecorded: Floats
    """Part (0–1) of what is expected between their two kinds and not found: 1 where no tie is recorded.

    Within a kind it is 0: members of one kind often do not work together, and everybody knows so."""
    leaning: Floats
    """How much more (> 0) or less (< 0) each turns to the kind of the other than expected: a logarithm."""


def affinity(known: Floats, kinds: Sequence[str]) -> Affinity:
    """Return what kinds tell about all pairs, shrunk twice: an actor to its kind, its kind to no preference.

    Ties are Poisson around what numbers of partners let expect, times a rate that has a gamma prior of
    strength `SHRINK`: the degree-corrected block model of Karrer & Newman (Phys. Rev. E 83, 016107, 2011), with the
    shrinkage of empirical Bayes. The emptier two kinds are of recorded ties, the less that emptiness says: an
    empty pair of kinds lowers nobody, since a predictor that learns it can never find what is missing there.

    Args:
        known: Recorded ties, symmetric 0/1 (n × n), the diagonal empty.
        kinds: One label per actor.

    Example:
        >>> ring = np.array([[0, 1, 0, 1], [1, 0, 1, 0], [0, 1, 0, 1], [1, 0, 1, 0]], dtype=float)
        >>> found = affinity(ring, ["Amt", "Verein", "Amt", "Verein"])
        >>> bool(found.leaning[0, 1] > 0 > found.leaning[0, 2])
        True

    Complexity:
        O(n² k) for k kinds.
    """
    names, codes = kind_codes(kinds)
    member = np.eye(len(names))[codes]
    degrees = known.sum(axis=1)
    expected = np.outer(degrees, degrees) / max(degrees.sum(), 1.0)
    np.fill_diagonal(expected, 0.0)
    found_here, expected_here = known @ member, expected @ member
    once = 1 - np.eye(len(names)) / 2  # a tie within a kind is met from both its ends
    found, hoped = member.T @ found_here * once, member.T @ expected_here * once
    missing = _missing(found, hoped)
    of_kind = ((found + SHRINK) / (hoped + SHRINK)) ** (1 - missing)
    rate = (found_here + SHRINK * of_kind[codes]) / (expected_here + SHRINK)
    leaning = (np.log(rate) * (1 - missing[codes]))[:, codes]
    return Affinity(expected, missing[np.ix_(codes, codes)], (leaning + leaning.T) / 2)


def _missing(found: Floats, hoped: Floats) -> Floats:
    """Return which part of the ties hoped for between two kinds is not there; 0 within a kind."""
    share = np.divide(found, hoped, out=np.ones_like(hoped), where=hoped > 0)
    missing = np.maximum(0.0, 1.0 - share)
    np.fill_diagonal(missing, 0.0)
    return missing
