"""Real open data, read as they were published; every expected number is counted another way or stated by the source."""

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from graph.errors import InvalidSource
from graph.importers.lists import Pattern, Role, batch_of, guess
from graph.importers.lists.mapping import Mapping
from graph.records import Batch, Draft, RecordSort
from graph.sheets import Workbook, read_workbook

DATA = Path(__file__).parents[5] / "shared" / "data"
FLENSBURG = "flensburg-sh/"
CIVIC = "civic-data-lab/"


@cache
def workbook(name: str) -> Workbook:
    if not (DATA / name).exists():
        pytest.skip(f"../shared/data/{name} is missing")
    return read_workbook(DATA / name)


@cache
def read(name: str) -> tuple[Mapping, Batch]:
    mapping = guess(workbook(name))
    return mapping, batch_of(workbook(name), mapping)


def rows_of(name: str, separator: str = ",") -> list[dict[str, str]]:
    """Return the rows as the standard library reads them: the independent count."""
    if not (DATA / name).exists():
        pytest.skip(f"../shared/data/{name} is missing")
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=separator))


def of_sort(batch: Batch, sort: RecordSort) -> list[Draft]:
    return [it for it in batch.drafts if it.sort is sort]


def labels(batch: Batch, *sorts: RecordSort) -> set[str]:
    return {it.values["label"][0] for it in batch.drafts if it.sort in sorts}


@pytest.mark.parametrize(
    ("name", "rows", "pattern"),
    [
        ("flensburg-sh/schulen_schleswig_holstein_teil1.csv", 524, Pattern.ACTORS),
        ("flensburg-sh/schulen_flensburg.csv", 30, Pattern.CARRIERS),
        ("flensburg-sh/kitas_in_flensburg.csv", 70, Pattern.CARRIERS),
        ("flensburg-sh/flensburg_kultur_zuschuesse_2008.csv", 47, Pattern.GRANTS),
        ("civic-data-lab/projekte.csv", 181, Pattern.UNDERTAKINGS),
        ("civic-data-lab/projekt_organisation.csv", 472, Pattern.INVOLVEMENTS),
        ("civic-data-lab/projekt_feld.csv", 1104, Pattern.UNDERTAKINGS),
    ],
)
def test_every_row_is_accounted_for(name: str, rows: int, pattern: Pattern) -> None:
    mapping, batch = read(name)
    taken = {spot.row for it in batch.drafts for spot in (it.spot, *it.also)}
    rejected = {it.spot.row for it in batch.rejected if not it.spot.column}
    assert (mapping.pattern, batch.rows, len(taken | rejected)) == (pattern, rows, rows)
    assert not taken & rejected


def test_every_draft_refers_to_drafts_that_are_there() -> None:
    for name in ("kitas_in_flensburg.csv", "schulen_flensburg.csv", "flensburg_kultur_zuschuesse_2008.csv"):
        _mapping, batch = read(FLENSBURG + name)
        keys = {it.key for it in batch.drafts}
        assert len(keys) == len(batch.drafts)
        for draft in batch.drafts:
            for field in ("source", "target", "participants", "places", "within"):
                assert keys.issuperset(draft.values.get(field, ()))


def test_schools_of_the_land_keep_their_numbers_and_places() -> None:
    expected = rows_of(FLENSBURG + "schulen_schleswig_holstein_teil1.csv", "\t")
    _mapping, batch = read(FLENSBURG + "schulen_schleswig_holstein_teil1.csv")
    schools = of_sort(batch, RecordSort.ACTOR)
    assert {it.identifier.rpartition(":")[2] for it in schools} == {row["id"] for row in expected}
    assert labels(batch, RecordSort.PLACE) == {row["city"] for row in expected}
    assert {it.values["kind"][0] for it in schools} <= {"schule", "berufsbildende-schule"}


def test_schools_of_the_town_have_their_carriers() -> None:
    expected = Counter(row["Schulträger"] for row in rows_of(FLENSBURG + "schulen_flensburg.csv"))
    _mapping, batch = read(FLENSBURG + "schulen_flensburg.csv")
    ties = of_sort(batch, RecordSort.TIE)
    named = {it.key: it.values["label"][0] for it in batch.drafts}
    assert Counter(named[it.values["source"][0]] for it in ties) == expected
    assert {it.values["relation"] for it in ties} == {("traegerschaft",)}


def test_day_care_has_22_carriers_and_no_director() -> None:
    expected = rows_of(FLENSBURG + "kitas_in_flensburg.csv")
    _mapping, batch = read(FLENSBURG + "kitas_in_flensburg.csv")
    carriers = {row["institution"] for row in expected}
    assert len(carriers) == 22
    assert carriers <= labels(batch, RecordSort.ACTOR, RecordSort.GENERIC)
    assert {it.values["label"][0] for it in of_sort(batch, RecordSort.GENERIC)} == {"Stadt", "Kirche"}
    assert sum(row["facility"] != row["institution"] for row in expected) == len(
        of_sort(batch, RecordSort.TIE)
    )
    told = repr(batch.drafts) + repr(batch.rejected)
    surnames = {row["director"].split()[-1] for row in expected if row["director"]}
    assert not [it for it in surnames if f"Frau {it}" in told or f"Herr {it}" in told]
    assert next(it.count for it in batch.left_out if "director" in it.spot.column) == sum(
        bool(it["director"]) for it in expected
    )


def test_grants_are_the_years_in_which_money_was_paid() -> None:
    name = FLENSBURG + "flensburg_kultur_zuschuesse_2008.csv"
    expected = Counter[str]()
    total = 0
    for row in rows_of(name):
        paid = {year: int(row[str(year)]) for year in range(2008, 2025) if row[str(year)] not in ("", "0")}
        total += sum(paid.values())
        expected[row["designation"]] = sum(year - 1 not in paid for year in paid)
    _mapping, batch = read(name)
    ties = of_sort(batch, RecordSort.TIE)
    assert len(ties) == sum(expected.values())
    amounts = [
        int(cells[0]) for it in ties for heading, cells in it.attributes.items() if heading.isdecimal()
    ]
    assert sum(amounts) == total
    assert all(it.values["start"] <= it.values["end"] for it in ties)


def test_projects_and_organisations_are_linked_as_often_as_the_source_says() -> None:
    expected = rows_of(CIVIC + "projekt_organisation.csv")
    _mapping, batch = read(CIVIC + "projekt_organisation.csv")
    assert (len(expected), len({row["organisation"] for row in expected})) == (472, 177)
    persons = [it for it in batch.rejected if "nennt wohl eine Person" in it.reason]
    assert len(of_sort(batch, RecordSort.INVOLVEMENT)) + len(persons) == 472
    assert len(labels(batch, RecordSort.ACTOR)) + len(persons) == 177
    assert labels(batch, RecordSort.UNDERTAKING) == {row["projekt"] for row in expected}


def test_fields_of_projects_are_gathered_from_all_their_rows() -> None:
    expected: dict[str, set[str]] = {}
    for row in rows_of(CIVIC + "projekt_feld.csv"):
        expected.setdefault(row["projekt"], set()).add(row["feld"])
    _mapping, batch = read(CIVIC + "projekt_feld.csv")
    found = {it.values["label"][0]: it for it in of_sort(batch, RecordSort.UNDERTAKING)}
    assert found.keys() == expected.keys()
    for name, draft in found.items():
        known = len(draft.values.get("fields", ()))
        assert set(draft.attributes.get("feld", ())) <= expected[name]
        assert known + len(draft.attributes.get("feld", ())) <= len(expected[name]) + known
        assert known or draft.attributes["feld"]


def test_a_list_of_addresses_without_names_is_recognised_as_one() -> None:
    name = "osm-community-centres/niedersachsen.csv"
    mapping = guess(workbook(name))
    assert [it.role for it in mapping.columns] == [
        Role.IDENTIFIER, Role.STREET, Role.HOUSE_NUMBER, Role.POSTCODE, Role.PLACE, Role.CONTACT,
    ]  # fmt: skip
    with pytest.raises(InvalidSource, match="Name des Akteurs"):
        batch_of(workbook(name), mapping)


def test_addresses_of_such_a_list_are_read_whole_when_people_say_what_names_them() -> None:
    name = "osm-community-centres/niedersachsen.csv"
    expected = rows_of(name)
    batch = batch_of(workbook(name), guess(workbook(name)).with_role(0, Role.NAME))
    found = {it.values["label"][0]: it.values["address"][0] for it in of_sort(batch, RecordSort.ACTOR)}
    assert (batch.rows, len(found)) == (581, 581)
    assert found == {row["osm_id"]: row["address"] for row in expected}
