"""The gap list: an answer first, then sections, in each the kinds of findings to unfold, at last what was set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import streamlit as st

from dashboard import escape, state, words
from dashboard.components import finding, headings, long_list
from graph import looking, service
from graph.findings import Confidence, Finding, Section
from graph.locale import counted, say

FIRST_SHOWN = 8
"""Cards shown of each group before "Weitere anzeigen": a list to read, not to scroll."""
SENTENCES = 3
SET_ASIDE = "zurueckgestellt"
SET_ASIDE_TITLE = say("Zurückgestellt")
SET_ASIDE_MEANS = say(
    "Hier könnte auch der Zufall mitspielen, oder es ist zu wenig, um zu zählen. Beides steht bei jedem Hinweis. "
    "Weggelassen wird nichts."
)
NO_POINT = say("**Kein offener Punkt.** Was schon entschieden oder nur eine Frage ist, steht darunter.")
NOTHING = "keine"
"""Stands in the address where every group was closed."""


def show(findings: Sequence[Finding]) -> None:
    """Draw findings, which come in the order of their sections."""
    _show_answer(findings)
    unfolded = _unfolded(findings)
    for section in Section:
        shown = [item for item in findings if item.section is section]
        if shown:
            headings.show(f"{words.spoken(section.heading)} ({len(shown)})", 2)
            st.caption(words.spoken(finding.EXPLANATIONS[section]))
            _show_groups(groups(section, shown), unfolded, is_first=section is findings[0].section)


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one section that are unfolded together."""

    code: str
    """In the address."""
    title: str
    meaning: str
    findings: Sequence[Finding]


def groups(section: Section, findings: Sequence[Finding]) -> list[Group]:
    """Return the groups of a section: by kind, the weak ones at last."""
    usual = [item for item in findings if item.confidence is not Confidence.WEAK]
    weak = [item for item in findings if item.confidence is Confidence.WEAK]
    found = [
        Group(_code(section, gap.id), gap.title, gap.question, [it for it in usual if it.gap == gap.id])
        for gap in service.detectors()
    ]
    found.append(Group(_code(section, SET_ASIDE), SET_ASIDE_TITLE, SET_ASIDE_MEANS, weak))
    return [group for group in found if group.findings]


def _show_answer(findings: Sequence[Finding]) -> None:
    """Draw how many points are open, and which matter most."""
    points = looking.open_points(findings)
    missing = sum(item.section is Section.GAP for item in points)
    watched = len(points) - missing
    with st.container(border=True, gap="small", key="antwort"):
        answer = say(
            "**{points}:** {missing} ohne namentlichen Beleg und {watched}.",
            points=counted(len(points), "{n} offener Punkt", "{n} offene Punkte"),
            missing=counted(missing, "{n} erwarteter Partner", "{n} erwartete Partner"),
            watched=counted(
                watched, "{n} Punkt, der einen Blick wert ist", "{n} Punkte, die einen Blick wert sind"
            ),
        )
        st.markdown(words.spoken(answer if points else NO_POINT))
        lines = [
            f"- {escape.markdown_line(finding.headline(item))}"
            for item in finding.foremost(points, SENTENCES)
        ]
        if lines:
            st.markdown("\n".join([f"**{words.say('Am wichtigsten:')}**", "", *lines]))


def _show_groups(shown: Sequence[Group], unfolded: Sequence[str], *, is_first: bool) -> None:
    """Draw the groups of a section; the only group of the first section needs no box around it."""
    if is_first and len(shown) == 1:
        _show_cards(shown[0])
        return
    with st.container(gap="xsmall"):
        for group in shown:
            _show_folded(group, unfolded)


def _show_folded(group: Group, unfolded: Sequence[str]) -> None:
    """Draw a group to unfold; nothing inside is made before somebody does."""
    label = f"{escape.markdown_line(group.title)} ({len(group.findings)})"
    is_open = group.code in unfolded
    box = st.expander(
        f":gray[{label}]" if group.code.endswith(SET_ASIDE) else label,
        key=state.control(group.code, is_open),
        on_change=_unfold,
        args=(group.code, tuple(unfolded)),
    )
    if is_open:
        with box:
            st.caption(escape.markdown_line(group.meaning))
            _show_cards(group)


def _show_cards(group: Group) -> None:
    usual = finding.show_usual_contact(group.findings)
    long_list.show(group.findings, lambda item: finding.show(item, usual), group.code, FIRST_SHOWN)


def _unfolded(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the groups to show open: those of the address, else the first one."""
    allowed = {_code(section, gap) for section, gap in product(Section, _kinds())} | {NOTHING}
    chosen = state.choices(state.UNFOLDED, allowed)
    if chosen or not findings:
        return tuple(code for code in chosen if code != NOTHING)
    first = findings[0].section
    return (groups(first, [item for item in findings if item.section is first])[0].code,)


def _unfold(code: str, unfolded: tuple[str, ...]) -> None:
    """Open a closed group or close an open one, in the address."""
    others = [other for other in unfolded if other != code]
    state.write(state.UNFOLDED, *(others if code in unfolded else [*others, code]) or [NOTHING])


def _kinds() -> tuple[str, ...]:
    return (*(gap.id for gap in service.detectors()), SET_ASIDE)


def _code(section: Section, gap: str) -> str:
    return f"{section.value}-{gap}"
