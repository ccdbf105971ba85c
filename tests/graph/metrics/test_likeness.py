from typing import Any

import pytest

from graph.metrics.likeness import AlikeOffers, alike_offers, shared_members
from graph.metrics.seats import rosters
from graph.model import Modality
from tests.builders import actor, body, directed, flat, network, offer, office, seat, tie, undertaking

SAME: dict[str, Any] = {"fields": ("sport",), "target_groups": ("kinder",), "places": ("dorf",)}
ONE, OTHER = offer("one", "a", **SAME), offer("other", "b", **SAME)
PROVIDERS = (actor("a"), actor("b"))


def alike(*things: Any) -> tuple[AlikeOffers, ...]:
    net = network(*flat(*things))
    return alike_offers(net, rosters(net).values())


def test_two_offers_for_the_same_at_the_same_place_are_alike() -> None:
    (found,) = alike(*PROVIDERS, ONE, OTHER)
    assert (found.field, found.group, found.places) == ("sport", "kinder", ("dorf",))
    assert (found.pairs, found.offers) == ((("one", "other"),), ("one", "other"))


@pytest.mark.parametrize(
    "different",
    [
        {"fields": ("wohnen",)},
        {"target_groups": ("frauen",)},
        {"places": ("stadt",)},
        {"target_groups": ()},
        {"places": ()},
        {"modality": Modality.SOLL},
        {"modality": Modality.AUFTRAG},
        {"providers": ("a",)},
        {"providers": ("a", "b")},
        {"providers": ()},
    ],
    ids=lambda it: f"{next(iter(it))}-{next(iter(it.values()))}",
)
def test_a_difference_makes_them_unlike(different: dict[str, Any]) -> None:
    other = {"providers": ("b",), **SAME, **different}
    assert alike(*PROVIDERS, ONE, offer("other", **other)) == ()


@pytest.mark.parametrize(
    "joining",
    [
        (tie("a", "b"),),
        (directed("a", "b", "foerderung"),),
        undertaking("projekt", "a", "b"),
        (body("rat"), seat("a", "rat"), seat("b", "rat")),
        (actor("b", unit_of=("a",)),),
        (actor("a", unit_of=("haus",)), actor("b", unit_of=("haus",))),
    ],
    ids=["cooperation", "funding", "undertaking", "common body", "unit", "same house"],
)
def test_whoever_knows_of_each_other_is_left_out(joining: tuple[Any, ...]) -> None:
    assert alike(*PROVIDERS, ONE, OTHER, *joining) == ()


@pytest.mark.parametrize(
    "joining", [tie("a", "b", modality=Modality.SOLL), tie("a", "b", level=0)], ids=["aim", "no contact"]
)
def test_an_aim_joins_nobody_yet(joining: Any) -> None:
    assert len(alike(*PROVIDERS, ONE, OTHER, joining)) == 1


def test_an_offer_without_a_place_is_where_its_provider_is() -> None:
    here = offer("other", "b", **{**SAME, "places": ()})
    assert alike(actor("a"), actor("b", places=("dorf",)), ONE, here)[0].places == ("dorf",)


def test_a_pair_is_told_once_with_all_its_places() -> None:
    wide = {**SAME, "fields": ("sport", "sprache"), "places": ("dorf", "stadt")}
    (found,) = alike(*PROVIDERS, offer("one", "a", **wide), offer("other", "b", **wide))
    assert (found.field, found.places) == ("sprache", ("dorf", "stadt"))


def test_fields_with_more_pairs_come_first() -> None:
    many = [offer(f"o{number}", f"p{number}", **{**SAME, "fields": ("wohnen",)}) for number in range(3)]
    assert [(it.field, len(it.pairs)) for it in alike(ONE, OTHER, *many)] == [("wohnen", 3), ("sport", 1)]


def shared(*things: Any) -> list[tuple[str, str, int, int]]:
    net = network(*flat(*things))
    found = shared_members(net, rosters(net).values())
    return [(it.one.body.iri, it.other.body.iri, it.shared, it.smaller) for it in found]


def table(slug: str, members: str) -> tuple[Any, ...]:
    return (body(slug), *(seat(member, slug) for member in members))


ACTORS = tuple(actor(slug) for slug in "abcdefgh")


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("abcd", [("r1", "r2", 4, 4)]),
        ("abcgh", [("r1", "r2", 3, 4)]),
        ("abgh", []),
        ("efgh", []),
    ],
)
def test_bodies_with_most_members_in_common_are_found(second: str, expected: list[Any]) -> None:
    assert shared(*ACTORS, *table("r1", "abcd"), *table("r2", second)) == expected


def test_less_than_half_of_the_smaller_body_is_usual() -> None:
    more = [actor(slug) for slug in "ijk"]
    assert shared(*ACTORS, *more, *table("r1", "abcdefg"), *table("r2", "abchi")) == [("r1", "r2", 3, 5)]
    assert shared(*ACTORS, *more, *table("r1", "abcdefg"), *table("r2", "abchijk")) == []


def test_the_office_is_no_common_member() -> None:
    tables = (*table("r1", "ab"), *table("r2", "ab"), seat("kmut", "r1"), seat("kmut", "r2"))
    assert shared(*ACTORS, office(), *tables) == []


def test_the_chance_of_a_full_overlap_is_one_draw_of_all() -> None:
    net = network(*ACTORS, *table("r1", "abcd"), *table("r2", "abcd"))
    (pair,) = shared_members(net, rosters(net).values())
    assert pair.p == pytest.approx(1 / 70)  # four of eight drawn the same as four of eight
    assert pair.expected == pytest.approx(2)


def test_no_body_no_overlap() -> None:
    assert shared(*ACTORS) == []
