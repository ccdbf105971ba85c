from typing import Any

import pytest

from graph.metrics.places import Level, levels
from graph.model import Modality
from tests.builders import actor, group, network, offer, place, tie

COUNTY = (place("kreis"), *(place(slug, "kreis") for slug in ("nord", "mitte", "sued")))
IN_USE = (actor("x", places=("nord",)), actor("y", places=("mitte",)))


def only(*things: Any) -> Level:
    (level,) = levels(network(*things))
    return level


def test_the_place_without_anything_is_empty() -> None:
    level = only(*COUNTY, *IN_USE)
    assert (level.whole, level.places, level.empty) == ("kreis", ("mitte", "nord", "sued"), ("sued",))


@pytest.mark.parametrize(
    "thing",
    [
        offer("treff", places=("sued",)),
        offer("treff", "x", places=("sued",)),
        actor("z", places=("sued",)),
        actor("z", places=("strasse",)),
    ],
    ids=["offer", "offer of somebody elsewhere", "actor", "actor in a street of the place"],
)
def test_an_actor_or_an_offer_fills_a_place(thing: Any) -> None:
    assert only(*COUNTY, place("strasse", "sued"), *IN_USE, thing).empty == ()


@pytest.mark.parametrize(
    "thing",
    [
        offer("treff", places=("sued",), modality=Modality.SOLL),
        actor("z", places=("sued",), modality=Modality.SOLL),
        group("Vereine", places=("sued",)),
        actor("z", places=("kreis",)),
    ],
    ids=["planned offer", "planned actor", "kind without names", "actor for the whole"],
)
def test_what_is_not_there_as_a_fact_fills_no_place(thing: Any) -> None:
    assert only(*COUNTY, *IN_USE, thing).empty == ("sued",)


def test_an_offer_without_a_place_is_where_its_provider_is() -> None:
    level = only(*COUNTY, *IN_USE, offer("kurs", "x", fields=("sprache",)))
    assert level.at("nord", "sprache") == {"kurs", "x"}
    assert level.at("mitte", "sprache") == set()


def test_an_actor_is_in_a_field_by_what_it_does() -> None:
    level = only(*COUNTY, *IN_USE, tie("x", "y", fields=("sport",)))
    assert (level.at("nord", "sport"), level.at("mitte", "sport")) == ({"x"}, {"y"})


def test_a_narrower_field_counts_for_the_broader_one() -> None:
    assert only(*COUNTY, *IN_USE, offer("kurs", "x", fields=("sprache",))).fields == ("bildung", "sprache")


def test_without_a_field_are_places_in_use_only() -> None:
    assert only(*COUNTY, *IN_USE, offer("kurs", "x", fields=("sport",))).without("sport") == ("mitte",)


def test_what_is_recorded_for_the_whole_stands_apart() -> None:
    level = only(*COUNTY, *IN_USE, actor("amt", places=("kreis",), fields=("wohnen",)))
    assert (level.for_whole[""], level.for_whole["wohnen"]) == ({"amt"}, {"amt"})


def test_each_level_is_compared_by_itself() -> None:
    quarters = tuple(place(slug, "nord") for slug in ("q1", "q2", "q3"))
    here = (actor("a", places=("q1",)), actor("b", places=("q2",)), actor("c", places=("mitte",)))
    assert [(level.whole, level.empty) for level in levels(network(*COUNTY, *quarters, *here))] == [
        ("kreis", ("sued",)),
        ("nord", ("q3",)),
    ]


@pytest.mark.parametrize(
    "things",
    [
        (),
        (actor("x"),),
        (*COUNTY, actor("x", places=("nord",))),
        (*COUNTY[:3], *IN_USE),
        (place("nord"), place("mitte"), place("sued"), *IN_USE),
        (place("nord", "gone"), place("mitte", "gone"), place("sued", "gone"), *IN_USE),
    ],
    ids=["nothing", "no place", "one place in use", "two places", "no whole", "a whole that is not recorded"],
)
def test_too_little_gives_no_comparison(things: tuple[Any, ...]) -> None:
    assert levels(network(*things)) == ()


def test_places_that_lie_in_each_other_end_the_search() -> None:
    circle = (place("a", "b"), place("b", "a"), place("c", "a"), place("d", "a"))
    here = (actor("x", places=("c",)), actor("y", places=("d",)))
    assert [level.whole for level in levels(network(*circle, *here))] == ["a"]


def test_a_field_of_the_network_itself_stands_after_the_listed_ones() -> None:
    own = offer("kurs", "x", fields=("own-field", "sport"))
    assert only(*COUNTY, *IN_USE, own).fields == ("sport", "own-field")
