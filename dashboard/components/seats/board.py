"""The head of the page on bodies: the answer for the network, the choice of a body, and all of them side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from dashboard import escape, state, words
from dashboard.components import controls, evidence, grid, headings
from graph.locale import say
from graph.model.bodies import BodyBoard, BodyStanding, BodyView

ALL = ""
ALL_BODIES = say("Alle Gremien")
CHOICE = say("Gremium")
MOST_PILLS = 9
"""More bodies than these are chosen from a list: so many buttons nobody reads."""
PILL_LETTERS = 60
COLUMNS = (
    say("Gremium"),
    say("Art"),
    say("Belegte Mitglieder"),
    say("davon Migrantenorganisationen"),
    say("Sitze ohne Namen"),
    say("Unbesetzt"),
)
NOT_RECORDED = say("nicht belegt")
ELECTED = say("durch Wahl")
PLANNED = say("vorgesehen")
NONE_RECORDED = say("nicht erfasst")
BY_STANDING = {BodyStanding.ELECTED: ELECTED, BodyStanding.PLANNED: PLANNED}


def show_answer(sentences: Sequence[str], next_step: str = "") -> None:
    """Draw what can be said at once, and what to do where nothing is recorded."""
    with st.container(border=True, gap="xsmall", key="antwort"):
        first, *rest = sentences
        st.markdown(f"**{escape.markdown_line(first)}**")
        for sentence in rest:
            st.markdown(escape.markdown_line(sentence))
        if next_step:
            label = escape.markdown_line(words.say("Nächster Schritt:"))
            st.markdown(f"**{label}** {escape.markdown_line(next_step)}")


def choose(bodies: Sequence[BodyView]) -> BodyView | None:
    """Return the body that is looked at; None for all."""
    known = {view.iri: view for view in bodies}
    labels = {iri: escape.shortened(escape.one_line(view.label), PILL_LETTERS) for iri, view in known.items()}
    if len(bodies) > MOST_PILLS:
        chosen = controls.choose_maybe(words.spoken(CHOICE), state.BODY, labels, words.spoken(ALL_BODIES))
    else:
        options = {ALL: words.spoken(ALL_BODIES), **labels}
        chosen = controls.choose_view(words.spoken(CHOICE), state.BODY, options)
    return known.get(chosen or ALL)


def show_table(bodies: Iterable[BodyView]) -> None:
    """Draw all bodies side by side: counts of seats, never one without what stands beside it."""
    headings.show(words.say("Die Gremien im Vergleich"), 2)
    corner, *columns = (words.spoken(column) for column in COLUMNS)
    table = grid.Grid(
        caption=words.say("Gremien und ihre Sitze; ein Gremium drücken, um es zu öffnen"),
        corner=corner,
        columns=[grid.Column(column) for column in columns],
        lines=[_line(view) for view in bodies],
        is_sortable=True,
    )
    grid.show("gremien", table, _open)


def show_others(board: BodyBoard) -> None:
    """Draw bodies that are named only as a kind, and those that a source says not to exist."""
    if board.absences:
        headings.show(words.say("Ausdrücklich nicht eingerichtet"), 2)
        for fact in board.absences:
            evidence.show_fact(fact)
    if board.only_kinds:
        names = words.listed(one.label for one in board.only_kinds)
        st.caption(escape.markdown(words.say("Nur als Gruppe genannt, ohne Namen: {names}.", names=names)))


def _line(view: BodyView) -> grid.Line:
    said = words.spoken(BY_STANDING.get(view.standing, NOT_RECORDED))
    cells = (
        words.spoken(view.kind),
        str(view.members) if view.members else said,
        str(view.migrant) if view.members else said,
        str(view.unnamed) if view.quotas else words.spoken(NONE_RECORDED),
        str(view.vacant) if view.vacant or view.quotas else words.spoken(NONE_RECORDED),
    )
    fields = tuple(grid.Field(escape.one_line(cell)) for cell in cells)
    return grid.Line(escape.one_line(view.label), fields, key=view.iri)


def _open(body: str) -> None:
    state.write(state.BODY, body)
