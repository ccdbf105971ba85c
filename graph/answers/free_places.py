"""Room on a map: where something can be added beside what belongs to it, without covering anything."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TypeAlias

from graph.model import Area, MapView, Node
from graph.texts import broadest_field

WIDTH, HEIGHT = 140.0, 66.0
"""A cell of the grid: as wide and as high as a sign with its name below."""
NEAR, FAR = 1, 8
"""Cells beyond the rim: for what has no kin on the map, and for all when a small map is full."""
FARTHEST = 1000.0
"""Positions lie in [-FARTHEST, FARTHEST]."""

Place: TypeAlias = tuple[float, float]
Cell: TypeAlias = tuple[int, int]


class FreePlaces:
    """The cells of a map that nothing stands in; each is given away once."""

    def __init__(self, view: MapView) -> None:
        """Look which cells the nodes of a map, with their names, take."""
        self._nodes, self._areas = view.nodes, view.areas
        self._taken: dict[Cell, int] = {}
        for node in view.nodes:
            self._take(_cell((node.x, node.y)))
        self._inner, self._cells = self._within(NEAR), self._within(FAR)

    def _within(self, beyond: int) -> list[Cell]:
        """Return the cells of the map, and so many beyond its rim as positions may reach."""
        columns, rows = ([cell[axis] for cell in self._taken] for axis in (0, 1))
        return [
            (column, row)
            for column in range(min(columns) - beyond, max(columns) + beyond + 1)
            for row in range(min(rows) - beyond, max(rows) + beyond + 1)
            if max(map(abs, _centre((column, row)))) <= FARTHEST
        ]

    def area(self, node: Node) -> Area | None:
        """Return the area of the map that a node belongs to, None if it has none of its own."""
        codes = (node.group, *node.fields, *map(broadest_field, node.fields))
        return next((area for area in self._areas if area.code in codes), None)

    def take(self, node: Node, beside: Iterable[str] = ()) -> Place:
        """Return the free place nearest to a node's kin, and keep it from others.

        Args:
            node: What is to be placed: in or at its area, else near its kind or group, else with all others
                that have no kin here, where the map is emptiest.
            beside: IRIs of nodes it has to stand beside, whatever its kin.
        """
        aim = self._aim(node, frozenset(beside))
        own = self.area(node)
        strange = [area for area in self._areas if area is not own and not beside]

        def cost(cell: Cell) -> tuple[int, bool, float, Cell]:
            place = _centre(cell)
            is_strange = any(_distance(place, (it.x, it.y)) < it.radius**2 for it in strange)
            taken = sum(self._taken.get(one, 0) for one in _with_name(cell))
            return taken, is_strange, _distance(place, aim), cell

        best = min(self._cells, key=cost)
        self._take(best)
        return _centre(best)

    @cached_property
    def _emptiest(self) -> Place:
        return max((_centre(cell) for cell in self._inner), key=self._room)

    def _room(self, place: Place) -> float:
        return min(_distance(place, (node.x, node.y)) for node in self._nodes)

    def _aim(self, node: Node, beside: frozenset[str]) -> Place:
        area = self.area(node)
        if area and not beside:
            return area.x, area.y
        kin = (
            [other for other in self._nodes if other.iri in beside],
            [other for other in self._nodes if other.kind == node.kind],
            [other for other in self._nodes if other.group == node.group],
        )
        near = next((found for found in kin if found), None)
        if near is None:
            return self._emptiest
        return sum(it.x for it in near) / len(near), sum(it.y for it in near) / len(near)

    def _take(self, cell: Cell) -> None:
        for taken in _with_name(cell):
            self._taken[taken] = self._taken.get(taken, 0) + 1


def _with_name(cell: Cell) -> tuple[Cell, Cell]:
    """Return a cell, and the one below it for the name."""
    return cell, (cell[0], cell[1] + 1)


def _cell(place: Place) -> Cell:
    return round(place[0] / WIDTH), round(place[1] / HEIGHT)


def _centre(cell: Cell) -> Place:
    return cell[0] * WIDTH, cell[1] * HEIGHT


def _distance(one: Place, other: Place) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
