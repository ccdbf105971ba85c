"""Still so: confirmed today with one press."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, state, words
from dashboard.components.entering import done
from graph.keeping import Clash, Preset, Source, confirmed, office_stamp
from graph.locale import say
from graph.service import NetzlotseError

__all__ = ["show"]


def show(network: str, iri: str, label: str, preset: Preset) -> None:
    """Draw the button."""
    st.button(
        words.say("Weiterhin gültig"),
        key=f"gilt_{iri}",
        icon=":material/check:",
        on_click=_confirm,
        args=(network, iri, label, preset),
    )


def _confirm(network: str, iri: str, label: str, preset: Preset) -> None:
    today = cache.today()
    known_from = Source(preset=preset, day=today.strftime("%d.%m.%Y"))
    try:
        outcome = confirmed(cache.DESK.store(), network, iri, known_from, office_stamp(), today)
    except NetzlotseError as error:
        state.refuse(error.sentence)
        return
    if isinstance(outcome, Clash):
        state.refuse(say("Jemand anderes hat diesen Eintrag gerade geändert. Bitte noch einmal ansehen."))
    else:
        done.keep(network, say("Bestätigt: »{name}« gilt weiterhin.", name=label), outcome)
