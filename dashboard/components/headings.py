"""Headings by level, so that none is skipped wherever a part is used."""

from __future__ import annotations

import streamlit as st

from dashboard import escape

_BY_LEVEL = {1: st.title, 2: st.header, 3: st.subheader}


def show(text: str, level: int) -> None:
    """Draw a heading; the text may come from a source."""
    _BY_LEVEL[level](escape.markdown_line(text), anchor=False)
