"""One municipality of a network: its places, who and what belongs to it, and the network limited to that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from graph.errors import UnknownName
from graph.locale import say
from graph.model import Involvement, Moment, Network, Place, Seat, Statement, Tie
from graph.texts import nearest, sort_key

__all__ = ["everywhere", "home_of", "limited_to", "municipalities", "places_within"]

_S = TypeVar("_S", bound=Statement)
MUNICIPALITY_KEY = 8
"""Digits of the official key of a municipality; that of a county has five."""


def municipalities(network: Network) -> tuple[Place, ...]:
    """Return the municipalities that a network can be limited to, in German order.

    They are the places that lie directly in a county, or in a city of counties' rank that is divided: not the quarters
    of a single municipality, and not addresses.

    Example:
        >>> from tests.builders import network, place
        >>> parts = place("kreis"), place("Dorf", "kreis"), place("Hof 1", "Dorf")
        >>> [found.label for found in municipalities(network(*parts))]
        ['Dorf']
    """
    found = (place for place in network.places.values() if _is_in_county(network, place))
    return tuple(sorted(found, key=lambda place: sort_key(place.label)))


def places_within(network: Network, place: str) -> frozenset[str]:
    """Return a place with all places that lie in it, however deep.

    Raises:
        UnknownName: the network records no such place.
    """
    if place not in network.places:
        known = [it.label for it in network.places.values()]
        raise UnknownName(
            say(
                "Der Ort »{name}« ist in diesem Netzwerk nicht erfasst. {nearest}",
                name=place.rsplit("/", 1)[-1],
                nearest=nearest(place, known),
            )
        )
    found = {place}
    while more := {iri for iri, it in network.places.items() if it.within in found and iri not in found}:
        found |= more
    return frozenset(found)


def home_of(network: Network, place: str) -> frozenset[str]:
    """Return the actors that a source locates in a place or in a place within it.

    Raises:
        UnknownName: the network records no such place.
    """
    inside = places_within(network, place)
    return frozenset(iri for iri, agent in network.agents.items() if not inside.isdisjoint(agent.places))


def everywhere(moment: Moment) -> Moment:
    """Return the same two days for the whole network."""
    return replace(moment, place=None)


def limited_to(network: Network, place: str) -> Network:
    """Return what a network states of one municipality.

    The rule: at home are the actors that a source locates in the place or in a place within it. Kept is whatever one of
    them is part of – ties, undertakings, bodies with their seats, offers, tasks, decisions – and the offers for the
    place, each as a whole, so that none loses an end; whoever else is part of it stays visible as a partner. What
    partners do among themselves elsewhere is left out. Expectations are left out as well: no source expects a single
    municipality to have everything that a county has, so nothing is missing here; declared absences, which say
    something of the whole, go with them.

    Args:
        network: The whole network at a moment.
        place: IRI of the place.

    Raises:
        UnknownName: the network records no such place.

    Example:
        >>> from tests.builders import actor, network, place, tie
        >>> here, there = actor("vhs", places=("dorf",)), actor("awo")
        >>> whole = network(place("dorf"), here, there, actor("drk"), tie("vhs", "awo"), tie("awo", "drk"))
        >>> small = limited_to(whole, "dorf")
        >>> sorted(small.agents), sorted(small.ties)
        (['awo', 'vhs'], ['tie-vhs-awo'])
    """
    inside, home = places_within(network, place), home_of(network, place)
    ties = _chosen(network.ties, (tie for tie in network.ties.values() if not home.isdisjoint(tie.ends)))
    bodies = home | {seat.organization for seat in network.seats.values() if seat.member in home}
    seats = _chosen(network.seats, (it for it in network.seats.values() if it.organization in bodies))
    quotas = _chosen(network.quotas, (it for it in network.quotas.values() if it.organization in bodies))
    joined = {part.undertaking for part in network.involvements.values() if part.participant in home}
    involvements = _chosen(
        network.involvements,
        (
            it
            for it in network.involvements.values()
            if it.participant in home or (it.undertaking is not None and it.undertaking in joined)
        ),
    )
    offers = _chosen(
        network.offers,
        (
            it
            for it in network.offers.values()
            if not home.isdisjoint(it.providers) or not inside.isdisjoint(it.places)
        ),
    )
    around = {iri for it in offers.values() for iri in it.providers}
    around |= set(_others(ties.values(), seats.values(), involvements.values()))
    around |= {
        whole for iri in home for whole in (*network.agents[iri].unit_of, *network.agents[iri].organ_of)
    }
    around |= {
        iri for iri, agent in network.agents.items() if not home.isdisjoint((*agent.unit_of, *agent.organ_of))
    }
    limited = replace(
        network,
        agents=_chosen(network.agents, (it for it in network.agents.values() if it.iri in home | around)),
        ties=ties,
        seats=seats,
        quotas=quotas,
        undertakings={iri: it for iri, it in network.undertakings.items() if iri in joined},
        involvements=involvements,
        offers=offers,
        tasks={iri: it for iri, it in network.tasks.items() if it.bearer in home},
        decisions={
            iri: it
            for iri, it in network.decisions.items()
            if not bodies.isdisjoint(it.bodies) or not (home | joined).isdisjoint(it.about)
        },
        aims={iri: it for iri, it in network.aims.items() if not home.isdisjoint(it.pursued_by)},
        absences={},
        expectations={},
        problems=(),
    )
    return _with_own_evidence(limited)


def _is_in_county(network: Network, place: Place) -> bool:
    county = network.places.get(place.within or "")
    return county is not None and county.within not in network.places and not _is_municipality(county)


def _is_municipality(place: Place) -> bool:
    return place.ags is not None and len(place.ags) == MUNICIPALITY_KEY


def _chosen(found: Mapping[str, _S], chosen: Iterable[_S]) -> dict[str, _S]:
    """Return what is chosen, in the order it had."""
    kept = {it.iri for it in chosen}
    return {iri: it for iri, it in found.items() if iri in kept}


def _others(ties: Iterable[Tie], seats: Iterable[Seat], parts: Iterable[Involvement]) -> Iterator[str]:
    """Yield whoever is part of what is kept."""
    for tie in ties:
        yield from tie.ends
    for seat in seats:
        yield seat.organization
        if seat.member:
            yield seat.member
    for part in parts:
        yield part.participant


def _with_own_evidence(network: Network) -> Network:
    """Leave out the evidence and documents of what is left out: sources named are those of what is shown."""
    cited = {iri for statement in network.statements() for iri in statement.evidence}
    evidence = {iri: it for iri, it in network.evidence.items() if iri in cited}
    read = {it.document for it in evidence.values()} | {it.about for it in network.involvements.values()}
    documents = {iri: it for iri, it in network.documents.items() if iri in read}
    return replace(network, evidence=evidence, documents=documents)
