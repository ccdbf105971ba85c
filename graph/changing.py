"""What changes the store: each function is one change with its entry in the journal, or none at all."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from graph import examples, importing, loading
from graph.config import Settings
from graph.findings import FindingId, Judgement, JudgementState
from graph.importers.report import ImportReport
from graph.importing import Lists
from graph.judging import record
from graph.store import Store, open_store

__all__ = ["import_network", "install_examples", "judge", "load", "open_workspace", "restore"]

ROLE = "Koordinierungsstelle"
"""Who changes data until roles exist: the office as such, never a name."""


def open_workspace(wanted: Settings, *, fill: bool = True) -> Store:
    """Open the store; a fresh local one begins with the example networks.

    Raises:
        WorkspaceError: the place cannot be used, or another process has it open.
    """
    store = open_store(wanted)
    is_remote = wanted.store.startswith(("http://", "https://"))
    if fill and not is_remote and store.data_version() == 0:
        examples.install(store, _now(), wanted.today)
    return store


def install_examples(store: Store, today: date, *, update: bool = False) -> tuple[str, ...]:
    """Put what is missing into the store (and newer versions, if wanted) and return the names of the parts."""
    return examples.install(store, _now(), today, update=update)


def load(store: Store, path: Path, today: date) -> tuple[int, int]:
    """Bring the statements of a file into the store, all or nothing: how many are new, and the data version.

    Raises:
        InvalidSource: the file is damaged, wants to change what may not be changed, or breaks a data rule.
    """
    return loading.load(store, path, role=ROLE, recorded_at=_now(), today=today)


def import_network(store: Store, lists: Lists, today: date) -> tuple[ImportReport, int]:
    """Store a network made of two plain lists; return what became of each row, and the data version.

    Raises:
        InvalidSource: the name cannot be used, or a file is no such list; nothing is stored.
    """
    return importing.import_lists(store, lists, role=ROLE, recorded_at=_now(), today=today)


def judge(
    store: Store,
    finding: FindingId,
    state: JudgementState,
    reason: str,
    today: date,
    role: str = ROLE,
) -> int:
    """Store a decision about a finding beside the earlier ones and return the new data version.

    Raises:
        InvalidSource: the reason is missing or too long.
        WorkspaceError: the store cannot be written.
    """
    decided = Judgement(finding=finding, state=state, reason=reason, judged_on=today, role=role)
    return record(store, decided, _now())


def restore(store: Store, path: Path) -> int:
    """Replace everything in the store by a backup and return the new data version."""
    return store.restore(path, role=ROLE, recorded_at=_now())


def _now() -> datetime:
    """Return the time of the journal: the one place where the clock is read for it."""
    return datetime.now(UTC)
