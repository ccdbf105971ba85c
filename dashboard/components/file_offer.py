"""A list as a file for German Excel: every row says which day it tells of and what network it comes from."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import escape, words
from dashboard.components import tables
from graph.locale import Said, say
from graph.model import Moment, NetworkInfo
from graph.texts import origin

__all__ = ["show"]

DAY, SOURCE = say("Stand"), say("Herkunft")


def show(
    columns: Sequence[Said],
    rows: Sequence[tuple[str | int, ...]],
    network: NetworkInfo,
    moment: Moment,
    name: str,
) -> None:
    """Offer rows for download.

    Args:
        columns: Their headings.
        rows: Their cells, in the language of the page.
        network: Where they come from.
        moment: The days they tell of.
        name: What the file is called before the network's name.
    """
    day = words.say("gültig am {day}, Stand vom {known}", day=moment.valid_on, known=moment.as_of)
    source = escape.one_line(origin(network))
    st.download_button(
        words.say("Als CSV für Excel herunterladen"),
        tables.csv_bytes((*columns, DAY, SOURCE), [(*row, day, source) for row in rows]),
        f"{name}-{network.name}-{moment.valid_on}.csv",
        "text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=f"datei_{name}",
    )
