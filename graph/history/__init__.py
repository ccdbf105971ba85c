"""History: what was changed when, by which role and why – to look at, to take back, and to see any past day."""

from __future__ import annotations

from graph.history.backups import backup_bytes, restored
from graph.history.detail import Detail, FieldChange, RecordChange, RecordFate, detail
from graph.history.entries import Entry, changes
from graph.history.past import quads_at, rebuilt, told_on
from graph.history.undoing import undo

__all__ = [
    "Detail", "Entry", "FieldChange", "RecordChange", "RecordFate", "backup_bytes", "changes", "detail", "quads_at",
    "rebuilt", "restored", "told_on", "undo",
]  # fmt: skip
