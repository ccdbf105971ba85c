"""The handbook inside the program: one topic at a time, in plain words."""

from __future__ import annotations

from importlib.resources import files

import streamlit as st

from dashboard import page, state
from dashboard.components import controls, headings, method_cards

PAGE = page.Page(
    identifier="help", title="Hilfe", path="hilfe", icon=":material/help:", order=90, needs_entries=False
)
TOPICS = {
    "karte": "So lesen Sie die Karte",
    "luecken": "Was »fehlt« hier heißt",
    "hinweise": "Hinweise, Entscheidungen, Vorschläge",
    "kennzahlen": "Kennzahlen: was sie heißen",
    "belege": "Belege und Zeit",
    "beispiele": "Die vier Beispielnetze",
    "uebung": "Üben mit dem Musterkreis",
    "datenschutz": "Datenschutz",
}
"""Name of the file in `handbook/` to its title."""
FIGURES = "kennzahlen"
"""The topic that ends with the method cards themselves: their words stand in one place."""


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(_scene: page.Scene) -> None:
    headings.show(PAGE.title, 1)
    topic = controls.choose_one("Thema", state.TOPIC, TOPICS, default=next(iter(TOPICS)), width=320)
    headings.show(TOPICS[topic], 2)
    with st.container(width=720):
        st.markdown((files("dashboard") / "handbook" / f"{topic}.md").read_text("utf-8"))
        if topic == FIGURES:
            method_cards.show_all_cards(3)
