"""An arrangement of the map: places, groups and circles, and the same as plain values for the notebook."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["EXTENT", "Circle", "Plan", "Point"]

EXTENT = 1000.0
"""Coordinates lie in [-EXTENT, EXTENT]."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Circle:
    """The area of one group."""

    x: float
    y: float
    radius: float

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies within."""
        return math.dist((self.x, self.y), point) <= self.radius


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everybody stands, in which group, and the circle of each group."""

    places: Mapping[str, Point] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    circles: Mapping[str, Circle] = field(default_factory=dict)
    spacing: float = 0.0
    """Least distance of two nodes for which the plan was made."""

    def stored(self) -> dict[str, Any]:
        """Return the plan as values of JSON."""
        return {
            "spacing": self.spacing,
            "circles": {code: [circle.x, circle.y, circle.radius] for code, circle in self.circles.items()},
            "places": {node: [*place, self.groups[node]] for node, place in self.places.items()},
        }

    @staticmethod
    def restored(page: object) -> Plan:
        """Return a plan from what was stored; what is unreadable or beyond the map counts as never stored.

        Example:
            >>> plan = Plan({"vhs": (1.0, 2.0)}, {"vhs": "bildung"}, {"bildung": Circle(0.0, 0.0, 9.0)}, 4.0)
            >>> Plan.restored(plan.stored()) == plan
            True
            >>> Plan.restored({"places": "?"})
            Plan(places={}, groups={}, circles={}, spacing=0.0)
        """
        try:
            return _restored(page)
        except (TypeError, ValueError, KeyError, AttributeError):
            return Plan()


def _restored(page: Any) -> Plan:
    circles = {str(code): Circle(*map(_finite, row)) for code, row in page["circles"].items()}
    places, groups = {}, {}
    for node, (x, y, group) in page["places"].items():
        places[str(node)] = (_within(x), _within(y))
        groups[str(node)] = str(group)
    if set(groups.values()) - set(circles):
        raise ValueError("a group without its circle")
    return Plan(places, groups, circles, _finite(page["spacing"]))


def _finite(value: Any) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise ValueError("no number")
    return number


def _within(value: Any) -> float:
    number = _finite(value)
    if abs(number) > EXTENT:
        raise ValueError("beyond the map")
    return number
