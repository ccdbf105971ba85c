"""The limit to one municipality: its choice in the head of the page, and what it means, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components import controls
from graph.locale import EMPTY, Said, say
from graph.model import Moment

if TYPE_CHECKING:
    from graph.looking import PlaceChoice

WIDTH = 200
"""Pixels: the longest names of municipalities fit."""


def choose(name: str, moment: Moment) -> PlaceChoice | None:
    """Return the municipality everything is limited to, None for all; no control where a network has none."""
    choices = cache.place_choices(name, moment)
    value = _known(choices)
    if not choices:
        return None
    codes = {choice.code: choice for choice in choices}
    st.selectbox(
        words.say("Gemeinde"),
        list(codes),
        format_func=controls.told_apart({code: choice.label for code, choice in codes.items()}).__getitem__,
        key=state.control(state.PLACE, value),
        index=None,
        placeholder=words.say("alle"),
        on_change=state.publish,
        args=(state.PLACE,),
        width=WIDTH,
    )
    return codes.get(value or "")


def in_words(name: str, moment: Moment) -> Said:
    """Return the limit in words, for whoever sees picture or file without the page; empty if there is none."""
    if moment.place is None:
        return EMPTY
    (label,) = cache.labels(name, moment, (moment.place,))
    return say("nur {place} mit Partnern", place=label)


def show_rule(place: PlaceChoice | None) -> None:
    """Draw what is shown of a municipality and what is not; where nothing is, the page says so itself."""
    if place is None or not place.home + place.partners:
        return
    label = escape.markdown_line(place.label)
    shown = words.counted(
        place.home,
        "Gezeigt wird {n} Akteur in {place}",
        "Gezeigt werden {n} Akteure in {place}",
        place=label,
    )
    around = words.counted(
        place.partners,
        "dazu {n} Partner oder Anbieter von anderswo.",
        "dazu {n} Partner und Anbieter von anderswo.",
    )
    rule = words.say(
        "Hinweise sind die des ganzen Netzwerks, die {place} berühren: Eine Gemeinde allein muss nicht alles haben.",
        place=label,
    )
    with st.container(key="ortshinweis"):
        st.markdown(f":material/location_on: {shown}, {around} {rule}")


def show_unstated() -> None:
    """Draw what stands in place of figures and lists where no source speaks of the municipality."""
    st.info(
        words.say(
            "Zu dieser Gemeinde gibt es an diesem Tag keine Angabe in den erfassten Quellen. Das heißt nicht, dass dort "
            "niemand etwas tut: Fragen Sie nach, und tragen Sie das Ergebnis ein."
        )
    )
    st.button(
        words.say("Alle Gemeinden zeigen"),
        on_click=state.write,
        args=(state.PLACE,),
        icon=":material/map:",
    )


def _known(choices: tuple[PlaceChoice, ...]) -> str | None:
    """Return the short name in the address; an IRI counts as well, what is unknown is noted and forgotten."""
    value = state.text(state.PLACE)
    if value is None:
        return None
    for choice in choices:
        if value in (choice.code, choice.iri):
            state.write(state.PLACE, choice.code)
            return choice.code
    state.write(state.PLACE)
    state.note(
        words.say(
            "Der Ort »{place}« gehört nicht zu diesem Netzwerk; gezeigt wird das ganze Netzwerk.",
            place=escape.one_line(value),
        )
    )
    return None
