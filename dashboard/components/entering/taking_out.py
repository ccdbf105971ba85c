"""What is recorded ends, or was a mistake: two different things, each one change that can be taken back."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, page, state, words
from dashboard.components.entering import done
from graph.keeping import (
    Clash,
    Content,
    Preset,
    Record,
    RecordSort,
    Saved,
    Source,
    ended,
    extent_of,
    office_stamp,
    removed,
)
from graph.locale import Said, counted, joined, listed, say
from graph.service import NetzlotseError

__all__ = ["show", "show_end"]

TITLE = say("Gilt nicht mehr, oder war ein Irrtum")
ENDING = say("Es war so und ist vorbei: Der Eintrag bleibt mit seinem Ende erhalten.")
DELETING = say("Es war nie so: Der Eintrag wird gelöscht. Im Verlauf lässt er sich zurückholen.")
WITHOUT_END = (
    RecordSort.DOCUMENT,
    RecordSort.PLACE,
    RecordSort.EXPECTATION,
    RecordSort.DECISION,
    RecordSort.ABSENCE,
)


def show(scene: page.Scene, content: Content, record: Record) -> None:
    """Draw both ways out."""
    with st.expander(words.spoken(TITLE), icon=":material/event_busy:"):
        if record.sort not in WITHOUT_END:
            st.markdown(words.spoken(ENDING))
            show_end(scene, record.iri, record.label)
            st.divider()
        st.markdown(words.spoken(DELETING))
        if along := _along(content, record):
            st.caption(escape.markdown(along))
        why = st.text_input(words.say("Grund (freiwillig)"), key=f"grund_{record.iri}")
        if st.button(words.say("Löschen"), icon=":material/delete:", key=f"loeschen_{record.iri}"):
            _remove(scene.network.name, record, why)


def show_end(scene: page.Scene, iri: str, label: str) -> None:
    """Draw the question since when something no longer holds."""
    with st.form(f"ende_{iri}", border=False, enter_to_submit=False):
        day = st.text_input(
            words.say("Gilt nicht mehr seit"),
            value=cache.today().strftime("%d.%m.%Y"),
            placeholder=words.say("TT.MM.JJJJ, MM.JJJJ oder JJJJ"),
        )
        if st.form_submit_button(words.say("Beenden"), icon=":material/event_busy:"):
            _end(scene.network.name, iri, label, day)


def _end(network: str, iri: str, label: str, day: str) -> None:
    today = cache.today()
    known_from = Source(preset=Preset.OWN_KNOWLEDGE, day=today.strftime("%d.%m.%Y"))
    try:
        outcome = ended(cache.DESK.store(), network, iri, day, known_from, office_stamp(), today)
    except NetzlotseError as error:
        st.error(escape.markdown(error.sentence), icon=":material/error:")
        return
    if isinstance(outcome, Clash):
        state.refuse(say("Jemand anderes hat das Ende gerade geändert. Bitte noch einmal ansehen."))
    else:
        _finish(network, say("Beendet: »{name}«.", name=label), outcome)
    st.rerun()


def _remove(network: str, record: Record, why: str) -> None:
    try:
        outcome = removed(cache.DESK.store(), network, record.iri, why, office_stamp())
    except NetzlotseError as error:
        st.error(escape.markdown(error.sentence), icon=":material/error:")
        return
    _finish(network, say("Gelöscht: »{name}«.", name=record.label), outcome)
    st.rerun()


def _finish(network: str, sentence: Said, outcome: Saved) -> None:
    done.keep(network, sentence, outcome)
    state.write(state.ENTRY)


def _along(content: Content, record: Record) -> Said | None:
    """Return what would be deleted with a record, because it says nothing without it."""
    numbers = extent_of(content, record.iri).counts(content)
    if not numbers:
        return None
    parts = [joined((str(number), sort.label), " × ") for sort, number in numbers.items()]
    return counted(
        sum(numbers.values()),
        "Mit ihm verschwindet {n} weiterer Eintrag: {parts}.",
        "Mit ihm verschwinden {n} weitere Einträge: {parts}.",
        parts=listed(parts),
    )
