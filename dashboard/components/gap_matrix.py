"""Who is expected where: action field × group of kinds on the ladder of coverage, and what stands behind a cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import controls, file_offer, finding, headings, ladder
from graph.findings import Finding
from graph.locale import say
from graph.looking import GapMatrix, Ground, MatrixEntry
from graph.model import Moment, NetworkInfo
from graph.texts import field_said, kind_said

VIEW, TITLE = "matrix", say("Matrix")
QUESTION = say("Wer ist wo zu erwarten, und wer ist belegt?")
SHAPES = {Ground.SOURCE: ladder.ROUND, Ground.DUTY: ladder.ROUND}
"""What a source demands is round; what is only usual or possible is square."""
GROUND_WORDS = {
    Ground.SOURCE: say("Eine Quelle lässt diesen Partner erwarten"),
    Ground.USUAL: say("Fachlich üblich, ohne Quelle: eine Frage, nicht gezählt"),
    Ground.OPTION: say("Von einer Quelle als Möglichkeit genannt, nicht gezählt"),
    Ground.DUTY: say("Aufgabe der Koordinierungsstelle selbst"),
}
USUAL_SWITCH = say("Auch fachlich Übliches ohne Quelle zeigen")
USUAL_HELP = say(
    "Eckige Zeichen: in der Praxis üblich, aber keine Quelle verlangt es. Sie zählen nirgends mit."
)
CORNER = say("Handlungsfeld")
SQUARE_MEANS = say("eckig: fachlich üblich oder möglich, nicht gezählt")
CHOOSE = say("Wählen Sie eine Zelle: Darunter steht, wer dort zu erwarten ist und wer schon genannt wird.")
COLUMNS = (
    say("Handlungsfeld"),
    say("Art von Partner"),
    say("Grund der Erwartung"),
    say("Wie belegt"),
    say("Genannt sind"),
)
ORDER = "543210X–"
"""The steps, the best evidenced first."""


def show(network: NetworkInfo, moment: Moment) -> None:
    """Draw the answer, the matrix, and what stands behind the chosen cell."""
    matrix = cache.gap_matrix(network.name, moment)
    st.markdown(f"**{escape.markdown_line(matrix.answer)}**")
    if not matrix.entries:
        return
    with_usual = controls.switch(
        words.spoken(USUAL_SWITCH), state.USUAL, words.spoken(USUAL_HELP), is_on=False
    )
    entries = [it for it in matrix.entries if with_usual or it.ground in (Ground.SOURCE, Ground.DUTY)]
    st.caption(words.spoken(CHOOSE))
    chosen = ladder.show(ladder_of(matrix, entries))
    if chosen:
        _show_cell(
            [it for it in entries if (it.field, it.group) == chosen], cache.findings(network.name, moment)
        )
    _offer(network, moment, matrix)


def ladder_of(matrix: GapMatrix, entries: Sequence[MatrixEntry]) -> ladder.Ladder:
    """Return the entries as a table: in each cell one sign for every kind that is to be expected."""
    groups, fields = cache.kinds(), cache.fields()
    used = {it.group for it in entries}
    cells = {
        pair: _cell(list(found))
        for pair, found in groupby(sorted(entries, key=_place), key=lambda it: _place(it)[:2])
    }
    return ladder.Ladder(
        name=VIEW,
        caption=words.spoken(matrix.answer),
        corner=words.spoken(CORNER),
        columns=[ladder.Head(code=code, label=label) for code, label in groups.items() if code in used],
        rows=[
            _row(code, label, entries)
            for code, label in fields.items()
            if any(it.field == code for it in entries)
        ],
        cells=cells,
        legend=_legend(matrix, entries),
    )


def _place(entry: MatrixEntry) -> tuple[str, str, int, int]:
    """Return where an entry stands: in its cell what a source demands first, the best evidenced before the others."""
    return entry.field, entry.group, list(Ground).index(entry.ground), ORDER.index(entry.step)


def _row(code: str, label: str, entries: Sequence[MatrixEntry]) -> ladder.Head:
    return ladder.Head(code=code, label=label, note=_count([it for it in entries if it.field == code]))


def _count(entries: Sequence[MatrixEntry]) -> str:
    """Return how many of those that a source expects are named; what is only usual or a duty is not counted."""
    counted = [it for it in entries if it.counts]
    if not counted:
        return words.say("nicht gezählt")
    return words.say("{part} von {whole}", part=sum(it.is_named for it in counted), whole=len(counted))


def _cell(entries: Sequence[MatrixEntry]) -> ladder.Cell:
    has_only_duties = all(it.ground is Ground.DUTY for it in entries)
    text = words.say("eigene Aufgabe") if has_only_duties else _count(entries)
    said = (words.say("{kind}: {step}", kind=it.label, step=it.wording) for it in entries)
    first = entries[0]
    sentence = words.say(
        "{field}, {group}: {text}. {kinds}.",
        field=field_said(first.field),
        group=kind_said(first.group),
        text=text,
        kinds="; ".join(said),
    )
    return ladder.Cell(marks=tuple(map(_mark, entries)), text=text, sentence=sentence)


def _mark(entry: MatrixEntry) -> ladder.Mark:
    return ladder.Mark(SHAPES.get(entry.ground, ladder.SQUARE), entry.step)


def _legend(matrix: GapMatrix, entries: Sequence[MatrixEntry]) -> list[tuple[ladder.Mark, str]]:
    """Return the steps that occur, the best evidenced first, and what a square says where there is one."""
    used = {it.step for it in entries}
    steps = [
        (ladder.Mark(ladder.ROUND, step), words.spoken(said)) for step, said in matrix.ladder if step in used
    ]
    has_square = any(_mark(it).shape == ladder.SQUARE for it in entries)
    return [*steps, *([(ladder.Mark(ladder.SQUARE, "0"), words.spoken(SQUARE_MEANS))] if has_square else [])]


def _show_cell(entries: Sequence[MatrixEntry], findings: Sequence[Finding]) -> None:
    """Draw what stands behind a cell: the finding where something is open, else who fills it."""
    first = entries[0]
    known: dict[str, Finding] = {item.id: item for item in findings}
    label = words.say("{field}: {group}", field=field_said(first.field), group=kind_said(first.group))
    with st.container(gap="small", key=ladder.DETAILS):
        headings.show(label, 2)
        for entry in sorted(entries, key=_place):
            _show_entry(entry, known)


def _show_entry(entry: MatrixEntry, known: Mapping[str, Finding]) -> None:
    with st.container(
        border=True, gap="xsmall", key=f"zelle_{entry.field}_{entry.kind}_{entry.ground.value}"
    ):
        st.markdown(f"**{escape.markdown_line(entry.label)}:** {escape.markdown_line(entry.wording)}")
        st.caption(escape.markdown_line(GROUND_WORDS[entry.ground]))
        for filling in entry.fillings:
            navigation.link(
                "actor",
                escape.markdown_line(filling.label),
                icon=":material/badge:",
                **{state.ACTOR_ID: filling.iri},
            )
        if entry.finding in known:
            finding.show_folded(known[entry.finding])


def _offer(network: NetworkInfo, moment: Moment, matrix: GapMatrix) -> None:
    ladder = dict(matrix.ladder)
    rows = [
        (
            words.spoken(field_said(it.field)),
            words.spoken(it.label),
            words.spoken(GROUND_WORDS[it.ground]),
            words.spoken(ladder[it.step]),
            ", ".join(escape.one_line(filling.label) for filling in it.fillings),
        )
        for it in matrix.entries
    ]
    file_offer.show(COLUMNS, rows, network, replace(moment, place=None), VIEW)
