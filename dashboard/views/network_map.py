"""The map: who is linked to whom and how well that is evidenced, as picture, tables, matrix and words."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, page
from dashboard.components import acquaintance, chips, filters, headings, surroundings, ways
from graph.locale import say

PAGE = page.Page(
    identifier="network_map", title=say("Netzwerkkarte"), path="karte", icon=":material/hub:", order=20
)


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    headings.show(PAGE.title, 1)
    name = scene.network.name
    selection = filters.read(name, scene.moment)
    tools = st.container(horizontal=True, gap="small", vertical_alignment="center", key="kartenwerkzeug")
    with tools:
        filters.show(name, selection)
        found = acquaintance.choose(name, scene.moment)
    if found:
        acquaintance.show_answer(found)
        ways.show(found.view, selection, acquaintance.question(found), tools, is_whole=False)
        acquaintance.show_steps(found)
        return
    view = cache.map_view(name, selection)
    chips.show(name, view, selection)
    surroundings.show(view, selection)
    if view.nodes:
        ways.show(view, selection, filters.in_words(name, selection), tools)
    else:
        filters.show_nothing_found()
