"""Who knows whom: two actors to choose, and the shortest documented chains between them, step by step."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components import controls, evidence, headings
from graph import looking
from graph.locale import say
from graph.model import Moment, Selection

TITLE = say("Wer kennt wen?")


def choose(name: str, moment: Moment) -> looking.Connection | None:
    """Draw the question; return what joins the two chosen actors, None as long as not both are chosen."""
    nodes = cache.map_view(name, Selection(moment=moment)).nodes
    labels = {node.iri: node.label for node in nodes}
    with st.popover(words.spoken(TITLE), icon=":material/route:", key="wer_kennt_wen"):
        st.caption(
            words.say(
                "Zeigt die kürzesten belegten Wege zwischen zwei Akteuren, jeden Schritt mit seiner Quelle."
            )
        )
        source = controls.choose_maybe(say("Von"), state.FROM, labels, say("Akteur wählen"))
        target = controls.choose_maybe(say("Nach"), state.TO, labels, say("Akteur wählen"))
        wider = controls.switch(
            say("Auch Auftrag und Struktur"),
            state.WIDER,
            say(
                "Folgt auch Aufträgen, Sitzen in Gremien und Zugehörigkeit: das ist noch keine Zusammenarbeit."
            ),
            is_on=False,
        )
    if not (source and target):
        return None
    return cache.connection(name, moment, source, target, with_structure=wider)


def show_answer(found: looking.Connection) -> None:
    """Draw the answer, and the way back to the whole network."""
    with st.container(border=True, key="antwort"):
        st.markdown(f"**{escape.markdown(found.answer)}**")
        if found.next_step:
            st.markdown(escape.markdown(found.next_step))
        st.button(
            words.say("Zurück zum ganzen Netzwerk"),
            icon=":material/arrow_back:",
            key="weg_verlassen",
            on_click=state.put,
            args=({state.FROM: (), state.TO: (), state.WIDER: ()},),
        )


def show_steps(found: looking.Connection) -> None:
    """Draw each chain as sentences, step by step, every one with its passages."""
    for number, chain in enumerate(found.chains, start=1):
        title = say("Der Weg Schritt für Schritt")
        headings.show(title if len(found.chains) == 1 else say("Weg {n}", n=number), 2)
        with st.container(gap="xsmall"):
            for fact in (fact for step in chain for fact in step.facts):
                evidence.show_fact(fact)


def question(found: looking.Connection) -> str:
    """Return what was asked, for whoever sees picture or file without the page."""
    return words.say("Wer kennt wen? {one} und {other}", one=found.source.label, other=found.target.label)
