"""What drawing lots would bring: the yardstick for the share of a kind among seats and for ties among members."""

from __future__ import annotations

from math import comb

__all__ = ["at_most"]


def at_most(found: int, *, drawn: int, marked: int, total: int) -> float:
    """Return how likely it is to draw so few marked ones, or fewer, by lot and without putting back.

    The lower tail of the hypergeometric distribution (Fisher 1935), exact in whole numbers.

    Args:
        found: How many marked ones were observed.
        drawn: How many were drawn.
        marked: How many marked ones there are.
        total: How many there are in all.

    Example:
        >>> at_most(0, drawn=2, marked=2, total=4) == 1 / 6
        True

    Complexity:
        O(found) products of whole numbers with about `drawn` digits.
    """
    counts = range(min(found, drawn, marked) + 1)
    ways = sum(comb(marked, count) * comb(total - marked, drawn - count) for count in counts)
    return ways / comb(total, drawn)
