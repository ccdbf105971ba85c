"""No question reads persons, proposals or what changes removed and added, whatever lies in the store."""

from __future__ import annotations

from graph.model import Layer
from graph.privacy import LOADABLE_LAYERS, SHARED_GRAPHS, is_loadable, readable_graphs
from ontology.namespaces import GRAPH, META_GRAPH, SCHEMA_GRAPH, graph_iri


def test_persons_proposals_and_history_are_never_readable() -> None:
    present = [graph_iri(name, layer) for name in ("a", "b") for layer in Layer]
    readable = readable_graphs(present)
    assert graph_iri("a", Layer.PUBLIC) in readable
    assert graph_iri("b", Layer.INTERNAL) in readable
    for name in ("a", "b"):
        assert graph_iri(name, Layer.PERSONS) not in readable
        assert graph_iri(name, Layer.PROPOSALS) not in readable
        assert graph_iri(name, Layer.HISTORY) not in readable
    assert GRAPH[Layer.HISTORY] not in readable


def test_of_other_networks_only_the_public_layer_answers() -> None:
    present = [graph_iri(name, layer) for name in ("a", "b") for layer in Layer]
    readable = readable_graphs(present, "a")
    assert {graph for graph in readable if "/b/" in graph} == {graph_iri("b", Layer.PUBLIC)}
    assert graph_iri("a", Layer.EXPECTATIONS) in readable
    assert set(SHARED_GRAPHS) <= set(readable)


def test_a_file_may_bring_in_no_persons_no_journal_and_nothing_derived() -> None:
    assert {layer for layer in Layer if is_loadable(graph_iri("a", layer))} == set(LOADABLE_LAYERS)
    assert not any(
        is_loadable(graph_iri(name, Layer.PUBLIC)) for name in ("Peine", "pei%6ee", "", "lüneburg", "a/b")
    )
    assert not is_loadable(META_GRAPH)
    assert not is_loadable(SCHEMA_GRAPH)
    assert not is_loadable(graph_iri("a", "irgendetwas"))
