from datetime import date

import pytest

from graph.model import Moment, Period, Seat, SeatQuota
from graph.projection.moment import recorded, visible
from graph.projection.network import project
from tests.builders import absence, actor, body, evidence, network, offer, task, tie, undertaking

DAY = date(2010, 6, 1)


def at(day: date = DAY, as_of: date = date(2026, 1, 1)) -> Moment:
    return Moment(day, as_of)


ENDED = Period(latest=date(2010, 5, 31))
LAST_DAY = Period(latest=DAY)
BEGINS = Period(earliest=DAY)
LATER = Period(earliest=date(2010, 6, 2))


@pytest.mark.parametrize(
    ("period", "is_shown"),
    [(Period(), True), (ENDED, False), (LAST_DAY, True), (BEGINS, True), (LATER, False)],
)
def test_an_actor_is_shown_from_its_first_to_its_last_day(period: Period, is_shown: bool) -> None:
    assert bool(visible(network(actor("a", period=period)), at()).agents) is is_shown


def test_a_tie_goes_with_an_actor_that_ended() -> None:
    net = network(actor("a"), actor("b", period=ENDED), tie("a", "b"))
    assert visible(net, at()).ties == {}


def test_a_round_table_goes_on_without_the_one_who_left() -> None:
    net = network(actor("a"), actor("b"), actor("c", period=ENDED), tie("a", "b", "c"))
    (rest,) = visible(net, at()).ties.values()
    assert (rest.ends, rest.hidden_ends) == (("a", "b"), 1)
    assert project(visible(net, at())).edges["a", "b"]["round_table"] is True


def test_an_event_stays_true_after_its_day_and_names_former_actors() -> None:
    event = undertaking("auftakt", "verein", period=ENDED)
    shown = visible(network(actor("verein", period=ENDED), *event), at())
    assert list(shown.undertakings) == ["auftakt"]
    assert list(shown.involvements) == ["auftakt-verein"]
    assert shown.label("verein") == "verein"
    assert shown.agents == {}


def test_an_event_to_come_is_not_shown_with_its_participants() -> None:
    shown = visible(network(actor("verein"), *undertaking("auftakt", "verein", period=LATER)), at())
    assert (shown.undertakings, shown.involvements) == ({}, {})


def test_a_declared_absence_stays_on_record() -> None:
    said = absence(
        "kein-beirat",
        "integrationsbeirat",
        period=Period(earliest=date(2006, 1, 1), latest=date(2006, 12, 31)),
    )
    assert list(visible(network(said), at()).absences) == ["kein-beirat"]
    assert visible(network(said), at(date(2005, 12, 31))).absences == {}


def test_seats_offers_and_tasks_go_with_their_actor() -> None:
    gone = actor("a", period=ENDED)
    seat = Seat(iri="s", label="s", member="a", organization="b", role="mitglied")
    shown = visible(network(gone, body("b"), seat, offer("o", "a"), task("t", "a")), at())
    assert (shown.seats, shown.offers, shown.tasks) == ({}, {}, {})


def test_an_offer_without_provider_stays() -> None:
    assert list(visible(network(offer("o")), at()).offers) == ["o"]


def test_a_vacant_seat_stays_with_its_body() -> None:
    seat = Seat(iri="s", label="s", member=None, organization="b", role="vakant")
    assert list(visible(network(body("b"), seat), at()).seats) == ["s"]
    assert visible(network(seat), at()).seats == {}


def test_what_was_recorded_later_is_not_known_yet() -> None:
    late = evidence("spaet", recorded_on=date(2025, 2, 1))
    net = network(late, actor("a", evidence=("spaet",)))
    assert visible(net, at(as_of=date(2025, 1, 31))).agents == {}
    assert list(visible(net, at(as_of=date(2025, 2, 1))).agents) == ["a"]


def test_the_earliest_evidence_counts_and_later_evidence_is_hidden() -> None:
    known, late = evidence("frueh"), evidence("spaet", recorded_on=date(2025, 2, 1))
    net = network(known, late, actor("a", evidence=("frueh", "spaet")))
    shown = visible(net, at(as_of=date(2025, 1, 31)))
    assert shown.agents["a"].evidence == ("frueh",)
    assert list(shown.evidence) == ["frueh"]


def test_a_confirmation_given_later_does_not_count_yet() -> None:
    net = network(actor("a", confirmed_on=date(2025, 2, 1)))
    assert visible(net, at(as_of=date(2025, 1, 31))).agents["a"].confirmed_on is None
    assert visible(net, at(as_of=date(2025, 2, 1))).agents["a"].confirmed_on == date(2025, 2, 1)


def test_problems_of_reading_are_kept() -> None:
    assert visible(network(), at(), ["etwas fehlt"]).problems == ("etwas fehlt",)


def test_a_quota_goes_with_its_body() -> None:
    from dataclasses import replace

    quota = SeatQuota(iri="q", label="q", organization="b", count=15)
    net = replace(network(body("b", period=ENDED)), quotas={"q": quota})
    assert visible(net, at()).quotas == {}
    assert list(visible(net, at(date(2010, 5, 31))).quotas) == ["q"]


def test_history_holds_what_has_ended_and_what_is_to_come() -> None:
    net = network(actor("a", period=ENDED), actor("b", period=LATER), tie("a", "b"))
    known = recorded(net, at())

    assert sorted(known.agents) == ["a", "b"]
    assert list(known.ties) == ["tie-a-b"]


def test_history_ends_with_the_state_of_knowledge() -> None:
    late = evidence("spaeter", recorded_on=date(2026, 1, 2))
    net = network(late, actor("a", evidence=("spaeter",)), actor("b"))

    assert list(recorded(net, at()).agents) == ["b"]
    assert recorded(net, at()).evidence == {}
