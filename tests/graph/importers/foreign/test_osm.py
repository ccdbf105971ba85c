"""OpenStreetMap: named organisations with their kind; everything else is told with its reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.importers.foreign.osm import is_osm, read_osm
from graph.importers.foreign.osm_kinds import kind_of_tags
from graph.importers.foreign.osm_xml import osm_of_xml
from graph.importers.foreign.sources import Source
from graph.records import Draft, RecordSort
from ontology.codelists import codelist
from tests.batches import check

DATA = Path(__file__).parents[5] / "shared" / "data"
needs_shared = pytest.mark.skipif(not DATA.exists(), reason="die geteilten Daten liegen hier nicht")


def answer(*tags: dict[str, str]) -> list[Source]:
    elements = [{"type": "node", "id": number, "tags": it} for number, it in enumerate(tags, start=1)]
    return [Source("a.json", {"version": 0.6, "osm3s": {}, "elements": elements})]


def actors(*tags: dict[str, str]) -> list[Draft]:
    batch = read_osm(answer(*tags))
    check(batch)
    return [it for it in batch.drafts if it.sort is RecordSort.ACTOR]


@needs_shared
@pytest.mark.parametrize(
    ("name", "drafts"), [("node-01", 0), ("way-01", 0), ("relation-01", 0), ("area-01", 1)]
)
def test_every_sample_answer_is_accounted_for(name: str, drafts: int) -> None:
    content = json.loads((DATA / "osm-overpass" / f"{name}.json").read_text(encoding="utf-8"))
    assert is_osm(content)
    batch = read_osm([Source(name, content)])
    check(batch)
    assert (batch.rows, len(batch.drafts)) == (len(content["elements"]), drafts)
    assert batch.licence == "ODbL 1.0"
    assert "OpenStreetMap" in batch.attribution


@needs_shared
def test_an_answer_that_was_cut_off_says_so() -> None:
    content = json.loads((DATA / "osm-overpass" / "remark-runtime-error-01.json").read_text(encoding="utf-8"))
    batch = read_osm([Source("a", content)])
    assert batch.rows == 0
    assert "unvollständig" in batch.notices[0]


@needs_shared
def test_every_preset_of_the_editor_has_a_kind_or_is_nobody() -> None:
    presets = json.loads(
        (DATA / "osm-preset-labels" / "presets_integration.json").read_text(encoding="utf-8")
    )
    nobody = set()
    for preset in presets:
        kind = kind_of_tags({key: "yes" if value == "*" else value for key, value in preset["tags"].items()})
        if not kind:
            nobody.add(preset["preset"])
        assert not kind or kind.startswith("own:") or kind in codelist("akteursart"), preset
        assert "=" not in kind, preset
    assert nobody <= {
        "amenity/public_bookcase",
        "amenity/library_dropoff",
        "amenity/community_centre/chitalishte_BG",
    }


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ({"amenity": "school"}, "schule"),
        ({"amenity": "kindergarten"}, "kita"),
        ({"amenity": "place_of_worship", "religion": "muslim"}, "moscheegemeinde"),
        ({"amenity": "place_of_worship", "religion": "jewish"}, "juedische-gemeinde"),
        ({"amenity": "social_facility", "social_facility:for": "refugees"}, "unterkunft"),
        ({"office": "government"}, "behoerde"),
        ({"club": "sport"}, "sportverein"),
        ({"amenity": "community_centre", "community_centre": "family_centre"}, "familienzentrum"),
    ],
)
def test_tags_tell_the_kind(tags: dict[str, str], kind: str) -> None:
    assert kind_of_tags(tags) == kind


def test_an_organisation_keeps_its_address_and_its_lasting_name() -> None:
    [draft] = actors(
        {
            "name": "VHS Nord", "office": "educational_institution", "addr:street": "Markt", "addr:housenumber": "1",
            "addr:postcode": "12345", "addr:city": "Neustadt", "contact:email": "info@vhs.example",
            "phone": "+49 171 1234567", "website": "javascript:alert(1)",
        }
    )  # fmt: skip
    assert draft.identifier == "osm:node/1"
    assert draft.values["address"] == ("Markt 1, 12345 Neustadt",)
    assert draft.values["email"] == ("info@vhs.example",)
    assert not {"phone", "website"} & draft.values.keys()


def test_a_mosque_keeps_no_address() -> None:
    [draft] = actors(
        {"name": "Moschee Nord", "amenity": "place_of_worship", "religion": "muslim", "addr:street": "Markt", "addr:city": "Neustadt"}
    )  # fmt: skip
    assert not {"address", "places"} & draft.values.keys()
    assert "Neustadt" not in draft.quote


def test_the_practice_of_a_person_stays_out() -> None:
    assert actors({"name": "Dr. med. Erika Muster", "amenity": "doctors"}) == []


def test_an_operator_that_is_an_organisation_is_its_carrier_and_a_person_is_not() -> None:
    found = actors(
        {"name": "Kita Nord", "amenity": "kindergarten", "operator": "AWO Kreisverband Nord e. V."},
        {"name": "Kita Süd", "amenity": "kindergarten", "operator": "Erika Muster"},
    )
    by_name = {it.values["label"][0]: it for it in found}
    assert by_name.keys() == {"AWO Kreisverband Nord e. V.", "Kita Nord", "Kita Süd"}
    assert by_name["Kita Nord"].values["unit_of"] == (by_name["AWO Kreisverband Nord e. V."].key,)
    assert "unit_of" not in by_name["Kita Süd"].values


def test_geojson_made_of_the_map_is_read_alike() -> None:
    feature = {
        "type": "Feature",
        "properties": {"@id": "way/5", "name": "VHS", "amenity": "college"},
        "geometry": None,
    }
    content = {"type": "FeatureCollection", "features": [feature]}
    assert is_osm(content)
    batch = read_osm([Source("a.geojson", content)])
    check(batch)
    assert batch.drafts[0].identifier == "osm:way/5"


def test_an_element_that_stands_in_two_answers_is_one_actor() -> None:
    [source] = answer({"name": "VHS", "amenity": "college"})
    batch = read_osm([source, Source("b.json", source.content)])
    check(batch)
    assert (batch.rows, len(batch.drafts)) == (2, 1)


def test_xml_says_the_same_as_json() -> None:
    xml = b"""<?xml version="1.0"?><osm version="0.6"><meta osm_base="2025-01-02T00:00:00Z"/><node id="1"><tag k="name" v="VHS Nord"/>
    <tag k="amenity" v="college"/></node><way id="2"><nd ref="1"/></way></osm>"""
    batch = read_osm([Source("a.osm", osm_of_xml("a.osm", xml))])
    check(batch)
    [school] = [it for it in batch.drafts if it.sort is RecordSort.ACTOR]
    assert (school.identifier, school.values["label"], batch.rows) == ("osm:node/1", ("VHS Nord",), 2)
    assert str(batch.dated) == "2025-01-02"


def test_a_single_feature_is_read_and_a_practice_called_after_its_owner_is_not() -> None:
    feature = {"type": "Feature", "id": "node/1", "properties": {"name": "Schule Nord", "amenity": "school"}}
    assert is_osm(feature)
    batch = read_osm([Source("a.geojson", feature)])
    assert [it.values["label"] for it in batch.drafts] == [("Schule Nord",)]
    assert actors({"name": "Praxis Erika Muster", "amenity": "doctors"}) == []
