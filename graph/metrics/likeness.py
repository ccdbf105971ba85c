"""Who does the same beside each other: offers of one field, place and target group, and bodies of the same members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from graph.metrics.seats import Roster, is_organisation
from graph.metrics.significance import adjusted_p_values
from graph.metrics.two_mode import overlaps, two_mode_of
from graph.model import Modality, Network, Offer
from graph.projection.network import is_contact
from ontology.codelists import codelist

__all__ = ["AlikeOffers", "SharedMembers", "alike_offers", "shared_members"]

FEWEST_SHARED = 3
"""Fewer members in common are usual among bodies of one place."""
SHARE = 0.5
"""So much of the smaller body has to be in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlikeOffers:
    """Offers of one field and target group at the same places, whose providers no statement joins."""

    field: str
    group: str
    pairs: tuple[tuple[str, str], ...]
    """IRIs of offers, each pair at one place at least."""
    places: tuple[str, ...]
    """Where they meet, IRIs of places."""

    @property
    def offers(self) -> tuple[str, ...]:
        """Return the IRIs of all offers, each once."""
        return tuple(sorted({iri for pair in self.pairs for iri in pair}))


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedMembers:
    """Two bodies with members in common."""

    one: Roster
    other: Roster
    shared: int
    smaller: int
    """How many members the smaller one has."""
    expected: float
    p: float
    """How likely lots would bring so many or more, adjusted for the number of pairs."""


def alike_offers(network: Network, known: Iterable[Roster] = ()) -> tuple[AlikeOffers, ...]:
    """Return the offers that are alike, by field and target group, those with the most pairs first.

    Alike are two offers that exist, with a field, a target group and a place in common; an offer without a
    place of its own is where its providers are. Each pair is told once. Left out are offers of one provider,
    and of providers that any reported tie, undertaking, common body or common house joins.

    Args:
        network: The statements.
        known: Bodies with recorded seats: there providers meet.

    Example:
        >>> from tests.builders import network, offer
        >>> same = {"fields": ("sport",), "target_groups": ("kinder",), "places": ("dorf",)}
        >>> net = network(offer("Turnen", "a", **same), offer("Ballspiel", "b", **same))
        >>> [(it.field, it.group, it.pairs) for it in alike_offers(net)]
        [('sport', 'kinder', (('Ballspiel', 'Turnen'),))]

    Complexity:
        O(offers · fields · groups · places + pairs of offers alike).
    """
    circles, seen = _circles(network, known), set[tuple[str, str]]()
    found: dict[tuple[str, str], dict[tuple[str, str], set[str]]] = {}
    for (code, group, place), offers in _by_key(network):
        for one, other in combinations(sorted(offers), 2):
            here = found.setdefault((code, group), {})
            if (one, other) in here:
                here[one, other].add(place)
            elif (one, other) not in seen:
                seen.add((one, other))
                if not _are_joined(network.offers[one], network.offers[other], circles):
                    here[one, other] = {place}
    alike = [
        AlikeOffers(
            field=code,
            group=group,
            pairs=tuple(sorted(pairs)),
            places=tuple(sorted(set().union(*pairs.values()))),
        )
        for (code, group), pairs in found.items()
        if pairs
    ]
    return tuple(sorted(alike, key=lambda it: (-len(it.pairs), it.field, it.group)))


def shared_members(network: Network, known: Iterable[Roster]) -> tuple[SharedMembers, ...]:
    """Return pairs of bodies with at least half of the smaller one's organisations in common, most first.

    Kinds without names and the coordination office are no members here. O(b²) for b bodies.

    Example:
        >>> from graph.metrics.seats import rosters
        >>> from tests.builders import actor, body, network, seat
        >>> seats = [seat(one, table) for one in "abc" for table in ("rat", "runde")]
        >>> net = network(*map(actor, "abcdef"), body("rat"), body("runde"), *seats)
        >>> [(it.shared, it.smaller) for it in shared_members(net, rosters(net).values())]
        [(3, 3)]
    """
    tables = list(known)
    actors = [iri for iri, agent in network.agents.items() if is_organisation(agent)]
    everybody = set(actors)
    seats = [(iri, roster.body.iri) for roster in tables for iri in roster.members if iri in everybody]
    seating = two_mode_of(actors, [roster.body.iri for roster in tables], seats)
    pairs = overlaps(seating)
    adjusted = adjusted_p_values([pair.p_value for pair in pairs])
    sizes = seating.body_sizes
    found = [
        SharedMembers(
            one=tables[pair.one],
            other=tables[pair.other],
            shared=pair.shared,
            smaller=int(min(sizes[pair.one], sizes[pair.other])),
            expected=pair.expected,
            p=float(p),
        )
        for pair, p in zip(pairs, adjusted, strict=True)
        if pair.shared >= FEWEST_SHARED and pair.shared >= SHARE * min(sizes[pair.one], sizes[pair.other])
    ]
    return tuple(sorted(found, key=lambda it: (-it.shared, it.one.body.iri, it.other.body.iri)))


def _by_key(network: Network) -> Iterator[tuple[tuple[str, str, str], list[str]]]:
    """Yield (field, target group, place) → offers there, in the order of the lists."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for iri, offer in network.offers.items():
        if offer.modality is Modality.IST and offer.providers:
            for code in offer.fields:
                for group in offer.target_groups:
                    for place in _places(network, offer):
                        found.setdefault((code, group, place), []).append(iri)
    fields, groups = (list(codelist(scheme).codes) for scheme in ("feld", "zielgruppe"))
    order = {code: number for number, code in enumerate((*fields, *groups))}
    for key in sorted(found, key=lambda key: (order.get(key[0], 0), order.get(key[1], 0), key)):
        yield key, found[key]


def _places(network: Network, offer: Offer) -> frozenset[str]:
    providers = (network.agents[iri] for iri in offer.providers if iri in network.agents)
    return frozenset(offer.places or (place for agent in providers for place in agent.places))


def _circles(network: Network, known: Iterable[Roster]) -> Mapping[str, set[str]]:
    """Return agent → everything that joins it to others: ties, undertakings, bodies, its house."""
    found: dict[str, set[str]] = {}
    for tie in network.ties.values():
        if tie.modality is Modality.IST and is_contact(tie):
            for end in tie.ends:
                found.setdefault(end, set()).add(tie.iri)
    for part in network.involvements.values():
        if part.modality is Modality.IST and part.undertaking:
            found.setdefault(part.participant, set()).add(part.undertaking)
    for roster in known:
        for iri in (*roster.members, *roster.serving):
            found.setdefault(iri, set()).add(roster.body.iri)
    for iri, agent in network.agents.items():
        found.setdefault(iri, set()).update((iri, *agent.unit_of))
    return found


def _are_joined(one: Offer, other: Offer, circles: Mapping[str, set[str]]) -> bool:
    if not set(one.providers).isdisjoint(other.providers):
        return True
    here = set[str]().union(*(circles.get(iri, ()) for iri in one.providers))
    there = set[str]().union(*(circles.get(iri, ()) for iri in other.providers))
    return not here.isdisjoint(there)
