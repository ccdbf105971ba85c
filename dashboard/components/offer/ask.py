"""The question for an offer: one box for words, and place, field and target group to choose."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import controls
from graph.model.offers import OfferChoices, OfferQuestion

FIELDS_SHOWN = 10


def choose(choices: OfferChoices) -> OfferQuestion:
    """Draw the controls and return what is asked."""
    text = controls.search_box(
        words.say("Was wird gesucht, und wo?"),
        state.SEARCH,
        words.say("Zum Beispiel: B1-Kurs in … oder Wohnung oder Beratung"),
    )
    first, second, third = st.columns(3)
    with first:
        places = {one.iri: one.label for one in choices.places}
        place = controls.choose_maybe(words.say("Ort"), state.OFFERED_AT, places, words.say("Überall"))
    with second:
        field = controls.choose_maybe(
            words.say("Handlungsfeld"), state.FIELD, cache.fields(), words.say("Alle Handlungsfelder")
        )
    with third:
        groups = {code: words.spoken(label) for code, label in choices.target_groups}
        group = controls.choose_maybe(
            words.say("Zielgruppe"), state.TARGET_GROUP, groups, words.say("Alle Zielgruppen")
        )
    return OfferQuestion(text=text or "", place=place or "", field=field or "", target_group=group or "")


def show_fields(choices: OfferChoices) -> None:
    """Draw the action fields with most existing offers, each as a link; all are in the list above."""
    if not choices.fields:
        return
    st.markdown(f"**{escape.markdown_line(words.say('Bestehende Angebote im Handlungsfeld …'))}**")
    with st.container(horizontal=True, gap="small", key="felder"):
        for code, label, number in sorted(choices.fields, key=_most_first)[:FIELDS_SHOWN]:
            text = words.say("{field} ({n})", field=escape.markdown_line(label), n=f"{number:d}")
            navigation.link("offers", text, **{state.FIELD: code})


def _most_first(field: tuple[str, str, int]) -> int:
    return -field[2]
