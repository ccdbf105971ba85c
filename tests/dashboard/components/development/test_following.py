from __future__ import annotations

from dataclasses import replace
from datetime import date

from dashboard.components.development.following import by_subject, finding_of, rows
from graph.answers.follow_up import follow_up
from graph.findings import Finding, Judgement, JudgementState, PublicationLevel, Section, finding_id
from graph.locale import say
from graph.model import Modality
from tests.builders import actor, network, offer, task

TODAY = date(2026, 11, 22)
PLAN = offer("Leitfaden", "awo", modality=Modality.SOLL, plan_state="empfohlen", fields=("arbeit",))
ITEMS = follow_up(network(actor("awo"), PLAN, task("Abstimmen", "awo")), TODAY).items


def finding(gap: str, *subjects: str) -> Finding:
    return Finding(
        id=finding_id(gap, "n", subjects), gap=gap, network="n", section=Section.WATCH, title=say("{t}", t=gap), reason=say("R"),
        certainty=say("C"), next_step=say("N"), checked_by=say("K"), level=PublicationLevel.BODY, subjects=subjects,
    )  # fmt: skip


def test_finding_about_the_statement_or_the_bearer_of_a_task_is_found() -> None:
    known = by_subject(
        [finding("mandate", "Leitfaden"), finding("mandate", "awo"), finding("coverage", "Leitfaden")]
    )

    assert {it.fact.text: found.subjects for it in ITEMS if (found := finding_of(it, known))} == {
        "Leitfaden": ("Leitfaden",),
        "Abstimmen": ("awo",),
    }


def test_finding_about_the_passed_date_comes_before_the_one_about_the_mandate() -> None:
    known = by_subject([finding("mandate", "Leitfaden"), finding("ageing", "Leitfaden")])

    assert known["Leitfaden"].gap == "ageing"


def test_rows_hold_state_who_and_the_decision_about_the_finding() -> None:
    about = finding("mandate", "Leitfaden")
    judged = Judgement(
        finding=about.id,
        state=JudgementState.DONE,
        reason="Liegt vor.",
        judged_on=TODAY,
        role="Büro",
    )
    shown = rows(ITEMS, by_subject([replace(about, judgement=judged)]))
    (row,) = (row for row in shown if row[2] == "Leitfaden")

    assert row[1:8] == (
        "empfohlen (undatiert), Verbleib unbekannt",
        "Leitfaden",
        "Angebot",
        "awo",
        "Arbeit und Ausbildung",
        "",
        "erledigt",
    )
