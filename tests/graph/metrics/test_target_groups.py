from datetime import date
from typing import Any

import pytest

from graph.metrics.target_groups import (
    asked_only,
    groups_met,
    has_offers,
    meetings_for_all,
    wishes_without_offer,
)
from graph.model import Modality, Period
from tests.builders import TODAY, flat, network, offer, undertaking

WOMEN = {"fields": ("sprache",), "target_groups": ("frauen",)}
WISH = offer("kurse", modality=Modality.SOLL, plan_state="empfohlen", **WOMEN)


def meeting(slug: str, *groups: str, **more: Any) -> tuple[Any, ...]:
    return undertaking(slug, **{"type": "Veranstaltung", "target_groups": groups, **more})


def wished(*things: Any) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    found = wishes_without_offer(network(*flat(*things)), TODAY)
    return [(wish.groups, wish.fields) for wish in found]


def test_a_recommendation_without_an_offer_is_a_wish() -> None:
    assert wished(WISH) == [(("frauen",), ("sprache",))]


@pytest.mark.parametrize(
    "there",
    [
        offer("kurs", "vhs", **WOMEN),
        offer("kurs", "vhs", fields=("sprachmittlung",), target_groups=("frauen",)),
        undertaking("projekt", type="Projekt", **WOMEN),
        undertaking("projekt", type="Projekt", period=Period(latest=TODAY), **WOMEN),
    ],
    ids=["offer", "offer in a narrower field", "project", "project that ends today"],
)
def test_what_is_there_for_the_group_in_the_field_ends_the_wish(there: Any) -> None:
    assert wished(WISH, there) == []


@pytest.mark.parametrize(
    "there",
    [
        offer("kurs", "vhs", fields=("sport",), target_groups=("frauen",)),
        offer("kurs", "vhs", fields=("bildung",), target_groups=("frauen",)),
        offer("kurs", "vhs", fields=("sprache",), target_groups=("alle",)),
        offer("kurs", "vhs", modality=Modality.AUFTRAG, plan_state="verworfen", **WOMEN),
        undertaking("projekt", type="Projekt", period=Period(latest=date(2025, 1, 1)), **WOMEN),
        undertaking("tag", type="Veranstaltung", **WOMEN),
    ],
    ids=["other field", "broader field", "broader group", "dropped", "ended project", "single event"],
)
def test_what_is_there_for_others_or_no_more_leaves_the_wish(there: Any) -> None:
    assert wished(WISH, there) == [(("frauen",), ("sprache",))]


def test_an_offer_for_a_narrower_group_serves_the_broader_one() -> None:
    wish = offer("w", modality=Modality.SOLL, fields=("wohnen",), target_groups=("gefluechtete",))
    there = offer("o", "amt", fields=("wohnen",), target_groups=("asylsuchende",))
    assert (wished(wish), wished(wish, there)) == ([(("gefluechtete",), ("wohnen",))], [])


@pytest.mark.parametrize(
    "group", ["alle", "migrationshintergrund", "ratsuchende", "fachkraefte", "ehrenamtliche"]
)
def test_groups_that_everything_is_for_and_staff_are_no_wish(group: str) -> None:
    assert wished(offer("w", modality=Modality.SOLL, fields=("sprache",), target_groups=(group,))) == []


@pytest.mark.parametrize("state", ["umgesetzt", "verworfen"])
def test_a_settled_plan_is_no_wish(state: str) -> None:
    assert wished(offer("w", modality=Modality.SOLL, plan_state=state, **WOMEN)) == []


def test_wishes_for_the_same_groups_are_told_together_the_widest_first() -> None:
    wishes = (
        offer("a", modality=Modality.SOLL, fields=("sport",), target_groups=("kinder",)),
        offer("b", modality=Modality.SOLL, fields=("sport", "wohnen"), target_groups=("frauen", "eltern")),
        offer("c", modality=Modality.AUFTRAG, fields=("schule",), target_groups=("kinder",)),
        offer("d", modality=Modality.SOLL, fields=("gesundheit", "sprache"), target_groups=("aeltere",)),
        offer("e", modality=Modality.SOLL, fields=("beratung",), target_groups=("aeltere",)),
    )
    assert wished(*wishes) == [
        (("aeltere",), ("beratung", "gesundheit", "sprache")),
        (("eltern", "frauen"), ("sport", "wohnen")),
        (("kinder",), ("schule", "sport")),
    ]


def test_a_field_and_its_narrower_one_are_one_broad_field() -> None:
    wish = offer("w", modality=Modality.SOLL, fields=("bildung", "sprache"), target_groups=("frauen",))
    assert wishes_without_offer(network(wish), TODAY)[0].broad_fields == {"bildung"}


def test_what_is_nearby_stands_beside_the_wish() -> None:
    near = (
        offer("for all", "vhs", fields=("sprache",), target_groups=("alle",)),
        offer("other field", "vhs", fields=("sport",), target_groups=("frauen",)),
        offer("other group", "vhs", fields=("sprache",), target_groups=("kinder",)),
    )
    (wish,) = wishes_without_offer(network(WISH, *near), TODAY)
    assert [it.iri for it in wish.near] == ["for all", "other field"]


def test_a_meeting_with_the_group_stands_beside_the_wish() -> None:
    net = network(WISH, *flat(meeting("dialog", "frauen"), meeting("jugend", "jugendliche")))
    assert [it.iri for it in wishes_without_offer(net, TODAY)[0].meetings] == ["dialog"]


def test_a_group_that_was_met_and_nothing_else_is_found() -> None:
    (asked,) = asked_only(network(*meeting("dialog", "aeltere", "alle")), TODAY)
    assert (asked.group, [it.iri for it in asked.meetings]) == ("aeltere", ["dialog"])


@pytest.mark.parametrize(
    "thing",
    [
        offer("o", "vhs", fields=("sport",), target_groups=("jugendliche",)),
        offer("o", modality=Modality.SOLL, fields=("sport",), target_groups=("jugendliche",)),
        offer("o", "vhs", fields=("sport",), target_groups=("schueler",)),
        undertaking("p", type="Programm", target_groups=("jugendliche",)),
    ],
    ids=["offer", "recommendation", "offer for who partly are the same people", "programme"],
)
def test_a_group_for_which_something_is_there_or_wished_is_not_only_met(thing: Any) -> None:
    assert asked_only(network(*flat(meeting("dialog", "jugendliche"), thing)), TODAY) == ()


def test_a_planned_meeting_met_nobody() -> None:
    assert asked_only(network(*meeting("dialog", "aeltere", modality=Modality.SOLL)), TODAY) == ()


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((), ()),
        ((meeting("fest", "alle"),), ()),
        ((meeting("fest", "alle"), meeting("dialog", "aeltere")), ("aeltere", "alle")),
    ],
    ids=["none", "for everybody only", "for a group of its own"],
)
def test_meetings_are_compared_where_a_group_had_one_of_its_own(
    events: tuple[Any, ...], expected: tuple[str, ...]
) -> None:
    assert groups_met(network(*flat(*events))) == expected


def test_meetings_for_all_are_open_to_each_group() -> None:
    net = network(*flat(meeting("fest", "alle"), meeting("dialog", "aeltere")))
    assert [event.iri for event in meetings_for_all(net)] == ["fest"]


@pytest.mark.parametrize(("modality", "expected"), [(Modality.IST, True), (Modality.SOLL, False)])
def test_recommendations_are_no_offers(modality: Modality, expected: bool) -> None:
    assert has_offers(network(offer("o", modality=modality))) is expected
