"""How a long calculation says how far it is."""

from __future__ import annotations

from typing import Protocol

__all__ = ["StepsDone"]


class StepsDone(Protocol):
    """What a long calculation calls now and then, so that a page can draw a bar."""

    def __call__(self, done: int, total: int) -> None:
        """Take note that so many of all steps are done."""
