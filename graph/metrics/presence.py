"""Who is present in which action field, by which statement: the ground the ladder of coverage stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from graph.model import Modality, Network, Statement
from graph.projection.descriptions import first_day
from graph.projection.network import is_contact
from ontology.codelists import codelist

__all__ = ["Presence", "agents_by_kind", "is_sourced_after", "latest_source", "presences"]

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
    involved in or a task it bears. A narrower field counts for the broader ones too. Each presence rests on
    the one statement that names the agent; an undertaking adds fields and can only weaken the modality. Who
    is meant by a kind whose names are known is present wherever the kind is.

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
                for one in (presence, *_inherited(network, presence)):
                    found.setdefault((one.agent, one.field), []).append(one)
    return {key: tuple(sorted(values, key=lambda it: it.statement)) for key, values in found.items()}


def agents_by_kind(network: Network) -> Mapping[str, tuple[str, ...]]:
    """Return kind → agents of this kind or a narrower one, further kinds included.

    Example:
        >>> from tests.builders import actor, network
        >>> agents_by_kind(network(actor("vhs", "vhs"), actor("schule", "schule")))["bildungseinrichtung"]
        ('schule', 'vhs')
    """
    kinds, found = codelist("akteursart"), dict[str, set[str]]()
    for iri, agent in network.agents.items():
        for kind in agent.kinds:
            for broader in kinds.ancestors(kind):
                found.setdefault(broader, set()).add(iri)
    return {kind: tuple(sorted(agents)) for kind, agents in found.items()}


def latest_source(network: Network, evidence: Iterable[str]) -> date | None:
    """Return the day of the newest source; None if all are undated."""
    days = (_source_days(network, iri)[1] for iri in evidence)
    return max((day for day in days if day is not None), default=None)


def is_sourced_after(network: Network, evidence: Iterable[str], day: date) -> bool:
    """Tell whether a source is surely later than a day: a source of the same year need not be."""
    days = (_source_days(network, iri)[0] for iri in evidence)
    return any(first is not None and first > day for first in days)


def _source_days(network: Network, iri: str) -> tuple[date | None, date | None]:
    """Return the first and the last day that the date of a source can mean."""
    evidence = network.evidence.get(iri)
    if evidence is None:
        return None, None
    document = network.documents.get(evidence.document or "")
    if document is not None:
        return first_day(document.date), document.latest
    last = evidence.latest or evidence.recorded_on
    return first_day(evidence.date) or last, last


def _placing(network: Network) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """Yield each agent with the statement that names it, then what adds fields to that."""
    for iri, agent in network.agents.items():
        yield iri, (agent,)
    for tie in network.ties.values():
        if is_contact(tie):
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
    naming = statements[0]
    for field in sorted({broader for code in named for broader in listing.ancestors(code)}):
        yield Presence(
            agent=agent,
            field=field,
            modality=min(modalities, key=WEAKEST_FIRST.index),
            statement=naming.iri,
            evidence=tuple(sorted(set(naming.evidence))),
            confirmed_on=naming.confirmed_on,
        )


def _inherited(network: Network, presence: Presence) -> Iterator[Presence]:
    """Yield the presence of a kind for each named actor that is known to be meant."""
    for iri in network.agents[presence.agent].resolved_by:
        meant = network.agents.get(iri)
        if meant is not None and meant.is_named:
            weaker = min(presence.modality, meant.modality, key=WEAKEST_FIRST.index)
            yield replace(presence, agent=iri, modality=weaker)
