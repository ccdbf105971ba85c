from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import networkx as nx
import pytest
from defusedxml import ElementTree

from graph import service
from graph.exporters import gexf
from graph.exporters.node_link import node_link
from graph.model import Modality, Network, Period
from graph.reading import network_at
from tests.builders import NOW, actor, directed, document, evidence, group, network, tie, undertaking
from tests.graph.exporters.parcels import EXAMPLES, HOSTILE, parcel, shipped

NS = "{http://gexf.net/1.3}"
ALLOWED = {
    "gexf": {"meta", "graph"}, "meta": {"creator", "description"}, "graph": {"attributes", "nodes", "edges"},
    "attributes": {"attribute"}, "attribute": set(), "nodes": {"node"}, "edges": {"edge"},
    "node": {"attvalues", "spells"}, "edge": {"attvalues", "spells"}, "attvalues": {"attvalue"}, "spells": {"spell"},
    "attvalue": set(), "spell": set(), "creator": set(), "description": set(),
}  # fmt: skip
"""Which element may hold which: from the schema gexf.xsd of version 1.3."""
NEEDED = {
    "gexf": {"version"}, "attributes": {"class"}, "attribute": {"id", "title", "type"}, "node": {"id", "label"},
    "edge": {"id", "source", "target"}, "attvalue": {"for", "value"},
}  # fmt: skip
WORDS = {
    ("graph", "mode"): {"static", "dynamic"}, ("graph", "timeformat"): {"date"},
    ("graph", "timerepresentation"): {"interval"}, ("graph", "defaultedgetype"): {"directed"},
    ("graph", "idtype"): {"string"}, ("attributes", "class"): {"node", "edge"},
    ("attribute", "type"): {"string", "integer"}, ("edge", "type"): {"directed", "mutual"},
}  # fmt: skip


def root(content: bytes) -> Any:
    return ElementTree.fromstring(content)


def read(content: bytes) -> Any:
    return nx.read_gexf(io.BytesIO(content), version="1.3")


def rich() -> Network:
    return network(
        actor("vhs", fields=("sprache",), period=Period(start="2004", earliest=date(2004, 1, 1))),
        actor("awo"),
        actor("kita"),
        group("kirchen", "kirchengemeinde"),
        tie("vhs", "awo", level=3, modality=Modality.AUFTRAG),
        tie("vhs", "awo", "kita"),
        directed("kirchen", "vhs", iri="beratung"),
        *undertaking("fest", "vhs"),
    )


def test_header_elements_and_attributes_are_those_of_the_schema() -> None:
    top = root(gexf.render(parcel(rich())))

    assert (top.tag, top.get("version")) == (f"{NS}gexf", "1.3")
    location = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
    assert top.get(location) == "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd"
    for element in top.iter():
        name = element.tag.removeprefix(NS)
        assert {child.tag.removeprefix(NS) for child in element} <= ALLOWED[name]
        assert NEEDED.get(name, set()) <= set(element.keys())
        for key, value in element.items():
            assert value in WORDS.get((name, key), {value})


def test_every_attribute_is_declared_and_every_end_is_a_node() -> None:
    top = root(gexf.render(parcel(rich())))
    for sort, holder in (("node", "nodes"), ("edge", "edges")):
        (listing,) = [it for it in top.iter(f"{NS}attributes") if it.get("class") == sort]
        declared = {it.get("id") for it in listing}
        (things,) = top.iter(f"{NS}{holder}")
        assert {it.get("for") for it in things.iter(f"{NS}attvalue")} <= declared
        assert things.get("count") == str(len(list(things)))
    nodes = {it.get("id") for it in top.iter(f"{NS}node")}
    assert all({it.get("source"), it.get("target")} <= nodes for it in top.iter(f"{NS}edge"))
    ids = [it.get("id") for it in top.iter(f"{NS}edge")]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", EXAMPLES)
def test_networkx_reads_the_same_actors_and_ties_as_rdflib(store: service.Store, name: str) -> None:
    there = shipped(name)
    graph = read(gexf.render(parcel(network_at(store, name, NOW), without_records=True)))
    agents = there.of("Actor", "Body", "GenericActor")
    pairs = {it for it in there.of("Tie") if len(ends := there.ends(it)) == 2 and ends <= agents}

    assert {it for it, data in graph.nodes(data=True) if data["sort"] in ("actor", "body", "group")} == agents
    told = {data["id"]: {one, other} for one, other, data in graph.edges(data=True)}
    assert {it: ends for it, ends in told.items() if it in pairs} == {it: there.ends(it) for it in pairs}
    for iri in agents:
        assert graph.nodes[iri]["kind"] == there.code(iri, "kind")
        assert graph.nodes[iri]["modality"] == there.code(iri, "modality")
        fields = {it.rsplit("/", 1)[-1] for it in there.values(iri, "field")}
        assert set(filter(None, graph.nodes[iri].get("fields", "").split(" | "))) == fields


def test_kind_fields_modality_and_level_arrive() -> None:
    graph = read(gexf.render(parcel(rich())))
    joined = next(data for *_, data in graph.edges(data=True) if data["id"] == "tie-vhs-awo")

    assert graph.nodes["vhs"]["fields"] == "sprache"
    assert (joined["kind"], joined["modality"], joined["level"]) == ("auftrag-kooperation", "auftrag", 3)
    assert joined["label"] == "Auftrag: kooperiert mit"


def test_what_has_no_direction_is_mutual_and_a_directed_tie_leads_one_way() -> None:
    edges = {it.get("id"): it.get("type") for it in root(gexf.render(parcel(rich()))).iter(f"{NS}edge")}
    assert (edges["tie-vhs-awo"], edges["beratung"]) == ("mutual", "directed")


def test_dated_things_have_spells_with_open_ends_and_undated_ones_have_none() -> None:
    dated = tie("a", "b", period=Period(earliest=date(2004, 1, 1), latest=date(2006, 12, 31)))
    begun = actor("a", period=Period(earliest=date(2003, 5, 1)))
    top = root(gexf.render(parcel(network(begun, actor("b"), dated))))
    spells = {
        it.get("id"): [dict(spell.attrib) for spell in it.iter(f"{NS}spell")]
        for it in (*top.iter(f"{NS}node"), *top.iter(f"{NS}edge"))
    }

    assert spells["a"] == [{"start": "2003-05-01"}]
    assert spells["b"] == []
    assert spells[dated.iri] == [{"start": "2004-01-01", "end": "2006-12-31"}]


def test_the_head_names_days_version_notice_and_who_has_to_be_named(store: service.Store) -> None:
    openly = document("osm", licence="ODbL-1.0", attribution="© OpenStreetMap-Mitwirkende")
    net = network(openly, evidence("e", "osm"), actor("vhs", evidence=("e",)))
    told = root(gexf.render(parcel(net))).find(f"{NS}meta/{NS}description").text
    example = network_at(store, "peine", NOW)
    shown = root(gexf.render(parcel(example, without_records=True))).find(f"{NS}meta/{NS}description").text

    assert "Gültig am 22.11.2026 · Stand vom 22.11.2026 · Datenstand 7" in told
    assert "© OpenStreetMap-Mitwirkende (ODbL-1.0)" in told
    assert "Datiertes Beispiel" in shown


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_arrive_without_what_no_file_may_hold(name: str) -> None:
    net = network(actor("a", label=name), actor("b", alt_labels=(name,)), tie("a", "b", notes=(name,)))
    graph = read(gexf.render(parcel(net)))
    expected = next(node.label for node in node_link(net).nodes if node.id == "a")

    assert graph.nodes["a"]["label"] == expected
    kept = re.sub(r"[\s\x00-\x1f\ufffe\u2028\u202e]", "", name)
    assert re.sub(r"\s", "", expected) == kept


def test_an_empty_network_is_a_file_too() -> None:
    assert len(read(gexf.render(parcel(network())))) == 0
