"""Networks drawn elsewhere: Kumu in both spellings and as sheets, GEXF and GraphML give the same actors and ties."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from graph.importers.foreign.drawn import WEAKEST, Wanted
from graph.importers.foreign.gexf import read_gexf
from graph.importers.foreign.graphml import read_graphml
from graph.importers.foreign.kumu import is_kumu, is_kumu_workbook, read_kumu, read_kumu_workbook
from graph.importers.foreign.sources import Source
from graph.records import Batch, RecordSort
from graph.sheets import Sheet, SheetRow, Workbook
from ontology.codelists import codelist
from tests.batches import check, counts, labels

SHARED = Path(__file__).parents[5] / "shared" / "data" / "kumu-format"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="die geteilten Daten liegen hier nicht")


def kumu(*elements: dict[str, object], connections: tuple[dict[str, object], ...] = ()) -> Batch:
    content = {"elements": list(elements), "connections": list(connections)}
    assert is_kumu(content)
    batch = read_kumu([Source("a.json", content)], Wanted())
    check(batch)
    return batch


def sheet(name: str, *rows: tuple[str, ...]) -> Sheet:
    return Sheet(name=name, rows=tuple(SheetRow(number, cells) for number, cells in enumerate(rows, start=1)))


@needs_shared
def test_the_shared_kumu_file_has_five_actors_and_three_ties() -> None:
    content = json.loads((SHARED / "kumu_network.json").read_text(encoding="utf-8"))
    batch = read_kumu([Source("kumu_network.json", content)], Wanted())
    check(batch)
    assert (batch.rows, counts(batch)) == (5 + 3, {"actor": 5, "tie": 3})
    ties = [it for it in batch.drafts if it.sort is RecordSort.TIE]
    assert {it.values["relation"] for it in ties} == {(WEAKEST,)}
    assert all(it.warnings and it.attributes["Beziehung in der Quelle"] == ("partnership",) for it in ties)


@needs_shared
def test_the_shared_graphml_file_has_as_many_as_networkx_reads() -> None:
    path = SHARED / "sna_network.graphml"
    other = nx.read_graphml(path)
    batch = read_graphml(path.name, path.read_bytes(), Wanted())
    check(batch)
    assert counts(batch) == {"actor": len(other.nodes), "tie": len(other.edges)}
    assert set(labels(batch, RecordSort.ACTOR)) == {name for _, name in other.nodes(data="name")}


def test_the_weakest_relation_never_counts_as_cooperation() -> None:
    assert codelist("beziehung").codes[WEAKEST].row["counts_as"] == "exchange"


def test_both_spellings_of_kumu_say_the_same() -> None:
    plain = kumu(
        {"_id": "elem-1", "label": "VHS", "type": "Volkshochschule", "tags": ["Bildung"]},
        {"_id": "elem-2", "label": "AWO", "type": "Verein", "tags": []},
        connections=({"_id": "conn-1", "from": "elem-1", "to": "elem-2", "direction": "directed", "type": "fördert finanziell"},),
    )  # fmt: skip
    nested = kumu(
        {"_id": "elem-1", "attributes": {"label": "VHS", "element type": "Volkshochschule", "tags": "Bildung"}},
        {"_id": "elem-2", "attributes": {"label": "AWO", "element type": "Verein"}},
        connections=(
            {"_id": "conn-1", "from": "elem-1", "to": "elem-2", "attributes": {"direction": "directed", "connection type": "fördert finanziell"}},
        ),
    )  # fmt: skip
    assert plain.drafts == nested.drafts
    [tie] = [it for it in plain.drafts if it.sort is RecordSort.TIE]
    assert (tie.values["relation"], tie.values["source"], tie.values["target"]) == (
        ("foerderung",),
        ("elem-1",),
        ("elem-2",),
    )
    assert tie.identifier == "kumu:conn-1"


def test_a_mutual_connection_has_participants_and_no_direction() -> None:
    batch = kumu(
        {"_id": "1", "label": "A"}, {"_id": "2", "label": "B"}, connections=({"from": "2", "to": "1", "direction": "mutual"},)
    )  # fmt: skip
    [tie] = [it for it in batch.drafts if it.sort is RecordSort.TIE]
    assert tie.values["participants"] == ("1", "2")


def test_parallel_edges_of_one_meaning_are_one_tie_and_of_two_are_two() -> None:
    same, other = (
        {"from": "1", "to": "2", "label": "kooperiert mit"},
        {"from": "1", "to": "2", "label": "berät"},
    )
    batch = kumu(
        {"_id": "1", "label": "A"}, {"_id": "2", "label": "B"}, connections=(same, dict(same), other)
    )
    assert counts(batch) == {"actor": 2, "tie": 2}


def test_persons_loops_and_lost_ends_are_told_and_left_out() -> None:
    batch = kumu(
        {"_id": "1", "label": "Erika Muster", "type": "Person"}, {"_id": "2", "label": "B"}, {"_id": "2", "label": "C"}, {"_id": "3"},
        connections=({"from": "1", "to": "2"}, {"from": "2", "to": "2"}, {"from": "2", "to": "9"}),
    )  # fmt: skip
    assert counts(batch) == {"actor": 1}
    assert len(batch.rejected) == 6
    assert "Muster" not in str(batch)


def test_columns_of_persons_stay_out_and_ways_to_reach_are_read() -> None:
    batch = kumu(
        {"_id": "1", "label": "A", "attributes": {"Ansprechpartner": "Erika Muster", "E-Mail": "info@a.example", "Ort": "Neustadt", "Sparte": "x"}}
    )  # fmt: skip
    [draft] = [it for it in batch.drafts if it.sort is RecordSort.ACTOR]
    assert draft.values["email"] == ("info@a.example",)
    assert draft.attributes == {"Sparte": ("x",)}
    assert "Muster" not in str(batch)


def test_kumus_sheets_join_by_label() -> None:
    workbook = Workbook(
        name="karte.xlsx",
        sheets=(
            sheet("Elements", ("Label", "Type", "Description", "Tags"), ("VHS", "Volkshochschule", "Kurse", "Bildung|Sprache"), ("AWO", "Verein")),
            sheet("Connections", ("From", "To", "Direction", "Label", "Type"), ("vhs", "AWO", "mutual", "", "Kooperation"), ("VHS", "DRK")),
        ),
    )  # fmt: skip
    assert is_kumu_workbook(workbook)
    batch = read_kumu_workbook(workbook, Wanted())
    check(batch)
    assert (batch.rows, counts(batch)) == (
        4,
        {"actor": 3, "tie": 2},
    )  # Kumu makes an element of an end nobody listed
    tie, other = [it for it in batch.drafts if it.sort is RecordSort.TIE]
    assert (tie.values["relation"], other.values["label"]) == (("kooperation",), ("VHS – DRK",))


@pytest.mark.parametrize("version", ["1.1draft", "1.2draft"])
def test_gexf_as_networkx_writes_it_comes_back(version: str, tmp_path: Path) -> None:
    drawn = nx.MultiDiGraph()
    drawn.add_node("a", label="AWO", kind="Verein", Haushalt="12")
    drawn.add_node("b", label="Beirat für Integration", kind="Integrationsbeirat")
    drawn.add_node("c", label="VHS", kind="Volkshochschule")
    drawn.add_edge("a", "b", relation="Mitglied")
    drawn.add_edge("a", "c", relation="kooperiert mit", weight=2.5)
    drawn.add_edge("a", "c", relation="berät")
    nx.write_gexf(drawn, tmp_path / "a.gexf", version=version)
    batch = read_gexf("a.gexf", (tmp_path / "a.gexf").read_bytes(), Wanted())
    check(batch)
    assert counts(batch) == {"actor": 2, "body": 1, "seat": 1, "tie": 2}
    kinds = {it.values["label"][0]: it.values["kind"][0] for it in batch.drafts if "kind" in it.values}
    assert kinds == {"AWO": "verein", "Beirat für Integration": "integrationsbeirat", "VHS": "vhs"}
    [seat] = [it for it in batch.drafts if it.sort is RecordSort.SEAT]
    assert (seat.values["organization"], seat.values["member"]) == (("b",), ("a",))
    assert {it.attributes.get("Gewicht") for it in batch.drafts if it.sort is RecordSort.TIE} >= {("2.5",)}


def test_gexf_1_3_with_spells_tells_from_when_to_when() -> None:
    content = b"""<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed" mode="dynamic" timeformat="date">
      <nodes><node id="1" label="A"><spells><spell start="2010-01-01" end="2012-05-31"/><spell start="2014" end="2015"/></spells></node>
      <node id="2" label="B" start="2011-02"/></nodes>
      <edges><edge source="1" target="2" kind="berichtet an" type="undirected" start="2011-03-01" end="2011-12-31"/></edges></graph></gexf>"""
    batch = read_gexf("a.gexf", content, Wanted())
    check(batch)
    first, second, tie = batch.drafts
    assert (first.values["start"], first.values["end"]) == (("2010-01-01",), ("2015",))
    assert second.values["start"] == ("2011-02",)
    assert (tie.values["relation"], tie.values["start"]) == (("berichterstattung",), ("2011-03-01",))
    assert len(tie.values["participants"]) == 2


def test_graphml_of_yed_takes_the_drawn_labels() -> None:
    root = ElementTree.fromstring(
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">'
        '<key id="d1" for="node" yfiles.type="nodegraphics"/><graph edgedefault="directed">'
        '<node id="n0"><data key="d1"><y:ShapeNode><y:NodeLabel>AWO</y:NodeLabel></y:ShapeNode></data></node>'
        '<node id="n1"><data key="d1"><y:ShapeNode><y:NodeLabel>VHS</y:NodeLabel></y:ShapeNode></data></node>'
        '<edge source="n0" target="n1"/></graph></graphml>'
    )
    batch = read_graphml("a.graphml", ElementTree.tostring(root), Wanted())
    check(batch)
    assert labels(batch, RecordSort.ACTOR) == ["AWO", "VHS"]
    assert batch.drafts[-1].values["source"] == ("n0",)


def test_what_has_an_address_in_the_network_keeps_it_and_elsewhere_is_new() -> None:
    iri = "https://integrationsnetz.example/id/nord/actor/vhs"
    content = f'<gexf><graph><nodes><node id="{iri}" label="VHS"/></nodes></graph></gexf>'.encode()
    here = read_gexf("a.gexf", content, Wanted(network="nord")).drafts[0]
    there = read_gexf("a.gexf", content, Wanted(network="sued")).drafts[0]
    assert (here.iri, here.identifier) == (iri, "")
    assert (there.iri, there.identifier) == ("", iri)


def test_people_choose_what_an_edge_without_words_means() -> None:
    content = b'<gexf><graph><nodes><node id="1" label="A"/><node id="2" label="B"/></nodes><edges><edge source="1" target="2"/></edges></graph></gexf>'
    batch = read_gexf("a.gexf", content, Wanted(relation="kooperation"))
    assert batch.drafts[-1].values["relation"] == ("kooperation",)
    assert "kooperiert mit" in batch.notices[0]


def test_groups_without_names_of_our_own_exports_stay_groups_and_undertakings_stay_out() -> None:
    batch = kumu(
        {"_id": "1", "label": "Kirchen", "attributes": {"sort": "group", "kind": "religionsgemeinschaft"}},
        {"_id": "2", "label": "Auftakt", "attributes": {"Sorte": "undertaking"}},
    )
    assert counts(batch) == {"group": 1}
    assert "Vorhaben" in batch.rejected[0].reason
