"""Real HTML tables: with row and column headings, sorted or walked by keyboard, in a frame of their own that scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import Any

import streamlit as st

from dashboard import state, words
from graph.locale import say

__all__ = ["Column", "Field", "Grid", "Line", "show"]

NAME = "netzlotse_tabelle"
HINT_SORT = say("Tasten: Die Überschriften der Spalten sortieren. Pfeiltasten verschieben den Ausschnitt.")
HINT_WALK = say(
    "Tasten: Tab geht in die Matrix, Pfeiltasten gehen von Zelle zu Zelle, Eingabe öffnet eine Zelle."
)


@dataclass(frozen=True, slots=True)
class Column:
    """The heading of a column."""

    text: str
    note: str = ""
    """Said by screen readers and on hover, not shown."""


@dataclass(frozen=True, slots=True)
class Field:
    """A cell: what is seen and what is said of it; with a key it can be pressed."""

    text: str = ""
    said: str = ""
    """In full, for screen readers and on hover; empty if the text says all."""
    key: str = ""
    shade: float = 0.0
    """From 0 to 1: how dark the cell is drawn; the text says the same."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its heading and its cells."""

    head: str
    fields: tuple[Field, ...]
    key: str = ""
    """With a key the heading can be pressed."""
    first: bool = False
    """Whether a new group begins here: a stronger line stands above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table; every text in the language of the page and as it is to be read, never as markup."""

    caption: str
    corner: str
    """Heading of the column of row headings."""
    columns: Sequence[Column]
    lines: Sequence[Line]
    is_turned: bool = False
    """Whether the headings of columns stand upright: for a matrix."""
    is_sortable: bool = False


def show(key: str, grid: Grid, on_pick: Callable[[str], None] | None = None) -> None:
    """Draw a table.

    Args:
        key: Name of this table on its page.
        grid: What it holds.
        on_pick: Called with the key of what was pressed.
    """
    full_key = f"{NAME}_{key}"

    def picked() -> None:
        sent = state.sent_by(full_key, "picked")
        if on_pick and sent:
            on_pick(sent)

    hint = words.spoken(HINT_SORT if grid.is_sortable else HINT_WALK)
    _component()(key=full_key, data={**asdict(grid), "hint": hint}, on_picked_change=picked)


def _component() -> Callable[..., Any]:
    """Return the mounting command; registering the same parts again changes nothing."""
    folder = files(__name__)
    html, css, js = ((folder / f"grid.{part}").read_text("utf-8") for part in ("html", "css", "js"))
    return st.components.v2.component(NAME, html=html, css=css, js=js)
