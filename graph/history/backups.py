"""A backup as bytes: to be handed out by a page, and taken back from one."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

from graph.errors import InvalidSource
from graph.locale import say
from graph.store import Store

__all__ = ["backup_bytes", "restored"]

_NAME = "Sicherung"
_LONGEST_NAME = 120
"""Signs; it stands in the list of changes."""


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
    plain = Path(name.replace("\\", "/")).name[:_LONGEST_NAME] or _NAME
    if not plain.isprintable():
        raise InvalidSource(say("Der Name der Datei enthält unlesbare Zeichen. Bitte die Datei umbenennen."))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / plain
        path.write_bytes(content)
        return store.restore(path, role=role, recorded_at=recorded_at)
