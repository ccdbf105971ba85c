"""What is promised and not yet there: statements of mandate or aim without a fact that fulfils them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations
from typing import TypeVar

from graph.model import Agent, Modality, Network, Offer, Statement, Task, Tie, Undertaking
from graph.projection.network import COOPERATION, counted_as, is_contact
from graph.texts import searchable
from ontology.codelists import codelist

__all__ = ["SETTLED", "OpenPromise", "open_promises", "open_tasks"]

_S = TypeVar("_S", bound=Statement)

ANY = ""
"""The key under which every fact is found, for promises among kinds alone."""
SETTLED = frozenset({"umgesetzt", "verworfen"})
"""Plan states that end a promise."""


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise that no fact fulfils, with the facts that resemble it: perhaps one of them does."""

    promise: Tie | Offer | Agent | Undertaking
    similar: tuple[Tie | Offer, ...] = ()


def open_promises(network: Network) -> Iterator[OpenPromise]:
    """Yield ties, offers, named actors and undertakings that are only mandated or aimed at, by IRI.

    A promise is fulfilled by the same thing as a fact: a tie of the same relation and direction between the
    same agents, an offer of the same name by the same providers, an actor or undertaking of the same name.
    Similar is another tie of the same class (or a cooperation) of the same agents or of those who can stand
    for a kind, and an offer of the same name or of the same provider for the same fields and groups.

    Example:
        >>> from tests.builders import actor, group, network, tie
        >>> from graph.model import Modality
        >>> promise = tie("kmut", "vereine", modality=Modality.AUFTRAG)
        >>> agents = (actor("kmut"), group("vereine"), actor("club"))
        >>> [it.promise.iri for it in open_promises(network(*agents, promise))]
        ['tie-kmut-vereine']
        >>> list(open_promises(network(*agents, promise, tie("kmut", "vereine", iri="fact"))))
        []
    """
    contacts = {iri: tie for iri, tie in network.ties.items() if is_contact(tie)}
    ties = _facts(contacts, lambda tie: tie.ends)
    for tie in _promised(network.ties):
        near_ties = ties.get(_named_end(network, tie), ())
        if not any(_fulfils_tie(fact, tie) for fact in near_ties):
            yield OpenPromise(tie, _by_iri(it for it in near_ties if _resembles_tie(network, it, tie)))
    offers = _facts(network.offers, _offer_keys)
    for offer in _promised(network.offers):
        near_offers = [fact for key in _offer_keys(offer) for fact in offers.get(key, ())]
        if not any(_fulfils_offer(fact, offer) for fact in near_offers):
            yield OpenPromise(offer, _by_iri(it for it in near_offers if _resembles_offer(it, offer)))
    named = {iri: agent for iri, agent in network.agents.items() if agent.is_named}
    yield from map(OpenPromise, _unnamed_as_fact(named))
    yield from map(OpenPromise, _unnamed_as_fact(network.undertakings))


def open_tasks(network: Network) -> Mapping[str | None, tuple[Task, ...]]:
    """Return bearer → tasks that are only mandated or aimed at; None holds those without a bearer.

    Example:
        >>> from tests.builders import network, task
        >>> {who: len(found) for who, found in open_tasks(network(task("Bericht", "kmut"), task("Konzept"))).items()}
        {None: 1, 'kmut': 1}
    """
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


def _by_iri(facts: Iterable[_S]) -> tuple[_S, ...]:
    found = {fact.iri: fact for fact in facts}
    return tuple(found[iri] for iri in sorted(found))


def _fulfils_tie(fact: Tie, promise: Tie) -> bool:
    same_way = (fact.source, fact.target) == (promise.source, promise.target)
    return fact.relation == promise.relation and same_way and set(fact.ends) == set(promise.ends)


def _resembles_tie(network: Network, fact: Tie, promise: Tie) -> bool:
    if counted_as(fact) not in (counted_as(promise), COOPERATION):
        return False
    missing = [end for end in promise.ends if end not in fact.ends]
    others = [end for end in fact.ends if end not in promise.ends]
    return any(
        all(_stands_for(network, end, wanted) for end, wanted in zip(chosen, missing, strict=True))
        for chosen in permutations(others, len(missing))
    )


def _stands_for(network: Network, end: str, wanted: str) -> bool:
    """Tell whether somebody is named for a kind that was meant, or is of that kind, another wording of it included."""
    agent, meant = network.agents.get(end), network.agents.get(wanted)
    if agent is None or meant is None or not meant.is_generic:
        return False
    kinds = codelist("akteursart")
    return end in meant.resolved_by or any(kinds.is_within(kind, meant.kind) for kind in agent.kinds)


def _fulfils_offer(fact: Offer, promise: Offer) -> bool:
    """Tell whether all promised providers offer it under the same name; without any, nobody may be named."""
    same_name = searchable(fact.label) == searchable(promise.label)
    same_providers = set(promise.providers) <= set(fact.providers)
    return same_name and same_providers and bool(promise.providers) == bool(fact.providers)


def _resembles_offer(fact: Offer, promise: Offer) -> bool:
    if searchable(fact.label) == searchable(promise.label):
        return True
    same_provider = not set(fact.providers).isdisjoint(promise.providers)
    covers = set(promise.fields) <= set(fact.fields) and set(promise.target_groups) <= set(fact.target_groups)
    return same_provider and covers
