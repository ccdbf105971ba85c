"""One network as read from the store: every statement by IRI, ready for pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.model.statements import (
    Agent,
    Aim,
    CitedText,
    Decision,
    DeclaredAbsence,
    Document,
    Evidence,
    Expectation,
    Involvement,
    NetworkInfo,
    Offer,
    Place,
    Seat,
    SeatQuota,
    Statement,
    Task,
    Tie,
    Undertaking,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """All statements of one network, each collection keyed by IRI in the order of labels."""

    info: NetworkInfo
    data_version: int = 0
    agents: Mapping[str, Agent] = field(default_factory=dict)
    absences: Mapping[str, DeclaredAbsence] = field(default_factory=dict)
    ties: Mapping[str, Tie] = field(default_factory=dict)
    seats: Mapping[str, Seat] = field(default_factory=dict)
    quotas: Mapping[str, SeatQuota] = field(default_factory=dict)
    undertakings: Mapping[str, Undertaking] = field(default_factory=dict)
    involvements: Mapping[str, Involvement] = field(default_factory=dict)
    offers: Mapping[str, Offer] = field(default_factory=dict)
    tasks: Mapping[str, Task] = field(default_factory=dict)
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    aims: Mapping[str, Aim] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    expectations: Mapping[str, Expectation] = field(default_factory=dict)
    cited: Mapping[str, CitedText] = field(default_factory=dict)
    """Municipal texts of this and other networks that expectations cite, by the source as cited."""
    own_kinds: Mapping[str, str] = field(default_factory=dict)
    """Kinds of actors that a network from elsewhere brings itself: label by code; agents carry the label."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """Columns of lists that attributes come from: heading by code."""
    former_agents: Mapping[str, Agent] = field(default_factory=dict)
    """Agents that ended before the day shown: past events still name them."""
    problems: tuple[str, ...] = ()
    """What could not be read and was left out, in German sentences."""

    def statements(self) -> Iterable[Statement]:
        """Yield every statement that carries modality and evidence."""
        for collection in (
            self.agents, self.absences, self.ties, self.seats, self.quotas, self.undertakings,
            self.involvements, self.offers, self.tasks, self.decisions, self.aims,
        ):  # fmt: skip
            yield from collection.values()

    def label(self, iri: str) -> str:
        """Return the label of an agent, undertaking, document or place, or the end of an unknown IRI."""
        for collection in (self.agents, self.former_agents, self.undertakings, self.places):
            if iri in collection:
                return collection[iri].label
        if iri in self.documents:
            return self.documents[iri].title
        return iri.rsplit("/", 1)[-1]
