"""What the dry run asks: each question with its possible answers; nothing is merged or overwritten by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from dashboard import escape, words
from dashboard.components import headings
from dashboard.components.controls import told_apart
from dashboard.components.taking_in.dry_run import first_of
from dashboard.components.taking_in.work import Work
from graph import keeping
from graph.texts import sort_key

__all__ = ["show"]

FIRST_SHOWN = 20
LONG = 300
"""Rows from which on all answers are sent at once: each new dry run would have to be waited for."""
MOST_RADIOS = 6
"""More answers make a list."""
QUESTION_WIDTH = 640
"""Pixels: a line that the eye follows."""


def show(begun: Work, plan: keeping.Plan) -> None:
    """Draw the questions; one without an answer is decided as it is marked."""
    if not plan.questions:
        return
    headings.show(words.say("Fragen zu dieser Datei ({n})", n=len(plan.questions)), 2)
    if plan.rows_read < LONG:
        answers = _answers(begun, plan)
    else:
        with st.form("fragen", border=False):
            answers = _answers(begun, plan)
            st.form_submit_button(words.say("Antworten übernehmen"), icon=":material/refresh:")
    if answers:
        replace(begun, answers={**begun.answers, **answers}).keep()
        st.rerun()


def _answers(begun: Work, plan: keeping.Plan) -> dict[str, str]:
    """Draw all questions and return the answers that are new."""
    new = dict[str, str]()
    for question in plan.questions[:FIRST_SHOWN]:
        new |= _ask(begun, question)
    if len(plan.questions) > FIRST_SHOWN:
        with st.expander(words.say("Weitere Fragen ({n})", n=len(plan.questions) - FIRST_SHOWN)):
            for question in plan.questions[FIRST_SHOWN:]:
                new |= _ask(begun, question)
    return new


def _ask(begun: Work, question: keeping.Question) -> dict[str, str]:
    labels = told_apart({it.value: words.spoken(it.label) for it in question.options})
    given = begun.answers.get(question.key, question.default)
    few = len(labels) <= MOST_RADIOS
    answer = (_pick if few else _choose)(question, labels, given if given in labels else None)
    if rows := list(dict.fromkeys(str(it.row) for it in question.spots if it.row)):
        st.caption(
            words.counted(
                len(rows),
                "In Zeile {rows} der Datei.",
                "In den Zeilen {rows} der Datei.",
                rows=escape.markdown_line(first_of(rows)),
            )
        )
    return {question.key: answer} if answer is not None and answer != given else {}


def _pick(question: keeping.Question, labels: Mapping[str, str], given: str | None) -> str | None:
    """Draw a few answers that all stay in sight, each with its hint."""
    values = list(labels)
    hints = [escape.markdown_line(it.hint) for it in question.options]
    return st.radio(
        escape.markdown_line(question.text),
        values,
        index=None if given is None else values.index(given),
        format_func=lambda value: escape.markdown_line(labels[value]),
        captions=hints if any(hints) else None,
        key=f"frage_{question.key}",
    )


def _choose(question: keeping.Question, labels: Mapping[str, str], given: str | None) -> str | None:
    """Draw many answers as a list, in German order."""
    values = sorted(labels, key=lambda value: sort_key(labels[value]))
    return st.selectbox(
        escape.markdown_line(question.text),
        values,
        index=None if given is None else values.index(given),
        format_func=labels.__getitem__,
        placeholder=words.say("Bitte wählen"),
        key=f"frage_{question.key}",
        width=QUESTION_WIDTH,
    )
