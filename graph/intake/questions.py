"""What the dry run asks, and what people answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from graph.locale import EMPTY, Said, say
from graph.records import Spot

__all__ = ["NEW", "OURS", "OWN_KIND", "SKIP", "THEIRS", "Decisions", "Option", "Question", "QuestionSort"]

NEW = "neu"
"""Answer: it is something of its own. Any other answer to the same question is the IRI it is the same as."""
SKIP = "auslassen"
"""Answer: this row stays out."""
OURS, THEIRS = "netz", "datei"
"""Answers about a cell: what the network says, or what the file says."""
OWN_KIND = "eigene-art"
"""Answer: the word becomes a kind of this network's own. Any other answer is a code of the list."""


class QuestionSort(StrEnum):
    """What a question is about."""

    DUPLICATE = "dublette"
    """Looks like something that is there already; unanswered it is new."""
    SEVERAL = "mehrdeutig"
    """Fits several things that are there; unanswered the row waits as a conflict."""
    CELL = "zelle"
    """File and network were both changed; unanswered the network's value stays."""
    KIND = "art"
    """A word for a kind of actor that the list does not know."""

    @property
    def label(self) -> Said:
        """Return what people call it."""
        return _LABELS[self]


_LABELS: Mapping[QuestionSort, Said] = {
    QuestionSort.DUPLICATE: say("Vielleicht schon da"),
    QuestionSort.SEVERAL: say("Passt zu mehreren"),
    QuestionSort.CELL: say("Beide Seiten geändert"),
    QuestionSort.KIND: say("Art unbekannt"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One possible answer."""

    value: str
    label: Said
    hint: Said = EMPTY
    """Such as why two names may mean the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing that only people can decide."""

    key: str
    """Lasting: the same question of the same file has it again."""
    sort: QuestionSort
    text: Said
    options: tuple[Option, ...]
    default: str
    """What happens without an answer."""
    spots: tuple[Spot, ...] = ()
    """Where in the file it comes up."""
    likeness: int = 0
    """0–100, of the first possibility where two may be the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What people answered; a question without an answer is decided by its default."""

    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Key of a question → value of an option."""

    def of(self, key: str, otherwise: str) -> str:
        """Return the answer to a question."""
        return self.answers.get(key, otherwise)
