"""The map of places: areas in few shades with their number inside, drawn by Altair from data that stay on this machine."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard import escape, theme, words
from dashboard.components import area_classes
from graph import looking
from graph.locale import say

if TYPE_CHECKING:
    import altair as alt

    from graph.looking import Area

HEIGHT = 580
NAMED_UP_TO = 14
"""With more areas their names do not fit; the table and the pointer tell them."""
FONT, NOTE_FONT = 14, 12
NOTE_LETTERS = 52
"""A line of the small print fits the smallest phone."""
UNSTATED = say("keine Angabe in den Quellen")
UNSTATED_SIGN = "–"
LEGEND_COLUMNS = 2
"""Beside each other on the smallest phone."""
IDENTITY: dict[str, Any] = {"type": "identity", "reflectY": True}
"""The points lie on a flat grid already: nothing is bent, and no ring can be taken for its outside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted:
    """One area with what is shown of it."""

    area: Area
    label: str
    value: int | None
    """None: no source says anything."""
    is_chosen: bool = False


def show(painted: Sequence[Painted], title: str, note: str, alt_text: str) -> None:
    """Draw the map and its legend.

    Args:
        painted: The areas with their values.
        title: What the numbers count, in the language of the page.
        note: Origin and rights, part of the picture wherever it is taken.
        alt_text: What the picture shows, for those who do not see it.
    """
    classes = area_classes.spans(item.value for item in painted if item.value is not None)
    is_dark = st.context.theme.type == "dark"
    st.altair_chart(
        _chart(painted, classes, title, note, is_dark=is_dark), height=HEIGHT, theme=None, alt=alt_text
    )


def _chart(
    painted: Sequence[Painted],
    classes: Sequence[area_classes.Span],
    title: str,
    note: str,
    *,
    is_dark: bool,
) -> alt.LayerChart:
    import altair as alt

    surface = theme.DARK if is_dark else theme.LIGHT
    values = [_feature(item, classes, surface, is_dark=is_dark) for item in painted]
    tooltip = [
        alt.Tooltip("properties.ort:N", title=words.say("Ort")),
        alt.Tooltip("properties.wert:N", title=title),
    ]
    areas = (
        alt.Chart(alt.InlineData(values=values))
        .mark_geoshape(aria=False, stroke=surface.text, strokeWidth=0.8, strokeOpacity=0.75)
        .encode(fill=_fill(painted, classes, title, surface, is_dark=is_dark), tooltip=tooltip)
    )
    chosen = [value for value, item in zip(values, painted, strict=True) if item.is_chosen]
    ring = alt.Chart(alt.InlineData(values=chosen)).mark_geoshape(
        aria=False, filled=False, stroke=surface.highlight, strokeWidth=3.5
    )
    labels = alt.InlineData(
        values=[_label(item, value, len(painted)) for item, value in zip(painted, values, strict=True)]
    )
    text = (
        alt.Chart(labels)
        .mark_text(
            aria=False,
            fontSize=FONT,
            lineHeight=FONT + 3,
            font=theme.FONT_FAMILY,
            baseline="middle",
            lineBreak="\n",
            tooltip=None,
        )
        .encode(
            longitude="x:Q",
            latitude="y:Q",
            text="text:N",
            color=alt.Color("farbe:N", scale=None),
        )
    )
    layers = alt.layer(areas, *([ring] if chosen else []), text)
    chart: alt.LayerChart = (
        layers.project(**IDENTITY)
        .properties(
            width="container",
            height=HEIGHT,
            background="transparent",
            title=small_print(note, surface),
        )
        .configure_view(stroke=None)
    )
    return chart


def small_print(note: str, surface: theme.Surface) -> alt.TitleParams:
    """Return origin and rights as small lines under a picture: they stay in it when it is copied."""
    import altair as alt

    return alt.TitleParams(
        text=textwrap.wrap(note, NOTE_LETTERS) or [""],
        orient="bottom",
        anchor="start",
        font=theme.FONT_FAMILY,
        fontSize=NOTE_FONT,
        fontWeight="normal",
        color=surface.text,
        limit=0,
        offset=10,
        aria=False,
    )


def _fill(
    painted: Sequence[Painted],
    classes: Sequence[area_classes.Span],
    title: str,
    surface: theme.Surface,
    *,
    is_dark: bool,
) -> alt.Fill:
    import altair as alt

    names = [span.words for span in classes]
    fills = [_shade(number, len(classes), is_dark=is_dark) for number in range(len(classes))]
    if any(item.value is None for item in painted):
        names, fills = [*names, words.spoken(UNSTATED)], [*fills, surface.background]
    legend = alt.Legend(
        title=title,
        orient="bottom",
        columns=LEGEND_COLUMNS,
        symbolType="square",
        symbolSize=260,
        symbolStrokeColor=surface.text,
        labelColor=surface.text,
        titleColor=surface.text,
        labelFontSize=FONT,
        titleFontSize=FONT,
        labelFont=theme.FONT_FAMILY,
        titleFont=theme.FONT_FAMILY,
        labelLimit=0,
        titleLimit=0,
        aria=False,
    )
    return alt.Fill("properties.klasse:N", scale=alt.Scale(domain=names, range=fills), legend=legend)


def _shade(number: int, of: int, *, is_dark: bool) -> str:
    """Return the fill of a class: two classes take the two ends of the scale, to be told apart at a glance."""
    fills = theme.AREA_FILLS[is_dark]
    return fills[round(number * (len(fills) - 1) / max(of - 1, 1))]


def _feature(
    item: Painted, classes: Sequence[area_classes.Span], surface: theme.Surface, *, is_dark: bool
) -> dict[str, Any]:
    fill, name = surface.background, words.spoken(UNSTATED)
    if item.value is not None:
        number = area_classes.class_of(item.value, classes)
        fill, name = _shade(number, len(classes), is_dark=is_dark), classes[number].words
    return {
        "type": "Feature",
        "geometry": {"type": "MultiPolygon", "coordinates": item.area.polygons},
        "properties": {
            "ort": escape.one_line(item.label),
            "wert": str(item.value) if item.value is not None else words.spoken(UNSTATED),
            "klasse": name,
            "schrift": _readable_on(fill),
        },
    }


def _label(item: Painted, feature: dict[str, Any], number: int) -> dict[str, Any]:
    x, y = looking.anchor(item.area)
    sign = str(item.value) if item.value is not None else UNSTATED_SIGN
    name = escape.shortened(escape.one_line(item.label), 18)
    text = f"{name}\n{sign}" if number <= NAMED_UP_TO else sign
    return {"x": x, "y": y, "text": text, "farbe": feature["properties"]["schrift"]}


def _readable_on(fill: str) -> str:
    return max((theme.LIGHT.text, theme.DARK.text), key=lambda ink: theme.contrast(ink, fill))
