"""Figures with their words: a number never stands alone."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import escape
from graph.model import Figure

MOST = 7
"""More figures nobody takes in on a first screen."""
PER_ROW = 3


def show(figures: Sequence[Figure]) -> None:
    """Draw at most seven figures, each with its explanation."""
    shown = figures[:MOST]
    for start in range(0, len(shown), PER_ROW):
        for column, figure in zip(st.columns(PER_ROW), shown[start : start + PER_ROW], strict=False):
            with column.container(border=True, height="stretch", gap="xsmall"):
                st.metric(escape.markdown_line(figure.label), escape.one_line(figure.value))
                st.caption(escape.markdown(figure.explanation))
