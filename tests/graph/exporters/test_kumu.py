from __future__ import annotations

import io
import json
from typing import Any

import pytest
from openpyxl import load_workbook

from graph import service
from graph.exporters import kumu
from graph.exporters.parcel import Parcel
from graph.model import Modality
from graph.reading import network_at
from tests.builders import NOW, actor, directed, document, evidence, group, network, tie
from tests.graph.exporters.parcels import EXAMPLES, HOSTILE, parcel, shipped


def blueprint(wanted: Parcel) -> Any:
    return json.loads(kumu.render_json(wanted))


def sheets(wanted: Parcel) -> dict[str, list[dict[str, Any]]]:
    book = load_workbook(io.BytesIO(kumu.render_workbook(wanted)), read_only=True)
    found = {}
    for sheet in book.worksheets:
        head, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(head, row, strict=False)) for row in rows]
    book.close()
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_elements_and_connections_are_the_actors_and_ties_that_rdflib_counts(
    store: service.Store, name: str
) -> None:
    there = shipped(name)
    found = blueprint(parcel(network_at(store, name, NOW), without_records=True))
    agents = there.of("Actor", "Body", "GenericActor")
    pairs = {it for it in there.of("Tie") if len(ends := there.ends(it)) == 2 and ends <= agents}

    assert {it["id"] for it in found["elements"] if it["Sorte"] in ("actor", "body", "group")} == agents
    told = {it["id"]: {it["from"], it["to"]} for it in found["connections"]}
    assert {it: told[it] for it in pairs} == {it: there.ends(it) for it in pairs}
    ids = [it["id"] for it in (*found["elements"], *found["connections"])]
    assert len(set(ids)) == len(ids), "Kumu wants ids that are unique across elements and connections"
    assert all(set(ends) <= set(ids) for ends in told.values())


def test_the_workbook_has_kumus_sheets_and_headings_and_says_the_same() -> None:
    net = network(actor("a", fields=("arbeit", "sprache")), actor("b"), directed("a", "b"))
    wanted = parcel(net)
    found, plain = sheets(wanted), blueprint(wanted)

    assert list(found) == ["Elements", "Connections", "Herkunft"]
    assert {"ID", "Label", "Type", "Tags"} <= set(found["Elements"][0])
    assert {"ID", "From", "To", "Label", "Type", "Direction"} <= set(found["Connections"][0])
    assert [it["ID"] for it in found["Elements"]] == [it["id"] for it in plain["elements"]]
    assert found["Elements"][0]["Schlüssel der Handlungsfelder"] == "arbeit|sprache"
    assert plain["elements"][0]["Schlüssel der Handlungsfelder"] == ["arbeit", "sprache"]
    assert found["Connections"][0]["Direction"] == "directed"


def test_a_duty_is_not_found_among_the_cooperations() -> None:
    found = blueprint(parcel(network(actor("a"), actor("b"), tie("a", "b", modality=Modality.AUFTRAG))))
    (duty,) = found["connections"]

    assert duty["type"] == duty["label"] == "Auftrag: kooperiert mit"
    assert duty["Schlüssel der Modalität"] == "auftrag"
    assert duty["direction"] == "undirected"


def test_groups_without_names_are_marked_and_typed_by_their_kind() -> None:
    (it,) = blueprint(parcel(network(group("kirchen", "kirchengemeinde"))))["elements"]
    assert it["tags"] == ["nur als Gruppe genannt"]
    assert it["Was es ist"] == "Gruppe ohne Namen"


def test_every_element_says_its_days_its_origin_and_who_has_to_be_named() -> None:
    openly = document("osm", attribution="© OpenStreetMap-Mitwirkende", licence="ODbL-1.0")
    found = blueprint(parcel(network(openly, evidence("e", "osm"), actor("a", evidence=("e",)))))

    assert found["elements"][0]["Stand der Angaben"] == "gültig am 22.11.2026, Stand vom 22.11.2026"
    assert found["elements"][0]["Herkunft"] == "Integrationsnetzwerk Musterstadt"
    assert found["elements"][0]["Zu nennen"] == "Daten: © OpenStreetMap-Mitwirkende (ODbL-1.0)"
    assert "Datenstand 7" in found["Herkunft"][1]


def test_nothing_of_a_source_stands_where_kumu_reads_markdown() -> None:
    found = blueprint(parcel(network(actor("a", notes=("![](https://evil.example/x.png)",)))))
    assert all("description" not in it for it in (*found["elements"], *found["connections"]))


def test_a_column_that_is_called_like_one_of_ours_hides_nothing() -> None:
    from dataclasses import replace

    net = network(actor("a", attributes={"label": ("fremd",), "art": ("fremd",), "stand": ("fremd",)}))
    net = replace(net, columns={"label": "Label", "art": "Orte", "stand": "Herkunft"})
    (it,) = blueprint(parcel(net))["elements"]

    assert it["label"] == "a"
    assert it["Herkunft"] == "Integrationsnetzwerk Musterstadt"
    assert (it["Label (Liste)"], it["Orte"], it["Herkunft (Liste)"]) == ("fremd", "fremd", "fremd")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_text_in_json_and_in_every_cell(name: str) -> None:
    wanted = parcel(network(actor("a", label=name), actor("b"), tie("a", "b")))
    label = next(it["label"] for it in blueprint(wanted)["elements"] if it["id"] == "a")
    book = load_workbook(io.BytesIO(kumu.render_workbook(wanted)))
    (cell,) = [row[1] for row in book["Elements"].iter_rows(min_row=2) if row[0].value == "a"]

    assert (cell.value, cell.data_type) == (label, "s")
    assert not [it for sheet in book for row in sheet.iter_rows() for it in row if it.data_type == "f"]
