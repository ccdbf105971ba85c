"""What an import of lists did with each row: counts that add up, and a reason for each row left out."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FileCount", "ImportReport", "Rejected"]


@dataclass(frozen=True, slots=True, order=True)
class Rejected:
    """A row that was left out, and why."""

    file: str
    line: int
    column: str
    """Heading of the column at fault."""
    reason: str
    """German, with what to do."""


@dataclass(frozen=True, slots=True)
class FileCount:
    """What became of the rows of one file: read = taken + merged + rejected."""

    file: str
    taken: int
    merged: int
    """Rows that say again what another row says: they are further evidence for it."""
    rejected: int

    @property
    def read(self) -> int:
        """Return how many rows the file has, empty ones not counted."""
        return self.taken + self.merged + self.rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What was understood of the lists of a network."""

    name: str
    label: str
    is_directed: bool
    actors: int
    bodies: int
    ties: int
    seats: int
    kinds: tuple[str, ...]
    """Labels of the kinds that occur, sorted."""
    has_own_kinds: bool
    files: tuple[FileCount, ...]
    rejected: tuple[Rejected, ...]
    """In the order of files and lines."""
    notices: tuple[str, ...]
    """What people should know, in German sentences."""
