"""Where somebody knows it from: the kind of source first, then the few fields it needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape, words
from dashboard.components import controls
from graph.keeping import Content, Preset, RecordSort, Source
from graph.locale import Said, say

__all__ = ["Origin", "choose_preset", "choose_told", "draw_source", "source_places"]

CALL_OF = say("Auskunft von (Funktion, kein Name)")
NOTE = say("Notiz (freiwillig)")
QUESTION = say("Woher wissen Sie das?")
NO_NEW = "berichtigt"
"""Only a mistake is mended: the evidence there is goes on to hold."""
MENDED = say("Nur berichtigt, keine neue Quelle")
TOLD = tuple(it for it in Preset if it is not Preset.DOCUMENT)


@dataclass(frozen=True, slots=True)
class Origin:
    """What was entered about the source, and the places beside its fields."""

    source: Source | None
    places: dict[str, DeltaGenerator]


def choose_told(key: str) -> Preset:
    """Return by whom or where something was told; documents, which need a passage, are not among the choices."""
    return st.pills(
        words.spoken(QUESTION),
        list(TOLD),
        default=Preset.CALL,
        format_func=lambda it: escape.markdown_line(it.label),
        key=f"{key}_quelle",
        required=True,
    )


def choose_preset(key: str, default: Preset | None) -> Preset | None:
    """Return the kind of source; None if only a mistake is mended, which can be chosen where that is the default.

    Args:
        key: Begins the key of the control.
        default: What is chosen at first.
    """
    options: dict[str, str] = {it.value: it.label for it in Preset}
    if default is None:
        options = {NO_NEW: MENDED, **options}
    chosen = st.pills(
        words.spoken(QUESTION),
        list(options),
        default=default.value if default else NO_NEW,
        format_func=lambda it: escape.markdown_line(options[it]),
        key=f"{key}_quelle",
        required=True,
    )
    return None if chosen == NO_NEW else Preset(chosen)


def draw_source(
    content: Content, preset: Preset | None, key: str, today: date, aside: DeltaGenerator
) -> Origin:
    """Draw the fields that a kind of source needs, the day filled in.

    Args:
        content: The network.
        preset: The kind of source.
        key: Begins the keys of the controls.
        today: What is filled in as the day.
        aside: Where the note goes, which hardly anybody writes while still on the phone.
    """
    if preset is None:
        return Origin(None, {})
    if preset is Preset.DOCUMENT:
        return _draw_document(content, key)
    places: dict[str, DeltaGenerator] = {}
    left, right = st.columns(2)
    with left:
        day = _text(places, "day", say("Wann?"), key, today.strftime("%d.%m.%Y"))
    with right:
        said_by = _text(places, "said_by", CALL_OF, key)
    with aside:
        note = _text(places, "note", NOTE, key)
    return Origin(Source(preset=preset, day=day, said_by=said_by, note=note), places)


def source_places(origin: Origin, otherwise: DeltaGenerator) -> dict[str, DeltaGenerator]:
    """Return where faults of the source are said; those of no single field below them all."""
    return {**origin.places, "evidence": origin.places.get("quote", otherwise)}


def _draw_document(content: Content, key: str) -> Origin:
    places: dict[str, DeltaGenerator] = {}
    known = {it.iri: it.label for it in content.of_sort(RecordSort.DOCUMENT)}
    left, right = st.columns(2)
    with left:
        document = st.selectbox(
            words.say("Erfasstes Dokument"),
            list(known),
            index=None,
            format_func=controls.told_apart(known).__getitem__,
            key=f"{key}_dokument",
            placeholder=words.say("Bitte wählen") if known else words.say("Noch nichts erfasst"),
        )
    with right:
        title = _text(places, "title", say("… oder ein neues: Titel"), key)
    day = _text(places, "day", say("Datum des neuen Dokuments (freiwillig)"), key)
    quote = st.text_area(words.say("Stelle, wörtlich"), key=f"{key}_stelle", height=96)
    places["quote"] = st.container()
    entered = Source(preset=Preset.DOCUMENT, day=day, title=title, document=document or "", quote=quote)
    return Origin(entered, places)


def _text(places: dict[str, DeltaGenerator], name: str, label: Said, key: str, value: str = "") -> str:
    with st.container(gap="xxsmall"):
        text = st.text_input(words.spoken(label), value=value, key=f"{key}_{name}")
        places[name] = st.container()
    return text
