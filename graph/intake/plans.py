"""The dry run: what would become of every row and cell of a file, in sums that add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from graph.intake.questions import Decisions, Question
from graph.locale import EMPTY, Said, say
from graph.records import Batch, LeftOut, RecordSort, Spot
from graph.store import Quad

__all__ = ["Cell", "CellState", "Effect", "Gone", "Plan", "PlannedRow", "RowState"]


class RowState(StrEnum):
    """What becomes of a row; exactly one of it."""

    NEW = "neu"
    CHANGED = "geaendert"
    UNCHANGED = "unveraendert"
    CONFLICT = "konflikt"
    REJECTED = "abgelehnt"

    @property
    def label(self) -> Said:
        """Return what people call it."""
        return _ROW_LABELS[self]


_ROW_LABELS: Mapping[RowState, Said] = {
    RowState.NEW: say("neu"),
    RowState.CHANGED: say("geändert"),
    RowState.UNCHANGED: say("unverändert"),
    RowState.CONFLICT: say("Konflikt"),
    RowState.REJECTED: say("abgelehnt"),
}


class CellState(StrEnum):
    """What becomes of a cell that the network does not say just so."""

    CHANGED = "geaendert"
    CONFLICT = "konflikt"
    KEPT = "bleibt"
    """Changed by hand in the network and not in the file: the network's value stays."""
    REJECTED = "abgelehnt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a row, before and after, in words that people read."""

    spot: Spot
    label: Said
    """Of the field."""
    subject: str
    """Label of the record."""
    state: CellState
    before: tuple[str, ...] = ()
    """What the network says."""
    after: tuple[str, ...] = ()
    """What the file says."""
    note: Said = EMPTY
    question: str = ""
    """Key of the question that decides it, of a conflict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """What would become of one row."""

    spot: Spot
    state: RowState
    label: str
    """Of the thing the row is mainly about; empty for a row that could not be used."""
    sorts: tuple[RecordSort, ...] = ()
    """Of everything it speaks of."""
    cells: tuple[Cell, ...] = ()
    """Of changed, conflicting and rejected cells; a new row has none unless some were rejected."""
    notes: tuple[Said, ...] = ()
    """Such as what is doubtful about it."""
    reason: Said = EMPTY
    """Why it was rejected or cannot be decided, with what to do."""
    questions: tuple[str, ...] = ()
    """Keys of the questions it waits for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """What the last file of this source named and this one does not; it stays in the network."""

    iri: str
    label: str
    sort: RecordSort


@dataclass(frozen=True, slots=True)
class Effect:
    """What a plan would store."""

    additions: tuple[Quad, ...] = ()
    removals: tuple[Quad, ...] = ()
    touched: tuple[str, ...] = ()
    """Addresses of the records that the file speaks of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that taking over a file would do."""

    network: str
    title: str
    """Of the source."""
    profile: str
    version: int
    """Data version for which it was worked out."""
    rows: tuple[PlannedRow, ...]
    """In the order of sheets and rows."""
    rows_read: int
    questions: tuple[Question, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[Said, ...] = ()
    gone: tuple[Gone, ...] = ()
    new_records: Mapping[RecordSort, int] = field(default_factory=dict, hash=False)
    changed_records: Mapping[RecordSort, int] = field(default_factory=dict, hash=False)
    proposals: int = 0
    """How many would go to the inbox: what was derived, not stated."""
    batch: Batch = field(repr=False)
    """What it was made of."""
    decisions: Decisions
    """The answers it already follows."""
    effect: Effect = field(repr=False)

    @property
    def counts(self) -> Mapping[RowState, int]:
        """Return how many rows are of each state, 0 included; their sum is the number of rows read."""
        found = Counter(row.state for row in self.rows)
        return {state: found[state] for state in RowState}

    @property
    def changes_nothing(self) -> bool:
        """Tell whether nothing would be stored."""
        return not (self.effect.additions or self.effect.removals)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """Return the questions that nobody has answered yet."""
        return tuple(it for it in self.questions if it.key not in self.decisions.answers)

    @property
    def unaccounted(self) -> int:
        """Return how many rows of the file nobody can say anything about: 0, unless the reading was at fault."""
        return self.rows_read - len(self.rows)
