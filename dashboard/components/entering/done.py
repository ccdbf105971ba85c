"""What has just been stored, said in one sentence, with the way back and the next step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components.entering.tasks import TIE
from graph.keeping import Content, Record, RecordSort, Saved, content_of, office_stamp, undo
from graph.locale import Said, say
from graph.service import NetzlotseError

__all__ = ["Done", "keep", "show"]

AGENTS = (RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC)
NAMING = ("source", "participants", "target", "member", "providers", "participant", "bearer")
"""Fields in which entries name actors."""
_WORK = "gespeichert"


@dataclass(frozen=True, slots=True)
class Done:
    """The last thing stored in this session."""

    sentence: Said
    saved: Saved
    network: str
    hints: tuple[Said, ...] = ()
    actor: Record | None = None
    """Whom to look at next: of a new one there is more to enter."""


def keep(
    network: str,
    sentence: Said,
    saved: Saved,
    record: Record | None = None,
    hints: Sequence[Said] = (),
    new: Sequence[Record] = (),
) -> None:
    """Remember what was stored for the next drawing of the page, and say it wherever people look just then.

    Args:
        network: Where it was stored.
        sentence: What was done.
        saved: What the store says of it.
        record: What was entered; None where nobody goes on from it.
        hints: What should be looked at.
        new: Actors that came in with it.
    """
    found = _actors_of(record, saved, content_of(cache.DESK.store(), network)) if record else ()
    known = {it.label for it in new}
    actor = next(iter(sorted(found, key=lambda it: it.label not in known)), None)
    if saved.entry:
        state.announce(sentence)
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
                _show_next(last.actor)


def _show_next(actor: Record) -> None:
    to_actor = words.say("Zu »{name}«", name=escape.markdown_line(actor.label))
    navigation.link("actor", to_actor, icon=":material/badge:", **{state.ACTOR_ID: actor.iri})
    further = {state.PART: "erfassen", state.WHAT: TIE, state.ACTOR: actor.iri}
    navigation.link("upkeep", words.say("Weitere Zusammenarbeit"), icon=":material/handshake:", **further)


def _take_back(last: Done) -> None:
    stamp = office_stamp()
    try:
        undo(cache.DESK.store(), last.saved.entry, role=stamp.role, recorded_at=stamp.recorded_at)
    except NetzlotseError as error:
        state.refuse(error.sentence)
    else:
        state.announce(say("Rückgängig gemacht."))
        state.keep_work(_WORK, None)


def _actors_of(record: Record, saved: Saved, content: Content) -> tuple[Record, ...]:
    """Return who was entered, or whom the entry names."""
    named = (iri for name in NAMING for iri in record.all(name))
    found = (content.records.get(it) for it in (saved.iri, *named))
    return tuple(it for it in found if it is not None and it.sort in AGENTS)
