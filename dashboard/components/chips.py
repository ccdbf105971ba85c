"""What the filter asks for, as chips to remove one by one, with how much of the network is left."""

from __future__ import annotations

import streamlit as st

from dashboard import escape, state, words
from dashboard.components import filters, hidden_kinds, presenting
from graph.locale import joined, say
from graph.model import MapView, Selection

HIDDEN = say("ausgeblendet")


def show(name: str, view: MapView, selection: Selection) -> None:
    """Draw the counts, one chip for each choice, and the ways back."""
    chosen = (*filters.chosen(name, selection), *_hidden(view))
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="chips"):
        st.markdown(counts(hidden_kinds.without_hidden(view), is_filtered=bool(chosen)))
        if chosen and presenting.is_on():
            # In a meeting there are no buttons, but nobody may take a part for the whole.
            st.markdown(
                escape.markdown_line(say("Filter: {text}", text=joined([one.text for one in chosen], "; ")))
            )
        for number, one in enumerate(chosen):
            st.button(
                escape.markdown_line(one.text),
                icon=":material/close:",
                key=f"chip_{number}",
                help=words.say("Diese Auswahl entfernen"),
                on_click=_remove,
                args=(one,),
            )
        if len(chosen) > 1:
            st.button(words.say("Alle entfernen"), type="tertiary", key="chips_alle", on_click=_remove_all)
        if state.kept_filter(_filter_now()):
            st.button(
                words.say("Rückgängig"),
                type="tertiary",
                icon=":material/undo:",
                key="chips_zurueck",
                on_click=_undo,
            )


def counts(view: MapView, *, is_filtered: bool) -> str:
    """Return how much of the network is shown, and what is left out without being asked to, as Markdown."""
    shown = escape.markdown(
        words.say(
            "{shown} von {all} Akteuren und Vorhaben, {lines} von {all_lines} Verbindungen",
            shown=len(view.nodes),
            all=view.total_nodes,
            lines=len(view.edges),
            all_lines=view.total_edges,
        )
    )
    hidden = view.total_nodes - len(view.nodes)
    if not hidden or is_filtered:
        return f"**{shown}**"
    rest = escape.markdown(
        words.counted(
            hidden,
            "Nicht gezeigt: {n} Vorhaben ohne Verbindung.",
            "Nicht gezeigt: {n} Vorhaben ohne Verbindung.",
        )
    )
    return f"**{shown}** {rest}"


def _hidden(view: MapView) -> tuple[filters.Chosen, ...]:
    """Return the kinds that the legend of the picture has switched off."""
    off = hidden_kinds.labels(view).items()
    return tuple(filters.Chosen(state.HIDDEN, code, HIDDEN, label) for code, label in off)


def _remove(one: filters.Chosen) -> None:
    before = _filter_now()
    state.write(one.key, *(code for code in before[one.key] if code != one.code))
    if one.key == state.EGO:
        state.write(state.STEPS)
    state.keep_filter(before, _filter_now())


def _remove_all() -> None:
    before = _filter_now()
    filters.reset()
    state.keep_filter(before, _filter_now())


def _undo() -> None:
    state.put(state.kept_filter(_filter_now()))


def _filter_now() -> dict[str, tuple[str, ...]]:
    values = state.address()
    return {key: values.get(key, ()) for key in filters.KEYS}
