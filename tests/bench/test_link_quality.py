"""The figures of the table of likely ties, checked by hand."""

from __future__ import annotations

from math import isnan

import numpy as np
import pytest

from tests.bench.link_quality import Quality, quality
from tests.bench.link_tasks import Task

SIZE = 8


def task(*hidden: tuple[int, int], askers: tuple[int, ...] = (0,)) -> Task:
    """Return a task among actors without any known tie: all pairs are candidates."""
    flags = np.zeros((SIZE, SIZE), dtype=bool)
    for one, other in hidden:
        flags[one, other] = flags[other, one] = True
    return Task("by hand", np.zeros((SIZE, SIZE)), flags, ~np.eye(SIZE, dtype=bool), askers)


def scored(**values: float) -> np.ndarray:
    """Return scores that are 0 but for pairs given as p01=3."""
    scores = np.zeros((SIZE, SIZE))
    for name, value in values.items():
        one, other = int(name[1]), int(name[2])
        scores[one, other] = scores[other, one] = value
    return scores


def test_a_hidden_tie_before_all_others_is_found_perfectly() -> None:
    assert quality(task((0, 1)), scored(p01=1)) == Quality(auc=1.0, mrr=1.0, hit=1.0, first=1 / 10)


def test_the_place_of_the_best_hidden_partner_counts() -> None:
    assert quality(task((0, 1), (0, 2)), scored(p03=9, p01=8, p02=1)).mrr == pytest.approx(1 / 2)


def test_the_second_of_28_pairs_leaves_one_of_27_others_before_it() -> None:
    assert quality(task((0, 1)), scored(p03=9, p01=8)).auc == pytest.approx(26 / 27)


def test_equal_scores_are_a_draw() -> None:
    # half of the 27 other pairs; place 1 + 6 / 2 among seven equal partners; one of 28 equal pairs is right
    found = quality(task((0, 1)), scored())
    assert (found.auc, found.mrr, found.hit) == (0.5, 1 / 4, 1.0)
    assert found.first == pytest.approx(1 / 28)


def test_the_sixth_place_is_no_hit() -> None:
    found = quality(task((0, 1)), scored(p02=9, p03=9, p04=9, p05=9, p06=9, p01=1))
    assert (found.hit, found.mrr) == (0.0, pytest.approx(1 / 6))


def test_where_every_pair_is_hidden_there_is_nothing_to_tell_apart() -> None:
    everything = task(*((one, other) for one in range(SIZE) for other in range(one)))
    assert isnan(quality(everything, scored()).auc)


def test_an_asker_reads_its_own_row() -> None:
    one_sided = scored(p12=5)
    one_sided[0, 1] = 9
    assert quality(task((0, 1), askers=(1,)), one_sided).mrr < 1


def test_of_the_first_ten_those_at_the_last_place_count_by_their_share() -> None:
    # 28 pairs: one hidden tie alone in front, another among the 27 that share the other nine places.
    found = quality(task((0, 1), (0, 2)), scored(p01=1)).first
    assert found == pytest.approx((1 + 9 * 1 / 27) / 10)
