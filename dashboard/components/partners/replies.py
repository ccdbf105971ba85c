"""Filled sheets come back: what they say is shown first, then put into the inbox; nothing is overwritten."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components import headings
from dashboard.navigation import link
from graph import keeping
from graph.locale import say
from graph.model import NetworkInfo
from graph.service import NetzlotseError

__all__ = ["show"]

ROUND, DONE = "antworten_runde", "antworten_fertig"
SAFE = say(
    "Antworten werden zu Vorschlägen mit der Quelle Selbstauskunft. Über jeden entscheiden Sie im Eingang; vorher ändert sich nichts. Haben beide Seiten eine Verbindung angegeben, gilt sie als beidseitig bestätigt."
)
NOTHING = say("In diesen Bögen steht nichts, was sich vorschlagen ließe.")


def show(network: NetworkInfo) -> None:
    """Draw the chooser for filled sheets, what they say, and the button that proposes it."""
    headings.show(words.say("Antworten einlesen"), 2)
    st.markdown(words.spoken(SAFE))
    _show_done(network)
    counter = state.kept_work(ROUND)
    files = st.file_uploader(
        words.say("Ausgefüllte Bögen (Excel, LibreOffice oder ein ZIP mit mehreren)"),
        type=["xlsx", "ods", "xls", "zip"],
        accept_multiple_files=True,
        key=f"antworten_{counter if isinstance(counter, int) else 0:d}",
    )
    if not files:
        return
    given = {it.name: it.getvalue() for it in files}
    answers = keeping.read_answers(cache.DESK.store(), network.name, given, cache.today())
    _show_answers(answers)
    if answers.wanted and st.button(
        words.say("In den Eingang legen"),
        type="primary",
        icon=":material/move_to_inbox:",
        key="antworten_eingang",
    ):
        _propose(network, answers)


def _show_answers(answers: keeping.Answers) -> None:
    if answers.forms:
        names = words.listed(escape.markdown_line(name) for name in answers.forms)
        st.markdown(
            words.counted(len(answers.forms), "Ein Bogen: {names}", "{n} Bögen: {names}", names=names)
        )
        st.markdown(
            words.counted(
                len(answers.wanted),
                "Daraus entsteht **{n} Vorschlag**.",
                "Daraus entstehen **{n} Vorschläge**.",
            )
            if answers.wanted
            else words.spoken(NOTHING)
        )
    for problem in answers.unusable:
        st.warning(escape.markdown(problem), icon=":material/error:")
    for notice in answers.notices:
        st.info(escape.markdown(notice), icon=":material/info:")
    for left_out in answers.rejected:
        place = words.say("{file}, Zeile {row}", file=left_out.spot.sheet, row=left_out.spot.row)
        st.warning(escape.markdown(f"{place}: {words.spoken(left_out.reason)}"), icon=":material/warning:")


def _propose(network: NetworkInfo, answers: keeping.Answers) -> None:
    stamp = keeping.office_stamp()
    try:
        done = keeping.propose_answers(
            cache.DESK.store(), network.name, answers, role=stamp.role, recorded_at=stamp.recorded_at
        )
    except NetzlotseError as fault:
        st.error(escape.markdown(fault.sentence), icon=":material/error:")
        return
    number = state.kept_work(ROUND)
    state.keep_work(ROUND, (number if isinstance(number, int) else 0) + 1)
    state.keep_work(DONE, (network.name, done))
    st.rerun()


def _show_done(network: NetworkInfo) -> None:
    done = state.kept_work(DONE)
    if not (isinstance(done, tuple) and done[0] == network.name):
        return
    proposed: keeping.Proposed = done[1]
    with st.container(border=True, gap="small", key="antworten_erledigt"):
        st.markdown(
            words.counted(
                proposed.added, "**{n} Vorschlag** liegt im Eingang.", "**{n} Vorschläge** liegen im Eingang."
            )
        )
        if proposed.known:
            st.caption(
                words.counted(
                    proposed.known,
                    "{n} weitere Angabe war schon bekannt.",
                    "{n} weitere Angaben waren schon bekannt.",
                )
            )
        link("upkeep", words.say("Zum Eingang"), icon=":material/inbox:", teil="eingang")
