"""What has just been stored, said in one sentence, with the way back and the next step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components.entering.tasks import TIE
from graph.keeping import Record, RecordSort, Saved, office_stamp, undo
from graph.locale import Said, say
from graph.service import NetzlotseError

__all__ = ["Done", "keep", "show"]

AGENTS = (RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC)
_WORK = "gespeichert"


@dataclass(frozen=True, slots=True)
class Done:
    """The last thing stored in this session."""

    sentence: Said
    saved: Saved
    network: str
    hints: tuple[Said, ...] = ()
    actor: str = ""
    """IRI of whom to look at next."""


def keep(
    network: str, sentence: Said, saved: Saved, record: Record | None = None, hints: Sequence[Said] = ()
) -> None:
    """Remember what was stored for the next drawing of the page."""
    actor = _actor_of(record, saved) if record else ""
    state.keep_work(_WORK, Done(sentence, saved, network, tuple(hints), actor))


def show(network: str) -> None:
    """Draw what was stored last, if anything was."""
    last = state.kept_work(_WORK)
    if not isinstance(last, Done) or last.network != network:
        return
    with st.container(border=True, gap="small", key="gespeichert"):
        if not last.saved.entry:
            st.info(words.say("Nichts zu ändern: Das stand schon so da."), icon=":material/info:")
            return
        st.success(escape.markdown(last.sentence), icon=":material/check_circle:")
        for hint in last.hints:
            st.caption(escape.markdown(hint))
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            st.button(
                words.say("Rückgängig"),
                key="eintrag_rueckgaengig",
                icon=":material/undo:",
                on_click=_take_back,
                args=(last,),
            )
            if last.actor:
                navigation.link(
                    "actor", words.say("Zum Akteur"), icon=":material/badge:", **{state.ACTOR_ID: last.actor}
                )
                further = {state.PART: "erfassen", state.WHAT: TIE, state.ACTOR: last.actor}
                navigation.link(
                    "upkeep", words.say("Weitere Zusammenarbeit"), icon=":material/handshake:", **further
                )


def _take_back(last: Done) -> None:
    stamp = office_stamp()
    try:
        undo(cache.DESK.store(), last.saved.entry, role=stamp.role, recorded_at=stamp.recorded_at)
    except NetzlotseError as error:
        state.refuse(error.sentence)
    else:
        state.announce(say("Rückgängig gemacht."))
        state.keep_work(_WORK, None)


def _actor_of(record: Record, saved: Saved) -> str:
    if record.sort in AGENTS:
        return saved.iri
    named = (record.first(name) for name in ("source", "participants", "member", "providers", "participant"))
    return next((it for it in named if it), "")
