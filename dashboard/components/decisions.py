"""The memory of decisions: everything decided about the gaps of a network, the latest first."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import controls, decision, file_offer, long_list
from graph import looking, service
from graph.findings import JudgementState
from graph.locale import say
from graph.looking import Decided
from graph.model import Moment, NetworkInfo

__all__ = ["QUESTION", "TITLE", "VIEW", "show"]

VIEW, TITLE = "entscheidungen", say("Entscheidungen")
QUESTION = say("Was haben wir entschieden?")
NONE_YET = say(
    "Noch ist zu keinem Hinweis etwas entschieden. Öffnen Sie einen Hinweis und wählen Sie »Entscheidung festhalten«: Grund, Datum und Funktion stehen dann hier."
)
NONE_CHOSEN = say("Zu dieser Auswahl gibt es keine Entscheidung.")
KEPT = say("Entscheidungen bleiben stehen, auch wenn neue Daten dazukommen; gelöscht wird keine.")
REPLACED = say("durch eine spätere ersetzt")
COLUMNS = (
    say("Datum"),
    say("Entscheidung"),
    say("Hinweis"),
    say("Begründung"),
    say("Wer (Funktion)"),
    say("Gilt noch"),
)


def show(network: NetworkInfo, moment: Moment) -> None:
    """Draw the filter by decision and the list."""
    everything = looking.decision_list(
        cache.findings(network.name, moment), cache.judgement_history(network.name), service.detectors()
    )
    if not everything:
        st.info(words.spoken(NONE_YET))
        return
    counts = Counter(it.judgement.state for it in everything)
    options = {
        one.value: f"{words.spoken(one.label)} ({counts[one]})" for one in JudgementState if counts[one]
    }
    wanted = controls.choose_many(
        words.say("Entscheidung"), state.DECISION, options, words.say("Alle Entscheidungen")
    )
    shown = [it for it in everything if not wanted or it.judgement.state.value in wanted]
    st.caption(words.spoken(KEPT))
    if not shown:
        st.info(words.spoken(NONE_CHOSEN))
        return
    long_list.show(list(enumerate(shown)), _show, VIEW)
    file_offer.show(COLUMNS, [_row(it) for it in shown], network, moment, VIEW)


def _show(numbered: tuple[int, Decided]) -> None:
    number, item = numbered
    with st.container(border=True, gap="xsmall", key=f"entschieden_{number}"):
        st.markdown(f"**{escape.markdown_line(item.title)}**")
        decision.show_words(item.judgement)
        if not item.is_latest:
            st.caption(words.spoken(REPLACED))
        if item.finding:
            navigation.link(
                "gaps",
                words.say("Zum Hinweis"),
                icon=":material/arrow_forward:",
                **{state.FINDING: item.finding},
            )


def _row(item: Decided) -> tuple[str | int, ...]:
    decided = item.judgement
    return (
        words.say("{day}", day=decided.judged_on),
        words.spoken(decided.state.label),
        escape.one_line(item.title),
        escape.one_line(decided.reason),
        escape.one_line(decided.role),
        words.say("ja") if item.is_latest else words.say("nein"),
    )
