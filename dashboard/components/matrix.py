"""The map as a matrix: who with whom, by signs and letters; a large network first by groups of kinds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from dashboard import escape, state, words
from dashboard.components import evidence, grid, headings
from graph import looking
from graph.locale import Said, joined, say
from graph.model import Fact, MapView, Modality
from graph.texts import modality_label

SIGNS = {Modality.IST: "●", Modality.AUFTRAG: "◐", Modality.SOLL: "○", Modality.NEGIERT: "✕"}
"""Told apart without colour; the word stands below each or, in a matrix of groups, in the legend."""
HEAD_LENGTH = 46
"""Letters of a heading of a column; the whole name is said and shown on hover."""
CORNER = say("Wer mit wem")
GROUPS = say("Arten von Akteuren")


def show(view: MapView) -> None:
    """Draw the matrix of a view: of actors if it can be read so, else of groups, each to be opened."""
    groups = {node.group: node.group_label for node in view.nodes}
    row, column = state.choice(state.ROW, groups), state.choice(state.COLUMN, groups)
    if row and column:
        _show_part(view, row, column, groups[row], groups[column])
    elif looking.is_readable(view):
        caption = say("Wer mit wem: {n} Akteure und Vorhaben", n=len(view.nodes))
        _show_actors(view, looking.matrix(view), caption)
    else:
        _show_groups(view)


def _show_groups(view: MapView) -> None:
    found = looking.group_matrix(view)
    st.markdown(
        escape.markdown(
            words.say(
                "So viele Akteure passen in keine lesbare Matrix. Gezeigt sind ihre Arten mit der Zahl der Verbindungen; "
                "in Klammern steht die Zahl der Paare, wenn es weniger sind. Eine Zelle öffnet ihre Akteure."
            )
        )
    )
    _show_signs()
    labels = {heading.key: heading.label for heading in found.rows}
    cells = {(cell.row, cell.column): cell for cell in found.cells}
    keys = [heading.key for heading in found.rows]
    most = max((cell.lines for cell in found.cells), default=1)

    def field(row: str, column: str) -> grid.Field:
        cell = cells.get((row, column))
        if cell is None:
            return grid.Field()
        return grid.Field(
            f"{_signs(cell.modalities)} {cell.lines:d}"
            + (f" ({cell.pairs:d})" if cell.pairs < cell.lines else ""),
            words.say(
                "{row} und {column}: {text}",
                row=labels[row],
                column=labels[column],
                text=joined([cell.text, _named(cell.modalities)], "; "),
            ),
            f"{keys.index(row)} {keys.index(column)}",
            (cell.lines / most) ** 0.5,
        )

    lines = [
        grid.Line(
            words.say("{label} ({n})", label=heading.label, n=heading.count),
            tuple(field(heading.key, column.key) for column in found.columns),
        )
        for heading in found.rows
    ]
    caption = words.say("Verbindungen zwischen den Arten von Akteuren")
    _draw("gruppen", caption, words.spoken(GROUPS), found, lines, partial(_open, keys))


def _show_part(view: MapView, row: str, column: str, one: str, other: str) -> None:
    st.button(
        words.say("Zurück zu allen Arten"),
        icon=":material/arrow_back:",
        key="matrix_zurueck",
        on_click=state.put,
        args=({state.ROW: (), state.COLUMN: (), state.PAIR: ()},),
    )
    found = looking.matrix(view, row, column)
    if not found.cells:
        st.info(words.say("Zwischen diesen Arten ist in dieser Auswahl keine Verbindung erfasst."))
        return
    _show_actors(view, found, say("{one} mit {other}", one=one, other=other))
    if found.left_out:
        st.caption(
            words.counted(
                found.left_out,
                "Ohne Zeile und Spalte: {n} Akteur, zu dem hier keine Verbindung erfasst ist.",
                "Ohne Zeile und Spalte: {n} Akteure, zu denen hier keine Verbindung erfasst ist.",
            )
        )


def _show_actors(view: MapView, found: looking.Matrix, caption: Said) -> None:
    _show_pair(view)
    _show_signs()
    labels = {node.iri: node.label for node in view.nodes}
    cells = {(cell.row, cell.column): cell for cell in found.cells}
    keys = list(dict.fromkeys(heading.key for heading in (*found.rows, *found.columns)))
    places = {key: number for number, key in enumerate(keys)}

    def field(row: str, column: str) -> grid.Field:
        cell = cells.get((row, column))
        if cell is None:
            return grid.Field()
        said = words.say(
            "{row} und {column}: {text}",
            row=escape.one_line(labels[row]),
            column=escape.one_line(labels[column]),
            text=cell.text,
        )
        text = f"{_signs(cell.modalities)}\n{words.spoken(_named(cell.modalities))}"
        return grid.Field(text, said, f"{places[row]} {places[column]}")

    groups = [heading.group for heading in found.rows]
    lines = [
        grid.Line(
            escape.one_line(heading.label),
            tuple(field(heading.key, column.key) for column in found.columns),
            first=heading.group != before,
        )
        for before, heading in zip([*groups[:1], *groups], found.rows, strict=False)
    ]
    _draw("paare", words.spoken(caption), words.spoken(CORNER), found, lines, partial(_choose_pair, keys))


def _draw(
    key: str,
    caption: str,
    corner: str,
    found: looking.Matrix,
    lines: Sequence[grid.Line],
    on_pick: Callable[[str], None],
) -> None:
    columns = [grid.Column(_shortened(heading.label), _note(heading.label)) for heading in found.columns]
    shown = grid.Grid(caption=caption, corner=corner, columns=columns, lines=lines, is_turned=True)
    grid.show(key, shown, on_pick)


def _show_signs() -> None:
    meanings = [
        f"{SIGNS[modality]} {escape.markdown(modality_label(modality))}"
        for modality in (Modality.IST, Modality.AUFTRAG, Modality.SOLL)
    ]
    st.caption(" · ".join(meanings))


def _show_pair(view: MapView) -> None:
    """Draw what joins the two actors of the chosen field, above the matrix, where it is seen at once."""
    known = {node.iri: node.label for node in view.nodes}
    chosen = state.choices(state.PAIR, known)
    if not chosen:
        return
    one, other = chosen[0], chosen[-1]
    edges = [edge for edge in view.edges if {edge.source, edge.target} == {one, other}]
    headings.show(say("{one} und {other}", one=known[one], other=known[other]), 2)
    for edge in edges:
        evidence.show_fact(
            Fact(
                text=edge.label,
                modality=edge.modality,
                modality_label=joined([edge.modality_label, edge.certainty_label], ", "),
                when=edge.when,
                quotes=edge.quotes,
            )
        )


def _open(keys: Sequence[str], sent: str) -> None:
    row, column = (keys[int(number)] for number in sent.split(" "))
    state.put({state.ROW: (row,), state.COLUMN: (column,)})


def _choose_pair(keys: Sequence[str], sent: str) -> None:
    one, other = (keys[int(number)] for number in sent.split(" "))
    state.put({state.PAIR: (one, other)})


def _signs(modalities: Sequence[Modality]) -> str:
    return " ".join(SIGNS[modality] for modality in modalities)


def _named(modalities: Sequence[Modality]) -> Said:
    return joined([modality_label(modality) for modality in modalities], ", ")


def _shortened(label: str) -> str:
    return escape.shortened(escape.one_line(label), HEAD_LENGTH)


def _note(label: str) -> str:
    whole = escape.one_line(label)
    return whole if len(whole) > HEAD_LENGTH else ""
