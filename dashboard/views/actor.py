"""One actor: its whole card, and the search that leads to it."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, navigation, page, state, words
from dashboard.components import card, controls, directory, ego, headings, method_cards
from dashboard.components.entering import actor_actions, contesting
from graph.locale import say
from graph.model import Selection
from graph.service import NetzlotseError

PAGE = page.Page(identifier="actor", title=say("Akteure"), path="akteur", icon=":material/badge:", order=40)


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
    try:
        found = cache.actor_card(iri, scene.moment)
    except NetzlotseError:
        if not contesting.show_hidden(scene.network, iri):
            raise
        return
    headings.show(found.label, 1)
    if found.network.name != scene.network.name:
        origin = escape.markdown_line(found.network.label)
        st.caption(words.say("Aus einem anderen Netzwerk: {network}", network=origin))
    card.show_head(found)
    with st.container(horizontal=True, gap="medium"):
        place = {state.NETWORK: found.network.name, state.ACTOR: iri}
        navigation.link("network_map", words.say("Auf der Karte zeigen"), icon=":material/hub:", **place)
        around = {**place, state.EGO: iri}
        navigation.link(
            "network_map",
            words.say("Umgebung auf der Karte"),
            icon=":material/center_focus_strong:",
            **around,
        )
        navigation.link("actor", words.say("Anderen Akteur suchen"), icon=":material/search:")
    actor_actions.show(scene, iri, found)
    ego.show(found.network.name, iri, scene.moment)
    card.show_body(found, 2)
    method_cards.show_actor(lambda: cache.actor_figures(iri, scene.moment))


def _draw_search(scene: page.Scene) -> None:
    headings.show(PAGE.title, 1)
    text = controls.search_box(
        words.say("Akteur suchen (in allen Netzwerken)"),
        state.SEARCH,
        words.say("Name oder Teil eines Namens"),
    )
    if not text:
        headings.show(words.say("Alle Akteure: {network}", network=scene.network.label), 2)
        directory.show(cache.map_view(scene.network.name, Selection(moment=scene.moment)))
        return
    matches = cache.find_agents(text)
    headings.show(words.counted(len(matches), "{n} Treffer", "{n} Treffer"), 2)
    directory.show_matches(matches, scene.networks)
    if not matches:
        st.info(
            words.say(
                "Kein Akteur mit einem ähnlichen Namen. Versuchen Sie ein kürzeres Wort, zum Beispiel »Beirat«."
            )
        )
