"""The timeline: an answer, the picture, every entry with its quote year by year, the table, and what has no date."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components import headings
from dashboard.components.development import chart, lines, sheet
from graph.locale import Said, counted, say
from graph.looking import Timeline, TimelineEntry
from graph.model import Fact, Moment, NetworkInfo

TITLE = say("Zeitleiste")
UNDATED = say("Ohne Datum in den Quellen")
BODIES = say("Gremien")
UNDATED_MEANS = say(
    "Die Quellen nennen kein Datum. Wann es war oder ob es noch so ist, lässt sich daraus nicht sagen."
)
SYMBOLS = {
    "vorhaben": ":material/flag:",
    "beschluss": ":material/gavel:",
    "akteur": ":material/groups:",
    "angebot": ":material/handshake:",
}
COLUMNS = (say("Nr."), say("Zeit"), say("Was"), say("Art des Eintrags"), say("Wie belegt"), say("Beleg"))


def show(network: NetworkInfo, moment: Moment) -> None:
    """Draw the view."""
    found = cache.timeline(network.name, moment)
    with st.container(border=True, key="antwort"):
        st.markdown(f"**{escape.markdown_line(found.summary)}**")
    if found.entries:
        chart.show(found, moment.valid_on)
        headings.show(words.say("Jahr für Jahr"), 2)
        for year, entries in by_year(found):
            headings.show(str(year), 3)
            lines.show_first(entries, _show_entry, f"jahr_{year}")
        sheet.show(COLUMNS, rows(found), _alt(found), "zeitleiste", (network, moment))
    _show_undated(found)


def by_year(found: Timeline) -> list[tuple[int, list[TimelineEntry]]]:
    """Return the entries of each year, by the first day they can mean."""
    years: dict[int, list[TimelineEntry]] = {}
    for entry in found.entries:
        years.setdefault(entry.first.year, []).append(entry)
    return list(years.items())


def rows(found: Timeline) -> list[Sequence[str | int]]:
    """Return the entries as rows; their number keeps the order of time."""
    return [
        (
            number,
            words.spoken(entry.fact.when),
            entry.label,
            words.spoken(entry.sort.noun),
            words.spoken(entry.fact.modality_label),
            " · ".join(quote.text or quote.document for quote in entry.fact.quotes),
        )
        for number, entry in enumerate(found.entries, start=1)
    ]


def _alt(found: Timeline) -> Said:
    return counted(
        len(found.entries),
        "Tabelle mit {n} Eintrag der Zeitleiste",
        "Tabelle mit {n} Einträgen der Zeitleiste",
    )


def _show_entry(entry: TimelineEntry) -> None:
    when = escape.markdown_line(entry.fact.when)
    planned = f" · :gray[{escape.markdown_line(entry.fact.modality_label)}]" if entry.is_planned else ""
    label = f"**{when}** · {escape.markdown_line(entry.label)}{planned}"
    with st.expander(label, icon=SYMBOLS[entry.sort.value]):
        st.caption(escape.markdown_line(entry.sort.noun))
        lines.show_body(entry.fact)


def _show_undated(found: Timeline) -> None:
    if not found.undated:
        return
    headings.show(words.spoken(UNDATED), 2)
    st.caption(words.spoken(UNDATED_MEANS))
    codes = {f"ohne_{sort.value}": (sort, facts) for sort, facts in found.undated}
    unfolded = state.choices(state.UNFOLDED, codes)
    for code, (sort, facts) in codes.items():
        heading = BODIES if sort.value == "akteur" else sort.heading
        label = f"{escape.markdown_line(heading)} ({len(facts)})"
        lines.show_folded(label, facts, _show_fact, code, unfolded)


def _show_fact(fact: Fact) -> None:
    label = f"{escape.markdown_line(fact.text)} · :gray[{escape.markdown_line(fact.modality_label)}]"
    with st.expander(label, icon=":material/format_quote:"):
        lines.show_body(fact)
