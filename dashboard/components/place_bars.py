"""The figures of places as bars: what stands in place of a map while there are no boundaries."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import escape, theme, words
from dashboard.components import choropleth
from dashboard.components.place_figures import FIGURES, UNSTATED, Line

ROW_HEIGHT = 34
NOTE_HEIGHT = 60
"""The small print counts as part of the picture."""
LABEL_LIMIT = 190
"""Pixels for a name: room is left for the bars on the smallest phone."""
FONT = 13


def show(shown: Sequence[Line], figure: str, note: str, alt_text: str) -> None:
    """Draw one bar for each place, with its number at the end, and the origin below."""
    import altair as alt

    title = words.spoken(FIGURES[figure])
    surface = theme.DARK if st.context.theme.type == "dark" else theme.LIGHT
    values = [
        {
            "ort": escape.shortened(escape.one_line(line.label), 40),
            "wert": line.figures[figure] or 0,
            "text": words.spoken(UNSTATED) if line.figures[figure] is None else str(line.figures[figure]),
        }
        for line in shown
    ]
    base = alt.Chart(alt.InlineData(values=values)).encode(
        y=alt.Y("ort:N", sort=None, title=None).axis(
            labelLimit=LABEL_LIMIT,
            labelFontSize=FONT,
            labelFont=theme.FONT_FAMILY,
            labelColor=surface.text,
            domain=False,
            ticks=False,
            aria=False,
        ),
        x=alt.X("wert:Q", title=title, scale=alt.Scale(nice=False, padding=0)).axis(None),
    )
    bars = base.mark_bar(aria=False, color=surface.primary, cornerRadiusEnd=3, tooltip=None)
    ends = base.mark_text(
        aria=False,
        align="left",
        dx=5,
        font=theme.FONT_FAMILY,
        fontSize=FONT,
        color=surface.text,
        tooltip=None,
    ).encode(text="text:N")
    chart = (
        alt.layer(bars, ends)
        .properties(
            width="container",
            height=ROW_HEIGHT * len(values) + NOTE_HEIGHT,
            background="transparent",
            title=choropleth.small_print(note, surface),
        )
        .configure_view(stroke=None)
    )
    st.altair_chart(chart, theme=None, alt=alt_text)
