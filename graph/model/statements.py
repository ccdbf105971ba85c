"""Statements as Python values: one frozen class per class of the knowledge model, references as IRIs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from datetime import date as date_type

from graph.model.codes import Modality, Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """When something holds; a missing bound is open."""

    earliest: date | None = None
    latest: date | None = None
    start: str | None = None
    """As the source states it: a year, a month or a day in ISO form."""
    end: str | None = None

    def covers(self, day: date) -> bool:
        """Tell whether a day lies within; open bounds always do."""
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What every statement carries."""

    iri: str
    label: str
    modality: Modality = Modality.IST
    plan_state: str | None = None
    fields: tuple[str, ...] = ()
    """Codes of the list `feld`."""
    evidence: tuple[str, ...] = ()
    """IRIs of Evidence."""
    period: Period = field(default_factory=Period)
    confirmed_on: date | None = None
    notes: tuple[str, ...] = ()
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """What further columns of a list say, by code of the column; several rows may say different things."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent(Statement):
    """Who can act: a named actor, a body, or a generic kind (never an organisation)."""

    kind: str
    """Code of the list `akteursart`; a kind that the network brings itself stands by its label."""
    also_kinds: tuple[str, ...] = ()
    is_generic: bool = False
    is_body: bool = False
    alt_labels: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    unit_of: tuple[str, ...] = ()
    organ_of: tuple[str, ...] = ()
    resolved_by: tuple[str, ...] = ()
    count: int | None = None
    has_open_list: bool = False
    """The source ends its list with "etc."."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the main kind and the further ones: all count for coverage."""
        return (self.kind, *self.also_kinds)

    @property
    def is_named(self) -> bool:
        """Tell whether this is one identifiable actor or body."""
        return not self.is_generic


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredAbsence(Statement):
    """A source says expressly that there is no such actor."""

    kind: str
    decided_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Statement):
    """A relation between agents, directed (source, target) or not (participants)."""

    relation: str
    """Code of the list `beziehung`."""
    source: str | None = None
    target: str | None = None
    participants: tuple[str, ...] = ()
    level: int | None = None
    reported_by: tuple[str, ...] = ()
    hidden_ends: int = 0
    """How many further ends are not visible at the moment shown: a round table of three stays one."""

    @property
    def ends(self) -> tuple[str, ...]:
        """Return all agents joined, source first."""
        directed = tuple(end for end in (self.source, self.target) if end)
        return directed or self.participants


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat(Statement):
    """Who sits in a body, in which role."""

    member: str | None
    organization: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatQuota(Statement):
    """Seats of a body that are given without names."""

    organization: str
    count: int
    vacant: int | None = None
    basis: str | None = None
    quota_rule: str | None = None
    proposed_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking(Statement):
    """A project, process, event, meeting, programme or regular report."""

    type: str
    target_groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement(Statement):
    """Who takes part in an undertaking or works on a document, in which role."""

    participant: str
    undertaking: str | None = None
    about: str | None = None
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Statement):
    """An offer, a Maßnahme or a recommendation (then `soll`)."""

    providers: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Statement):
    """What someone has to do."""

    bearer: str | None = None
    type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Statement):
    """What a body decided, or was asked to decide."""

    bodies: tuple[str, ...] = ()
    outcome: str | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim(Statement):
    """What is striven for and is neither actor nor offer."""

    pursued_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source text."""

    iri: str
    title: str
    type: str = ""
    date: str | None = None
    """As stated, in ISO form; None for an undated text."""
    latest: date_type | None = None
    """Last day the stated date can mean: the age of a source counts from here."""
    identifiers: tuple[str, ...] = ()
    licence: str = ""
    """Under which its statements may be passed on, such as `CC-BY-4.0`; empty where no source says so."""
    attribution: str = ""
    """Who has to be named wherever its statements are shown."""
    website: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The exact quote and its document, or an own knowledge with date and note."""

    iri: str
    document: str | None = None
    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    type: str | None = None
    date: str | None = None
    latest: date_type | None = None
    """Last day the own date can mean, for knowledge without a document."""
    recorded_on: date_type | None = None
    """When it entered the store: what was recorded later is not seen on an earlier `stand`."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A municipality, district or quarter."""

    iri: str
    label: str
    ags: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """A source expects a kind of partner in an action field."""

    iri: str
    field: str
    kind: str
    strength: Strength
    own_strength: Strength | None = None
    network: str | None = None
    """Name of the network whose own text it is, such as `lueneburg`."""
    binding: str
    """`Norm oder Richtlinie`, `Empfehlung`, `eigener Text`, `Vergleichspraxis`, `Rahmenwerk`, `fachlich`, `Eigenaufgabe`."""
    applies_if: str
    source: str
    quote: str | None = None
    basis: str = ""
    is_active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkInfo:
    """A network itself: name, title and what it is."""

    name: str
    label: str
    ags: str | None = None
    fields: tuple[str, ...] = ()
    is_fictional: bool = False
    is_directed: bool = False
    """Every tie leads from one actor to another: its list was read as directed."""
    is_example: bool = False
    """Shipped, dated and read-only: says nothing about the place today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedText:
    """A municipal text that expectations cite, with the network it comes from."""

    network: NetworkInfo
    document: Document
