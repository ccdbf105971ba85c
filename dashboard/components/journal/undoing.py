"""Taking a change back: asked once, done at once, and refused with the reason where others build upon it."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, state, words
from graph import keeping
from graph.keeping import Entry
from graph.locale import counted, say
from graph.model import NetworkInfo
from graph.service import NetzlotseError

__all__ = ["show", "show_question"]

QUESTION = say("Diese Änderung zurücknehmen?")
AGAIN = say("Auch das Zurücknehmen steht danach im Verlauf und lässt sich wieder zurücknehmen.")
ICON = ":material/undo:"


def show(network: NetworkInfo, entry: Entry) -> None:
    """Draw the button, where there is something that can be taken back."""
    if network.is_example or entry.undone_by or entry.is_erasure or not entry.is_kept:
        return
    if st.button(words.say("Zurücknehmen"), key=f"zuruecknehmen_{entry.version}", icon=ICON):
        st.dialog(words.spoken(QUESTION), icon=ICON)(show_question)(entry)


def show_question(entry: Entry) -> None:
    """Draw the question of the dialog; only a clear yes takes the change back."""
    st.markdown(f"**{escape.markdown_line(entry.reason)}**")
    if entry.records:
        extent = counted(
            entry.records,
            "{n} Eintrag ist danach wieder so wie vorher.",
            "{n} Einträge sind danach wieder so wie vorher.",
        )
        st.markdown(escape.markdown_line(extent))
    st.caption(words.spoken(AGAIN))
    with st.container(horizontal=True, gap="small"):
        is_sure = st.button(words.say("Ja, zurücknehmen"), key="zuruecknehmen_ja", type="primary", icon=ICON)
        if st.button(words.say("Abbrechen"), key="zuruecknehmen_nein"):
            st.rerun()
    if is_sure:
        _undo(entry)


def _undo(entry: Entry) -> None:
    stamp = keeping.office_stamp()
    try:
        keeping.undo(cache.DESK.store(), entry.iri, role=stamp.role, recorded_at=stamp.recorded_at)
    except NetzlotseError as error:
        st.warning(escape.markdown(error.sentence), icon=":material/info:")
        return
    state.write(state.CHANGE)
    state.announce(say("Zurückgenommen: {reason}", reason=entry.reason))
    st.rerun()
