"""The policy of the useful ranking."""

from __future__ import annotations

from dataclasses import fields

import pytest

from graph.locale import in_language
from graph.recommend.gain import POLICY, Gain


def test_the_score_is_the_weighted_sum() -> None:
    # 3 · 1 + 1 · 2 + 2 · 1 + ½ · 4 + ¼ · 1 + ½ · 2 − 1 · ½
    gain = Gain(coverage=3, cut_points=1, bridges=2, reach=0.5, constraint=0.25, kind_paths=0.5, effort=1)
    assert gain.score == 9.75


def test_a_tie_that_wins_nothing_scores_nothing() -> None:
    assert Gain().score == 0


def test_every_value_is_weighed_once() -> None:
    # The efficiency is weighed as reach: the same in a unit that does not depend on the size of the network.
    assert {term.name for term in POLICY} == {field.name for field in fields(Gain)} - {"efficiency"}


@pytest.mark.parametrize("term", POLICY, ids=lambda term: term.name)
def test_every_term_says_why_it_counts_in_both_languages(term) -> None:
    assert term.reason != in_language(term.reason, "en")


@pytest.mark.parametrize("term", POLICY, ids=lambda term: term.name)
def test_every_term_reads_its_own_value(term) -> None:
    assert term.value(Gain(**{term.name: 1})) == 1
