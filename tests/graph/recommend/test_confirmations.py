"""What a network looks like with confirmed ties alone, counted by hand."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from graph.model import Modality
from graph.projection.network import project
from graph.recommend.confirmations import Confirmations, Outline, confirmations
from tests.builders import (
    TODAY,
    actor,
    body,
    document,
    evidence,
    flat,
    group,
    network,
    office,
    tie,
    undertaking,
)

RING = (
    *map(actor, "abcdefgh"),
    *(tie(*pair, confirmed_on=TODAY) for pair in pairwise("abcdefgha")),
)
"""Eight clubs in a circle of confirmed ties."""
OLD = date(2024, 11, 21)


def found(*things: Any) -> Confirmations | None:
    net = network(*flat(*things))
    return confirmations(net, project(net, with_bodies=True), TODAY)


def outlines(*things: Any) -> tuple[Outline, Outline]:
    told = found(*things)
    assert told is not None
    return told.whole, told.confirmed


def outline(alone: int = 0, parts: int = 1, depended_on: int = 0, kind_pairs: int = 0) -> Outline:
    return Outline(alone=alone, parts=parts, depended_on=depended_on, kind_pairs=kind_pairs)


def test_where_all_ties_are_confirmed_there_is_nothing_to_compare() -> None:
    assert found(*RING) is None


def test_where_none_is_confirmed_there_is_nothing_to_compare() -> None:
    assert found(*map(actor, "abcdefgh"), *(tie(*pair) for pair in pairwise("abcdefgha"))) is None


def test_seven_actors_with_a_confirmed_tie_say_nothing() -> None:
    few = (*map(actor, "abcdefgh"), *(tie(*pair, confirmed_on=TODAY) for pair in pairwise("abcdefg")))
    assert found(*few, tie("g", "h")) is None
    assert found(*few, tie("g", "h", confirmed_on=TODAY), tie("a", "h")) is not None


def test_who_has_unconfirmed_ties_alone_is_without_contact() -> None:
    whole, confirmed = outlines(*RING, actor("i"), tie("a", "i", confirmed_on=OLD))
    assert whole == outline(depended_on=1)
    assert confirmed == outline(alone=1)


@pytest.mark.parametrize(
    "end", [actor("i", "landkreis"), actor("i", modality=Modality.SOLL), body("i"), office("i")]
)
def test_only_actors_that_exist_and_act_for_themselves_are_without_contact(end: Any) -> None:
    told = found(*RING, end, tie("a", "b", iri="x"), tie("a", "i"), tie("c", "e"))
    assert told is not None
    assert told.confirmed.alone == (1 if end.kind == "koordinierungsstelle" else 0)


def test_without_an_unconfirmed_tie_two_circles_are_two_parts() -> None:
    other = (*map(actor, "ijk"), *(tie(*pair, confirmed_on=TODAY) for pair in pairwise("ijki")))
    whole, confirmed = outlines(*RING, *other, tie("a", "i"))
    assert (whole, confirmed) == (outline(depended_on=2), outline(parts=2))


def test_a_circle_without_one_tie_is_a_row_that_hangs_on_all_but_its_ends() -> None:
    row = (*map(actor, "abcdefgh"), *(tie(*pair, confirmed_on=TODAY) for pair in pairwise("abcdefgh")))
    assert outlines(*row, tie("a", "h")) == (outline(), outline(depended_on=6))


def test_that_others_hang_on_the_office_is_its_job() -> None:
    whole, _ = outlines(*RING, office(), actor("i"), tie("a", "kmut"), tie("kmut", "i"))
    assert whole.depended_on == 1


def test_kinds_that_meet_in_unconfirmed_ties_or_at_round_tables_do_not_meet() -> None:
    school, table = actor("s", "schule"), tie("a", "s", "b", confirmed_on=TODAY)
    whole, confirmed = outlines(
        *RING, school, table, tie("a", "s", iri="old"), actor("t", "schule"), tie("t", "b")
    )
    assert (whole.kind_pairs, confirmed.kind_pairs) == (1, 0)


def test_a_source_of_late_confirms_and_one_confirmed_tie_of_several_is_enough() -> None:
    recent = (document("neu", "2026"), evidence("beleg", "neu"))
    assert found(*RING, *recent, actor("i"), tie("a", "i", evidence=("beleg",))) is None
    assert found(*RING, tie("a", "b", iri="old", confirmed_on=OLD)) is None


def test_joint_undertakings_are_to_be_confirmed_too() -> None:
    told = found(*RING, actor("i"), undertaking("projekt", "a", "i"))
    assert told is not None
    assert (told.confirmed.alone, told.deciding) == (1, ("projekt",))


def test_what_is_not_cooperation_is_not_compared() -> None:
    assert found(*RING, actor("i"), tie("a", "i", relation="informationsaustausch"), group("alle")) is None


def test_the_ties_named_are_those_that_bring_most_beside_each_other() -> None:
    # i – j brings in two at once, a – i joins them to the circle, with a – j nobody hangs on i; a – c does nothing.
    told = found(*RING, *map(actor, "ij"), tie("a", "i"), tie("a", "j"), tie("i", "j"), tie("a", "c"))
    assert told is not None
    assert told.deciding == ("tie-i-j", "tie-a-i", "tie-a-j")


def test_no_more_ties_are_named_than_asked_for() -> None:
    net = network(*RING, *map(actor, "ijk"), *(tie("a", end) for end in "ijk"))
    told = confirmations(net, project(net, with_bodies=True), TODAY, most=2)
    assert told is not None
    assert told.deciding == ("tie-a-i", "tie-a-j")


def test_pairs_are_counted_and_all_four_differences_added() -> None:
    told = found(*RING, actor("s", "schule"), tie("a", "s"))
    assert told is not None
    assert (told.pairs, told.confirmed_pairs) == (9, 8)
    assert told.differences == 3  # one alone, one on whom another depends, one pair of kinds
