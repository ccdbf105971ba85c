"""A table of small signs: how far each is filled says its step; a real table, and a list by row on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, TypeAlias

import streamlit as st

from dashboard import escape, state, words
from graph.locale import say

__all__ = ["DETAILS", "ROUND", "SQUARE", "Cell", "Head", "Ladder", "Mark", "breakable", "chosen", "show"]

NAME = "netzlotse_leiter"
ROUND, SQUARE = "kreis", "quadrat"
DETAILS = "zellinhalt"
"""Key of the container below the table that a press leads to."""
SLIM_FROM = 13
"""From so many columns on their heads stand upright."""
SEPARATOR = "|"
KEYS = say(
    "Tasten: Tab geht in die Tabelle, Pfeiltasten gehen von Zelle zu Zelle, Eingabe zeigt die Einzelheiten darunter."
)
LEGEND = say("Legende")
SOFT_HYPHEN = "\u00ad"
_COMPOUND = re.compile(
    r"(?<=/)|(?<=[a-zäöüß]{4})(?=einrichtung|gemeinschaft|organisation|gesellschaft|wirtschaft|vertretung|verwaltung|medien)"
)
"""Where browsers without a German dictionary would not divide."""
Pair: TypeAlias = tuple[str, str]
"""Row and column."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One sign: how far it is filled says the step, its shape on which ground it stands."""

    shape: str
    step: str
    """`0` to `5`, `X` for a cross, anything else for a dash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a row or a column."""

    code: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in a cell: signs, a few words, and the whole in a sentence for those who listen."""

    marks: tuple[Mark, ...]
    text: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """A table with its legend."""

    name: str
    """Part of the component's key: a page may hold several."""
    caption: str
    corner: str
    columns: Sequence[Head]
    rows: Sequence[Head]
    cells: Mapping[Pair, Cell]
    """Row and column → cell; pairs of which nothing is to be said have none."""
    legend: Sequence[tuple[Mark, str]]

    def data(self, selected: Pair | None) -> dict[str, Any]:
        """Return what the component gets: every word in the language of the page, as plain text."""
        return {
            "language": state.language(),
            "caption": escape.one_line(self.caption),
            "corner": escape.one_line(self.corner),
            "keys": words.spoken(KEYS),
            "legendTitle": words.spoken(LEGEND),
            "isSlim": len(self.columns) >= SLIM_FROM,
            "columns": [
                {**_head(head), "label": breakable(escape.one_line(head.label))} for head in self.columns
            ],
            "rows": [_head(head) for head in self.rows],
            "cells": {SEPARATOR.join(pair): _cell(cell) for pair, cell in self.cells.items()},
            "legend": [{**_mark(mark), "text": escape.one_line(text)} for mark, text in self.legend],
            "selected": SEPARATOR.join(selected) if selected else "",
        }


def show(ladder: Ladder) -> Pair | None:
    """Draw the table and return the chosen cell; a press puts its row and column into the address."""
    key, pair = f"{NAME}_{ladder.name}", chosen(ladder.cells)

    def picked() -> None:
        sent = state.sent_by(key, "picked")
        row, separator, column = sent.partition(SEPARATOR)
        if sent:
            state.write(state.ROW, *([row] if separator else []))
            state.write(state.COLUMN, *([column] if separator else []))

    _component()(key=key, data=ladder.data(pair), on_picked_change=picked)
    return pair


def chosen(pairs: Collection[Pair]) -> Pair | None:
    """Return the cell that the address names; None if it names none of these."""
    row = state.choice(state.ROW, {row for row, _ in pairs})
    column = state.choice(state.COLUMN, {column for _, column in pairs})
    return (row, column) if row and column and (row, column) in pairs else None


def breakable(label: str) -> str:
    r"""Return a label in which long compounds may be divided, for narrow columns.

    Example:
        >>> breakable("Bildungseinrichtung").split("\u00ad")
        ['Bildungs', 'einrichtung']
    """
    return _COMPOUND.sub(SOFT_HYPHEN, label)


def _component() -> Callable[..., Any]:
    """Return the mounting command; registering the same parts again changes nothing."""
    folder = files(__name__)
    html, css, js = ((folder / f"ladder.{part}").read_text("utf-8") for part in ("html", "css", "js"))
    return st.components.v2.component(NAME, html=html, css=css, js=js)


def _head(head: Head) -> dict[str, str]:
    return {"code": head.code, "label": escape.one_line(head.label), "note": escape.one_line(head.note)}


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "marks": [_mark(mark) for mark in cell.marks],
        "text": escape.one_line(cell.text),
        "label": escape.one_line(cell.sentence),
    }


def _mark(mark: Mark) -> dict[str, str]:
    return {"shape": mark.shape, "step": mark.step}
