from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import pytest

from graph import service
from graph.exporters import graphml
from graph.exporters.node_link import node_link
from graph.model import Modality
from graph.reading import network_at
from tests.builders import NOW, actor, directed, document, evidence, network, tie
from tests.graph.exporters.parcels import EXAMPLES, HOSTILE, parcel, shipped


def by_networkx(content: bytes) -> Any:
    return nx.read_graphml(io.BytesIO(content), force_multigraph=True)


def by_igraph(content: bytes, folder: Path) -> Any:
    path = folder / "netz.graphml"
    path.write_bytes(content)
    return igraph.Graph.Read_GraphML(str(path))


@pytest.mark.parametrize("name", EXAMPLES)
def test_two_readers_find_the_actors_and_ties_that_rdflib_counts(
    store: service.Store, name: str, tmp_path: Path
) -> None:
    there = shipped(name)
    content = graphml.render(parcel(network_at(store, name, NOW), without_records=True))
    one, other = by_networkx(content), by_igraph(content, tmp_path)
    agents = there.of("Actor", "Body", "GenericActor")
    pairs = {it for it in there.of("Tie") if len(ends := there.ends(it)) == 2 and ends <= agents}

    assert {it for it, data in one.nodes(data=True) if data["sort"] in ("actor", "body", "group")} == agents
    assert {it["id"] for it in other.vs if it["sort"] in ("actor", "body", "group")} == agents
    ends = {data["statement"]: {a, b} for a, b, data in one.edges(data=True) if data["statement"] in pairs}
    assert ends == {it: there.ends(it) for it in pairs}
    names = other.vs["id"] if len(other.vs) else []
    again = {it["statement"]: {names[it.source], names[it.target]} for it in other.es}
    assert {it: again[it] for it in pairs} == ends
    modality = {it["statement"]: it["modality"] for it in other.es}
    assert {it: modality[it] for it in pairs} == {it: there.code(it, "modality") for it in pairs}


def test_parallel_ties_stay_apart_and_the_direction_is_an_attribute() -> None:
    duty = tie("a", "b", iri="pflicht", modality=Modality.AUFTRAG)
    told = directed("a", "b", iri="rat")
    graph = by_networkx(graphml.render(parcel(network(actor("a"), actor("b"), duty, told))))
    found = {key: data for *_, key, data in graph.edges(keys=True, data=True)}

    assert set(found) == {"pflicht", "rat"}
    assert (found["pflicht"]["direction"], found["rat"]["direction"]) == ("ohne Richtung", "gerichtet")
    assert (found["pflicht"]["kind"], found["pflicht"]["label"]) == (
        "auftrag-kooperation",
        "Auftrag: kooperiert mit",
    )
    assert found["rat"]["kind"] == "beratung"


def test_the_graph_itself_says_what_it_is(tmp_path: Path) -> None:
    openly = document("osm", attribution="© OpenStreetMap-Mitwirkende", licence="ODbL-1.0")
    content = graphml.render(parcel(network(openly, evidence("e", "osm"), actor("a", evidence=("e",)))))
    told = by_igraph(content, tmp_path)["description"]

    assert by_networkx(content).graph["description"] == told
    assert "Datenstand 7" in told
    assert "© OpenStreetMap-Mitwirkende (ODbL-1.0)" in told


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_read_as_they_were_written(name: str, tmp_path: Path) -> None:
    net = network(actor("a", label=name), actor("b"), tie("a", "b"))
    content = graphml.render(parcel(net))
    expected = next(node.label for node in node_link(net).nodes if node.id == "a")

    assert by_networkx(content).nodes["a"]["label"] == expected
    (vertex,) = [it for it in by_igraph(content, tmp_path).vs if it["id"] == "a"]
    assert vertex["label"] == expected
