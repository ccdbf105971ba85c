"""Comparison: municipalities side by side with the age of their sources, and who closed a gap that others have."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, page, state, words
from dashboard.components import closed_gap, controls, headings, place_cards, place_figures, side_by_side
from graph.locale import say
from graph.model import NetworkInfo

PAGE = page.Page(
    identifier="comparison",
    title=say("Vergleich"),
    path="vergleich",
    icon=":material/compare_arrows:",
    order=80,
    needs_entries=False,
)
NETWORKS, CLOSED, PLACES = "netzwerke", closed_gap.VIEW, "gemeinden"
VIEWS = {
    NETWORKS: say("Netzwerke nebeneinander"),
    CLOSED: closed_gap.TITLE,
    PLACES: say("Gemeinden eines Netzwerks"),
}


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    title = st.container()
    view = controls.choose_view(words.say("Ansicht"), state.VIEW, VIEWS)
    with title:
        headings.show(words.spoken(PAGE.title if view == NETWORKS else VIEWS[view]), 1)
    if scene.moment.place and view != PLACES:
        st.markdown(words.say("Verglichen werden immer ganze Netzwerke, nicht einzelne Gemeinden."))
    DRAWN[view](scene)


def _draw_networks(scene: page.Scene) -> None:
    names = _choose(scene.networks)
    side_by_side.show(cache.municipalities(names, scene.moment), scene.moment)


def _draw_closed(scene: page.Scene) -> None:
    names = _choose(scene.networks)
    kind, field = closed_gap.choose(tuple(it.name for it in scene.networks), scene.moment)
    if kind is None:
        st.info(words.spoken(closed_gap.CHOOSE_FIRST))
    else:
        closed_gap.show(cache.holders(names, scene.moment, kind, field))


def _draw_places(scene: page.Scene) -> None:
    places = cache.places(scene.network.name, scene.moment)
    rows = [row for row in places.rows if not row.is_whole]
    findings = cache.findings_by_place(scene.network.name, scene.moment, tuple(row.iri for row in rows))
    place_cards.show(place_figures.lines(rows, findings, None), scene.network, scene.moment)


def _choose(networks: tuple[NetworkInfo, ...]) -> tuple[str, ...]:
    """Return the networks compared: all that are real, unless somebody chooses."""
    labels = {network.name: network.label for network in networks}
    chosen = controls.choose_many(
        words.say("Welche Netzwerke?"), state.WITH_WHOM, labels, words.say("alle außer dem erfundenen")
    )
    real = tuple(network.name for network in networks if not network.is_fictional)
    return chosen or real or tuple(labels)


DRAWN = {NETWORKS: _draw_networks, CLOSED: _draw_closed, PLACES: _draw_places}
