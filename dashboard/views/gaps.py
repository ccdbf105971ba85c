"""Missing partners and other gaps: the list to work through, suggested ties, and what would happen if."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, page, state
from dashboard.components import (
    comparison,
    controls,
    gap_filter,
    gap_list,
    headings,
    quadrants,
    scenario,
)
from graph import service

PAGE = page.Page(
    identifier="gaps", title="Fehlende Partner", path="luecken", icon=":material/person_search:", order=30
)
LIST, TIES = "liste", "verbindungen"
VIEWS = {LIST: "Hinweise", TIES: quadrants.TITLE, scenario.VIEW: scenario.TITLE}
CHOOSE_FIRST = (
    "Wählen Sie oben, was geschehen soll und wen es betrifft. Dann steht hier, was sich ändern würde."
)


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    title = st.container()
    view = controls.choose_view("Ansicht", state.VIEW, VIEWS)
    with title:
        headings.show(VIEWS[view] if view != LIST else _question(), 1)
    DRAWN[view](scene)


def _question() -> str:
    fields = cache.fields()
    field = state.choice(state.FIELD, fields)
    return f"Wer fehlt im Handlungsfeld {fields[field]}?" if field else "Wer fehlt?"


def _draw_list(scene: page.Scene) -> None:
    everything = cache.findings(scene.network.name, scene.moment)
    field = gap_filter.choose_field(everything)
    wanted = gap_filter.choose(service.choose(everything, service.Choice(field=field)), field)
    shown = service.choose(everything, wanted)
    if shown:
        gap_list.show(shown)
    else:
        gap_filter.show_nothing_found()


def _draw_ties(scene: page.Scene) -> None:
    everything = cache.findings(scene.network.name, scene.moment)
    field = gap_filter.choose_field(everything)
    quadrants.show(service.choose(everything, service.Choice(field=field)))


def _draw_scenario(scene: page.Scene) -> None:
    name, moment = scene.network.name, scene.moment
    chosen = scenario.choose(name, moment)
    if chosen is None:
        st.info(CHOOSE_FIRST)
    else:
        comparison.show(cache.what_if(name, moment, chosen), name, moment)


DRAWN = {LIST: _draw_list, TIES: _draw_ties, scenario.VIEW: _draw_scenario}
