"""The picture of places: a map where there are boundaries, else bars with a hint; beside it the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import boundaries, escape, words
from dashboard.components import area_supply, choropleth, place_bars, place_figures
from dashboard.components.choropleth import Painted
from dashboard.components.place_figures import FIGURES, Line
from graph.locale import EMPTY, Said, joined, say
from graph.model import Moment, NetworkInfo
from graph.service import NetzlotseError
from graph.texts import german_date, origin

if TYPE_CHECKING:
    from graph.looking import AreaMap

MAP_AND_WORDS = (5, 2)
WITHOUT_AREAS = say(
    "Mit den Grenzen der Gemeinden wird daraus eine Karte. Sie lassen sich am Ende der Seite hinzufügen."
)


def areas_of(name: str, moment: Moment) -> AreaMap | None:
    """Return the boundaries of a network; what is kept and damaged is told and left out."""
    try:
        return boundaries.area_map(name, moment)
    except NetzlotseError as fault:
        st.warning(escape.markdown(fault.sentence), icon=":material/info:")
        return None


def show(lines: Sequence[Line], figure: str, areas: AreaMap | None, chosen: str | None, note: str) -> None:
    """Draw one figure of all places.

    Args:
        lines: The places with their figures.
        figure: Which figure.
        areas: The boundaries, if there are any.
        chosen: IRI of the place everything else is limited to: it is marked.
        note: Origin and rights.
    """
    told = place_figures.description(lines, figure)
    picture, text = st.columns(MAP_AND_WORDS, gap="large")
    with picture:
        if areas:
            choropleth.show(_painted(areas, lines, figure, chosen), words.spoken(FIGURES[figure]), note, told)
            area_supply.show_link(areas)
        else:
            place_bars.show(lines, figure, note, told)
            st.caption(words.spoken(WITHOUT_AREAS))
    with text:
        st.markdown(escape.markdown(told))
        if marked := next((line.label for line in lines if chosen and line.place == chosen), None):
            st.markdown(
                escape.markdown(
                    words.say(
                        "Auf dieser Seite stehen immer alle Orte; hervorgehoben ist {place}.", place=marked
                    )
                )
            )


def origin_note(network: NetworkInfo, moment: Moment, areas: AreaMap | None) -> str:
    """Return what a picture says of its origin: network, day, and whose boundaries."""
    day = say("gültig am {day}", day=german_date(moment.valid_on))
    return escape.one_line(joined((origin(network), day, rights_note(areas)), ", "))


def rights_note(areas: AreaMap | None) -> Said:
    """Return whose boundaries are drawn; empty if there are none."""
    return say("Grenzen: {source}", source=areas.attribution) if areas else EMPTY


def _painted(areas: AreaMap, lines: Sequence[Line], figure: str, chosen: str | None) -> list[Painted]:
    by_place = {line.place: line for line in lines if line.place}
    return [
        Painted(
            area=area,
            label=by_place[place].label if (place := areas.places.get(number)) else area.name,
            value=by_place[place].figures[figure] if place else None,
            is_chosen=place is not None and place == chosen,
        )
        for number, area in enumerate(areas.areas)
    ]
