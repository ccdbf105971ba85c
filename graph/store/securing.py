"""What a change wrote reaches the disk itself: its line in the log of the database, and nothing more.

RocksDB writes each change to its log (`*.log`) before anything else, and reads the log again after a power cut. Flushing
the whole database after each change instead makes a new file for every index each time, which are merged again and
again: 18 times the work, and more the more there is.
"""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["secured"]

_LOGS = "*.log"


def secured(folder: Path) -> bool:
    """Write what the system still holds back of the logs to disk; tell whether that was possible.

    Args:
        folder: Of the database.
    """
    try:
        logs = list(folder.glob(_LOGS))
        for path in (*logs, folder):
            _write_through(path)
    except OSError:  # where folders cannot be opened, or files are not shared, the database has to do it
        return False
    return bool(logs)


def _write_through(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
