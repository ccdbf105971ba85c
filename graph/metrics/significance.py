"""How far chance explains a number: p values of random trials, corrected for looking at many places at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

__all__ = [
    "FEWEST_EXPECTED",
    "adjusted_p_values",
    "empirical_p",
    "largest_significant_p",
    "samples_needed",
    "smallest_p",
]

Floats = np.ndarray[Any, np.dtype[np.float64]]

FEWEST_EXPECTED = 3.0
"""Where chance lets expect fewer ties than this, even none at all says nothing: the rule of three.

Rare independent ties are Poisson, and none of three expected is seen with probability exp(−3) = 0.05 (Hanley &
Lippman-Hand, J. Am. Med. Assoc. 249, 1983).
"""


def empirical_p(as_extreme: int, trials: int) -> float:
    """Return the p value when so many of the random trials were at least as extreme as what was observed.

    The observation counts as one more trial, so that p is never 0 (Davison & Hinkley 1997, §4.2; Phipson &
    Smyth 2010).

    Example:
        >>> empirical_p(0, 1999)
        0.0005
    """
    return (as_extreme + 1) / (trials + 1)


def smallest_p(trials: int) -> float:
    """Return the smallest p value that so many trials can give.

    Example:
        >>> smallest_p(99)
        0.01
    """
    return empirical_p(0, trials)


def samples_needed(tests: int, level: float = 0.05) -> int:
    """Return how many trials let a single one of so many tests become significant after correction.

    Example:
        >>> samples_needed(100)
        1999
    """
    return max(math.ceil(tests / level - 1e-9) - 1, 1)


def adjusted_p_values(p_values: Sequence[float] | Floats) -> Floats:
    """Return the p values adjusted for their number (Benjamini & Hochberg 1995), in the order given.

    Calling everything significant whose adjusted value is at most 0.05 makes, on average, at most one in
    twenty of these calls a false one.

    Example:
        >>> adjusted_p_values([0.01, 0.04, 0.03]).round(3).tolist()
        [0.03, 0.04, 0.04]

    Complexity:
        O(n log n).
    """
    given = np.asarray(p_values, dtype=np.float64)
    order = np.argsort(given, kind="stable")
    raised = given[order] * len(given) / np.arange(1, len(given) + 1)
    found = np.empty_like(given)
    found[order] = np.minimum.accumulate(raised[::-1])[::-1]
    return np.minimum(found, 1.0)


def largest_significant_p(others: Sequence[float] | Floats, level: float = 0.05) -> float:
    """Return how large one more p value may be to stay significant after correction beside the others.

    Example:
        >>> largest_significant_p([0.5, 0.9, 0.7, 0.8]), largest_significant_p([0.001, 0.9, 0.7, 0.8])
        (0.01, 0.02)
    """
    ranked = np.sort(np.asarray(others, dtype=np.float64))
    steps = level * np.arange(1, len(ranked) + 2) / (len(ranked) + 1)
    holds = np.flatnonzero(ranked <= steps[1:])
    return float(steps[holds[-1] + 1] if len(holds) else steps[0])
