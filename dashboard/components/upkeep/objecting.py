"""Objections: what is contested is hidden at once, listed here, and settled by people."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, page, state, words
from dashboard.components import headings
from dashboard.components.entering import choosing, contesting, done, settling
from dashboard.components.upkeep.part import Part
from graph.keeping import Content, Outcome, content_of, objections
from graph.locale import say

NONE_OPEN = say("Kein Einspruch ist offen.")
HOW = say(
    "Wählen Sie hier den Eintrag, oder drücken Sie auf der Seite des Akteurs »Einspruch«. Der Eintrag verschwindet sofort von Karten, aus Listen, Hinweisen und Dateien und bleibt mit beiden Fassungen erhalten."
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
    if contested is None:
        _show_beginning(content, is_quiet=not still_open)
    closed = [it for it in found if it.outcome is not Outcome.OPEN]
    if closed:
        headings.show(SETTLED, 2)
        for objection in closed:
            outcome = escape.markdown_line(objection.outcome.label)
            st.markdown(f"**{escape.markdown_line(objection.label)}** · {outcome}")
            st.caption(escape.markdown(objection.words))


def _show_beginning(content: Content, *, is_quiet: bool) -> None:
    """Draw where an objection is taken down: somebody may call while others are still open."""
    if is_quiet:
        st.info(words.spoken(NONE_OPEN), icon=":material/check:")
    headings.show(words.say("Einen Einspruch aufnehmen"), 2)
    st.markdown(words.spoken(HOW))
    choosing.pick(content, words.say("Wogegen richtet er sich?"))


PART = Part(
    key="einsprueche",
    title=say("Einsprüche"),
    question=say("Was wird bestritten?"),
    order=60,
    show=_show,
)
