"""The dry run in words and tables: sums that add up, and every row that is not simply new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from dashboard import escape, words
from dashboard.components import headings
from dashboard.components.taking_in import leftovers
from graph import keeping
from graph.locale import Said, say

__all__ = ["first_of", "place_of", "show_rows", "show_sum", "show_sums"]

NOTHING = say("nichts")
SILENT = say("keine Angabe")
NAMED = 4
"""Rows that are named one by one in a note they share."""
MOST_READ = 30
"""Rows of a table that is read aloud cell by cell; more of them scroll in a frame of their own."""
MOST_SHOWN = 500
"""Rows of one table; a dry run of thousands is read by its sums."""


def show_sums(plan: keeping.Plan, found: keeping.Opened) -> None:
    """Draw how the file was understood, and what would become of its rows."""
    st.markdown(escape.markdown_line(found.understood))
    show_sum(plan.counts)
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
                "{n} Vorschlag käme in den Eingang: Er ist nur erschlossen und gilt erst, wenn Sie ihn bestätigen.",
                "{n} Vorschläge kämen in den Eingang: Sie sind nur erschlossen und gelten erst, wenn Sie sie bestätigen.",
            )
        )
    told = found.mapping.notices if found.mapping is not None else ()
    for notice in dict.fromkeys((*told, *plan.notices)):
        st.info(escape.markdown_line(notice), icon=":material/info:")


def show_sum(counts: Mapping[keeping.RowState, int]) -> None:
    """Draw the rows read as a sum in which none is missing."""
    parts = (
        words.say("{n} {state}", n=int(number), state=escape.markdown_line(row_state.label))
        for row_state, number in counts.items()
    )
    st.markdown(
        words.counted(
            sum(counts.values()),
            "**{n} Zeile gelesen** = {parts}",
            "**{n} Zeilen gelesen** = {parts}",
            parts=" + ".join(parts),
        )
    )


def show_rows(plan: keeping.Plan, found: keeping.Opened) -> None:
    """Draw the rows that need to be read: rejected, changed, doubtful, left out, gone."""
    _rejected(plan, found)
    _changed(plan)
    _doubtful(plan)
    _left_out(plan)
    if plan.gone:
        headings.show(words.say("Steht nicht mehr in der Liste ({n})", n=len(plan.gone)), 2)
        st.markdown(
            words.say(
                "Diese Einträge kamen beim letzten Mal aus dieser Quelle. Sie bleiben im Netzwerk; ob sie beendet sind, fragt danach der Eingang."
            )
        )
        _table(
            (words.say("Was"), words.say("Eintrag")),
            [(words.spoken(it.sort.label), it.label) for it in plan.gone],
        )


def place_of(spot: keeping.Spot) -> tuple[str, str, str]:
    """Return sheet, row and column as cells of a table."""
    return spot.sheet, str(spot.row or ""), spot.column


def _rejected(plan: keeping.Plan, found: keeping.Opened) -> None:
    rows = [it for it in plan.rows if it.state is keeping.RowState.REJECTED]
    cells = [(it, row) for row in plan.rows for it in row.cells if it.state is keeping.CellState.REJECTED]
    columns = _columns(words.say("Warum, und was tun"))
    if rows:
        headings.show(words.say("Kommt nicht hinein ({n})", n=len(rows)), 2)
        _table(columns, [(*place_of(it.spot), words.spoken(it.reason)) for it in rows])
    if cells:
        headings.show(words.say("Einzelne Zellen, die draußen bleiben ({n})", n=len(cells)), 2)
        _table(columns, [(*place_of(it.spot), words.spoken(it.note)) for it, _ in cells])
    leftovers.offer(leftovers.made(plan, found), "probe")


def _changed(plan: keeping.Plan) -> None:
    shown = (keeping.CellState.CHANGED, keeping.CellState.CONFLICT, keeping.CellState.KEPT)
    cells = [it for row in plan.rows for it in row.cells if it.state in shown]
    if not cells:
        return
    headings.show(words.say("Unterschiede zum Netzwerk ({n})", n=len(cells)), 2)
    headed = (words.say("Eintrag"), words.say("Angabe"), words.say("Im Netzwerk"), words.say("In der Datei"), words.say("Was geschieht"))  # fmt: skip
    _table(
        (*_columns(), *headed),
        [
            (
                *place_of(replace(it.spot, column=it.spot.column.partition(" (")[0])),
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
        told = _together(notes)
        with st.expander(
            words.say("Hinweise zu einzelnen Zeilen ({n})", n=len(told)), icon=":material/info:"
        ):
            _table((*_columns(), words.say("Bemerkung"), words.say("Eintrag")), told)


def _together(notes: Sequence[tuple[keeping.PlannedRow, Said]]) -> list[tuple[str, ...]]:
    """Return the rows of a table of notes; what many rows share is said once."""
    alike: dict[tuple[str, str, str], list[keeping.PlannedRow]] = {}
    for row, note in notes:
        alike.setdefault((row.spot.sheet, row.spot.column, words.spoken(note)), []).append(row)
    return [
        (
            sheet,
            first_of([str(it.spot.row or "") for it in rows]),
            column,
            note,
            first_of(list(dict.fromkeys(it.label for it in rows))),
        )
        for (sheet, column, note), rows in alike.items()
    ]


def first_of(texts: Sequence[str]) -> str:
    """Return the first of many, and how many more there are."""
    if len(texts) <= NAMED:
        return ", ".join(texts)
    return words.say("{named} und {n} weitere", named=", ".join(texts[: NAMED - 1]), n=len(texts) - NAMED + 1)


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
    filled = [number for number in range(len(columns)) if any(row[number] for row in rows)]
    heads = [columns[number] for number in filled]
    shown = [[row[number] for number in filled] for row in rows[:MOST_SHOWN]]
    if len(shown) <= MOST_READ:
        _read(heads, shown)
    else:
        _scrolled(heads, shown)
    if len(rows) > MOST_SHOWN:
        st.caption(words.say("Gezeigt sind die ersten {n} von {all}.", n=MOST_SHOWN, all=len(rows)))


def _read(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    lines = [columns, ["---"] * len(columns), *([escape.markdown_line(cell) for cell in row] for row in rows)]
    st.markdown("\n".join(f"| {' | '.join(cells)} |" for cells in lines))


def _scrolled(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    import pandas as pd

    frame = pd.DataFrame([[escape.one_line(cell) for cell in row] for row in rows], columns=list(columns))
    st.dataframe(frame, hide_index=True, alt=words.say("Tabelle: {columns}", columns=words.listed(columns)))
