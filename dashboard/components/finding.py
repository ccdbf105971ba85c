"""A finding as a calm card: what, why, how sure, counted and expected, passages, next step, and the decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from dashboard import escape, navigation
from dashboard.components import certainty, decision, evidence, headings, scenario
from graph.findings import Confidence, Finding, JudgementState, PublicationLevel, Section
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
COUNTED, EXPECTED = "Gezählt", "Erwartet"


def headline(finding: Finding) -> str:
    """Return what is missing where; by which source it is expected stands below, with its quote."""
    partner, dash, rest = finding.title.partition(DASH)
    return partner + dash + rest.partition(". ")[0] if dash else str(finding.title)


def parted(finding: Finding) -> tuple[str, str]:
    """Return whom or what a title is about, and what it says."""
    subject, dash, rest = finding.title.partition(DASH)
    if dash:
        return subject, f"{dash.strip()} {rest}"
    subject, colon, rest = finding.title.partition(": ")
    return subject + colon.strip(), rest


def show_usual_contact(findings: Sequence[Finding]) -> str:
    """Draw once who can clear up most findings of a list, and return it; nothing if it is somebody else each time."""
    usual, count = Counter(item.checked_by for item in findings).most_common(1)[0]
    if count == 1 and len(findings) > 1:
        return ""
    st.markdown(f"**{CONTACT}** {escape.markdown_line(usual)}")
    return usual


def show(finding: Finding, usual_contact: str) -> None:
    """Draw one finding, open or as a headline to unfold; on a phone the reasons wait for a switch."""
    if finding.section in FOLDED or finding.confidence is Confidence.WEAK:
        show_folded(finding, usual_contact)
        return
    with st.container(border=True, gap="small", key=f"befund_{finding.id}"):
        headings.show(headline(finding), 3)
        st.toggle("Einzelheiten zeigen", key=f"einzelheiten_{finding.id}")
        with st.container(gap="small", key=f"begruendung_{finding.id}"):
            show_body(finding, usual_contact)


def show_folded(finding: Finding, usual_contact: str = "") -> None:
    """Draw one finding as a headline to unfold; a weak one is grey and says at once why it does not count."""
    label = escape.markdown_line(headline(finding))
    if finding.confidence is Confidence.WEAK:
        label = f":gray[{label} · {escape.markdown_line(certainty.failed(finding))}]"
    with st.expander(label, icon=SYMBOLS[finding.section]):
        show_body(finding, usual_contact)


def foremost(findings: Sequence[Finding], count: int) -> list[Finding]:
    """Return the first firm findings nobody has decided about, each about something else than those before it."""
    chosen: list[Finding] = []
    for finding in findings:
        is_open = finding.state is JudgementState.OPEN and finding.confidence is Confidence.FIRM
        if is_open and not any(_is_alike(finding, other) for other in chosen):
            chosen.append(finding)
    return chosen[:count]


def _is_alike(one: Finding, other: Finding) -> bool:
    return one.gap == other.gap and (one.field == other.field or one.kind == other.kind)


def show_body(finding: Finding, usual_contact: str) -> None:
    """Draw everything below the headline."""
    _show_badges(finding)
    st.markdown(f"**Warum?** {escape.markdown(finding.reason)}")
    certainty.show_line(finding)
    _show_numbers(finding)
    st.markdown(f"**Nächster Schritt:** {escape.markdown_line(finding.next_step)}")
    if finding.checked_by != usual_contact:
        st.markdown(f"**{CONTACT}** {escape.markdown_line(finding.checked_by)}")
    with st.container(gap="xsmall"):
        for expectation in finding.expected_by:
            _show_expectation(expectation)
        _show_passages("Was gefunden wurde", finding.quotes)
        _show_passages("Was dagegen spricht", finding.counter_quotes)
        certainty.show_gates(finding)
    _link_to_scenario(finding)
    decision.show(finding)


def _show_badges(finding: Finding) -> None:
    with st.container(horizontal=True, gap="xsmall"):
        st.badge(AUDIENCES[finding.level], icon=":material/group:", color="gray")
        if finding.confidence is not Confidence.FIRM:
            st.badge(certainty.WORDS[finding.confidence], icon=":material/help:", color="gray")
        if finding.state is not JudgementState.OPEN:
            st.badge(escape.markdown_line(finding.state.value), icon=decision.ICON, color="blue")


def _show_numbers(finding: Finding) -> None:
    """Draw what was counted beside what was to be expected."""
    pairs = ((COUNTED, finding.counted), (EXPECTED, finding.expected))
    said = [(name, words) for name, words in pairs if words]
    for column, (name, words) in zip(st.columns(2), said, strict=False):
        column.markdown(f"**{escape.markdown_line(name)}:** {escape.markdown_line(words)}")


def _link_to_scenario(finding: Finding) -> None:
    values = scenario.address_of(finding)
    if values:
        navigation.link("gaps", scenario.TITLE, icon=":material/alt_route:", **values)


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
