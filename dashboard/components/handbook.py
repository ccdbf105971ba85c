"""The texts of the handbook: in the language of the page, else in German with a word about it."""

from __future__ import annotations

from importlib.resources import files

import streamlit as st

from dashboard import state, words
from graph.locale import SOURCE_LANGUAGE, say

ONLY_GERMAN = say("Dieser Text liegt nur auf Deutsch vor.")


def show(topic: str) -> None:
    """Draw a text; the reader is told where it is there in German only."""
    language = state.language()
    text = read(topic, language)
    if text is None:
        st.caption(words.spoken(ONLY_GERMAN))
        text = read(topic, SOURCE_LANGUAGE)
    st.markdown(text or "")


def read(topic: str, language: str) -> str | None:
    """Return a text as Markdown, None if there is none in this language.

    Args:
        topic: Name of the file in `handbook/`, or in `handbook/en/` for English.
        language: One of the languages of the pages.
    """
    folder = files("dashboard") / "handbook"
    file = (folder if language == SOURCE_LANGUAGE else folder / language) / f"{topic}.md"
    return file.read_text("utf-8") if file.is_file() else None
