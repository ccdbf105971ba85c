"""Rows that stay outside, as an Excel file that the office puts right and reads in again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from dashboard import cache, words
from graph import keeping

__all__ = ["Leftovers", "made", "offer"]

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What can still be put right."""

    rows: int
    title: str
    make: Callable[[], bytes]
    """Called when somebody wants the file."""


def made(plan: keeping.Plan, found: keeping.Opened) -> Leftovers | None:
    """Return what of a file stays outside; None if nothing does."""
    rows = keeping.rows_to_correct(plan)
    return Leftovers(rows, plan.title, partial(keeping.corrections, plan, found)) if rows else None


def offer(left: Leftovers | None, key: str) -> None:
    """Draw the button that hands the rows out."""
    if left is None:
        return
    st.download_button(
        words.counted(
            left.rows,
            "{n} Zeile zum Korrigieren herunterladen (Excel)",
            "{n} Zeilen zum Korrigieren herunterladen (Excel)",
        ),
        left.make,
        f"korrektur-{left.title.rpartition('.')[0] or left.title}-{cache.today()}.xlsx",
        XLSX,
        icon=":material/download:",
        on_click="ignore",
        key=f"korrektur_{key}",
        help=words.say(
            "Jede Zeile mit ihrem Grund. Bitte richtigstellen und die Datei hier wieder einlesen."
        ),
    )
