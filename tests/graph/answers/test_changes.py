from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import looking
from graph.answers.changes import Changes, changes, day_span, finding_changes
from graph.answers.sorts import Sort
from graph.findings import Finding, PublicationLevel, Section, finding_id
from graph.locale import say
from graph.model import Modality, Moment, Period
from graph.projection.locality import limited_to
from graph.projection.moment import recorded, visible
from graph.store import Store
from tests.builders import actor, body, decision, evidence, network, offer, place, seat, tie, undertaking

TODAY = date(2026, 11, 22)
ONE, OTHER = date(2024, 12, 31), date(2026, 12, 31)
SINCE = Period(earliest=date(2025, 2, 1), start="2025-02")
UNTIL = Period(latest=date(2026, 3, 31), end="2026-03-31")


def compared(*things: Any, known: date = TODAY, first: date = ONE, second: date = OTHER) -> Changes:
    whole = network(*things)
    early, late = Moment(first, known), Moment(second, TODAY)
    return changes(visible(whole, early), visible(whole, late), recorded(whole, late), early, late)


def said(found: Sequence[Any]) -> list[tuple[str, str]]:
    return [(it.fact.text, it.why) for it in found]


def test_what_begins_in_between_is_new_and_says_since_when() -> None:
    found = compared(actor("a"), actor("b"), tie("a", "b", label="a und b", period=SINCE))

    assert said(found.new) == [("a und b", "Beginn laut Quelle: Februar 2025")]
    assert found.summary == "Zwischen dem 31.12.2024 und dem 31.12.2026: 1 Eintrag neu."


def test_what_ends_in_between_is_named_with_its_end() -> None:
    found = compared(offer("Kurs", period=UNTIL))

    assert said(found.ended) == [("Kurs", "Ende laut Quelle: 31.03.2026")]


def test_ties_and_seats_of_an_actor_who_left_end_and_say_who_left() -> None:
    found = compared(actor("a"), actor("b", period=UNTIL), tie("a", "b", label="a und b"))

    assert said(found.ended) == [("b", "Ende laut Quelle: 31.03.2026"), ("a und b", "Nicht mehr dabei: b")]


def test_what_an_actor_brings_along_says_who_was_not_there_before() -> None:
    found = compared(actor("a"), actor("b", period=SINCE), tie("a", "b", label="a und b"))

    assert said(found.new)[1] == ("a und b", "Am ersten Tag noch nicht dabei: b")


def test_what_comes_and_goes_in_between_is_neither_new_nor_ended() -> None:
    week = Period(earliest=date(2025, 9, 22), latest=date(2025, 9, 28), start="2025-09-22", end="2025-09-28")
    found = compared(*undertaking("Woche", period=week))

    assert said(found.between) == [("Woche", "22.09.2025 bis 28.09.2025")]
    assert not found.new
    assert not found.ended


def test_a_running_undertaking_that_ends_is_ended_although_networks_go_on_telling_it() -> None:
    found = compared(*undertaking("Projekt", period=UNTIL))

    assert said(found.ended) == [("Projekt", "Ende laut Quelle: 31.03.2026")]


def test_a_decision_in_between_is_new() -> None:
    day = Period(earliest=date(2025, 6, 12), latest=date(2025, 6, 12), start="2025-06-12", end="2025-06-12")

    assert said(compared(decision("Leitbild", period=day)).new) == [("Leitbild", "Beschluss vom 12.06.2025")]


def test_mandates_and_plans_are_no_facts_and_do_not_count() -> None:
    due = {"modality": Modality.AUFTRAG, "period": UNTIL}
    found = compared(*undertaking("Bericht", **due), decision("Frist", **due), offer("Kurs", **due))

    assert found.is_same
    assert all(it.first == it.second == 0 for it in found.tallies)


def test_a_seat_in_another_role_has_changed_from_old_to_new() -> None:
    old = seat("awo", "beirat", period=UNTIL)
    new = seat("awo", "beirat", "vorsitz", iri="new", period=SINCE)
    found = compared(
        actor("awo"), body("beirat"), old, replace(new, period=Period(earliest=date(2026, 4, 1)))
    )

    (changed,) = found.changed
    assert [(it.what, it.old, it.new) for it in changed.differences] == [
        ("Rolle", "Mitglied mit Stimmrecht", "Vorsitz")
    ]
    assert not found.new
    assert not found.ended


def test_a_round_table_that_one_leaves_has_changed() -> None:
    found = compared(actor("a"), actor("b"), actor("c", period=UNTIL), tie("a", "b", "c"))

    (changed,) = found.changed
    assert [(it.what, it.old, it.new) for it in changed.differences] == [("Beteiligte", "a; b; c", "a; b")]


def test_what_no_source_dates_stands_on_both_days() -> None:
    found = compared(offer("Kurs"), offer("Treff", period=SINCE))
    (offers,) = (it for it in found.tallies if it.sort is Sort.OFFER)

    assert (offers.first, offers.new, offers.second, offers.undated) == (1, 1, 2, 1)


def test_an_earlier_state_of_knowledge_shows_what_was_entered_later() -> None:
    late = evidence("spaeter", recorded_on=date(2026, 1, 1))
    found = compared(late, offer("Kurs", evidence=("spaeter",)), known=date(2025, 12, 31))

    assert said(found.new) == [
        ("Kurs", "Erst nach dem 31.12.2025 erfasst; ein Beginn danach ist nicht genannt")
    ]


@given(
    st.lists(
        st.tuples(st.integers(-900, 900), st.integers(0, 900), st.booleans(), st.booleans()), max_size=12
    )
)
def test_first_plus_new_minus_ended_is_second(times: list[tuple[int, int, bool, bool]]) -> None:
    offers = [
        offer(
            f"o{number}",
            period=Period(
                earliest=ONE + timedelta(start) if has_start else None,
                latest=ONE + timedelta(start + length) if has_end else None,
                start=(ONE + timedelta(start)).isoformat() if has_start else None,
                end=(ONE + timedelta(start + length)).isoformat() if has_end else None,
            ),
        )
        for number, (start, length, has_start, has_end) in enumerate(times)
    ]
    found = compared(*offers)

    for tally in found.tallies:
        assert tally.first + tally.new - tally.ended == tally.second
    assert len(found.new) == sum(it.new for it in found.tallies)
    assert len(found.ended) == sum(it.ended for it in found.tallies)


def test_a_partner_from_elsewhere_is_not_new_because_its_tie_to_the_place_is() -> None:
    things = (
        place("dorf"),
        actor("a", places=("dorf",)),
        actor("b"),
        actor("c"),
        tie("a", "b", period=SINCE),
    )
    whole = network(*things, tie("b", "c", period=SINCE))
    early, late = Moment(ONE, TODAY), Moment(OTHER, TODAY)
    found = changes(visible(whole, early), visible(whole, late), limited_to(whole, "dorf"), early, late)

    assert [it.iri for it in found.new] == ["tie-a-b"]
    assert (found.tallies[0].first, found.tallies[0].second) == (2, 2)


def test_a_day_compared_with_itself_differs_in_nothing() -> None:
    things = (actor("a"), actor("b", period=UNTIL), tie("a", "b", period=SINCE))

    assert compared(*things, first=ONE, second=ONE).is_same


def test_proposed_days_are_the_two_years_up_to_the_last_stated_one() -> None:
    old = actor("a", period=Period(earliest=date(2006, 4, 27)))

    span = day_span(network(old), TODAY)
    assert (span.first, span.second, span.has_dates) == (date(2004, 12, 31), date(2006, 12, 31), True)
    assert day_span(network(actor("a")), TODAY).has_dates is False
    assert day_span(network(actor("a", period=Period(latest=TODAY))), TODAY).second == TODAY
    assert day_span(network(actor("a", period=Period(latest=date.min))), TODAY).first == date(1, 12, 31)


def finding(gap: str, title: str) -> Finding:
    return Finding(
        id=finding_id(gap, "n", [title.split(":", maxsplit=1)[0]]), gap=gap, network="n", section=Section.GAP,
        title=say("{title}", title=title), reason=say("R"), certainty=say("C"), next_step=say("N"), checked_by=say("K"),
        level=PublicationLevel.BODY,
    )  # fmt: skip


def test_findings_close_open_and_change_by_their_ids() -> None:
    before = [finding("coverage", "A"), finding("coverage", "B: zwei")]
    after = [finding("coverage", "B: drei"), finding("coverage", "C")]
    found = finding_changes(before, after)

    assert [it.title for it in found.closed] == ["A"]
    assert [it.title for it in found.opened] == ["C"]
    assert [(one.title, other.title) for one, other in found.changed] == [("B: zwei", "B: drei")]


@pytest.mark.parametrize("gap", ["ageing", "useful_tie"])
def test_what_differs_every_day_is_left_out(gap: str) -> None:
    assert finding_changes([], [finding(gap, "A")]).opened == ()


def whole(found: Changes) -> dict[Sort, tuple[int, int, int]]:
    return {it.sort: (it.new, it.ended, it.between) for it in found.tallies}


def test_musterkreis_as_counted_by_hand_in_its_file(store: Store) -> None:
    """Starts in the file: ties 52 in 2025-01, 58 in 2025-02, 1 in 2025-03; seats 12 + 13 + 4 + 15 + 3 + 3 in 2025."""
    found = looking.changes(store, "musterkreis", Moment(ONE, TODAY), Moment(TODAY, TODAY))

    assert whole(found) == {
        Sort.ACTOR: (0, 0, 0),
        Sort.TIE: (52 + 58 + 1, 1, 0),
        Sort.SEAT: (12 + 13 + 4 + 15 + 3 + 3, 0, 0),
        Sort.UNDERTAKING: (3, 2, 3),
        Sort.OFFER: (0, 0, 0),
        Sort.DECISION: (2, 0, 0),
    }
    assert [it.fact.text for it in found.ended] == [
        "Klinikum Musterau hat Kooperationsvereinbarung mit Sprachmittlungspool Musterkreis",
        "Projekt Ankommen in Musterau, erster Abschnitt",
        "Projekt Sprachmittlung im Klinikum",
    ]


def test_networks_without_dates_do_not_change(store: Store) -> None:
    found = looking.changes(store, "leer", Moment(ONE, TODAY), Moment(TODAY, TODAY))

    assert found.is_same
    assert found.summary == (
        "Zwischen dem 31.12.2024 und dem 22.11.2026 ändert sich nach den erfassten Quellen nichts."
    )
