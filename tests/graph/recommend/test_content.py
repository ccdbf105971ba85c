"""Suggestions for actors without ties, by what they share."""

from __future__ import annotations

import math

from graph.model import Modality
from graph.recommend.content import similar_actors
from tests.builders import actor, body, group, network, offer, office

EVERYBODY = ("alle-da",)
NEWCOMER = actor("neu", "verein", places=("nord", *EVERYBODY))
NEIGHBOUR = actor("awo", "wohlfahrtsverband", places=("nord", *EVERYBODY))
FAR = actor("amt", "jobcenter", places=EVERYBODY)


def shared(*things, **more) -> dict[str, list[str]]:
    found = similar_actors(network(*things), "neu", **more)
    return {it.iri: [one.element.code for one in it.shared] for it in found}


def test_whoever_shares_a_rare_place_is_suggested_and_the_place_is_named() -> None:
    assert shared(NEWCOMER, NEIGHBOUR, FAR)["awo"][0] == "nord"


def test_what_everybody_has_says_nothing() -> None:
    assert "amt" not in shared(NEWCOMER, NEIGHBOUR, FAR)


def test_the_score_is_the_sum_of_rarities() -> None:
    # Three actors, two of them at the same place: ln(3 / 2); the kinds have nothing in common.
    alone = actor("neu", "jobcenter", places=("nord",))
    found = similar_actors(
        network(alone, actor("awo", "moschee", places=("nord",)), actor("b", "hochschule")), "neu"
    )
    assert [(it.iri, it.score) for it in found if "nord" in {one.element.code for one in it.shared}] == [
        ("awo", round(math.log(3 / 2), 9))
    ]


def test_partners_it_has_already_are_not_suggested() -> None:
    assert shared(NEWCOMER, NEIGHBOUR, FAR, known={"awo"}) == {}


def test_a_shared_target_group_comes_from_offers_that_exist() -> None:
    offers = offer("a", "neu", target_groups=("frauen",)), offer("b", "amt", target_groups=("frauen",))
    assert shared(NEWCOMER, NEIGHBOUR, FAR, *offers)["amt"] == ["frauen"]
    wished = offer("b", "amt", target_groups=("frauen",), modality=Modality.SOLL)
    assert "amt" not in shared(NEWCOMER, NEIGHBOUR, FAR, offers[0], wished)


def test_bodies_kinds_without_names_and_the_office_are_no_partners_to_suggest() -> None:
    others = body("rat", places=("nord",)), group("vereine", places=("nord",)), office(places=("nord",))
    assert shared(NEWCOMER, *others) == {}


def test_an_unknown_actor_resembles_nobody() -> None:
    assert similar_actors(network(NEIGHBOUR, FAR), "neu") == ()


def test_equally_similar_ones_stand_in_the_order_of_their_iris() -> None:
    twins = [actor(slug, "jobcenter", places=("nord",)) for slug in ("z", "y")]
    assert list(shared(NEWCOMER, actor("b", "hochschule"), *twins)) == ["y", "z"]


def test_no_more_are_named_than_asked_for() -> None:
    twins = [actor(slug, "jobcenter", places=("nord",)) for slug in "uvwxyz"]
    assert len(shared(NEWCOMER, FAR, *twins, count=2)) == 2
