"""How many seats of bodies are known, and how many of them migrant organisations have."""

from __future__ import annotations

from dataclasses import dataclass

from graph.metrics.seats import rosters
from graph.metrics.tables import MIGRANT, seated
from graph.metrics.two_mode import two_mode_of
from graph.model import Agent, Network
from ontology.codelists import codelist

__all__ = ["SeatCount", "seat_count"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatCount:
    """The seats of all bodies that are not filled by election."""

    bodies: int
    unknown: int
    """Bodies of which no source names a member or a number of seats."""
    seats: int
    """Seats of which a source says who has them, kinds without names included; several of one in a body are one."""
    migrant: int
    unnamed: int
    """Seats given without names."""
    vacant: int
    """Chairs that a source calls empty."""
    in_several: int
    """Organisations with seats in more than one body."""


def seat_count(network: Network) -> SeatCount:
    """Return the known seats of a network.

    Example:
        >>> from tests.builders import actor, body, network, quota, seat
        >>> things = actor("m", "migrantenorganisation"), body("rat"), seat("m", "rat"), quota("rat", 3, vacant=1)
        >>> found = seat_count(network(*things))
        >>> found.seats, found.migrant, found.unnamed, found.vacant
        (1, 1, 3, 1)
    """
    found = rosters(network)
    sitting = [(member, iri) for iri, roster in found.items() for member in roster.members]
    taken = [(actor, iri) for iri, roster in found.items() for actor in seated(network, roster)]
    circles = two_mode_of(sorted({actor for actor, _ in taken}), tuple(found), taken)
    return SeatCount(
        bodies=len(found),
        unknown=sum(not roster.is_known for roster in found.values()),
        seats=len(sitting),
        migrant=sum(_is_migrant(network.agents[member]) for member, _ in sitting),
        unnamed=sum(quota.count for roster in found.values() for quota in roster.quotas),
        vacant=sum(roster.vacant for roster in found.values()),
        in_several=int((circles.degrees > 1).sum()),
    )


def _is_migrant(agent: Agent) -> bool:
    kinds = codelist("akteursart")
    return any(kinds.is_within(kind, MIGRANT) for kind in agent.kinds)
