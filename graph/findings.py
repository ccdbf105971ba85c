"""A finding: what was counted, what was expected, how sure, on which evidence, and what to do next."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from graph.locale import EMPTY, Said, say
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

    @property
    def label(self) -> Said:
        """Return the state in words; in German they are its value."""
        return _STATES[self]


class PublicationLevel(StrEnum):
    """Below which audience a finding is not shown."""

    INTERNAL = "intern"
    BODY = "gremium"
    PUBLIC = "oeffentlich"

    def may_read(self, level: PublicationLevel) -> bool:
        """Tell whether an audience of this level may read what carries another level.

        Example:
            >>> PublicationLevel.BODY.may_read(PublicationLevel.INTERNAL)
            False
        """
        order = list(PublicationLevel)
        return order.index(level) >= order.index(self)


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
    def heading(self) -> Said:
        """Return the heading, the same on every page, list and command."""
        return _HEADINGS[self]


_STATES = {
    JudgementState.OPEN: say("offen"),
    JudgementState.CHECKED: say("geprüft"),
    JudgementState.INTENDED: say("bewusst so"),
    JudgementState.INVITED: say("eingeladen"),
    JudgementState.DONE: say("erledigt"),
    JudgementState.REJECTED: say("abgelehnt"),
}
_HEADINGS = {
    Section.GAP: say("Erwartet, nicht namentlich belegt"),
    Section.WATCH: say("Im Blick behalten"),
    Section.QUESTION: say("Offene Fragen und mögliche Partner, nicht gezählt"),
    Section.OWN_DUTY: say("Eigene Aufgaben der Koordinierungsstelle"),
    Section.NOTED: say("Vermerkt, kein Handlungsbedarf"),
}


class Confidence(StrEnum):
    """What the three gates leave of a finding; a weak one is shown greyed, never hidden."""

    FIRM = "belastbar"
    """Counted or quoted, and where chance or missing data could explain it, tested."""
    ASK = "nachfragen"
    """It would vanish too often if ties were missing or unrecorded: ask before relying on it."""
    WEAK = "zurueckgestellt"
    """Chance could explain it, or it is too small to matter."""


class Quadrant(StrEnum):
    """What likely and useful mean together for a tie that nobody has recorded; the value is what to do."""

    APPROACH = "sofort ansprechen"
    """Likely and useful."""
    BRIDGE = "Brücke bauen"
    """Useful, but nothing hints at a tie: somebody has to introduce them."""
    ASK = "nachfragen, vielleicht schon da"
    """Likely, and it would close little."""
    HIDDEN = "nicht gezeigt"
    """Neither."""

    @classmethod
    def of(cls, *, likely: bool, useful: bool) -> Quadrant:
        """Return the quadrant."""
        if useful:
            return cls.APPROACH if likely else cls.BRIDGE
        return cls.ASK if likely else cls.HIDDEN


class GateSort(StrEnum):
    """The three questions a finding has to answer."""

    CHANCE = "zufall"
    MISSING_DATA = "datenlage"
    SIZE = "groesse"


@dataclass(frozen=True, slots=True)
class Gate:
    """One of the three questions with its answer."""

    sort: GateSort
    passed: bool
    reason: Said
    """The answer in plain words, such as `In 93 von 100 Versuchen bleibt der Hinweis bestehen`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What a result rests on: the same basis gives the same text, byte for byte."""

    data_version: int
    valid_on: date
    as_of: date
    seed: int
    """Where all randomness begins."""
    trials: int
    """How many copies with dropped and added ties were tried."""

    @property
    def said(self) -> Said:
        """Return it as the line that stands below every list."""
        return say(
            "Datenstand {version} · gültig am {valid_on} · Stand vom {as_of} · Startzahl {seed}",
            version=self.data_version,
            valid_on=self.valid_on,
            as_of=self.as_of,
            seed=str(self.seed),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What people decided about a finding; it survives the next import because findings keep their ids."""

    finding: FindingId
    """Which finding, with what its id is made of."""
    state: JudgementState
    reason: str
    """Why, in their own words."""
    judged_on: date
    role: str
    """Who as a function, never a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One gap, explained so that a lay person can check every claim.

    The three lines for readers are `title`, `reason` and `certainty`; each can be said in English.
    """

    id: FindingId
    gap: str
    """Id of the detector, such as `coverage`."""
    network: str
    section: Section
    title: Said
    """What: one sentence."""
    reason: Said
    """Why we say so: counted pairs, names, source of the expectation."""
    certainty: Said
    """How sure: age and number of sources, in plain words."""
    next_step: Said
    checked_by: Said
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
    counted: Said = EMPTY
    """What was counted, in a few words: `3 von 12 möglichen Paaren`."""
    expected: Said = EMPTY
    """What was to be expected, as a frequency or with its source; empty where nothing is expected."""
    gates: tuple[Gate, ...] = ()
    """What was tested and how it came out; empty where a quote or a plain count says it all."""
    confidence: Confidence = Confidence.FIRM
    quadrant: Quadrant | None = None
    """Where a suggested tie stands among likely and useful; None for other findings."""
    basis: Basis | None = None
    """Data version, days and seed it was computed with."""
    judgement: Judgement | None = None
    """The latest decision of people; None while nobody decided."""

    @property
    def state(self) -> JudgementState:
        """Return what people decided, open until they did."""
        return self.judgement.state if self.judgement else JudgementState.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What a detector is: its id, names and place in the order."""

    id: str
    title: Said
    question: Said
    """The question it answers, in plain words."""
    order: int
    is_comparable: bool = True
    """Whether before and after can be compared: a list of the best suggestions, or of questions, cannot."""
    public: Callable[[int], Said] | None = None
    """What audiences read in place of findings with internal names, from their number alone."""


@dataclass(frozen=True, slots=True)
class Detector:
    """A discovered module of `graph.gaps`."""

    gap: Gap
    find: Callable[[Any], Iterator[Finding]]


class FindingId(str):
    """The stable id of a finding, with what it was made of, so that it can be followed through mergers."""

    __slots__ = ("gap", "network", "subjects", "topic")
    gap: str
    network: str
    subjects: tuple[str, ...]
    topic: str

    def __new__(cls, gap: str, network: str, subjects: tuple[str, ...], topic: str) -> FindingId:
        """Return the id of these parts."""
        parts = "\n".join([gap, network, *subjects, topic])
        made = super().__new__(cls, hashlib.sha256(parts.encode()).hexdigest()[:ID_LENGTH])
        made.gap, made.network, made.subjects, made.topic = gap, network, subjects, topic
        return made

    def __getnewargs__(self) -> tuple[str, str, tuple[str, ...], str]:  # type: ignore[override]  # copies are made from the parts
        return self.gap, self.network, self.subjects, self.topic


def finding_id(gap: str, network: str, subjects: Iterable[str] = (), topic: str = "") -> FindingId:
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
    return FindingId(gap, network, tuple(sorted(subjects)), topic)
