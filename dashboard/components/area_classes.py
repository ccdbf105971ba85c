"""Classes of numbers for a map: few, told in words, near numbers together and far ones apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["MOST", "Span", "class_of", "spans"]

MOST = 4
"""More shades nobody tells apart."""


@dataclass(frozen=True, slots=True)
class Span:
    """A class: from the lowest to the highest number that occurs in it."""

    lowest: int
    highest: int

    @property
    def words(self) -> str:
        """Return the class as it stands in a legend.

        Example:
            >>> Span(4, 5).words, Span(59, 59).words
            ('4–5', '59')
        """
        return str(self.lowest) if self.lowest == self.highest else f"{self.lowest}–{self.highest}"


def spans(values: Iterable[int]) -> tuple[Span, ...]:
    """Return at most four classes, lowest first, so that numbers differ as little as can be within each.

    The natural breaks of Jenks (1967), over the different numbers that occur.

    Example:
        >>> [span.words for span in spans([4, 5, 5, 6, 7, 8, 15, 59])]
        ['4–5', '6–8', '15', '59']
    """
    known = sorted(set(values))
    splits: list[tuple[float, tuple[int, ...]]] = [(0.0, ()), *((float("inf"), ()) for _ in known)]
    for _ in range(min(MOST, len(known))):
        splits = [
            min(
                (
                    (splits[start][0] + _spread(known[start:end]), (*splits[start][1], end))
                    for start in range(end)
                ),
                default=(float("inf"), ()),
            )
            for end in range(len(known) + 1)
        ]
    ends = splits[-1][1] if known else ()
    return tuple(Span(known[start], known[end - 1]) for start, end in zip((0, *ends), ends, strict=False))


def class_of(value: int, among: Sequence[Span]) -> int:
    """Return the number of the class that a value of the map lies in."""
    return next(number for number, span in enumerate(among) if value <= span.highest)


def _spread(group: Sequence[int]) -> float:
    middle = sum(group) / len(group)
    return sum((value - middle) ** 2 for value in group)
