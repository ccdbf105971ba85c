"""A sortable table with its download for Excel, equal to the picture or the list above it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import escape, words
from dashboard.components import file_offer
from graph.locale import EMPTY, Said, say
from graph.model import Moment, NetworkInfo

AS_TABLE = say("Als Tabelle")
TALL, MANY = 420, 10
"""From this number of rows on the table scrolls, at this height."""


def show(
    columns: Sequence[str],
    rows: Sequence[Sequence[str | int]],
    alt: Said,
    key: str,
    scene: tuple[NetworkInfo, Moment],
    choice: Said = EMPTY,
) -> None:
    """Draw a table and the way to take it along.

    Args:
        columns: Headings.
        rows: Cells as they are said; names of sources too.
        alt: What the table holds, with its number of rows.
        key: Begins the name of the file.
        scene: Which network on which day: both stand in every row of the file.
        choice: What else was chosen, for every row too.
    """
    import pandas as pd

    headings = [words.spoken(column) for column in columns]
    cells = [tuple(_cell(cell) for cell in row) for row in rows]
    with st.expander(words.spoken(AS_TABLE), icon=":material/table:"):
        st.dataframe(
            pd.DataFrame(cells, columns=headings),
            hide_index=True,
            alt=escape.one_line(alt),
            height=TALL if len(cells) > MANY else "auto",
            key=f"tabelle_{key}",
        )
        network, moment = scene
        file_offer.show(headings, cells, network, moment, key, choice)


def _cell(cell: str | int) -> str | int:
    return escape.one_line(cell) if isinstance(cell, str) else cell
