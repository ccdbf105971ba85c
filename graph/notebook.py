"""What the office keeps beside its statements, such as where actors stand on the map: one small file for each topic."""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import Any

from graph.errors import WorkspaceError
from graph.workspace import explained

__all__ = ["Notebook"]

_ENDING = ".json"
_DAMAGED = ".beschaedigt"
_TOPIC = re.compile(r"[a-z0-9][a-z0-9._-]{0,120}")


class Notebook:
    """Pages by topic, each replaced as a whole; without a folder they last as long as this run.

    Example:
        >>> notebook = Notebook(None)
        >>> notebook.write("ansichten", ["Karte für den Beirat"])
        >>> notebook.read("ansichten"), notebook.read("anderes")
        (['Karte für den Beirat'], None)
    """

    def __init__(self, folder: Path | None) -> None:
        """Use this folder, which need not exist yet."""
        self._folder = folder
        self._pages: dict[str, str] = {}
        self._lock = RLock()

    def read(self, topic: str) -> Any:
        """Return what was last written on a topic; None if there is nothing readable."""
        with self._lock:
            text = self._pages.get(topic)
            if text is None and self._folder is not None:
                with contextlib.suppress(OSError, UnicodeError):
                    text = self._file(topic).read_text("utf-8")
        return _parsed(text)

    def write(self, topic: str, value: Any) -> None:
        """Replace what stands on a topic: after a crash the old or the new is there, whole.

        Raises:
            WorkspaceError: the folder cannot be written; what was there stays.
        """
        text = json.dumps(value, ensure_ascii=False)
        with self._lock:
            if self._folder is not None:
                self._replace(self._file(topic), text)
            self._pages[topic] = text

    def change(self, topic: str, changed: Callable[[Any], Any]) -> None:
        """Replace what stands on a topic by what a function makes of it; two people at once lose nothing.

        Raises:
            WorkspaceError: the folder cannot be written; what was there stays.
        """
        with self._lock:
            self.write(topic, changed(self.read(topic)))

    def _replace(self, file: Path, text: str) -> None:
        unfinished = file.with_name(f".{file.name}.{os.getpid()}.unfertig")
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._set_aside(file)
            with unfinished.open("w", encoding="utf-8") as target:
                target.write(text)
                target.flush()
                os.fsync(target.fileno())
            unfinished.replace(file)
        except OSError as error:
            raise explained(error, file) from error
        finally:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _set_aside(self, file: Path) -> None:
        """Keep a damaged file under another name: somebody may still be able to read it."""
        if file.exists() and self.read(file.name.removesuffix(_ENDING)) is None:
            file.replace(file.with_suffix(_DAMAGED))

    def _file(self, topic: str) -> Path:
        assert self._folder is not None
        if not _TOPIC.fullmatch(topic):
            raise WorkspaceError(f"»{topic}« kann kein Dateiname sein.")
        return self._folder / f"{topic}{_ENDING}"


def _parsed(text: str | None) -> Any:
    try:
        return None if text is None else json.loads(text)
    except (ValueError, RecursionError):
        return None
