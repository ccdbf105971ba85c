"""The way of a paper through the bodies, station by station, each decision with its date and its quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard import escape, words
from dashboard.components import evidence, headings
from graph.locale import joined, say
from graph.model.bodies import Consultation, Station

NOTHING = say("Zu Beschlüssen der Gremien: keine Angabe in den Quellen.")


def show(found: Sequence[Consultation], level: int) -> None:
    """Draw each matter with its stations, under headings of this level and the next."""
    headings.show(words.say("Beratungsfolge und Beschlüsse"), level)
    if not found:
        st.markdown(words.spoken(NOTHING))
    for matter in found:
        with st.container(border=True, gap="small"):
            _show_matter(matter, level + 1)


def of_body(found: Sequence[Consultation], body: str) -> list[Consultation]:
    """Return the matters that one body dealt with."""
    return [matter for matter in found if any(station.body.iri == body for station in matter.stations)]


def _show_matter(matter: Consultation, level: int) -> None:
    headings.show(matter.subject, level)
    st.markdown(f"**{escape.markdown_line(matter.way)}**")
    if matter.note:
        st.caption(escape.markdown_line(matter.note))
    with st.container(gap="xsmall"):
        for number, station in enumerate(matter.stations, 1):
            evidence.show_fact(replace(station.decision, text=_words(number, station), when=""))


def _words(number: int, station: Station) -> str:
    said = say("{number}. {body}: {outcome}", number=number, body=station.body.label, outcome=station.outcome)
    return joined([said, station.day], ", ")
