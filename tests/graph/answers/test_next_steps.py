"""What to do next is counted from findings and decisions, at most four things."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from graph.answers.next_steps import StepSort, next_steps, open_points
from graph.findings import (
    Confidence,
    Finding,
    Judgement,
    JudgementState,
    PublicationLevel,
    Section,
    finding_id,
)
from graph.locale import say


def made(number: int, gap: str = "coverage", section: Section = Section.GAP) -> Finding:
    return Finding(
        id=finding_id(gap, "n", [str(number)]), gap=gap, network="n", section=section, title=say("Titel"),
        reason=say("Grund"), certainty=say("Sicher"), next_step=say("Schritt"), checked_by=say("Stelle"),
        level=PublicationLevel.BODY,
    )  # fmt: skip


def decided(finding: Finding, state: JudgementState) -> Finding:
    day = date(2026, 1, 1)
    judgement = Judgement(finding=finding.id, state=state, reason="Grund", judged_on=day, role="Stelle")  # type: ignore[arg-type]  # the id of a finding
    return replace(finding, judgement=judgement)


def test_open_findings_wait_for_a_decision() -> None:
    (step,) = next_steps([made(1), made(2, section=Section.WATCH)])
    assert (step.sort, step.text) == (StepSort.DECIDE, "2 Hinweise warten auf eine Entscheidung")


@pytest.mark.parametrize("state", [JudgementState.INTENDED, JudgementState.DONE, JudgementState.REJECTED])
def test_what_is_settled_asks_for_nothing(state: JudgementState) -> None:
    assert next_steps([decided(made(1), state)]) == ()


@pytest.mark.parametrize("state", [JudgementState.CHECKED, JudgementState.INVITED])
def test_what_was_begun_is_followed_up(state: JudgementState) -> None:
    assert [step.sort for step in next_steps([decided(made(1), state)])] == [StepSort.FOLLOW_UP]


def test_questions_notes_and_weak_findings_are_no_open_points() -> None:
    weak = replace(made(1), confidence=Confidence.WEAK)
    assert open_points([weak, made(2, section=Section.QUESTION), made(3, section=Section.NOTED)]) == ()


def test_what_ends_soon_is_told() -> None:
    (step,) = next_steps([], ending=1)
    assert step.sort is StepSort.ENDING
    assert step.text.startswith("1 Eintrag mit Enddatum läuft")


def test_what_is_past_its_date_is_told() -> None:
    (step,) = next_steps([], overdue=2)
    assert step.sort is StepSort.OVERDUE
    assert step.text.startswith("Bei 2 Beschlüssen oder Aufträgen ist der Termin vorbei")


def test_there_are_never_more_than_four() -> None:
    findings = [
        made(1),
        decided(made(2), JudgementState.CHECKED),
        made(3, "ageing", Section.WATCH),
        made(4, "unknown", Section.QUESTION),
    ]
    steps = next_steps(findings, ending=3, overdue=2)
    assert [step.sort for step in steps] == list(StepSort)[:4]


def test_nothing_found_is_nothing_to_do() -> None:
    assert next_steps([]) == ()
