"""HSDS in all its shapes: nested, paged and as tables; the same records, however they are written."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from graph.errors import InvalidSource
from graph.importers.foreign.hsds import is_hsds, read_hsds
from graph.importers.foreign.hsds_tables import rows_of_csv
from graph.importers.foreign.sources import Source
from graph.records import Batch, RecordSort
from tests.batches import check, counts, labels

EXAMPLES = Path(__file__).parents[5] / "shared" / "data" / "hsds-3" / "examples"
needs_shared = pytest.mark.skipif(not EXAMPLES.exists(), reason="die geteilten Daten liegen hier nicht")
THINGS = ("organization", "service", "location", "program", "taxonomy", "taxonomy_term", "taxonomy_detail")


def read(name: str) -> Batch:
    content = json.loads((EXAMPLES / name).read_text(encoding="utf-8"))
    assert is_hsds(content)
    return read_hsds([Source(name, content)])


def ids(content: object, name: str) -> set[tuple[str, str]]:
    """Count things by walking the JSON in another way than the importer: every object by the property it stands in."""
    if isinstance(content, list):
        return {it for each in content for it in ids(each, name)}
    if not isinstance(content, dict):
        return set()
    singular = name.removesuffix("s").removesuffix("_detail")
    own = {(singular, content["id"])} if name.removesuffix("s") in THINGS and "id" in content else set()
    return own | {it for key, value in content.items() for it in ids(value, key)}


@needs_shared
@pytest.mark.parametrize(
    ("name", "root"),
    [
        ("organization_full.json", "organization"),
        ("service_full.json", "service"),
        ("service_at_location_full.json", "service_at_location"),
        ("location.json", "location"),
        ("organization_list.json", ""),
        ("service_list.json", ""),
        ("service_at_location_list.json", ""),
        ("taxonomy_list.json", ""),
        ("taxonomy_term_list.json", ""),
    ],
)
def test_every_example_imports_with_all_its_things(name: str, root: str) -> None:
    content = json.loads((EXAMPLES / name).read_text(encoding="utf-8"))
    kind = root or name.removesuffix("_list.json")
    batch = read(name)
    check(batch)
    assert batch.rows == len(ids(content.get("contents", content), kind))


@needs_shared
def test_tables_say_the_same_as_nested_json() -> None:
    folder = EXAMPLES / "csv"
    tables = [
        Source(it.name, rows_of_csv(it.name, it.read_text(encoding="utf-8")))
        for it in sorted(folder.glob("*.csv"))
    ]
    batch = read_hsds(tables)
    check(batch)
    things = ("organizations", "programs", "services", "locations", "taxonomies", "taxonomy_terms")
    texts = [(folder / f"{it}.csv").read_text(encoding="utf-8") for it in things]
    rows = sum(len(list(csv.reader(it.splitlines()))) - 1 for it in texts)
    assert batch.rows == rows == 6
    nested = read("tabular.json")
    check(nested)
    assert {it.key: it.values for it in batch.drafts} == {it.key: it.values for it in nested.drafts}


@needs_shared
def test_who_offers_what_and_where_is_kept_and_persons_are_not() -> None:
    batch = read("service_at_location_full.json")
    assert counts(batch) == {"actor": 1, "undertaking": 1, "involvement": 1, "offer": 1, "place": 1}
    [offer] = [it for it in batch.drafts if it.sort is RecordSort.OFFER]
    assert offer.values["label"] == ("Community Counselling",)
    [provider] = offer.values["providers"]
    assert next(it for it in batch.drafts if it.key == provider).values["label"] == (
        "Example Organization Inc.",
    )
    assert offer.values["places"] == ("ort:mycity",)
    assert "Persona" not in str(batch)


def test_terms_that_match_our_lists_become_target_groups_and_fields() -> None:
    term = {"id": "t1", "name": "Geflüchtete", "taxonomy": "eigene"}
    service = {
        "id": "s1", "name": "Sprachcafé", "status": "active", "organization": {"id": "o1", "name": "VHS Nord"},
        "attributes": [{"id": "a1", "taxonomy_term": term}, {"id": "a2", "taxonomy_term": {"id": "t2", "name": "Blau"}}],
    }  # fmt: skip
    batch = read_hsds([Source("a.json", [service])])
    check(batch)
    [offer] = [it for it in batch.drafts if it.sort is RecordSort.OFFER]
    assert offer.values["target_groups"] == ("gefluechtete",)
    assert offer.attributes["Schlagworte"] == ("Geflüchtete; Blau",)


def test_an_offer_without_its_provider_is_kept_and_told() -> None:
    service = {"id": "s1", "name": "Sprachcafé", "status": "active", "organization_id": "o9"}
    batch = read_hsds([Source("a.json", service)])
    check(batch)
    assert labels(batch, RecordSort.OFFER) == ["Sprachcafé"]
    assert [it.spot.column for it in batch.rejected] == ["organization_id"]


def test_a_direct_line_and_a_mobile_number_stay_out() -> None:
    phones = [{"number": "05171 1-0", "type": "voice"}, {"number": "05171 1-9", "type": "fax"}]
    contacts = [{"id": "c", "name": "Erika Muster", "title": "Leitung", "phones": [{"number": "05171 1-23"}]}]
    organization = {"id": "o", "name": "VHS Nord", "legal_status": "", "phones": phones, "contacts": contacts}
    batch = read_hsds([Source("a.json", organization)])
    check(batch)
    [draft] = batch.drafts
    assert draft.values["phone"] == ("05171 1-0",)
    assert draft.attributes["Ansprechstelle"] == ("Leitung",)
    assert "Muster" not in str(batch)


def test_an_answer_without_records_is_refused() -> None:
    with pytest.raises(InvalidSource, match="enthält keine Einträge"):
        read_hsds([Source("a.json", {"contents": [], "total_items": 0})])


def test_the_first_generation_is_read_with_its_own_names() -> None:
    tables = {
        "organizations.csv": [{"id": "o1", "name": "Caritas Nord"}],
        "services.csv": [{"id": "s1", "organization_id": "o1", "name": "Sprachkurs", "status": "active"}],
        "locations.csv": [{"id": "l1", "name": "Haus"}],
        "services_at_location.csv": [{"id": "x", "service_id": "s1", "location_id": "l1"}],
        "physical_addresses.csv": [
            {"id": "a1", "location_id": "l1", "address_1": "Weg 1", "city": "Neustadt"}
        ],
        "eligibility.csv": [{"id": "e1", "service_id": "s1", "eligibility": "Geflüchtete"}],
        "languages.csv": [{"id": "g1", "service_id": "s1", "language": "Arabisch"}],
        "taxonomy.csv": [{"id": "t1", "name": "Sprache", "vocabulary": "eigene"}],
        "services_taxonomy.csv": [{"id": "y", "service_id": "s1", "taxonomy_id": "t1"}],
        "regular_schedules.csv": [{"id": "r1", "service_id": "s1", "weekday": "1"}],
        "contacts.csv": [{"id": "c1", "organization_id": "o1", "name": "Erika Muster"}],
        "notes.csv": [{"id": "n1", "text": "Erika Muster"}],
    }
    package = Source("datapackage.json", {"license": "CC BY 4.0", "resources": []})
    batch = read_hsds([*(Source(name, rows) for name, rows in tables.items()), package])
    check(batch)
    assert counts(batch) == {"actor": 1, "offer": 1, "place": 1}
    [offer] = [it for it in batch.drafts if it.sort is RecordSort.OFFER]
    told = {name: offer.attributes[name] for name in ("Für wen", "Sprachen", "Schlagworte")}
    assert told == {"Für wen": ("Geflüchtete",), "Sprachen": ("Arabisch",), "Schlagworte": ("Sprache",)}
    assert (batch.licence, batch.title.count("datapackage")) == ("CC BY 4.0", 0)
    assert [it for it in batch.notices if "»notes.csv« gehört nicht zu HSDS" in it]
    assert ("schedule", 1) in {(it.spot.sheet, it.count) for it in batch.left_out}
    assert "Muster" not in str(batch)


@pytest.mark.parametrize(("pages", "entries"), [("total_pages", "contents"), ("totalPages", "content")])
def test_a_paged_answer_needs_no_more_than_the_standard_asks_for(pages: str, entries: str) -> None:
    content = {pages: 2, entries: [{"id": "o1", "name": "Caritas Nord", "description": "Hilfe"}]}
    assert is_hsds(content)
    batch = read_hsds([Source("a.json", content)])
    check(batch)
    assert counts(batch) == {"actor": 1}
    assert any("weitere Seiten" in it for it in batch.notices)


@pytest.mark.parametrize("more", [{"status": "aktiv"}, {"organization": "Caritas Nord"}])
def test_an_ordinary_list_with_the_same_headings_is_no_hsds(more: dict[str, str]) -> None:
    assert not is_hsds([{"id": "1", "name": "Kita Sonne", "ort": "Neustadt"} | more])
