"""The memory of decisions: all of them, the latest first, also about what is not found any more."""

from __future__ import annotations

from datetime import date

from graph.answers.decision_list import decision_list
from graph.findings import Finding, Gap, Judgement, JudgementState, PublicationLevel, Section, finding_id
from graph.locale import say

GAPS = (Gap(id="coverage", title=say("Erwartete Partner"), question=say("Wer?"), order=1),)
FINDING = Finding(
    id=finding_id("coverage", "n", ["a"]), gap="coverage", network="n", section=Section.GAP, title=say("Titel"),
    reason=say("Grund"), certainty=say("Sicher"), next_step=say("Schritt"), checked_by=say("Stelle"),
    level=PublicationLevel.BODY,
)  # fmt: skip
GONE = finding_id("coverage", "n", ["b"])


def judged(finding: object, day: int, state: JudgementState = JudgementState.CHECKED) -> Judgement:
    return Judgement(
        finding=finding,  # type: ignore[arg-type]  # ids are texts
        state=state,
        reason=f"Grund {day}",
        judged_on=date(2026, 1, day),
        role="Stelle",
    )


def test_the_latest_stands_first_and_the_earlier_ones_are_marked() -> None:
    past = (judged(FINDING.id, 1), judged(FINDING.id, 3, JudgementState.DONE))
    found = decision_list([FINDING], {FINDING.id: past, GONE: (judged(GONE, 2),)}, GAPS)
    assert [it.judgement.judged_on.day for it in found] == [3, 2, 1]
    assert [it.is_latest for it in found] == [True, True, False]


def test_a_decision_leads_to_its_finding_while_it_is_found() -> None:
    found = decision_list([FINDING], {FINDING.id: (judged(FINDING.id, 1),), GONE: (judged(GONE, 2),)}, GAPS)
    assert [(it.title, it.finding) for it in found] == [
        ("Erwartete Partner: Der Hinweis wird heute nicht mehr gefunden.", ""),
        ("Titel", FINDING.id),
    ]


def test_of_two_decisions_on_one_day_the_later_one_stands_first() -> None:
    past = (judged(FINDING.id, 1), judged(FINDING.id, 1, JudgementState.DONE))
    found = decision_list([FINDING], {FINDING.id: past}, GAPS)
    assert [it.judgement.state for it in found] == [JudgementState.DONE, JudgementState.CHECKED]


def test_nothing_decided_is_an_empty_list() -> None:
    assert decision_list([FINDING], {}, GAPS) == ()
