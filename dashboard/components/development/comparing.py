"""Two days compared: counts in a sentence, then what is new, ended, came and went, and changed, then the gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components import controls, headings
from dashboard.components.development import gaps, lines, sheet
from graph.locale import Said, counted, joined, say
from graph.looking import Change, Changed, Changes
from graph.model import Moment, NetworkInfo

TITLE = say("Zwei Tage vergleichen")
DAYS_MEAN = say(
    "Verglichen wird, was an den beiden Tagen belegt war. Was keine Quelle datiert, zählt an beiden Tagen und nicht als "
    "Änderung. Aufträge und Empfehlungen stehen unter »Beschlüsse und Empfehlungen«."
)
STAND = say("Stand der Erfassung")
STAND_MEANS = say(
    "Der Tag sagt, wann etwas galt. Der Stand sagt, was Sie bis dahin erfasst hatten. Üblich ist derselbe Stand für beide "
    "Tage: So zählt nur, was sich im Netzwerk geändert hat. Mit einem früheren Stand für den ersten Tag sehen Sie auch, was "
    "erst später eingetragen wurde, etwa seit dem letzten Bericht."
)
NO_DATES = say(
    "Die Quellen dieses Netzwerks nennen kein einziges Datum. Deshalb lässt sich nicht sagen, was zwischen zwei Tagen neu ist oder endete."
)
SWAPPED = say("Der erste Tag lag nach dem zweiten. Verglichen wird in der Folge der Zeit.")
NEW, ENDED, BETWEEN, CHANGED = "neu", "beendet", "dazwischen", "geaendert"
TITLES = {
    NEW: say("Neu"),
    ENDED: say("Beendet"),
    BETWEEN: say("Dazwischen begonnen und beendet"),
    CHANGED: say("Geändert"),
}
SYMBOLS = {
    NEW: ":material/add_circle:",
    ENDED: ":material/cancel:",
    BETWEEN: ":material/event:",
    CHANGED: ":material/change_circle:",
}
COLUMNS = (say("Was sich geändert hat"), say("Was"), say("Art des Eintrags"), say("Warum"), say("Beleg"))


def show(network: NetworkInfo, moment: Moment) -> None:
    """Draw the view."""
    span = cache.day_span(network.name, moment)
    first, second = _choose(moment, span.first, span.second)
    found = cache.changes(network.name, first, second)
    with st.container(border=True, gap="small", key="antwort"):
        answer = found.summary if span.has_dates or not found.is_same else NO_DATES
        st.markdown(f"**{escape.markdown_line(answer)}**")
        st.markdown(escape.markdown_line(undated(found)))
    st.caption(words.spoken(DAYS_MEAN))
    _show_tallies(found)
    _show_lists(found)
    if not found.is_same:
        alt = counted(len(rows(found)), "Tabelle mit {n} Änderung", "Tabelle mit {n} Änderungen")
        choice = say("verglichen mit dem {day}", day=first.valid_on)
        sheet.show(COLUMNS, rows(found), alt, "aenderungen", (network, replace(second, place=None)), choice)
    gaps.show(network.name, first, second)


def undated(found: Changes) -> Said:
    """Return of how much nobody can say whether it is new or old."""
    number, total = sum(it.undated for it in found.tallies), sum(it.second for it in found.tallies)
    return counted(
        number,
        "Bei {n} von {total} Einträgen nennt keine Quelle einen Zeitraum: Sie zählen an beiden Tagen.",
        "Bei {n} von {total} Einträgen nennt keine Quelle einen Zeitraum: Sie zählen an beiden Tagen.",
        total=total,
    )


def rows(found: Changes) -> list[Sequence[str | int]]:
    """Return every change as a row."""
    listed = [(NEW, found.new), (ENDED, found.ended), (BETWEEN, found.between)]
    simple = [_row(TITLES[code], it, it.why) for code, items in listed for it in items]
    return [*simple, *(_row(TITLES[CHANGED], it, differences(it)) for it in found.changed)]


def differences(changed: Changed) -> Said:
    """Return what changed in words, old and new."""
    return joined(
        (say("{what}: {old} → {new}", what=it.what, old=it.old, new=it.new) for it in changed.differences),
        "; ",
    )


def _row(what: Said, it: Change | Changed, why: Said) -> Sequence[str | int]:
    fact = it.after if isinstance(it, Changed) else it.fact
    return (
        words.spoken(what),
        fact.text,
        words.spoken(it.sort.noun),
        words.spoken(why),
        " · ".join(quote.text or quote.document for quote in fact.quotes),
    )


def _choose(moment: Moment, first: date, second: date) -> tuple[Moment, Moment]:
    with st.container(horizontal=True, gap="small"):
        one = controls.choose_day(
            words.say("Erster Tag"),
            state.FROM,
            first,
            words.say("Was an diesem Tag galt, ist der Ausgangspunkt."),
        )
        other = controls.choose_day(
            words.say("Zweiter Tag"),
            state.UNTIL,
            second,
            words.say("Was an diesem Tag galt, wird damit verglichen."),
        )
    given = state.text(state.EARLIER_STAND)
    with st.expander(words.spoken(STAND), icon=":material/history:", expanded=given is not None):
        st.markdown(words.spoken(STAND_MEANS))
        st.markdown(words.say("Stand für den zweiten Tag: {day} (oben bei »Stand vom«)", day=moment.as_of))
        known = controls.choose_day(
            words.say("Stand, erster Tag"),
            state.EARLIER_STAND,
            moment.as_of,
            words.say("Was bis zu diesem Tag erfasst war, zählt für den ersten Tag."),
        )
    if one > other:
        st.info(words.spoken(SWAPPED), icon=":material/swap_horiz:")
    early, late = sorted((one, other))
    return replace(moment, valid_on=early, as_of=known), replace(moment, valid_on=late)


def _show_tallies(found: Changes) -> None:
    shown = [it for it in found.tallies if it.first or it.second or it.between]
    head = (
        words.say("Was"),
        words.say("1. Tag"),
        words.say("neu"),
        words.say("beendet"),
        words.say("2. Tag"),
    )
    body = [
        f"| {escape.markdown_line(it.sort.heading)} | {it.first:d} | {it.new:d} | {it.ended:d} | {it.second:d} |"
        for it in shown
    ]
    st.markdown("\n".join([f"| {' | '.join(head)} |", "|---|--:|--:|--:|--:|", *body]))


def _show_lists(found: Changes) -> None:
    _show_part(NEW, found.new)
    _show_part(ENDED, found.ended)
    _show_part(BETWEEN, found.between)
    if found.changed:
        headings.show(f"{words.spoken(TITLES[CHANGED])} ({len(found.changed)})", 2)
        lines.show_first(found.changed, _show_changed, CHANGED)


def _show_part(code: str, items: Sequence[Change]) -> None:
    """Draw one list; a long one by sort, to unfold."""
    if not items:
        return
    headings.show(f"{words.spoken(TITLES[code])} ({len(items)})", 2)
    if len(items) <= lines.FIRST_SHOWN:
        lines.show_first(items, lambda it: _show_change(it, code), code)
        return
    sorts = {f"{code}_{it.sort.value}": it.sort for it in items}
    unfolded = state.choices(state.UNFOLDED, GROUPS)
    with st.container(gap="xsmall"):
        for group, sort in sorts.items():
            members = [it for it in items if it.sort is sort]
            label = f"{escape.markdown_line(sort.heading)} ({len(members)})"
            lines.show_folded(label, members, lambda it: _show_change(it, code), group, unfolded)


def _show_change(it: Change, code: str) -> None:
    label = f"{escape.markdown_line(it.fact.text)} · :gray[{escape.markdown_line(it.why)}]"
    with st.expander(label, icon=SYMBOLS[code]):
        lines.show_body(it.fact)


def _show_changed(it: Changed) -> None:
    with st.expander(escape.markdown_line(it.after.text), icon=SYMBOLS[CHANGED]):
        for one in it.differences:
            old, new = escape.markdown_line(one.old), escape.markdown_line(one.new)
            st.markdown(f"**{escape.markdown_line(one.what)}:** {old} → {new}")
        lines.show_body(it.after)


GROUPS = frozenset(
    f"{code}_{sort}"
    for code in (NEW, ENDED, BETWEEN)
    for sort in ("akteur", "verbindung", "sitz", "vorhaben", "angebot", "beschluss")
)
"""Codes of the groups to unfold, in the address."""
