"""A long list is checked: a bar that says how far it is, and the way to break off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import state, words
from dashboard.components.taking_in import work
from graph.locale import say

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

__all__ = ["Waiting", "waiting"]

LONG = 300
"""Records from which on the check takes more than a few seconds."""
CHECKING = say("Die Zeilen werden mit dem Netzwerk verglichen …")
BROKEN_OFF = say("Abgebrochen. Es wurde nichts gespeichert.")


class Waiting:
    """Draws the bar once there is something to wait for."""

    def __init__(self, place: DeltaGenerator) -> None:
        self._place = place
        self._bar: DeltaGenerator | None = None

    def tell(self, done: int, whole: int) -> None:
        """Draw how far the check is; a press on the button meanwhile ends the run right here."""
        if whole < LONG:
            return
        if self._bar is None:
            self._bar = self._begun()
        text = words.say("{done} von {whole} Angaben geprüft", done=done, whole=whole)
        self._bar.progress(min(1.0, done / whole), text)

    def _begun(self) -> DeltaGenerator:
        with self._place.container(gap="small"):
            bar = st.progress(0.0)
            st.button(
                words.say("Abbrechen"), key="einlesen_abbrechen", icon=":material/close:", on_click=_break_off
            )
        return bar


@contextmanager
def waiting() -> Iterator[Waiting]:
    """Show that something is under way, and take it away afterwards."""
    place = st.empty()
    try:
        with st.spinner(words.spoken(CHECKING)):
            yield Waiting(place)
    finally:
        place.empty()


def _break_off() -> None:
    work.start_over()
    state.announce(words.spoken(BROKEN_OFF))
