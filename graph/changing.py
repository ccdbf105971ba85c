"""What changes the store: each function is one change with its entry in the journal, or none at all."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path

from graph import examples, founding, importing, loading
from graph.config import Settings
from graph.editing.writing import OFFICE, office_stamp
from graph.findings import FindingId, Judgement, JudgementState
from graph.founding import Founding
from graph.importers.report import ImportReport
from graph.importing import Lists
from graph.judging import record
from graph.store import Store, open_store

__all__ = [
    "create_network", "import_network", "install_examples", "judge", "load", "open_workspace", "remove_examples", "restore",
]  # fmt: skip

ROLE = OFFICE
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


def create_network(store: Store, wanted: Founding, today: date, role: str = ROLE) -> tuple[str, int]:
    """Store an empty network of the office's own; return its short name, made of its label, and the data version.

    Raises:
        InvalidSource: the name or the key cannot be used, or there is such a network; nothing is stored.
    """
    return founding.found(store, wanted, role=role, recorded_at=_now(), today=today)


def install_examples(
    store: Store, today: date, *, update: bool = False, parts: Collection[str] = examples.PARTS
) -> tuple[str, ...]:
    """Put what is missing into the store (and newer versions, if wanted) and return the names of the parts.

    Args:
        store: The store to fill.
        today: The day from which on new statements count as recorded.
        update: Also replace parts whose shipped version differs from the stored one.
        parts: Names of the wanted networks; what all share comes along.
    """
    return examples.install(store, _now(), today, update=update, parts=parts)


def remove_examples(store: Store, role: str = ROLE) -> tuple[str, ...]:
    """Take all shipped networks out of the store as one change and return their names; nothing of the office goes."""
    return examples.remove(store, _now(), role)


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
    return office_stamp().recorded_at
