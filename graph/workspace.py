"""The folder of the office: making it, writing files into it whole or not at all, saying in German what failed."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from graph.errors import WorkspaceError

__all__ = ["explained", "prepared_folder", "put_into", "write_new_file"]

_OWNER_ONLY = 0o700
"""Office data is nobody else's on a shared machine."""

_REASONS = {
    errno.EACCES: "Auf »{path}« darf nicht geschrieben werden. Bitte die Rechte prüfen oder mit --store einen anderen "
    "Ordner wählen.",
    errno.EROFS: "»{path}« liegt auf einem schreibgeschützten Datenträger. Bitte mit --store einen anderen Ordner "
    "wählen.",
    errno.ENOSPC: "Für »{path}« ist kein Speicherplatz mehr frei. Bitte Platz schaffen und es noch einmal versuchen; "
    "gespeichert wurde nichts.",
    errno.ENOTDIR: "»{path}« ist kein Ordner oder liegt in keinem. Bitte mit --store einen Ordner angeben.",
    errno.EEXIST: "»{path}« ist eine Datei, kein Ordner. Bitte mit --store einen Ordner angeben.",
    errno.ENOENT: "»{path}« gibt es nicht oder lässt sich nicht anlegen. Bitte den Pfad prüfen.",
    errno.ENAMETOOLONG: "Der Name »{path}« ist zu lang. Bitte einen kürzeren wählen.",
    errno.EISDIR: "»{path}« ist ein Ordner. Bitte einen Dateinamen angeben.",
}
_REASONS[errno.EPERM] = _REASONS[errno.EACCES]
_REASONS[errno.EDQUOT] = _REASONS[errno.EFBIG] = _REASONS[errno.ENOSPC]
_LONGEST_NAME = 120
"""Bytes; disks take twice as many, and it stands in the list of changes."""
_LONGEST_ENDING = 8
_SIGNS = {
    "permission denied": errno.EACCES,
    "read-only": errno.EROFS,
    "no space left": errno.ENOSPC,
    "file too large": errno.EFBIG,
    "quota exceeded": errno.EDQUOT,
}
"""Words of the operating system in errors that come from the database without their number."""


def explained(error: OSError, path: Path) -> WorkspaceError:
    """Return the error of the operating system as a German sentence that says what to do."""
    text = str(error).lower()
    number = error.errno or next((code for sign, code in _SIGNS.items() if sign in text), None)
    reason = _REASONS.get(number or 0)
    if reason is None:
        reason = "»{path}« kann nicht benutzt werden. Bitte prüfen, ob der Datenträger angeschlossen und in Ordnung ist."
    return WorkspaceError(reason.format(path=path))


def prepared_folder(path: Path) -> Path:
    """Return the folder, made if it was missing, after trying that it can be written.

    Raises:
        WorkspaceError: it is a file, is read-only, or cannot be made.
    """
    try:
        path.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            return path
    except OSError as error:
        raise explained(error, path) from error


def put_into(folder: Path, name: str, content: bytes) -> Path:
    """Write what somebody hands over into a folder and return its path, which is nowhere else.

    Args:
        folder: A folder for this file alone.
        name: As people call the file: without folders, unreadable signs and what is too long it becomes its name.
        content: What is in it.

    Raises:
        WorkspaceError: the folder cannot be written.
    """
    last = "".join(sign for sign in name.replace("\\", "/").rpartition("/")[2] if sign.isprintable())
    stem, dot, ending = last.rpartition(".")
    short = _shortened(stem) + dot + ending if len(ending) <= _LONGEST_ENDING else _shortened(last)
    path = folder / (short if short.strip(". ") else "Datei")
    try:
        path.write_bytes(content)
    except OSError as error:
        raise explained(error, path) from error
    return path


def _shortened(name: str) -> str:
    """Return as much of a name as every disk takes."""
    return name.encode(errors="replace")[:_LONGEST_NAME].decode(errors="ignore")


def write_new_file(path: Path, content: bytes) -> None:
    """Write a file that does not exist yet: after a crash it is there completely or not at all.

    Raises:
        WorkspaceError: the file exists, or its folder cannot be written.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.unfertig")
    try:
        if path.exists():
            raise WorkspaceError(f"»{path}« gibt es schon. Bitte einen anderen Dateinamen wählen.")
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise explained(error, path) from error
    finally:
        with contextlib.suppress(OSError):  # what could not be written need not be removed
            unfinished.unlink(missing_ok=True)
