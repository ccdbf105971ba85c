from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from graph.analysis import analyse
from graph.findings import Finding, PublicationLevel, Section
from graph.gaps.ageing import find
from graph.locale import in_language
from graph.model import Modality, Moment, Period
from graph.projection.reading import read_network
from graph.store import Store
from tests.builders import (
    NOW,
    TODAY,
    actor,
    decision,
    document,
    evidence,
    flat,
    network,
    plus,
    tie,
    undertaking,
)

ENDS = tuple(actor(slug) for slug in "abcdefgh")
DUE = Period(latest=date(2026, 9, 30), end="2026-09-30")
OLD = date(2024, 10, 2)


def found(*things: Any, moment: Moment = NOW) -> dict[str, Finding]:
    return {it.id.topic or it.subjects[0]: it for it in find(analyse(network(*flat(*things)), moment))}


def test_a_single_sleeping_tie_is_told_by_name_and_day() -> None:
    sleeping = tie("a", "b", label="A arbeitet mit B", confirmed_on=OLD)
    finding = found(*ENDS, sleeping, tie("b", "c", confirmed_on=TODAY))["asleep"]
    assert finding.title == "A arbeitet mit B: Keine Bestätigung aus den letzten 24 Monaten erfasst"
    assert finding.reason == "Zuerst zu klären: A arbeitet mit B (bestätigt am 02.10.2024)."
    assert (finding.section, finding.level) == (Section.WATCH, PublicationLevel.BODY)
    assert (finding.subjects, finding.counted) == (("tie-a-b",), "1 von 2 belegten Verbindungen")


def test_the_day_shown_decides() -> None:
    sleeping = tie("a", "b", confirmed_on=OLD)
    assert found(*ENDS, sleeping, moment=Moment(date(2026, 10, 2), TODAY)) == {}
    assert "asleep" in found(*ENDS, sleeping, moment=Moment(date(2026, 10, 3), TODAY))


def test_where_every_tie_is_old_there_is_one_finding_with_the_five_most_important() -> None:
    ties = [tie(one, other, evidence=("beleg",)) for one, other in zip("abcdefg", "bcdefgh", strict=True)]
    finding = found(*ENDS, *ties, evidence(), document(year="2006"))["asleep"]
    assert (
        finding.title
        == "Zu keiner der 7 belegten Verbindungen ist eine Bestätigung aus den letzten 24 Monaten erfasst"
    )
    assert len(finding.subjects) == 5
    assert "tie-a-b (Quelle von 2006)" in finding.reason


def test_some_sleeping_ties_are_counted_beside_the_others() -> None:
    ties = (tie("a", "b"), tie("b", "c", confirmed_on=OLD), tie("c", "d", confirmed_on=TODAY))
    finding = found(*ENDS, *ties)["asleep"]
    assert finding.title.startswith("Zu 2 von 3 belegten Verbindungen ist keine Bestätigung")
    assert finding.reason.endswith("Davon steht 1 nur in einer undatierten Quelle.")


def test_undated_sources_leave_the_age_open() -> None:
    finding = found(*ENDS, tie("a", "b"), tie("b", "c"))["asleep"]
    assert finding.reason.endswith("Die Quellen sind undatiert; wie alt die Angaben sind, ist offen.")
    assert finding.next_step.startswith("Zuerst klären, von wann die Quellen sind")


def test_confirming_the_ties_removes_the_finding_and_more_of_them_keep_its_id() -> None:
    net = network(*ENDS, tie("a", "b"))
    more, awake = plus(net, tie("b", "c")), plus(net, tie("a", "b", confirmed_on=TODAY))
    ids = [[it.id for it in find(analyse(one, NOW))] for one in (net, more, awake)]
    assert ids[0] == ids[1]
    assert ids[2] == []


RING = (*ENDS, *(tie(*pair, confirmed_on=TODAY) for pair in pairwise("abcdefgha")))
GUESTS = (*map(actor, "xyz"), *(tie("a", end, label=f"a mit {end}", evidence=("beleg",)) for end in "xyz"))
"""Three who hang on ties of an old source alone."""
SOURCE = (evidence(quote="arbeitet mit"), document(year="2006"))


def test_what_changes_with_confirmed_ties_alone_is_told_side_by_side() -> None:
    finding = found(*RING, *GUESTS, *SOURCE)["confirmed"]
    assert finding.title == (
        "Nur mit Verbindungen gerechnet, die in den letzten 24 Monaten bestätigt wurden – "
        "Akteure ohne Kontakt: 3 statt 0"
    )
    assert finding.reason.startswith(
        "Gegenüber allen belegten Verbindungen ändert sich: Akteure ohne Kontakt: 3 statt 0; "
        "Stellen, an denen andere allein hängen: 0 statt 1. Als bestätigt zählt auch"
    )
    assert finding.counted == "8 von 11 zusammenarbeitenden Paaren bestätigt"
    assert finding.next_step == (
        "Zuerst diese 3 Verbindungen bestätigen lassen, an denen am meisten hängt: a mit x; a mit y; a mit z."
    )
    assert finding.subjects == ("tie-a-x", "tie-a-y", "tie-a-z")
    assert (finding.evidence, [quote.text for quote in finding.quotes]) == (("beleg",), ["arbeitet mit"])
    assert in_language(finding.title, "en") == (
        "Counting only ties that were confirmed in the last 24 months – actors without contact: 3 instead of 0"
    )


def test_of_many_such_ties_five_are_named() -> None:
    many = [(actor(f"x{number}"), tie("a", f"x{number}")) for number in range(7)]
    assert len(found(*RING, *many)["confirmed"].subjects) == 5


def test_a_single_tie_without_which_little_changes_is_told_by_name_alone() -> None:
    assert set(found(*RING, actor("x"), tie("a", "x"))) == {"asleep"}


def test_confirming_the_ties_named_removes_the_comparison() -> None:
    net = network(*RING, *GUESTS, *SOURCE)
    (before,) = [it for it in find(analyse(net, NOW)) if it.id.topic == "confirmed"]
    confirmed = plus(net, *(replace(net.ties[iri], confirmed_on=TODAY) for iri in before.subjects))
    assert list(find(analyse(confirmed, NOW))) == []


def test_a_passed_date_is_told_with_the_day_the_source_set() -> None:
    report = undertaking(
        "Bericht",
        "kmut",
        role="federfuehrung",
        modality=Modality.AUFTRAG,
        period=DUE,
        fields=("monitoring",),
        evidence=("beleg",),
    )
    finding = found(actor("kmut"), report, evidence(quote="bis zum 30. September 2026"))["Bericht"]
    assert finding.title == "Bericht: Der Termin 30.09.2026 ist vorbei, die Erledigung ist nicht erfasst"
    assert finding.reason.endswith("Zuständig laut Quelle: kmut.")
    assert (finding.field, finding.expected) == ("monitoring", "Termin laut Quelle: 30.09.2026")
    assert [quote.text for quote in finding.quotes] == ["bis zum 30. September 2026"]
    assert (
        in_language(finding.title, "en")
        == "Bericht: The date 30 September 2026 has passed, and it is not recorded as done"
    )


def test_a_decision_names_the_body_that_is_to_take_it() -> None:
    finding = found(
        actor("Kreistag"), decision("Konzept", "Kreistag", modality=Modality.AUFTRAG, period=DUE)
    )["Konzept"]
    assert finding.reason.endswith("Zuständig laut Quelle: Kreistag.")


@pytest.mark.parametrize("role", ["zielgruppe", "foerderer", "teilnahme"])
def test_who_is_only_addressed_or_pays_is_not_called_responsible(role: str) -> None:
    report = undertaking("Bericht", "Kreistag", role=role, modality=Modality.AUFTRAG, period=DUE)
    assert "Zuständig" not in found(actor("Kreistag"), report)["Bericht"].reason


def test_without_a_date_nothing_is_past_it() -> None:
    assert found(undertaking("Konzept", modality=Modality.SOLL, plan_state="empfohlen")) == {}


def test_an_ended_project_is_told_with_its_day() -> None:
    project = undertaking(
        "Lotsenprojekt", "a", period=Period(latest=date(2026, 3, 31)), fields=("gesundheit",)
    )
    finding = found(*ENDS, project)["ended"]
    assert finding.title == "Lotsenprojekt: beendet, eine Fortsetzung ist nicht erfasst"
    assert "Lotsenprojekt (bis 31.03.2026)" in finding.reason


def test_many_ended_projects_are_one_finding() -> None:
    projects = [undertaking(f"p{number}", "a", period=Period(latest=OLD)) for number in range(7)]
    finding = found(*ENDS, *projects)["ended"]
    assert finding.title.startswith("7 Projekte oder Programme sind beendet")
    assert "; 2 weitere. Ein" in finding.reason


def test_a_regular_report_without_a_date_is_a_question() -> None:
    finding = found(undertaking("Unterrichtung des Rates", type="Berichterstattung"))["reports"]
    assert finding.section is Section.QUESTION
    assert finding.title == "Unterrichtung des Rates: Wann zuletzt berichtet wurde, ist nicht erfasst"


@pytest.mark.parametrize(
    ("name", "topics"),
    [("lueneburg", ["asleep", "reports"]), ("leer", ["asleep"]), ("peine", []), ("laatzen", [])],
)
def test_the_four_texts_set_no_date_and_their_ties_are_one_finding(
    store: Store, name: str, topics: list[str]
) -> None:
    findings = list(find(analyse(read_network(store, name, NOW), NOW)))
    assert [it.id.topic for it in findings] == topics
