"""Areas on a grid: shared borders stay shared, rings run the right way, labels stand inside."""

from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graph.importers.areas import GRID, Area, Boundaries, Ring, anchor, on_grid


def ring(*points: tuple[float, float]) -> Ring:
    return (*points, points[0])


def square(x: float, y: float, size: float) -> Ring:
    return ring((x, y), (x + size, y), (x + size, y + size), (x, y + size))


def drawn(*areas: Area) -> tuple[Area, ...]:
    return on_grid(Boundaries(areas, "")).areas


def surface(found: Ring) -> float:
    return sum(x * v - u * y for (x, y), (u, v) in pairwise(found)) / 2


def test_degrees_are_as_wide_as_they_are_at_their_latitude() -> None:
    (area,) = drawn(Area(name="A", polygons=((ring((9, 59.5), (11, 59.5), (11, 60.5), (9, 60.5)),),)))
    xs = {x for x, _ in area.polygons[0][0]}
    ys = {y for _, y in area.polygons[0][0]}

    assert max(ys) == GRID
    assert max(xs) == round(GRID * 2 * math.cos(math.radians(60)))


def test_metres_stay_as_they_are() -> None:
    (area,) = drawn(Area(name="A", polygons=((square(560_000, 5_890_000, 1000),),)))

    assert set(area.polygons[0][0]) == {(0, 0), (GRID, 0), (GRID, GRID), (0, GRID)}


def test_outer_ring_and_hole_run_against_each_other_however_they_were_given() -> None:
    outer, hole = square(0, 0, 900), square(300, 300, 100)
    for one in (outer, outer[::-1]):
        for other in (hole, hole[::-1]):
            (area,) = drawn(Area(name="A", polygons=((one, other),)))
            assert [surface(found) < 0 for found in area.polygons[0]] == [True, False]


def test_neighbours_keep_their_border() -> None:
    one, other = drawn(
        Area(name="A", polygons=((square(200, 0, 333.3),),)),
        Area(name="B", polygons=((square(533.3, 0, 333.3),),)),
    )

    assert len(set(one.polygons[0][0]) & set(other.polygons[0][0])) == 2


def test_area_too_small_for_the_grid_stays_as_a_speck() -> None:
    _, speck = drawn(
        Area(name="A", polygons=((square(0, 0, 10_000_000),),)),
        Area(name="B", polygons=((square(5_000_000, 0, 1),),)),
    )

    assert len(speck.polygons[0][0]) == 5


def test_label_stands_inside_an_area_with_a_hole_in_its_middle() -> None:
    x, y = anchor(Area(name="A", polygons=((square(0, 0, 900), square(300, 300, 300)),)))

    assert not (300 < x < 600 and 300 < y < 600)
    assert 0 < x < 900
    assert 0 < y < 900


@given(st.lists(st.floats(min_value=0.2, max_value=1), min_size=3, max_size=12))
def test_label_stands_inside_a_star(radii: list[float]) -> None:
    corners = [
        (
            500 + 400 * far * math.cos(2 * math.pi * n / len(radii)),
            500 + 400 * far * math.sin(2 * math.pi * n / len(radii)),
        )
        for n, far in enumerate(radii)
    ]
    star = ring(*corners)
    x, y = anchor(Area(name="A", polygons=((star,),)))
    crossings = sum(
        (b > y) != (d > y) and x < a + (y - b) / (d - b) * (c - a) for (a, b), (c, d) in pairwise(star)
    )

    assert crossings % 2 == 1
