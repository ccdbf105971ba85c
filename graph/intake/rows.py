"""What becomes of every row: all that it says in one of five states, so that the sums add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graph.intake.claims import said_of
from graph.intake.items import Item
from graph.intake.plans import Cell, CellState, PlannedRow, RowState
from graph.intake.working import Work
from graph.locale import EMPTY, Said, say
from graph.records import Batch, RecordSort, Rejection, Spot

__all__ = ["planned_rows"]

_FURTHER = say("Weiterer Beleg für einen bekannten Eintrag.")
_Place = tuple[str, int]
_ASIDE = frozenset({RecordSort.PLACE, RecordSort.DOCUMENT, RecordSort.EVIDENCE})
"""What a row speaks of only beside its own matter: it is not called by it."""


def planned_rows(batch: Batch, work: Work, derived: Mapping[str, bool]) -> tuple[PlannedRow, ...]:
    """Return every row of a file with what becomes of it.

    Args:
        batch: What the file says.
        work: What it would do.
        derived: Key of a draft that is only a proposal → whether it is a new one.
    """
    by_row: dict[_Place, list[Item]] = defaultdict(list)
    proposed: dict[_Place, list[bool]] = defaultdict(list)
    for item in work.items:
        for spot in (item.draft.spot, *item.draft.also):
            by_row[spot.sheet, spot.row].append(item)
    for draft in batch.drafts:
        if draft.key in derived:
            for spot in (draft.spot, *draft.also):
                proposed[spot.sheet, spot.row].append(derived[draft.key])
    refused: dict[_Place, list[Rejection]] = defaultdict(list)
    for it in batch.rejected:
        refused[it.spot.sheet, it.spot.row].append(it)
    whole = {place for place, told in refused.items() if any(not it.spot.column for it in told)}
    places = sorted({*by_row, *proposed, *whole})
    return tuple(
        _row(place, by_row.get(place, ()), refused.get(place, ()), proposed.get(place, ()), work)
        for place in places
    )


def _row(
    place: _Place, items: Sequence[Item], refused: Sequence[Rejection], proposed: Sequence[bool], work: Work
) -> PlannedRow:
    items = sorted(items, key=lambda it: (it.claim.sort in _ASIDE, not _is_own(it, place)))
    own = [it for it in items if _is_own(it, place)]
    states = [_state(it, work) for it in items]
    cells = tuple(cell for it in own for cell in _cells(it, work))
    questions = (
        *(it.question for it in items),
        *(cell.question for cell in cells if cell.state is CellState.CONFLICT),
    )
    reasons = [it.reason for it in own if it.reason] or [it.reason for it in refused if not it.spot.column]
    matter = {state for it, state in zip(items, states, strict=True) if it.claim.sort not in _ASIDE}
    told = [RowState.REJECTED] if matter == {RowState.REJECTED} else states
    state = _row_state(told, proposed, has_conflict=any(it.state is CellState.CONFLICT for it in cells))
    is_outside = state in (RowState.CONFLICT, RowState.REJECTED)
    lost = (
        ()
        if is_outside
        else tuple(_lost(it) for it in own if it.state is RowState.REJECTED and it.claim.sort not in _ASIDE)
    )
    return PlannedRow(
        spot=Spot(sheet=place[0], row=place[1]),
        state=state,
        label=next((label for it in items if (label := _label(it, work))), ""),
        sorts=tuple(dict.fromkeys(it.claim.sort for it in items)),
        cells=(*cells, *lost, *(_refused_cell(it) for it in refused if it.spot.column)),
        notes=tuple(dict.fromkeys(_notes(place, items, proposed, work))),
        reason=reasons[0] if reasons and is_outside else EMPTY,
        questions=tuple(dict.fromkeys(it for it in questions if it)),
    )


def _is_own(item: Item, place: _Place) -> bool:
    """Tell whether a row is the first that speaks of something."""
    return (item.draft.spot.sheet, item.draft.spot.row) == place


def _state(item: Item, work: Work) -> RowState:
    if item.state is not None:
        return item.state
    it = work.joined[item.iri]
    if it.before is None:
        return RowState.NEW
    is_changed = any(cell.state is CellState.CHANGED for cell in it.cells[item.draft.key])
    return RowState.CHANGED if is_changed else RowState.UNCHANGED


def _row_state(states: Sequence[RowState], proposed: Sequence[bool], *, has_conflict: bool) -> RowState:
    """Return the one state of a row: what people have to look at comes first."""
    if has_conflict or RowState.CONFLICT in states:
        return RowState.CONFLICT
    left = [it for it in states if it is not RowState.REJECTED]
    if left and left[0] is RowState.NEW:
        return RowState.NEW
    for state in (RowState.CHANGED, RowState.NEW, RowState.UNCHANGED):
        if state in left:
            return state
    if proposed and not states:
        return RowState.NEW if any(proposed) else RowState.UNCHANGED
    return RowState.REJECTED


def _cells(item: Item, work: Work) -> Iterator[Cell]:
    if item.iri:
        yield from work.joined[item.iri].cells[item.draft.key]
    for name, message in work.broken.get(item.draft.key, ()):
        spot = replace(item.draft.spot, column=item.draft.columns.get(name, ""))
        label = said_of(item.claim.sort, name) or item.claim.sort.label
        yield Cell(spot=spot, label=label, subject=_label(item, work), state=CellState.REJECTED, note=message)
    for rejection in item.claim.rejected:
        yield replace(_refused_cell(rejection), subject=_label(item, work))


def _lost(item: Item) -> Cell:
    """Return what a row says besides and what is not taken over with it, such as the offer of a new actor."""
    return Cell(
        spot=item.draft.spot,
        label=item.claim.sort.label,
        subject=item.claim.label,
        state=CellState.REJECTED,
        note=item.reason,
    )


def _refused_cell(rejection: Rejection) -> Cell:
    return Cell(
        spot=rejection.spot,
        label=say("{column}", column=rejection.spot.column),
        subject="",
        state=CellState.REJECTED,
        after=(rejection.cell,) if rejection.cell else (),
        note=rejection.reason,
    )


def _notes(place: _Place, items: Sequence[Item], proposed: Sequence[bool], work: Work) -> Iterator[Said]:
    """Yield what is to be said of a row; where it only repeats what other rows brought, which rows these are.

    A note names what it is about where the row's own matter could be meant just as well.
    """
    own = [it for it in items if _is_own(it, place)]
    for item in own:
        could_be_meant = item is not own[0] and item.claim.sort is own[0].claim.sort
        for note in item.claim.notes:
            yield say("»{label}«: {note}", label=_label(item, work), note=note) if could_be_meant else note
        if item.iri in work.further:
            yield _FURTHER
    for item in () if own else items:
        yield say("Gehört zu Zeile {row}: »{label}«.", row=str(item.draft.spot.row), label=_label(item, work))
    if proposed:
        yield say("Als Vorschlag in den Eingang, weil nur erschlossen.")


def _label(item: Item, work: Work) -> str:
    if item.iri and item.iri in work.joined:
        return work.joined[item.iri].after.label
    return item.claim.label
