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

__all__ = ["recognise", "show"]

NEW = say("neu lesen")
LONGEST = 200


def recognise(begun: Work, found: keeping.Opened) -> None:
    """Read a list as the last time if one of its name was remembered; asked only once for each file."""
    if begun.is_recognised or begun.profile or found.mapping is None or found.is_correction:
        return
    asked = replace(begun, is_recognised=True)
    asked.keep()
    alike = [
        it
        for it in keeping.profiles(cache.DESK.notebook(), begun.network)
        if it.mapping.get("namespace") == found.mapping.namespace
    ]
    if len(alike) == 1:
        _as_before(asked, alike[0]).keep()
        st.rerun()


def show(begun: Work, found: keeping.Opened, plan: keeping.Plan) -> None:
    """Draw the questions about the source, and the profiles of earlier times."""
    with st.expander(
        words.say("Woher stammt die Datei? Für das nächste Mal merken"),
        icon=":material/bookmark:",
        key="herkunft",
    ):
        if not found.is_correction:
            _choose_profile(begun)
        with st.form("herkunft_formular", border=False):
            told = _told(begun, found, plan)
            name = "" if found.is_correction else _name(begun)
            sent = st.form_submit_button(words.say("Angaben merken"), icon=":material/check:")
    if sent:
        wanted = replace(begun, told=told, profile=name.strip())
        wanted.keep()
        if wanted.profile:
            _remember(wanted, found)
        st.rerun()


def _name(begun: Work) -> str:
    return st.text_input(
        words.say("Unter diesem Namen merken (freiwillig)"),
        begun.profile,
        max_chars=LONGEST,
        placeholder=words.say("Zum Beispiel: Vereinsliste der Stadt"),
    )


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
        title="" if title.strip() == batch.title else title.strip(),
        dated=dated,
        attribution=attribution.strip(),
        licence=licence.strip(),
        website=website.strip(),
    )


def _choose_profile(begun: Work) -> None:
    """Draw the saved profiles: choosing one reads the file as the last time, choosing none reads it anew."""
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
        _as_before(begun, known[chosen]).keep()
        st.rerun()
    if not chosen and begun.profile in known:
        replace(begun, profile="", mapping="", told=Told()).keep()
        st.rerun()


def _as_before(begun: Work, profile: keeping.Profile) -> Work:
    """Return the work on a file that is read as one before; its day is its own."""
    told = replace(
        begun.told,
        title=profile.title,
        licence=profile.licence,
        attribution=profile.attribution,
        website=profile.website,
    )
    return replace(begun, profile=profile.name, mapping=keeping.mapping_of(profile), told=told)


def _remember(begun: Work, found: keeping.Opened) -> None:
    try:
        keeping.save_profile(
            cache.DESK.notebook(),
            begun.network,
            keeping.profile_of(
                begun.profile, found, replace(with_told(begun, found), title=begun.told.title)
            ),
        )
    except NetzlotseError as fault:
        state.refuse(words.spoken(fault.sentence))
        return
    state.announce(words.say("Gemerkt: »{name}«.", name=begun.profile))
