"""An example cannot be changed, but copied: a network to practise on, in which everything may be tried."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, state, words
from graph.keeping import office_stamp, practice_copy
from graph.locale import say
from graph.model import NetworkInfo
from graph.service import NetzlotseError

__all__ = ["show"]

MEANS = say(
    "Oder üben Sie an einer Kopie: ein erfundenes Netzwerk, in dem Sie alles ausprobieren und wieder rückgängig machen können."
)


def show(network: NetworkInfo) -> None:
    """Draw the way to a copy; only of the invented example, so that nobody edits the past of a real place."""
    if not network.is_fictional:
        return
    st.markdown(words.spoken(MEANS))
    st.button(
        words.say("Kopie zum Üben anlegen"),
        icon=":material/content_copy:",
        key="kopie_zum_ueben",
        on_click=_copy,
        args=(network.name,),
    )


def _copy(example: str) -> None:
    try:
        name = practice_copy(cache.DESK.store(), example, office_stamp())
    except NetzlotseError as error:
        state.refuse(error.sentence)
        return
    state.write(state.NETWORK, name)
    state.announce(say("Übungsnetzwerk angelegt. Hier dürfen Sie alles ändern."))
