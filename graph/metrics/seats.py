"""Who sits at which table: bodies whose members are to be known, with their seats, quotas and empty chairs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from graph.model import Agent, Modality, Network, SeatQuota, Statement
from graph.projection.network import is_office
from ontology.codelists import codelist

__all__ = ["Roster", "is_organisation", "rosters"]

_S = TypeVar("_S", bound=Statement)

BODY_KIND = "gremium"
ELECTED = ("vertretungskoerperschaft", "hauptausschuss", "fraktion")
"""Whose seats voters or parties fill: nobody is invited there."""
SERVING_ROLES = frozenset({"geschaeftsfuehrung", "protokoll", "moderation", "gast"})
"""Who serves a body or visits it is no member."""
VACANT_ROLE = "vakant"
MEMBERSHIP = frozenset({"mitgliedschaft", "entsendung"})
"""Relations that lead from a member, or from who sends it, to the body."""


@dataclass(slots=True, kw_only=True)
class _Open:
    """A roster while it is being read."""

    members: dict[str, None] = field(default_factory=dict)
    serving: dict[str, None] = field(default_factory=dict)
    quotas: list[SeatQuota] = field(default_factory=list)
    empty_chairs: int = 0
    evidence: dict[str, None] = field(default_factory=dict)
    vacant_evidence: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """A body with everybody that a source seats there."""

    body: Agent
    members: tuple[str, ...]
    """IRIs of agents with a seat, kinds without names included."""
    serving: tuple[str, ...]
    """IRIs of those who keep the secretariat, chair the talk or are guests, and of nobody else."""
    quotas: tuple[SeatQuota, ...]
    """Seats that are given without names."""
    vacant: int
    """Chairs that a source calls empty, single ones and those of quotas."""
    evidence: tuple[str, ...]
    """IRIs of what tells of seats and quotas."""
    vacant_evidence: tuple[str, ...] = ()
    """IRIs of what calls chairs empty."""

    @property
    def unnamed(self) -> int:
        """Return how many seats are given without names."""
        return sum(quota.count for quota in self.quotas)

    @property
    def is_known(self) -> bool:
        """Tell whether a source says anything about who belongs to it."""
        return bool(self.members or self.quotas)


def rosters(network: Network) -> Mapping[str, Roster]:
    """Return the bodies that exist and whose seats are not filled by election, by IRI.

    A seat, a membership and a delegation all seat somebody; only what is reported as fact counts. Events and
    clubs of a list with kinds of its own are no bodies to be asked for members.

    Example:
        >>> from tests.builders import actor, body, network, seat
        >>> net = network(actor("a"), actor("b"), body("rat"), seat("a", "rat"), seat("b", "rat", "protokoll"))
        >>> rosters(net)["rat"].members, rosters(net)["rat"].serving
        (('a',), ('b',))
    """
    found = {iri: _Open() for iri, agent in sorted(network.agents.items()) if _is_table(agent)}
    _read_seats(network, found)
    for tie in _facts(network.ties.values()):
        body, member = tie.target or "", tie.source or ""
        if tie.relation in MEMBERSHIP and body in found and member in network.agents:
            found[body].members[member] = None
            found[body].evidence |= dict.fromkeys(tie.evidence)
    for quota in _facts(network.quotas.values()):
        if quota.organization in found:
            one = found[quota.organization]
            one.quotas.append(quota)
            one.evidence |= dict.fromkeys(quota.evidence)
            one.vacant_evidence |= dict.fromkeys(quota.evidence if quota.vacant else ())
    return {iri: _roster(network.agents[iri], one) for iri, one in found.items()}


def is_organisation(agent: Agent) -> bool:
    """Tell whether an agent is a named organisation that exists: no kind, no body, not the coordination office.

    Example:
        >>> from tests.builders import actor, body, group, office
        >>> [is_organisation(one) for one in (actor("AWO"), group("Vereine"), body("Beirat"), office())]
        [True, False, False, False]
    """
    is_own = agent.is_named and not agent.is_body and not is_office(agent)
    return is_own and agent.modality is Modality.IST


def _is_table(agent: Agent) -> bool:
    kinds = codelist("akteursart")
    is_elected = any(kinds.is_within(kind, broad) for kind in agent.kinds for broad in ELECTED)
    is_table = agent.is_body and kinds.is_within(agent.kind, BODY_KIND) and not is_elected
    return is_table and agent.modality is Modality.IST


def _read_seats(network: Network, found: Mapping[str, _Open]) -> None:
    for seat in _facts(network.seats.values()):
        if seat.organization not in found:
            continue
        one = found[seat.organization]
        one.evidence |= dict.fromkeys(seat.evidence)
        if seat.role == VACANT_ROLE:
            one.empty_chairs += 1
            one.vacant_evidence |= dict.fromkeys(seat.evidence)
        elif seat.member and seat.member in network.agents:
            (one.serving if seat.role in SERVING_ROLES else one.members)[seat.member] = None


def _roster(body: Agent, one: _Open) -> Roster:
    return Roster(
        body=body,
        members=tuple(sorted(one.members)),
        serving=tuple(sorted(set(one.serving) - set(one.members))),
        quotas=tuple(sorted(one.quotas, key=lambda quota: quota.iri)),
        vacant=one.empty_chairs + sum(quota.vacant or 0 for quota in one.quotas),
        evidence=tuple(sorted(one.evidence)),
        vacant_evidence=tuple(sorted(one.vacant_evidence)),
    )


def _facts(statements: Iterable[_S]) -> Iterable[_S]:
    return (statement for statement in statements if statement.modality is Modality.IST)
