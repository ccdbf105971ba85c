"""The useful ties: their figures are exact, the best comes first, and the order of the actors does not matter."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from graph.metrics.structure import Structure, structure_from_edges, structure_of
from graph.recommend import prospects, useful
from graph.recommend.coverage_steps import CoverageSteps
from graph.recommend.useful import gains_of, useful_ties
from tests.graph.recommend.networks import plus, structures, with_absent


def graph_of(structure: Structure) -> nx.Graph[int]:
    return nx.from_scipy_sparse_array(structure.adjacency)


def steps(needs: list[list[int]], present: list[list[int]], weights: list[int]) -> CoverageSteps:
    return CoverageSteps(sparse.csr_array(needs), sparse.csr_array(present), np.array(weights))


@given(with_absent())
def test_the_efficiency_rises_by_exactly_what_is_claimed(drawn: tuple[Structure, tuple[int, int]]) -> None:
    structure, pair = drawn
    gain = gains_of(structure, [pair])[0]
    risen = nx.global_efficiency(graph_of(plus(structure, pair))) - nx.global_efficiency(graph_of(structure))
    assert gain.efficiency == pytest.approx(risen, abs=1e-8)
    assert gain.reach == pytest.approx(risen * structure.size / 2, abs=1e-7)


@given(with_absent())
def test_the_constraint_of_the_weaker_side_falls_as_in_networkx(
    drawn: tuple[Structure, tuple[int, int]],
) -> None:
    structure, pair = drawn
    before, after = nx.constraint(graph_of(structure)), nx.constraint(graph_of(plus(structure, pair)))
    found = gains_of(structure, [pair])[0].constraint
    if not all(structure.degrees[place] for place in pair):
        assert found == 0
        return
    highest = max(before[place] for place in pair)
    falls = [before[place] - after[place] for place in pair if before[place] > highest - 1e-9]
    assert min(abs(found - fall) for fall in falls) < 1e-8


@given(structures())
def test_of_a_small_network_the_best_of_all_absent_ties_comes_first(structure: Structure) -> None:
    absent = np.argwhere(np.triu(structure.adjacency.toarray() == 0, k=1))
    best = max(gain.score for gain in gains_of(structure, absent))
    found = useful_ties(structure, count=1)
    assert [it.gain.score for it in found] == ([best] if best > 0 else [])
    assert all(it.is_best_of_all for it in found)


@given(structures(), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_of_the_actors_does_not_matter(structure: Structure, rnd) -> None:
    ids = list(structure.ids)
    rnd.shuffle(ids)
    edges = [(structure.ids[one], structure.ids[other]) for one, other in structure.pairs.tolist()]
    shuffled = structure_from_edges(ids, edges, dict(zip(structure.ids, structure.kinds, strict=True)))
    assert useful_ties(shuffled, count=3) == useful_ties(structure, count=3)


def test_each_further_tie_is_rated_with_those_before_it_in_place() -> None:
    # A path of five: closing it to a circle relieves all; afterwards no bridge is left to be relieved.
    first, second = useful_ties(structure_of(nx.path_graph(["a", "b", "c", "d", "e"])), count=2)
    assert (first.pair, first.gain.cut_points, first.gain.bridges) == (("a", "e"), 3, 4)
    assert (second.gain.cut_points, second.gain.bridges) == (0, 0)


def test_no_tie_is_praised_for_mending_what_only_assumed_ties_made_fragile() -> None:
    # Three isolates: the first two suggestions make a path, and closing it to a circle mends nothing evidenced.
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(["a", "b", "c"])
    found = useful_ties(structure_of(graph), count=3)
    assert [(it.gain.cut_points, it.gain.bridges) for it in found] == [(0, 0)] * len(found)


def test_ties_of_equal_use_are_named_beside_it() -> None:
    # Two pairs: any of the four ties between them makes the same path of four.
    found = useful_ties(structure_of(nx.Graph([("a", "b"), ("c", "d")])), count=1)[0]
    assert (found.pair, found.alternatives) == (("a", "c"), (("a", "d"), ("b", "c"), ("b", "d")))


def test_nothing_is_suggested_where_everybody_works_with_everybody() -> None:
    assert useful_ties(structure_of(nx.complete_graph(["a", "b", "c"]))) == ()


def test_nothing_is_suggested_without_actors() -> None:
    assert useful_ties(structure_of(nx.Graph())) == ()


def test_a_common_partner_saves_effort() -> None:
    path = structure_of(nx.path_graph(["a", "b", "c", "d"]))
    assert [it.effort for it in gains_of(path, [(0, 2), (0, 3)])] == [0, 1]


def test_an_expected_kind_that_comes_into_its_field_counts_once() -> None:
    # Two actors of the kind could be brought in by c; one of them is enough.
    circle = structure_of(nx.Graph([("a", "b"), ("b", "d"), ("d", "e"), ("e", "c"), ("c", "a")]))
    ids = circle.ids
    needs = [[int(iri in "bd")] for iri in ids]
    present = [[int(iri == "c")] for iri in ids]
    found = useful_ties(circle, coverage=steps(needs, present, [3]), count=3)
    assert [it.gain.coverage for it in found] == [3, 0, 0]
    assert found[0].pair in {("b", "c"), ("c", "d")}


def test_a_large_network_is_searched_at_its_doorways(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(useful, "ALL_PAIRS_UP_TO", 3)
    graph = nx.Graph([("hub", "a"), ("hub", "b"), ("hub", "c"), ("alone", "too")])
    found = useful_ties(structure_of(graph), count=1)[0]
    assert "hub" in found.pair
    assert not found.is_best_of_all


@given(structures(least=3))
def test_the_quick_rating_never_promises_more_than_the_tie_wins(structure: Structure) -> None:
    absent = prospects.absent_pairs(structure)
    least = prospects.least_wins(structure, absent)
    exact = [gain.efficiency for gain in gains_of(structure, absent)]
    assert (least <= np.array(exact) + 1e-8).all()
