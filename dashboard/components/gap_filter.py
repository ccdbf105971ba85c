"""The filter of the gap list: action field, kind of finding, certainty and decision, each with its count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from dashboard import cache, state, words
from dashboard.components import controls
from dashboard.components.certainty import WORDS
from graph import service
from graph.findings import Confidence, Finding, JudgementState, Section

FILTERS = (state.GAP, state.CONFIDENCE, state.DECISION)


def choose_field(findings: Sequence[Finding]) -> str | None:
    """Draw the choice of an action field, each with its number of missing partners, and return what is chosen."""
    counts = Counter(item.field for item in findings if item.section is Section.GAP)
    fields = {
        code: f"{words.spoken(label)} ({counts[code]})" if counts[code] else label
        for code, label in cache.fields().items()
    }
    return controls.choose_maybe(
        words.say("Handlungsfeld"), state.FIELD, fields, words.say("Alle Handlungsfelder")
    )


def choose(findings: Sequence[Finding], field: str | None) -> service.Choice:
    """Draw the other filters over the findings of a field and return everything that is chosen."""
    with st.expander(words.say("Filter"), icon=":material/filter_alt:", expanded=is_filtered(), key="filter"):
        first, second, third = st.columns(3)
        with first:
            gaps = controls.choose_many(
                words.say("Art des Hinweises"),
                state.GAP,
                _titles(findings),
                words.say("Alle Arten von Hinweisen"),
            )
        with second:
            confidences = controls.choose_many(
                words.say("Sicherheit"),
                state.CONFIDENCE,
                _counted(
                    {one.value: label for one, label in WORDS.items()},
                    (item.confidence.value for item in findings),
                ),
                words.say("Gleich wie sicher"),
            )
        with third:
            states = controls.choose_many(
                words.say("Entscheidung"),
                state.DECISION,
                _counted({one.value: one.label for one in JudgementState}, (item.state for item in findings)),
                words.say("Offene und entschiedene"),
            )
    return service.Choice(
        field=field,
        gaps=frozenset(gaps),
        confidences=frozenset(Confidence(code) for code in confidences),
        states=frozenset(JudgementState(code) for code in states),
    )


def is_filtered() -> bool:
    """Tell whether the address names one of the filters."""
    return any(state.text(key) for key in FILTERS)


def show_nothing_found() -> None:
    """Draw the way out of a choice that fits nothing."""
    st.info(
        words.say(
            "Für diese Auswahl gibt es keinen Hinweis: weder eine Erwartung aus einer Quelle noch eine offene Frage."
        )
    )
    if is_filtered():
        st.button(words.say("Filter zurücksetzen"), on_click=_reset, icon=":material/filter_alt_off:")


def _titles(findings: Sequence[Finding]) -> dict[str, str]:
    titles = {gap.id: gap.title for gap in service.detectors()}
    return _counted(titles, (item.gap for item in findings))


def _counted(labels: Mapping[str, str], found: Iterable[str]) -> dict[str, str]:
    counts = Counter(found)
    return {code: f"{words.spoken(label)} ({counts[code]})" for code, label in labels.items()}


def _reset() -> None:
    for key in FILTERS:
        state.write(key)
