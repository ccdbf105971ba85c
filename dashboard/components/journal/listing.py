"""All changes of a network, the newest first; one of them unfolded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components import headings, long_list
from dashboard.components.journal import one
from graph import keeping
from graph.keeping import Entry
from graph.locale import EMPTY, Said, counted, joined, say
from graph.model import NetworkInfo
from graph.texts import german_date

__all__ = ["show"]

LIST = "verlauf"
NOTHING = say("In diesem Netzwerk wurde noch nichts geändert.")
OLDER = say("älter als der Verlauf: Was geändert wurde, ist nicht aufgezeichnet")
ERASURE = say("Angaben zu Personen gelöscht")


def show(network: NetworkInfo) -> None:
    """Draw the list."""
    entries = keeping.changes(cache.DESK.store(), network.name)
    if not entries:
        st.info(words.spoken(NOTHING))
        return
    numbers = {entry.iri: entry.version for entry in keeping.changes(cache.DESK.store())}
    chosen = state.choice(state.CHANGE, [str(entry.version) for entry in entries])
    with st.container(border=True, key="antwort"):
        st.markdown(f"**{escape.markdown_line(answer(entries))}**")
    firsts = {
        entry.version
        for entry, newer in zip(entries, (None, *entries), strict=False)
        if not newer or newer.day != entry.day
    }

    def draw(entry: Entry) -> None:
        if entry.version in firsts:
            headings.show(words.spoken(day_title(entry.day, cache.today())), 2)
        _show_row(network, entry, numbers, is_open=str(entry.version) == chosen)

    long_list.show(entries, draw, LIST)


def answer(entries: Sequence[Entry]) -> Said:
    """Return how many changes there are, and which was the last."""
    last = entries[0]
    return counted(
        len(entries),
        "{n} Änderung, am {day} um {time} Uhr: {reason}",
        "{n} Änderungen, die letzte am {day} um {time} Uhr: {reason}",
        day=last.day,
        time=clock(last),
        reason=last.reason,
    )


def day_title(day: date, today: date) -> Said:
    """Return the heading of a day."""
    if day == today:
        return say("Heute, {day}", day=day)
    if day == today - timedelta(days=1):
        return say("Gestern, {day}", day=day)
    return german_date(day)


def clock(entry: Entry) -> str:
    """Return the time of day on the clock of the office."""
    return f"{entry.recorded_at.astimezone():%H:%M}"


def about(entry: Entry, numbers: dict[str, int]) -> Said:
    """Return time, role, extent and what became of a change, in one line."""
    extent = counted(entry.records, "{n} Eintrag", "{n} Einträge") if entry.records else EMPTY
    parts = [
        say("{time} Uhr", time=clock(entry)),
        entry.role,
        ERASURE if entry.is_erasure else extent if entry.is_kept else OLDER,
    ]
    if entry.undoes in numbers:
        parts.append(say("nimmt Nr. {number} zurück", number=str(numbers[entry.undoes])))
    if entry.undone_by in numbers:
        parts.append(say("zurückgenommen mit Nr. {number}", number=str(numbers[entry.undone_by])))
    return joined(parts, " · ")


def _show_row(network: NetworkInfo, entry: Entry, numbers: dict[str, int], *, is_open: bool) -> None:
    number = str(entry.version)
    with st.container(gap="xsmall", border=is_open, key=f"verlauf_{number}"):
        told, press = st.columns((4, 1), vertical_alignment="center")
        told.markdown(f"{_title(entry)}  \n:gray[{escape.markdown_line(about(entry, numbers))}]")
        press.button(
            words.say("Nr. {number} schließen", number=number)
            if is_open
            else words.say("Nr. {number} ansehen", number=number),
            key=f"aenderung_auf_{number}",
            on_click=state.write,
            args=(state.CHANGE,) if is_open else (state.CHANGE, number),
            icon=":material/expand_less:" if is_open else ":material/expand_more:",
            type="tertiary",
        )
        if is_open:
            one.show(network, entry)


def _title(entry: Entry) -> str:
    """Return the reason; what was taken back is struck through, and said in words below it."""
    reason = escape.markdown_line(entry.reason)
    return f"~~{reason}~~" if entry.undone_by else f"**{reason}**"
