"""Who has to be named under a picture or a list: the sources in use that ask for it, in one quiet line."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from dashboard import escape, words
from graph.looking import attribution_line
from graph.model.handover import Attribution

__all__ = ["in_words", "show"]


def show(found: Iterable[Attribution]) -> None:
    """Draw the line, if anybody has to be named."""
    if line := attribution_line(found):
        st.caption(escape.markdown_line(line))


def in_words(found: Iterable[Attribution]) -> str:
    """Return the line for a file, in the language of the page; empty if nobody has to be named."""
    return escape.one_line(words.spoken(attribution_line(found)))
