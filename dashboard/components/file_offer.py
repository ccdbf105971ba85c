"""A list as a file for German Excel: every row says its days, its filter, and what network it comes from."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TypeAlias

import streamlit as st

from dashboard import cache, escape, words
from dashboard.components import locality, naming
from graph.locale import joined, say
from graph.model import Moment, NetworkInfo
from graph.model.handover import Attribution
from graph.texts import origin

__all__ = ["Row", "burnt_in", "csv_bytes", "offer", "show"]

DAY, FILTER, ORIGIN = say("Stand der Angaben"), say("Filter"), say("Herkunft")
TO_NAME = say("Zu nennen")
NO_FILTER = say("ohne Filter")
ENCODING = "utf-8-sig"
"""With this mark Excel reads umlauts rightly."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
Row: TypeAlias = tuple[str | int, ...]


def show(
    columns: Sequence[str],
    rows: Sequence[Row],
    network: NetworkInfo,
    moment: Moment,
    name: str,
    filtered: str = "",
) -> None:
    """Offer rows for download.

    Args:
        columns: Their headings.
        rows: Their cells, in the language of the page.
        network: Where they come from.
        moment: The days they tell of, and the municipality they are limited to.
        name: What the file is called before the network's name.
        filtered: What else was chosen, in words.
    """
    limited = locality.in_words(network.name, moment)
    named = cache.attributions(network.name, moment)
    more, cells = burnt_in(network, moment, joined([limited, filtered], "; "), named)
    made = csv_bytes((*columns, *more), [(*row, *cells) for row in rows])
    offer(made, f"{name}-{network.name}-{moment.valid_on}.csv", name)


def offer(made: bytes, file_name: str, key: str) -> None:
    """Draw the button that hands out a file for Excel."""
    st.download_button(
        words.say("Als CSV für Excel herunterladen"),
        made,
        file_name,
        "text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=f"laden_{key}",
    )


def burnt_in(
    network: NetworkInfo, moment: Moment, filtered: str, attributions: Sequence[Attribution] = ()
) -> tuple[Sequence[str], Row]:
    """Return the columns that every row of a file carries, so that it can be read without its page, and their cells.

    Args:
        network: Where the rows come from.
        moment: The days they tell of.
        filtered: What was chosen, in words; empty if nothing was.
        attributions: Who has to be named; without any there is no such column.
    """
    day = words.say("gültig am {day}, Stand vom {known}", day=moment.valid_on, known=moment.as_of)
    shown = escape.one_line(words.spoken(filtered or NO_FILTER))
    columns, cells = (DAY, FILTER, ORIGIN), (day, shown, escape.one_line(words.spoken(origin(network))))
    if named := naming.in_words(attributions):
        return (*columns, TO_NAME), (*cells, named)
    return columns, cells


def csv_bytes(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    r"""Return a file that German Excel opens by double click; no cell can become a formula.

    Example:
        >>> csv_bytes(["Name"], [("=1+1",)]).decode("utf-8-sig")
        "Name\r\n'=1+1\r\n"
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(words.spoken(column) for column in columns)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode(ENCODING)


def _guarded(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell
