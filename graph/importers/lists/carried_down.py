"""Cells that mean what stands above them: merged over several rows, or with a ditto sign."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.sheets import Merged, SheetRow

__all__ = ["CarriedDown"]

_DITTO = frozenset(
    {
        '"',
        "''",
        '""',
        "„",
        "“",
        "”",
        "″",
        "〃",
        '-"-',
        "-„-",
        "dito",
        "ditto",
        "dto.",
        "dto",
        "s. o.",
        "s.o.",
        "siehe oben",
    }
)
_NOTHING = frozenset(
    {"-", "--", "---", "–", "—", "/", "./.", ".", "?", "k.a.", "k. a.", "keine angabe", "k.a", "n.n.", "n. n.", "n.v.", "nn", "unbekannt", "n/a"}
)  # fmt: skip
"""How people say that they do not know."""


@dataclass(slots=True)
class CarriedDown:
    """Reads the cells of one sheet from top to bottom."""

    merged: Iterable[Merged]
    carried: frozenset[tuple[int, int]] = frozenset()
    """Row and column of further empty cells that mean what stands above them."""
    _spans: dict[int, list[tuple[int, int]]] = field(init=False)
    _last: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for it in self.merged:
            if it.last_row > it.first_row:
                spans[it.first_column].append((it.first_row, it.last_row))
        self._spans = {column: sorted(found) for column, found in spans.items()}

    def cell(self, row: SheetRow, place: int) -> str:
        """Return what a cell says, counted from 0; empty where it only says that nothing is known.

        Rows have to be asked for in their order.

        Example:
            >>> cells = CarriedDown([])
            >>> [cells.cell(SheetRow(number, (text,)), 0) for number, text in enumerate(["AWO", '"', "k. A.", "dito"], 2)]
            ['AWO', 'AWO', '', 'AWO']
        """
        text = row.cell(place)
        plain = text.casefold()
        if plain in _DITTO:
            return self._last.get(place, "")
        if plain in _NOTHING:
            return ""
        if text:
            self._last[place] = text
            return text
        is_carried = (row.number, place) in self.carried or self._is_inside(place, row.number)
        return self._last.get(place, "") if is_carried else ""

    def _is_inside(self, place: int, number: int) -> bool:
        """Tell whether a cell is part of a merged one that begins above it."""
        spans = self._spans.get(place, [])
        before = bisect_right(spans, (number, 0)) - 1
        return before >= 0 and spans[before][0] < number <= spans[before][1]
