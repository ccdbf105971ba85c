"""The network map: built with pyvis, drawn in the browser by a component that keeps its zoom."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import streamlit as st

from dashboard import state
from dashboard.components.netmap.drawing import Picture, caption, draw
from graph.model import MapView, Moment

VIS_NETWORK = "/vendor/vis-network.min.js"
"""Where the app serves the file that pyvis brings along."""
HEIGHT = 600
NAME = "netzlotse_karte"

__all__ = ["HEIGHT", "VIS_NETWORK", "Picture", "caption", "draw", "show"]


def show(
    view: MapView, moment: Moment, filtered: str, selected: str | None, on_pick: Callable[[str | None], None]
) -> None:
    """Draw the map and tell which actor was picked.

    Args:
        view: Nodes and lines with their positions.
        moment: The days that a saved picture names.
        filtered: The filter in words, for a saved picture; empty if all is shown.
        selected: IRI of the actor whose card is open.
        on_pick: Called with the IRI of the picked actor, or None when the choice was taken back.
    """
    picture = draw(view, caption(view.network, moment, filtered))

    def picked() -> None:
        on_pick(picture.iris.get(state.sent_by(NAME, "picked")))

    _component()(key=NAME, data=picture.data(selected, VIS_NETWORK, HEIGHT), on_picked_change=picked)


def _component() -> Callable[..., Any]:
    """Return the mounting command; registering the same parts again changes nothing."""
    folder = files(__name__)
    html, css, js = ((folder / f"map.{part}").read_text("utf-8") for part in ("html", "css", "js"))
    return st.components.v2.component(NAME, html=html, css=css, js=js)
