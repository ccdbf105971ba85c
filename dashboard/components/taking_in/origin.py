"""Where a file comes from: what every map and export has to name, and under which name it is known next quarter."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components.controls import GERMAN_DAY
from dashboard.components.taking_in.work import Told, Work, with_told
from graph import keeping
from graph.locale import say
from graph.service import NetzlotseError

__all__ = ["show"]

NEW = say("neu lesen")
LONGEST = 200


def show(begun: Work, found: keeping.Opened, plan: keeping.Plan) -> None:
    """Draw the questions about the source, and the profiles of earlier times."""
    with st.expander(
        words.say("Woher stammt die Datei? Für das nächste Mal merken"),
        icon=":material/bookmark:",
        key="herkunft",
    ):
        _choose_profile(begun)
        with st.form("herkunft_formular", border=False):
            told = _told(begun, found, plan)
            name = st.text_input(
                words.say("Unter diesem Namen merken (freiwillig)"),
                begun.profile,
                max_chars=LONGEST,
                placeholder=words.say("Zum Beispiel: Vereinsliste der Stadt"),
            )
            sent = st.form_submit_button(words.say("Übernehmen"), icon=":material/check:")
    if sent:
        wanted = replace(begun, told=told, profile=name.strip())
        wanted.keep()
        if wanted.profile:
            _remember(wanted, found)
        st.rerun()


def _told(begun: Work, found: keeping.Opened, plan: keeping.Plan) -> Told:
    known, batch = begun.told, found.batch
    title = st.text_input(words.say("Titel der Quelle"), known.title or plan.title, max_chars=LONGEST)
    dated = st.date_input(
        words.say("Stand der Liste"),
        known.dated or batch.dated,
        format="DD.MM.YYYY",
        key=f"stand_{GERMAN_DAY}",
    )
    attribution = st.text_input(
        words.say("Zu nennen (steht auf Karten und Ausgaben)"),
        known.attribution or batch.attribution,
        max_chars=LONGEST,
    )
    licence = st.text_input(words.say("Lizenz"), known.licence or batch.licence, max_chars=LONGEST)
    website = st.text_input(words.say("Internet"), known.website or batch.website, max_chars=LONGEST)
    return Told(
        title=title.strip(),
        dated=dated,
        attribution=attribution.strip(),
        licence=licence.strip(),
        website=website.strip(),
    )


def _choose_profile(begun: Work) -> None:
    """Draw the saved profiles: choosing one reads the file as the last time."""
    known = {it.name: it for it in keeping.profiles(cache.DESK.notebook(), begun.network)}
    if not known:
        return
    names = ["", *known]
    chosen = st.selectbox(
        words.say("Lesen wie beim letzten Mal"),
        names,
        index=names.index(begun.profile) if begun.profile in known else 0,
        format_func=lambda name: escape.one_line(name) or words.spoken(NEW),
    )
    if chosen and chosen != begun.profile:
        profile = known[chosen]
        told = replace(
            begun.told,
            title=profile.title,
            licence=profile.licence,
            attribution=profile.attribution,
            website=profile.website,
        )
        replace(begun, profile=chosen, mapping=keeping.mapping_of(profile), told=told).keep()
        st.rerun()


def _remember(begun: Work, found: keeping.Opened) -> None:
    try:
        keeping.save_profile(
            cache.DESK.notebook(),
            begun.network,
            keeping.profile_of(begun.profile, found, with_told(begun, found)),
        )
    except NetzlotseError as fault:
        state.refuse(words.spoken(fault.sentence))
        return
    state.announce(words.say("Gemerkt: »{name}«.", name=begun.profile))
