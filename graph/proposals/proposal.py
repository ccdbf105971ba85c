"""One proposal as people see it: what is suggested, why, by whom, and what would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from graph.records import Record, RecordSort

__all__ = ["Contradiction", "Proposal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A record as it would be, beside the record as it is."""

    id: str
    """Its address; for statements that a file put into the inbox directly, that of what they are about."""
    network: str
    before: Record | None
    """What the network said when it was proposed; None for something new."""
    after: Record
    """What it would say."""
    reason: str
    """Why somebody proposes it, in German."""
    method: str = ""
    """How it was derived; empty where a source states it."""
    is_end: bool = False
    """Whether it asks if something has ended, on a day that nobody names."""
    source: str = ""
    """Title of the list, or of the self-check sheet, that it comes from."""
    recorded_on: date | None = None
    quotes: tuple[str, ...] = ()
    """The wording of the evidence that comes along."""
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Label by IRI, of everything that `before` and `after` refer to."""

    @property
    def sort(self) -> RecordSort:
        """Return what the record is."""
        return self.after.sort

    @property
    def label(self) -> str:
        """Return how people call the record."""
        return self.after.label

    @property
    def is_new(self) -> bool:
        """Tell whether the network does not have the record yet."""
        return self.before is None

    @property
    def changed_fields(self) -> tuple[str, ...]:
        """Return the names of the fields that would change, evidence aside."""
        if self.before is None:
            return tuple(it.name for it in self.after.fields if it.name in self.after.values)
        return tuple(name for name in self.after.differing(self.before) if name != "evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A proposal that was not taken over: somebody has changed the same field since."""

    proposal: Proposal
    now: Record
    """What the network says today."""
    fields: tuple[str, ...]
    """Names of the fields in which both differ."""
