from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace

import pytest

from graph import service
from graph.exporters.parcel import Parcel
from graph.exporters.tables import FILES, README, render
from graph.model import Modality, Period
from graph.reading import network_at
from graph.records import FIELDS, RecordSort
from ontology.namespaces import data_iri
from tests.builders import NOW, actor, decision, document, evidence, group, network, offer, place, seat, tie
from tests.graph.exporters.parcels import EXAMPLES, HOSTILE, parcel, shipped

CLASSES = {
    RecordSort.ACTOR: ("Actor",), RecordSort.BODY: ("Body",), RecordSort.GENERIC: ("GenericActor",),
    RecordSort.OFFER: ("Offer",), RecordSort.TASK: ("Task",), RecordSort.AIM: ("Aim",), RecordSort.SEAT: ("Seat",),
}  # fmt: skip


def files(wanted: Parcel) -> dict[str, list[list[str]]]:
    with zipfile.ZipFile(io.BytesIO(render(wanted))) as archive:
        assert archive.testzip() is None
        texts = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    return {name: list(csv.reader(io.StringIO(it), delimiter=";")) for name, it in texts.items()}


def rows(wanted: Parcel, name: str) -> list[dict[str, str]]:
    head, *found = files(wanted)[name]
    return [dict(zip(head, row, strict=True)) for row in found]


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_table_has_the_things_that_rdflib_counts(store: service.Store, name: str) -> None:
    there = shipped(name)
    found = files(parcel(network_at(store, name, NOW)))
    for sort, classes in CLASSES.items():
        known = there.of(*classes) - (there.of("Body") if sort is RecordSort.ACTOR else set())
        head, *cells = found.get(FILES[sort], [["Feste Kennung"]])
        assert {row[head.index("Feste Kennung")] for row in cells} == known, sort


def test_headings_are_the_labels_of_the_forms_and_codes_are_words() -> None:
    net = network(
        actor("vhs", "vhs", fields=("sprache", "arbeit"), places=("ort",)),
        actor("awo"),
        place("ort", label="Musterau"),
        tie(
            "vhs", "awo", modality=Modality.AUFTRAG, level=3, period=Period(start="2005-03", end="2006-06-14")
        ),
    )
    (it,) = rows(parcel(net), "beziehungen.csv")
    (vhs,) = [row for row in rows(parcel(net), "akteure.csv") if row["Feste Kennung"] == "vhs"]

    assert list(vhs)[: len(FIELDS[RecordSort.ACTOR])] == [field.label for field in FIELDS[RecordSort.ACTOR]]
    assert it["Wie sagt es die Quelle?"] == "Auftrag (Aufgabe/Beschluss)"
    assert it["Art der Beziehung"] == "kooperiert mit"
    assert sorted(it["Beteiligte"].split("; ")) == ["awo", "vhs"]
    assert (it["Beginn"], it["Ende"]) == ("März 2005", "14.06.2006")
    assert vhs["Orte"] == "Musterau"


def test_every_row_says_its_days_its_origin_and_who_has_to_be_named() -> None:
    openly = document("osm", attribution="© OpenStreetMap-Mitwirkende", licence="ODbL-1.0")
    wanted = parcel(network(openly, evidence("e", "osm"), actor("a", evidence=("e",))))
    for name, found in files(wanted).items():
        if name == README:
            assert ["Daten: © OpenStreetMap-Mitwirkende (ODbL-1.0)"] in found
            continue
        head, *cells = found
        assert head[-3:] == ["Stand der Angaben", "Herkunft", "Zu nennen"]
        for row in cells:
            assert row[-3:] == [
                "gültig am 22.11.2026, Stand vom 22.11.2026",
                "Integrationsnetzwerk Musterstadt",
                "Daten: © OpenStreetMap-Mitwirkende (ODbL-1.0)",
            ]


def test_own_columns_of_a_list_stand_in_the_tables_that_have_them() -> None:
    one, other = (str(data_iri("musterstadt", sort, "a")) for sort in ("actor", "group"))
    net = replace(
        network(actor(one, attributes={"gewicht": ("3", "4")}), group(other, "verein")),
        columns={"gewicht": "Gewicht"},
    )
    assert rows(parcel(net), "akteure.csv")[0]["Gewicht"] == "3; 4"
    assert "Gewicht" not in files(parcel(net))["gruppen-ohne-namen.csv"][0]


def test_a_sort_of_which_nothing_is_recorded_has_no_file() -> None:
    found = files(parcel(network(actor("a"), offer("Kurs", "a"), seat("a", "rat"), decision("d"))))
    assert set(found) == {README, "akteure.csv", "angebote.csv", "gremiensitze.csv", "beschluesse.csv"}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_cell_is_a_formula_and_every_row_has_all_columns(name: str) -> None:
    wanted = parcel(
        network(actor("a", label=name, notes=(name, "+49")), actor("b"), tie("a", "b", notes=(name,)))
    )
    for table, found in files(wanted).items():
        if table != README:
            assert {len(row) for row in found} == {len(found[0])}
        for row in found:
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_the_same_parcel_gives_the_same_bytes() -> None:
    wanted = parcel(network(actor("a"), actor("b"), tie("a", "b")))
    assert render(wanted) == render(wanted)
