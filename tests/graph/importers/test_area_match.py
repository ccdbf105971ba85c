"""Areas and places find each other by key, else by a unique name in the same county; never by a guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InvalidSource
from graph.importers.area_match import MOST_AREAS, area_map, own_areas
from graph.importers.areas import Area, Boundaries
from graph.importers.boundaries import read_boundaries
from graph.model import Moment, NetworkInfo, Place
from graph.reading import network_at
from graph.store import Store
from tests.builders import TODAY

GEO = Path(__file__).parents[4] / "shared" / "data" / "geo-de"
SQUARE = ((((0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0)),),)


def area(name: str, key: str = "", county: str = "", designation: str = "") -> Area:
    return Area(name=name, key=key, county=county or key[:5], designation=designation, polygons=SQUARE)


def place(label: str, ags: str | None = None, within: str | None = None) -> Place:
    return Place(iri=label, label=label, ags=ags, within=within)


def net(ags: str | None = "03355") -> NetworkInfo:
    return NetworkInfo(name="kreis", label="Kreis", ags=ags)


def found(areas: list[Area], places: list[Place], ags: str | None = "03355") -> dict[str, str]:
    """Return place → name of its area, or why there is none."""
    matched = area_map(Boundaries(tuple(areas), ""), net(ags), places)
    return {
        **{iri: areas[number].key or areas[number].name for number, iri in matched.places.items()},
        **{it.label: it.reason for it in matched.unmatched},
    }


def test_place_with_a_key_is_found_by_its_key_whatever_the_name() -> None:
    assert found([area("Anders", "03355022")], [place("Hansestadt Lüneburg", "03355022")]) == {
        "Hansestadt Lüneburg": "03355022"
    }


def test_place_with_a_key_is_never_found_by_name_among_areas_with_keys() -> None:
    said = found([area("Lüneburg", "03355099")], [place("Lüneburg", "03355022")])

    assert said == {"Lüneburg": "der Schlüssel 03355022 kommt in der Datei nicht vor"}


@pytest.mark.parametrize("label", ["Lüneburg", "Hansestadt Lüneburg", "Stadt Lüneburg", "LÜNEBURG"])
def test_place_without_a_key_is_found_by_its_name_in_its_county(label: str) -> None:
    areas = [area("Lüneburg", "03355022", designation="Stadt"), area("Lüneburg", "09999001")]

    assert found(areas, [place(label)]) == {label: "03355022"}


def test_county_is_not_mistaken_for_its_city() -> None:
    areas = [area("Lüneburg", "03355022", designation="Stadt")]

    assert found(areas, [place("Landkreis Lüneburg")]) == {
        "Landkreis Lüneburg": "der Name kommt in der Datei nicht vor"
    }
    assert found([area("Lüneburg", "03355", designation="Landkreis")], [place("Hansestadt Lüneburg")]) == {
        "Hansestadt Lüneburg": "der Name kommt in der Datei nicht vor"
    }


def test_name_that_occurs_twice_in_the_county_is_no_match() -> None:
    said = found([area("Neustadt", "03355001"), area("Neustadt", "03355002")], [place("Neustadt")])

    assert "mehrere Gebiete" in said["Neustadt"]


def test_name_in_another_county_is_no_match() -> None:
    assert "sein Kreis passt nicht" in found([area("Neustadt", "09999001")], [place("Neustadt")])["Neustadt"]


def test_county_of_a_place_comes_from_the_place_it_lies_in() -> None:
    areas = [area("Neustadt", "03241001"), area("Neustadt", "03355001")]
    places = [place("Region", "03241"), place("Neustadt", within="Region")]

    assert found(areas, places, ags=None)["Neustadt"] == "03241001"


def test_network_without_key_trusts_a_file_of_one_county_only() -> None:
    one, two = [area("Dorf", "03355001")], [area("Dorf", "03355001"), area("Au", "03241001")]

    assert found(one, [place("Dorf")], ags=None) == {"Dorf": "03355001"}
    assert "Kreis" in found(two, [place("Dorf")], ags=None)["Dorf"]


def test_two_places_never_share_an_area() -> None:
    said = found([area("Dorf", "03355001")], [place("Dorf"), place("Gemeinde Dorf")])

    assert said == {"Dorf": "03355001", "Gemeinde Dorf": "das Gebiet steht schon für einen anderen Ort"}


def test_file_of_municipalities_says_why_the_county_has_no_area() -> None:
    said = found([area("Lüneburg", "03355022")], [place("Landkreis Lüneburg", "03355")])

    assert (
        said["Landkreis Lüneburg"]
        == "die Datei enthält die Gemeinden des Kreises, nicht den Kreis als Ganzes"
    )


def test_only_areas_of_the_network_are_kept_and_the_county_gives_way_to_its_municipalities() -> None:
    areas = [area("Lüneburg", "03355022"), area("Peine", "03157006"), area("Lüneburg", "03355")]
    kept = own_areas(Boundaries(tuple(areas), "© Amt"), net(), [])

    assert [it.key for it in kept.areas] == ["03355022"]
    assert kept.attribution == "© Amt"


def test_file_of_another_county_is_refused_with_examples() -> None:
    with pytest.raises(InvalidSource, match=r"03355.*Peine"):
        own_areas(Boundaries((area("Peine", "03157006"),), ""), net(), [])


def test_file_without_any_known_name_is_refused_where_the_network_has_no_key() -> None:
    with pytest.raises(InvalidSource, match=r"heißt wie ein Ort"):
        own_areas(Boundaries((area("Peine"),), ""), net(None), [place("Dorf")])


def test_file_of_a_whole_country_is_refused_where_the_network_has_no_key() -> None:
    areas = tuple(area(f"Dorf {number}") for number in range(MOST_AREAS + 1))

    with pytest.raises(InvalidSource, match=f"{MOST_AREAS + 1} Gebiete"):
        own_areas(Boundaries(areas, ""), net(None), [place("Dorf 7")])


@pytest.mark.parametrize(
    ("name", "file", "areas", "matched"),
    [
        ("lueneburg", "gemeinden_niedersachsen.topojson", 43, {"Hansestadt Lüneburg"}),
        ("lueneburg", "gemeinden_lueneburg_leer_peine_hannover.geojson", 43, {"Hansestadt Lüneburg"}),
        ("lueneburg", "samtgemeinden_niedersachsen.topojson", 11, {"Hansestadt Lüneburg"}),
        ("lueneburg", "kreise_de.topojson", 1, {"Landkreis Lüneburg"}),
        ("leer", "kreise_de.topojson", 1, {"Landkreis Leer"}),
        ("leer", "gemeinden_niedersachsen.topojson", 20, set()),
        ("peine", "kreise_de.topojson", 1, {"Landkreis Peine"}),
        ("peine", "gemeinden_niedersachsen.topojson", 7, set()),
        ("laatzen", "gemeinden_niedersachsen.topojson", 1, {"Stadt Laatzen"}),
    ],
)
def test_official_boundaries_fit_the_examples(
    store: Store, name: str, file: str, areas: int, matched: set[str]
) -> None:
    if not (GEO / file).exists():
        pytest.skip("../shared/data/geo-de is missing")
    network = network_at(store, name, Moment(TODAY, TODAY))
    places = tuple(network.places.values())
    kept = own_areas(read_boundaries((GEO / file).read_bytes()), network.info, places)
    drawn = area_map(kept, network.info, places)

    assert len(drawn.areas) == areas
    assert {network.places[iri].label for iri in drawn.places.values()} == matched
    assert len(drawn.unmatched) == len(places) - len(matched)
