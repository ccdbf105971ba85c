"""The gap list: everything found, with decisions, chosen and in an order to work through."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from graph.analysis import Analysis, analyse
from graph.answers.gap_list import Choice, choose, gap_list, public_lines, with_judgements
from graph.findings import (
    Confidence,
    Detector,
    Finding,
    Gap,
    Judgement,
    JudgementState,
    PublicationLevel,
    Section,
    finding_id,
)
from graph.locale import joined
from tests.builders import NOW, actor, evidence, network

GAP = Gap(id="probe", title=joined(["Probe"]), question=joined(["Frage?"]), order=1)
NET = network(actor("a"), evidence())


def finding(slug: str, **more: object) -> Finding:
    text = joined([slug])
    values: dict[str, object] = {
        "id": finding_id("probe", "musterstadt", [slug]), "gap": "probe", "network": "musterstadt", "section": Section.GAP,
        "title": text, "reason": text, "certainty": text, "next_step": text, "checked_by": text, "level": PublicationLevel.BODY,
    }  # fmt: skip
    return Finding(**{**values, **more})  # type: ignore[arg-type]  # a builder takes any field


def detector(*found: Finding) -> Detector:
    def find(_: Analysis) -> Iterator[Finding]:
        yield from found

    return Detector(GAP, find)


def slugs(findings: tuple[Finding, ...]) -> list[str]:
    return [str(one.title) for one in findings]


def decided(about: Finding, state: JudgementState) -> Judgement:
    return Judgement(finding=about.id, state=state, reason="Darum.", judged_on=date(2026, 11, 22), role="Amt")


def test_sections_come_first_then_confidence_then_weight() -> None:
    found = detector(
        finding("notiz", section=Section.NOTED, weight=9),
        finding("unsicher", confidence=Confidence.WEAK, weight=8),
        finding("leicht", weight=1),
        finding("schwer", weight=5),
        finding("fragen", confidence=Confidence.ASK, weight=7),
    )
    assert slugs(gap_list(analyse(NET, NOW), [found])) == ["schwer", "leicht", "fragen", "unsicher", "notiz"]


def test_findings_of_equal_weight_stay_in_the_order_of_the_detectors() -> None:
    first, second = detector(finding("b")), detector(finding("a"))
    assert slugs(gap_list(analyse(NET, NOW), [first, second])) == ["b", "a"]


def test_where_nothing_is_recorded_nothing_is_missing() -> None:
    assert gap_list(analyse(network(actor("a")), NOW), [detector(finding("x"))]) == ()


def test_it_tells_how_far_it_is() -> None:
    told: list[tuple[float, str]] = []
    analysis = analyse(NET, NOW, progress=lambda done, what: told.append((done, what)))
    gap_list(analysis, [detector(), detector()])
    assert told == [(0.0, "Probe"), (0.5, "Probe"), (1.0, "")]


def test_the_latest_decision_stands_beside_its_finding() -> None:
    one, other = finding("a"), finding("b")
    history = {one.id: [decided(one, JudgementState.INVITED), decided(one, JudgementState.DONE)]}
    judged = with_judgements([one, other], history)
    assert [it.state for it in judged] == [JudgementState.DONE, JudgementState.OPEN]


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [
        (Choice(), ["a", "b", "c"]),
        (Choice(field="bildung"), ["a"]),
        (Choice(field="sprache"), ["a"]),
        (Choice(gaps=frozenset({"probe"})), ["a", "b", "c"]),
        (Choice(gaps=frozenset({"isolated"})), []),
        (Choice(confidences=frozenset({Confidence.ASK})), ["b"]),
        (Choice(states=frozenset({JudgementState.DONE})), ["c"]),
        (Choice(field="sprache", confidences=frozenset({Confidence.ASK})), []),
    ],
)
def test_a_choice_keeps_what_is_wanted(choice: Choice, wanted: list[str]) -> None:
    last = finding("c")
    found = [finding("a", fields=("sprache",)), finding("b", confidence=Confidence.ASK), last]
    judged = with_judgements(found, {last.id: [decided(last, JudgementState.DONE)]})
    assert slugs(choose(judged, choice)) == wanted


def test_an_audience_reads_no_internal_finding() -> None:
    found = [finding("offen"), finding("innen", level=PublicationLevel.INTERNAL)]
    assert slugs(choose(found, Choice(level=PublicationLevel.BODY))) == ["offen"]
    assert slugs(choose(found, Choice(level=PublicationLevel.PUBLIC))) == []
    assert slugs(choose(found, Choice())) == ["offen", "innen"]


def test_an_audience_is_told_the_number_of_internal_findings_and_no_name() -> None:
    told = Gap(
        id="probe",
        title=joined(["Probe"]),
        question=joined(["Frage?"]),
        order=1,
        public=lambda number: joined([f"Es sind {number}."]),
    )
    found = [finding("AWO", level=PublicationLevel.INTERNAL), finding("VHS", level=PublicationLevel.INTERNAL)]
    assert public_lines(found, [told], PublicationLevel.BODY) == ("Es sind 2.",)
    assert public_lines(found, [told], PublicationLevel.INTERNAL) == ()
    assert public_lines(found, [GAP], PublicationLevel.BODY) == ()
