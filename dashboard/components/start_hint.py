"""What stands beside the map before anybody is chosen: how it works, and where to begin."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard import escape, navigation, state, words
from dashboard.components import headings
from graph.model import MapView
from graph.texts import sort_key

CENTRAL = 5
UNDERTAKINGS = "vorhaben"
"""Group of what is no actor: projects, events, processes."""


def show(view: MapView, on_pick: Callable[[str | None], None]) -> None:
    """Draw the hint; a press on an example picks it."""
    actors = [node for node in view.nodes if node.group != UNDERTAKINGS and not node.finding]
    central = sorted(actors, key=lambda node: (-node.degree, sort_key(node.label)))[:CENTRAL]
    headings.show(words.say("Karteikarte"), 2)
    st.markdown(
        words.say(
            "Wählen Sie einen Akteur auf der Karte, dann steht hier alles, was die Quellen über ihn sagen."
        )
    )
    with st.container(gap="xsmall", key="beispiele"):
        st.markdown(words.say("**Zum Beispiel** (die meisten Verbindungen auf dieser Karte):"))
        for node in central:
            st.button(
                f"{escape.markdown_line(node.label)} ({node.degree:d})",
                type="tertiary",
                icon=":material/arrow_forward:",
                key=f"zeigen_{node.iri}",
                on_click=on_pick,
                args=(node.iri,),
            )
    navigation.link(
        "help", words.say("So lesen Sie die Karte"), icon=":material/help:", **{state.TOPIC: "karte"}
    )
