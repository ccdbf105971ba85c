"""What an actor brings to a table or shares with another: kinds, action fields, places, target groups, contacts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph.metrics.presence import presences
from graph.metrics.seats import is_organisation
from graph.model import Modality, Network
from ontology.codelists import codelist

__all__ = ["Element", "ElementSort", "elements_of"]


class ElementSort(StrEnum):
    """What an element is; the value is the German word."""

    KIND = "Art"
    FIELD = "Handlungsfeld"
    PLACE = "Ort"
    TARGET_GROUP = "Zielgruppe"
    NEIGHBOURHOOD = "Umfeld"
    """A part of the network that somebody opens the door to: a partner, or a group of closely tied actors."""


@dataclass(frozen=True, slots=True, order=True)
class Element:
    """One thing that can be covered or shared."""

    sort: ElementSort
    code: str
    """A code of the list of kinds, fields or target groups, or an IRI."""


def elements_of(network: Network) -> Mapping[str, frozenset[Element]]:
    """Return what each named organisation that exists brings; bodies and the coordination office are left out.

    Broader kinds and fields are brought with the narrower ones; places and target groups only as they are named:
    an offer for women does not reach everybody. Only what is reported as fact counts: whoever is merely meant to
    work in a field does not yet bring it.

    Example:
        >>> from tests.builders import actor, network, offer
        >>> net = network(actor("vhs", "verein"), offer("kurs", "vhs", target_groups=("frauen",)))
        >>> sorted(it.code for it in elements_of(net)["vhs"] if it.sort is ElementSort.TARGET_GROUP)
        ['frauen']
    """
    found: dict[str, set[Element]] = {}
    for iri, element in _brought(network):
        if iri in network.agents and is_organisation(network.agents[iri]):
            found.setdefault(iri, set()).add(element)
    return {iri: frozenset(found[iri]) for iri in sorted(found)}


def _brought(network: Network) -> Iterator[tuple[str, Element]]:
    """Yield each agent with each element that a statement gives it."""
    kinds = codelist("akteursart")
    for iri, agent in network.agents.items():
        codes = (broader for kind in agent.kinds for broader in kinds.ancestors(kind))
        yield from ((iri, Element(ElementSort.KIND, code)) for code in codes)
        yield from ((iri, Element(ElementSort.PLACE, place)) for place in agent.places)
    for (iri, field), found in presences(network).items():
        if any(presence.modality is Modality.IST for presence in found):
            yield iri, Element(ElementSort.FIELD, field)
    for iri, reached, places in _services(network):
        yield from ((iri, Element(ElementSort.TARGET_GROUP, code)) for code in reached)
        yield from ((iri, Element(ElementSort.PLACE, place)) for place in places)


def _services(network: Network) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Yield who provides or takes part in what exists, with its target groups and places."""
    for offer in network.offers.values():
        if offer.modality is Modality.IST:
            yield from ((provider, offer.target_groups, offer.places) for provider in offer.providers)
    for part in network.involvements.values():
        event = network.undertakings.get(part.undertaking or "")
        if event and Modality.IST is part.modality is event.modality:
            yield part.participant, event.target_groups, ()
