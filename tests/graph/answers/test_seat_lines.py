"""Who sits in a body by which statement."""

from __future__ import annotations

from graph.answers.seat_lines import body_iris, seat_lines
from graph.model import Modality
from graph.model.bodies import SeatSort
from tests.builders import actor, body, directed, group, network, seat

TABLE = (actor("a"), actor("b"), actor("c"), body("rat"))


def test_the_chair_stands_before_members_and_the_secretariat_after_them() -> None:
    seats = seat("a", "rat", "geschaeftsfuehrung"), seat("b", "rat"), seat("c", "rat", "vorsitz")
    lines = seat_lines(network(*TABLE, *seats))["rat"]
    assert [line.name for line in lines] == ["c", "b", "a"]
    assert [line.sort for line in lines] == [SeatSort.MEMBER, SeatSort.MEMBER, SeatSort.SERVING]


def test_an_empty_chair_has_no_name_and_stands_last() -> None:
    lines = seat_lines(network(*TABLE, seat(None, "rat", "vakant"), seat("a", "rat")))["rat"]
    assert [(line.name, str(line.role)) for line in lines] == [
        ("a", "Mitglied mit Stimmrecht"),
        ("", "Unbesetzter Sitz"),
    ]


def test_a_membership_seats_its_source_in_its_target() -> None:
    (line,) = seat_lines(network(*TABLE, directed("a", "rat", "mitgliedschaft")))["rat"]
    assert (line.member, line.body, str(line.role)) == ("a", "rat", "Mitglied (Rolle nicht angegeben)")


def test_what_is_only_intended_is_told_and_does_not_count() -> None:
    (line,) = seat_lines(network(*TABLE, seat("a", "rat", modality=Modality.SOLL)))["rat"]
    assert not line.counts
    assert line.fact.modality_label == "Soll"


def test_what_a_source_denies_is_no_seat() -> None:
    assert seat_lines(network(*TABLE, seat("a", "rat", modality=Modality.NEGIERT)))["rat"] == ()


def test_a_seat_of_somebody_who_is_not_visible_is_left_out() -> None:
    assert seat_lines(network(*TABLE, seat("weg", "rat")))["rat"] == ()


def test_only_named_bodies_are_bodies() -> None:
    net = network(body("Zweiter Rat"), body("Ältester Rat"), group("Beiräte", "beirat-weitere"), actor("AWO"))
    assert body_iris(net) == ("Ältester Rat", "Zweiter Rat")
