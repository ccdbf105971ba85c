from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from graph import service
from graph.exporters import hsds
from graph.exporters.parcel import Parcel
from graph.model import Modality, NetworkInfo
from graph.reading import network_at
from graph.records import Record, RecordSort
from tests.builders import NOW, actor, body, group, network, offer, place
from tests.graph.exporters.parcels import EXAMPLES, HOSTILE, parcel, shipped

SCHEMAS = Path(__file__).parents[4] / "shared" / "data" / "hsds-3" / "schema"
needs_schemas = pytest.mark.skipif(not SCHEMAS.exists(), reason="die geteilten Schemata liegen hier nicht")
TABLES = {
    "organizations": "organization", "services": "service", "locations": "location", "addresses": "address",
    "phones": "phone", "service_areas": "service_area", "organization_identifiers": "organization_identifier",
    "attributes": "attribute", "taxonomy_terms": "taxonomy_term",
}  # fmt: skip
"""Tables of a data package of HSDS and the schemas of their rows."""


def tables(wanted: Parcel) -> dict[str, list[dict[str, Any]]]:
    found = json.loads(hsds.render(wanted))
    return {name: found.get(f"{name}.csv", []) for name in TABLES}


def contacts(iri: str, **values: tuple[str, ...]) -> dict[str, Record]:
    return {iri: Record(sort=RecordSort.ACTOR, iri=iri, values={"label": (iri,), **values})}


def rich() -> Parcel:
    told = contacts(
        "vhs",
        email=("info@vhs.example",),
        website=("https://vhs.example/",),
        phone=("04131 1234",),
        address=("Am Markt 1, 21335 Lüneburg", "irgendwo beim Rathaus"),
        identifiers=("integreat:4711",),
    )
    net = network(
        actor("vhs", "vhs", fields=("sprache",), alt_labels=("Volkshochschule",)),
        actor("amt", "jobcenter", unit_of=("vhs",)),
        place("lueneburg", label="Lüneburg", ags="03355022"),
        offer("Kurs", "vhs", "amt", fields=("sprache",), target_groups=("frauen",), places=("lueneburg",)),
    )
    info = NetworkInfo(name="musterstadt", label="Musterstadt", ags="03355")
    return parcel(replace(net, info=info), records=told)


def violations(schema: str, row: object) -> list[str]:
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012

    loaded = {path.name: json.loads(path.read_text("utf-8")) for path in SCHEMAS.glob("*.json")}
    registry = Registry().with_resources(
        (name, Resource.from_contents(it, DRAFT202012)) for name, it in loaded.items()
    )
    checker = Draft202012Validator(
        loaded[f"{schema}.json"], registry=registry, format_checker=FormatChecker()
    )
    return [error.message for error in checker.iter_errors(row)]


@needs_schemas
def test_every_row_is_valid_by_the_schema_of_its_table() -> None:
    found = tables(rich())
    assert all(found.values()), "every table is tried"
    for table, rows in found.items():
        for row in rows:
            assert violations(TABLES[table], row) == []
            assert UUID(row["id"]).version == 5


@needs_schemas
def test_the_whole_is_valid_as_the_tabular_package() -> None:
    found = {TABLES[name]: rows for name, rows in tables(rich()).items()}
    assert violations("compiled_tabular", found) == []


@needs_schemas
@pytest.mark.parametrize("name", EXAMPLES)
def test_shipped_networks_are_valid_and_have_the_offers_that_rdflib_counts(
    store: service.Store, name: str
) -> None:
    there = shipped(name)
    found = tables(parcel(network_at(store, name, NOW)))
    offers = {it for it in there.of("Offer") if there.code(it, "modality") == "ist"}
    named = {it for it in there.of("Actor") - there.of("Body") if there.code(it, "modality") == "ist"}
    bodies = {it for offer in offers for it in there.values(offer, "provider")} & there.of("Body")

    assert {it["uri"] for it in found["organizations"]} == named | bodies
    assert {it["id"] for it in found["services"]} == {hsds.stable_id(it) for it in offers}
    assert violations("compiled_tabular", {TABLES[table]: rows for table, rows in found.items()}) == []


def test_references_lead_to_rows_of_the_same_file() -> None:
    found = tables(rich())
    organisations = {it["id"]: it["name"] for it in found["organizations"]}
    (service_,) = found["services"]

    assert organisations[service_["organization_id"]] == "vhs"
    assert "Mit: amt." in service_["alert"]
    assert [
        organisations[it["parent_organization_id"]]
        for it in found["organizations"]
        if "parent_organization_id" in it
    ] == ["vhs"]
    assert {it["location_id"] for it in found["addresses"]} < {it["id"] for it in found["locations"]}
    terms = {it["id"] for it in found["taxonomy_terms"]}
    assert {it["taxonomy_term_id"] for it in found["attributes"]} == terms


def test_an_address_is_taken_apart_only_where_all_of_it_is_stated() -> None:
    found = tables(rich())
    (apart,) = found["addresses"]

    assert {key: apart[key] for key in apart if not key.endswith("id")} == {
        "address_1": "Am Markt 1", "city": "Lüneburg", "state_province": "Niedersachsen",
        "postal_code": "21335", "country": "DE", "address_type": "physical",
    }  # fmt: skip
    assert [it["name"] for it in found["locations"]] == [
        "Am Markt 1, 21335 Lüneburg",
        "irgendwo beim Rathaus",
    ]


def test_without_a_key_of_the_network_no_land_is_guessed() -> None:
    told = contacts("vhs", address=("Am Markt 1, 21335 Lüneburg",))
    found = tables(parcel(network(actor("vhs")), records=told))
    assert (found["addresses"], [it["name"] for it in found["locations"]]) == (
        [],
        ["Am Markt 1, 21335 Lüneburg"],
    )


def test_what_does_not_exist_yet_or_has_no_name_stays_out() -> None:
    net = network(
        actor("geplant", modality=Modality.SOLL),
        group("kirchen", "kirchengemeinde"),
        body("beirat", "integrationsbeirat"),
        actor("vhs"),
        offer("Empfehlung", "vhs", modality=Modality.SOLL),
    )
    found = tables(parcel(net))
    assert [it["name"] for it in found["organizations"]] == ["vhs"]
    assert found["services"] == []


def test_an_offer_of_a_dated_example_says_so_where_it_is_read(store: service.Store) -> None:
    found = tables(parcel(network_at(store, "lueneburg", NOW)))
    assert all("Datiertes Beispiel" in it["alert"] for it in found["services"])


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_and_contacts_leave_a_readable_file(name: str) -> None:
    told = contacts("a", email=(name,), website=(name, "javascript:alert(1)"), address=(name,), phone=(name,))
    (it,) = tables(parcel(network(actor("a", label=name)), records=told))["organizations"]

    assert it["name"]
    assert "email" not in it
    assert "website" not in it
