"""One actor: its whole card, and the search that leads to it."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, navigation, page, state
from dashboard.components import card, controls, directory, headings, method_cards
from graph.model import Selection
from graph.texts import plural

PAGE = page.Page(identifier="actor", title="Akteure", path="akteur", icon=":material/badge:", order=40)


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    iri = state.text(state.ACTOR_ID)
    if iri:
        _draw_card(iri, scene)
    else:
        _draw_search(scene)


def _draw_card(iri: str, scene: page.Scene) -> None:
    found = cache.actor_card(iri, scene.moment)
    headings.show(found.label, 1)
    if found.network.name != scene.network.name:
        st.caption(f"Aus einem anderen Netzwerk: {escape.markdown_line(found.network.label)}")
    card.show_head(found)
    with st.container(horizontal=True, gap="medium"):
        place = {state.NETWORK: found.network.name, state.ACTOR: iri}
        navigation.link("network_map", "Auf der Karte zeigen", icon=":material/hub:", **place)
        navigation.link("actor", "Anderen Akteur suchen", icon=":material/search:")
    card.show_body(found, 2)
    method_cards.show_actor(lambda: cache.actor_figures(iri, scene.moment))


def _draw_search(scene: page.Scene) -> None:
    headings.show(PAGE.title, 1)
    text = controls.search_box(
        "Akteur suchen (in allen Netzwerken)", state.SEARCH, "Name oder Teil eines Namens"
    )
    if not text:
        headings.show(f"Alle Akteure: {scene.network.label}", 2)
        directory.show(cache.map_view(scene.network.name, Selection(moment=scene.moment)))
        return
    matches = cache.find_agents(text)
    headings.show(plural(len(matches), "Treffer", "Treffer"), 2)
    directory.show_matches(matches, scene.networks)
    if not matches:
        st.info(
            "Kein Akteur mit einem ähnlichen Namen. Versuchen Sie ein kürzeres Wort, zum Beispiel »Beirat«."
        )
