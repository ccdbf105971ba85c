"""Objections: what is contested is hidden at once, listed here, and settled by people."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, page, state, words
from dashboard.components import headings
from dashboard.components.entering import contesting, done, settling
from dashboard.components.upkeep.part import Part
from graph.keeping import Outcome, content_of, objections
from graph.locale import say

NONE_OPEN = say("Kein Einspruch ist offen.")
HOW = say(
    "Einen Einspruch nehmen Sie auf der Seite des Akteurs auf. Der Eintrag verschwindet sofort von Karten, aus Listen, Hinweisen und Dateien und bleibt mit beiden Fassungen erhalten."
)
SETTLED = say("Geklärt")


def _show(scene: page.Scene) -> None:
    network = scene.network.name
    content = content_of(cache.DESK.store(), network)
    done.show(network)
    contested = content.records.get(state.text(state.ENTRY) or "")
    if contested is not None:
        contesting.show(network, content, contested)
    found = objections(cache.DESK.store(), network)
    still_open = [it for it in found if it.outcome is Outcome.OPEN]
    for objection in still_open:
        settling.show(network, content, objection)
    if not still_open and contested is None:
        st.info(words.spoken(NONE_OPEN), icon=":material/check:")
        st.markdown(words.spoken(HOW))
    closed = [it for it in found if it.outcome is not Outcome.OPEN]
    if closed:
        headings.show(SETTLED, 2)
        for objection in closed:
            outcome = escape.markdown_line(objection.outcome.label)
            st.markdown(f"**{escape.markdown_line(objection.label)}** · {outcome}")
            st.caption(escape.markdown(objection.words))


PART = Part(
    key="einsprueche",
    title=say("Einsprüche"),
    question=say("Was wird bestritten?"),
    order=60,
    show=_show,
)
