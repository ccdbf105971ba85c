"""What ends soon, what would be lost with it, and what ended of late without a recorded successor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import controls, headings, scenario
from dashboard.components.development import lines, sheet
from graph import service
from graph.locale import Said, counted, joined, say
from graph.looking import Ending, EndingEntry
from graph.model import Moment, NetworkInfo

TITLE = say("Endet bald")
VIEW = "endet"
CHOICES = {
    "12": say("12 Monate"),
    "3": say("3 Monate"),
    "6": say("6 Monate"),
    "24": say("24 Monate"),
}
USUAL = "12"
EXPLANATION = say(
    "Gezählt wird ab dem Tag, der oben bei »Gültig am« steht, und nur, wenn eine Quelle ein Ende nennt."
)
COLUMNS = (
    say("Nr."),
    say("Ende"),
    say("Was"),
    say("Art des Eintrags"),
    say("Lage"),
    say("Was damit endet"),
    say("Beleg"),
)
MONTH_DAYS = 30.44


def show(network: NetworkInfo, moment: Moment) -> None:
    """Draw the view."""
    months = int(
        controls.choose_one(words.say("Zeitraum"), state.MONTHS, _choices(), default=USUAL, width=200)
    )
    found = cache.ending(network.name, moment, months)
    with st.container(border=True, gap="small", key="antwort"):
        st.markdown(f"**{escape.markdown_line(found.summary)}**")
        if found.without_end:
            st.markdown(
                words.counted(
                    found.without_end,
                    "Bei {n} Vorhaben nennt die Quelle kein Ende.",
                    "Bei {n} Vorhaben nennen die Quellen kein Ende.",
                )
            )
    st.caption(words.spoken(EXPLANATION))
    _show_part(words.say("Endet in diesem Zeitraum"), found.soon, "bald", moment.valid_on)
    _show_part(words.say("Beendet, keine Nachfolge erfasst"), found.over, "vorbei", moment.valid_on)
    if found.soon or found.over:
        alt = counted(
            len(found.soon) + len(found.over),
            "Tabelle mit {n} Eintrag, der endet oder endete",
            "Tabelle mit {n} Einträgen, die enden oder endeten",
        )
        sheet.show(COLUMNS, rows(found), alt, "endet", (network, moment))


def rows(found: Ending) -> list[Sequence[str | int]]:
    """Return both lists as rows, by date."""
    marked = [(say("beendet"), it) for it in found.over] + [(say("endet"), it) for it in found.soon]
    return [
        (
            number,
            words.spoken(it.end),
            it.fact.text,
            words.spoken(it.sort.noun),
            words.spoken(situation),
            words.spoken(joined(it.lost, " · ")),
            " · ".join(quote.text or quote.document for quote in it.fact.quotes),
        )
        for number, (situation, it) in enumerate(marked, start=1)
    ]


def address_of(tried: service.Scenario | None) -> dict[str, str]:
    """Return the address of a scenario on the page of scenarios; empty if there is none."""
    match tried:
        case service.FundingEnds(source):
            return {state.VIEW: scenario.VIEW, state.SCENARIO: scenario.ENDS, state.WHO: source}
        case service.ActorLeaves(actor):
            return {state.VIEW: scenario.VIEW, state.SCENARIO: scenario.LEAVES, state.WHO: actor}
    return {}


def remaining(day: date, today: date) -> Said:
    """Return how long something lasts, or how long ago it ended, in whole months.

    Example:
        >>> remaining(date(2026, 11, 30), date(2026, 11, 22)), remaining(date(2027, 9, 30), date(2026, 11, 22))
        ('in weniger als 1 Monat', 'in 10 Monaten')
        >>> remaining(date(2026, 3, 31), date(2026, 11, 22))
        'vor 7 Monaten'
    """
    months = int(abs((day - today).days) / MONTH_DAYS)
    if day >= today:
        if not months:
            return say("in weniger als 1 Monat")
        return counted(months, "in {n} Monat", "in {n} Monaten")
    if not months:
        return say("vor weniger als 1 Monat")
    return counted(months, "vor {n} Monat", "vor {n} Monaten")


def _choices() -> dict[str, str]:
    return {code: words.spoken(label) for code, label in CHOICES.items()}


def _show_part(title: str, entries: Sequence[EndingEntry], code: str, today: date) -> None:
    if not entries:
        return
    headings.show(f"{title} ({len(entries)})", 2)
    lines.show_first(entries, lambda entry: _show_entry(entry, today), code, first=12)


def _show_entry(entry: EndingEntry, today: date) -> None:
    with st.container(border=True, gap="small", key=f"ende_{entry.iri}"):
        headings.show(entry.fact.text, 3)
        with st.container(horizontal=True, gap="xsmall"):
            st.badge(escape.markdown_line(entry.sort.noun), color="gray")
            st.badge(
                words.say(
                    "Ende: {day}, {distance}",
                    day=escape.markdown_line(entry.end),
                    distance=escape.markdown_line(remaining(entry.ends_on, today)),
                ),
                icon=":material/event:",
                color="blue",
            )
        st.markdown("\n".join(f"- {escape.markdown_line(part)}" for part in entry.lost))
        if address := address_of(entry.scenario):
            navigation.link(
                "gaps",
                words.say("Was würde fehlen? Ausprobieren"),
                icon=":material/alt_route:",
                **address,
            )
        with st.expander(words.say("Beleg"), icon=":material/format_quote:"):
            lines.show_body(entry.fact)
