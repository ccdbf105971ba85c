"""Scenarios change a copy only, and say what they open, close and cost."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given

from graph.analysis import Analysis, Parameters, analyse
from graph.errors import InvalidSource, UnknownName
from graph.findings import Finding
from graph.gaps import isolated
from graph.locale import in_language
from graph.model import Involvement, Network, Seat
from graph.whatif import (
    ActorInvited,
    ActorLeaves,
    Comparison,
    FundingEnds,
    Scenario,
    TieAdded,
    applied,
    compare,
)
from tests.builders import (
    NOW,
    TODAY,
    actor,
    body,
    directed,
    flat,
    group,
    network,
    offer,
    task,
    tie,
    undertaking,
)
from tests.strategies import things

PLACES = {"places": ("dorf",)}
NET = network(
    *flat(
        actor("awo", fields=("arbeit",)),
        actor("vhs", fields=("bildung",)),
        actor("club", fields=("sport",), places=("dorf",)),
        actor("land"),
        body("rat"),
        tie("awo", "vhs"),
        tie("awo", "club"),
        directed("land", "club", "foerderung"),
        directed("land", "vhs", "beratung"),
        offer("lauf", "club", fields=("sport",)),
        offer("kurs", "club", "vhs", fields=("bildung",)),
        task("zaehlen", "club"),
        undertaking("projekt", "awo", "vhs", fields=("gesundheit",)),
        Involvement(iri="geld", label="geld", participant="land", undertaking="projekt", role="foerderer"),
        Seat(iri="sitz", label="sitz", member="club", organization="rat", role="mitglied"),
    )
)  # fmt: skip
FAST = Parameters(trials=5)


def of(net: Network, scenario: Scenario) -> Comparison:
    def found(analysis: Analysis) -> Sequence[Finding]:
        return tuple(isolated.find(analysis))

    return compare(
        analyse(net, NOW, FAST), analyse(applied(net, scenario, TODAY), NOW, FAST), scenario, found
    )


def test_who_leaves_takes_ties_seats_tasks_and_sole_offers_along() -> None:
    left = applied(NET, ActorLeaves("club"), TODAY)
    assert "club" not in left.agents
    assert set(left.ties) == {"tie-awo-vhs", "tie-land-vhs"}
    assert (set(left.seats), set(left.tasks), set(left.offers)) == (set(), set(), {"kurs"})
    assert left.offers["kurs"].providers == ("vhs",)


def test_a_round_table_that_loses_one_stays_a_round_table() -> None:
    table = network(actor("a"), actor("b"), actor("c"), tie("a", "b", "c"))
    (left,) = applied(table, ActorLeaves("c"), TODAY).ties.values()
    assert (left.ends, left.hidden_ends) == (("a", "b"), 1)


def test_a_body_that_ends_takes_its_seats_along() -> None:
    assert applied(NET, ActorLeaves("rat"), TODAY).seats == {}


def test_when_an_undertaking_ends_its_participants_stay() -> None:
    left = applied(NET, FundingEnds("projekt"), TODAY)
    assert (left.undertakings, left.involvements) == ({}, {})
    assert left.agents == NET.agents


def test_when_a_funder_stops_what_it_pays_for_ends_and_its_advice_stays() -> None:
    left = applied(NET, FundingEnds("land"), TODAY)
    assert left.undertakings == {}
    assert set(left.ties) == {"tie-awo-vhs", "tie-awo-club", "tie-land-vhs"}


def test_a_tie_that_is_added_joins_two() -> None:
    found = of(NET, TieAdded("club", "vhs"))
    assert [one.subjects for one in found.closed] == [("club",), ("vhs",)]
    assert not found.opened


def test_a_seat_that_is_added_stands_in_the_body() -> None:
    seats = applied(NET, ActorInvited("vhs", "rat"), TODAY).seats.values()
    assert {(seat.member, seat.organization) for seat in seats} == {("club", "rat"), ("vhs", "rat")}


def test_what_opens_is_told_with_figures_before_and_after() -> None:
    found = of(NET, ActorLeaves("vhs"))
    ties = next(pair for pair in found.figures if pair.label == "Paare mit belegtem Kontakt")
    assert ties.before > ties.after
    assert found.scenario == "vhs ist nicht mehr dabei"
    assert in_language(found.scenario, "en") == "vhs is no longer there"


def test_an_undertaking_that_ends_shows_in_the_figures_with_who_took_part() -> None:
    figures = {pair.label: (pair.before, pair.after) for pair in of(NET, FundingEnds("projekt")).figures}
    assert figures["Vorhaben"] == (1, 0)
    assert figures["Beteiligungen an Vorhaben"] == (3, 0)


def test_fields_and_places_that_lose_their_only_link_are_named() -> None:
    found = of(NET, ActorLeaves("club"))
    assert "sport" in found.lost_fields
    assert "bildung" not in found.lost_fields
    assert found.lost_places == ("dorf",)


def test_a_field_that_only_an_undertaking_held_is_lost_with_it() -> None:
    assert of(NET, FundingEnds("projekt")).lost_fields == ("gesundheit",)


def test_a_kind_does_not_hold_a_field() -> None:
    net = network(actor("club", fields=("sport",)), group("vereine", fields=("sport",)))
    assert of(net, ActorLeaves("club")).lost_fields == ("sport",)


@pytest.mark.parametrize(
    "scenario",
    [
        ActorLeaves("niemand"),
        FundingEnds("niemand"),
        TieAdded("awo", "niemand"),
        ActorInvited("niemand", "rat"),
    ],
)
def test_who_is_not_there_cannot_leave_or_join(scenario: Scenario) -> None:
    with pytest.raises(UnknownName, match="niemand"):
        applied(NET, scenario, TODAY)


def test_an_undertaking_is_no_actor_that_could_leave() -> None:
    with pytest.raises(UnknownName, match="»projekt« ist ein Vorhaben"):
        applied(NET, ActorLeaves("projekt"), TODAY)


@pytest.mark.parametrize(
    ("scenario", "reason"),
    [
        (TieAdded("awo", "awo"), "zwei verschiedene"),
        (ActorInvited("rat", "rat"), "zwei verschiedene"),
        (ActorInvited("awo", "vhs"), "»vhs« ist kein Gremium.*Vorhanden: rat"),
        (FundingEnds("awo"), "nicht erfasst, dass »awo« etwas fördert"),
    ],
)
def test_what_cannot_happen_is_refused_instead_of_changing_nothing(scenario: Scenario, reason: str) -> None:
    with pytest.raises(InvalidSource, match=reason):
        applied(NET, scenario, TODAY)


@given(things())
def test_the_network_itself_stays_as_it_was(drawn: list[object]) -> None:
    net = network(*drawn, actor("neu"))
    before = (dict(net.agents), dict(net.ties), dict(net.involvements))
    (first, *_) = sorted(net.agents)
    assert applied(net, ActorLeaves(first), TODAY) is not net
    assert applied(net, TieAdded(first, "neu"), TODAY) is not net
    assert (dict(net.agents), dict(net.ties), dict(net.involvements)) == before


@given(things())
def test_nothing_that_is_left_speaks_of_who_has_left(drawn: list[object]) -> None:
    net = network(*drawn)
    gone = sorted(net.agents)[0]
    left = applied(net, ActorLeaves(gone), TODAY)
    assert all(gone not in tie.ends for tie in left.ties.values())
    assert all(part.participant != gone for part in left.involvements.values())


@pytest.mark.parametrize("scenario", [TieAdded("vhs", "awo"), ActorInvited("club", "rat")])
def test_what_is_there_already_is_not_assumed_again(scenario: Scenario) -> None:
    with pytest.raises(InvalidSource, match="schon"):
        applied(NET, scenario, TODAY)


def test_an_assumed_tie_is_no_open_question_and_not_asleep() -> None:
    tie_iri = (set(applied(NET, TieAdded("club", "vhs"), TODAY).ties) - set(NET.ties)).pop()
    assumed = applied(NET, TieAdded("club", "vhs"), TODAY).ties[tie_iri]
    assert assumed.confirmed_on == TODAY
    assert assumed.level is not None
