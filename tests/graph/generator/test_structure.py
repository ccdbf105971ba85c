"""Random structures: simple, of the wanted size, heavy-tailed, at home in municipalities, and the same for a seed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.generator.structure import SEATS_PER_BODY, draw


def drawn(size: int = 1500, seed: int = 3, **more: float):
    return draw(size, np.random.default_rng(seed), kind_shares=[3, 1], **more)


@given(st.integers(2, 400), st.integers(0, 10**6))
def test_ties_are_simple_and_join_actors_that_exist(size: int, seed: int) -> None:
    ties = drawn(size, seed).ties
    assert (ties[:, 0] < ties[:, 1]).all()
    assert ties.min(initial=0) >= 0
    assert ties.max(initial=0) < size
    assert len(np.unique(ties, axis=0)) == len(ties)


@given(st.integers(2, 400), st.integers(0, 10**6))
def test_seats_join_actors_and_bodies_that_exist_once(size: int, seed: int) -> None:
    found = drawn(size, seed)
    assert found.seats[:, 0].max() < size
    assert set(found.seats[:, 1].tolist()) == set(range(found.body_count))
    assert len(np.unique(found.seats, axis=0)) == len(found.seats) <= found.body_count * SEATS_PER_BODY


@pytest.mark.parametrize(("wanted", "expected"), [(1.0, 1500), (3.0, 4500), (5.0, 7500)])
def test_there_are_as_many_ties_per_actor_as_wanted(wanted: float, expected: int) -> None:
    assert len(drawn(ties_per_actor=wanted).ties) == expected


def test_few_actors_have_very_many_partners() -> None:
    degrees = np.sort(np.bincount(drawn().ties.ravel(), minlength=1500))
    assert np.median(degrees) <= 5
    assert degrees[-1] > 10 * np.median(degrees)


def test_most_ties_stay_within_a_municipality() -> None:
    found = drawn()
    homes = found.municipalities[found.ties]
    assert 0.45 < np.mean(homes[:, 0] == homes[:, 1]) < 0.75


def test_a_district_of_300_has_ten_municipalities_and_six_bodies() -> None:
    found = drawn(300)
    assert (found.municipality_count, found.body_count) == (10, 6)


def test_kinds_are_as_frequent_as_asked() -> None:
    assert np.mean(drawn(20_000).kinds == 0) == pytest.approx(0.75, abs=0.02)


def test_the_same_seed_gives_the_same_structure_and_another_does_not() -> None:
    assert (drawn(seed=1).ties == drawn(seed=1).ties).all()
    assert not np.array_equal(drawn(seed=1).ties, drawn(seed=2).ties)
