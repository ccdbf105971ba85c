"""The surroundings of one actor on the map: one or two lines away, and the way back to the whole network."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from dashboard import escape, state, words
from graph.locale import say
from graph.model import MapView, Selection

STEPS = {1: say("1 Schritt"), 2: say("2 Schritte")}


def show(view: MapView, selection: Selection) -> None:
    """Draw whose surroundings are seen, how far they reach, and the way back."""
    name = next((node.label for node in view.nodes if node.iri == selection.ego), None)
    if not selection.ego or name is None:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="umgebung"):
        st.markdown(f"**{escape.markdown(words.say('Nur die Umgebung: {name}', name=name))}**")
        for steps, label in STEPS.items():
            st.button(
                words.spoken(label),
                type="primary" if steps == selection.steps else "secondary",
                key=f"schritte_{steps}",
                disabled=steps == selection.steps,
                on_click=enter,
                args=(selection.ego, steps),
            )
        st.button(
            words.say("Zurück zum ganzen Netzwerk"),
            icon=":material/arrow_back:",
            key="umgebung_verlassen",
            on_click=leave,
        )


def offer(iri: str, selection: Selection, known: Iterable[str]) -> None:
    """Draw the way into the surroundings of an actor of the map; the whole page is drawn anew, not the card alone."""
    if iri == selection.ego or iri not in known:
        return
    if st.button(
        words.say("Nur die Umgebung"),
        icon=":material/center_focus_strong:",
        key="umgebung_zeigen",
        help=words.say("Zeigt nur diesen Akteur und wer mit ihm verbunden ist."),
    ):
        enter(iri, 1)
        st.rerun()


def enter(iri: str, steps: int) -> None:
    """Put the surroundings of an actor into the address."""
    state.put({state.EGO: (iri,), state.STEPS: (str(steps),) if steps > 1 else ()})


def leave() -> None:
    """Take the surroundings out of the address."""
    state.put({state.EGO: (), state.STEPS: ()})
