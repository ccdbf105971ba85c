"""The card of one actor: who it is, what the sources say, and which questions stay open."""

from __future__ import annotations

import streamlit as st

from dashboard import escape
from dashboard.components import evidence, headings
from graph.model import ActorCard
from graph.texts import plural

HINT = "Jede Zeile öffnet ihren Beleg: das Zitat mit Dokument und Datum."


def show_head(card: ActorCard) -> None:
    """Draw who it is."""
    with st.container(horizontal=True, gap="small"):
        st.badge(escape.markdown_line(card.sort_label), color="blue")
        st.badge(escape.markdown_line(card.kind_label), color="gray")
        st.badge(escape.markdown_line(card.modality_label), color="gray")
    if card.field_labels:
        st.markdown(f"**Handlungsfelder:** {escape.markdown_line(', '.join(card.field_labels))}")
    if card.alt_labels:
        st.markdown(f"**Auch genannt:** {escape.markdown_line(', '.join(card.alt_labels))}")
    for note in card.notes:
        st.caption(escape.markdown(note))
    if card.quotes:
        with st.expander(
            f"Genannt in {plural(len(card.quotes), 'Beleg', 'Belegen')}", icon=":material/format_quote:"
        ):
            evidence.show_quotes(card.quotes)


def show_body(card: ActorCard, level: int) -> None:
    """Draw all statements, each with its quotes, and the open questions, under headings of this level."""
    if card.groups:
        st.caption(HINT)
    for group in card.groups:
        evidence.show_group(group, level)
    if not card.groups:
        st.info("Die erfassten Quellen nennen diesen Akteur, sagen aber nichts Weiteres über ihn.")
    if card.questions:
        headings.show("Offene Fragen", level)
        for question in card.questions:
            evidence.show_question(question)
