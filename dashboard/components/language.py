"""The switch between German and English: every page has it, and every address carries what was chosen."""

from __future__ import annotations

import streamlit as st

from dashboard import escape, state, words
from graph.locale import SOURCE_LANGUAGE, label_said

NAMES = {"de": label_said("Deutsch", "Deutsch"), "en": label_said("English", "English")}
"""Each in its own language, as people look for it."""


def choose() -> None:
    """Draw the switch; the frame is named after the language, so that the browser notices when it changes."""
    language = state.language()
    with st.container(key=f"sprache_{language}", width="content", vertical_alignment="bottom"):
        st.segmented_control(
            words.say("Sprache"),
            list(NAMES),
            format_func=lambda code: escape.one_line(NAMES[code]),
            key=state.control(state.LANGUAGE, language),
            required=True,
            on_change=state.publish,
            args=(state.LANGUAGE, SOURCE_LANGUAGE),
            label_visibility="collapsed",
        )
