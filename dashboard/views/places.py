"""Places: what is recorded where, on a map if the office has boundaries, always as a table and in words."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, page, words
from dashboard.components import area_supply, headings, place_figures, place_picture, unlocated
from graph.locale import say

PAGE = page.Page(
    identifier="places", title=say("Orte"), path="orte", icon=":material/map:", order=50, needs_entries=False
)
INTRODUCTION = say(
    "Was ist wo erfasst? Wo nichts steht, sagen die Quellen nichts: Das heißt nicht, dass es dort nichts gibt."
)
NO_PLACE = say(
    "In diesem Netzwerk ist noch kein Ort erfasst. Tragen Sie bei Akteuren und Angeboten den Ort ein."
)


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    headings.show(words.spoken(PAGE.title), 1)
    name, moment = scene.network.name, scene.moment
    places = cache.places(name, moment)
    if not places.rows:
        st.info(words.spoken(NO_PLACE))
        unlocated.show(places.unlocated)
        return
    st.markdown(words.spoken(INTRODUCTION))
    figure = place_figures.choose()
    areas = place_picture.areas_of(name, moment)
    findings = cache.findings_by_place(name, moment, tuple(row.iri for row in places.rows))
    lines = place_figures.lines(places.rows, findings, areas)
    note = place_picture.origin_note(scene.network, moment, areas)
    place_picture.show(lines, figure, areas, moment.place, note)
    headings.show(words.say("Alle Orte als Tabelle"), 2)
    place_figures.show_table(lines, scene.network, moment, place_picture.rights_note(areas))
    unlocated.show(places.unlocated)
    area_supply.show(name, moment, areas)
