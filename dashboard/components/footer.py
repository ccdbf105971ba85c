"""What stands below every page: the texts that everybody has a right to."""

from __future__ import annotations

import streamlit as st

from dashboard import navigation, words

_ICONS = {
    "plain_language": ":material/sentiment_satisfied:",
    "accessibility": ":material/accessibility_new:",
    "privacy": ":material/shield:",
}


def show() -> None:
    """Draw the links."""
    labels = {
        "plain_language": words.say("Einfache Sprache"),
        "accessibility": words.say("Barrierefreiheit"),
        "privacy": words.say("Datenschutz"),
    }
    with st.container(horizontal=True, gap="medium", key="fusszeile"):
        for page, label in labels.items():
            navigation.link(page, label, icon=_ICONS[page])
