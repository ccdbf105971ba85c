"""Whose place is never told, whatever the statements say: shelters, and communities below their municipality."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.model import Agent, Network, Offer, Place
from graph.texts import slug_of
from ontology.codelists import codelist

__all__ = [
    "MUNICIPAL_KINDS",
    "PROTECTED_KINDS",
    "is_offer_protected",
    "is_protected",
    "may_have_address",
    "without_protected_places",
]

PROTECTED_KINDS = ("frauenhaus", "unterkunft")
"""Kinds of actors of which no place is ever told (KNOWLEDGE_MODEL §3 i)."""
MUNICIPAL_KINDS = ("moscheegemeinde", "juedische-gemeinde")
"""Kinds of actors of which the municipality is told, never a quarter or an address (as above)."""


def is_protected(agent: Agent) -> bool:
    """Tell whether the place of an actor is never told: by one of its kinds, also one that a network calls so itself.

    Example:
        >>> from tests.builders import actor
        >>> is_protected(actor("haus", "frauenhaus")), is_protected(actor("haus", "verein"))
        (True, False)
    """
    return _is_one_of(agent, PROTECTED_KINDS)


def may_have_address(agent: Agent) -> bool:
    """Tell whether an address of an actor may be told, should one be recorded against the rules.

    Example:
        >>> from tests.builders import actor
        >>> may_have_address(actor("gemeinde", "moscheegemeinde")), may_have_address(actor("vhs", "vhs"))
        (False, True)
    """
    return not _is_one_of(agent, (*PROTECTED_KINDS, *MUNICIPAL_KINDS))


def is_offer_protected(network: Network, offer: Offer) -> bool:
    """Tell whether the place of an offer is never told: it would show where one of its providers is."""
    return any(is_protected(network.agents[iri]) for iri in offer.providers if iri in network.agents)


def without_protected_places(network: Network) -> Network:
    """Return a network that locates nobody whose place is protected, whatever its statements say.

    Women's shelters and accommodations lose their places, and so do their offers; mosque and Jewish communities are
    located in the municipality that the place lies in.

    Example:
        >>> from tests.builders import actor, network, offer, place
        >>> careless = network(place("dorf"), actor("haus", "frauenhaus", places=("dorf",)))
        >>> without_protected_places(careless).agents["haus"].places
        ()
    """
    return replace(
        network,
        agents={iri: _open_agent(it, network.places) for iri, it in network.agents.items()},
        former_agents={iri: _open_agent(it, network.places) for iri, it in network.former_agents.items()},
        offers={
            iri: replace(it, places=()) if it.places and is_offer_protected(network, it) else it
            for iri, it in network.offers.items()
        },
    )


def _open_agent(agent: Agent, places: Mapping[str, Place]) -> Agent:
    if not agent.places:
        return agent
    if is_protected(agent):
        return replace(agent, places=())
    if _is_one_of(agent, MUNICIPAL_KINDS):
        found = (_municipality(iri, places) for iri in agent.places)
        return replace(agent, places=tuple(dict.fromkeys(iri for iri in found if iri)))
    return agent


def _municipality(iri: str, places: Mapping[str, Place]) -> str | None:
    """Return the place itself or the nearest around it that has an official key; a circle has none."""
    seen: set[str] = set()
    here = places.get(iri)
    while here is not None and here.iri not in seen:
        if here.ags:
            return here.iri
        seen.add(here.iri)
        here = places.get(here.within or "")
    return None


def _is_one_of(agent: Agent, broad: Sequence[str]) -> bool:
    """Tell whether an actor is of one of these kinds; a kind that a network brings itself is known by its name."""
    kinds = codelist("akteursart")
    names = tuple(slug_of(code.replace("-", " ")) for code in broad)
    return any(
        any(kinds.is_within(kind, code) for code in broad)
        if kind in kinds
        else any(name in slug_of(kind) for name in names)
        for kind in agent.kinds
    )
