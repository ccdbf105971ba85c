"""Getting ready for a meeting: which views, in which order, with which notes, and the start."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, page, state, words
from dashboard.components import headings, presenting, saved_views
from graph import service
from graph.locale import say

PAGE = page.Page(
    identifier="presentation",
    title=say("Vorführen"),
    path="vorfuehren",
    icon=":material/slideshow:",
    order=91,
    is_listed=False,
)
HOW = say(
    "Jede Ansicht füllt den Bildschirm, ohne Menü und Filter. Weiter und zurück geht es mit den Knöpfen unten, mit den "
    "Pfeiltasten oder mit Bild ab und Bild auf; Esc beendet die Vorführung. F11 nimmt dem Browser seinen Rahmen."
)
USUAL = say(
    "Noch sind keine Ansichten dieses Netzwerks gemerkt. Gezeigt werden deshalb die üblichen Seiten. Eigene Ansichten "
    "merken Sie auf jeder Seite unter »Ansichten«."
)


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    headings.show(PAGE.title, 1)
    views = presenting.series(scene.network.name)
    with st.container(border=True, key="vorfuehrung_beginnen"):
        st.markdown(
            words.counted(len(views), "**{n} Ansicht** ist bereit.", "**{n} Ansichten** sind bereit.")
        )
        presenting.show_start(views[0])
        st.caption(words.spoken(HOW))
    headings.show(words.say("Reihenfolge und Notizen"), 2)
    saved_views.show_undo()
    named = {view.name for view in service.saved_views(cache.DESK.notebook())}
    if named.isdisjoint(view.name for view in views):
        st.info(words.spoken(USUAL), icon=":material/info:")
    for number, view in enumerate(views):
        _show_view(number, view, is_named=view.name in named)


def _show_view(number: int, view: service.SavedView, *, is_named: bool) -> None:
    with st.container(border=True, key=f"folge_{number}"):
        saved_views.show_link(view)
        if not is_named:
            return
        key = f"notiz_{number}_{view.name}"
        st.text_area(
            words.say("Notizen zu »{name}«", name=escape.markdown_line(view.name)),
            key=state.control(key, view.note),
            max_chars=service.LONGEST_NOTE,
            on_change=saved_views.note,
            args=(view.name, key),
        )
        saved_views.show_order(number, view.name)
