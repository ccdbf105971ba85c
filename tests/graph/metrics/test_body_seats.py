"""Seats of bodies, counted by hand."""

from __future__ import annotations

from graph.metrics.body_seats import SeatCount, seat_count
from tests.builders import actor, body, group, network, office, quota, seat

NOTHING = SeatCount(bodies=0, unknown=0, seats=0, migrant=0, unnamed=0, vacant=0, in_several=0)
MO = actor("mo", "migrantenorganisation")


def test_without_bodies_there_is_nothing_to_count() -> None:
    assert seat_count(network(MO)) == NOTHING


def test_a_body_without_a_list_is_unknown_and_not_empty() -> None:
    found = seat_count(network(body("rat")))

    assert (found.bodies, found.unknown, found.seats) == (1, 1, 0)


def test_seats_are_counted_per_body_and_migrant_organisations_among_them() -> None:
    seats = (seat("mo", "rat"), seat("mo", "runde"), seat("awo", "rat"), seat("awo", "rat", iri="zweiter"))
    found = seat_count(network(MO, actor("awo"), body("rat"), body("runde"), *seats))

    assert (found.seats, found.migrant, found.in_several) == (3, 2, 1)


def test_a_kind_without_names_can_have_a_seat() -> None:
    mos = group("Migrantenvereine", "migrantenorganisation")
    found = seat_count(network(mos, body("rat"), seat("Migrantenvereine", "rat")))

    assert (found.seats, found.migrant, found.in_several) == (1, 1, 0)


def test_who_serves_a_body_has_no_seat() -> None:
    found = seat_count(network(office(), body("rat"), seat("kmut", "rat", "geschaeftsfuehrung")))

    assert (found.seats, found.unknown) == (0, 1)


def test_empty_chairs_of_quotas_and_single_ones_are_added() -> None:
    found = seat_count(network(body("rat"), quota("rat", 8, vacant=3), seat(None, "rat", "vakant")))

    assert (found.unnamed, found.vacant, found.seats, found.unknown) == (8, 4, 0, 0)


def test_a_body_with_a_seat_in_another_body_is_counted() -> None:
    found = seat_count(network(body("rat"), body("runde"), seat("runde", "rat")))

    assert (found.seats, found.in_several) == (1, 0)
