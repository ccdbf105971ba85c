"""The invented boundaries of the training network, drawn by code; written by `python -m graph.generator.outline`."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from importlib.resources import as_file, files
from itertools import pairwise
from zlib import crc32

from graph.generator import cast
from graph.generator.tables import NAME
from graph.importers.areas import Area, Boundaries, Point, as_geojson

__all__ = ["boundaries", "document", "main"]

ATTRIBUTION = "Erfundene Grenzen des Musterkreises (fiktiv), von Netzlotse gezeichnet, CC0 1.0"
CENTRES = (
    (0.52, 0.50), (0.76, 0.76), (0.27, 0.76), (0.50, 0.88), (0.78, 0.32),
    (0.22, 0.34), (0.58, 0.18), (0.90, 0.54), (0.37, 0.13), (0.14, 0.55),
)  # fmt: skip
"""One in each municipality, in the order of their table, in degrees where on earth is nothing but sea."""
CORNERS = 14
"""Of the county's outline, before its sides are made crooked."""
MIDDLE, RADII = (0.50, 0.49), (0.52, 0.46)
CROOKED = 0.09
"""How far the middle of a border is moved, as a share of its length."""
BENDS = 4
"""How often each border is halved."""
DECIMALS = 4


def boundaries() -> Boundaries:
    """Return the municipalities of the training network as areas that share their borders.

    Example:
        >>> len(boundaries().areas)
        10
    """
    places = [place for place in cast.places() if place.within]
    return Boundaries(
        tuple(
            Area(name=place.label, designation="Gemeinde", polygons=((tuple(_crooked(_cell(number))),),))
            for number, place in enumerate(places)
        ),
        ATTRIBUTION,
    )


def document() -> bytes:
    """Return the file that ships, the same bytes at every run."""
    lines = json.dumps(as_geojson(boundaries()), ensure_ascii=False).replace(
        '{"type": "Feature",', '\n{"type": "Feature",'
    )
    return f"{lines}\n".encode()


def main() -> None:
    """Write the shipped file."""
    with as_file(files("data").joinpath("boundaries", f"{NAME}.geojson")) as target:
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(document())
        sys.stdout.write(f"{target}\n")


def _cell(number: int) -> list[Point]:
    """Return what of the county lies nearer to one centre than to all others."""
    cell = [_corner(corner) for corner in range(CORNERS)]
    for other, centre in enumerate(CENTRES):
        if other != number:
            cell = list(_nearer(cell, CENTRES[number], centre))
    rounded = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in cell]
    return [*rounded, rounded[0]]


def _corner(number: int) -> Point:
    angle = 2 * math.pi * number / CORNERS
    far = 0.86 + 0.14 * _chance(number, 7)
    return MIDDLE[0] + RADII[0] * far * math.cos(angle), MIDDLE[1] + RADII[1] * far * math.sin(angle)


def _nearer(cell: list[Point], own: Point, other: Point) -> Iterator[Point]:
    """Yield the part of a convex cell on the own side of the line halfway to the other."""
    across = (other[0] - own[0], other[1] - own[1])
    middle = ((own[0] + other[0]) / 2, (own[1] + other[1]) / 2)

    def beyond(point: Point) -> float:
        return (point[0] - middle[0]) * across[0] + (point[1] - middle[1]) * across[1]

    for one, following in pairwise([*cell, cell[0]]):
        here, there = beyond(one), beyond(following)
        if here <= 0:
            yield one
        if here * there < 0:
            share = here / (here - there)
            yield one[0] + share * (following[0] - one[0]), one[1] + share * (following[1] - one[1])


def _crooked(ring: list[Point]) -> Iterator[Point]:
    """Yield a ring with crooked sides; both neighbours draw a border alike, from its lesser end."""
    for one, other in pairwise(ring):
        first, last = min(one, other), max(one, other)
        border = _bent(first, last, BENDS)
        yield from (border if one == first else border[::-1])[:-1]
    yield ring[0]


def _bent(one: Point, other: Point, times: int) -> list[Point]:
    if not times:
        return [one, other]
    aside = CROOKED * (2 * _chance(*one, *other) - 1)
    middle = (
        round((one[0] + other[0]) / 2 - aside * (other[1] - one[1]), DECIMALS),
        round((one[1] + other[1]) / 2 + aside * (other[0] - one[0]), DECIMALS),
    )
    return [*_bent(one, middle, times - 1)[:-1], *_bent(middle, other, times - 1)]


def _chance(*values: float) -> float:
    """Return a number from 0 to 1 that depends on these values alone."""
    return crc32(repr(values).encode()) / 0xFFFFFFFF


if __name__ == "__main__":
    main()
