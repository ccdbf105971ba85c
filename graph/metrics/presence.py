"""Who is present in which action field, by which statement: the ground the ladder of coverage stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from graph.model import Modality, Network, Statement
from ontology.codelists import codelist

__all__ = ["Presence", "agents_by_kind", "latest_source", "presences"]

WEAKEST_FIRST = (Modality.NEGIERT, Modality.SOLL, Modality.AUFTRAG, Modality.IST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """One statement that puts an agent into an action field."""

    agent: str
    field: str
    modality: Modality
    """The weaker of what the agent and the statement carry: a planned actor takes part in nothing yet."""
    statement: str
    evidence: tuple[str, ...] = ()
    confirmed_on: date | None = None


def presences(network: Network) -> Mapping[tuple[str, str], tuple[Presence, ...]]:
    """Return (agent, field) → what puts the agent into that field.

    An agent is in a field by its own statement, a tie it ends, an offer it provides, an undertaking it is
    involved in or a task it bears. A narrower field counts for the broader ones too.

    Example:
        >>> from tests.builders import actor, network, tie
        >>> net = network(actor("vhs"), actor("awo"), tie("vhs", "awo", fields=("sprache",)))
        >>> sorted(presences(net))
        [('awo', 'bildung'), ('awo', 'sprache'), ('vhs', 'bildung'), ('vhs', 'sprache')]
    """
    found: dict[tuple[str, str], list[Presence]] = {}
    for agent, statements in _placing(network):
        if agent in network.agents:
            for presence in _in_fields(network, agent, statements):
                found.setdefault((agent, presence.field), []).append(presence)
    return {key: tuple(sorted(values, key=lambda it: it.statement)) for key, values in found.items()}


def agents_by_kind(network: Network) -> Mapping[str, tuple[str, ...]]:
    """Return kind → agents of this kind or a narrower one, further kinds included."""
    kinds, found = codelist("akteursart"), dict[str, set[str]]()
    for iri, agent in network.agents.items():
        for kind in agent.kinds:
            for broader in kinds.ancestors(kind):
                found.setdefault(broader, set()).add(iri)
    return {kind: tuple(sorted(agents)) for kind, agents in found.items()}


def latest_source(network: Network, evidence: Iterable[str]) -> date | None:
    """Return the day of the newest source; None if all are undated."""
    days = (_source_day(network, iri) for iri in evidence)
    return max((day for day in days if day is not None), default=None)


def _source_day(network: Network, iri: str) -> date | None:
    evidence = network.evidence.get(iri)
    if evidence is None:
        return None
    document = network.documents.get(evidence.document or "")
    if document is not None:
        return document.latest
    return evidence.latest or evidence.recorded_on


def _placing(network: Network) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """Yield each agent with the statements that together place it in fields."""
    for iri, agent in network.agents.items():
        yield iri, (agent,)
    for tie in network.ties.values():
        yield from ((end, (tie,)) for end in tie.ends)
    for offer in network.offers.values():
        yield from ((provider, (offer,)) for provider in offer.providers)
    for task in network.tasks.values():
        if task.bearer:
            yield task.bearer, (task,)
    for part in network.involvements.values():
        event = network.undertakings.get(part.undertaking or "")
        yield part.participant, (part, event) if event else (part,)


def _in_fields(network: Network, agent: str, statements: tuple[Statement, ...]) -> Iterator[Presence]:
    listing = codelist("feld")
    named = {code for statement in statements for code in statement.fields}
    modalities = [network.agents[agent].modality, *(statement.modality for statement in statements)]
    confirmed = [statement.confirmed_on for statement in statements if statement.confirmed_on]
    for field in sorted({broader for code in named for broader in listing.ancestors(code)}):
        yield Presence(
            agent=agent,
            field=field,
            modality=min(modalities, key=WEAKEST_FIRST.index),
            statement=statements[0].iri,
            evidence=tuple(sorted({iri for statement in statements for iri in statement.evidence})),
            confirmed_on=max(confirmed, default=None),
        )
