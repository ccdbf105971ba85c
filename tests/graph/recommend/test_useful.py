"""The useful ties: their figures are exact, the best comes first, and the order of the actors does not matter."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from scipy import sparse

from graph.metrics.structure import Structure, structure_of
from graph.recommend.coverage_steps import CoverageSteps
from graph.recommend.useful import gains_of
from tests.graph.recommend.networks import plus, with_absent


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


def test_a_common_partner_saves_effort() -> None:
    path = structure_of(nx.path_graph(["a", "b", "c", "d"]))
    assert [it.effort for it in gains_of(path, [(0, 2), (0, 3)])] == [0, 1]


def test_an_expected_kind_that_is_brought_into_its_field_counts() -> None:
    # b is of the expected kind, and c works in the field; a and d bring nothing to each other.
    circle = structure_of(nx.Graph([("a", "b"), ("b", "d"), ("d", "e"), ("e", "c"), ("c", "a")]))
    ids = circle.ids
    needs = [[int(iri in "bd")] for iri in ids]
    present = [[int(iri == "c")] for iri in ids]
    pairs = [(circle.place["b"], circle.place["c"]), (circle.place["a"], circle.place["d"])]
    assert [it.coverage for it in gains_of(circle, pairs, steps(needs, present, [3]))] == [3, 0]
