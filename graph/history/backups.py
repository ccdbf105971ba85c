"""A backup as bytes: to be handed out by a page, and taken back from one."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

from graph.errors import InvalidSource
from graph.locale import say
from graph.store import Store
from graph.workspace import put_into

__all__ = ["backup_bytes", "restored"]

_NAME = "Sicherung"


def backup_bytes(store: Store) -> bytes:
    """Return everything in the store as the content of one file, its history included.

    Raises:
        WorkspaceError: the data are being changed all the time, or there is no room for a file.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / _NAME
        store.backup(path)
        return path.read_bytes()


def restored(store: Store, name: str, content: bytes, *, role: str, recorded_at: datetime) -> int:
    """Replace everything in the store by a backup; return the new data version.

    Args:
        store: Where the statements lie.
        name: What its file is called.
        content: The file.
        role: Who restores.
        recorded_at: When.

    Raises:
        InvalidSource: it is no backup, or a damaged one; nothing is changed.
    """
    if not name.isprintable():
        raise InvalidSource(say("Der Name der Datei enthält unlesbare Zeichen. Bitte die Datei umbenennen."))
    with tempfile.TemporaryDirectory() as folder:
        path = put_into(Path(folder), name or _NAME, content)
        return store.restore(path, role=role, recorded_at=recorded_at)
