"""A finding as a calm card: what, why, how sure, counted and expected, passages, next step, and the decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from dashboard import escape, navigation, words
from dashboard.components import certainty, closed_gap, decision, evidence, headings, scenario
from graph.findings import Confidence, Finding, JudgementState, PublicationLevel, Section
from graph.locale import say
from graph.model import Fact, Quote

EXPLANATIONS = {
    Section.GAP: say(
        "Eine Quelle lässt diesen Partner im Handlungsfeld erwarten; die erfassten Quellen dieses Netzwerks nennen ihn "
        "nicht oder nicht mit Namen. Das heißt nicht, dass es die Zusammenarbeit nicht gibt: Sie ist hier nicht belegt."
    ),
    Section.WATCH: say("Zum Teil belegt oder einen prüfenden Blick wert."),
    Section.QUESTION: say(
        "Üblich in der Praxis oder von einer Quelle als Möglichkeit genannt: eine Frage an Sie, mehr nicht."
    ),
    Section.OWN_DUTY: say("Aufgaben der Koordinierungsstelle selbst: kein Partner fehlt."),
    Section.NOTED: say("Ausdrücklich nicht eingerichtet oder hier nicht anwendbar: kein Alarm."),
}
SYMBOLS = {
    Section.GAP: ":material/person_search:",
    Section.WATCH: ":material/visibility:",
    Section.QUESTION: ":material/help:",
    Section.OWN_DUTY: ":material/assignment:",
    Section.NOTED: ":material/bookmark:",
}
AUDIENCES = {
    PublicationLevel.INTERNAL: say("nur intern"),
    PublicationLevel.BODY: say("für Gremien geeignet"),
    PublicationLevel.PUBLIC: say("öffentlich"),
}


CONTACT = say("Wer kann es klären?")
DASH = " – "
"""Between the partner and how well it is evidenced, in titles."""
FOLDED = (Section.QUESTION,)
"""Sections of which only the titles are shown at first: there are many, and none is a gap."""
COUNTED, EXPECTED = say("Gezählt"), say("Erwartet")
FOUND, AGAINST = say("Was gefunden wurde"), say("Was dagegen spricht")


def headline(finding: Finding) -> str:
    """Return what is missing where; by which source it is expected stands below, with its quote."""
    title = words.spoken(finding.title)
    partner, dash, rest = title.partition(DASH)
    return partner + dash + rest.partition(". ")[0] if dash else title


def parted(finding: Finding) -> tuple[str, str]:
    """Return whom or what a title is about, and what it says."""
    title = words.spoken(finding.title)
    subject, dash, rest = title.partition(DASH)
    if dash:
        return subject, f"{dash.strip()} {rest}"
    subject, colon, rest = title.partition(": ")
    return subject + colon.strip(), rest


def show_usual_contact(findings: Sequence[Finding]) -> str:
    """Draw once who can clear up most findings of a list, and return it; nothing if it is somebody else each time."""
    usual, count = Counter(item.checked_by for item in findings).most_common(1)[0]
    if count == 1 and len(findings) > 1:
        return ""
    st.markdown(f"**{words.spoken(CONTACT)}** {escape.markdown_line(usual)}")
    return usual


def show(finding: Finding, usual_contact: str) -> None:
    """Draw one finding, open or as a headline to unfold; on a phone the reasons wait for a switch."""
    if finding.section in FOLDED or finding.confidence is Confidence.WEAK:
        show_folded(finding, usual_contact)
        return
    with st.container(border=True, gap="small", key=f"befund_{finding.id}"):
        headings.show(headline(finding), 3)
        st.toggle(words.say("Einzelheiten zeigen"), key=f"einzelheiten_{finding.id}")
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
    is_one_field = len({finding.field for finding in findings}) == 1
    for finding in findings:
        is_open = finding.state is JudgementState.OPEN and finding.confidence is Confidence.FIRM
        if is_open and not any(_is_alike(finding, other, is_one_field=is_one_field) for other in chosen):
            chosen.append(finding)
    return chosen[:count]


def _is_alike(one: Finding, other: Finding, *, is_one_field: bool) -> bool:
    """Say whether two findings tell much the same; several partners of the one field asked about do not."""
    if one.gap != other.gap:
        return False
    return one.kind == other.kind or (one.field == other.field and not is_one_field)


def show_body(finding: Finding, usual_contact: str) -> None:
    """Draw everything below the headline."""
    _show_badges(finding)
    st.markdown(f"**{words.say('Warum?')}** {escape.markdown(finding.reason)}")
    certainty.show_line(finding)
    _show_numbers(finding)
    st.markdown(f"**{words.say('Nächster Schritt:')}** {escape.markdown_line(finding.next_step)}")
    if finding.checked_by != usual_contact:
        st.markdown(f"**{words.spoken(CONTACT)}** {escape.markdown_line(finding.checked_by)}")
    with st.container(gap="xsmall"):
        for expectation in finding.expected_by:
            _show_expectation(expectation)
        _show_passages(FOUND, finding.quotes)
        _show_passages(AGAINST, finding.counter_quotes)
        certainty.show_gates(finding)
    _link_to_answers(finding)
    decision.show(finding)


def _show_badges(finding: Finding) -> None:
    with st.container(horizontal=True, gap="xsmall"):
        st.badge(words.spoken(AUDIENCES[finding.level]), icon=":material/group:", color="gray")
        if finding.confidence is not Confidence.FIRM:
            st.badge(words.spoken(certainty.WORDS[finding.confidence]), icon=":material/help:", color="gray")
        if finding.state is not JudgementState.OPEN:
            st.badge(escape.markdown_line(finding.state.label), icon=decision.ICON, color="blue")


def _show_numbers(finding: Finding) -> None:
    """Draw what was counted beside what was to be expected."""
    pairs = ((COUNTED, finding.counted), (EXPECTED, finding.expected))
    said = [(name, found) for name, found in pairs if found]
    for column, (name, found) in zip(st.columns(2), said, strict=False):
        column.markdown(f"**{escape.markdown_line(name)}:** {escape.markdown_line(found)}")


def _link_to_answers(finding: Finding) -> None:
    values = scenario.address_of(finding)
    if values:
        navigation.link("gaps", scenario.TITLE, icon=":material/alt_route:", **values)
    values = closed_gap.address_of(finding)
    if values:
        navigation.link("comparison", closed_gap.TITLE, icon=":material/compare_arrows:", **values)


def _show_expectation(expectation: Fact) -> None:
    label = words.say("Warum erwartet? {source}", source=escape.markdown_line(expectation.text))
    with st.expander(label, icon=":material/menu_book:"):
        for note in expectation.notes:
            st.caption(escape.markdown(note))
        evidence.show_quotes(expectation.quotes)
        if not expectation.quotes:
            st.caption(words.spoken(evidence.NO_PASSAGE))


def _show_passages(title: str, quotes: tuple[Quote, ...]) -> None:
    if quotes:
        with st.expander(escape.markdown_line(title), icon=":material/format_quote:"):
            evidence.show_quotes(quotes)
