from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph.answers.follow_up import Resolution, ResolutionState, follow_up
from graph.answers.sorts import Sort
from graph.model import Aim, Modality, Moment, Period
from graph.reading import history_at
from graph.store import Store
from tests.builders import actor, decision, document, evidence, network, offer, task, tie, undertaking

TODAY = date(2026, 11, 22)
TEXT = (document("Konzept", "2009"), evidence("beleg", "Konzept"))
SOLL = {"modality": Modality.SOLL, "plan_state": "empfohlen", "evidence": ("beleg",)}
AUFTRAG = {"modality": Modality.AUFTRAG, "evidence": ("beleg",)}
PAST = Period(latest=date(2026, 6, 30), end="2026-06-30")
AHEAD = Period(latest=date(2027, 6, 30), end="2027-06-30")


def items(*things: Any, today: date = TODAY) -> tuple[Resolution, ...]:
    return follow_up(network(*TEXT, *things), today).items


def only(*things: Any, today: date = TODAY) -> Resolution:
    (found,) = items(*things, today=today)
    return found


def test_a_recommendation_without_a_date_is_of_unknown_outcome_and_never_late() -> None:
    found = only(offer("Leitfaden", **SOLL))

    assert found.status == "2009 empfohlen, Verbleib unbekannt"
    assert found.state is ResolutionState.UNKNOWN
    assert found.due is None


@pytest.mark.parametrize(
    "it", [task("Bericht", **AUFTRAG), tie("a", "b", **AUFTRAG), offer("Kurs", **AUFTRAG)]
)
def test_a_mandate_of_any_sort_is_told_with_the_year_of_its_source(it: Any) -> None:
    assert only(it).status == "als Auftrag genannt (2009), Verbleib unbekannt"


@pytest.mark.parametrize(
    ("period", "state", "status"),
    [
        (PAST, ResolutionState.PAST, "Termin 30.06.2026 vorbei, Ergebnis nicht erfasst"),
        (AHEAD, ResolutionState.AHEAD, "Termin 30.06.2027 steht noch aus"),
    ],
)
def test_a_date_that_a_source_sets_is_past_or_to_come(
    period: Period, state: ResolutionState, status: str
) -> None:
    for it in (*undertaking("Bericht", **AUFTRAG, period=period), offer("Kurs", **AUFTRAG, period=period)):
        found = only(it)
        assert (found.state, found.status) == (state, status)


def test_the_last_day_of_a_date_is_not_past() -> None:
    assert only(*undertaking("Bericht", **AUFTRAG, period=PAST), today=date(2026, 6, 30)).state is (
        ResolutionState.AHEAD
    )


def test_a_mandated_decision_is_seen_before_its_date() -> None:
    day = Period(earliest=date(2026, 6, 30), latest=date(2026, 6, 30), start="2026-06-30", end="2026-06-30")
    found = only(decision("Konzept", "kreistag", **AUFTRAG, period=day), today=date(2026, 1, 1))

    assert found.status == "Termin 30.06.2026 steht noch aus"


def test_a_date_is_not_told_before_the_source_that_sets_it() -> None:
    assert items(*undertaking("Bericht", **AUFTRAG, period=PAST), today=date(2008, 1, 1)) == ()


def test_a_decision_says_result_and_day_and_that_its_outcome_is_not_recorded() -> None:
    day = Period(earliest=date(2006, 2, 13), latest=date(2006, 2, 13), start="2006-02-13", end="2006-02-13")
    found = only(
        actor("kreistag"), decision("Leitbild", "kreistag", outcome="beschlossen", period=day, about=("awo",))
    )

    assert found.status == "beschlossen 13.02.2006, Verbleib nicht erfasst"
    assert (found.state, found.bodies) == (ResolutionState.DECIDED, (("kreistag", "kreistag"),))


def test_a_decision_without_day_and_result_says_so() -> None:
    assert only(decision("Station")).status == "Datum und Ergebnis in den Quellen nicht angegeben"


def test_a_decision_to_come_is_none_yet() -> None:
    assert items(decision("Leitbild", period=Period(earliest=date(2027, 1, 1)))) == ()


def test_what_a_fact_fulfils_is_told_as_evidenced() -> None:
    fact = offer("fact", label="Leitfaden")
    found = only(offer("Leitfaden", **SOLL), fact)

    assert found.status == "2009 empfohlen, inzwischen als Ist belegt"
    assert found.state is ResolutionState.THERE


def test_facts_that_only_resemble_it_stand_beside() -> None:
    plan = offer("Kurs für Frauen", "vhs", fields=("sprache",), **SOLL)
    found = only(actor("vhs"), plan, offer("Abendkurs", "vhs", fields=("sprache",)))

    assert found.similar == "Ähnliches ist als Ist belegt: »Abendkurs«."
    assert found.state is ResolutionState.UNKNOWN


@pytest.mark.parametrize("plan_state", ["umgesetzt", "verworfen"])
def test_what_a_source_calls_done_or_dropped_is_settled(plan_state: str) -> None:
    found = only(offer("Leitfaden", **{**SOLL, "plan_state": plan_state}))

    assert found.status == f"laut Quelle {plan_state}"
    assert found.state is ResolutionState.SETTLED


def test_facts_and_declared_absences_are_no_promises() -> None:
    assert items(offer("Kurs"), task("Bericht", modality=Modality.IST)) == ()


def test_aims_are_told_with_who_pursues_them() -> None:
    aim = Aim(
        iri="ziel",
        label="Teilhabe",
        modality=Modality.SOLL,
        plan_state="angestrebt",
        evidence=("beleg",),
        pursued_by=("awo",),
    )
    (found,) = follow_up(replace(network(*TEXT, actor("awo")), aims={aim.iri: aim}), TODAY).items

    assert (found.sort, found.status) == (Sort.AIM, "2009 angestrebt, Verbleib unbekannt")
    assert found.bodies == (("awo", "awo"),)


def test_past_dates_come_first_and_are_counted() -> None:
    found = follow_up(
        network(*TEXT, offer("Leitfaden", **SOLL), *undertaking("Bericht", **AUFTRAG, period=PAST)), TODAY
    )

    assert [it.fact.text for it in found.items] == ["Bericht", "Leitfaden"]
    assert found.summary == (
        "Erfasst: 2 Aufträge und Empfehlungen. Bei 1 ist der gesetzte Termin vorbei. "
        "Bei 1 setzt die Quelle keinen Termin; was daraus wurde, ist hier nicht erfasst."
    )


def test_nothing_recorded_is_said() -> None:
    assert follow_up(network(), TODAY).summary == (
        "In diesem Netzwerk ist kein Beschluss, kein Auftrag und keine Empfehlung erfasst."
    )


def test_in_musterkreis_two_planted_dates_have_passed(store: Store) -> None:
    day = date(2026, 11, 1)
    found = follow_up(history_at(store, "musterkreis", Moment(day, TODAY)), day)

    assert [it.status for it in found.items if it.state is ResolutionState.PAST] == [
        "Termin 30.06.2026 vorbei, Ergebnis nicht erfasst",
        "Termin 30.09.2026 vorbei, Ergebnis nicht erfasst",
    ]


def test_laatzen_sets_no_date_so_nothing_is_past(store: Store) -> None:
    found = follow_up(history_at(store, "laatzen", Moment(TODAY, TODAY)), TODAY)

    assert {it.state for it in found.items} == {ResolutionState.DECIDED, ResolutionState.UNKNOWN}
    assert found.items[0].status == "beschlossen 15.04.2008, Verbleib nicht erfasst"
    assert sum(it.sort is Sort.OFFER for it in found.items) == 16
