"""Where the office keeps its own data: enter, bring in lists, decide on proposals, look back, give out."""

from __future__ import annotations

import streamlit as st

from dashboard import page, state, words
from dashboard.components import controls, headings, own_network
from dashboard.components.entering import practising
from dashboard.components.upkeep.part import parts
from graph.locale import say

PAGE = page.Page(
    identifier="upkeep",
    title=say("Daten pflegen"),
    path="pflegen",
    icon=":material/edit_note:",
    order=85,
    needs_entries=False,
    fills_networks=True,
)
READ_ONLY = say(
    "Dieses Netzwerk ist ein Beispiel und bleibt, wie es ist. Was Sie eintragen oder einlesen, kommt in ein eigenes Netzwerk."
)


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    title = st.container()
    offered = {part.key: part for part in parts()}
    asked = state.text(state.PART)
    if asked is not None and asked not in offered:
        state.note(
            words.say(
                "»{part}« gibt es unter »Daten pflegen« nicht. Bitte hier eine Aufgabe wählen.", part=asked
            )
        )
        state.write(state.PART)
    titles = {key: part.title for key, part in offered.items()}
    chosen = offered[controls.choose_task(words.say("Aufgabe"), state.PART, titles)]
    with title:
        headings.show(words.spoken(chosen.question), 1)
    if scene.network.is_example and chosen.changes_data:
        st.info(words.spoken(READ_ONLY), icon=":material/lock:")
        practising.show(scene.network)
        own_network.show(scene.networks)
        return
    chosen.show(scene)
