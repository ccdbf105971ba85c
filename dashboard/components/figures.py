"""Figures with their words: a number never stands alone, and what it means is one press away."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import escape, words
from graph.locale import say
from graph.model import Figure

MOST = 7
"""More figures nobody takes in on a first screen."""
PER_ROW = 4
QUESTIONS = (say("Was heißt das?"), say("Was heißt das nicht?"), say("Ab wann handeln?"))


def show(figures: Sequence[Figure]) -> None:
    """Draw at most seven figures, each with its explanation and its method card."""
    shown = figures[:MOST]
    for start in range(0, len(shown), PER_ROW):
        for column, figure in zip(st.columns(PER_ROW), shown[start : start + PER_ROW], strict=False):
            with column.container(
                border=True, height="stretch", gap="xsmall", key=f"zahl_{start}_{figure.label}"
            ):
                _show(figure)


def _show(figure: Figure) -> None:
    st.metric(escape.markdown_line(figure.label), escape.one_line(figure.value))
    if figure.explanation:
        st.caption(escape.markdown(figure.explanation))
    if not figure.meaning:
        return
    with st.popover(words.spoken(QUESTIONS[0]), icon=":material/info:", type="tertiary"):
        answers = (figure.meaning, figure.not_meaning, figure.act_when)
        st.markdown(f"**{escape.markdown_line(figure.label)}**")
        for question, answer in zip(QUESTIONS, answers, strict=True):
            st.markdown(f"**{escape.markdown_line(question)}** {escape.markdown_line(answer)}")
