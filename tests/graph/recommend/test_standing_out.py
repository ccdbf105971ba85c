"""Which absent ties stand out, and the four quadrants."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from graph.findings import Quadrant
from graph.metrics.structure import Structure, structure_of
from graph.recommend.standing_out import standing_out
from tests.graph.recommend.networks import structures


def likely(structure: Structure, **scores: float) -> np.ndarray:
    """Return a matrix with these scores for pairs written like `a_b`, 0 elsewhere."""
    found = np.zeros((structure.size, structure.size))
    for pair, score in scores.items():
        one, other = (structure.place[name] for name in pair.split("_"))
        found[one, other] = found[other, one] = score
    return found


PATH = structure_of(nx.path_graph(["a", "b", "c", "d", "e"]))


@pytest.mark.parametrize(
    ("is_likely", "is_useful", "expected"),
    [
        (True, True, "sofort ansprechen"),
        (False, True, "Brücke bauen"),
        (True, False, "nachfragen, vielleicht schon da"),
        (False, False, "nicht gezeigt"),
    ],
)
def test_the_four_quadrants(is_likely: bool, is_useful: bool, expected: str) -> None:
    assert Quadrant.of(likely=is_likely, useful=is_useful) == expected


def test_at_most_half_of_a_tiny_network_stands_out() -> None:
    # Six pairs are absent; three may stand out, and the fourth scores as the third.
    assert len(standing_out(PATH, likely(PATH, a_c=0.9, a_d=0.8, a_e=0.7, b_d=0.6))) == 3
    assert len(standing_out(PATH, likely(PATH, a_c=0.9, a_d=0.8, a_e=0.7, b_d=0.7))) == 2


def test_where_all_score_alike_nothing_stands_out() -> None:
    assert standing_out(PATH, np.ones((5, 5))) == ()


def test_only_the_order_of_the_scores_matters() -> None:
    scores = likely(PATH, a_c=0.9, a_d=0.8)
    assert standing_out(PATH, scores - 5) == standing_out(PATH, scores) == ((0, 2), (0, 3))


@given(structures())
def test_what_is_tied_already_never_stands_out(structure: Structure) -> None:
    scores = np.add.outer(np.arange(structure.size), np.arange(structure.size)).astype(float)
    tied = {(one, other) for one, other in structure.pairs.tolist()}
    assert not tied & set(standing_out(structure, scores))
