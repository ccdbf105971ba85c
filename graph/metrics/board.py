"""What a board asks of a network: who is recorded, how ties are stated and known, and what hangs on the office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from graph.metrics.ageing import STRUCTURE
from graph.metrics.structure import Structure
from graph.model import Modality, Network, Tie
from graph.projection.network import counted_as, is_contact

__all__ = [
    "ActorCount", "OfficeShare", "Reports", "TieCount", "actor_count", "office_share", "reports", "tie_count",
]  # fmt: skip

SIDES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCount:
    """Who is recorded, by how the sources name them."""

    named: int
    """Organisations, posts and bodies, planned ones too."""
    bodies: int
    planned: int
    """Named ones that only shall exist."""
    groups: int
    """Kinds without names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TieCount:
    """The ties of a network, by how they are stated; the reported ones by what they are known from, best first."""

    by_modality: Mapping[Modality, int]
    both_sides: int
    """Reported by two of their ends at least."""
    documented: int
    """Not that, but told by a document."""
    own_word: int
    """Neither: own knowledge, a call, a report of one side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """How many of the ties that actors reported themselves were reported by both sides."""

    reported: int
    both: int
    answered: int
    """Reported ties of which two ends at least have reported any tie: only these can be reported by both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeShare:
    """What of a network ends at the coordination office."""

    ties: int
    of: int
    """All ties."""
    left_alone: int
    """Actors who have no other partner."""


def actor_count(network: Network) -> ActorCount:
    """Return how many actors are recorded.

    Example:
        >>> from tests.builders import actor, body, group, network
        >>> actor_count(network(actor("a"), body("rat"), group("Kirchen")))
        ActorCount(named=2, bodies=1, planned=0, groups=1)
    """
    named = [agent for agent in network.agents.values() if agent.is_named]
    return ActorCount(
        named=len(named),
        bodies=sum(agent.is_body for agent in named),
        planned=sum(agent.modality is not Modality.IST for agent in named),
        groups=len(network.agents) - len(named),
    )


def tie_count(network: Network) -> TieCount:
    """Return how ties are stated and known; ties of mere structure, and of level 0, are none.

    Example:
        >>> from tests.builders import actor, network, tie
        >>> told = tie("a", "b", reported_by=("a", "b"))
        >>> found = tie_count(network(actor("a"), actor("b"), actor("c"), told, tie("b", "c")))
        >>> found.by_modality[Modality.IST], found.both_sides, found.documented, found.own_word
        (2, 1, 0, 1)
    """
    ties = list(_counted(network))
    facts = [tie for tie in ties if tie.modality is Modality.IST]
    both = sum(_sides(tie) >= SIDES for tie in facts)
    documented = sum(_sides(tie) < SIDES and _is_documented(network, tie) for tie in facts)
    return TieCount(
        by_modality=Counter(tie.modality for tie in ties),
        both_sides=both,
        documented=documented,
        own_word=len(facts) - both - documented,
    )


def reports(network: Network) -> Reports:
    """Return how many of the ties that their own ends report are reported by both sides.

    Example:
        >>> from tests.builders import actor, network, tie
        >>> told = tie("a", "b", reported_by=("a", "b")), tie("b", "c", reported_by=("b",))
        >>> reports(network(actor("a"), actor("b"), actor("c"), *told))
        Reports(reported=2, both=1, answered=1)
    """
    told = [tie for tie in _counted(network) if tie.modality is Modality.IST and _sides(tie)]
    speaking = {end for tie in told for end in tie.ends if end in tie.reported_by}
    return Reports(
        reported=len(told),
        both=sum(_sides(tie) >= SIDES for tie in told),
        answered=sum(len(speaking.intersection(tie.ends)) >= SIDES for tie in told),
    )


def office_share(structure: Structure, without_office: Structure) -> OfficeShare | None:
    """Return how much of the ties ends at the coordination office; None where none is recorded.

    Args:
        structure: All actors.
        without_office: The same without the office.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> star = structure_from_edges(["office", "a", "b"], [("office", "a"), ("office", "b"), ("a", "b")])
        >>> office_share(star, star.without([0]))
        OfficeShare(ties=2, of=3, left_alone=0)
    """
    if structure.size == without_office.size:
        return None
    before = structure.degrees[[structure.place[iri] for iri in without_office.ids]]
    return OfficeShare(
        ties=structure.tie_count - without_office.tie_count,
        of=structure.tie_count,
        left_alone=int(np.sum((before > 0) & (without_office.degrees == 0))),
    )


def _counted(network: Network) -> Iterator[Tie]:
    return (tie for tie in network.ties.values() if is_contact(tie) and counted_as(tie) != STRUCTURE)


def _sides(tie: Tie) -> int:
    """Return how many of its own ends report a tie."""
    return len(set(tie.reported_by).intersection(tie.ends))


def _is_documented(network: Network, tie: Tie) -> bool:
    known = (network.evidence.get(iri) for iri in tie.evidence)
    return any(it is not None and it.document is not None for it in known)
