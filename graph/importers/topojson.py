"""TopoJSON as polygons: arcs that neighbours share, put together again to rings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

__all__ = ["TooManyPoints", "features"]

MOST_POINTS = 2_000_000
"""Rings may name an arc any number of times: a small file could fill the memory."""

Arc = list[tuple[float, float]]


class TooManyPoints(ValueError):
    """The rings of a topology have more points than can be drawn."""


def features(topology: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the polygons of a topology as GeoJSON features, with what the file says of them.

    Args:
        topology: A parsed TopoJSON file; a damaged one raises `KeyError`, `IndexError`, `TypeError` or `ValueError`.

    Raises:
        TooManyPoints: its rings are longer than can be drawn, which is known before they are put together.

    Example:
        >>> ring = [[0, 0], [2, 0], [0, 2], [-2, -2]]
        >>> town = {"type": "Polygon", "arcs": [[0]], "properties": {"name": "A"}}
        >>> whole = {"transform": {"scale": [1, 1], "translate": [10, 50]}, "arcs": [ring], "objects": {"o": town}}
        >>> next(features(whole))["geometry"]["coordinates"]
        [[(10, 50), (12, 50), (12, 52), (10, 50)]]
    """
    arcs = [_arc(arc, topology.get("transform")) for arc in topology["arcs"]]
    left = MOST_POINTS
    for thing in topology["objects"].values():
        for geometry in _geometries(thing):
            left -= _points(geometry["arcs"], arcs)
            if left < 0:
                raise TooManyPoints
            yield {
                "type": "Feature",
                "properties": {
                    **({"id": geometry["id"]} if "id" in geometry else {}),
                    **(geometry.get("properties") or {}),
                },
                "geometry": {"type": geometry["type"], "coordinates": _coordinates(geometry, arcs)},
            }


def _geometries(thing: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if thing.get("type") == "GeometryCollection":
        for inner in thing["geometries"]:
            yield from _geometries(inner)
    elif thing.get("type") in ("Polygon", "MultiPolygon"):
        yield thing


def _points(numbers: Any, arcs: Sequence[Arc]) -> int:
    """Return how many points the rings of a geometry have."""
    if isinstance(numbers, list):
        return sum(_points(inner, arcs) for inner in numbers)
    return len(arcs[numbers if numbers >= 0 else ~numbers])


def _coordinates(geometry: Mapping[str, Any], arcs: Sequence[Arc]) -> list[Any]:
    if geometry["type"] == "Polygon":
        return [_ring(numbers, arcs) for numbers in geometry["arcs"]]
    return [[_ring(numbers, arcs) for numbers in polygon] for polygon in geometry["arcs"]]


def _ring(numbers: Sequence[int], arcs: Sequence[Arc]) -> Arc:
    """Return the arcs of a ring one after the other; a negative number means: the other way round."""
    ring: Arc = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring


def _arc(points: Sequence[Sequence[float]], transform: Mapping[str, Any] | None) -> Arc:
    """Return the points of an arc; with a transform each is told by its distance from the one before."""
    if transform is None:
        return [(point[0], point[1]) for point in points]
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    xs = accumulate(point[0] for point in points)
    ys = accumulate(point[1] for point in points)
    return [(x * wide + left, y * high + low) for x, y in zip(xs, ys, strict=True)]
