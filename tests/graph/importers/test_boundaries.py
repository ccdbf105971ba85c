"""Boundaries as an office supplies them: keys in all spellings, and a sentence for every file that cannot be used."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidSource
from graph.importers.areas import Area, as_geojson, on_grid
from graph.importers.boundaries import LARGEST_FILE, as_boundaries, read_boundaries
from graph.locale import in_language

GEO = Path(__file__).parents[4] / "shared" / "data" / "geo-de"
SQUARE = [[[9.0, 53.0], [9.1, 53.0], [9.1, 53.1], [9.0, 53.1], [9.0, 53.0]]]


def feature(properties: dict[str, Any], coordinates: Any = SQUARE, sort: str = "Polygon") -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": sort, "coordinates": coordinates},
    }


def collection(*features: dict[str, Any], **more: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


def endless_topology(*, arc: int, times: int) -> bytes:
    """Return a small file whose one ring runs along one arc again and again."""
    ring = {"type": "Polygon", "arcs": [[0] * times], "properties": {"name": "A"}}
    return json.dumps({"type": "Topology", "arcs": [[[1, 1]] * arc], "objects": {"o": ring}}).encode()


def only(**properties: Any) -> Area:
    (area,) = read_boundaries(collection(feature(properties))).areas
    return area


@pytest.mark.parametrize(
    ("properties", "key", "county"),
    [
        ({"AGS": "03355022"}, "03355022", "03355"),
        ({"ags": "3355022"}, "03355022", "03355"),
        ({"AGS": 3355022}, "03355022", "03355"),
        ({"AGS": 3355022.0}, "03355022", "03355"),
        ({"ARS": "033550022022"}, "03355022", "03355"),
        ({"ars": 33550022022}, "03355022", "03355"),
        ({"AGS": "033550022022"}, "03355022", "03355"),
        ({"ARS": "033550022"}, "03355022", "03355"),
        ({"ARS": "033595405"}, "", "03359"),
        ({"ARS": "03355"}, "03355", "03355"),
        ({"AGS": "3355"}, "03355", "03355"),
        ({"AGS": "DE 12"}, "", ""),
        ({"kreis_ags": "03355"}, "", "03355"),
    ],
)
def test_key_is_read_in_every_spelling(properties: dict[str, Any], key: str, county: str) -> None:
    area = only(GEN="Lüneburg", BEZ="Stadt", **properties)

    assert (area.name, area.designation, area.key, area.county) == ("Lüneburg", "Stadt", key, county)


def test_parts_of_one_municipality_become_one_area() -> None:
    areas = read_boundaries(collection(*[feature({"AGS": "03457002", "GEN": "Borkum"})] * 2)).areas

    assert [(area.name, len(area.polygons)) for area in areas] == [("Borkum", 2)]


def test_two_areas_of_the_same_name_without_key_stay_two() -> None:
    assert len(read_boundaries(collection(*[feature({"name": "Neustadt"})] * 2)).areas) == 2


def test_ring_is_closed_and_height_left_out() -> None:
    area = read_boundaries(
        collection(feature({"name": "A"}, [[[0, 0, 5], [0, 1, 5], [1, 1, 5], [1, 0, 5]]]))
    ).areas[0]

    assert area.polygons[0][0] == ((0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0))


@pytest.mark.parametrize("name", ["attribution", "Copyright", "quelle"])
def test_attribution_is_taken_from_the_file(name: str) -> None:
    assert read_boundaries(collection(feature({"name": "A"}), **{name: "© LGLN"})).attribution == "© LGLN"


def test_attribution_is_empty_if_the_file_has_none() -> None:
    assert read_boundaries(collection(feature({"name": "A"}))).attribution == ""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "leer"),
        (b"  \n", "leer"),
        (b" " * 50 + b"x" * LARGEST_FILE, "größer als 10 MB"),
        (b"PK\x03\x04rest", "ZIP-Archiv"),
        (b"SQLite format 3\x00", "GeoPackage"),
        (b"<?xml version='1.0'?><kml/>", "XML-Datei"),
        (b"%PDF-1.7", "PDF"),
        (b"\x00\x00\x27\x0a\x00", "Shapefile"),
        (b'{"type": "FeatureCollection",\n"features": [', "Zeile 2"),
        (b"\xff\xfe\x00", "beschädigt"),
        (b"[" * 200_000, "beschädigt"),
        (b"[1, 2]", "kein GeoJSON"),
        (b'{"nodes": []}', "kein GeoJSON"),
        (b'{"type": "FeatureCollection"}', "beschädigt"),
        (b'{"type": "FeatureCollection", "features": [7]}', "beschädigt"),
        (b'{"type": "FeatureCollection", "features": []}', "keine Flächen"),
        (
            b'{"type": "Topology", "arcs": [], "objects": {"a": {"type": "Polygon", "arcs": [[3]]}}}',
            "beschädigt",
        ),
        (b'{"type": "Topology"}', "beschädigt"),
        (b'{"type": "Feature", "n": ' + b"9" * 5000 + b"}", "beschädigt"),
        (endless_topology(arc=5_000, times=5_000), "zu fein gezeichnet"),
    ],
)
def test_file_that_cannot_be_used_is_explained(content: bytes, words: str) -> None:
    with pytest.raises(InvalidSource, match=words) as refused:
        read_boundaries(content)

    assert "Bitte" in str(refused.value) or "Gebraucht" in str(refused.value)
    assert in_language(refused.value.sentence, "en") != refused.value.sentence


@pytest.mark.parametrize(
    "coordinates",
    [
        [[[float("nan"), 0], [0, 1], [1, 1], [0, 0]]],
        [[["a", 0], [0, 1], [1, 1], [0, 0]]],
        [[[0], [1], [2], [3]]],
        [[[1e308, 0], [-1e308, 1], [1, 1], [1e308, 0]]],
        [[[10**400, 0], [0, 1], [1, 1], [0, 0]]],
    ],
)
def test_coordinates_that_are_no_numbers_are_damage(coordinates: Any) -> None:
    with pytest.raises(InvalidSource, match="beschädigt"):
        read_boundaries(collection(feature({"name": "A"}, coordinates)))


def test_points_and_lines_are_no_areas() -> None:
    with pytest.raises(InvalidSource, match="keine Flächen"):
        read_boundaries(collection(feature({"name": "A"}, [9.0, 53.0], "Point")))


def test_half_a_sign_in_a_name_does_not_stop_the_office_from_keeping_the_file() -> None:
    content = collection(feature({"name": "Bad \ud800"}), quelle="\udfff")
    boundaries = read_boundaries(content)

    assert boundaries.areas[0].name == "Bad ?"
    assert boundaries.attribution == "?"


def test_swapped_axes_are_noticed() -> None:
    swapped = [[[y, x] for x, y in SQUARE[0]]]

    with pytest.raises(InvalidSource, match="vertauscht"):
        read_boundaries(collection(feature({"name": "A"}, swapped)))


def test_what_is_kept_reads_back_as_it_was() -> None:
    read = on_grid(
        read_boundaries(collection(feature({"AGS": "03355022", "GEN": "Lüneburg", "BEZ": "Stadt"})))
    )

    assert as_boundaries(json.loads(json.dumps(as_geojson(read)))) == read


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_give_areas_or_a_sentence(content: bytes) -> None:
    with suppress(InvalidSource):
        assert read_boundaries(content).areas


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["type", "geometry", "coordinates", "properties", "arcs", "objects", "transform"]
            ),
            inner,
        )
    ),
    max_leaves=12,
)


@given(st.sampled_from(["FeatureCollection", "Topology", "Feature"]), JSON, JSON)
def test_any_content_of_the_right_sort_gives_areas_or_a_sentence(sort: str, one: Any, other: Any) -> None:
    value = {
        "type": sort,
        "features": [one, {"geometry": other, "properties": {"name": "A"}}],
        "geometry": one,
        "properties": other,
        "arcs": one,
        "objects": {"o": other},
    }
    with suppress(InvalidSource):
        assert as_boundaries(value).areas


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("gemeinden_lueneburg_leer_peine_hannover.geojson", 91),
        ("gemeinden_niedersachsen.topojson", 967),
        ("kreise_de.topojson", 401),
        ("samtgemeinden_niedersachsen.topojson", 430),
    ],
)
def test_official_boundaries_are_read_complete(name: str, number: int) -> None:
    if not (GEO / name).exists():
        pytest.skip("../shared/data/geo-de is missing")
    areas = read_boundaries((GEO / name).read_bytes()).areas

    assert len(areas) == number
    assert all(area.county and area.name for area in areas)
