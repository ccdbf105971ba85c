"""Ties that bring an expected kind into its field."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from graph.metrics.coverage import coverage
from graph.metrics.structure import structure_of
from graph.model import Modality
from graph.recommend.coverage_steps import coverage_steps
from tests.builders import TODAY, actor, expectation, group, network, plus, tie

IDS = ("firma", "verein", "vhs")
FIRM, CLUB, SCHOOL = actor("firma", "unternehmen"), actor("verein"), actor("vhs", "vhs", fields=("sprache",))
EXPECTED = expectation("sprache", "unternehmen")


def gains(*things) -> dict[tuple[str, str], int]:
    net = network(*things)
    pairs = np.array([[0, 1], [0, 2], [1, 2]])
    found = coverage_steps(net, coverage(net, TODAY), IDS).gains(pairs).tolist()
    return {
        (IDS[one], IDS[other]): gain for (one, other), gain in zip(pairs.tolist(), found, strict=True) if gain
    }


@pytest.mark.parametrize(("strength", "expected"), [("must", 3), ("should", 2)])
def test_working_with_somebody_in_the_field_wins_by_the_strength(strength: str, expected: int) -> None:
    wanted = expectation("sprache", "unternehmen", strength)
    assert gains(FIRM, CLUB, SCHOOL, wanted) == {("firma", "vhs"): expected}


def test_an_expectation_that_is_met_wins_nothing() -> None:
    working = actor("firma", "unternehmen", fields=("sprache",))
    assert gains(working, CLUB, SCHOOL, EXPECTED) == {}


def test_a_kind_without_a_name_cannot_be_tied() -> None:
    assert gains(group("firma", "unternehmen"), CLUB, SCHOOL, EXPECTED) == {}


def test_somebody_who_is_only_meant_to_work_in_the_field_brings_nobody_in() -> None:
    planned = tie("vhs", "firma", fields=("sprache",), modality=Modality.SOLL)
    assert gains(FIRM, CLUB, actor("vhs", "vhs"), planned, EXPECTED) == {}


def test_what_a_tie_has_won_is_not_won_again() -> None:
    net = network(FIRM, actor("zweite", "unternehmen"), SCHOOL, EXPECTED)
    found = coverage_steps(net, coverage(net, TODAY), ("firma", "zweite", "vhs"))
    assert found.gains(np.array([[0, 2], [1, 2]])).tolist() == [2, 2]
    assert found.after(0, 2).gains(np.array([[1, 2]])).tolist() == [0]


def test_the_ladder_agrees_when_the_tie_is_there() -> None:
    net = network(FIRM, SCHOOL, EXPECTED)
    after = plus(net, tie("firma", "vhs", fields=("sprache",)))
    assert coverage(net, TODAY)[0].step < coverage(after, TODAY)[0].step
    assert not coverage_steps(after, coverage(after, TODAY), ("firma", "vhs")).gains(np.array([[0, 1]])).any()


def test_places_follow_the_order_of_the_actors() -> None:
    net = network(FIRM, CLUB, SCHOOL, EXPECTED)
    found = coverage_steps(net, coverage(net, TODAY), IDS).in_order([2, 1, 0])
    assert found.gains(np.array([[0, 2], [1, 2]])).tolist() == [2, 0]


def test_the_likeliest_are_absent_ties_that_win() -> None:
    net = network(FIRM, CLUB, SCHOOL, EXPECTED)
    graph: nx.Graph[str] = nx.Graph([("firma", "verein")])
    graph.add_node("vhs")
    structure = structure_of(graph)
    found = coverage_steps(net, coverage(net, TODAY), structure.ids).likeliest(structure)
    assert [{structure.ids[place] for place in pair} for pair in found.tolist()] == [{"firma", "vhs"}]
