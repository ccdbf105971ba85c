"""The views of the gaps under one address: list, matrix, places, target groups, new ties, what if, decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import streamlit as st

from dashboard import cache, state, words
from dashboard.components import (
    comparison,
    controls,
    decisions,
    gap_filter,
    gap_list,
    gap_matrix,
    gap_places,
    gap_target_groups,
    headings,
    quadrants,
    scenario,
)
from graph import service
from graph.locale import Said, say
from graph.model import Moment, NetworkInfo

__all__ = ["show"]

LIST, TIES = "liste", "verbindungen"
CHOOSE_FIRST = say(
    "Wählen Sie oben, was geschehen soll und wen es betrifft. Dann steht hier, was sich ändern würde."
)
Drawer: TypeAlias = Callable[[NetworkInfo, Moment], None]


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at the gaps."""

    title: Said
    """In the choice of views."""
    question: Said
    """The heading of the page."""
    draw: Drawer


def show(network: NetworkInfo, moment: Moment) -> None:
    """Draw the heading, the choice of views, and the chosen one."""
    title, views = st.container(), _views()
    code = controls.choose_view(
        words.say("Ansicht"), state.VIEW, {code: view.title for code, view in views.items()}
    )
    with title:
        headings.show(_question() if code == LIST else views[code].question, 1)
    views[code].draw(network, moment)


def _views() -> Mapping[str, View]:
    return {
        LIST: View(say("Hinweise"), say("Wer fehlt?"), _draw_list),
        gap_matrix.VIEW: View(gap_matrix.TITLE, gap_matrix.QUESTION, gap_matrix.show),
        gap_places.VIEW: View(gap_places.TITLE, gap_places.QUESTION, gap_places.show),
        gap_target_groups.VIEW: View(
            gap_target_groups.TITLE, gap_target_groups.QUESTION, gap_target_groups.show
        ),
        TIES: View(quadrants.TITLE, quadrants.TITLE, _draw_ties),
        scenario.VIEW: View(scenario.TITLE, scenario.TITLE, _draw_scenario),
        decisions.VIEW: View(decisions.TITLE, decisions.QUESTION, decisions.show),
    }


def _question() -> str:
    fields = cache.fields()
    field = state.choice(state.FIELD, fields)
    if field:
        return words.say("Wer fehlt im Handlungsfeld {field}?", field=fields[field])
    return words.say("Wer fehlt?")


def _draw_list(network: NetworkInfo, moment: Moment) -> None:
    everything = cache.findings(network.name, moment)
    field = gap_filter.choose_field(everything)
    wanted = gap_filter.choose(service.choose(everything, service.Choice(field=field)), field)
    shown = service.choose(everything, wanted)
    if shown:
        gap_list.show(shown)
    else:
        gap_filter.show_nothing_found()


def _draw_ties(network: NetworkInfo, moment: Moment) -> None:
    everything = cache.findings(network.name, moment)
    field = gap_filter.choose_field(everything)
    quadrants.show(service.choose(everything, service.Choice(field=field)))


def _draw_scenario(network: NetworkInfo, moment: Moment) -> None:
    name = network.name
    chosen = scenario.choose(name, moment)
    if chosen is None:
        st.info(words.spoken(CHOOSE_FIRST))
    else:
        comparison.show(cache.what_if(name, moment, chosen), name, moment)
