"""The answer of the start page: what this network is, who is missing, what is new, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import decisions, finding, headings, scenario
from dashboard.components.development import ending, following
from graph import looking
from graph.findings import Finding, JudgementState, Section
from graph.locale import say
from graph.looking import ResolutionState, StepSort
from graph.model import Moment, Overview

__all__ = ["show_gaps", "show_news", "show_next", "show_who"]

SENTENCES = 3
LONGEST = 100
"""Signs of what a link is about."""
YEAR = 12
"""Months: so far ahead what ends is counted."""
NOTHING_MISSING = say(
    "Zu jedem Partner, den eine Quelle erwarten lässt, gibt es in diesem Netzwerk eine Angabe."
)
NOTHING_FIRM = say("Hier ist zurzeit kein gut belegter Punkt offen.")
NOTHING_TO_DO = say("Zurzeit steht nichts an.")
WHY = say("Warum?")
SCENARIO = ":material/alt_route:"
ICONS = {
    StepSort.DECIDE: ":material/gavel:",
    StepSort.OVERDUE: ":material/notification_important:",
    StepSort.FOLLOW_UP: ":material/call:",
    StepSort.ENDING: ":material/event_busy:",
    StepSort.REFRESH: ":material/update:",
    StepSort.ASK: ":material/contact_support:",
}


def show_who(overview: Overview) -> None:
    """Draw in two sentences what the network is and how well it is evidenced."""
    st.markdown(f"{escape.markdown_line(overview.identity)} {escape.markdown_line(overview.evidence)}")


def show_gaps(findings: Sequence[Finding], *, is_whole: bool) -> None:
    """Draw the three foremost open points in sentences, each with the way to its reason; questions are none."""
    headings.show(words.say("Wo sind Lücken?"), 2)
    shown = finding.foremost(looking.open_points(findings), SENTENCES)
    if not shown:
        is_complete = is_whole and not any(item.section is Section.GAP for item in findings)
        st.markdown(words.spoken(NOTHING_MISSING if is_complete else NOTHING_FIRM))
    for number, item in enumerate(shown):
        with st.container(border=True, gap="xsmall", key=f"luecke_{number}"):
            subject, rest = finding.parted(item)
            st.markdown(f"**{escape.markdown_line(subject)}** {escape.markdown_line(rest)}")
            navigation.link(
                "gaps",
                f"{escape.markdown_line(WHY)} {escape.markdown_line(_of(item))}",
                icon=":material/arrow_forward:",
                **{state.FINDING: item.id},
            )


def show_news(name: str, moment: Moment) -> None:
    """Draw what is new since the last data version."""
    headings.show(words.say("Was ist neu?"), 2)
    st.markdown(escape.markdown_line(cache.news(name, moment).summary))
    with st.container(gap="xsmall"):
        navigation.link("development", words.say("Entwicklung ansehen"), icon=":material/timeline:")
        navigation.link("network_map", words.say("Das Netzwerk als Karte ansehen"), icon=":material/hub:")


def show_next(name: str, moment: Moment, findings: Sequence[Finding], age: str) -> None:
    """Draw at most four things to do, the way to play something through, and how old the data are."""
    headings.show(words.say("Was ist zu tun?"), 2)
    late = sum(it.state is ResolutionState.PAST for it in cache.follow_up(name, moment).items)
    steps = looking.next_steps(findings, len(cache.ending(name, moment, YEAR).soon), late)
    with st.container(gap="xsmall"):
        for step in steps:
            page, values = _target(step.sort)
            navigation.link(page, escape.markdown_line(step.text), icon=ICONS[step.sort], **values)
        navigation.link("gaps", words.spoken(scenario.TITLE), icon=SCENARIO, **{state.VIEW: scenario.VIEW})
    if not steps:
        st.markdown(words.spoken(NOTHING_TO_DO))
    st.caption(escape.markdown_line(age))


def _of(item: Finding) -> str:
    """Return what a link is about, so that it says more than "Why?" when it is read by itself."""
    return escape.shortened(finding.parted(item)[0].removesuffix(":"), LONGEST)


def _target(sort: StepSort) -> tuple[str, Mapping[str, str]]:
    """Return page and address where a step is done."""
    return {
        StepSort.DECIDE: ("gaps", {state.DECISION: JudgementState.OPEN.value}),
        StepSort.OVERDUE: (
            "development",
            {state.VIEW: following.VIEW, state.STATUS: ResolutionState.PAST.value},
        ),
        StepSort.FOLLOW_UP: ("gaps", {state.VIEW: decisions.VIEW}),
        StepSort.ENDING: ("development", {state.VIEW: ending.VIEW}),
        StepSort.REFRESH: ("gaps", {state.GAP: "ageing"}),
        StepSort.ASK: ("gaps", {state.GAP: "unknown"}),
    }[sort]
