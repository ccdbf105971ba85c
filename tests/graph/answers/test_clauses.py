"""In German a clause is what was recorded; in English it is made of its parts and claims no more than they do."""

from __future__ import annotations

import pytest

from graph.answers.clauses import clause
from graph.locale import in_language
from graph.model import Modality, Network
from tests.builders import actor, body, network, offer, seat, tie

AWO, VHS, DRK = actor("awo", label="AWO"), actor("vhs", label="VHS"), actor("drk", label="DRK")


def english(found: Network) -> str:
    return in_language(clause(found, next(iter(found.ties.values()))), "en")


def test_german_is_what_was_recorded() -> None:
    found = network(AWO, VHS, tie("awo", "vhs", label="AWO trifft sich mit der VHS"))

    assert clause(found, next(iter(found.ties.values()))) == "AWO trifft sich mit der VHS"


@pytest.mark.parametrize(
    ("modality", "expected"),
    [
        (Modality.IST, "AWO cooperates with VHS"),
        (Modality.AUFTRAG, "Mandate: AWO cooperates with VHS"),
        (Modality.SOLL, "Aim: AWO cooperates with VHS"),
        (Modality.NEGIERT, "Expressly denied: AWO cooperates with VHS"),
    ],
)
def test_only_a_fact_reads_as_one_in_english(modality: Modality, expected: str) -> None:
    assert english(network(AWO, VHS, tie("awo", "vhs", modality=modality))) == expected


def test_all_who_take_part_are_named() -> None:
    assert english(network(AWO, VHS, DRK, tie("awo", "vhs", "drk"))) == "AWO cooperates with VHS and DRK"


def test_seat_is_named_with_its_role_and_body() -> None:
    found = network(AWO, body("beirat", label="Beirat"), seat("awo", "beirat", role="vorsitz"))

    assert in_language(clause(found, next(iter(found.seats.values()))), "en") == "AWO, Chair, Beirat"


def test_title_of_an_offer_stays_as_the_source_gives_it() -> None:
    found = network(AWO, offer("awo", label="Sprachkurs"))

    assert in_language(clause(found, next(iter(found.offers.values()))), "en") == "Sprachkurs"
