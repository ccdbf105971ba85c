import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.structure import Structure, structure_from_edges, structure_of
from tests.structures import networkx_of, path, structures


@given(structures())
def test_pairs_and_matrix_say_the_same(structure: Structure) -> None:
    dense = structure.adjacency.toarray()
    assert (dense == dense.T).all()
    assert not dense.diagonal().any()
    assert {(one, other) for one, other in zip(*dense.nonzero(), strict=True) if one < other} == {
        tuple(pair) for pair in structure.pairs.tolist()
    }


@given(structures())
def test_igraph_numbers_ties_in_the_order_of_pairs(structure: Structure) -> None:
    assert structure.igraph.get_edgelist() == [tuple(pair) for pair in structure.pairs.tolist()]


@given(structures(), st.sets(st.integers(0, 8)))
def test_what_is_left_is_what_networkx_leaves(structure: Structure, places: set[int]) -> None:
    graph = nx.relabel_nodes(networkx_of(structure), dict(enumerate(structure.ids)))
    graph.remove_nodes_from([structure.ids[place] for place in places if place < structure.size])
    rest = structure.without(places)
    assert rest.ids == tuple(graph)
    assert rest.degrees.tolist() == [graph.degree(iri) for iri in graph]


def test_a_tie_given_twice_both_ways_or_as_a_loop_counts_once() -> None:
    found = structure_from_edges("ab", [("a", "b"), ("b", "a"), ("a", "b"), ("a", "a")])
    assert (found.tie_count, found.adjacency.toarray().tolist()) == (1, [[0, 1], [1, 0]])


def test_loops_of_networkx_are_left_out_and_kinds_go_with_the_actors() -> None:
    found = structure_of(nx.Graph([("a", "a"), ("a", "b")]), {"b": "verein"})
    assert (found.tie_count, found.kinds) == (1, ("", "verein"))


def test_an_unknown_end_is_an_error() -> None:
    with pytest.raises(KeyError, match="b"):
        structure_from_edges("a", [("a", "b")])


def test_partners_and_places() -> None:
    found = path("a", "b", "c")
    assert (found.neighbours(1).tolist(), found.place["c"]) == ([0, 2], 2)


def test_other_ties_keep_actors_and_kinds() -> None:
    found = path("a", "b", "c", a="amt").with_pairs([(2, 0)])
    assert (found.ids, found.kinds, found.pairs.tolist()) == (("a", "b", "c"), ("amt", "", ""), [[0, 2]])
