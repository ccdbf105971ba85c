"""The map: who is linked to whom, how well that is evidenced, and the same as tables."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, navigation, page, state
from dashboard.components import card, filters, headings, netmap, start_hint, tables
from graph.model import MapView, Moment, Selection

PAGE = page.Page(
    identifier="network_map", title="Netzwerkkarte", path="karte", icon=":material/hub:", order=20
)
MAP_AND_CARD = (5, 3)
CARD_HEIGHT = 760
"""Pixels: as high as map and toolbar together."""


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    headings.show(PAGE.title, 1)
    selection = filters.choose(scene.moment)
    view = cache.map_view(scene.network.name, selection)
    if not view.nodes:
        filters.show_nothing_found()
        return
    filters.show_counts(view, selection)
    _draw_map_and_card(view, selection)
    headings.show("Dasselbe in Worten und als Tabelle", 2)
    st.markdown(escape.markdown(view.summary))
    tables.show(view, scene.moment.valid_on)


@st.fragment
def _draw_map_and_card(view: MapView, selection: Selection) -> None:
    selected = state.choice(state.ACTOR, {node.iri for node in view.nodes})
    left, right = st.columns(MAP_AND_CARD, gap="medium")
    with left:
        netmap.show(view, selection.moment, filters.words(selection), selected, _pick)
    with right, st.container(height=CARD_HEIGHT if selected else "content", border=True, key="karteikarte"):
        if selected:
            _draw_card(selected, selection.moment)
        else:
            start_hint.show(view, _pick)


def _draw_card(iri: str, moment: Moment) -> None:
    found = cache.actor_card(iri, moment)
    headings.show(found.label, 2)
    card.show_head(found)
    navigation.link("actor", "Ganze Karteikarte öffnen", icon=":material/badge:", **{state.ACTOR_ID: iri})
    card.show_body(found, 3)


def _pick(iri: str | None) -> None:
    state.write(state.ACTOR, *([iri] if iri else []))
