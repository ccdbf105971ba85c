"""The four ways of looking at one selection: picture, tables, matrix and words, with what all of them share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard import escape, state
from dashboard.components import (
    controls,
    exports,
    gap_layer,
    headings,
    hidden_kinds,
    in_words,
    map_look,
    matrix,
    naming,
    netmap,
    picture,
    tables,
)
from graph.locale import say
from graph.looking import GapLayer
from graph.model import MapView, Selection

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

WAYS = {"karte": say("Karte"), "tabelle": say("Tabelle"), "matrix": say("Matrix"), "worte": say("In Worten")}
WITHOUT_PICTURE = ("tabelle", "matrix", "worte")


def show(
    view: MapView, selection: Selection, filtered: str, tools: DeltaGenerator, *, is_whole: bool = True
) -> None:
    """Draw the same nodes and lines in the way that the address names.

    Args:
        view: Nodes and lines.
        selection: The filter they come from.
        filtered: The filter in words, for pictures and files; empty if all is shown.
        tools: The row of the page's tools: so the picture begins higher up.
        is_whole: Whether this is the map of a network, to be arranged and with its empty places; else a part of it.
    """
    style = netmap.MapStyle()
    with st.container(horizontal=True, gap="medium", vertical_alignment="center", key="darstellung"):
        way = controls.choose_view(say("Darstellung"), state.VIEW, WAYS)
        if is_whole and way not in WITHOUT_PICTURE:
            style = map_look.choose().style
    with tools:
        exports.show(exports.order(view, selection, filtered))
        if is_whole:
            gap_layer.show_switch()
    seen = hidden_kinds.without_hidden(view)

    def layer(shown: MapView) -> GapLayer:
        return gap_layer.layer_of(shown.network.name, shown, selection) if is_whole else GapLayer(view=shown)

    match way:
        case "tabelle":
            tables.show(seen, selection.moment, filtered)
        case "matrix":
            matrix.show(seen)
        case "worte":
            in_words.show(seen)
        case _:
            picture.show(layer(view), selection, filtered, style)
            naming.show(view.attributions)
            if is_whole:
                headings.show(say("Die Karte in Worten"), 2)
                st.markdown(escape.markdown(layer(seen).view.summary))
            return
    gap_layer.show_table(layer(seen))
    naming.show(view.attributions)
