"""Offers as cards and as a table: provider, place, since when, how old the source is, and whom to ask."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import escape, navigation, state, words
from dashboard.components import evidence, file_offer, headings, long_list
from graph.locale import joined, say
from graph.model import Moment, NetworkInfo
from graph.model.bodies import Named
from graph.model.offers import OfferAnswer, OfferView

FIRST_SHOWN = 12
COLUMNS = (
    say("Angebot"), say("Anbieter"), say("Ort"), say("Zielgruppen"), say("Handlungsfelder"), say("Seit"),
    say("Stand der Quelle"), say("Belegt als"), say("Quelle"),
)  # fmt: skip
HEIGHT = 420
MORE_ROWS = 10


def show_answer(found: OfferAnswer) -> None:
    """Draw how many offers fit, and how the question was understood."""
    with st.container(border=True, key="antwort"):
        st.markdown(f"**{escape.markdown_line(found.sentence)}**")
        for hint in found.hints:
            st.markdown(escape.markdown_line(hint))


def show_offers(offers: Sequence[OfferView]) -> None:
    """Draw the first offers as cards, and a button for the rest."""
    long_list.show(offers, show_card, "angebote", FIRST_SHOWN)


def show_card(offer: OfferView) -> None:
    """Draw one offer; what is none says so first."""
    with st.container(border=True, gap="small", key=f"angebot_{offer.iri}"):
        headings.show(offer.label, 3)
        if not offer.exists:
            st.markdown(f":material/warning: **{escape.markdown_line(offer.standing)}**")
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            if offer.providers:
                st.markdown(f"**{escape.markdown_line(words.say('Fragen Sie bei'))}:**", width="content")
            for provider in offer.providers:
                label = escape.markdown_line(provider.label)
                navigation.link("actor", label, icon=":material/badge:", **{state.ACTOR_ID: provider.iri})
        parts = (
            (say("Ort"), offer.places),
            (say("Für"), joined(offer.target_groups, ", ")),
            (say("Handlungsfeld"), joined(offer.fields, ", ")),
            (say("Belegt"), joined((offer.standing, offer.since, offer.age), " · ")),
            (say("Kontakt"), "" if offer.providers else offer.contact),
        )
        told = [
            f"**{escape.markdown_line(name)}:** {escape.markdown_line(text)}" for name, text in parts if text
        ]
        st.markdown("  \n".join(told))
        for note in offer.notes:
            st.caption(escape.markdown(note))
        with st.expander(escape.markdown_line(_source(offer)), icon=":material/format_quote:"):
            evidence.show_quotes(offer.quotes)


def show_asked(asked: Sequence[Named], reason: str) -> None:
    """Draw whom to ask, each as a link to the card."""
    if not asked:
        return
    headings.show(words.say("Wen Sie fragen können"), 2)
    st.caption(escape.markdown_line(reason))
    with st.container(gap="xsmall"):
        for one in asked:
            label = escape.markdown_line(one.label)
            navigation.link("actor", label, icon=":material/badge:", **{state.ACTOR_ID: one.iri})


def show_table(offers: Sequence[OfferView], network: NetworkInfo, moment: Moment, asked: str) -> None:
    """Draw the same offers as a table to sort, and as a file for Excel."""
    import pandas as pd

    rows = [_row(offer) for offer in offers]
    columns = [words.spoken(column) for column in COLUMNS]
    with st.expander(words.say("Dasselbe als Tabelle"), icon=":material/table:"):
        st.dataframe(
            pd.DataFrame(rows, columns=columns),
            hide_index=True,
            alt=words.counted(len(rows), "Tabelle mit {n} Angebot", "Tabelle mit {n} Angeboten"),
            height=HEIGHT if len(rows) > MORE_ROWS else "auto",
            key="tabelle_angebote",
        )
        file_offer.show(columns, rows, network, moment, "angebote", asked)


def _row(offer: OfferView) -> tuple[str, ...]:
    cells = (
        offer.label, joined([one.label for one in offer.providers], "; "), offer.places,
        joined(offer.target_groups, ", "), joined(offer.fields, ", "), offer.since, offer.age, offer.standing,
        joined([evidence.source_words(quote) for quote in offer.quotes], "; "),
    )  # fmt: skip
    return tuple(escape.one_line(cell) for cell in cells)


def _source(offer: OfferView) -> str:
    if not offer.quotes:
        return say("Ohne Quelle erfasst")
    return say("Quelle: {source}", source=evidence.source_words(offer.quotes[0]))
