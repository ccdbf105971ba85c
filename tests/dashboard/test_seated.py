"""The stand-in for bodies and offers holds what tests of pages count on."""

from __future__ import annotations

from tests.dashboard.seated import iri, network_of


def test_each_second_of_five_is_a_body_with_those_near_to_it() -> None:
    net = network_of(["a", "b", "c", "d", "e", "f"])

    assert [agent.label for agent in net.agents.values() if agent.is_body] == ["b"]
    assert {seat.member for seat in net.seats.values()} == {iri(0), iri(2), iri(3)}
    assert [offer.label for offer in net.offers.values()] == ["Sprachkurs c", "Plan c"]


def test_nobody_makes_an_empty_network() -> None:
    net = network_of([])

    assert not net.agents
    assert not net.seats
