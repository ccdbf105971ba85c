"""Scores of likely ties: the contract, small examples, and the shared networks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from graph.recommend import likely_scores
from tests.bench.link_methods import OURS, REFERENCE, methods
from tests.bench.link_quality import quality
from tests.bench.link_tasks import LARGE, NETWORKS, networks, tasks


def ties(size: int, *pairs: tuple[int, int]) -> np.ndarray:
    known = np.zeros((size, size))
    for one, other in pairs:
        known[one, other] = known[other, one] = 1.0
    return known


def scores(known: Any, kinds: Sequence[str] | None = None) -> np.ndarray:
    labels = ["Verein"] * known.shape[0] if kinds is None else kinds
    return likely_scores(known, labels, np.random.default_rng(0))


@st.composite
def networks_of_kinds(draw: st.DrawFn) -> tuple[np.ndarray, list[str]]:
    size = draw(st.integers(0, 9))
    if size == 0:
        return ties(0), []
    actor = st.integers(0, size - 1)
    pairs = (
        draw(st.lists(st.tuples(actor, actor).filter(lambda pair: pair[0] != pair[1]))) if size > 1 else []
    )
    return ties(size, *pairs), draw(st.lists(st.sampled_from("ABC"), min_size=size, max_size=size))


# ---- the contract


@given(networks_of_kinds())
def test_scores_are_finite_and_the_same_from_both_sides(drawn: tuple[np.ndarray, list[str]]) -> None:
    found = scores(*drawn)
    assert found.shape == drawn[0].shape
    assert np.isfinite(found).all()
    assert (found == found.T).all()


@given(networks_of_kinds(), st.randoms(use_true_random=False))
def test_another_order_of_the_actors_changes_no_score(
    drawn: tuple[np.ndarray, list[str]], random: Any
) -> None:
    known, kinds = drawn
    order = list(range(len(kinds)))
    random.shuffle(order)
    moved = scores(known[np.ix_(order, order)], [kinds[place] for place in order])
    assert moved == pytest.approx(scores(known, kinds)[np.ix_(order, order)], abs=2e-9)


@given(networks_of_kinds(), st.integers(0, 99))
def test_scores_are_the_same_every_time(drawn: tuple[np.ndarray, list[str]], seed: int) -> None:
    assert likely_scores(*drawn, np.random.default_rng(seed)).tobytes() == scores(*drawn).tobytes()


@given(networks_of_kinds())
def test_other_names_for_the_kinds_change_no_score(drawn: tuple[np.ndarray, list[str]]) -> None:
    known, kinds = drawn
    renamed = [{"A": "z", "B": "y", "C": "x"}[kind] for kind in kinds]
    assert scores(known, renamed) == pytest.approx(scores(known, kinds), abs=2e-9)


@pytest.mark.parametrize("sort", [sparse.csr_array, sparse.csr_matrix])
def test_a_sparse_matrix_is_read_like_a_dense_one(sort: Any) -> None:
    known = ties(4, (0, 1), (1, 2), (2, 3))
    assert (scores(sort(known)) == scores(known)).all()


@pytest.mark.parametrize("numbers", [bool, np.int8, np.float32])
def test_ties_may_be_numbers_of_any_sort(numbers: Any) -> None:
    known = ties(4, (0, 1), (1, 2), (2, 3))
    assert (scores(known.astype(numbers)) == scores(known)).all()


def test_the_diagonal_is_not_looked_at() -> None:
    known = ties(4, (0, 1), (1, 2), (2, 3))
    assert (scores(known + np.eye(4)) == scores(known)).all()


def test_the_given_matrix_is_left_as_it_was() -> None:
    known = ties(4, (0, 1), (1, 2)) + np.eye(4)
    before = known.copy()
    scores(known)
    assert (known == before).all()


def test_a_complete_network_has_scores_too() -> None:
    found = scores(np.ones((5, 5)), list("AABBC"))
    assert np.isfinite(found).all()


def test_without_any_tie_all_pairs_are_equally_likely() -> None:
    found = scores(ties(5), list("AABBC"))
    assert len(set(found[np.triu_indices(5, k=1)].tolist())) == 1


def test_a_matrix_that_is_not_square_is_refused() -> None:
    with pytest.raises(ValueError, match="square"):
        scores(np.zeros((2, 3)))


def test_each_actor_needs_a_kind() -> None:
    with pytest.raises(ValueError, match="3 actors need 3 kinds, not 2"):
        scores(ties(3), ["Amt", "Verein"])


# ---- small examples


def test_an_open_triangle_is_likelier_than_a_far_pair() -> None:
    found = scores(ties(6, (0, 1), (1, 2), (2, 3), (3, 4), (4, 5)))
    assert found[0, 2] > found[0, 3] > found[0, 4] > found[0, 5]


def test_two_common_partners_say_more_than_one() -> None:
    # 0 and 1 share both 2 and 3, 0 and 5 share only 4; all of the asked have as many partners.
    found = scores(ties(7, (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 6), (5, 4), (5, 6), (5, 1)))
    assert found[0, 1] > found[0, 5]


def test_a_partner_with_few_others_says_more_than_a_hub() -> None:
    hub = [(2, other) for other in (0, 1, 5, 6, 7, 8)]
    found = scores(ties(9, *hub, (0, 3), (3, 4), (4, 5)))
    assert found[0, 4] > found[0, 1]


def test_actors_in_the_same_position_have_the_same_score() -> None:
    star = scores(ties(5, (0, 1), (0, 2), (0, 3), (0, 4)))
    assert len(set(star[np.triu_indices(5, k=1)][4:].tolist())) == 1


def test_kinds_that_meet_often_make_a_pair_likelier() -> None:
    # Actors 0 … 3 form a ring of Amt and Verein; the two that join it later differ in their kind only.
    known = ties(6, (0, 1), (1, 2), (2, 3), (3, 0), (4, 0), (5, 0))
    found = scores(known, ["Amt", "Verein", "Amt", "Verein", "Verein", "Amt"])
    assert found[4, 2] > found[5, 2]


def test_a_newcomer_is_led_to_the_well_connected() -> None:
    found = scores(ties(5, (0, 1), (0, 2), (0, 3)))
    assert found[4, :4].argmax() == 0


def test_a_newcomer_is_led_to_those_its_kind_works_with() -> None:
    # Two centres with as many partners: associations join the first, schools the second.
    known = ties(9, (0, 2), (0, 3), (0, 4), (1, 5), (1, 6), (1, 7))
    kinds = ["Amt", "Kammer", "Verein", "Verein", "Verein", "Schule", "Schule", "Schule", "Verein"]
    assert scores(known, kinds)[8, 0] > scores(known, kinds)[8, 1]


def two_circles() -> tuple[np.ndarray, list[str]]:
    """Return two complete circles of associations and schools, joined by an office that knows two of each."""
    associations = [(one, other) for one in range(4) for other in range(one)]
    schools = [(one + 4, other + 4) for one, other in associations]
    office = [(8, 0), (8, 1), (8, 4), (8, 5)]
    return ties(9, *associations, *schools, *office), ["Verein"] * 4 + ["Schule"] * 4 + ["Amt"]


def test_two_kinds_without_any_tie_are_not_held_for_strangers() -> None:
    known, kinds = two_circles()
    assert scores(known, kinds)[2, 6] > scores(known)[2, 6]


def test_partners_in_sight_stand_before_the_others_of_an_empty_pair_of_kinds() -> None:
    known, kinds = two_circles()
    found = scores(known, kinds)
    assert found[0, 4] > found[0, 6] > found[2, 6]


# ---- real networks


@pytest.fixture(scope="module")
def real() -> dict[str, np.ndarray]:
    """Return AUC, MRR and hit@5 on the shared networks, a tenth of the ties hidden five times."""
    if not NETWORKS.is_dir():
        pytest.skip("the shared networks are not there")
    found: dict[str, list[list[float]]] = {OURS: [], REFERENCE: []}
    for _, structure in networks():
        if structure.size > LARGE:
            continue
        for task in tasks(structure, 5):
            if not task.sort.startswith("random 10"):
                break
            for name, values in found.items():
                got = quality(task, methods()[name](task.known, structure.kinds))
                values.append([got.auc, got.mrr, got.hit])
    return {name: np.mean(values, axis=0) for name, values in found.items()}


@pytest.mark.parametrize("figure", [0, 1, 2], ids=["AUC", "MRR", "hit@5"])
def test_hidden_ties_are_found_better_than_by_a_walk_with_restart(
    real: dict[str, np.ndarray], figure: int
) -> None:
    assert real[OURS][figure] > real[REFERENCE][figure]
