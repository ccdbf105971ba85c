"""Random networks as values: complete, without loose ends, invented, and the same for a seed."""

from __future__ import annotations

import numpy as np
import pytest

from graph.encoding import quads_of
from graph.generator.random_network import KINDS, generate
from graph.generator.structure import draw
from graph.model import Network
from graph.validation import validate
from ontology.codelists import codelist


def network(size: int = 300, seed: int = 5) -> Network:
    return generate(size, np.random.default_rng(seed))


def test_every_reference_leads_to_something() -> None:
    found = network()
    assert {end for tie in found.ties.values() for end in tie.ends} <= found.agents.keys()
    assert {
        iri for seat in found.seats.values() for iri in (seat.member, seat.organization)
    } <= found.agents.keys()
    assert {iri for offer in found.offers.values() for iri in offer.providers} <= found.agents.keys()
    assert {
        iri for it in (*found.agents.values(), *found.offers.values()) for iri in it.places
    } <= found.places.keys()


def test_ties_are_those_of_the_structure_of_the_same_seed() -> None:
    drawn = draw(300, np.random.default_rng(5), kind_shares=[share for _, share, _ in KINDS])
    ends = {tuple(int(end.rsplit("/", 1)[1]) for end in tie.ends) for tie in network().ties.values()}
    assert ends == {(one, other) for one, other in drawn.ties.tolist()}


def test_there_are_offers_bodies_seats_and_confirmations_of_different_age() -> None:
    found = network()
    assert len(found.offers) == 150
    assert sum(agent.is_body for agent in found.agents.values()) == 6
    assert len(found.seats) > 30
    days = [tie.confirmed_on for tie in found.ties.values()]
    assert min(days).year == 2023
    assert max(days).year == 2026


@pytest.mark.parametrize(("scheme", "place"), [("akteursart", 0), ("feld", 2)])
def test_kinds_and_fields_are_those_of_the_lists(scheme: str, place: int) -> None:
    assert {row[place] for row in KINDS} <= set(codelist(scheme).codes)


def test_it_says_that_it_is_invented() -> None:
    found = network(20)
    assert found.info.is_fictional
    assert found.info.label.endswith("(fiktiv)")
    assert all("erfunden" in document.title for document in found.documents.values())


@pytest.mark.slow
def test_it_keeps_the_data_rules() -> None:
    assert [problem.message_de for problem in validate(tuple(quads_of(network(60))))] == []


def test_the_same_seed_gives_the_same_network() -> None:
    assert network(seed=8) == network(seed=8)
    assert network(seed=8) != network(seed=9)
