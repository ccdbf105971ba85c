"""Who sits in several bodies: the matrix of bodies with the members they share, and these by name."""

from __future__ import annotations

import streamlit as st

from dashboard import escape, navigation, state, words
from dashboard.components import grid, headings
from graph.locale import say
from graph.model.bodies import BodyBoard, Named, Overlap

SAME = "–"
NOTE = say("Gezählt ist, wer in irgendeiner Rolle am Tisch sitzt, auch wer die Geschäfte führt.")


def show(board: BodyBoard) -> None:
    """Draw the overlap of bodies; one sentence where fewer than two have recorded members."""
    headings.show(words.say("Wer sitzt in mehreren Gremien?"), 2)
    if not board.overlaps:
        st.markdown(words.say("Dafür müssen in mindestens zwei Gremien Mitglieder belegt sein."))
        return
    shared = [one for one in board.overlaps if one.shared]
    st.markdown(escape.markdown_line(_answer(len(board.in_several), len(shared), len(board.overlaps))))
    _show_matrix(board)
    st.caption(words.spoken(NOTE))
    for one, seats in board.in_several:
        label = f"**{escape.markdown_line(one.label)}**: {escape.markdown_line(seats)}"
        navigation.link("actor", label, icon=":material/chevron_right:", **{state.ACTOR_ID: one.iri})


def _answer(several: int, pairs: int, possible: int) -> str:
    return words.counted(
        several,
        "{n} Akteur sitzt in mehr als einem Gremium; {pairs} von {possible} Paaren von Gremien haben gemeinsame Mitglieder.",
        "{n} Akteure sitzen in mehr als einem Gremium; {pairs} von {possible} Paaren von Gremien haben gemeinsame Mitglieder.",
        pairs=pairs,
        possible=possible,
    )


def _show_matrix(board: BodyBoard) -> None:
    labels = {view.iri: escape.one_line(view.label) for view in board.bodies}
    shared = {(one, other): pair.shared for pair in board.overlaps for one, other in _both(pair)}
    known = [view.iri for view in board.bodies if any(view.iri in pair for pair in shared)]
    table = grid.Grid(
        caption=words.say("Gemeinsame Mitglieder je zwei Gremien"),
        corner=words.say("Gremium"),
        columns=[grid.Column(labels[iri]) for iri in known],
        lines=[
            grid.Line(labels[iri], tuple(_field(shared.get((iri, other))) for other in known))
            for iri in known
        ],
        is_turned=True,
    )
    grid.show("gemeinsam", table)


def _both(pair: Overlap) -> tuple[tuple[str, str], ...]:
    return (pair.one, pair.other), (pair.other, pair.one)


def _field(shared: tuple[Named, ...] | None) -> grid.Field:
    """Return the number of shared members, their names for screen readers and on hover; a body has none with itself."""
    if shared is None:
        return grid.Field(SAME, words.say("dasselbe Gremium"))
    names = words.listed(escape.one_line(one.label) for one in shared)
    count = str(len(shared))
    return grid.Field(count, words.say("{count}: {names}", count=count, names=names) if names else "")
