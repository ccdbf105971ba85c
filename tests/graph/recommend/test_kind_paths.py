"""New ties between kinds."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from graph.metrics.structure import Structure, structure_from_edges
from graph.recommend.kind_paths import FIRST, SECOND, kind_paths
from tests.graph.recommend.networks import plus, with_absent

KINDS = {"x1": "x", "x2": "x", "y1": "y", "y2": "y", "none": ""}


def value(ties: list[tuple[str, str]], one: str, other: str) -> float:
    structure = structure_from_edges(KINDS, ties, KINDS)
    return float(kind_paths(structure, np.array([[structure.place[one], structure.place[other]]]))[0])


def independent(structure: Structure, kinds: set[str]) -> int:
    """Return the size of a maximum matching of the ties between two kinds."""
    graph = nx.from_scipy_sparse_array(structure.adjacency)
    between = [pair for pair in graph.edges if {structure.kinds[place] for place in pair} == kinds]
    return len(nx.max_weight_matching(nx.Graph(between)))


@given(with_absent())
def test_a_tie_counts_if_it_makes_a_first_or_second_independent_tie(
    drawn: tuple[Structure, tuple[int, int]],
) -> None:
    structure, pair = drawn
    kinds = {structure.kinds[place] for place in pair}
    found = kind_paths(structure, np.array([pair]))[0]
    if len(kinds) == 1:
        assert found == 0
        return
    before, after = independent(structure, kinds), independent(plus(structure, pair), kinds)
    assert found == {(0, 1): FIRST, (1, 2): SECOND}.get((before, after), 0)


@pytest.mark.parametrize(
    ("ties", "pair", "expected"),
    [
        ([], ("x1", "y1"), FIRST),
        ([("x1", "y1")], ("x2", "y2"), SECOND),
        ([("x1", "y1")], ("x1", "y2"), 0),
        ([("x1", "y1"), ("x2", "y2")], ("x1", "y2"), 0),
        ([], ("x1", "x2"), 0),
        ([], ("x1", "none"), 0),
    ],
)
def test_by_hand(ties: list[tuple[str, str]], pair: tuple[str, str], expected: float) -> None:
    assert value(ties, *pair) == expected
