"""The picture of places: a map where there are boundaries, else bars with a hint; beside it the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import escape, located, words
from dashboard.components import area_supply, choropleth, place_bars, place_figures
from dashboard.components.choropleth import Painted
from dashboard.components.place_figures import MEASURES, Line
from graph.locale import joined, say
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
        return located.area_map(name, moment)
    except NetzlotseError as fault:
        st.warning(escape.markdown(fault.sentence), icon=":material/info:")
        return None


def show(lines: Sequence[Line], measure: str, areas: AreaMap | None, chosen: str | None, note: str) -> None:
    """Draw one figure of all places.

    Args:
        lines: The places with their figures.
        measure: Which figure.
        areas: The boundaries, if there are any.
        chosen: IRI of the place everything else is limited to: it is marked.
        note: Origin and rights.
    """
    told = place_figures.description(lines, measure)
    picture, text = st.columns(MAP_AND_WORDS, gap="large", vertical_alignment="center")
    with picture:
        if areas:
            choropleth.show(
                _painted(areas, lines, measure, chosen), words.spoken(MEASURES[measure]), note, told
            )
            area_supply.show_link(areas)
        else:
            place_bars.show(lines, measure, note, told)
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
    """Return what each row of a file says of its origin: network, day, and whose boundaries."""
    day = say("gültig am {day}", day=german_date(moment.valid_on))
    rights = say("Grenzen: {source}", source=areas.attribution) if areas else ""
    return escape.one_line(joined((origin(network), day, rights), ", "))


def _painted(areas: AreaMap, lines: Sequence[Line], measure: str, chosen: str | None) -> list[Painted]:
    by_place = {line.place: line for line in lines if line.place}
    return [
        Painted(
            area=area,
            label=by_place[place].label if (place := areas.places.get(number)) else area.name,
            value=by_place[place].figures[measure] if place else None,
            is_chosen=place is not None and place == chosen,
        )
        for number, area in enumerate(areas.areas)
    ]
