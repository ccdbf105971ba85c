"""The handbook inside the program: one topic at a time, in plain words."""

from __future__ import annotations

import streamlit as st

from dashboard import page, state, words
from dashboard.components import controls, examples_box, handbook, headings, method_cards
from graph.locale import say

PAGE = page.Page(
    identifier="help",
    title=say("Hilfe"),
    path="hilfe",
    icon=":material/help:",
    order=90,
    needs_entries=False,
    is_about_itself=True,
)
TOPICS = {
    "seiten": say("Welche Seite beantwortet welche Frage?"),
    "karte": say("So lesen Sie die Karte"),
    "luecken": say("Was »fehlt« hier heißt"),
    "hinweise": say("Hinweise, Entscheidungen, Vorschläge"),
    "angebote": say("Angebote finden und weitergeben"),
    "orte": say("Orte und Gemeindegrenzen"),
    "gremien": say("Gremien und Sitze"),
    "entwicklung": say("Entwicklung: was sich ändert"),
    "vergleich": say("Kommunen vergleichen"),
    "sitzung": say("Sitzung: Ansichten, Vorführen, Weitergeben"),
    "pflegen": say("Daten pflegen: eintragen, einlesen, zurücknehmen"),
    "weitergeben": say("Daten weitergeben"),
    "kennzahlen": say("Kennzahlen: was sie heißen"),
    "belege": say("Belege und Zeit"),
    "glossar": say("Wörter und ihre Bedeutung"),
    "beispiele": say("Die vier Beispielnetze"),
    "uebung": say("Üben mit dem Musterkreis"),
}
"""Name of the file in `handbook/` to its title."""
EXAMPLES = "beispiele"
"""The topic that ends with the switch for them."""
FIGURES = "kennzahlen"
"""The topic that ends with the method cards themselves: their words stand in one place."""
TITLE_WIDTH = 400
"""Pixels: the longest title of a topic fits."""


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(_scene: page.Scene) -> None:
    headings.show(PAGE.title, 1)
    topic = controls.choose_one(
        words.say("Thema"), state.TOPIC, TOPICS, default=next(iter(TOPICS)), width=TITLE_WIDTH
    )
    headings.show(TOPICS[topic], 2)
    with st.container(width=720):
        handbook.show(topic)
        if topic == FIGURES:
            method_cards.show_all_cards(3)
        if topic == EXAMPLES:
            examples_box.show()
