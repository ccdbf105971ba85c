"""Whom to invite, in words: what each brings, who would do as well, what cannot be had."""

from __future__ import annotations

from typing import Any

import pytest

from graph.analysis import analyse
from graph.answers.invitation_list import InvitationList, invitation_list
from graph.errors import InvalidSource, UnknownName
from tests.builders import NOW, actor, body, expectation, group, network, offer, office, place, seat, tie

TABLE = (
    body("beirat", fields=("arbeit",)),
    actor("vhs", "vhs", fields=("sprache",)),
    seat("vhs", "beirat"),
    actor("werk", "unternehmen", fields=("arbeit",), places=("nord",)),
    actor("laden", "unternehmen", fields=("arbeit",), places=("nord",)),
    actor("verein", "migrantenorganisation", fields=("teilhabe",)),
    place("nord", label="Nordstadt"),
    expectation("arbeit", "unternehmen", "must"),
)


def invited(*more: Any, seats: int = 1, migrant: int = 0, to: str = "beirat") -> InvitationList:
    analysis = analyse(network(*TABLE, *more), NOW)
    return invitation_list(analysis, to, seats=seats, min_migrant_organisations=migrant)


def test_the_reason_says_what_is_new_at_the_table() -> None:
    (one,) = invited().invitees
    assert one.brings == "Art »Unternehmen«, Handlungsfeld Arbeit und Ausbildung, Ort Nordstadt"


def test_who_would_do_as_well_is_named() -> None:
    (one,) = invited().invitees
    assert (one.label, one.alternates) == ("laden", ("werk",))


def test_what_it_is_worth_is_the_sum_of_the_weights() -> None:
    # An expected kind that must be there counts 30, the field 10, the place 5.
    found = invited()
    assert (found.total, found.bound, found.greedy, found.reachable) == (45, 45, 45, 45)


def test_members_fields_and_what_they_cover_are_told() -> None:
    found = invited()
    assert (found.label, found.members, found.fields) == ("beirat", ("vhs",), ("Arbeit und Ausbildung",))
    assert found.has_roster


def test_a_table_of_which_nobody_knows_who_sits_there_is_told_so() -> None:
    assert not invited(body("runde"), to="runde").has_roster


def test_partners_of_an_invitee_are_doors_and_counted() -> None:
    found = invited(tie("laden", "verein"), tie("laden", "vhs"))
    (one,) = found.invitees
    assert one.label == "laden"
    assert one.brings.endswith("Zugang zu 1 weiterer Stelle")


def test_a_minimum_of_migrant_organisations_is_kept() -> None:
    found = invited(migrant=1)
    assert [it.label for it in found.invitees] == ["verein"]
    assert found.greedy > found.total


def test_migrant_organisations_at_the_table_count() -> None:
    there = (actor("bund", "migrantenorganisation"), seat("bund", "beirat"))
    assert [it.label for it in invited(*there, migrant=1).invitees] == ["laden"]


def test_a_minimum_that_cannot_be_kept_is_explained() -> None:
    found = invited(migrant=2, seats=3)
    assert found.invitees == ()
    assert "mindestens 2 Einrichtungen" in found.unmet
    assert "belegt sitzen dort 0, einladen lassen sich mit diesen Sitzen 1" in found.unmet
    assert "Bitte mehr Sitze vorsehen" in found.unmet


def test_an_expected_kind_without_names_is_to_be_clarified_first() -> None:
    found = invited(group("Kammern", "kammer"), expectation("arbeit", "kammer"))
    assert found.unnamed == ("Kammern",)
    assert "Art »Kammer" in found.left_open


def test_a_body_is_nothing_that_a_table_lacks() -> None:
    assert "Integrationsbeirat" not in invited(expectation("arbeit", "integrationsbeirat")).left_open


def test_neither_the_office_nor_a_county_nor_the_owner_is_invited() -> None:
    owner = body("rat", fields=("arbeit",), organ_of=("stadtwerk",))
    works = actor("stadtwerk", "unternehmen", fields=("arbeit",))
    found = invited(
        office(), actor("kreis", "landkreis", fields=("arbeit",)), owner, works, seats=9, to="rat"
    )
    assert {it.label for it in found.invitees} == {"laden"}


def test_to_an_organisation_nobody_is_invited() -> None:
    with pytest.raises(UnknownName, match=r"»werk« lässt sich niemand einladen.*Vorhanden: beirat"):
        invited(to="werk")


@pytest.mark.parametrize(("seats", "migrant"), [(0, 0), (1, -1)])
def test_numbers_below_what_makes_sense_are_refused(seats: int, migrant: int) -> None:
    with pytest.raises(InvalidSource, match="mindestens einen Sitz"):
        invited(seats=seats, migrant=migrant)


def test_of_a_large_network_doors_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.answers.invitation_list.DOORS_UP_TO", 1)
    assert "Zugang" not in invited(tie("laden", "verein")).invitees[0].brings


def test_what_another_invitee_brings_too_is_told_beside() -> None:
    wide = offer("kurs", "laden", "verein", target_groups=("frauen",))
    shares = {it.label: it.shares for it in invited(wide, seats=2, migrant=1).invitees}
    assert shares == {"laden": "Zielgruppe Frauen", "verein": "Zielgruppe Frauen"}
