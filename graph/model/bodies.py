"""Bodies and their seats as values: who sits where, what is not recorded, who shares members, who decided what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.model.codes import Modality
from graph.model.views import Fact, MapView, Quote

__all__ = [
    "BodyBoard",
    "BodyStanding",
    "BodyView",
    "Consultation",
    "KindShare",
    "Named",
    "Overlap",
    "QuotaView",
    "SeatLine",
    "SeatSort",
    "Station",
]


class SeatSort(StrEnum):
    """What a seat means for the one who has it."""

    MEMBER = "mitglied"
    SERVING = "begleitend"
    """Secretariat, minutes, facilitation, guests."""
    EMPTY = "unbesetzt"


class BodyStanding(StrEnum):
    """Whether somebody can be asked to join a body."""

    APPOINTED = "berufen"
    ELECTED = "gewaehlt"
    """Voters or parties fill its seats."""
    PLANNED = "vorgesehen"
    """It does not exist yet, by what the sources say."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a card of its own."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """One statement that seats somebody in a body, or leaves a chair empty."""

    iri: str
    """Of the statement."""
    body: str
    """IRI of the body."""
    member: str | None
    """IRI of who sits there; None for an empty chair."""
    name: str
    """Label of who sits there; empty for an empty chair."""
    kind: str
    group: str
    """Top of the hierarchy of kinds."""
    group_label: str
    role: str
    sort: SeatSort
    is_generic: bool
    fact: Fact

    @property
    def counts(self) -> bool:
        """Tell whether a source reports it as a fact."""
        return self.fact.modality is Modality.IST


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaView:
    """Seats of a body that are given without names."""

    iri: str
    count: int
    vacant: int | None
    """None where no source says how many of them are empty."""
    title: str
    basis: str
    rule: str
    proposed_by: tuple[Named, ...]
    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class KindShare:
    """One group of kinds at a table, beside its place in the whole network."""

    label: str
    members: tuple[Named, ...]
    """Those of the group with a seat."""
    present: int
    """Named actors of the group in the network."""
    seats_share: str
    """Share of all recorded members, such as `15 %`."""
    present_share: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyView:
    """One body with all that the sources say of its seats."""

    iri: str
    label: str
    kind: str
    standing: BodyStanding
    fields: tuple[str, ...]
    answer: str
    """One or two sentences: how many members are recorded, and how many are migrant organisations."""
    next_step: str
    """What to do where nobody knows who sits there; else empty."""
    lines: tuple[SeatLine, ...]
    members: int
    """Members that a source reports, each once."""
    migrant: int
    unnamed: int
    """Seats given without names."""
    vacant: int
    is_known: bool
    """Whether a source says anything about who belongs to it."""
    quotas: tuple[QuotaView, ...]
    shares: tuple[KindShare, ...]
    voices: tuple[str, ...]
    """Whose voice is not recorded at the table, in sentences."""
    expected: tuple[Fact, ...]
    """What texts let expect in the fields of the body and no member is."""
    relations: tuple[Fact, ...]
    """Where it belongs, who advises it, who reports to it."""
    in_words: tuple[str, ...]
    """Who sits there, role by role: the same as its lines in the picture."""
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two bodies and those who sit in both."""

    one: str
    other: str
    shared: tuple[Named, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One body on the way of a paper."""

    body: Named
    day: str
    """As stated, or that no source states it."""
    earliest: date | None
    outcome: str
    decision: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """The way of one matter through the bodies, as far as sources tell it."""

    subject: str
    way: str
    """The stations in one line."""
    note: str
    """What of their order no source states; else empty."""
    stations: tuple[Station, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyBoard:
    """Everything about the bodies of a network."""

    answer: tuple[str, ...]
    """Sentences for the head of the page."""
    next_step: str
    """What to do where members are not recorded; else empty."""
    bodies: tuple[BodyView, ...]
    only_kinds: tuple[Named, ...]
    """Bodies that the sources name only as a kind."""
    absences: tuple[Fact, ...]
    """Bodies that a source says expressly not to exist."""
    overlaps: tuple[Overlap, ...]
    """Every two bodies of which members are recorded."""
    in_several: tuple[tuple[Named, str], ...]
    """Who sits at more than one table, with body and role in words."""
    consultations: tuple[Consultation, ...]
    picture: MapView
    pictures: Mapping[str, MapView]
    """IRI of a body → the picture of its own table."""
