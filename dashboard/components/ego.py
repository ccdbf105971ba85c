"""An actor with its partners as a small picture on its card; the same stands below it as sentences with quotes."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, state, theme, words
from dashboard.components import exports, headings
from graph import looking
from graph.locale import say
from graph.model import Moment, Selection

__all__ = ["show"]

TITLE = say("Verbindungen auf einen Blick")
BELOW = say("Alle Verbindungen stehen darunter, jede mit ihrem Beleg.")


def show(name: str, iri: str, moment: Moment) -> None:
    """Draw the picture; nothing for whom no line is recorded.

    Args:
        name: Name of the actor's network.
        iri: The actor.
        moment: The days shown.
    """
    view = cache.map_view(name, Selection(moment=moment))
    is_dark = st.context.theme.type == "dark"
    picture = looking.ego_picture(
        view, iri, exports.looks(theme.DARK if is_dark else theme.LIGHT), state.language()
    )
    if picture is None:
        return
    headings.show(TITLE, 2)
    with st.container(
        key="verbindungsbild"
    ):  # too small to be read on a phone, where the sentences alone are left
        st.image(picture.svg, alt=escape.one_line(picture.alt), width="stretch")
    st.caption(f"{escape.markdown_line(picture.alt)} {words.spoken(BELOW)}")
