"""What the check of data finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Problem", "Severity"]


class Severity(StrEnum):
    """How bad a problem is, the worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> str:
        """Return the German word."""
        return _LABELS[self]

    @property
    def rank(self) -> int:
        """Return 0 for the worst, so that sorting puts it first."""
        return list(Severity).index(self)


_LABELS = {Severity.ERROR: "Fehler", Severity.WARNING: "Warnung", Severity.INFO: "Hinweis"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault in the data, with its place."""

    severity: Severity
    message_de: str
    """Complete: what it is about, what is wrong, what to do."""
    message_en: str
    focus: str
    """IRI of what the problem is about."""
    path: str | None
    """IRI of the property, if it is one."""
    value: str | None
    """The faulty value, if there is one."""
    shape: str
    """IRI of the broken rule; for a rule without a name that of the kind of constraint."""
    graph: str | None
    """IRI of the data area in which the subject is described, to find it in a file."""

    @property
    def is_error(self) -> bool:
        """Tell whether data with this problem must not be used."""
        return self.severity is Severity.ERROR
