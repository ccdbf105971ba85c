"""The one filter of map and tables, and in words what it leaves out."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, state
from dashboard.components import controls
from graph.model import MapView, Modality, Moment, Selection


def choose(moment: Moment) -> Selection:
    """Draw the filter and return what it selects."""
    modalities = cache.modalities()
    with st.expander("Filter", icon=":material/filter_alt:", expanded=_is_filtered(), key="filter"):
        first, second, third = st.columns(3)
        with first:
            fields = controls.choose_many(
                "Handlungsfeld", state.FIELD, cache.fields(), "Alle Handlungsfelder"
            )
        with second:
            kinds = controls.choose_many("Art der Akteure", state.KIND, cache.kinds(), "Alle Arten")
        with third:
            chosen = controls.choose_many("Wie belegt", state.MODALITY, modalities, "Ist, Auftrag und Soll")
        with st.container(horizontal=True, gap="large"):
            generic = controls.switch(
                "Auch Gruppen ohne Namen",
                state.GENERIC,
                "Zum Beispiel »Kirchen« ohne einen einzelnen Namen.",
            )
            structure = controls.switch(
                "Struktur",
                state.STRUCTURE,
                "Gremien, Zuständigkeiten und wer zu wem gehört: keine Zusammenarbeit.",
            )
            undertakings = controls.switch(
                "Vorhaben",
                state.UNDERTAKINGS,
                "Projekte, Veranstaltungen und Prozesse mit ihren Beteiligten.",
            )
    return Selection(
        moment=moment,
        fields=fields,
        kinds=kinds,
        modalities=tuple(Modality(code) for code in chosen),
        with_generic=generic,
        with_structure=structure,
        with_undertakings=undertakings,
    )


def words(selection: Selection) -> str:
    """Return a selection in words, for whoever sees the picture without the page; empty if all is shown."""
    fields, kinds, modalities = cache.fields(), cache.kinds(), cache.modalities()
    chosen = (
        ("Handlungsfeld", [fields[code] for code in selection.fields]),
        ("Art", [kinds[code] for code in selection.kinds]),
        ("Wie belegt", [modalities[modality.value] for modality in selection.modalities]),
    )
    left_out = (
        (selection.with_generic, "ohne Gruppen ohne Namen"),
        (selection.with_structure, "ohne Struktur"),
        (selection.with_undertakings, "ohne Vorhaben"),
    )
    parts = [f"{label}: {', '.join(names)}" for label, names in chosen if names]
    return "; ".join([*parts, *(text for is_shown, text in left_out if not is_shown)])


def show_counts(view: MapView, selection: Selection) -> None:
    """Draw how much of the network the picture shows, and what it leaves out without being asked to."""
    hidden = view.total_nodes - len(view.nodes)
    left_out = (
        f" Nicht gezeigt: {hidden:d} Vorhaben ohne Verbindung." if hidden and not words(selection) else ""
    )
    st.caption(
        f"Gezeigt: **{len(view.nodes)} von {view.total_nodes:d}** Akteuren und Vorhaben, "
        f"**{len(view.edges)} von {view.total_edges:d}** Verbindungen." + left_out
    )


def show_nothing_found() -> None:
    """Draw the way out of a filter that fits nothing."""
    st.info(
        "Zu diesem Filter gibt es keinen Akteur. Nehmen Sie eine Auswahl zurück oder zeigen Sie wieder alles."
    )
    st.button("Filter zurücksetzen", on_click=_reset, icon=":material/filter_alt_off:")


def _reset() -> None:
    for key in (state.FIELD, state.KIND, state.MODALITY, state.GENERIC, state.STRUCTURE, state.UNDERTAKINGS):
        state.write(key)


def _is_filtered() -> bool:
    return any(state.text(key) for key in (state.FIELD, state.KIND, state.MODALITY))
