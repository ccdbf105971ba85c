"""Whom to invite to a body: a proposal on demand, with what each would bring and who would do as well."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import controls, headings
from graph import service
from graph.locale import Said, joined, say
from graph.model import Moment
from graph.model.bodies import BodyStanding, BodyView

MOST_SEATS, USUAL_SEATS = 10, "3"
MOST_AT_LEAST = 5
WIDTH = 260
NOTE = say(
    "Zum internen Gebrauch. Eine Rechnung, keine Empfehlung: Gezählt wird nur, was die Quellen über Art, Feld, Zielgruppe und Ort sagen. "
    "Ob jemand mitwirken möchte und passt, klären Sie im Gespräch."
)


def show(view: BodyView, name: str, moment: Moment) -> None:
    """Draw a button, and after it the proposal; nothing for bodies to which nobody is invited."""
    if view.standing is not BodyStanding.APPOINTED:
        return
    headings.show(words.say("Wen einladen?"), 2)
    if not state.flag(state.INVITING, default=False):
        st.button(
            words.say("Vorschlag berechnen"),
            icon=":material/group_add:",
            on_click=state.write,
            args=(state.INVITING, state.YES),
        )
        return
    st.caption(escape.markdown(words.spoken(NOTE)))
    with st.container(horizontal=True, gap="medium"):
        seats = _number(words.say("Plätze für Einladungen"), state.SEATS, 1, MOST_SEATS, USUAL_SEATS)
        least = _number(
            words.say("Migrantenorganisationen am Tisch, mindestens"), state.AT_LEAST, 0, MOST_AT_LEAST, "0"
        )
    _show_proposal(cache.invitation(name, view.iri, moment, seats, least))


def _number(label: str, key: str, first: int, last: int, default: str) -> int:
    options = {str(number): str(number) for number in range(first, last + 1)}
    return int(controls.choose_one(label, key, options, default=default, width=WIDTH))


def _show_proposal(found: service.InvitationList) -> None:
    if found.unmet:
        st.info(escape.markdown(found.unmet))
    for invitee in found.invitees:
        with st.container(border=True, gap="xsmall"):
            label = f"**{escape.markdown_line(invitee.label)}** · {escape.markdown_line(invitee.kind)}"
            navigation.link("actor", label, icon=":material/badge:", **{state.ACTOR_ID: invitee.iri})
            for title, text in (
                (say("Bringt neu ein"), invitee.brings),
                (say("Teilt mit anderen Eingeladenen"), invitee.shares),
                (say("Ebenso möglich"), joined(invitee.alternates, "; ")),
            ):
                _show_part(title, text)
    if not found.invitees and not found.unmet:
        st.info(words.say("Alles, was sich zählen lässt, decken die belegten Mitglieder schon ab."))
    if not found.has_roster:
        st.caption(
            words.say("Keine Mitgliederliste in den Quellen: Gerechnet ist, als säße noch niemand am Tisch.")
        )
    _show_part(say("Das bringen die belegten Mitglieder schon mit"), found.covered)
    _show_part(say("Das bliebe auch mit diesen Einladungen offen"), found.left_open)
    _show_part(say("Nur als Gruppe genannt, erst Namen klären"), joined(found.unnamed, "; "))


def _show_part(title: Said, text: str) -> None:
    if text:
        st.markdown(f"**{escape.markdown_line(title)}:** {escape.markdown_line(text)}")
