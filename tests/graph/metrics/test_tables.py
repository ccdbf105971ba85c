from typing import Any

import numpy as np
import pytest

from graph.analysis import Analysis, analyse
from graph.metrics.seats import rosters
from graph.metrics.structure import structure_from_edges
from graph.metrics.tables import (
    central_degree,
    circles_apart,
    kinds_without_seat,
    seat_shares,
    seated,
    still_central,
    without_seat,
)
from graph.model import Modality
from tests.builders import NOW, actor, body, expectation, group, network, office, seat, tie

MIGRANT = "migrantenorganisation"


def analysis(*things: Any) -> Analysis:
    return analyse(network(*things), NOW)


def seats(organization: str, *members: str) -> tuple[Any, ...]:
    return tuple(seat(member, organization) for member in members)


def actors(slugs: str, kind: str = "verein") -> tuple[Any, ...]:
    return tuple(actor(slug, kind) for slug in slugs)


def test_seated_are_organisations_alone() -> None:
    net = network(
        *actors("a"), group("Kirchen"), office(), body("rat"), *seats("rat", "a", "Kirchen", "kmut")
    )
    assert seated(net, rosters(net)["rat"]) == ("a",)


def test_the_share_of_migrant_organisations_stands_beside_all_actors() -> None:
    net = network(
        *actors("abc"), *actors("mn", MIGRANT), body("rat"), *seats("rat", "a", "b", "m"), office(), group("g", MIGRANT)
    )  # fmt: skip
    (share,) = seat_shares(net, rosters(net).values())
    assert (share.seats, share.found, share.marked, share.total) == (3, ("m",), 2, 5)
    assert share.expected == pytest.approx(6 / 5)
    assert (
        share.chance == share.p == pytest.approx(7 / 10)
    )  # of 10 draws of 3 of 5 one has none, six have one


@pytest.mark.parametrize(("seated", "is_low"), [("abc", True), ("abcm", False), ("am", False)])
def test_a_share_is_low_without_any_seat_or_below_half_of_what_lots_would_bring(
    seated: str, is_low: bool
) -> None:
    net = network(*actors("abc"), *actors("mn", MIGRANT), body("rat"), *seats("rat", *seated))
    (share,) = seat_shares(net, rosters(net).values())
    assert share.is_low is is_low


def test_one_of_seven_seats_is_low_where_half_of_all_actors_are_of_the_kind() -> None:
    net = network(*actors("abcdef"), *actors("mnopqr", MIGRANT), body("rat"), *seats("rat", *"abcdefm"))
    (share,) = seat_shares(net, rosters(net).values())
    assert (share.found, share.expected, share.is_low) == (("m",), 3.5, True)


def test_a_further_kind_counts_too() -> None:
    net = network(actor("awo", "wohlfahrtsverband", also_kinds=(MIGRANT,)), body("rat"), *seats("rat", "awo"))
    assert seat_shares(net, rosters(net).values())[0].found == ("awo",)


def test_without_migrant_organisations_in_the_network_nothing_is_compared() -> None:
    net = network(*actors("ab"), body("rat"), *seats("rat", "a"))
    assert seat_shares(net, rosters(net).values()) == ()


def test_a_group_within_an_administration_is_not_compared() -> None:
    net = network(*actors("a"), *actors("m", MIGRANT), body("ag", unit_of=("amt",)), *seats("ag", "a"))
    assert seat_shares(net, rosters(net).values()) == ()


def test_p_values_are_adjusted_for_the_number_of_bodies() -> None:
    one = network(*actors("ab"), *actors("mn", MIGRANT), body("r1"), *seats("r1", "a", "b"))
    two = network(*one.agents.values(), body("r2"), *seats("r1", "a", "b"), *seats("r2", "a", "b", "m", "n"))
    assert seat_shares(one, rosters(one).values())[0].p == pytest.approx(1 / 6)
    assert seat_shares(two, rosters(two).values())[0].p == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("member", "wanted", "is_found"),
    [
        ("verein", "unternehmen", True),
        ("unternehmen", "unternehmen", False),
        ("ihk", "kammer", False),
        ("verein", MIGRANT, False),
        ("verein", "steuerungsgruppe", False),
        ("verein", "landkreis", False),
    ],
)
def test_an_expected_kind_without_a_seat_is_found(member: str, wanted: str, is_found: bool) -> None:
    found = analysis(
        *actors("a", member), body("ag", "arbeitsgruppe", fields=("arbeit",)), *seats("ag", "a"), expectation("arbeit", wanted)
    )  # fmt: skip
    cells = kinds_without_seat(found.network, found.cells, rosters(found.network)["ag"])
    assert [cell.kind for cell in cells] == ([wanted] if is_found else [])


@pytest.mark.parametrize(
    ("own", "wanted", "is_found"), [("bildung", "sprache", True), ("sprache", "bildung", False), ("", "sprache", False)]
)  # fmt: skip
def test_a_body_is_concerned_by_its_fields_and_what_is_narrower(
    own: str, wanted: str, is_found: bool
) -> None:
    found = analysis(
        *actors("a"), body("ag", "arbeitsgruppe", fields=(own,) if own else ()), *seats("ag", "a"), expectation(wanted, "vhs")
    )  # fmt: skip
    cells = kinds_without_seat(found.network, found.cells, rosters(found.network)["ag"])
    assert bool(cells) is is_found


def test_a_kind_with_a_seat_but_no_name_meets_the_expectation() -> None:
    found = analysis(
        group("Betriebe", "unternehmen"), body("ag", fields=("arbeit",)), *seats("ag", "Betriebe"), expectation("arbeit", "unternehmen")
    )  # fmt: skip
    assert kinds_without_seat(found.network, found.cells, rosters(found.network)["ag"]) == ()


def circles(*things: Any) -> tuple[Any, ...]:
    found = analysis(*things)
    known = rosters(found.network).values()
    return circles_apart(found.network, known, found.graph_without_office, found.structure_without_office)


def test_members_without_any_cooperation_are_found_with_their_pairs() -> None:
    (circle,) = circles(*actors("abcdef"), tie("e", "f"), body("rat"), *seats("rat", *"abcd"))
    assert (circle.members, circle.pairs) == (4, 6)
    assert circle.p == pytest.approx(9 / 15)  # one tie among 15 pairs misses 6 drawn ones


@pytest.mark.parametrize(
    "things",
    [
        (*actors("abcd"), tie("a", "b"), body("rat"), *seats("rat", *"abcd")),
        (*actors("abcdef"), tie("a", "b", "e"), tie("e", "f"), body("rat"), *seats("rat", *"abcd")),
        (*actors("abcde"), tie("d", "e"), body("rat"), *seats("rat", *"abc")),
        (*actors("abcd"), body("rat"), *seats("rat", *"abcd")),
    ],
    ids=["a tie", "a round table", "three members", "nothing recorded at all"],
)
def test_no_circle_is_called_apart_without_reason(things: tuple[Any, ...]) -> None:
    assert circles(*things) == ()


def test_the_office_joins_nobody_in_this_count() -> None:
    star = [tie("kmut", slug) for slug in "abcd"]
    assert (
        len(circles(*actors("abcdef"), office(), *star, tie("e", "f"), body("rat"), *seats("rat", *"abcd")))
        == 1
    )


HUB = (*actors("hxyzw"), *(tie("h", slug) for slug in "xyzw"), body("rat"), *seats("rat", "x"))


def unseated(*things: Any) -> tuple[str, ...]:
    found = analysis(*things)
    return without_seat(found.network, list(rosters(found.network).values()), found.structure)


def test_a_hub_without_a_seat_is_found() -> None:
    assert unseated(*HUB) == ("h",)


@pytest.mark.parametrize(
    "things",
    [
        (seat("h", "rat"),),
        (seat("h", "rat", "gast"),),
        (actor("unit", unit_of=("h",)), seat("unit", "rat")),
        (actor("h", modality=Modality.SOLL),),
        (actor("h", "landkreis"),),
    ],
    ids=["has a seat", "is a guest", "its unit sits there", "is only planned", "acts through others"],
)
def test_who_is_at_the_table_or_cannot_be_is_not_found(things: tuple[Any, ...]) -> None:
    assert unseated(*HUB, *things) == ()


def test_without_recorded_members_nobody_can_be_missing() -> None:
    assert unseated(*actors("hxyzw"), *(tie("h", slug) for slug in "xyzw"), body("rat")) == ()


def test_the_copies_are_counted_in_which_all_of_several_are_central() -> None:
    one = structure_from_edges("hgxyzw", [("h", other) for other in "xyzw"])
    both = one.with_pairs(np.vstack((one.pairs, [(1, place) for place in range(2, 6)])))
    assert [still_central((one, both), names) for names in ("h", "g", "hg")] == [2, 1, 1]


def test_three_contacts_make_nobody_central() -> None:
    assert central_degree(np.array([1, 1, 1, 3])) == 4
