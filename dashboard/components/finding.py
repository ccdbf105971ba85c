"""A finding as a calm card: what, why, on which passages, how sure, and what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from dashboard import escape
from dashboard.components import evidence, headings
from graph.findings import Finding, JudgementState, PublicationLevel, Section
from graph.model import Fact, Quote

EXPLANATIONS = {
    Section.GAP: "Eine Quelle lässt diesen Partner im Handlungsfeld erwarten; die erfassten Quellen dieses Netzwerks nennen ihn "
    "nicht oder nicht mit Namen. Das heißt nicht, dass es die Zusammenarbeit nicht gibt: Sie ist hier nicht belegt.",
    Section.WATCH: "Zum Teil belegt oder einen prüfenden Blick wert.",
    Section.QUESTION: "Üblich in der Praxis oder von einer Quelle als Möglichkeit genannt: eine Frage an Sie, kein Befund.",
    Section.OWN_DUTY: "Aufgaben der Koordinierungsstelle selbst: kein Partner fehlt.",
    Section.NOTED: "Ausdrücklich nicht eingerichtet oder hier nicht anwendbar: kein Alarm.",
}
SYMBOLS = {
    Section.GAP: ":material/person_search:",
    Section.WATCH: ":material/visibility:",
    Section.QUESTION: ":material/help:",
    Section.OWN_DUTY: ":material/assignment:",
    Section.NOTED: ":material/bookmark:",
}
AUDIENCES = {
    PublicationLevel.INTERNAL: "nur intern",
    PublicationLevel.BODY: "für Gremien geeignet",
    PublicationLevel.PUBLIC: "öffentlich",
}


CONTACT = "Wer kann es klären?"
DASH = " – "
"""Between the partner and how well it is evidenced, in titles."""
FOLDED = (Section.QUESTION,)
"""Sections of which only the titles are shown at first: there are many, and none is a gap."""


def headline(finding: Finding) -> str:
    """Return what is missing where; by which source it is expected stands below, with its quote."""
    partner, dash, rest = finding.title.partition(DASH)
    return partner + dash + rest.partition(". ")[0]


def show_usual_contact(findings: Sequence[Finding]) -> str:
    """Draw once who can clear up most findings of a section, and return it."""
    usual = Counter(item.checked_by for item in findings).most_common(1)[0][0]
    st.markdown(f"**{CONTACT}** {escape.markdown_line(usual)}")
    return usual


def show(finding: Finding, usual_contact: str) -> None:
    """Draw one finding, open or as a headline to unfold; on a phone the reasons wait for a switch."""
    if finding.section in FOLDED:
        with st.expander(escape.markdown_line(headline(finding)), icon=SYMBOLS[finding.section]):
            _show_body(finding, usual_contact)
        return
    with st.container(border=True, gap="small", key=f"befund_{finding.id}"):
        headings.show(headline(finding), 3)
        st.toggle("Einzelheiten zeigen", key=f"einzelheiten_{finding.id}")
        with st.container(gap="small", key=f"begruendung_{finding.id}"):
            _show_body(finding, usual_contact)


def varied(findings: list[Finding], count: int) -> list[Finding]:
    """Return the first findings of which each is about another field and another kind of partner."""
    chosen: list[Finding] = []
    for finding in findings:
        if not any(finding.field == other.field or finding.kind == other.kind for other in chosen):
            chosen.append(finding)
    return chosen[:count]


def _show_body(finding: Finding, usual_contact: str) -> None:
    with st.container(horizontal=True, gap="xsmall"):
        st.badge(escape.markdown_line(finding.section.heading), icon=SYMBOLS[finding.section], color="gray")
        st.badge(AUDIENCES[finding.level], icon=":material/group:", color="gray")
        if finding.state is not JudgementState.OPEN:
            st.badge(escape.markdown_line(finding.state.value), icon=":material/gavel:", color="blue")
    st.markdown(escape.markdown(finding.reason))
    for expectation in finding.expected_by:
        _show_expectation(expectation)
    _show_passages("Was gefunden wurde", finding.quotes)
    _show_passages("Was dagegen spricht", finding.counter_quotes)
    st.markdown(
        f"**Nächster Schritt:** {escape.markdown_line(finding.next_step)}  \n"
        f"**Wie sicher ist das?** {escape.markdown_line(finding.certainty)}"
    )
    if finding.checked_by != usual_contact:
        st.markdown(f"**{CONTACT}** {escape.markdown_line(finding.checked_by)}")


def _show_expectation(expectation: Fact) -> None:
    with st.expander(
        f"Warum erwartet? {escape.markdown_line(expectation.text)}", icon=":material/menu_book:"
    ):
        for note in expectation.notes:
            st.caption(escape.markdown(note))
        evidence.show_quotes(expectation.quotes)
        if not expectation.quotes:
            st.caption(evidence.NO_PASSAGE)


def _show_passages(title: str, quotes: tuple[Quote, ...]) -> None:
    if quotes:
        with st.expander(escape.markdown_line(title), icon=":material/format_quote:"):
            evidence.show_quotes(quotes)
