"""Bodies and their seats as a picture with the card of whoever is picked, the same in words and as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from dashboard import escape, navigation, state, words
from dashboard.components import evidence, headings, netmap, tables
from graph.model import Edge, MapView, Moment, Node
from graph.model.bodies import BodyView

PICTURE_AND_CARD = (5, 2)
NAMELESS = "sammelbezeichnung"
"""Kind of seats without names: they have no card."""


def show(view: MapView, moment: Moment) -> None:
    """Draw the picture with the card of whoever is picked."""
    headings.show(words.say("Bild: Wer sitzt wo?"), 2)
    _show_picture(view, moment)


def show_same(view: MapView, moment: Moment, bodies: Iterable[BodyView]) -> None:
    """Draw the same in words and as tables."""
    headings.show(words.say("Dasselbe in Worten und als Tabelle"), 2)
    with st.expander(words.say("In Worten: wer in welchem Gremium sitzt"), icon=":material/notes:"):
        _show_words(bodies)
    tables.show(view, moment, words.say("Gremien und ihre Sitze"))


@st.fragment
def _show_picture(view: MapView, moment: Moment) -> None:
    known = {node.iri: node for node in view.nodes}
    selected = state.choice(state.ACTOR, known)
    left, right = st.columns(PICTURE_AND_CARD, gap="medium")
    with left:
        netmap.show(view, moment, words.say("Gremien und ihre Sitze"), selected, _pick)
    with right, st.container(border=True, key="karteikarte"):
        if selected:
            _show_picked(known[selected], known, view.edges)
        else:
            headings.show(words.say("So lesen Sie das Bild"), 3)
            st.markdown(escape.markdown(view.summary))
            st.markdown(words.say("Wählen Sie ein Zeichen, dann stehen hier seine Sitze mit Beleg."))


def _show_picked(node: Node, known: dict[str, Node], edges: Sequence[Edge]) -> None:
    headings.show(node.label, 3)
    st.caption(escape.markdown_line(node.kind_label))
    for edge in edges:
        if node.iri in (edge.source, edge.target):
            other = known[edge.target if edge.source == node.iri else edge.source]
            _show_seat(edge, other)
    if node.kind != NAMELESS:
        navigation.link(
            "actor", words.say("Zur Karteikarte"), icon=":material/badge:", **{state.ACTOR_ID: node.iri}
        )


def _show_seat(edge: Edge, other: Node) -> None:
    label = f"{escape.markdown_line(other.label)} · :gray[{escape.markdown_line(edge.relation_label)}]"
    with st.expander(label, icon=":material/format_quote:"):
        evidence.show_quotes(edge.quotes)


def _show_words(bodies: Iterable[BodyView]) -> None:
    for view in bodies:
        title = f"**{escape.markdown_line(view.label)}**"
        st.markdown("\n".join([title, "", *(f"- {escape.markdown_line(line)}" for line in view.in_words)]))


def _pick(iri: str | None) -> None:
    state.write(state.ACTOR, *([iri] if iri else []))
