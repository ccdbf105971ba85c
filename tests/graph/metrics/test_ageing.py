from datetime import date
from typing import Any

import pytest

from graph.analysis import analyse
from graph.metrics.ageing import (
    ended_without_successor,
    freshness,
    most_important,
    open_dates,
    undated_reports,
)
from graph.model import Decision, Modality, Period
from tests.builders import (
    NOW,
    TODAY,
    actor,
    decision,
    document,
    evidence,
    flat,
    group,
    network,
    tie,
    undertaking,
)

ENDS = (actor("a"), actor("b"), actor("c"), actor("d"))
DEADLINE = Period(latest=date(2026, 6, 30), end="2026-06-30")


def on_concept(slug: str, *bodies: str, **more: Any) -> Decision:
    return decision(slug, *(bodies or ("rat",)), **{"about": ("konzept",), **more})


@pytest.mark.parametrize(
    ("confirmed", "is_fresh"),
    [(date(2024, 11, 22), True), (date(2024, 11, 21), False), (None, False)],
)
def test_a_confirmation_holds_for_24_months(confirmed: date | None, is_fresh: bool) -> None:
    found = freshness(network(*ENDS, tie("a", "b", confirmed_on=confirmed)), TODAY)
    assert (len(found.fresh), len(found.asleep)) == (int(is_fresh), int(not is_fresh))


@pytest.mark.parametrize(("year", "is_fresh"), [("2025", True), ("2009", False), (None, False)])
def test_a_recent_source_keeps_a_tie_awake(year: str | None, is_fresh: bool) -> None:
    net = network(*ENDS, tie("a", "b", evidence=("beleg",)), evidence(), document(year=year))
    assert bool(freshness(net, TODAY).fresh) is is_fresh


def test_the_later_of_confirmation_and_source_counts() -> None:
    old = tie("a", "b", evidence=("beleg",), confirmed_on=date(2010, 1, 1))
    net = network(*ENDS, old, evidence(), document(year="2012"))
    assert freshness(net, TODAY).last == {"tie-a-b": date(2012, 12, 31)}


@pytest.mark.parametrize(
    "sleeping",
    [
        tie("a", "b", relation="traegerschaft"),
        tie("a", "b", modality=Modality.SOLL),
        tie("a", "b", level=0),
    ],
    ids=["structure", "aim", "no contact"],
)
def test_what_is_no_living_tie_does_not_sleep(sleeping: Any) -> None:
    assert freshness(network(*ENDS, sleeping), TODAY).total == 0


def test_the_undated_are_counted_apart() -> None:
    net = network(*ENDS, tie("a", "b"), tie("b", "c", confirmed_on=date(2000, 1, 1)))
    assert (freshness(net, TODAY).undated, freshness(net, TODAY).total) == (1, 2)


def test_ties_on_which_an_end_hangs_come_first_and_kinds_last() -> None:
    things = (
        *ENDS, actor("e"), group("Kirchen"),
        tie("a", "b"), tie("b", "c"), tie("c", "a"), tie("c", "d"), tie("d", "a"), tie("a", "e"), tie("a", "Kirchen"),
    )  # fmt: skip
    found = analyse(network(*things), NOW)
    ties = list(found.network.ties.values())
    chosen = most_important(found.network, ties, found.contact_structure, 3)
    assert [it.iri for it in chosen] == ["tie-a-e", "tie-c-a", "tie-a-b"]
    assert most_important(found.network, ties, found.contact_structure, 9)[-1].iri == "tie-a-Kirchen"


PAST = {"type": "Projekt", "fields": ("gesundheit",), "period": Period(latest=date(2026, 3, 31))}


def ended(*things: Any) -> list[str]:
    return [it.iri for it in ended_without_successor(network(*flat(*things)), TODAY)]


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        ((), ["old"]),
        (undertaking("new", "a", type="Projekt", fields=("gesundheit",)), []),
        (undertaking("new", "z", type="Projekt", fields=("gesundheit",)), ["old"]),
        (undertaking("new", "a", type="Projekt", fields=("sport",)), ["old"]),
        (undertaking("new", "a", type="Projekt", fields=("gesundheit",), modality=Modality.SOLL), ["old"]),
        (undertaking("new", "a", type="Veranstaltung", fields=("gesundheit",)), ["old"]),
        (undertaking("new", type="Programm", label="OLD"), []),
        (undertaking("new", "a", **PAST), ["new", "old"]),
    ],
    ids=[
        "nothing", "field and participant", "other people", "other field", "only planned", "single event",
        "same name", "ended too",
    ],
)  # fmt: skip
def test_a_project_that_ended_needs_a_successor(following: tuple[Any, ...], expected: list[str]) -> None:
    assert ended(undertaking("old", "a", **PAST), following) == expected


@pytest.mark.parametrize(
    "project",
    [
        undertaking("old", "a", **{**PAST, "period": Period(latest=TODAY)}),
        undertaking("old", "a", **{**PAST, "period": Period()}),
        undertaking("old", "a", **{**PAST, "type": "Veranstaltung"}),
        undertaking("old", "a", **{**PAST, "modality": Modality.SOLL}),
    ],
    ids=["ends today", "no end", "an event is over by nature", "never began"],
)
def test_what_has_not_ended_needs_none(project: tuple[Any, ...]) -> None:
    assert ended(project) == []


def due(*things: Any) -> list[str]:
    return [it.iri for it in open_dates(network(*flat(*things)), TODAY)]


@pytest.mark.parametrize("modality", [Modality.AUFTRAG, Modality.SOLL])
def test_a_passed_date_of_a_duty_is_open(modality: Modality) -> None:
    assert due(undertaking("bericht", modality=modality, period=DEADLINE)) == ["bericht"]
    assert due(on_concept("beschluss", modality=modality, period=DEADLINE)) == ["beschluss"]


@pytest.mark.parametrize(
    "things",
    [
        (undertaking("bericht", modality=Modality.AUFTRAG),),
        (undertaking("bericht", modality=Modality.AUFTRAG, period=Period(latest=TODAY)),),
        (undertaking("bericht", modality=Modality.SOLL, plan_state="umgesetzt", period=DEADLINE),),
        (undertaking("bericht", period=DEADLINE),),
        (
            undertaking("bericht", modality=Modality.AUFTRAG, period=DEADLINE),
            undertaking("x", label="Bericht"),
        ),
        (on_concept("d", modality=Modality.AUFTRAG, period=DEADLINE), on_concept("done", period=DEADLINE)),
    ],
    ids=["no date", "due today", "settled", "a fact", "done under the same name", "decided"],
)
def test_no_date_is_called_passed_without_reason(things: tuple[Any, ...]) -> None:
    assert due(*things) == []


@pytest.mark.parametrize(
    ("done", "settles"),
    [
        (on_concept("done", period=Period(latest=date(2026, 3, 1))), True),
        (on_concept("done", period=Period(latest=date(2024, 3, 1))), False),
        (on_concept("done", "other body"), False),
        (on_concept("done", about=("other matter",)), False),
    ],
    ids=["later than the text", "older than the text", "other body", "other matter"],
)
def test_only_a_later_decision_of_the_same_body_on_the_same_matter_settles(
    done: Decision, settles: bool
) -> None:
    text = (document(year="2025"), evidence())
    wanted = on_concept("due", modality=Modality.AUFTRAG, period=DEADLINE, evidence=("beleg",))
    assert due(*text, wanted, done) == ([] if settles else ["due"])


def test_regular_reports_without_a_date_are_asked_about() -> None:
    report = undertaking("unterrichtung", type="Berichterstattung")
    dated = undertaking("bericht", type="Berichterstattung", period=DEADLINE)
    assert [it.iri for it in undated_reports(network(*flat(report, dated)))] == ["unterrichtung"]
