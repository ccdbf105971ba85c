"""Where something is recorded and where not: places × action field, then the findings about places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import file_offer, gap_findings, headings, ladder
from graph.locale import say
from graph.looking import PlaceMatrix
from graph.model import Moment, NetworkInfo
from graph.texts import field_said

VIEW, TITLE = "orte", say("Nach Orten")
QUESTION = say("In welchen Orten ist noch nichts erfasst?")
GAP = "place"
"""Id of the detector whose findings stand below."""
ALL = "alle"
ALL_FIELDS = say("Alle Handlungsfelder")
NOTHING, SOME, SEVERAL = "0", "2", "4"
"""Steps of the signs: nothing, one or two, three and more."""
FEW = say("1–2")
NONE_RECORDED = say("nichts")
NO_LEVEL = say(
    "Für einen Vergleich braucht es mindestens drei Orte, die im selben Gebiet liegen, und zwei davon mit Einträgen. So viele sind in diesem Netzwerk nicht erfasst."
)
NOT_NO = say(
    "Nicht erfasst heißt nicht, dass es nichts gibt: Oft steht der Ort beim Eintrag nur noch nicht dabei. Kleine Zahlen stehen als »1–2«."
)
LEGEND = (
    (ladder.Mark(ladder.ROUND, SEVERAL), say("drei oder mehr Akteure und Angebote erfasst")),
    (ladder.Mark(ladder.ROUND, SOME), say("einer oder zwei erfasst")),
    (ladder.Mark(ladder.ROUND, NOTHING), say("nichts erfasst")),
)
COLUMNS = (say("Gebiet"), say("Ort"), say("Handlungsfeld"), say("Erfasste Akteure und Angebote"))


def show(network: NetworkInfo, moment: Moment) -> None:
    """Draw the answer, the table of each area, and the findings."""
    matrices, beside = cache.gap_places(network.name, moment)
    for matrix in matrices:
        headings.show(words.say("Orte in {whole}", whole=matrix.whole), 2)
        st.markdown(f"**{escape.markdown_line(matrix.answer)}**")
        if chosen := ladder.show(ladder_of(matrix)):
            _show_chosen(matrix, *chosen)
    if not matrices:
        st.info(words.spoken(NO_LEVEL))
    st.caption(escape.markdown_line(beside))
    st.caption(words.spoken(NOT_NO))
    gap_findings.show(cache.findings(network.name, moment), GAP)
    if matrices:
        _offer(network, moment, matrices)


def ladder_of(matrix: PlaceMatrix) -> ladder.Ladder:
    """Return places as columns and fields as rows, all fields together first."""
    labels = dict(matrix.places)
    cells = {
        (it.field or ALL, it.place): _cell(labels[it.place], it.field, it.number, is_masked=it.is_masked)
        for it in matrix.cells
    }
    whole = dict(matrix.for_whole)
    return ladder.Ladder(
        name=VIEW,
        caption=words.spoken(matrix.answer),
        corner=words.say("Handlungsfeld"),
        columns=[ladder.Head(code=iri, label=label) for iri, label in matrix.places],
        rows=[_row(code, whole.get(code, 0), matrix.whole) for code in ("", *matrix.fields)],
        cells=cells,
        legend=[(mark, words.spoken(text)) for mark, text in LEGEND],
    )


def _row(code: str, for_whole: int, whole: str) -> ladder.Head:
    note = words.counted(
        for_whole, "dazu {n} für {whole} insgesamt", "dazu {n} für {whole} insgesamt", whole=whole
    )
    return ladder.Head(code=code or ALL, label=words.spoken(_field(code)), note=note if for_whole else "")


def _field(code: str) -> str:
    return field_said(code) if code else ALL_FIELDS


def _cell(place: str, code: str, number: int, *, is_masked: bool) -> ladder.Cell:
    step = SOME if is_masked else SEVERAL if number else NOTHING
    text = words.spoken(FEW if is_masked else say("{n}", n=number) if number else NONE_RECORDED)
    sentence = words.say("{place}, {field}: {text} erfasst", place=place, field=_field(code), text=text)
    return ladder.Cell(marks=(ladder.Mark(ladder.ROUND, step),), text=text, sentence=sentence)


def _show_chosen(matrix: PlaceMatrix, field: str, place: str) -> None:
    """Draw where to go on from a chosen cell."""
    label = dict(matrix.places)[place]
    fields = {} if field == ALL else {state.FIELD: field}
    with st.container(border=True, gap="xsmall", key=ladder.DETAILS):
        st.markdown(
            f"**{escape.markdown_line(label)}:** {escape.markdown_line(_field('' if field == ALL else field))}"
        )
        navigation.link(
            "network_map",
            words.say("Auf der Karte ansehen, wer dort erfasst ist"),
            icon=":material/hub:",
            **{state.PLACE: place, **fields},
        )


def _offer(network: NetworkInfo, moment: Moment, matrices: Sequence[PlaceMatrix]) -> None:
    rows = [
        (
            escape.one_line(matrix.whole),
            escape.one_line(dict(matrix.places)[it.place]),
            words.spoken(_field(it.field)),
            words.spoken(FEW) if it.is_masked else it.number,
        )
        for matrix in matrices
        for it in matrix.cells
    ]
    file_offer.show(COLUMNS, rows, network, replace(moment, place=None), VIEW)
