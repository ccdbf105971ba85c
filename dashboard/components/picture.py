"""The picture of the map with the card of the chosen actor beside it: a choice redraws these two alone."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, navigation, state, words
from dashboard.components import card, gap_layer, headings, netmap, start_hint, surroundings
from graph.looking import GapLayer
from graph.model import Selection

MAP_AND_CARD = (5, 3)
CARD_HEIGHT = 760
"""Pixels: as high as map and toolbar together."""


@st.fragment
def show(layer: GapLayer, selection: Selection, filtered: str, style: netmap.MapStyle) -> None:
    """Draw the picture and what is chosen on it.

    Args:
        layer: Nodes and lines with their positions, and the empty places among them.
        selection: The filter, whose days and surroundings the card needs.
        filtered: The filter in words, for a saved picture; empty if all is shown.
        style: What size and colour of the signs tell.
    """
    view = layer.view
    known = {node.iri for node in view.nodes if not node.finding}
    selected = gap_layer.picked(layer)
    missing = layer.picked(selected)
    left, right = st.columns(MAP_AND_CARD, gap="medium")
    with left:
        netmap.show(view, selection.moment, gap_layer.noted(layer, filtered), selected, _pick, style)
    with right, st.container(height=CARD_HEIGHT if selected else "content", border=True, key="karteikarte"):
        if missing:
            gap_layer.show_card(missing)
        elif selected:
            _show_card(selected, selection, known)
        else:
            gap_layer.show_choice(layer, _pick)
            start_hint.show(view, _pick)


def _show_card(iri: str, selection: Selection, known: set[str]) -> None:
    found = cache.actor_card(iri, selection.moment)
    headings.show(found.label, 2)
    card.show_head(found)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        surroundings.offer(iri, selection, known)
        navigation.link(
            "actor",
            words.say("Ganze Karteikarte öffnen"),
            icon=":material/badge:",
            **{state.ACTOR_ID: iri},
        )
    card.show_body(found, 3)


def _pick(iri: str | None) -> None:
    state.write(state.ACTOR, *([iri] if iri else []))
