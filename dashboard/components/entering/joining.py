"""An actor is recorded twice, is called otherwise now, or goes on in another one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components import controls
from dashboard.components.entering import done
from graph.keeping import (
    Clash,
    Content,
    Preset,
    Record,
    RecordSort,
    Saved,
    Source,
    joined_duplicates,
    office_stamp,
    renamed,
    succeeded,
)
from graph.locale import Said, listed, say
from graph.service import NetzlotseError
from graph.texts import sort_key

__all__ = ["show"]

LOW = 68
"""Pixels: two lines, the least that a box for several lines can have."""
TWICE = say(
    "Doppelt erfasst? Alles über den anderen Eintrag geht auf diesen über; dessen Name bleibt als weiterer Name."
)
RENAMED = say("Heißt jetzt anders? Der alte Name bleibt auffindbar.")
SUCCESSOR = say(
    "Ging in einer neuen Stelle auf, oder wurde geteilt? Diese hier endet, die neue beginnt; Entscheidungen folgen ihr nach."
)


def show(network: str, content: Content, record: Record) -> None:
    """Draw the three ways, folded away."""
    with st.expander(words.say("Doppelt erfasst, umbenannt oder aufgegangen?"), icon=":material/merge:"):
        twice, name, successor = st.columns(3, gap="medium")
        with twice:
            _show_twice(network, content, record)
        with name:
            _show_rename(network, record)
        with successor:
            _show_successor(network, content, record)


def _show_twice(network: str, content: Content, record: Record) -> None:
    others = _others(content, record)
    with st.form("doppelt", border=False, enter_to_submit=False):
        st.markdown(words.spoken(TWICE))
        other = _choose(words.say("Der andere Eintrag"), others, "doppelt_anderer")
        is_sent = st.form_submit_button(words.say("Zusammenlegen"), icon=":material/merge:")
    if is_sent and other:
        sentence = say(
            "Zusammengelegt: »{other}« und »{name}« sind jetzt ein Eintrag.",
            other=others[other],
            name=record.label,
        )
        _do(
            network,
            sentence,
            lambda: joined_duplicates(cache.DESK.store(), network, record.iri, other, office_stamp()),
        )
    elif is_sent:
        st.error(words.say("Bitte den anderen Eintrag wählen."), icon=":material/error:")


def _show_rename(network: str, record: Record) -> None:
    with st.form("umbenennen", border=False, enter_to_submit=False):
        st.markdown(words.spoken(RENAMED))
        name = st.text_input(words.say("Neuer Name"))
        since = st.text_input(
            words.say("Seit (freiwillig)"), placeholder=words.say("TT.MM.JJJJ, MM.JJJJ oder JJJJ")
        )
        is_sent = st.form_submit_button(words.say("Umbenennen"), icon=":material/edit:")
    if is_sent and name.strip():
        sentence = say("Umbenannt: »{old}« heißt jetzt »{name}«.", old=record.label, name=name.strip())
        today = cache.today()
        _do(
            network,
            sentence,
            lambda: renamed(
                cache.DESK.store(), network, record.iri, name, since, _known(today), office_stamp(), today
            ),
        )
    elif is_sent:
        st.error(words.say("Bitte den neuen Namen eingeben."), icon=":material/error:")


def _show_successor(network: str, content: Content, record: Record) -> None:
    others = _others(content, record)
    with st.form("nachfolge", border=False, enter_to_submit=False):
        st.markdown(words.spoken(SUCCESSOR))
        typed = st.text_area(
            words.say("Name der neuen Stelle (bei einer Teilung: eine je Zeile)"), height=LOW
        )
        partner = _choose(words.say("Ging zusammen mit (freiwillig)"), others, "nachfolge_mit")
        since = st.text_input(words.say("Seit"), placeholder=words.say("TT.MM.JJJJ, MM.JJJJ oder JJJJ"))
        passes_on = st.checkbox(
            words.say(
                "Laufende Beziehungen, Sitze und Angebote gehen auf die neue Stelle über (nicht bei einer Teilung)"
            )
        )
        is_sent = st.form_submit_button(words.say("Nachfolge speichern"), icon=":material/forward:")
    names = list(dict.fromkeys(name.strip() for name in typed.split("\n") if name.strip()))
    if is_sent and names:
        kept = {"kind": record.all("kind"), "fields": record.all("fields"), "places": record.all("places")}
        new = tuple(Record(sort=record.sort, iri="", values={"label": (name,), **kept}) for name in names)
        old = (record.iri, partner) if partner else (record.iri,)
        today = cache.today()
        _do(
            network,
            say("Nachfolge gespeichert: {names}.", names=listed([f"»{name}«" for name in names])),
            lambda: succeeded(
                cache.DESK.store(),
                network,
                old,
                new,
                since,
                _known(today),
                passes_on=passes_on,
                stamp=office_stamp(),
                today=today,
            ),
        )
    elif is_sent:
        st.error(words.say("Bitte den neuen Namen eingeben."), icon=":material/error:")


def _do(network: str, sentence: Said, change: Callable[[], Saved | Clash]) -> None:
    try:
        outcome = change()
    except NetzlotseError as error:
        st.error(escape.markdown(error.sentence), icon=":material/error:")
        return
    if isinstance(outcome, Clash):
        state.refuse(say("Jemand anderes hat diesen Eintrag gerade geändert. Bitte noch einmal ansehen."))
    else:
        done.keep(network, sentence, outcome)
        state.write(state.ACTOR_ID, outcome.iri)
    st.rerun()


def _known(today: date) -> Source:
    return Source(preset=Preset.OWN_KNOWLEDGE, day=today.strftime("%d.%m.%Y"))


def _others(content: Content, record: Record) -> dict[str, str]:
    found = content.of_sort(RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC)
    return {
        it.iri: it.label for it in sorted(found, key=lambda it: sort_key(it.label)) if it.iri != record.iri
    }


def _choose(label: str, options: dict[str, str], key: str) -> str | None:
    return st.selectbox(
        label,
        list(options),
        index=None,
        format_func=controls.told_apart(options).__getitem__,
        key=key,
        placeholder=words.say("Bitte wählen"),
    )
