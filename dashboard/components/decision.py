"""What people decide about a finding: a dialog to record it, what holds now, and everything decided before."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import cache, escape, state, words
from graph.findings import Finding, Judgement, JudgementState
from graph.locale import joined, say
from graph.service import NetzlotseError
from graph.texts import german_date

MEANINGS = {
    JudgementState.OPEN: say("Noch nichts entschieden."),
    JudgementState.CHECKED: say("Der Hinweis stimmt; was zu tun ist, folgt noch."),
    JudgementState.INTENDED: say("Es soll so sein."),
    JudgementState.INVITED: say("Angesprochen oder eingeladen."),
    JudgementState.DONE: say("Hat sich geklärt oder ist eingerichtet."),
    JudgementState.REJECTED: say("Trifft hier nicht zu."),
}
LONGEST_REASON = 2000
"""As the service allows."""
NO_NAMES = say("Bitte keine Namen von Personen eintragen, nur Stellen und Sachverhalte.")
NO_STATE = say("Bitte wählen Sie, wie der Stand ist.")
UNDONE = say("Rückgängig gemacht.")
"""Stored in German, as everything in the records is; shown in the language of the page."""
RECORD = say("Entscheidung festhalten")
OFFICE = say("Koordinierungsstelle")
"""The role in which decisions are recorded; stored in German as well."""
ICON = ":material/gavel:"


def show(finding: Finding) -> None:
    """Draw what was decided about a finding, its history, and the way to a new decision."""
    if finding.judgement:
        with st.container(border=True, gap="xsmall", key=f"entschieden_{finding.id}"):
            show_words(finding.judgement)
    with st.container(horizontal=True, gap="small", key=f"entscheiden_{finding.id}"):
        if st.button(words.spoken(RECORD), key=f"festhalten_{finding.id}", icon=ICON):
            _ask(finding)
        if finding.judgement and st.button(
            words.say("Rückgängig"), key=f"rueckgaengig_{finding.id}", icon=":material/undo:", type="tertiary"
        ):
            _undo(finding)
    if finding.judgement:
        _show_history(_history(finding)[:-1])


def undone(history: Sequence[Judgement]) -> tuple[JudgementState, str]:
    """Return state and reason of the decision that takes the latest one back: the state before it holds again."""
    if len(history) < 2:
        return JudgementState.OPEN, UNDONE
    before = history[-2]
    return before.state, f"{UNDONE} {before.reason}".removesuffix(" ")[:LONGEST_REASON]


def show_form(finding: Finding) -> None:
    """Draw the questions of the dialog; what is answered is stored, what is refused is said in German."""
    st.markdown(escape.markdown_line(finding.title))
    with st.form(f"formular_{finding.id}", border=False):
        decided = st.radio(
            words.say("Wie ist der Stand?"),
            list(JudgementState),
            index=list(JudgementState).index(finding.state) if finding.judgement else None,
            format_func=lambda one: escape.markdown_line(one.label),
            captions=[words.spoken(MEANINGS[one]) for one in JudgementState],
        )
        reason = st.text_area(
            words.say("Begründung (nötig, außer bei »offen«)"),
            max_chars=LONGEST_REASON,
            placeholder=words.say("Zum Beispiel: Am Telefon geklärt, kommt zum nächsten Treffen."),
        )
        st.caption(words.spoken(NO_NAMES))
        is_sent = st.form_submit_button(words.say("Speichern"), type="primary", icon=":material/save:")
    if is_sent and decided is None:
        st.error(words.spoken(NO_STATE), icon=":material/error:")
    elif is_sent and decided is not None:
        _save(finding, decided, reason or "")


def _ask(finding: Finding) -> None:
    st.dialog(words.spoken(RECORD), icon=ICON)(show_form)(finding)


def _undo(finding: Finding) -> None:
    decided, reason = undone(_history(finding))
    _save(finding, decided, reason)


def _save(finding: Finding, decided: JudgementState, reason: str) -> None:
    try:
        cache.judge(finding, decided, reason)
    except NetzlotseError as error:
        st.error(escape.markdown(error.sentence), icon=":material/error:")
        return
    state.announce(say("Festgehalten: {state}", state=decided.label))
    st.rerun()


def _history(finding: Finding) -> tuple[Judgement, ...]:
    return cache.judgement_history(finding.network).get(finding.id, ())


def _show_history(earlier: Sequence[Judgement]) -> None:
    if not earlier:
        return
    label = words.say("Frühere Entscheidungen ({n})", n=len(earlier))
    with st.expander(label, icon=":material/history:"):
        for judgement in reversed(earlier):
            show_words(judgement)


def show_words(judgement: Judgement) -> None:
    """Draw a decision: what, when, in which role, and why."""
    st.markdown(
        f"{ICON} **{escape.markdown_line(judgement.state.label)}** · "
        f"{escape.markdown_line(german_date(judgement.judged_on))} · {escape.markdown_line(OFFICE if judgement.role == OFFICE else judgement.role)}  \n"
        f"{escape.markdown(_reason(judgement))}"
    )


def _reason(judgement: Judgement) -> str:
    """Return why it was decided; our own words in it are said in the language of the page."""
    own, rest = judgement.reason[: len(UNDONE)], judgement.reason[len(UNDONE) :]
    return joined((UNDONE, rest.strip())) if own == UNDONE else judgement.reason
