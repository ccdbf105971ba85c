"""Answers as values: what the service hands to the command line and to the pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from graph.model.codes import Modality
from graph.model.handover import Attribution
from graph.model.statements import NetworkInfo

UNSTATED = "ohne-angabe"
"""No source says how close a tie is: unknown, and not "no contact"."""
CERTAINTIES = ("beidseitig", "einseitig", "dokument", "ohne-zitat", "eigene-kenntnis", "ungeprueft")
"""How a line is evidenced, the surest first: codes of the list `bestaetigung`, documents apart by their quote."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The two times of every view (what holds on a day, as recorded on a day), and the place it is limited to."""

    valid_on: date
    as_of: date
    place: str | None = None
    """IRI of the one municipality looked at: map, table, text and figures are limited alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """One filter for map, table and text; empty means everything."""

    moment: Moment
    fields: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    modalities: tuple[Modality, ...] = ()
    places: tuple[str, ...] = ()
    """IRIs of places: actors of one of them, or of a place within it."""
    levels: tuple[str, ...] = ()
    """Codes of the list `intensitaet`, or `UNSTATED` for lines of which no source says how close they are."""
    certainties: tuple[str, ...] = ()
    """How a line is evidenced: codes of `CERTAINTIES`."""
    with_generic: bool = True
    with_structure: bool = True
    """Also draw what is structure and not cooperation: units, seats, establishment."""
    with_undertakings: bool = True
    with_office: bool = True
    ego: str | None = None
    """IRI of the actor whose surroundings are shown."""
    arrangement: str = "art"
    """How actors stand together: `art` (by kind) or `feld` (by action field); what is shown is the same."""
    steps: int = 1
    """How many lines away the surroundings reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A passage with its document, ready to be shown."""

    text: str | None
    document: str
    document_date: str
    """`2006`, `14.06.2006` or `undatiert`."""
    before: str = ""
    after: str = ""
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An actor, a kind or an undertaking on the map."""

    iri: str
    label: str
    kind: str
    kind_label: str
    group: str
    """Top of the hierarchy of kinds (or `vorhaben`): decides colour and shape."""
    group_label: str
    modality: Modality
    is_generic: bool = False
    is_body: bool = False
    fields: tuple[str, ...] = ()
    field_labels: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """IRIs of its places and of those they lie within, the narrowest first."""
    place_labels: tuple[str, ...] = ()
    """Of its own places alone."""
    degree: int = 0
    """Number of edges shown."""
    x: float = 0.0
    y: float = 0.0
    area: str = ""
    """Code of the area of the map it stands in; empty if the map has none."""
    bridging: float = 0.0
    """Share of the shortest ways between others that lead over it, on the whole map of its day."""
    finding: str = ""
    """Id of the finding that misses this partner: it is no actor, but a place that is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line of the map: a tie, a seat, an involvement or a unit's place in its organisation."""

    iri: str
    source: str
    target: str
    label: str
    """The whole clause, such as `KMUT berät kreisangehörige Gemeinden`."""
    relation: str
    relation_label: str
    """`berät`, `Geschäftsführung`, `gehört zu` …"""
    modality: Modality
    modality_label: str
    """With plan state: `Soll, empfohlen`."""
    is_directed: bool
    counts_as: str
    """`cooperation`, `exchange`, `relation`, `structure`."""
    when: str = ""
    field_labels: tuple[str, ...] = ()
    level: str = UNSTATED
    """Code of the list `intensitaet`, or `UNSTATED`."""
    level_label: str = ""
    certainty: str = ""
    """The surest way in which it is evidenced: one of `CERTAINTIES`."""
    certainty_label: str = ""
    quotes: tuple[Quote, ...] = ()
    finding: str = ""
    """Id of the finding that misses this tie: it is no tie, but a line that is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A circle of the map in which the members of one kind or one action field stand together."""

    code: str
    label: str
    x: float
    y: float
    radius: float
    count: int
    """How many nodes of the view stand in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """Nodes and edges for one selection, with the same content in words."""

    network: NetworkInfo
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    total_nodes: int
    total_edges: int
    summary: str
    """Two or three German sentences: the alternative text of the picture."""
    areas: tuple[Area, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    """Who has to be named where it is shown."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a filter, with how much of the map there would be if it alone were chosen in its place."""

    code: str
    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapFilter:
    """What can be chosen on the map: only what occurs in the network, in the order of the lists."""

    fields: tuple[Option, ...] = ()
    kinds: tuple[Option, ...] = ()
    places: tuple[Option, ...] = ()
    modalities: tuple[Option, ...] = ()
    levels: tuple[Option, ...] = ()
    certainties: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One statement in a sentence, with its quotes."""

    text: str
    modality: Modality
    modality_label: str
    when: str = ""
    notes: tuple[str, ...] = ()
    other: str | None = None
    """IRI of the actor the sentence leads to."""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What no source says and the office could answer: neither a fact nor a finding."""

    text: str
    other: str | None = None
    """IRI of the other actor it is about."""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts of one sort under a German title."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCard:
    """Everything the sources say about one actor."""

    iri: str
    network: NetworkInfo
    label: str
    kind_label: str
    sort_label: str
    """`Akteur`, `Gremium`, `Nur als Gruppe genannt`, `Vorhaben`."""
    modality_label: str
    alt_labels: tuple[str, ...] = ()
    field_labels: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    groups: tuple[FactGroup, ...] = ()
    questions: tuple[Question, ...] = ()
    """Such as two posts of which no source says whether they cooperate."""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its words, and with its method card where it has one."""

    label: str
    value: str
    explanation: str
    meaning: str = ""
    not_meaning: str = ""
    act_when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The first screen: who is there, what the sources are, which figures count."""

    network: NetworkInfo
    notice: str
    """For an example: dated, read-only, says nothing about the place today."""
    figures: tuple[Figure, ...]
    documents: tuple[Quote, ...]
    data_version: int
    identity: str = ""
    """In one sentence what this network is."""
    evidence: str = ""
    """In one sentence how well it is evidenced."""
    age: str = ""
    """From when the youngest source is, and when something was last recorded."""
    is_empty: bool = False
    """Whether nothing at all is recorded for this moment."""


@dataclass(frozen=True, slots=True)
class Table:
    """A result with columns: cells are text, numbers or None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | float | None, ...], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class AgentMatch:
    """A search hit, best first."""

    iri: str
    label: str
    network: str
    score: float
