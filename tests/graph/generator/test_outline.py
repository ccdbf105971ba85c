"""The invented boundaries: made by code, byte by byte the shipped file, and a true tessellation."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from itertools import pairwise

from graph import looking
from graph.generator.outline import boundaries, document
from graph.generator.tables import NAME, rows
from graph.importers.boundaries import read_boundaries
from graph.model import Moment
from graph.store import Store
from tests.builders import TODAY


def test_shipped_file_is_what_the_code_draws() -> None:
    assert files("data").joinpath("boundaries", f"{NAME}.geojson").read_bytes() == document()


def test_every_municipality_has_its_area_and_the_file_says_that_it_is_invented() -> None:
    found = read_boundaries(document())

    assert [area.name for area in found.areas] == [row["label"] for row in rows("places")]
    assert "Erfundene" in found.attribution
    assert not any(area.key for area in found.areas)


def test_neighbours_share_their_borders_point_by_point() -> None:
    sides = Counter(
        frozenset(side)
        for area in boundaries().areas
        for polygon in area.polygons
        for side in pairwise(polygon[0])
    )
    outer = [side for side, number in sides.items() if number == 1]
    touched = Counter(point for side in outer for point in side)

    assert max(sides.values()) == 2
    assert set(touched.values()) == {2}


def test_lies_where_nothing_but_sea_is() -> None:
    points = [point for area in boundaries().areas for polygon in area.polygons for point in polygon[0]]

    assert all(-0.1 < x < 1.1 and -0.1 < y < 1.1 for x, y in points)


def test_demo_has_a_map_without_anybody_supplying_one(store: Store) -> None:
    found = looking.area_map_of(store, NAME, Moment(TODAY, TODAY), None)

    assert found is not None
    assert len(found.places) == len(rows("places"))
    assert [it.label for it in found.unmatched] == ["Musterkreis (fiktiv)"]
    assert looking.area_map_of(store, "leer", Moment(TODAY, TODAY), None) is None
