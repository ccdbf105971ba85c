"""What may no longer hold, the most important first: confirmed by one press, or ended."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, page, words
from dashboard.components import long_list
from dashboard.components.entering import confirming, done, taking_out
from dashboard.components.entering.source import choose_told
from dashboard.components.upkeep.part import Part
from graph.keeping import Outdated, Preset, outdated
from graph.locale import Said, counted, joined, say
from graph.texts import german_date

ALL_FRESH = say(
    "Nichts zu tun: Keine Zusammenarbeit, kein Angebot und kein Gremiensitz ist seit mehr als 24 Monaten unbestätigt."
)
HOW = say(
    "Oben steht, wessen Wegfall am meisten ändern würde. Kurz nachfragen, dann mit einem Klick bestätigen."
)
FIRST = 10
TEXT_AND_BUTTONS = (3, 2)
LIST = "alt"


def _show(scene: page.Scene) -> None:
    done.show(scene.network.name)
    found = outdated(cache.DESK.store(), scene.network.name, scene.moment)
    if not found:
        st.success(words.spoken(ALL_FRESH), icon=":material/check_circle:")
        return
    number = counted(
        len(found),
        "{n} Angabe ist seit mehr als 24 Monaten weder bestätigt noch belegt.",
        "{n} Angaben sind seit mehr als 24 Monaten weder bestätigt noch belegt.",
    )
    st.markdown(f"**{escape.markdown_line(number)}** {words.spoken(HOW)}")
    preset = choose_told("pruefen")
    long_list.show(found, lambda it: _show_one(scene, it, preset), LIST, first=FIRST)


def _show_one(scene: page.Scene, it: Outdated, preset: Preset) -> None:
    with st.container(border=True, gap="xsmall", key=f"alt_{it.iri}"):
        told, buttons = st.columns(TEXT_AND_BUTTONS, gap="medium", vertical_alignment="center")
        told.markdown(f"**{escape.markdown_line(it.label)}**  \n{escape.markdown_line(_since(it))}")
        with buttons.container(horizontal=True, gap="small"):
            confirming.show(scene.network.name, it.iri, it.label, preset)
            with st.popover(words.say("Gilt nicht mehr"), icon=":material/event_busy:"):
                taking_out.show_end(scene, it.iri, it.label)


def _since(it: Outdated) -> Said:
    if it.last is None:
        return joined((it.sort, say("ohne Datum")), " · ")
    return joined((it.sort, say("zuletzt belegt {day}", day=german_date(it.last))), " · ")


PART = Part(
    key="pruefen",
    title=say("Prüfen"),
    question=say("Was ist veraltet?"),
    order=15,
    show=_show,
)
