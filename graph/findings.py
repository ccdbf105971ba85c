"""A finding: what was counted, what was expected, how sure, on which evidence, and what to do next."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graph.model import Fact, Quote

ID_LENGTH = 12
"""Hex digits of an id: 48 bits, no collision to be expected below a million findings."""


class JudgementState(StrEnum):
    """What people decided about a finding; the six states of the gap list."""

    OPEN = "offen"
    CHECKED = "geprüft"
    INTENDED = "bewusst so"
    INVITED = "eingeladen"
    DONE = "erledigt"
    REJECTED = "abgelehnt"


class PublicationLevel(StrEnum):
    """Below which audience a finding is not shown."""

    INTERNAL = "intern"
    BODY = "gremium"
    PUBLIC = "oeffentlich"


class Section(StrEnum):
    """How a finding is to be taken; only the first is a missing partner."""

    GAP = "luecke"
    """Expected by a source, not evidenced: act."""
    WATCH = "beobachten"
    """Evidenced in part, or structurally worth checking."""
    QUESTION = "frage"
    """Usual in the field but without a quoted source, or only to be asked: not counted."""
    OWN_DUTY = "eigenaufgabe"
    """A duty of the office itself: not a partner, not counted."""
    NOTED = "vermerk"
    """Declared absent or not applicable: no alarm."""

    @property
    def heading(self) -> str:
        """Return the German heading, the same on every page, list and command."""
        return _HEADINGS[self]


_HEADINGS = {
    Section.GAP: "Erwartet, nicht namentlich belegt",
    Section.WATCH: "Im Blick behalten",
    Section.QUESTION: "Mögliche Partner, nicht gezählt",
    Section.OWN_DUTY: "Eigene Aufgaben der Koordinierungsstelle",
    Section.NOTED: "Vermerkt, kein Handlungsbedarf",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One gap, explained so that a lay person can check every claim."""

    id: str
    gap: str
    """Id of the detector, such as `coverage`."""
    network: str
    section: Section
    title: str
    """What: one sentence."""
    reason: str
    """Why we say so: counted pairs, names, source of the expectation."""
    certainty: str
    """How sure: age and number of sources, in plain words."""
    next_step: str
    checked_by: str
    """Who could check it."""
    level: PublicationLevel
    subjects: tuple[str, ...] = ()
    """IRIs the finding is about: actors, kinds' codes, ties."""
    field: str | None = None
    """The action field it is about, the first if it touches several."""
    fields: tuple[str, ...] = ()
    """All action fields it touches: what a filter by field looks at."""
    kind: str | None = None
    step: str | None = None
    """Step of the ladder of coverage: `0`–`5`, `X`, `–`."""
    weight: int = 0
    """Order within a list: higher first."""
    expected_by: tuple[Fact, ...] = ()
    """The expectations with their quotes; the text is `Vergleich: Laatzen 2009 (Empfehlung)`."""
    evidence: tuple[str, ...] = ()
    """IRIs of what was found in support."""
    counter_evidence: tuple[str, ...] = ()
    """IRIs of what speaks against the finding."""
    quotes: tuple[Quote, ...] = ()
    """The passages of `evidence`, ready to be shown."""
    counter_quotes: tuple[Quote, ...] = ()
    state: JudgementState = JudgementState.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What a detector is: its id, German names and place in the order."""

    id: str
    title: str
    question: str
    """The question it answers, in plain German."""
    order: int


@dataclass(frozen=True, slots=True)
class Detector:
    """A discovered module of `graph.gaps`."""

    gap: Gap
    find: Callable[[Any], Iterator[Finding]]


def finding_id(gap: str, network: str, subjects: Iterable[str] = (), topic: str = "") -> str:
    """Return the stable id of a finding: never made of counts, so a judgement survives new data.

    Args:
        gap: Id of the detector.
        network: Name of the network.
        subjects: IRIs or codes the finding is about; their order does not matter.
        topic: Field or kind it is about, `""` if neither.

    Example:
        >>> finding_id("coverage", "peine", ["b", "a"]) == finding_id("coverage", "peine", ["a", "b"])
        True
    """
    parts = "\n".join([gap, network, *sorted(subjects), topic])
    return hashlib.sha256(parts.encode()).hexdigest()[:ID_LENGTH]
