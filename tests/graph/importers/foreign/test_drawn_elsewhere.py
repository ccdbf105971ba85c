"""What other programs write into their drawings: frames, arrows, defaults, colours, times, and ends nobody listed."""

from __future__ import annotations

import pytest

from graph.importers.foreign.drawn import Wanted
from graph.importers.foreign.gexf import read_gexf
from graph.importers.foreign.graphml import read_graphml
from graph.importers.foreign.kumu import is_kumu_workbook, read_kumu, read_kumu_workbook
from graph.importers.foreign.sources import Source
from graph.records import Batch, Draft, RecordSort
from graph.sheets import Sheet, SheetRow, Workbook
from tests.batches import check, counts, labels


def gexf(inner: str, graph: str = "") -> Batch:
    batch = read_gexf(
        "a.gexf",
        f'<gexf xmlns="http://gexf.net/1.3"><graph {graph}>{inner}</graph></gexf>'.encode(),
        Wanted(),
    )
    check(batch)
    return batch


def graphml(inner: str) -> Batch:
    begin = (
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">'
    )
    batch = read_graphml("a.graphml", f"{begin}{inner}</graphml>".encode(), Wanted())
    check(batch)
    return batch


def ties(batch: Batch) -> list[Draft]:
    return [it for it in batch.drafts if it.sort is RecordSort.TIE]


def test_what_stands_inside_of_a_frame_says_so_and_belongs_to_nobody() -> None:
    drawn = (
        '<node id="n0" yfiles.foldertype="group"><data key="d"><y:GroupNode><y:NodeLabel>Wohlfahrt</y:NodeLabel></y:GroupNode></data>'
        '<graph edgedefault="directed"><node id="AWO Nord"/></graph></node>'
    )
    batch = graphml(f'<key id="d" for="node"/><graph edgedefault="directed">{drawn}</graph>')
    frame, inner = sorted(batch.drafts, key=lambda it: it.warnings, reverse=True)
    assert (frame.values["label"], [name for name, _ in frame.warnings]) == (("Wohlfahrt",), ["label"])
    assert (inner.attributes, "unit_of" in inner.values) == ({"Gruppe in der Quelle": ("Wohlfahrt",)}, False)
    nested = gexf(
        '<nodes><node id="1" label="Wohlfahrt"><nodes><node id="2" label="AWO Nord"/></nodes></node><node id="3" label="DRK" pid="1"/></nodes>'
    )
    assert [it.attributes for it in nested.drafts if it.attributes] == [
        {"Gruppe in der Quelle": ("Wohlfahrt",)}
    ] * 2


@pytest.mark.parametrize(
    ("arrows", "expected"),
    [
        ('source="none" target="none"', None), ('source="none" target="standard"', ("VHS", "AWO")),
        ('source="delta" target="none"', ("AWO", "VHS")), ('source="delta" target="delta"', None),
    ],
)  # fmt: skip
def test_the_direction_is_that_of_the_arrows_that_yed_draws(
    arrows: str, expected: tuple[str, str] | None
) -> None:
    edge = f'<edge source="VHS" target="AWO"><data key="e"><y:PolyLineEdge><y:Arrows {arrows}/></y:PolyLineEdge></data></edge>'
    batch = graphml(
        f'<key id="e" for="edge"/><graph edgedefault="directed"><node id="VHS"/><node id="AWO"/>{edge}</graph>'
    )
    [tie] = ties(batch)
    ends = tie.values.get("source", ()) + tie.values.get("target", ())
    assert ends == (expected or ())


def test_a_line_with_three_ends_is_one_tie_of_three() -> None:
    line = "".join(f'<endpoint node="{it}"/>' for it in ("VHS", "AWO", "DRK"))
    nodes = "".join(f'<node id="{it}"/>' for it in ("VHS", "AWO", "DRK"))
    [tie] = ties(graphml(f'<graph edgedefault="directed">{nodes}<hyperedge>{line}</hyperedge></graph>'))
    assert set(tie.values["participants"]) == {"VHS", "AWO", "DRK"}


def test_each_graph_of_a_file_has_its_own_direction() -> None:
    one = '<graph edgedefault="directed"><node id="VHS"/><node id="AWO"/><edge source="VHS" target="AWO"/></graph>'
    other = '<graph edgedefault="undirected"><node id="DRK"/><edge source="DRK" target="AWO"/></graph>'
    assert ["source" in it.values for it in ties(graphml(one + other))] == [True, False]


@pytest.mark.parametrize("word", ["Edge Label", "interaction", "Relationship", "Beziehung"])
def test_what_programs_call_the_relation_is_understood_and_colours_are_counted(word: str) -> None:
    keys = f'<key id="w" for="edge" attr.name="{word}"/><key id="x" for="node" attr.name="x"/><key id="c" for="node" attr.name="Color"/>'
    nodes = '<node id="VHS"><data key="x">1.5</data><data key="c">rot</data></node><node id="AWO"/>'
    batch = graphml(
        f'{keys}<graph>{nodes}<edge source="VHS" target="AWO"><data key="w">Kooperation</data></edge></graph>'
    )
    assert [it.values["relation"] for it in ties(batch)] == [("kooperation",)]
    assert [(it.count, it.reason[:6]) for it in batch.left_out] == [(2, "Farben")]


def test_keys_that_programs_make_up_are_no_names() -> None:
    nodes = "".join(f'<node id="{it}"/>' for it in ("n0", "n1::n2", "17", "VHS Nord"))
    assert labels(graphml(f"<graph>{nodes}</graph>"), RecordSort.ACTOR) == ["VHS Nord"]
    assert labels(gexf(f"<nodes>{nodes}</nodes>"), RecordSort.ACTOR) == ["VHS Nord"]


def test_defaults_hold_where_a_node_says_nothing_and_values_keep_their_time() -> None:
    columns = (
        '<attributes class="node" mode="dynamic"><attribute id="a" title="Art"><default>Schule</default></attribute>'
        '<attribute id="h" title="Haushalt"/></attributes>'
    )
    values = '<attvalue for="h" value="15" start="2000.0" end="2002.0"/><attvalue for="h" value="25" start="2002.0"/>'
    batch = gexf(
        f'{columns}<nodes><node id="1" label="Haus Nord" start="2000.0"><attvalues>{values}</attvalues></node>'
        '<node id="2" label="Haus Süd"><spells><spell start="2001-01-01" end="2005-01-01"/><spell start="2010-01-01"/></spells></node></nodes>'
    )
    north, south = batch.drafts
    assert (north.values["kind"], north.values["start"]) == (("schule",), ("2000",))
    assert north.attributes["Haushalt"] == ("15 (2000 – 2002); 25 (2002 –)",)
    assert (south.values["start"], "end" in south.values) == (("2001-01-01",), False)
    assert south.attributes["Zeiträume in der Quelle"] == ("2001-01-01 – 2005-01-01; 2010-01-01 –",)


def test_an_end_that_is_only_named_becomes_an_element_as_in_kumu_but_no_person() -> None:
    connections: list[dict[str, str]] = [
        {"from": "VHS Nord", "to": "Tafel Nord"},
        {"from": "Erika Muster", "to": "VHS Nord"},
    ]
    content = {"elements": [{"label": "VHS Nord"}], "connections": connections, "loops": [{"_id": "loop-1"}]}
    batch = read_kumu([Source("a.json", content)], Wanted())
    check(batch)
    assert (labels(batch, RecordSort.ACTOR), len(ties(batch))) == (["VHS Nord", "Tafel Nord"], 1)
    assert "muster" not in str(batch).casefold()
    assert [(it.spot.sheet, it.count) for it in batch.left_out] == [("Schleifen", 1)]


def test_an_end_that_is_an_id_nobody_has_stays_out() -> None:
    content = {
        "elements": [{"_id": "elem-1", "label": "VHS"}],
        "connections": [{"from": "elem-1", "to": "elem-9"}],
    }
    assert counts(read_kumu([Source("a.json", content)], Wanted())) == {"actor": 1}


def test_two_blank_rows_begin_a_section_as_in_kumu() -> None:
    cells = {
        1: ("Label", "Type"),
        2: ("VHS", "Schule"),
        3: ("AWO", "Verein"),
        6: ("From", "To", "Type"),
        7: ("VHS", "AWO", "Kooperation"),
    }
    sheet = Sheet(name="Karte", rows=tuple(SheetRow(number, row) for number, row in cells.items()))
    workbook = Workbook(name="karte.xlsx", sheets=(sheet,))
    assert is_kumu_workbook(workbook)
    assert counts(read_kumu_workbook(workbook, Wanted())) == {"actor": 2, "tie": 1}
