"""The dry run of an import in readable lines, and as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator

from graph.intake import CellState, Plan, PlannedRow, Question, RowState
from graph.locale import say
from graph.texts import plural

__all__ = ["COLUMNS", "lines", "rows"]

COLUMNS = ("Blatt", "Zeile", "Spalte", "Ergebnis", "Eintrag", "Feld", "Vorher", "Nachher", "Hinweis")
_SHOWN = 200
"""Rows that are named on the screen; the whole list is for `--format csv`."""


def lines(plan: Plan) -> Iterator[str]:
    """Yield what would become of the file: sums first, then every row that people should look at."""
    parts = " + ".join(f"{number} {state.label}" for state, number in plan.counts.items())
    yield f"{plan.title}: {plural(plan.rows_read, 'Zeile', 'Zeilen')} = {parts}"
    for sort, number in plan.new_records.items():
        yield f"Neu: {sort.label} {number}"
    for sort, number in plan.changed_records.items():
        yield f"Geändert: {sort.label} {number}"
    if plan.proposals:
        yield f"In den Eingang: {plural(plan.proposals, 'Vorschlag', 'Vorschläge')} (nur erschlossen)"
    yield from (f"Hinweis: {notice}" for notice in plan.notices)
    for left in plan.left_out:
        yield f"Bleibt draußen: {left.spot.column or left.spot.sheet}: {plural(left.count, 'Zelle', 'Zellen')}. {left.reason}"
    told = [row for row in plan.rows if row.state is not RowState.UNCHANGED and _is_told(row)]
    for row in told[:_SHOWN]:
        yield from _row_lines(row)
    if len(told) > _SHOWN:
        yield f"… und {len(told) - _SHOWN} weitere Zeilen (alle mit --format csv)."
    for it in plan.gone:
        yield f"Steht nicht mehr in der Liste, bleibt im Netzwerk: {it.sort.label} »{it.label}«"
    for question in plan.open_questions:
        options = " · ".join(option.label for option in question.options[:4])
        yield f"Frage: {question.text} {options}. Ohne Antwort: {_default(question)}."


def _is_told(row: PlannedRow) -> bool:
    return row.state in (RowState.CONFLICT, RowState.REJECTED, RowState.CHANGED) or bool(row.cells)


def _default(question: Question) -> str:
    labels = {option.value: option.label for option in question.options}
    return labels.get(question.default, say("die Zeile wartet als Konflikt"))


def _row_lines(row: PlannedRow) -> Iterator[str]:
    place = _place(row)
    yield f"{place}: {row.state.label}{f' – {row.label}' if row.label else ''}{f': {row.reason}' if row.reason else ''}"
    for cell in row.cells:
        column = f"Spalte {cell.spot.column}, " if cell.spot.column else ""
        change = f"»{'; '.join(cell.before)}« → »{'; '.join(cell.after)}«"
        shown = (
            str(cell.note)
            if cell.state is CellState.REJECTED
            else f"{change}{f' ({cell.note})' if cell.note else ''}"
        )
        yield f"  {column}{cell.label}: {shown}"


def _place(row: PlannedRow) -> str:
    return f"{row.spot.sheet}, Zeile {row.spot.row}" if row.spot.sheet else f"Zeile {row.spot.row}"


def rows(plan: Plan) -> Iterator[tuple[str, ...]]:
    """Yield every row, and every cell of it that is told apart."""
    for row in plan.rows:
        begin = (row.spot.sheet, str(row.spot.row))
        if not row.cells:
            yield (*begin, "", row.state.label, row.label, "", "", "", row.reason or " ".join(row.notes))
        for cell in row.cells:
            told = ("; ".join(cell.before), "; ".join(cell.after), cell.note)
            yield (*begin, cell.spot.column, cell.state.value, cell.subject or row.label, cell.label, *told)
