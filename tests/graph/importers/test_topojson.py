"""TopoJSON put together again: shared arcs, both directions, with and without a transform."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.importers.boundaries import read_boundaries
from graph.importers.topojson import features

GEO = Path(__file__).parents[4] / "shared" / "data" / "geo-de"


def topology(objects: dict[str, Any], arcs: list[Any], **more: Any) -> dict[str, Any]:
    return {"type": "Topology", "objects": objects, "arcs": arcs, **more}


def test_neighbours_share_an_arc_in_both_directions() -> None:
    border, left, right = [[1, 0], [1, 1]], [[1, 1], [0, 1], [0, 0], [1, 0]], [[1, 0], [2, 0], [2, 1], [1, 1]]
    towns = [
        {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "West"}},
        {"type": "Polygon", "arcs": [[2, ~0]], "properties": {"name": "Ost"}},
    ]
    found = list(
        features(topology({"o": {"type": "GeometryCollection", "geometries": towns}}, [border, left, right]))
    )

    assert [it["properties"]["name"] for it in found] == ["West", "Ost"]
    assert found[0]["geometry"]["coordinates"] == [[(1, 0), (1, 1), (0, 1), (0, 0), (1, 0)]]
    assert found[1]["geometry"]["coordinates"] == [[(1, 0), (2, 0), (2, 1), (1, 1), (1, 0)]]


def test_distances_become_points_by_the_transform() -> None:
    thing = {"type": "MultiPolygon", "arcs": [[[0]]]}
    whole = topology(
        {"o": thing},
        [[[0, 0], [10, 0], [0, 10], [-10, -10]]],
        transform={"scale": [0.5, 2], "translate": [100, 200]},
    )

    assert next(features(whole))["geometry"]["coordinates"] == [
        [[(100.0, 200), (105.0, 200), (105.0, 220), (100.0, 200)]]
    ]


def test_id_counts_as_property_and_points_are_left_out() -> None:
    objects = {
        "a": {"type": "Polygon", "id": "03355022", "arcs": [[0]]},
        "b": {"type": "Point", "coordinates": [1, 1]},
    }
    (found,) = features(topology(objects, [[[0, 0], [1, 0], [1, 1], [0, 0]]]))

    assert found["properties"] == {"id": "03355022"}


def test_both_official_files_draw_the_same_municipality() -> None:
    if not GEO.exists():
        pytest.skip("../shared/data/geo-de is missing")
    plain = read_boundaries((GEO / "gemeinden_lueneburg_leer_peine_hannover.geojson").read_bytes())
    packed = read_boundaries((GEO / "gemeinden_niedersachsen.topojson").read_bytes())
    one = {area.key: area for area in plain.areas}["03355022"]
    other = {area.key: area for area in packed.areas}["03355022"]

    def box(area: Any) -> tuple[float, ...]:
        points = [point for polygon in area.polygons for ring in polygon for point in ring]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return min(xs), min(ys), max(xs), max(ys)

    assert box(one) == pytest.approx(box(other), abs=0.0005)
