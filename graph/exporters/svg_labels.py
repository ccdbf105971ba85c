"""Names beside signs: where each finds room without covering a sign, another name, or too many lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.exporters.svg_parts import Box, Point

__all__ = ["Room", "Sign"]

Line: TypeAlias = tuple[Point, Point]
Cell: TypeAlias = tuple[int, int]

GAP = 4.0
"""Between a sign and its name."""
MARGIN = 2.0
"""Between two names."""
CELL = 60.0
"""Side of the grid in which signs, names and lines are looked up."""
LATER = 0.2
"""What a less usual place costs: five steps are as bad as one line crossed."""
MANY_LINES = 3000
"""With more lines nobody sees which of them a name covers."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign with the size of its name."""

    at: Point
    radius: float
    width: float
    height: float


class Room:
    """A sheet with what stands on it already; only what is near a place is looked at."""

    def __init__(self, bounds: Box, signs: Iterable[Sign], lines: Sequence[Line] = ()) -> None:
        """Keep the signs free of names, and know where the lines run."""
        self._bounds = bounds
        self._taken: dict[Cell, list[Box]] = {}
        self._lines: dict[Cell, list[Line]] = {}
        for sign in signs:
            self._keep(_around(sign.at, sign.radius, sign.radius))
        for line in lines if len(lines) <= MANY_LINES else ():
            for cell in _cells_along(line):
                self._lines.setdefault(cell, []).append(line)

    def place(self, sign: Sign) -> Box | None:
        """Return the best free area beside a sign and keep it; None if there is no room."""
        best: tuple[float, Box] | None = None
        for number, area in enumerate(_beside(sign)):
            if not self._is_free(area):
                continue
            crossed = self._crossed(area)
            cost = crossed + number * LATER
            if best is None or cost < best[0]:
                best = cost, area
            if not crossed:
                break
        return self._keep(best[1]) if best else None

    def place_at(self, areas: Iterable[Box]) -> Box | None:
        """Return the first free one of some areas and keep it."""
        found = next((area for area in areas if self._is_free(area)), None)
        return self._keep(found) if found else None

    def _keep(self, area: Box) -> Box:
        for cell in _cells(area):
            self._taken.setdefault(cell, []).append(area)
        return area

    def _is_free(self, area: Box) -> bool:
        left, top, right, bottom = self._bounds
        if area[0] < left or area[1] < top or area[2] > right or area[3] > bottom:
            return False
        return not any(_overlap(area, other) for cell in _cells(area) for other in self._taken.get(cell, ()))

    def _crossed(self, area: Box) -> int:
        near = {line for cell in _cells(area) for line in self._lines.get(cell, ())}
        return sum(1 for line in near if _crosses(line, area))


def _beside(sign: Sign) -> Iterable[Box]:
    """Yield the areas around a sign: below, above, to the sides, at the corners."""
    (x, y), far = sign.at, sign.radius + GAP
    width, height = sign.width, sign.height
    lefts = (x - width / 2, x + far, x - far - width, x - sign.radius, x + sign.radius - width)
    tops = (y - height / 2, y + far, y - far - height, y - sign.radius, y + sign.radius - height)
    order = (
        (0, 1), (0, 2), (1, 0), (2, 0), (1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (4, 1), (3, 2), (4, 2),
        (1, 3), (2, 3), (1, 4), (2, 4),
    )  # fmt: skip
    for left, top in order:
        yield lefts[left], tops[top], lefts[left] + width, tops[top] + height


def _cells(area: Box) -> Iterable[Cell]:
    """Return the cells of a coarse grid that an area touches, with what has to stay free around it."""
    columns = range(int((area[0] - MARGIN) // CELL), int((area[2] + MARGIN) // CELL) + 1)
    rows = range(int((area[1] - MARGIN) // CELL), int((area[3] + MARGIN) // CELL) + 1)
    return [(column, row) for column in columns for row in rows]


def _cells_along(line: Line) -> set[Cell]:
    """Return the cells that a line runs through, found in steps of half a cell."""
    (x, y), (to_x, to_y) = line
    steps = int(max(abs(to_x - x), abs(to_y - y)) / (CELL / 2)) + 1
    parts = (number / steps for number in range(steps + 1))
    return {(int((x + (to_x - x) * it) // CELL), int((y + (to_y - y) * it) // CELL)) for it in parts}


def _around(at: Point, width: float, height: float) -> Box:
    return at[0] - width, at[1] - height, at[0] + width, at[1] + height


def _overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] + MARGIN
        and one[2] > other[0] - MARGIN
        and one[1] < other[3] + MARGIN
        and one[3] > other[1] - MARGIN
    )


def _crosses(line: Line, area: Box) -> bool:
    """Tell whether a line runs through an area (Liang and Barsky, 1984)."""
    (x, y), (to_x, to_y) = line
    dx, dy = to_x - x, to_y - y
    start, end = 0.0, 1.0
    for p, q in ((-dx, x - area[0]), (dx, area[2] - x), (-dy, y - area[1]), (dy, area[3] - y)):
        if p == 0:
            if q < 0:
                return False
            continue
        part = q / p
        start, end = (max(start, part), end) if p < 0 else (start, min(end, part))
        if start > end:
            return False
    return True
