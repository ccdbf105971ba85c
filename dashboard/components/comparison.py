"""Before and after a scenario, side by side: figures, what is lost, and which findings come, go and change."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import cache, escape, words
from dashboard.components import finding, headings
from graph import service
from graph.findings import Finding
from graph.locale import Said, counted, say
from graph.model import Moment

ASSUMED = say("Nur durchgespielt: Es wird nichts gespeichert. Gezählt wird, was die Quellen belegen.")
NO_CHANGE = say("An den Hinweisen ändert sich dadurch nichts.")
SAME = say("gleich")
TIMES = (say("Vorher:"), say("Nachher:"))
REASON = say("Warum?")
COLUMNS = (say("Was"), say("Vorher"), say("Nachher"), say("Unterschied"))
LOST_FIELDS = say("Handlungsfelder, in denen niemand mehr namentlich belegt ist")
LOST_PLACES = say("Orte, an denen niemand mehr namentlich belegt ist")


def show(found: service.Comparison, name: str, moment: Moment) -> None:
    """Draw what a scenario changes."""
    headings.show(words.say("Angenommen: {scenario}", scenario=found.scenario), 2)
    st.markdown(f"**{escape.markdown_line(summary(found))}**")
    st.caption(words.spoken(ASSUMED))
    _show_lost(found, name, moment)
    headings.show(words.say("Zahlen vorher und nachher"), 3)
    lines = [
        f"| {escape.markdown_line(pair.label)} | {pair.before:d} | {pair.after:d} | {escape.markdown_line(difference(pair.before, pair.after))} |"
        for pair in found.figures
    ]
    head = f"| {' | '.join(escape.markdown_line(column) for column in COLUMNS)} |"
    st.markdown("\n".join([head, "|---|--:|--:|---|", *lines]))
    _show_findings(say("Hinweise, die hinzukommen"), [(item,) for item in found.opened])
    _show_findings(say("Hinweise, die wegfallen"), [(item,) for item in found.closed])
    _show_findings(say("Hinweise, die sich ändern"), found.changed)


def summary(found: service.Comparison) -> Said:
    """Return in a sentence what would happen to the findings."""
    if not (found.opened or found.closed or found.changed):
        return NO_CHANGE
    return say(
        "{opened}, {closed}, {changed}.",
        opened=counted(len(found.opened), "{n} Hinweis kommt hinzu", "{n} Hinweise kommen hinzu"),
        closed=counted(len(found.closed), "{n} fällt weg", "{n} fallen weg"),
        changed=counted(len(found.changed), "{n} ändert sich", "{n} ändern sich"),
    )


def difference(before: int, after: int) -> Said:
    """Return a change in words and with a mark that is not a colour.

    Example:
        >>> difference(3, 5), difference(3, 2), difference(3, 3)
        ('▲ 2 mehr', '▼ 1 weniger', 'gleich')
    """
    if before == after:
        return SAME
    more = after - before
    return say("▲ {n} mehr", n=more) if more > 0 else say("▼ {n} weniger", n=-more)


def _show_lost(found: service.Comparison, name: str, moment: Moment) -> None:
    """Draw in which fields and places nobody named is left."""
    fields = [service.field_label(code) for code in found.lost_fields]
    for title, lost in (
        (LOST_FIELDS, fields),
        (LOST_PLACES, cache.labels(name, moment, found.lost_places)),
    ):
        if lost:
            st.warning(
                f"**{escape.markdown_line(title)}:** {escape.markdown_line(words.listed(lost))}",
                icon=":material/warning:",
            )


def _show_findings(title: str, findings: Sequence[tuple[Finding, ...]]) -> None:
    """Draw findings to unfold, each as it is, or as it was and would be."""
    if findings:
        headings.show(f"{words.spoken(title)} ({len(findings)})", 3)
    with st.container(gap="xsmall"):
        for versions in findings:
            latest = versions[-1]
            label = escape.markdown_line(finding.headline(latest))
            with st.expander(label, icon=finding.SYMBOLS[latest.section]):
                _show_versions(versions)
                st.markdown(f"**{words.say('Nächster Schritt:')}** {escape.markdown_line(latest.next_step)}")


def _show_versions(versions: tuple[Finding, ...]) -> None:
    names = TIMES if len(versions) == len(TIMES) else (REASON,)
    for column, name, item in zip(st.columns(len(versions)), names, versions, strict=True):
        column.markdown(f"**{escape.markdown_line(name)}** {escape.markdown(item.reason)}")
