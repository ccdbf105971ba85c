"""For whom something is there, and for whom it is only wished: target groups × action field, then the findings."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, words
from dashboard.components import file_offer, gap_findings, headings, ladder
from graph.locale import say
from graph.looking import GroupCell, GroupMatrix
from graph.model import Moment, NetworkInfo
from graph.texts import field_said, target_group_said

VIEW, TITLE = "zielgruppen", say("Nach Zielgruppen")
QUESTION = say("Für wen ist etwas geplant, aber noch kein Angebot erfasst?")
GAP = "target_group"
"""Id of the detector whose findings stand below."""
THERE, WISHED = ladder.Mark(ladder.ROUND, "4"), ladder.Mark(ladder.ROUND, "2")
LEGEND = (
    (THERE, say("ein Angebot oder Vorhaben ist erfasst")),
    (WISHED, say("nur als Ziel, Empfehlung oder Auftrag genannt")),
)
EMPTY_CELL = say(
    "Leere Zellen: Dazu nennt keine Quelle etwas; ob es gebraucht wird, ist damit nicht gesagt. Angebote für alle sind nicht mitgezählt."
)
COLUMNS = (say("Handlungsfeld"), say("Zielgruppe"), say("Erfasste Angebote"), say("Nur beabsichtigt"))


def show(network: NetworkInfo, moment: Moment) -> None:
    """Draw the answer, the table, what stands behind a cell, and the findings."""
    matrix = cache.gap_target_groups(network.name, moment)
    st.markdown(f"**{escape.markdown_line(matrix.answer)}**")
    if matrix.cells:
        chosen = ladder.show(ladder_of(matrix))
        st.caption(words.spoken(EMPTY_CELL))
        if chosen:
            _show_cell(next(it for it in matrix.cells if (it.field, it.group) == chosen))
    gap_findings.show(cache.findings(network.name, moment), GAP)
    if matrix.cells:
        _offer(network, moment, matrix)


def ladder_of(matrix: GroupMatrix) -> ladder.Ladder:
    """Return target groups as columns and fields as rows."""
    return ladder.Ladder(
        name=VIEW,
        caption=words.spoken(matrix.answer),
        corner=words.say("Handlungsfeld"),
        columns=[
            ladder.Head(code=code, label=words.spoken(target_group_said(code))) for code in matrix.groups
        ],
        rows=[ladder.Head(code=code, label=words.spoken(field_said(code))) for code in matrix.fields],
        cells={(it.field, it.group): _cell(it) for it in matrix.cells},
        legend=[(mark, words.spoken(text)) for mark, text in LEGEND],
    )


def _cell(cell: GroupCell) -> ladder.Cell:
    number = len(cell.there) or len(cell.wished)
    sentence = words.say(
        "{field}, {group}: {there} erfasst, {wished} nur beabsichtigt",
        field=field_said(cell.field),
        group=target_group_said(cell.group),
        there=len(cell.there),
        wished=len(cell.wished),
    )
    return ladder.Cell(
        marks=(WISHED if cell.is_open else THERE,), text=words.say("{n}", n=number), sentence=sentence
    )


def _show_cell(cell: GroupCell) -> None:
    said = words.say("{field}: {group}", field=field_said(cell.field), group=target_group_said(cell.group))
    with st.container(gap="small", key=ladder.DETAILS):
        headings.show(said, 2)
        for title, names in ((COLUMNS[2], cell.there), (COLUMNS[3], cell.wished)):
            if names:
                lines = [f"- {escape.markdown_line(name)}" for name in names]
                st.markdown("\n".join([f"**{escape.markdown_line(title)}**", "", *lines]))


def _offer(network: NetworkInfo, moment: Moment, matrix: GroupMatrix) -> None:
    rows = [
        (
            words.spoken(field_said(it.field)),
            words.spoken(target_group_said(it.group)),
            " · ".join(map(escape.one_line, it.there)),
            " · ".join(map(escape.one_line, it.wished)),
        )
        for it in matrix.cells
    ]
    file_offer.show(COLUMNS, rows, network, moment, VIEW)
