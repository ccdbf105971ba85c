"""The 2 × 2 of likely and useful."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from graph.findings import Quadrant
from graph.metrics.structure import Structure, structure_of
from graph.recommend.quadrants import place_in_quadrants, standing_out
from graph.recommend.useful import useful_ties
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


def test_a_useful_tie_that_nothing_hints_at_needs_a_mediator() -> None:
    placed = place_in_quadrants(PATH, likely(PATH), useful_ties(PATH, count=1))
    assert [(it.pair, it.quadrant, it.broker, it.chain) for it in placed] == [
        (("a", "e"), Quadrant.BRIDGE, "c", ("a", "b", "c", "d", "e"))
    ]


def test_a_useful_tie_that_is_likely_too_is_to_be_approached() -> None:
    placed = place_in_quadrants(PATH, likely(PATH, a_e=0.9), useful_ties(PATH, count=1))
    assert [(it.pair, it.quadrant) for it in placed] == [(("a", "e"), Quadrant.APPROACH)]


def test_a_likely_tie_that_closes_little_is_to_be_asked_about() -> None:
    placed = place_in_quadrants(PATH, likely(PATH, a_c=0.9), useful_ties(PATH, count=1))
    assert [(it.pair, it.quadrant) for it in placed] == [
        (("a", "e"), Quadrant.BRIDGE),
        (("a", "c"), Quadrant.ASK),
    ]


def test_a_likely_tie_as_useful_as_a_suggested_one_is_to_be_approached() -> None:
    pairs = structure_of(nx.Graph([("a", "b"), ("c", "d")]))
    placed = place_in_quadrants(pairs, likely(pairs, b_d=0.9), useful_ties(pairs, count=1))
    assert [(it.pair, it.quadrant) for it in placed] == [
        (("b", "d"), Quadrant.APPROACH),
        (("a", "c"), Quadrant.BRIDGE),
    ]


def test_without_any_path_there_is_no_mediator() -> None:
    pairs = structure_of(nx.Graph([("a", "b"), ("c", "d")]))
    placed = place_in_quadrants(pairs, likely(pairs), useful_ties(pairs, count=1))
    assert [(it.broker, it.chain) for it in placed] == [(None, ())]


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
def test_what_is_tied_already_is_never_placed(structure: Structure) -> None:
    scores = np.add.outer(np.arange(structure.size), np.arange(structure.size)).astype(float)
    tied = {
        tuple(sorted((structure.ids[one], structure.ids[other]))) for one, other in structure.pairs.tolist()
    }
    placed = place_in_quadrants(structure, scores, useful_ties(structure, count=2))
    assert not tied & {it.pair for it in placed}
    assert len({it.pair for it in placed}) == len(placed)
    assert all(it.quadrant is not Quadrant.HIDDEN for it in placed)


def test_a_network_in_which_everybody_is_tied_has_nothing_to_place() -> None:
    full = structure_of(nx.complete_graph(["a", "b", "c"]))
    assert place_in_quadrants(full, np.ones((3, 3)), useful_ties(full)) == ()
