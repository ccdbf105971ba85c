"""All that waits, source by source: read it, take it over or turn it down, one by one or all at once."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard import cache, words
from dashboard.components import headings, long_list
from dashboard.components.inbox import card, deciding
from graph import keeping
from graph.locale import say
from graph.model import NetworkInfo

__all__ = ["show"]

EMPTY = say("Im Eingang wartet nichts.")
FILLS = say(
    "Hier erscheint, was Listen, Selbstauskünfte und das Programm selbst vorschlagen. Nichts davon gilt, bevor Sie es annehmen."
)
WITHOUT_SOURCE = say("Ohne Angabe der Quelle")


def show(network: NetworkInfo) -> None:
    """Draw the inbox of a network."""
    found = keeping.inbox(cache.DESK.store(), network.name)
    if not found.count:
        st.info(words.spoken(EMPTY), icon=":material/inbox:")
        st.markdown(words.spoken(FILLS))
        return
    st.markdown(
        words.counted(
            found.count,
            "**{n} Vorschlag** wartet. Er gilt erst, wenn Sie ihn annehmen; jede Entscheidung lässt sich unter *Verlauf* zurücknehmen.",
            "**{n} Vorschläge** warten. Sie gelten erst, wenn Sie sie annehmen; jede Entscheidung lässt sich unter *Verlauf* zurücknehmen.",
        )
    )
    for number, group in enumerate(found.groups):
        _draw_group(network.name, number, group)


def _draw_group(network: str, number: int, group: keeping.InboxGroup) -> None:
    headings.show(group.source or words.spoken(WITHOUT_SOURCE), 2)
    ids, stated = (tuple(it.id for it in found) for found in (group.items, group.stated))
    if len(ids) > 1:
        with st.container(horizontal=True, gap="small"):
            if len(stated) > 1 and st.button(
                words.say("Alle annehmen ({n})", n=len(stated)),
                icon=":material/done_all:",
                key=f"alle_{number}",
            ):
                deciding.ask_for_all(network, stated, accepts=True)
            if st.button(
                words.say("Alle ablehnen ({n})", n=len(ids)),
                icon=":material/remove_done:",
                key=f"keine_{number}",
            ):
                deciding.ask_for_all(network, ids, accepts=False)
        if len(stated) < len(ids):
            st.caption(
                words.counted(
                    len(ids) - len(stated),
                    "{n} Vorschlag ist nur erschlossen: Bitte einzeln ansehen. Wer ihn annimmt, bestätigt ihn aus eigener Kenntnis.",
                    "{n} Vorschläge sind nur erschlossen: Bitte einzeln ansehen. Wer sie annimmt, bestätigt sie aus eigener Kenntnis.",
                )
            )
    long_list.show(group.items, partial(card.show, network), f"eingang_{number}")
