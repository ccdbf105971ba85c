"""Areas of a map: rings of points with name and official key, put on a small grid so that they draw alike everywhere."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, TypeAlias

__all__ = ["GRID", "Area", "Boundaries", "Point", "Polygon", "Ring", "anchor", "as_geojson", "on_grid"]

Point: TypeAlias = "tuple[float, float]"
Ring: TypeAlias = "tuple[Point, ...]"
"""Closed: the last point is the first."""
Polygon: TypeAlias = "tuple[Ring, ...]"
"""The outer ring, then its holes."""

GRID = 2000
"""Steps along the longer side: finer than any screen shows, and borders stay shared because both sides are rounded alike."""
LARGEST_LONGITUDE, LARGEST_LATITUDE = 180.0, 90.0
SMALLEST_RING = 4
SCAN_LINES = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One municipality or county as drawn."""

    name: str
    key: str = ""
    """Official key: eight digits of a municipality, five of a county; empty if the file has none."""
    county: str = ""
    """The five digits of its county; empty if the file does not say."""
    designation: str = ""
    """`Stadt`, `Gemeinde`, `Landkreis` …; empty if the file does not say."""
    polygons: tuple[Polygon, ...]


@dataclass(frozen=True, slots=True)
class Boundaries:
    """All areas of a file, with what has to stand beside them."""

    areas: tuple[Area, ...]
    attribution: str
    """Who made them and under which licence; empty if the file does not say."""


def on_grid(boundaries: Boundaries) -> Boundaries:
    """Return the same areas on a grid of whole numbers, degrees made as wide as they are at that latitude.

    Points that fall together are left out, outer rings run one way and holes the other.

    Example:
        >>> square = ((0.0, 0.0), (4.0, 0.0), (4.0, 2.0), (0.0, 2.0), (0.0, 0.0))
        >>> found = on_grid(Boundaries((Area(name="A", polygons=((square,),)),), ""))
        >>> found.areas[0].polygons[0][0][:3]
        ((0, 0), (0, 1000), (2000, 1000))
    """
    points = [point for area in boundaries.areas for point in _points(area)]
    if not points:
        return boundaries
    wide = _narrowing(points)
    left, low = min(x for x, _ in points) * wide, min(y for _, y in points)
    right, high = max(x for x, _ in points) * wide, max(y for _, y in points)
    step = GRID / (max(right - left, high - low) or 1.0)

    def moved(ring: Ring) -> Ring:
        rounded = [(round((x * wide - left) * step), round((y - low) * step)) for x, y in ring]
        return tuple(
            point for number, point in enumerate(rounded) if not number or point != rounded[number - 1]
        )

    return replace(
        boundaries,
        areas=tuple(replace(area, polygons=tuple(_drawable(area, moved))) for area in boundaries.areas),
    )


def anchor(area: Area) -> Point:
    """Return a point well inside an area, where its label can stand.

    Example:
        >>> square = ((0.0, 0.0), (4.0, 0.0), (4.0, 2.0), (0.0, 2.0), (0.0, 0.0))
        >>> anchor(Area(name="A", polygons=((square,),)))
        (2.0, 1.0)
    """
    largest = max(area.polygons, key=lambda polygon: abs(_surface(polygon[0])))
    low, high = min(y for _, y in largest[0]), max(y for _, y in largest[0])
    middle = (low + high) / 2
    lines = [low + (high - low) * (number + 0.5) / SCAN_LINES for number in range(SCAN_LINES)]
    spans = [
        (right - left, -abs(y - middle), left, right, y) for y in lines for left, right in _spans(largest, y)
    ]
    if not spans:
        return largest[0][0]
    _, _, left, right, y = max(
        spans, key=lambda span: (span[0] * (1 - abs(span[4] - middle) / (high - low)), span)
    )
    return (left + right) / 2, y


def as_geojson(boundaries: Boundaries) -> dict[str, Any]:
    """Return boundaries as GeoJSON, to be kept by the office or drawn."""
    return {
        "type": "FeatureCollection",
        "attribution": boundaries.attribution,
        "features": [
            {
                "type": "Feature",
                "properties": {
                    "ags": area.key,
                    "name": area.name,
                    "kreis_ags": area.county,
                    "bez": area.designation,
                },
                "geometry": {"type": "MultiPolygon", "coordinates": area.polygons},
            }
            for area in boundaries.areas
        ],
    }


def _points(area: Area) -> Iterator[Point]:
    return (point for polygon in area.polygons for ring in polygon for point in ring)


def _narrowing(points: Sequence[Point]) -> float:
    """Return how wide a step to the east is beside one to the north: less than one for degrees."""
    is_degrees = all(abs(x) <= LARGEST_LONGITUDE and abs(y) <= LARGEST_LATITUDE for x, y in points)
    if not is_degrees:
        return 1.0
    middle = (min(y for _, y in points) + max(y for _, y in points)) / 2
    return math.cos(math.radians(middle))


def _drawable(area: Area, moved: Any) -> Iterator[Polygon]:
    """Yield what is left of the polygons; an area that would vanish keeps its largest as a speck."""
    kept = []
    for polygon in area.polygons:
        rings = [ring for ring in map(moved, polygon[:1]) if len(ring) >= SMALLEST_RING and _surface(ring)]
        if rings:
            holes = (
                ring for ring in map(moved, polygon[1:]) if len(ring) >= SMALLEST_RING and _surface(ring)
            )
            kept.append(
                (_turned(rings[0], clockwise=True), *(_turned(hole, clockwise=False) for hole in holes))
            )
    if not kept:
        x, y = moved(area.polygons[0][0])[0]
        kept.append((((x, y), (x, y + 4), (x + 4, y + 4), (x + 4, y), (x, y)),))
    yield from kept


def _turned(ring: Ring, *, clockwise: bool) -> Ring:
    return ring if (_surface(ring) < 0) == clockwise else ring[::-1]


def _surface(ring: Ring) -> float:
    """Return the surface of a ring, negative if it runs clockwise."""
    return sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in _sides(ring)) / 2


def _sides(ring: Ring) -> Iterable[tuple[Point, Point]]:
    return pairwise(ring)


def _spans(polygon: Polygon, y: float) -> list[tuple[float, float]]:
    """Return where a level line runs inside a polygon."""
    crossed = sorted(
        x + (y - low) / (high - low) * (other - x)
        for ring in polygon
        for (x, low), (other, high) in _sides(ring)
        if (low <= y < high) or (high <= y < low)
    )
    return list(zip(crossed[::2], crossed[1::2], strict=False))
