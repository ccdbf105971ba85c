"""How the map is arranged and what its signs tell: three choices of the reader, part of the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from dashboard import state, words
from dashboard.components import controls
from dashboard.components.netmap import COLOURS, SIZES, MapStyle
from graph.locale import Said, say

__all__ = ["ARRANGEMENTS", "MapLook", "arrangement", "choose"]

ARRANGEMENTS: Mapping[str, Said] = {"art": say("nach Art"), "feld": say("nach Handlungsfeld")}


@dataclass(frozen=True, slots=True)
class MapLook:
    """The choice: the arrangement belongs into the selection, the style to the picture."""

    arrangement: str
    style: MapStyle


def arrangement() -> str:
    """Return the arrangement of the address, without drawing anything."""
    return state.choice(state.ARRANGEMENT, ARRANGEMENTS) or next(iter(ARRANGEMENTS))


def choose() -> MapLook:
    """Draw the arrangement as a choice in sight, size and colour behind a button, and return what was chosen."""
    with st.container(
        horizontal=True, gap="medium", vertical_alignment="center", width="content", key="kartenbild"
    ):
        way = controls.choose_view(say("Anordnung"), state.ARRANGEMENT, ARRANGEMENTS)
        with st.popover(words.say("Größe und Farbe"), icon=":material/palette:"):
            size = _choose(
                words.say("Größe der Zeichen"),
                state.SIZE,
                {code: label for code, (label, _) in SIZES.items()},
            )
            colour = _choose(
                words.say("Farbe der Zeichen"),
                state.COLOUR,
                {code: label for code, (label, _) in COLOURS.items()},
            )
    return MapLook(way, MapStyle(size, colour))


def _choose(label: str, key: str, options: Mapping[str, str]) -> str:
    """Return one of the options; the first one is not written into the address."""
    first = next(iter(options))
    value = state.choice(key, options) or first
    st.radio(
        label,
        list(options),
        format_func=lambda code: words.spoken(options[code]),
        key=state.control(key, value),
        on_change=state.publish,
        args=(key, first),
    )
    return value
