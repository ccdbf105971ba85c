"""The one press that takes a file over, what it did, and the one press that takes it back."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components.taking_in.work import Work
from dashboard.navigation import link
from graph import keeping
from graph.locale import say
from graph.model import NetworkInfo
from graph.service import NetzlotseError

__all__ = ["offer", "show_done"]

DONE = "eingelesen"
NOTHING = say("Alles aus dieser Datei steht schon so im Netzwerk: Es gibt nichts zu übernehmen.")
UNDONE = say("Das Einlesen ist zurückgenommen: Das Netzwerk ist wieder, wie es vorher war.")
SAVING = say("Die Zeilen werden gespeichert …")


def offer(begun: Work, plan: keeping.Plan, files: str) -> None:
    """Draw the button that takes the file over, or why there is none."""
    if plan.changes_nothing:
        st.success(words.spoken(NOTHING), icon=":material/check_circle:")
        return
    if plan.questions:
        st.markdown(
            words.counted(
                len(plan.questions),
                "Dazu gibt es unten **{n} Frage**. Ohne Antwort gilt, was dort angekreuzt ist.",
                "Dazu gibt es unten **{n} Fragen**. Ohne Antwort gilt, was dort angekreuzt ist.",
            )
        )
    if st.button(
        words.say("In das Netzwerk übernehmen"),
        type="primary",
        icon=":material/download_done:",
    ):
        _take_over(begun, plan, files)


def show_done(network: NetworkInfo) -> None:
    """Draw what the last file did, the ways to see it, and the way back."""
    done = state.kept_work(DONE)
    if not (isinstance(done, tuple) and done[0] == network.name):
        return
    applied: keeping.Applied = done[1]
    with st.container(border=True, gap="small", key="eingelesen"):
        st.markdown(
            words.say(
                "**Übernommen.** Zeilen: {parts}.",
                parts=words.listed(
                    words.say("{n} {state}", n=int(number), state=escape.markdown_line(row_state.label))
                    for row_state, number in applied.counts.items()
                    if number
                ),
            )
        )
        with st.container(horizontal=True, gap="small"):
            link("network_map", words.say("Auf der Karte ansehen"), icon=":material/hub:")
            link("actor", words.say("Als Liste ansehen"), icon=":material/list:")
            if applied.proposals:
                link(
                    "upkeep",
                    words.say("Eingang ({n})", n=applied.proposals),
                    icon=":material/inbox:",
                    teil="eingang",
                )
            if st.button(words.say("Rückgängig"), icon=":material/undo:", key="einlesen_zurueck"):
                _undo(applied)


def _take_over(begun: Work, plan: keeping.Plan, files: str) -> None:
    stamp = keeping.office_stamp()
    try:
        with st.spinner(words.spoken(SAVING)):
            applied = keeping.apply(
                cache.DESK.store(),
                plan,
                keeping.Decisions(answers=begun.answers),
                role=stamp.role,
                recorded_at=stamp.recorded_at,
                today=cache.today(),
            )
    except NetzlotseError as fault:
        st.error(escape.markdown(fault.sentence), icon=":material/error:")
        return
    state.keep_work(DONE, (begun.network, applied))
    number = state.kept_work(files)
    state.keep_work(files, (number if isinstance(number, int) else 0) + 1)
    st.rerun()


def _undo(applied: keeping.Applied) -> None:
    stamp = keeping.office_stamp()
    try:
        keeping.undo(cache.DESK.store(), applied.entry, role=stamp.role, recorded_at=stamp.recorded_at)
    except NetzlotseError as fault:
        state.refuse(words.spoken(fault.sentence))
    else:
        state.announce(words.spoken(UNDONE))
        state.keep_work(DONE, None)
    st.rerun()
