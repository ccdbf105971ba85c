"""Who already has the partner that others look for: municipality by municipality, with quote and year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import controls, evidence, headings
from graph.findings import Finding, Section
from graph.locale import say
from graph.model import Modality, Moment
from graph.texts import modality_label, origin

if TYPE_CHECKING:
    from graph.looking import Holder, Partner

TITLE = say("Wer hat diese Lücke geschlossen?")
ANY_FIELD = say("in allen Handlungsfeldern")
CHOOSE_FIRST = say(
    "Wählen Sie, welcher Partner gesucht wird. Dann steht hier, wo er schon belegt ist, mit Zitat und Jahr."
)
VIEW = "luecke"
WITHOUT_PARTNER = (Section.OWN_DUTY, Section.NOTED)
"""Duties of the office itself and what is declared absent: nobody is looked for."""
AT_ONCE = 6


def address_of(finding: Finding) -> dict[str, str]:
    """Return what a link from a finding has to carry; empty if it misses no kind of partner in a field."""
    if not (finding.kind and finding.field) or finding.section in WITHOUT_PARTNER:
        return {}
    return {state.VIEW: VIEW, state.PARTNER: finding.kind, state.FIELD: finding.field}


def choose(names: tuple[str, ...], moment: Moment) -> tuple[str | None, str | None]:
    """Return kind of partner and action field, None for one that is not chosen."""
    left, right = st.columns(2)
    with left:
        kinds = {code: words.spoken(label) for code, label in cache.partner_kinds(names, moment).items()}
        kind = controls.choose_maybe(
            words.say("Welcher Partner wird gesucht?"), state.PARTNER, kinds, words.say("Bitte wählen")
        )
    with right:
        field = controls.choose_maybe(
            words.say("In welchem Handlungsfeld?"), state.FIELD, cache.fields(), words.spoken(ANY_FIELD)
        )
    return kind, field


def show(found: Sequence[Holder]) -> None:
    """Draw what each municipality documents, those with a named partner first in words, all in the same order."""
    headings.show(words.say("Wo gibt es diesen Partner?"), 2)
    documented = [escape.one_line(item.network.label) for item in found if item.is_documented]
    if documented:
        st.markdown(
            escape.markdown(
                words.say(
                    "Namentlich belegt ist ein solcher Partner hier: {places}.",
                    places=words.listed(documented),
                )
            )
        )
    else:
        st.markdown(
            words.say(
                "In keinem der gewählten Netzwerke ist ein solcher Partner namentlich belegt. Das sagt nur etwas über die erfassten Quellen."
            )
        )
    for item in found:
        with st.container(border=True):
            headings.show(words.spoken(origin(item.network)), 3)
            st.markdown(
                escape.markdown_line(
                    words.say(
                        "{standing} – {ground}",
                        standing=words.spoken(item.standing),
                        ground=words.spoken(item.ground),
                    )
                )
            )
            _show_partners(item.partners[:AT_ONCE])
            evidence.show_quotes(item.against)
            if rest := item.partners[AT_ONCE:]:
                with st.expander(words.counted(len(rest), "{n} weiterer Partner", "{n} weitere Partner")):
                    _show_partners(rest)


def _show_partners(partners: Sequence[Partner]) -> None:
    for partner in partners:
        told = words.say(
            "{kind}, Quelle: {years}", kind=words.spoken(partner.kind), years=words.spoken(partner.years)
        )
        if partner.modality is not Modality.IST:
            told = words.say(
                "{told}, {modality}", told=told, modality=words.spoken(modality_label(partner.modality))
            )
        navigation.link(
            "actor",
            escape.markdown_line(escape.one_line(partner.label)),
            icon=":material/badge:",
            **{state.ACTOR_ID: partner.iri},
        )
        st.markdown(escape.markdown_line(told))
        for quote in partner.quotes[:1]:
            evidence.show_quote(quote)
