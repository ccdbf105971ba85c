"""The network map: built with pyvis, drawn in the browser by a component that keeps its zoom."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import streamlit as st

from dashboard import state
from dashboard.components import hidden_kinds
from dashboard.components.netmap.drawing import Picture, caption, draw
from dashboard.components.netmap.style import COLOURS, DEFAULT, SIZES, MapStyle
from graph.model import MapView, Moment

VIS_NETWORK = "/vendor/vis-network.min.js"
"""Where the app serves the file that pyvis brings along."""
HEIGHT = 640
NAME = "netzlotse_karte"
SCRIPTS = ("paint.js", "paper.js", "surface.js", "map.js")
"""One module in four files, in this order."""
NOTHING_HIDDEN = "-"

__all__ = ["COLOURS", "HEIGHT", "SIZES", "VIS_NETWORK", "MapStyle", "Picture", "caption", "draw", "show"]


def show(
    view: MapView,
    moment: Moment,
    filtered: str,
    selected: str | None,
    on_pick: Callable[[str | None], None],
    style: MapStyle = DEFAULT,
) -> None:
    """Draw the map and tell which actor was picked.

    Args:
        view: Nodes and lines with their positions.
        moment: The days that a saved picture names.
        filtered: The filter in words, for a saved picture; empty if all is shown.
        selected: IRI of the actor whose card is open.
        on_pick: Called with the IRI of the picked actor, the mark of a missing partner, the id of the finding of a
            missing link, or with None when the choice was taken back.
        style: What size and colour of a sign tell.
    """
    picture = draw(
        view, caption(view.network, moment, filtered, view.attributions), style, moment.valid_on.year
    )

    def picked() -> None:
        on_pick(picture.iris.get(state.sent_by(NAME, "picked")))

    _component()(
        key=NAME,
        data=picture.data(selected, VIS_NETWORK, HEIGHT, moment.valid_on.isoformat(), hidden_kinds.hidden()),
        on_picked_change=picked,
        on_hidden_change=_remember_hidden,
    )
    if state.sent_by(NAME, "hidden"):
        st.rerun()  # chips, tables and files leave out the same


def _remember_hidden() -> None:
    sent = state.sent_by(NAME, "hidden")
    if sent:
        state.write(state.HIDDEN, *(sent.split() if sent != NOTHING_HIDDEN else ()))


def _component() -> Callable[..., Any]:
    """Return the mounting command; registering the same parts again changes nothing."""
    folder = files(__name__)
    html, css = ((folder / f"map.{part}").read_text("utf-8") for part in ("html", "css"))
    script = "\n".join((folder / name).read_text("utf-8") for name in SCRIPTS)
    return st.components.v2.component(NAME, html=html, css=css, js=script)
