"""What is promised and not yet there: statements of mandate or aim without a fact that fulfils them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import permutations
from typing import TypeVar

from graph.model import Agent, Modality, Network, Offer, Statement, Task, Tie, Undertaking
from graph.projection.network import COOPERATION, counted_as
from graph.texts import searchable
from ontology.codelists import codelist

__all__ = ["SETTLED", "open_promises", "open_tasks"]

_S = TypeVar("_S", bound=Statement)

ANY = ""
"""The key under which every fact is found, for promises among kinds alone."""
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
    ties = _facts(network.ties, lambda tie: tie.ends)
    for tie in _promised(network.ties):
        if not any(_fulfils_tie(network, fact, tie) for fact in ties.get(_named_end(network, tie), ())):
            yield tie
    offers = _facts(network.offers, _offer_keys)
    for offer in _promised(network.offers):
        near = (fact for key in _offer_keys(offer) for fact in offers.get(key, ()))
        if not any(_fulfils_offer(fact, offer) for fact in near):
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


def _facts(collection: Mapping[str, _S], keys: Callable[[_S], Iterable[str]]) -> Mapping[str, list[_S]]:
    """Return facts by what a promise may share with them, so that not every pair is looked at."""
    found: dict[str, list[_S]] = {ANY: []}
    for statement in collection.values():
        if statement.modality is Modality.IST:
            for key in {ANY, *keys(statement)}:
                found.setdefault(key, []).append(statement)
    return found


def _named_end(network: Network, promise: Tie) -> str:
    """Return an end that every fulfilling tie has as well: a named one, for which nobody else stands."""
    named = (end for end in promise.ends if end in network.agents and network.agents[end].is_named)
    return next(named, ANY)


def _offer_keys(offer: Offer) -> tuple[str, ...]:
    return (searchable(offer.label), *offer.providers)


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
    missing = [end for end in promise.ends if end not in fact.ends]
    others = [end for end in fact.ends if end not in promise.ends]
    return any(
        all(_stands_for(network, end, wanted) for end, wanted in zip(chosen, missing, strict=True))
        for chosen in permutations(others, len(missing))
    )


def _stands_for(network: Network, end: str, wanted: str) -> bool:
    """Tell whether an actor is named for a kind that was meant, or is of that kind."""
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
