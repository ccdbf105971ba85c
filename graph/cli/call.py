"""What every command needs: its options, the settings, an open store – and a place to print to."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph import service
from graph.config import Settings
from graph.model import Moment

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["Call", "console", "progress_bar", "waiting", "write"]


@dataclass(frozen=True, slots=True)
class Call:
    """What a command needs: its options, the settings and an open store."""

    options: Namespace
    settings: Settings
    store: service.Store

    @property
    def moment(self) -> Moment:
        """Return the two days asked for, today where none is given."""
        return Moment(self.options.valid_on or self.settings.today, self.options.as_of or self.settings.today)


def console() -> Console:
    """Return where readable text goes: no markup, so that names stay what they are."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)


@contextmanager
def waiting(message: str) -> Iterator[None]:
    """Show that work goes on, where someone is watching."""
    from rich.console import Console

    watched = Console(stderr=True)
    if not watched.is_terminal:
        yield
        return
    with watched.status(message):
        yield


def write(content: str) -> int:
    """Write UTF-8 whatever the terminal speaks, and return the exit code of success."""
    sys.stdout.buffer.write(content.encode("utf-8"))
    return 0


@contextmanager
def progress_bar() -> Iterator[service.Progress]:
    """Yield what long work reports to: a bar on the error stream where someone is watching, else nothing."""
    from rich.console import Console
    from rich.progress import Progress

    watched = Console(stderr=True)
    if not watched.is_terminal:
        yield service.silent
        return
    with Progress(console=watched, transient=True) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda done, what: bar.update(task, completed=done, description=what)
