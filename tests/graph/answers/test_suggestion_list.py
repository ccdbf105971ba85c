"""The 2 × 2: every suggestion under the sentence that says what to do, with the decisions of the gap list."""

from __future__ import annotations

from datetime import date
from typing import Any

from graph.analysis import Parameters, analyse
from graph.answers.suggestion_list import suggestion_list
from graph.findings import Judgement, JudgementState, Quadrant
from graph.locale import in_language
from graph.model import Modality
from tests.builders import NOW, actor, evidence, network, tie

EDGES = ("01", "12", "23", "30", "45", "56", "67", "74", "04")
RINGS = (
    *(actor(f"k{number}", "sportverein") for number in range(8)),
    *(tie(f"k{one}", f"k{other}") for one, other in EDGES),
)
ALONE = (actor("rudern", fields=("sport",)), actor("turnen", fields=("sport",)))
PROOF = evidence()


def listed(*things: Any, judgements: Any = None) -> Any:
    return suggestion_list(analyse(network(*things), NOW, Parameters(trials=5)), judgements)


def test_the_three_headings_stand_in_the_order_in_which_to_act() -> None:
    found = listed(*RINGS, PROOF)
    assert [it.quadrant for it in found.quadrants] == [Quadrant.APPROACH, Quadrant.BRIDGE, Quadrant.ASK]
    assert [it.heading.rsplit(": ", 1)[1] for it in found.quadrants] == [
        "sofort ansprechen", "Brücke bauen, mit Vermittlung", "nachfragen, vielleicht schon da",
    ]  # fmt: skip


def test_each_finding_stands_under_its_own_heading() -> None:
    found = listed(*RINGS, *ALONE, PROOF)
    assert found.quadrants[1].findings
    assert found.quadrants[2].findings
    for it in found.quadrants:
        assert all(finding.quadrant is it.quadrant for finding in it.findings)


def test_the_fourth_sentence_says_what_is_left_out() -> None:
    assert listed(PROOF).hidden == "Was weder wahrscheinlich noch nützlich ist, wird nicht gezeigt."


def test_it_says_whom_the_suggestions_favour() -> None:
    # The best connected are k0 and k4 with three partners each; among the eight they are a fifth.
    found = listed(*RINGS, PROOF)
    ends = [iri for it in found.quadrants for finding in it.findings for iri in finding.subjects]
    best = sum(iri in ("k0", "k4") for iri in ends)
    assert found.exposure == (
        f"Die Vorschläge nennen {len(ends)}-mal einen Akteur, {best}-mal davon einen der 2 bestverbundenen (von 8)."
    )


def test_without_suggestions_nobody_is_favoured() -> None:
    assert listed(PROOF).exposure == ""


def test_where_nothing_is_recorded_nothing_is_suggested() -> None:
    assert all(it.findings == () for it in listed(*RINGS).quadrants)


def test_a_decision_of_the_gap_list_holds_here_too() -> None:
    (finding,) = listed(*RINGS, PROOF).quadrants[1].findings
    decided = Judgement(
        finding=finding.id,
        state=JudgementState.REJECTED,
        reason="kennen sich",
        judged_on=date(2026, 1, 1),
        role="Amt",
    )
    (again,) = listed(*RINGS, PROOF, judgements={finding.id: (decided,)}).quadrants[1].findings
    assert again.state is JudgementState.REJECTED


def test_a_planned_actor_is_suggested_to_nobody() -> None:
    planned = actor("rudern", fields=("sport",), modality=Modality.SOLL)
    assert all(it.findings == () for it in listed(planned, ALONE[1], PROOF).quadrants)


def test_headings_can_be_said_in_english() -> None:
    assert in_language(listed(PROOF).quadrants[0].heading, "en") == "Likely and useful: approach at once"
