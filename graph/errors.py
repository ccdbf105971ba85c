"""What can go wrong, named by whose turn it is; every message is a German sentence that says what to do."""

from __future__ import annotations

from typing import Any

__all__ = [
    "Conflict",
    "InvalidOntology",
    "InvalidQuery",
    "InvalidSource",
    "NetzlotseError",
    "UnknownName",
    "WorkspaceError",
]


class NetzlotseError(Exception):
    """Base of all errors with a message for people."""

    @property
    def sentence(self) -> str:
        """Return the message as it was given: one made with `say` still knows its English."""
        return self.args[0] if self.args else ""


class InvalidSource(NetzlotseError):
    """A file or an input of the office is wrong: the office corrects it."""


class InvalidQuery(InvalidSource):
    """A query is wrong or asks for what is not allowed: its author changes it."""


class UnknownName(NetzlotseError):
    """A network, actor, field or query of this name is not known: the message names the nearest ones."""


class Conflict(NetzlotseError):
    """Somebody else has changed the same in the meantime: a person decides, seeing both."""

    def __init__(self, sentence: str, current: frozenset[Any] = frozenset()) -> None:
        """Say what happened.

        Args:
            sentence: What collides, and what to do.
            current: What the store says of it now, as statements (`graph.store.Quad`).
        """
        super().__init__(sentence)
        self.current = current


class InvalidOntology(NetzlotseError):
    """Our own Turtle or our own data is wrong: we correct it."""


class WorkspaceError(NetzlotseError):
    """The place where data lies cannot be used: disk, lock, network or rights."""
