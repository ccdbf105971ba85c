"""The timeline as a picture: bars and marks by sort, each with its own words, so that colour says nothing alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import escape, theme, words
from graph.locale import Said, say
from graph.looking import Shape, Timeline, TimelineEntry
from graph.texts import german_date

if TYPE_CHECKING:
    import altair as alt

FEWEST_DRAWN = 3
"""One or two entries need no picture."""
MOST_DRAWN = 40
"""More lines than this nobody reads in a picture; the list and the table hold all."""
LONGEST_NAME = 56
ROW = 27
"""Pixels for a line."""
LOOKS = {
    "vorhaben": ("circle", "#0f78b8"),
    "beschluss": ("diamond", "#d55e00"),
    "akteur": ("square", "#00916a"),
    "angebot": ("triangle-up", "#b85a94"),
}
"""Shape and colour of each sort, 3:1 on light and on dark ground."""
SHORT = 45
"""Days: a bar of fewer is too short to be seen and gets a mark as well."""
FONT = 13
ROOM = 1.35
"""The axis is that much longer than the time told: room for the words behind the marks."""
PLANNED = say("beauftragt oder geplant")


def show(timeline: Timeline, today: date) -> None:
    """Draw the picture; on a phone the list below takes its place."""
    drawn = timeline.entries[-MOST_DRAWN:]
    if len(drawn) < FEWEST_DRAWN:
        return
    with st.container(key="zeitstrahl"):
        st.altair_chart(
            picture(drawn, today, theme.DARK if st.context.theme.type == "dark" else theme.LIGHT),
            alt=escape.one_line(described(timeline)),
            key="zeitleiste",
        )
        if len(drawn) < len(timeline.entries):
            st.caption(
                words.say(
                    "Das Bild zeigt die jüngsten {drawn} von {all} Einträgen; die Liste darunter zeigt alle.",
                    drawn=len(drawn),
                    all=len(timeline.entries),
                )
            )


def described(timeline: Timeline) -> Said:
    """Return the picture in words: what it is and what it counts."""
    return say("Zeitleiste. {summary} Die Liste darunter nennt jeden Eintrag.", summary=timeline.summary)


def picture(
    entries: Sequence[TimelineEntry], today: date, surface: theme.Surface = theme.LIGHT
) -> alt.LayerChart | alt.FacetChart:
    """Return the picture of some entries, one line for each.

    Args:
        entries: What is drawn, the earliest first.
        today: The day looked at: a broken line.
        surface: The colours of the page.
    """
    import altair as alt
    import pandas as pd

    frame = pd.DataFrame([_row(entry, name) for entry, name in zip(entries, _names(entries), strict=True)])
    sorts = list(dict.fromkeys(frame["sort"]))
    looks = [LOOKS[code] for code in dict.fromkeys(frame["code"])]
    legend = alt.Legend(
        title=None, orient="top", symbolSize=140, labelFontSize=FONT, labelColor=surface.text, aria=False
    )
    colours = alt.Scale(domain=sorts, range=[one[1] for one in looks])
    shapes = alt.Scale(domain=sorts, range=[one[0] for one in looks])
    colour = alt.Color("sort:N", scale=colours, legend=legend)
    shape = alt.Shape("sort:N", scale=shapes, legend=legend)
    base = alt.Chart(frame).encode(
        x=alt.X(
            "first:T",
            scale=alt.Scale(domain=[day.isoformat() for day in _axis(entries)]),
            axis=_years(entries, surface),
        ),
        y=alt.Y("name:N", sort=list(frame["name"]), axis=_names_axis(surface)),
        tooltip=[
            alt.Tooltip("name:N", title=words.say("Was")),
            alt.Tooltip("when:N", title=words.say("Wann")),
            alt.Tooltip("sort:N", title=words.say("Art des Eintrags")),
        ],
    )
    bars = base.mark_bar(aria=False, height=9, cornerRadius=4).encode(x2="last:T", color=colour)
    marks = base.mark_point(aria=False, size=130, filled=True, opacity=1).encode(color=colour, shape=shape)
    hollow = base.mark_point(aria=False, size=130, filled=False, strokeWidth=2.5, opacity=1).encode(
        color=colour, shape=shape
    )
    told = base.mark_text(aria=False, align="left", dx=12, color=surface.text, fontSize=FONT - 1)
    layers = [
        *_rule(entries, today, surface),
        bars.transform_filter("datum.is_bar"),
        marks.transform_filter("datum.is_mark && !datum.is_planned"),
        hollow.transform_filter("datum.is_mark && datum.is_planned"),
        told.encode(x="last:T", text="when:N"),
    ]
    return alt.layer(*layers).properties(height=ROW * (len(frame) + 3))


def _axis(entries: Sequence[TimelineEntry]) -> tuple[date, date]:
    """Return first and last day of the axis, with room for words at its end, as far as the calendar goes."""
    begin, end = min(it.first for it in entries), max(it.last for it in entries)
    span = max(end - begin, timedelta(days=365))
    return begin - min(span * 0.02, begin - date.min), begin + min(span * ROOM, date.max - begin)


def _years(entries: Sequence[TimelineEntry], surface: theme.Surface) -> alt.Axis:
    import altair as alt

    begin, end = _axis(entries)
    form = "%Y" if (end - begin).days > 365 * 5 else "%m.%Y"
    return alt.Axis(
        format=form, title=None, tickCount=8, labelFontSize=FONT - 1, labelColor=surface.text, aria=False
    )


def _names_axis(surface: theme.Surface) -> alt.Axis:
    import altair as alt

    return alt.Axis(
        title=None, labelLimit=380, labelPadding=8, labelFontSize=FONT, labelColor=surface.text, aria=False
    )


def _rule(entries: Sequence[TimelineEntry], today: date, surface: theme.Surface) -> list[alt.Chart]:
    """Return the line of the day looked at, if it lies on the axis."""
    import altair as alt
    import pandas as pd

    begin, end = _axis(entries)
    if not begin <= today <= end:
        return []
    day = pd.DataFrame([{"day": today.isoformat(), "words": words.spoken(german_date(today))}])
    at = alt.Chart(day).encode(x="day:T")
    rule = at.mark_rule(aria=False, strokeDash=[4, 4], color=surface.text, opacity=0.6)
    word = at.mark_text(aria=False, baseline="bottom", color=surface.text, fontSize=FONT - 1).encode(
        y=alt.value(-4), text="words:N"
    )
    return [rule, word]


def _names(entries: Sequence[TimelineEntry]) -> list[str]:
    """Return the names as the axis shows them; those that look alike differ by signs without width."""
    seen: Counter[str] = Counter()
    names = []
    for entry in entries:
        name = escape.shortened(escape.one_line(entry.label), LONGEST_NAME)
        names.append(name + escape.WORD_JOINER * seen[name])
        seen[name] += 1
    return names


def _row(entry: TimelineEntry, name: str) -> dict[str, object]:
    when = words.spoken(entry.fact.when)
    return {
        "name": name,
        "sort": words.spoken(entry.sort.heading),
        "code": entry.sort.value,
        "first": entry.first.isoformat(),
        "last": entry.last.isoformat(),
        "is_bar": entry.shape is Shape.PERIOD,
        "is_mark": entry.shape is not Shape.PERIOD or (entry.last - entry.first).days < SHORT,
        "is_planned": entry.is_planned,
        "when": f"{when} ({words.spoken(PLANNED)})" if entry.is_planned else when,
    }
