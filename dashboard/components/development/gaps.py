"""Which gaps closed and which opened between two days."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import cache, escape, words
from dashboard.components import finding, headings
from dashboard.components.development import lines
from graph import looking
from graph.findings import Finding, Section
from graph.locale import Said, counted, joined, say
from graph.model import Moment

TITLE = say("Welche Lücken sich schlossen und öffneten")
MEANS = say(
    "Verglichen sind die Hinweise beider Tage. Geschlossen heißt: Am zweiten Tag besteht der Anlass nach den Quellen nicht "
    "mehr. Listen der besten Vorschläge und das bloße Alter von Angaben bleiben außen vor."
)
SAME = say("An den Hinweisen ändert sich zwischen den beiden Tagen nichts.")
EARLIER, LATER = say("Am ersten Tag:"), say("Am zweiten Tag:")
CLOSED, OPENED, CHANGED = "geschlossen", "geoeffnet", "hinweis_geaendert"
FIRST_SHOWN = 8


def show(name: str, first: Moment, second: Moment) -> None:
    """Draw the comparison of the findings; searching for those of an earlier day takes a moment."""
    headings.show(words.spoken(TITLE), 2)
    before, after = cache.findings(name, first), cache.findings(name, second)
    found = looking.finding_changes(before, after)
    st.markdown(f"**{escape.markdown_line(summary(found))}**")
    st.caption(words.spoken(MEANS))
    _show_list(words.say("Geschlossene Hinweise"), found.closed, CLOSED)
    _show_list(words.say("Neue Hinweise"), found.opened, OPENED)
    if found.changed:
        headings.show(f"{words.say('Anders als zuvor')} ({len(found.changed)})", 3)
        lines.show_first(found.changed, _show_changed, CHANGED, first=FIRST_SHOWN)


def summary(found: looking.FindingChanges) -> Said:
    """Return in a sentence what became of the findings."""
    closed, opened, changed = len(found.closed), len(found.opened), len(found.changed)
    if not (closed or opened or changed):
        return SAME
    missing = [sum(it.section is Section.GAP for it in part) for part in (found.closed, found.opened)]
    return joined(
        (
            say(
                "{closed}, {opened}, {changed}.",
                closed=counted(closed, "{n} Hinweis geschlossen", "{n} Hinweise geschlossen"),
                opened=counted(opened, "{n} neu", "{n} neu"),
                changed=counted(changed, "{n} geändert", "{n} geändert"),
            ),
            say(
                "Davon zu erwarteten Partnern: {closed} geschlossen, {opened} neu.",
                closed=missing[0],
                opened=missing[1],
            ),
        )
    )


def _show_list(title: str, found: Sequence[Finding], code: str) -> None:
    if found:
        headings.show(f"{title} ({len(found)})", 3)
        lines.show_first(found, _show_finding, code, first=FIRST_SHOWN)


def _show_finding(item: Finding) -> None:
    with st.expander(escape.markdown_line(finding.headline(item)), icon=finding.SYMBOLS[item.section]):
        st.markdown(escape.markdown(item.reason))
        st.markdown(f"**{words.say('Nächster Schritt:')}** {escape.markdown_line(item.next_step)}")


def _show_changed(pair: tuple[Finding, Finding]) -> None:
    earlier, later = pair
    with st.expander(escape.markdown_line(finding.headline(later)), icon=finding.SYMBOLS[later.section]):
        st.markdown(f"**{words.spoken(EARLIER)}** {escape.markdown(earlier.title)}")
        st.markdown(f"**{words.spoken(LATER)}** {escape.markdown(later.title)}")
