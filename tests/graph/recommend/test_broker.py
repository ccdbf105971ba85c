"""Who introduces two actors to each other."""

from __future__ import annotations

import networkx as nx
from hypothesis import given

from graph.metrics.structure import Structure, structure_of
from graph.recommend.broker import Introduction, introduction
from tests.graph.recommend.networks import with_absent


def chain(graph: nx.Graph[str], one: str, other: str) -> list[str]:
    structure = structure_of(graph)
    found = introduction(structure, structure.place[one], structure.place[other])
    return [structure.ids[place] for place in found.chain]


@given(with_absent())
def test_the_chain_is_as_short_as_networkx_finds_it_and_made_of_ties(
    drawn: tuple[Structure, tuple[int, int]],
) -> None:
    structure, (one, other) = drawn
    graph = nx.from_scipy_sparse_array(structure.adjacency)
    found = introduction(structure, one, other)
    if not nx.has_path(graph, one, other):
        assert found == Introduction((), None)
        return
    assert len(found.chain) == nx.shortest_path_length(graph, one, other) + 1
    assert (found.chain[0], found.chain[-1]) == (one, other)
    assert nx.is_path(graph, found.chain)
    assert found.broker in found.chain[1:-1]


@given(with_absent())
def test_the_mediator_stands_in_the_middle(drawn: tuple[Structure, tuple[int, int]]) -> None:
    found = introduction(drawn[0], *drawn[1])
    if found.broker is not None:
        before, after = (
            found.chain.index(found.broker),
            len(found.chain) - 1 - found.chain.index(found.broker),
        )
        assert abs(before - after) <= 1


def test_of_two_common_partners_the_better_connected_introduces() -> None:
    graph = nx.Graph([("a", "small"), ("small", "b"), ("a", "well"), ("well", "b"), ("well", "c")])
    assert chain(graph, "a", "b") == ["a", "well", "b"]


def test_of_two_equal_partners_the_first_by_id_introduces() -> None:
    graph = nx.Graph([("a", "z"), ("z", "b"), ("a", "y"), ("y", "b")])
    assert chain(graph, "a", "b") == ["a", "y", "b"]


def test_who_is_tied_already_needs_nobody() -> None:
    assert introduction(structure_of(nx.path_graph(["a", "b"])), 0, 1) == Introduction((0, 1), None)


def test_without_a_documented_path_nobody_can_introduce() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(["a", "b"])
    assert introduction(structure_of(graph), 0, 1) == Introduction((), None)
