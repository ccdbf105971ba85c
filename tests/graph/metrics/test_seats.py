from typing import Any

import pytest

from graph.metrics.seats import Roster, is_organisation, rosters
from graph.model import Modality
from tests.builders import actor, body, directed, group, network, office, quota, seat


def only(*things: Any) -> Roster:
    (found,) = rosters(network(*things)).values()
    return found


def test_members_are_those_with_a_seat_and_servants_stand_apart() -> None:
    roster = only(
        actor("a"), actor("b"), office(), body("rat"),
        seat("a", "rat", "vorsitz"), seat("b", "rat", "mitglied-unbestimmt"), seat("kmut", "rat", "geschaeftsfuehrung"),
    )  # fmt: skip
    assert (roster.members, roster.serving) == (("a", "b"), ("kmut",))


def test_who_serves_and_is_a_member_is_a_member() -> None:
    roster = only(
        actor("a"), body("rat"), seat("a", "rat", "protokoll"), seat("a", "rat", "mitglied", iri="second")
    )
    assert (roster.members, roster.serving) == (("a",), ())


@pytest.mark.parametrize("relation", ["mitgliedschaft", "entsendung"])
def test_membership_and_delegation_seat_somebody_too(relation: str) -> None:
    tie = directed("a", "rat", relation, evidence=("beleg",))
    roster = only(actor("a"), body("rat"), tie)
    assert (roster.members, roster.evidence, roster.is_known) == (("a",), ("beleg",), True)


def test_a_report_to_a_body_seats_nobody() -> None:
    assert not only(actor("a"), body("rat"), directed("a", "rat", "berichterstattung")).is_known


@pytest.mark.parametrize("modality", [Modality.SOLL, Modality.AUFTRAG, Modality.NEGIERT])
def test_only_reported_seats_count(modality: Modality) -> None:
    roster = only(
        actor("a"), body("rat"), seat("a", "rat", modality=modality), quota("rat", 3, modality=modality)
    )
    assert not roster.is_known


def test_a_kind_without_names_can_hold_a_seat() -> None:
    assert only(group("Kirchen"), body("rat"), seat("Kirchen", "rat")).members == ("Kirchen",)


def test_empty_chairs_are_counted_with_those_of_quotas_and_their_sources() -> None:
    roster = only(
        actor("a"), body("rat"),
        seat("a", "rat", evidence=("e1",)), seat(None, "rat", "vakant", evidence=("e2",)),
        quota("rat", 8, vacant=3, evidence=("e3",)), quota("rat", 4, iri="full", evidence=("e4",)),
    )  # fmt: skip
    assert (roster.vacant, roster.unnamed) == (4, 12)
    assert roster.evidence == ("e1", "e2", "e3", "e4")
    assert roster.vacant_evidence == ("e2", "e3")


@pytest.mark.parametrize(
    "table",
    [
        body("kreistag", "kreistag"),
        body("ausschuss", "hauptausschuss"),
        body("fraktion", "fraktion"),
        body("konvent", modality=Modality.SOLL),
        body("event-12", "events"),
        group("arbeitsgruppen", "arbeitsgruppe"),
        actor("verein"),
    ],
    ids=lambda agent: agent.iri,
)
def test_what_nobody_is_invited_to_has_no_roster(table: Any) -> None:
    assert rosters(network(table)) == {}


def test_a_committee_of_the_council_has_one() -> None:
    assert set(rosters(network(body("sozialausschuss", "ausschuss")))) == {"sozialausschuss"}


@pytest.mark.parametrize(
    ("agent", "expected"),
    [
        (actor("a"), True),
        (actor("plan", modality=Modality.SOLL), False),
        (group("Kirchen"), False),
        (body("rat"), False),
        (office(), False),
    ],
    ids=lambda it: getattr(it, "iri", str(it)),
)
def test_an_organisation_is_named_exists_and_is_not_the_office(agent: Any, expected: bool) -> None:
    assert is_organisation(agent) is expected
