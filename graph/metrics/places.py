"""Where something is recorded: named actors and offers by place and action field, along the hierarchy of places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.metrics.presence import presences
from graph.model import Modality, Network
from ontology.codelists import codelist

__all__ = ["Level", "levels", "recorded_at"]

SMALLEST_LEVEL = 3
"""Fewer places side by side are no comparison."""
NO_FIELD = ""
"""The field under which everything at a place is counted, with or without a field of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """Places side by side, such as the municipalities of one county, with what is recorded there."""

    whole: str
    """IRI of the place they lie in."""
    places: tuple[str, ...]
    recorded: Mapping[tuple[str, str], frozenset[str]]
    """(place, field) → IRIs of the named actors and offers there; the field is empty for all of them together."""

    for_whole: Mapping[str, frozenset[str]]
    """Field → IRIs of what is recorded for the whole and for none of the places."""

    def at(self, place: str, code: str = NO_FIELD) -> frozenset[str]:
        """Return what is recorded at a place, in a field or at all."""
        return self.recorded.get((place, code), frozenset())

    @property
    def empty(self) -> tuple[str, ...]:
        """Return the places where nothing at all is recorded."""
        return tuple(place for place in self.places if not self.at(place))

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields recorded at one of the places, in the order of their list."""
        order = {code: number for number, code in enumerate(codelist("feld").codes)}
        found = {code for _, code in self.recorded if code}
        return tuple(sorted(found, key=lambda code: (order.get(code, len(order)), code)))

    def without(self, code: str) -> tuple[str, ...]:
        """Return the places where something is recorded, but nothing in this field."""
        return tuple(place for place in self.places if self.at(place) and not self.at(place, code))


def levels(network: Network) -> tuple[Level, ...]:
    """Return the levels of places that allow a comparison: at least three side by side, two of them in use.

    Counted are named actors that exist, at their own place, and offers that are reported as a fact, at their
    own places or else where their providers are. What lies within a place counts for it; what is recorded for
    the whole counts for none of its parts.

    Example:
        >>> from tests.builders import actor, network, place
        >>> parts = (place("kreis"), place("a", "kreis"), place("b", "kreis"), place("c", "kreis"))
        >>> here = (actor("x", places=("a",)), actor("y", places=("b",)))
        >>> [(level.whole, level.empty) for level in levels(network(*parts, *here))]
        [('kreis', ('c',))]

    Complexity:
        O(actors · fields + offers · places).
    """
    recorded = recorded_at(network)
    siblings: dict[str | None, list[str]] = {}
    for iri, place in sorted(network.places.items()):
        siblings.setdefault(place.within if place.within in network.places else None, []).append(iri)
    found = []
    for whole, places in sorted((whole, places) for whole, places in siblings.items() if whole is not None):
        level = _level(recorded, whole, places)
        if len(places) >= SMALLEST_LEVEL and len(places) - len(level.empty) > 1:
            found.append(level)
    return tuple(found)


def recorded_at(network: Network) -> Mapping[tuple[str, str], set[str]]:
    """Return (place, field) → IRIs of the named actors and offers there or within; no field means all of them.

    Example:
        >>> from tests.builders import actor, network, place
        >>> net = network(place("kreis"), place("dorf", "kreis"), actor("vhs", places=("dorf",)))
        >>> sorted(recorded_at(net).items())
        [(('dorf', ''), {'vhs'}), (('kreis', ''), {'vhs'})]
    """
    found: dict[tuple[str, str], set[str]] = {}
    for iri, places, fields in _located(network):
        for place in _around(network, places):
            for code in (NO_FIELD, *fields):
                found.setdefault((place, code), set()).add(iri)
    return found


def _level(recorded: Mapping[tuple[str, str], set[str]], whole: str, places: Sequence[str]) -> Level:
    inside, parts = set(places), dict[str, set[str]]()
    for (place, code), found in recorded.items():
        if place in inside:
            parts.setdefault(code, set()).update(found)
    return Level(
        whole=whole,
        places=tuple(places),
        recorded={key: frozenset(value) for key, value in recorded.items() if key[0] in inside},
        for_whole={
            code: frozenset(value - parts.get(code, set()))
            for (place, code), value in recorded.items()
            if place == whole
        },
    )


def _located(network: Network) -> Iterator[tuple[str, Iterable[str], Iterable[str]]]:
    """Yield each named actor and each offer with its places and fields, broader fields included."""
    in_fields: dict[str, set[str]] = {}
    for (iri, code), found in presences(network).items():
        if any(presence.modality is Modality.IST for presence in found):
            in_fields.setdefault(iri, set()).add(code)
    for iri, agent in network.agents.items():
        if agent.is_named and agent.modality is Modality.IST:
            yield iri, agent.places, in_fields.get(iri, ())
    for iri, offer in network.offers.items():
        if offer.modality is Modality.IST:
            providers = (network.agents[it] for it in offer.providers if it in network.agents)
            places = offer.places or [place for agent in providers for place in agent.places]
            yield iri, places, {broad for code in offer.fields for broad in codelist("feld").ancestors(code)}


def _around(network: Network, places: Iterable[str]) -> frozenset[str]:
    """Return the places with everything they lie in."""
    found: set[str] = set()
    for place in places:
        here: str | None = place
        while here is not None and here in network.places and here not in found:
            found.add(here)
            here = network.places[here].within
    return frozenset(found)
