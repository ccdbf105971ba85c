"""The card of one actor: who it is, what the sources say, and which questions stay open."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from dashboard import escape, words
from dashboard.components import evidence, headings
from graph.locale import say
from graph.model import ActorCard

HINT = say("Jede Zeile öffnet ihren Beleg: das Zitat mit Dokument und Datum.")
NOTHING_MORE = say("Die erfassten Quellen nennen diesen Akteur, sagen aber nichts Weiteres über ihn.")
QUESTIONS = say("Offene Fragen")


def show_head(card: ActorCard) -> None:
    """Draw who it is."""
    with st.container(horizontal=True, gap="small"):
        st.badge(escape.markdown_line(card.sort_label), color="blue")
        st.badge(escape.markdown_line(card.kind_label), color="gray")
        st.badge(escape.markdown_line(card.modality_label), color="gray")
    if card.field_labels:
        _show_line(words.say("Handlungsfelder:"), card.field_labels)
    if card.alt_labels:
        _show_line(words.say("Auch genannt:"), card.alt_labels)
    for note in card.notes:
        st.caption(escape.markdown(note))
    if card.quotes:
        label = words.counted(len(card.quotes), "Genannt in {n} Beleg", "Genannt in {n} Belegen")
        with st.expander(label, icon=":material/format_quote:"):
            evidence.show_quotes(card.quotes)


def show_body(card: ActorCard, level: int) -> None:
    """Draw all statements, each with its quotes, and the open questions, under headings of this level."""
    if card.groups:
        st.caption(words.spoken(HINT))
    for group in card.groups:
        evidence.show_group(group, level)
    if not card.groups:
        st.info(words.spoken(NOTHING_MORE))
    if card.questions:
        headings.show(QUESTIONS, level)
        for question in card.questions:
            evidence.show_question(question)


def _show_line(name: str, labels: Iterable[str]) -> None:
    listed = ", ".join(escape.markdown_line(label) for label in labels)
    st.markdown(f"**{escape.markdown_line(name)}** {listed}")
