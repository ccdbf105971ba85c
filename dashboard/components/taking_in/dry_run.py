"""The dry run in words and tables: sums that add up, and every row that is not simply new."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import escape, words
from dashboard.components import headings
from graph import keeping
from graph.locale import say

__all__ = ["place_of", "show_rows", "show_sums"]

NOTHING = say("nichts")
SILENT = say("keine Angabe")
MOST_SHOWN = 500
"""Rows of one table; a dry run of thousands is read by its sums."""


def show_sums(plan: keeping.Plan, found: keeping.Opened) -> None:
    """Draw how the file was understood, and what would become of its rows."""
    st.markdown(escape.markdown_line(found.understood))
    st.markdown(
        words.counted(
            plan.rows_read,
            "{n} Zeile gelesen: {parts}.",
            "{n} Zeilen gelesen: {parts}.",
            parts=words.listed(
                words.say("**{n}** {state}", n=int(number), state=escape.markdown_line(row_state.label))
                for row_state, number in plan.counts.items()
                if number
            ),
        )
    )
    if any(plan.new_records.values()):
        st.markdown(
            words.say(
                "Neu im Netzwerk wären: {entries}.",
                entries=words.listed(
                    _counted(sort, number) for sort, number in plan.new_records.items() if number
                ),
            )
        )
    if plan.proposals:
        st.markdown(
            words.counted(
                plan.proposals,
                "{n} Vorschlag käme in den Eingang: Er ist abgeleitet und gilt erst, wenn Sie ihn annehmen.",
                "{n} Vorschläge kämen in den Eingang: Sie sind abgeleitet und gelten erst, wenn Sie sie annehmen.",
            )
        )
    for notice in plan.notices:
        st.info(escape.markdown_line(notice), icon=":material/info:")


def show_rows(plan: keeping.Plan) -> None:
    """Draw the rows that need to be read: left out, in conflict, changed, doubtful, gone."""
    _rejected(plan)
    _changed(plan)
    if plan.gone:
        headings.show(words.say("Steht nicht mehr in der Liste ({n})", n=len(plan.gone)), 2)
        st.markdown(
            words.say("Diese Einträge kamen beim letzten Mal aus dieser Quelle. Sie bleiben im Netzwerk.")
        )
        _table(
            (words.say("Was"), words.say("Eintrag")),
            [(words.spoken(it.sort.label), it.label) for it in plan.gone],
        )


def place_of(spot: keeping.Spot) -> tuple[str, str, str]:
    """Return sheet, row and column as cells of a table."""
    return spot.sheet, str(spot.row or ""), spot.column


def _rejected(plan: keeping.Plan) -> None:
    rows = [it for it in plan.rows if it.state is keeping.RowState.REJECTED]
    cells = [(it, row) for row in plan.rows for it in row.cells if it.state is keeping.CellState.REJECTED]
    if not (rows or cells):
        return
    headings.show(words.say("Kommt nicht hinein ({n})", n=len(rows) + len(cells)), 2)
    _table(
        _columns(words.say("Warum, und was tun")),
        [
            *((*place_of(it.spot), words.spoken(it.reason)) for it in rows),
            *((*place_of(it.spot), words.spoken(it.note)) for it, _ in cells),
        ],
    )


def _changed(plan: keeping.Plan) -> None:
    shown = (keeping.CellState.CHANGED, keeping.CellState.CONFLICT, keeping.CellState.KEPT)
    cells = [it for row in plan.rows for it in row.cells if it.state in shown]
    if not cells:
        return
    headings.show(words.say("Geänderte Angaben ({n})", n=len(cells)), 2)
    headed = (words.say("Eintrag"), words.say("Angabe"), words.say("Im Netzwerk"), words.say("In der Datei"), words.say("Was geschieht"))  # fmt: skip
    _table(
        (*_columns(), *headed),
        [
            (
                *place_of(it.spot),
                it.subject,
                words.spoken(it.label),
                _listed(it.before),
                _listed(it.after),
                _fate(it),
            )
            for it in cells
        ],
    )


def _doubtful(plan: keeping.Plan) -> None:
    waiting = [it for it in plan.rows if it.state is keeping.RowState.CONFLICT and it.reason]
    columns = (*_columns(), words.say("Eintrag"), words.say("Hinweis"))
    if waiting:
        headings.show(words.say("Wartet auf eine Antwort ({n})", n=len(waiting)), 2)
        _table(columns, [(*place_of(it.spot), it.label, words.spoken(it.reason)) for it in waiting])
    notes = [(row, note) for row in plan.rows for note in row.notes]
    if notes:
        with st.expander(
            words.say("Hinweise zu einzelnen Zeilen ({n})", n=len(notes)), icon=":material/info:"
        ):
            _table(columns, [(*place_of(row.spot), row.label, words.spoken(note)) for row, note in notes])


def _left_out(plan: keeping.Plan) -> None:
    if plan.left_out:
        headings.show(words.say("Bleibt draußen ({n})", n=len(plan.left_out)), 2)
        _table(
            (*_columns(), words.say("Zellen"), words.say("Warum")),
            [(*place_of(it.spot), str(it.count), words.spoken(it.reason)) for it in plan.left_out],
        )


def _counted(sort: keeping.RecordSort, number: int) -> str:
    label = escape.markdown_line(sort.label if number == 1 else sort.many)
    return words.say("{n} {entries}", n=int(number), entries=label)


def _fate(cell: keeping.Cell) -> str:
    if cell.note:
        return words.spoken(cell.note)
    return {
        keeping.CellState.CHANGED: words.say("wird geändert"),
        keeping.CellState.CONFLICT: words.say("beide Seiten geändert, bitte oben entscheiden"),
        keeping.CellState.KEPT: words.say("von Hand geändert, bleibt"),
    }[cell.state]


def _listed(values: Sequence[str]) -> str:
    return "; ".join(values) or words.spoken(SILENT)


def _columns(*more: str) -> tuple[str, ...]:
    return (words.say("Blatt"), words.say("Zeile"), words.say("Spalte"), *more)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Draw a table; columns in which nothing stands are left out."""
    import pandas as pd

    shown = [[escape.one_line(cell) for cell in row] for row in rows[:MOST_SHOWN]]
    frame = pd.DataFrame(shown, columns=list(columns))
    filled = [name for name in frame.columns if frame[name].astype(bool).any()]
    st.dataframe(
        frame[filled], hide_index=True, alt=words.say("Tabelle: {columns}", columns=words.listed(filled))
    )
    if len(rows) > MOST_SHOWN:
        st.caption(words.say("Gezeigt sind die ersten {n} von {all}.", n=MOST_SHOWN, all=len(rows)))
