"""What is promised and not yet there: statements of mandate or aim without a fact that fulfils them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from graph.model import Agent, Modality, Network, Offer, Statement, Task, Tie, Undertaking
from graph.projection.network import COOPERATION, counted_as
from graph.texts import searchable
from ontology.codelists import codelist

__all__ = ["SETTLED", "open_promises", "open_tasks"]

_S = TypeVar("_S", bound=Statement)

SETTLED = frozenset({"umgesetzt", "verworfen"})
"""Plan states that end a promise."""


def open_promises(network: Network) -> Iterator[Tie | Offer | Agent | Undertaking]:
    """Yield ties, offers, named actors and undertakings that are only mandated or aimed at, by IRI.

    A promise is fulfilled by a fact of the same sort: a tie of the same class (or a cooperation) between the
    same actors, an offer of the same name or of the same provider for the same fields and groups, an actor
    or undertaking of the same name. A promise to a kind is fulfilled by any named actor of that kind.

    Example:
        >>> from tests.builders import actor, group, network, tie
        >>> from graph.model import Modality
        >>> promise = tie("kmut", "vereine", modality=Modality.AUFTRAG)
        >>> agents = (actor("kmut"), group("vereine"), actor("club"))
        >>> [it.iri for it in open_promises(network(*agents, promise))]
        ['tie-kmut-vereine']
        >>> list(open_promises(network(*agents, promise, tie("kmut", "club"))))
        []
    """
    facts = [tie for tie in network.ties.values() if tie.modality is Modality.IST]
    for tie in _promised(network.ties):
        if not any(_fulfils_tie(network, fact, tie) for fact in facts):
            yield tie
    offers = [offer for offer in network.offers.values() if offer.modality is Modality.IST]
    for offer in _promised(network.offers):
        if not any(_fulfils_offer(fact, offer) for fact in offers):
            yield offer
    named = {iri: agent for iri, agent in network.agents.items() if agent.is_named}
    yield from _unnamed_as_fact(named)
    yield from _unnamed_as_fact(network.undertakings)


def open_tasks(network: Network) -> Mapping[str | None, tuple[Task, ...]]:
    """Return bearer → tasks that are only mandated or aimed at; None holds those without a bearer."""
    found: dict[str | None, list[Task]] = {}
    for task in _promised(network.tasks):
        found.setdefault(task.bearer, []).append(task)
    return {bearer: tuple(tasks) for bearer, tasks in sorted(found.items(), key=lambda it: it[0] or "")}


def _promised(collection: Mapping[str, _S]) -> Iterator[_S]:
    for _, statement in sorted(collection.items()):
        is_open = statement.plan_state not in SETTLED
        if statement.modality in (Modality.AUFTRAG, Modality.SOLL) and is_open:
            yield statement


def _unnamed_as_fact(collection: Mapping[str, _S]) -> Iterator[_S]:
    """Yield promised things of which none of the same name exists as a fact."""
    facts = {searchable(it.label) for it in collection.values() if it.modality is Modality.IST}
    yield from (it for it in _promised(collection) if searchable(it.label) not in facts)


def _fulfils_tie(network: Network, fact: Tie, promise: Tie) -> bool:
    if counted_as(fact) not in (counted_as(promise), COOPERATION):
        return False
    return all(any(_stands_for(network, end, wanted) for end in fact.ends) for wanted in promise.ends)


def _stands_for(network: Network, end: str, wanted: str) -> bool:
    """Tell whether an actor is the one meant, is named for a kind, or is of that kind."""
    if end == wanted:
        return True
    agent, meant = network.agents.get(end), network.agents.get(wanted)
    if agent is None or meant is None or not meant.is_generic or agent.is_generic:
        return False
    kinds = codelist("akteursart")
    return end in meant.resolved_by or any(kinds.is_within(kind, meant.kind) for kind in agent.kinds)


def _fulfils_offer(fact: Offer, promise: Offer) -> bool:
    if searchable(fact.label) == searchable(promise.label):
        return True
    same_provider = not set(fact.providers).isdisjoint(promise.providers)
    covers = set(promise.fields) <= set(fact.fields) and set(promise.target_groups) <= set(fact.target_groups)
    return same_provider and covers
