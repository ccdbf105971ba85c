"""Whether the shipped networks lie in the store: taken out and brought back by one press, and own networks begun."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, state, words
from dashboard.components import first_start, headings
from graph import service
from graph.locale import say

__all__ = ["show", "show_question"]

TITLE = say("Beispiele entfernen oder zurückholen")
THERE = say(
    "Im Speicher liegen mitgelieferte Netzwerke. In der Auswahl oben stehen eigene Netzwerke immer zuerst."
)
GONE = say("Die mitgelieferten Netzwerke liegen zurzeit nicht im Speicher.")
REMOVE, BRING_BACK = say("Beispiele entfernen"), say("Beispiele zurückholen")
QUESTION = say("Beispiele entfernen?")
SURE = say(
    "Alle mitgelieferten Netzwerke werden aus dem Speicher genommen, auch der Musterkreis. Eigene Netzwerke und Ihre Entscheidungen bleiben; die Beispiele lassen sich jederzeit zurückholen."
)
OWN = say("Eigenes Netzwerk anlegen")


def show() -> None:
    """Draw what is there, and the buttons that change it."""
    shipped = [network for network in cache.networks() if network.is_example]
    headings.show(TITLE, 2)
    st.markdown(words.spoken(THERE if shipped else GONE))
    with st.container(horizontal=True, gap="small"):
        if shipped and st.button(words.spoken(REMOVE), icon=":material/delete:"):
            st.dialog(words.spoken(QUESTION), icon=":material/delete:")(show_question)()
        if len(shipped) < len(first_start.EXAMPLES) + 1 and st.button(
            words.spoken(BRING_BACK), icon=":material/restore:"
        ):
            service.install_examples(cache.DESK.store(), cache.today())
            state.announce(words.say("Die Beispiele sind wieder da."))
            st.rerun()
    headings.show(OWN, 2)
    with st.container(width=480):
        first_start.show_form(goes_home=True)


def show_question() -> None:
    """Draw the question of the dialog; only a clear yes takes the examples out."""
    st.markdown(words.spoken(SURE))
    if st.button(words.say("Ja, entfernen"), key="entfernen_ja"):
        service.remove_examples(cache.DESK.store())
        state.write(state.NETWORK)
        state.announce(words.say("Die Beispiele sind entfernt."))
        st.rerun()
    if st.button(words.say("Abbrechen"), key="entfernen_nein"):
        st.rerun()
