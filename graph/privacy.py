"""What may be read and told: no query runs over everything, persons are never readable, some places are never told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rdflib import URIRef

from graph.model import Agent, Layer, Network, Offer, Place
from graph.texts import slug_of
from ontology.codelists import codelist
from ontology.namespaces import EXPECTATIONS_GRAPH, META_GRAPH, SCHEMA_GRAPH, graph_iri, network_of

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""So a network may be called: no spelling of it can be taken for another one."""
SHARED_GRAPHS = (SCHEMA_GRAPH, EXPECTATIONS_GRAPH, META_GRAPH)
READABLE_LAYERS = (Layer.PUBLIC, Layer.INTERNAL, Layer.EXPECTATIONS, Layer.DERIVED)
"""Proposals are not yet accepted, persons need a role: both stay out."""
LOADABLE_LAYERS = (Layer.PUBLIC, Layer.INTERNAL, Layer.EXPECTATIONS, Layer.PROPOSALS)
"""What a file may bring in: no persons before roles exist, nothing derived, no journal."""

PROTECTED_KINDS = ("frauenhaus", "unterkunft")
"""Kinds of actors of which no place is ever told (KNOWLEDGE_MODEL §3 i)."""
MUNICIPAL_KINDS = ("moscheegemeinde", "juedische-gemeinde")
"""Kinds of actors of which the municipality is told, never a quarter or an address (as above)."""


def readable_graphs(present: Iterable[URIRef], network: str | None = None) -> tuple[URIRef, ...]:
    """Return the graphs a question may be answered from.

    Args:
        present: The graphs of the store.
        network: All readable layers of this network, and of the others what is public (the titles of texts that
            expectations cite), so that one office's switches and notes never answer for another; None for all
            layers of all networks.
    """
    names = sorted({name for graph in present if (name := network_of(graph))})
    layers = {name: READABLE_LAYERS if network in (None, name) else (Layer.PUBLIC,) for name in names}
    return (*SHARED_GRAPHS, *(graph_iri(name, layer) for name, chosen in layers.items() for layer in chosen))


def is_loadable(graph: URIRef) -> bool:
    """Tell whether a file may bring statements into this graph: a plain name, a layer that is open.

    Example:
        >>> is_loadable(graph_iri("musterstadt", "oeffentlich")), is_loadable(graph_iri("musterstadt", "personen"))
        (True, False)
    """
    name = network_of(graph)
    return (
        name is not None
        and NAME.fullmatch(name) is not None
        and graph in {graph_iri(name, layer) for layer in LOADABLE_LAYERS}
    )


def is_protected(agent: Agent) -> bool:
    """Tell whether the place of an actor is never told: by one of its kinds, also one that a network calls so itself.

    Example:
        >>> from tests.builders import actor
        >>> is_protected(actor("haus", "frauenhaus")), is_protected(actor("haus", "verein"))
        (True, False)
    """
    return _is_one_of(agent, PROTECTED_KINDS)


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
