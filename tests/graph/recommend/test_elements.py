"""What an organisation brings."""

from __future__ import annotations

import pytest

from graph.model import Modality
from graph.recommend.elements import ElementSort, elements_of
from tests.builders import actor, body, group, network, offer, office, tie, undertaking


def brought(*things, sort: ElementSort) -> set[str]:
    return {it.code for it in elements_of(network(*things)).get("awo", ()) if it.sort is sort}


def test_a_kind_is_brought_with_the_broader_ones() -> None:
    found = brought(actor("awo", "vhs", also_kinds=("sprachkurstraeger",)), sort=ElementSort.KIND)
    assert {"vhs", "sprachkurstraeger", "bildungstraeger"} <= found


def test_a_field_comes_from_a_tie_and_is_brought_with_the_broader_one() -> None:
    things = actor("awo"), actor("vhs"), tie("awo", "vhs", fields=("sprache",))
    assert brought(*things, sort=ElementSort.FIELD) == {"sprache", "bildung"}


@pytest.mark.parametrize("modality", [Modality.AUFTRAG, Modality.SOLL])
def test_a_tie_that_is_only_meant_to_be_brings_no_field(modality: Modality) -> None:
    things = actor("awo"), actor("vhs"), tie("awo", "vhs", fields=("sprache",), modality=modality)
    assert brought(*things, sort=ElementSort.FIELD) == set()


def test_places_come_from_the_organisation_and_its_offers() -> None:
    things = actor("awo", places=("nord",)), offer("treff", "awo", places=("west",))
    assert brought(*things, sort=ElementSort.PLACE) == {"nord", "west"}


def test_target_groups_come_from_offers_and_undertakings_as_named() -> None:
    things = (
        offer("treff", "awo", target_groups=("frauen",)),
        *undertaking("fest", "awo", target_groups=("eltern",)),
    )
    assert brought(actor("awo"), *things, sort=ElementSort.TARGET_GROUP) == {"frauen", "eltern"}


def test_only_named_organisations_that_exist_bring_something() -> None:
    others = body("rat"), group("vereine"), office(), actor("geplant", modality=Modality.SOLL)
    assert set(elements_of(network(actor("awo"), *others))) == {"awo"}
