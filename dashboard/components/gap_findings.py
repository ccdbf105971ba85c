"""The findings of one kind below another view of the gaps."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import words
from dashboard.components import finding, headings
from graph.findings import Finding

__all__ = ["show"]


def show(findings: Sequence[Finding], gap: str) -> None:
    """Draw the findings of one detector, each with its reason; nothing where there are none."""
    shown = [item for item in findings if item.gap == gap]
    if not shown:
        return
    headings.show(words.counted(len(shown), "{n} Hinweis dazu", "{n} Hinweise dazu"), 2)
    with st.container(gap="small"):
        usual = finding.show_usual_contact(shown)
        for item in shown:
            finding.show(item, usual)
