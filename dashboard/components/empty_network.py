"""What an own network shows before anything is recorded: that it is there, and how the first entries get in."""

from __future__ import annotations

import streamlit as st

from dashboard import navigation, state, words
from dashboard.components import headings
from graph.locale import say
from graph.model import NetworkInfo

__all__ = ["show"]

NEXT = say("So kommen die ersten Einträge hinein")
STEPS = (
    say(
        "Legen Sie zwei Listen als CSV an: **Akteure** mit den Spalten `id`, `label` und `kind` (Kennung, Name, Art), **Verbindungen** mit `source` und `target` (Kennung von, Kennung zu)."
    ),
    say("Beenden Sie Netzlotse mit Strg+C und geben Sie diesen Befehl ein, mit den Namen Ihrer Dateien:"),
    say(
        "Starten Sie mit `netzlotse start` neu. Zeilen, die sich nicht übernehmen lassen, nennt der Befehl mit Zeile, Spalte und Grund."
    ),
)
COMMAND = "netzlotse import-network --nodes {actors} --edges {ties} --name {name} --replace"
NO_PERSONS = say("Namen, Adressen und Telefonnummern von Personen gehören nicht in die Listen.")
LOOK = say("Erst ansehen, wie es aussehen kann? Zu den Beispielen")


def show(network: NetworkInfo) -> None:
    """Draw the next steps."""
    headings.show(NEXT, 2)
    first, second, third = STEPS
    st.markdown(f"1. {words.spoken(first)}\n2. {words.spoken(second)}")
    files = {"actors": words.say("akteure.csv"), "ties": words.say("verbindungen.csv")}
    st.code(COMMAND.format(name=network.name, **files), language=None, wrap_lines=True)
    st.markdown(f"3. {words.spoken(third)}")
    st.caption(words.spoken(NO_PERSONS))
    navigation.link("help", words.spoken(LOOK), icon=":material/help:", **{state.TOPIC: "beispiele"})
