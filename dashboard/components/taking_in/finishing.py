"""The one press that takes a file over, what it did, and the one press that takes it back."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components.taking_in import leftovers
from dashboard.components.taking_in.dry_run import show_sum
from dashboard.components.taking_in.work import Work, start_over
from dashboard.navigation import link
from graph import keeping
from graph.locale import say
from graph.model import NetworkInfo
from graph.service import NetzlotseError

__all__ = ["offer", "show_done"]

DONE = "eingelesen"
NOTHING = say("Diese Datei bringt nichts Neues: Es gibt nichts zu übernehmen.")
UNDONE = say("Das Einlesen ist zurückgenommen: Das Netzwerk ist wieder, wie es vorher war.")
SAVING = say("Die Zeilen werden gespeichert …")


@dataclass(frozen=True, slots=True)
class Done:
    """The last file that was taken over, until the next one."""

    network: str
    applied: keeping.Applied
    leftovers: leftovers.Leftovers | None


def offer(begun: Work, plan: keeping.Plan, found: keeping.Opened) -> None:
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
        _take_over(begun, plan, found)


def show_done(network: NetworkInfo) -> None:
    """Draw what the last file did, the ways to see it, and the way back."""
    done = state.kept_work(DONE)
    if not (isinstance(done, Done) and done.network == network.name):
        return
    applied = done.applied
    with st.container(border=True, gap="small", key="eingelesen"):
        st.markdown(words.say("**Übernommen.**"))
        show_sum(applied.counts)
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            if st.button(
                words.say("Ganzes Einlesen zurücknehmen"), icon=":material/undo:", key="einlesen_zurueck"
            ):
                _undo(applied)
            leftovers.offer(done.leftovers, "fertig")
        st.markdown(words.say("Wie weiter?"))
        with st.container(horizontal=True, gap="small"):
            link("network_map", words.say("Auf der Karte ansehen"), icon=":material/hub:")
            link("actor", words.say("Als Liste ansehen"), icon=":material/list:")
            link("gaps", words.say("Fehlende Partner ansehen"), icon=":material/person_search:")
            if applied.proposals:
                link(
                    "upkeep",
                    words.say("Eingang ({n})", n=applied.proposals),
                    icon=":material/inbox:",
                    teil="eingang",
                )


def _take_over(begun: Work, plan: keeping.Plan, found: keeping.Opened) -> None:
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
    state.keep_work(DONE, Done(begun.network, applied, leftovers.made(plan, found)))
    start_over()
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
