"""One body: who sits there, in which role and of which kind, whose voice is not recorded, and its empty chairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard import escape, navigation, state, words
from dashboard.components import evidence, grid, headings
from graph.locale import say
from graph.model.bodies import BodyBoard, BodyView, KindShare, QuotaView, SeatLine, SeatSort

SORTS = {
    SeatSort.MEMBER: say("Mitglieder"),
    SeatSort.SERVING: say("Geschäftsführung, Protokoll, Moderation und Gäste"),
    SeatSort.EMPTY: say("Unbesetzte Sitze"),
}
SHARE_COLUMNS = (
    say("Art der Akteure"),
    say("Mitglieder hier"),
    say("Anteil hier"),
    say("Benannt im Netzwerk"),
    say("Anteil im Netzwerk"),
)
NO_QUOTA = say(
    "Zu Sitzen ohne Namen (Quoten, berufene Mitglieder) und zu unbesetzten Sitzen: keine Angabe in den Quellen."
)


def show_head(view: BodyView) -> None:
    """Draw which kind of body it is, and the way to its card."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.badge(escape.markdown_line(view.kind), color="blue")
        for field in view.fields:
            st.badge(escape.markdown_line(field), color="gray")
        navigation.link(
            "actor", words.say("Zur Karteikarte"), icon=":material/badge:", **{state.ACTOR_ID: view.iri}
        )


def show_seats(view: BodyView) -> None:
    """Draw everybody at the table by kind and by role; each line opens its quote."""
    if view.shares:
        headings.show(words.say("Wer sitzt hier? Nach Art der Akteure"), 2)
        show_shares(view.shares, view.members)
    for sort, title in SORTS.items():
        lines = [line for line in view.lines if line.sort is sort]
        if lines:
            headings.show(words.say("{title} ({n})", title=title, n=len(lines)), 2)
            _show_lines(lines)


def show_shares(shares: Sequence[KindShare], members: int) -> None:
    """Draw the shares of the kinds beside their shares in the network."""
    corner, *columns = (words.spoken(column) for column in SHARE_COLUMNS)
    table = grid.Grid(
        caption=words.say("Mitglieder nach Art, daneben alle benannten Akteure des Netzwerks"),
        corner=corner,
        columns=[grid.Column(column) for column in columns],
        lines=[_share(share, members) for share in shares],
        is_sortable=True,
    )
    grid.show("anteile", table)


def show_voices(view: BodyView) -> None:
    """Draw whose voice is not recorded at the table, in sentences with their sources."""
    if not view.voices:
        return
    headings.show(words.say("Wessen Stimme ist nicht belegt?"), 2)
    st.markdown("\n".join(f"- {escape.markdown_line(sentence)}" for sentence in view.voices))
    if view.expected:
        st.markdown(
            words.say(
                "Von Texten in den Feldern des Gremiums erwartet, unter den belegten Mitgliedern nicht genannt:"
            )
        )
        for fact in view.expected:
            evidence.show_fact(fact)


def show_quotas(view: BodyView) -> None:
    """Draw seats without names: how many, how many of them empty, on what ground and on whose proposal."""
    headings.show(words.say("Sitze ohne Namen und unbesetzte Sitze"), 2)
    for quota in view.quotas:
        with st.container(border=True, gap="xsmall"):
            _show_quota(quota)
    if not view.quotas:
        st.markdown(words.spoken(NO_QUOTA))


def show_relations(view: BodyView, board: BodyBoard) -> None:
    """Draw where a body belongs, and which of its members sit elsewhere too."""
    here = {line.member for line in view.lines}
    several = [(one, seats) for one, seats in board.in_several if one.iri in here]
    if several:
        headings.show(words.say("Sitzt auch in anderen Gremien"), 2)
        for one, seats in several:
            label = f"**{escape.markdown_line(one.label)}**: {escape.markdown_line(seats)}"
            navigation.link("actor", label, icon=":material/chevron_right:", **{state.ACTOR_ID: one.iri})
    if view.relations:
        headings.show(words.say("Wohin es gehört, wer berät und berichtet"), 2)
        with st.container(gap="xsmall"):
            for fact in view.relations:
                evidence.show_fact(fact)


def _share(share: KindShare, members: int) -> grid.Line:
    count = words.say("{n} von {members}", n=len(share.members), members=members)
    names = words.listed(escape.one_line(one.label) for one in share.members)
    cells = (
        grid.Field(count, words.say("{count}: {names}", count=count, names=names) if names else ""),
        grid.Field(words.spoken(share.seats_share)),
        grid.Field(str(share.present)),
        grid.Field(words.spoken(share.present_share)),
    )
    return grid.Line(escape.one_line(share.label), cells)


def _show_lines(lines: Sequence[SeatLine]) -> None:
    with st.container(gap="xsmall"):
        for line in lines:
            evidence.show_fact(replace(line.fact, text=_line_words(line)))


def _line_words(line: SeatLine) -> str:
    if not line.name:
        return line.role
    who = say("{name} – {role}", name=line.name, role=line.role)
    return say("{who} (nur als Gruppe genannt)", who=who) if line.is_generic else who


def _show_quota(quota: QuotaView) -> None:
    st.markdown(f"**{escape.markdown_line(quota.title)}**")
    unknown = words.say("Wie viele davon unbesetzt sind: keine Angabe in den Quellen.")
    parts = [
        (words.say("Wofür"), quota.fact.text),
        (words.say("Grundlage"), quota.basis),
        (words.say("Regel"), quota.rule),
        (words.say("Vorschlag durch"), words.listed(one.label for one in quota.proposed_by)),
        (words.say("Unbesetzt"), unknown if quota.vacant is None else str(quota.vacant)),
    ]
    told = [f"- {escape.markdown_line(name)}: {escape.markdown_line(text)}" for name, text in parts if text]
    st.markdown("\n".join(told))
    evidence.show_fact(quota.fact)
