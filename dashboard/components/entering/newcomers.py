"""Actors that are named and not recorded yet: similar ones are shown first, then their kind is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape, state, words
from dashboard.components import controls
from dashboard.components.entering.fields import Sheet
from graph.keeping import Record, RecordSort, alike, choices_of, field_of, likely_kind, newcomer, typed
from graph.locale import Said, joined, say

__all__ = ["Newcomers", "show"]

SIMILAR = say("Ähnlich heißt schon ein Akteur im Netzwerk. Ist es derselbe?")
GUESSED = say("Die Art ist aus dem Namen geschlossen. Bitte kurz prüfen.")


@dataclass(frozen=True, slots=True)
class Newcomers:
    """Actors that come in with what is entered, and what is missing of them."""

    records: tuple[Record, ...]
    faults: Mapping[str, Said]
    places: Mapping[str, DeltaGenerator]


def show(sheet: Sheet) -> Newcomers:
    """Draw a box for each actor that was named in a sheet and is not recorded yet."""
    records: list[Record] = []
    faults: dict[str, Said] = {}
    places: dict[str, DeltaGenerator] = {}
    for name, field in sheet.unknown.items():
        key = f"{sheet.key}_neu_{sha256(name.encode()).hexdigest()[:8]}"
        with st.container(border=True, gap="small", key=key):
            records.append(newcomer(name, _draw(sheet, name, field, key)))
            places[key] = st.container()
        if problems := typed(RecordSort.ACTOR, records[-1].values).problems:
            faults[key] = joined(problems.values())
    return Newcomers(tuple(records), faults, places)


def _draw(sheet: Sheet, name: str, field: str, key: str) -> str:
    """Draw one of them, and return its kind."""
    st.markdown(words.say("**Neu im Netzwerk: »{name}«**", name=escape.markdown_line(name)))
    _draw_similar(sheet, name, field, key)
    kinds = choices_of(sheet.content, RecordSort.ACTOR, field_of(RecordSort.ACTOR, "kind"))
    guess = likely_kind(name)
    chosen = st.selectbox(
        words.say("Art von »{name}« (nötig)", name=escape.markdown_line(name)),
        list(kinds),
        index=list(kinds).index(guess) if guess in kinds else None,
        format_func=controls.told_apart(kinds).__getitem__,
        key=f"{key}_art",
        placeholder=words.say("Bitte wählen"),
    )
    if guess in kinds and chosen == guess:
        st.caption(words.spoken(GUESSED))
    return chosen or ""


def _draw_similar(sheet: Sheet, name: str, field: str, key: str) -> None:
    similar = alike(sheet.content, newcomer(name, ""))
    if not similar:
        return
    st.markdown(words.spoken(SIMILAR))
    with st.container(horizontal=True, gap="small"):
        for number, (iri, label) in enumerate(similar.items()):
            chosen = tuple(dict.fromkeys(iri if it == name else it for it in sheet.raw[field]))
            st.button(
                words.say("»{name}« nehmen", name=escape.markdown_line(label)),
                key=f"{key}_nehmen_{number}",
                icon=":material/how_to_reg:",
                on_click=state.fill,
                args=(sheet.control_key(field), list(chosen)),
            )
