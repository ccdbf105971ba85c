"""The map in words: a summary, an outline by group and actor with every source, and the same as real tables."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard import escape, state, words
from dashboard.components import grid, headings, tables
from graph import looking
from graph.locale import say
from graph.model import MapView

FOLDED_FROM = 60
"""Nodes: a longer text is folded by chapters, and made when a chapter is opened."""
TABLES = "tabellen"
NOTHING = "keine"
"""Stands in the address where every chapter was closed."""


def show(view: MapView) -> None:
    """Draw a view in words."""
    told = looking.outline(view)
    headings.show(say("Das Netzwerk in Worten"), 2)
    st.markdown(escape.markdown(told.summary))
    if len(view.nodes) < FOLDED_FROM:
        for chapter in told.chapters:
            headings.show(chapter.title, 2)
            _show_entries(chapter)
        headings.show(say("Dasselbe als Tabellen"), 2)
        _show_tables(view)
        return
    known = [chapter.group for chapter in told.chapters]
    unfolded = _unfolded([*known, TABLES])
    headings.show(say("Nach Arten von Akteuren"), 2)
    if set(unfolded) < {*known, TABLES}:
        st.button(
            words.say("Alles aufklappen"),
            icon=":material/unfold_more:",
            key="alles_aufklappen",
            on_click=state.write,
            args=(state.UNFOLDED, *known, TABLES),
        )
    for chapter in told.chapters:
        _show_folded(chapter.group, chapter.title, unfolded, partial(_show_entries, chapter))
    _show_folded(TABLES, say("Dasselbe als Tabellen"), unfolded, partial(_show_tables, view))


def _show_entries(chapter: looking.Chapter) -> None:
    for entry in chapter.entries:
        headings.show(entry.node.label, 3)
        lines = [
            f"- {escape.markdown_line(sentence.text)}  \n  {escape.markdown_line(sentence.source)}"
            for sentence in entry.sentences
        ]
        st.markdown("\n".join([escape.markdown_line(entry.lead), "", *lines]))


def _show_tables(view: MapView) -> None:
    for key, caption, columns, rows in (
        ("akteure", say("Akteure und Vorhaben"), tables.NODE_COLUMNS, tables.node_rows(view)),
        ("verbindungen", say("Verbindungen"), tables.EDGE_COLUMNS, tables.edge_rows(view)),
    ):
        lines = [grid.Line(str(row[0]), tuple(grid.Field(str(cell)) for cell in row[1:])) for row in rows]
        grid.show(
            key,
            grid.Grid(
                caption=words.say("{label} ({n})", label=caption, n=len(rows)),
                corner=words.spoken(columns[0]),
                columns=[grid.Column(words.spoken(column)) for column in columns[1:]],
                lines=lines,
                is_sortable=True,
            ),
        )


def _show_folded(code: str, title: str, unfolded: tuple[str, ...], draw: Callable[[], None]) -> None:
    """Draw a chapter to unfold; nothing inside is made before somebody does."""
    is_open = code in unfolded
    box = st.expander(
        escape.markdown_line(title),
        key=state.control(f"{state.UNFOLDED}_{code}", is_open),
        on_change=_unfold,
        args=(code, unfolded),
    )
    if is_open:
        with box:
            draw()


def _unfolded(known: list[str]) -> tuple[str, ...]:
    chosen = state.choices(state.UNFOLDED, {*known, NOTHING})
    return tuple(code for code in chosen if code != NOTHING) if chosen else (known[0],)


def _unfold(code: str, unfolded: tuple[str, ...]) -> None:
    others = [other for other in unfolded if other != code]
    state.write(state.UNFOLDED, *(others if code in unfolded else [*others, code]) or [NOTHING])
