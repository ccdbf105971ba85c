"""What an own network shows before anything is recorded: that it is there, and how the first entries get in."""

from __future__ import annotations

import streamlit as st

from dashboard import escape, navigation, state, words
from dashboard.components import headings
from graph.locale import say
from graph.model import NetworkInfo

__all__ = ["show"]

NEXT = say("So kommen die ersten Einträge hinein")
LISTS = say("Liste einlesen")
LISTS_MEANS = say(
    "Eine Excel-, ODS- oder CSV-Datei mit Vereinen, Ansprechstellen oder Angeboten, so wie sie ist."
)
BY_HAND = say("Von Hand eintragen")
BY_HAND_MEANS = say("Zuerst zwei oder drei Akteure, dann wer mit wem zusammenarbeitet.")
NO_PERSONS = say("Namen, Adressen und Telefonnummern von Personen gehören nicht in das Netzwerk.")
LOOK = say("Erst ansehen, wie es aussehen kann? Zu den Beispielen")


def show(network: NetworkInfo) -> None:
    """Draw the next steps."""
    headings.show(NEXT, 2)
    ways = (
        (LISTS, LISTS_MEANS, ":material/upload_file:", "einlesen"),
        (BY_HAND, BY_HAND_MEANS, ":material/edit_note:", "erfassen"),
    )
    for column, (title, means, icon, part) in zip(st.columns(2, gap="medium"), ways, strict=True):
        with column.container(border=True, gap="xsmall", height="stretch"):
            navigation.link(
                "upkeep",
                escape.markdown_line(title),
                icon=icon,
                **{state.NETWORK: network.name, state.PART: part},
            )
            st.caption(escape.markdown_line(means))
    st.caption(words.spoken(NO_PERSONS))
    navigation.link("help", words.spoken(LOOK), icon=":material/help:", **{state.TOPIC: "beispiele"})
