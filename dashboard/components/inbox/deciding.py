"""Decisions about proposals: each is one change, said afterwards in words; what cannot be taken over says why."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard import cache, escape, state, words
from graph import keeping
from graph.locale import say
from graph.service import NetzlotseError

__all__ = ["accept", "ask_for_all", "reject", "show_question"]

ACCEPT_ALL, REJECT_ALL = say("Alle annehmen?"), say("Alle ablehnen?")
REMEMBERED = say("Abgelehntes wird gemerkt und nicht noch einmal vorgeschlagen.")


def accept(network: str, ids: tuple[str, ...], corrected: Mapping[str, keeping.Record] | None = None) -> None:
    """Take proposals over, some of them as corrected, and say what became of them."""
    stamp = keeping.office_stamp()
    try:
        answered = keeping.accept(
            cache.DESK.store(),
            network,
            ids,
            corrected=corrected,
            role=stamp.role,
            recorded_at=stamp.recorded_at,
        )
    except NetzlotseError as error:
        state.refuse(words.spoken(error.sentence))
        st.rerun()
    _say_accepted(answered)
    st.rerun()


def reject(network: str, ids: tuple[str, ...]) -> None:
    """Turn proposals down and say so."""
    stamp = keeping.office_stamp()
    try:
        keeping.reject(cache.DESK.store(), network, ids, role=stamp.role, recorded_at=stamp.recorded_at)
    except NetzlotseError as error:
        state.refuse(words.spoken(error.sentence))
        st.rerun()
    state.announce(
        words.counted(
            len(ids), "{n} Vorschlag abgelehnt und gemerkt.", "{n} Vorschläge abgelehnt und gemerkt."
        )
    )
    st.rerun()


def ask_for_all(network: str, ids: tuple[str, ...], *, accepts: bool) -> None:
    """Open the question whether all of a source are meant."""
    st.dialog(words.spoken(ACCEPT_ALL if accepts else REJECT_ALL))(show_question)(network, ids, accepts)


def show_question(network: str, ids: tuple[str, ...], accepts: bool) -> None:
    """Draw the question of the dialog; only a clear yes decides."""
    if accepts:
        st.markdown(
            words.say(
                "{n} Vorschläge werden als eine Änderung übernommen. Sie lässt sich unter *Verlauf* als Ganzes zurücknehmen.",
                n=len(ids),
            )
        )
    else:
        st.markdown(words.spoken(REMEMBERED))
    with st.container(horizontal=True, gap="small"):
        if st.button(words.say("Ja"), key="alle_ja", type="primary"):
            (accept if accepts else reject)(network, ids)
        if st.button(words.say("Abbrechen"), key="alle_nein"):
            st.rerun()


def _say_accepted(answered: keeping.Answered) -> None:
    if answered.accepted:
        state.announce(
            words.counted(len(answered.accepted), "{n} Vorschlag übernommen.", "{n} Vorschläge übernommen.")
        )
    why = [
        words.say(
            "»{label}« wartet weiter: Der Eintrag wurde seither geändert. Bitte den Vorschlag noch einmal lesen.",
            label=it.proposal.label,
        )
        for it in answered.contradictions
    ]
    why += [
        words.say(
            "Ein Vorschlag wartet weiter: {reason}",
            reason=escape.one_line(" ".join(map(words.spoken, reasons))),
        )
        for reasons in answered.refused.values()
    ]
    if why:
        state.refuse("\n".join(why))
