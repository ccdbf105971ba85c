"""Figures with their method cards, folded: what each means, what it does not mean, and when to act."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard import escape, state, words
from dashboard.components import headings
from graph import service
from graph.locale import say
from graph.service import MethodCard, MethodFigure

NETWORK, NETWORK_TITLE = "kennzahlen", say("Alle Kennzahlen")
NETWORK_NOTE = say(
    "Jede Zahl mit ihrer Lesehilfe. Zahlen über Verbindungen zählen belegte Zusammenarbeit zu zweit zwischen benannten "
    "Akteuren, ohne Gremien und große Runden."
)
ACTOR, ACTOR_TITLE = "stellung", say("Stellung im Netz (intern)")
ACTOR_NOTE = say(
    "Nur für die eigene Arbeit, nicht zum Weitergeben: Zahlen über einzelne Stellen werden leicht als Urteil gelesen."
)
CARD_TITLES = (say("Das ganze Netzwerk"), say("Ein einzelner Akteur (intern)"))
NO_FIGURES = say(
    "Kennzahlen gibt es nur für einzeln benannte Akteure, die es gibt: nicht für Gremien, Gruppen, Vorhaben und Pläne."
)


def show_network(figures: Callable[[], Sequence[MethodFigure]]) -> None:
    """Draw the section with the figures of the whole network."""
    _show_section(NETWORK, NETWORK_TITLE, NETWORK_NOTE, figures)


def show_actor(figures: Callable[[], Sequence[MethodFigure]]) -> None:
    """Draw the section with the figures of one actor."""
    _show_section(ACTOR, ACTOR_TITLE, ACTOR_NOTE, figures)


def show_all_cards(level: int) -> None:
    """Draw what every figure means, without any network, under headings of this level."""
    for title, cards in zip(CARD_TITLES, service.method_cards(), strict=True):
        headings.show(title, level)
        for card in cards:
            with st.container(border=True, gap="xsmall"):
                st.markdown(f"**{escape.markdown_line(card.label)}**")
                _show_answers(card)


def _show_section(code: str, title: str, note: str, figures: Callable[[], Sequence[MethodFigure]]) -> None:
    """Draw a section; its figures are asked for when somebody unfolds it, as the address says."""
    is_open = state.choice(state.UNFOLDED, (code,)) == code
    box = st.expander(
        escape.markdown_line(title),
        icon=":material/monitoring:",
        key=state.control(state.UNFOLDED, is_open),
        on_change=state.write,
        args=(state.UNFOLDED, *([] if is_open else [code])),
    )
    if not is_open:
        return
    with box:
        found = figures()
        st.caption(escape.markdown(note if found else NO_FIGURES))
        for figure in found:
            _show(figure)


def _show(figure: MethodFigure) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{escape.markdown_line(figure.label)}:** {escape.markdown_line(figure.value)}")
        if figure.detail:
            st.caption(escape.markdown_line(figure.detail))
        _show_answers(figure)


def _show_answers(card: MethodCard | MethodFigure) -> None:
    st.markdown(
        f"**{words.say('Was heißt das?')}** {escape.markdown_line(card.meaning)}  \n"
        f"**{words.say('Was heißt das nicht?')}** {escape.markdown_line(card.not_meaning)}  \n"
        f"**{words.say('Ab wann handeln?')}** {escape.markdown_line(card.act_when)}"
    )
