from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.components import decision
from graph.findings import Judgement, JudgementState, finding_id
from tests.dashboard.conftest import words
from tests.dashboard.fakes import Fake, actors

SCRIPT = """
from datetime import date

import streamlit as st

from dashboard import cache
from dashboard.components import decision
from graph.model import Moment

item = cache.findings("musterkreis", Moment(date(2026, 3, 1), date(2026, 3, 1)))[0]
decision.show(item)
with st.container():
    decision.show_form(item)
"""
"""A card and, in place of the dialog that only a browser opens, its questions."""


@pytest.fixture
def fake() -> Fake:
    return Fake(actors(3))


@pytest.fixture
def page(fake: Fake, use: Callable[[Fake], None]) -> AppTest:
    use(fake)
    return AppTest.from_string(SCRIPT, default_timeout=30).run()


def press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def decide(page: AppTest, state: JudgementState, reason: str) -> AppTest:
    page.radio[0].set_value(state)
    page.text_area[0].input(reason)
    return press(page, "Speichern")


def test_decision_is_shown_with_day_role_and_reason(page: AppTest) -> None:
    shown = words(decide(page, JudgementState.INVITED, "Brief vom März."))

    assert (
        f"**eingeladen** · {date.today():%d\\.%m\\.%Y} · Koordinierungsstelle  \nBrief vom März\\." in shown
    )


def test_decision_without_a_reason_is_refused_in_german(page: AppTest, fake: Fake) -> None:
    refused = decide(page, JudgementState.DONE, "")

    assert refused.error[0].value == "Bitte kurz begründen\\."
    assert not fake.decided


def test_nothing_is_stored_before_a_state_is_chosen(page: AppTest, fake: Fake) -> None:
    refused = press(page, "Speichern")

    assert refused.error[0].value == decision.NO_STATE
    assert not fake.decided


def test_all_six_states_are_offered_each_explained(page: AppTest) -> None:
    assert page.radio[0].options == [state.value for state in JudgementState]
    assert set(decision.MEANINGS) == set(JudgementState)


def test_reason_shall_name_no_person(page: AppTest) -> None:
    assert "keine Namen von Personen" in words(page)


def test_nothing_can_be_undone_before_anything_was_decided(page: AppTest) -> None:
    assert "Rückgängig" not in [button.label for button in page.button]


def test_undo_brings_the_state_before_back_as_a_further_decision(page: AppTest, fake: Fake) -> None:
    decide(page, JudgementState.CHECKED, "Stimmt.")
    decide(page, JudgementState.DONE, "Ist da.")
    press(page, "Rückgängig")
    (history,) = fake.decided.values()

    assert [one.state.value for one in history] == ["geprüft", "erledigt", "geprüft"]
    assert history[-1].reason == "Rückgängig gemacht. Stimmt."


def test_undo_of_the_first_decision_opens_the_finding_again(page: AppTest, fake: Fake) -> None:
    press(decide(page, JudgementState.REJECTED, "Trifft nicht zu."), "Rückgängig")
    (history,) = fake.decided.values()

    assert history[-1].state is JudgementState.OPEN


def test_undo_never_makes_a_reason_too_long_to_be_stored() -> None:
    past = judgement(JudgementState.CHECKED, "x" * decision.LONGEST_REASON)

    assert len(decision.undone([past, past])[1]) == decision.LONGEST_REASON


def test_earlier_decisions_stay_readable_the_latest_first(page: AppTest) -> None:
    for state, reason in (
        (JudgementState.CHECKED, "Eins."),
        (JudgementState.INVITED, "Zwei."),
        (JudgementState.DONE, "Drei."),
    ):
        decide(page, state, reason)
    fold = next(box for box in page.expander if box.label == "Frühere Entscheidungen (2)")

    assert ["Zwei" in fold.markdown[0].value, "Eins" in fold.markdown[1].value] == [True, True]


def judgement(state: JudgementState, reason: str) -> Judgement:
    return Judgement(
        finding=finding_id("coverage", "musterkreis"),
        state=state,
        reason=reason,
        judged_on=date(2026, 3, 1),
        role="Koordinierungsstelle",
    )
