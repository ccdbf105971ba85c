"""What the seats of bodies add up to: shares of a kind, kinds without a seat, members who are strangers, who sits nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np

from graph.metrics.coverage import Cell
from graph.metrics.lots import at_most
from graph.metrics.seats import Roster, is_organisation
from graph.metrics.significance import adjusted_p_values
from graph.metrics.structure import Structure
from graph.model import Network
from graph.projection.network import OFFICE_KIND, acts_through_others
from ontology.codelists import codelist

if TYPE_CHECKING:
    import networkx as nx

__all__ = [
    "MIGRANT", "Circle", "SeatShare", "central_degree", "circles_apart", "kinds_without_seat", "seat_shares", "seated",
    "still_central", "without_seat",
]  # fmt: skip

MIGRANT = "migrantenorganisation"
LOW_SHARE = 0.5
"""A share of the seats below this part of what lots would bring is worth a look; no seat at all always is."""
SMALLEST_CIRCLE = 4
"""Below so many members it says little that they do not cooperate elsewhere."""
CENTRAL_CONTACTS = 4
"""Fewer contacts make nobody central."""
CENTRAL_PERCENTILE = 90
NOT_AT_TABLES = ("gremium", OFFICE_KIND, "gebietskoerperschaft", MIGRANT)
"""Kinds of which no seat is missed: bodies, the office, whole authorities; migrant organisations are counted apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatShare:
    """How many of the organisations with a seat in a body are of a kind, beside all actors."""

    roster: Roster
    seats: int
    found: tuple[str, ...]
    """IRIs of those of the kind."""
    marked: int
    """How many actors of the network are of the kind."""
    total: int
    chance: float
    """How likely lots would bring so few or fewer."""
    p: float
    """The same, adjusted for the number of bodies."""

    @property
    def expected(self) -> float:
        """Return how many lots would bring on average."""
        return self.seats * self.marked / self.total

    @property
    def is_low(self) -> bool:
        """Tell whether the share is worth a look."""
        return not self.found or len(self.found) < LOW_SHARE * self.expected


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """The organisations with a seat in one body, no two of which cooperate elsewhere."""

    roster: Roster
    members: int
    pairs: int
    p: float
    """How likely it is that so many pairs drawn by lot hold no tie, adjusted for the number of bodies."""


def seated(network: Network, roster: Roster) -> tuple[str, ...]:
    """Return the organisations with a seat; kinds without names and the coordination office are none."""
    return tuple(iri for iri in roster.members if is_organisation(network.agents[iri]))


def seat_shares(network: Network, known: Iterable[Roster], kind: str = MIGRANT) -> tuple[SeatShare, ...]:
    """Return the share of a kind in each body that is no unit of an administration; nothing if there is none.

    Example:
        >>> from graph.metrics.seats import rosters
        >>> from tests.builders import actor, body, network, seat
        >>> net = network(actor("m", "migrantenorganisation"), actor("a"), body("rat"), seat("a", "rat"))
        >>> [(it.seats, it.found, it.expected, it.p) for it in seat_shares(net, rosters(net).values())]
        [(1, (), 0.5, 0.5)]
    """
    everybody = [iri for iri, agent in network.agents.items() if is_organisation(agent)]
    marked = {iri for iri in everybody if _is_of(network, iri, kind)}
    circles = [(roster, seated(network, roster)) for roster in known if not roster.body.unit_of]
    tested = [(roster, sitting) for roster, sitting in circles if sitting and marked]
    chances = [
        at_most(
            len(marked.intersection(sitting)), drawn=len(sitting), marked=len(marked), total=len(everybody)
        )
        for _, sitting in tested
    ]
    return tuple(
        SeatShare(
            roster=roster,
            seats=len(sitting),
            found=tuple(sorted(marked.intersection(sitting))),
            marked=len(marked),
            total=len(everybody),
            chance=chance,
            p=float(p),
        )
        for (roster, sitting), chance, p in zip(tested, chances, adjusted_p_values(chances), strict=True)
    )


def kinds_without_seat(network: Network, cells: Iterable[Cell], roster: Roster) -> tuple[Cell, ...]:
    """Return the quoted expectations in the body's own fields that no member meets; groups of an administration have none.

    Example:
        >>> from graph.metrics.coverage import coverage
        >>> from graph.metrics.seats import rosters
        >>> from tests.builders import TODAY, actor, body, expectation, network, seat
        >>> rat = body("rat", fields=("sprache",))
        >>> wanted = expectation("sprache", "vhs"), expectation("sprache", "bibliothek"), expectation("sport", "schule")
        >>> net = network(actor("vhs", "vhs"), rat, seat("vhs", "rat"), *wanted)
        >>> [cell.kind for cell in kinds_without_seat(net, coverage(net, TODAY), rosters(net)["rat"])]
        ['bibliothek']

    Complexity:
        O(cells · fields of the body + members).
    """
    kinds, fields = codelist("akteursart"), codelist("feld")
    if not roster.members or roster.body.unit_of:
        return ()
    members = [network.agents[iri] for iri in roster.members]
    present = {broad for agent in members for kind in agent.kinds for broad in kinds.ancestors(kind)}
    return tuple(
        cell
        for cell in cells
        if cell.counts
        and any(fields.is_within(cell.field, own) for own in roster.body.fields)
        and cell.kind not in present
        and not any(kinds.is_within(cell.kind, broad) for broad in NOT_AT_TABLES)
    )


def circles_apart(
    network: Network, known: Iterable[Roster], graph: nx.Graph[str], structure: Structure
) -> tuple[Circle, ...]:
    """Return the bodies no two members of which cooperate, with the chance of that by lot.

    Args:
        network: The statements.
        known: Bodies with recorded seats.
        graph: Evidenced cooperation among actors, without the coordination office.
        structure: The same, for its number of actors and ties.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.seats import rosters
        >>> from graph.metrics.structure import structure_of
        >>> from tests.builders import actor, body, network, seat
        >>> seats = [seat(one, "rat") for one in "abcd"] + [seat(one, "runde") for one in "cdef"]
        >>> net = network(*map(actor, "abcdef"), body("rat"), body("runde"), *seats)
        >>> graph = nx.Graph([("a", "e"), ("b", "f"), ("c", "e"), ("d", "f")])
        >>> [(it.roster.body.iri, it.pairs) for it in circles_apart(net, rosters(net).values(), graph, structure_of(graph))]
        [('rat', 6)]

    Complexity:
        O(members²) for each body.
    """
    if structure.tie_count == 0:
        return ()
    circles = [(roster, [iri for iri in seated(network, roster) if iri in graph]) for roster in known]
    tested = [(roster, circle) for roster, circle in circles if len(circle) >= SMALLEST_CIRCLE]
    apart = [
        not any(graph.has_edge(one, other) for one, other in combinations(circle, 2)) for _, circle in tested
    ]
    pairs = [len(circle) * (len(circle) - 1) // 2 for _, circle in tested]
    possible = structure.size * (structure.size - 1) // 2
    chances = [
        at_most(0, drawn=number, marked=structure.tie_count, total=possible) if is_apart else 1.0
        for number, is_apart in zip(pairs, apart, strict=True)
    ]
    found = zip(tested, pairs, apart, adjusted_p_values(chances), strict=True)
    return tuple(
        Circle(roster=roster, members=len(circle), pairs=number, p=float(p))
        for (roster, circle), number, is_apart, p in found
        if is_apart
    )


def without_seat(network: Network, known: Sequence[Roster], structure: Structure) -> tuple[str, ...]:
    """Return the central actors who sit in no body, the best connected first.

    Who keeps a secretariat or is a guest is at the table, and so is the house of a unit that sits there.
    Whole authorities act through their units and are left out. Nothing is returned where no body has members.

    Example:
        >>> from graph.metrics.seats import rosters
        >>> from graph.metrics.structure import structure_from_edges
        >>> from tests.builders import actor, body, network, seat
        >>> net = network(actor("hub"), *map(actor, "abcdef"), body("rat"), seat("a", "rat"))
        >>> star = structure_from_edges(["hub", *"abcdef"], [("hub", one) for one in "abcdef"])
        >>> without_seat(net, tuple(rosters(net).values()), star)
        ('hub',)

    Complexity:
        O(n log n + seats).
    """
    at_tables = {iri for roster in known for iri in (*roster.members, *roster.serving)}
    if not any(roster.members for roster in known):
        return ()
    houses = at_tables | {whole for iri in at_tables for whole in network.agents[iri].unit_of}
    limit = central_degree(structure.degrees)
    central = [
        (-int(degree), iri)
        for iri, degree in zip(structure.ids, structure.degrees, strict=True)
        if degree >= limit
        and _can_sit(network, iri)
        and houses.isdisjoint((iri, *network.agents[iri].unit_of))
    ]
    return tuple(iri for _, iri in sorted(central))


def still_central(copies: Iterable[Structure], actors: Iterable[str]) -> int:
    """Return in how many copies of one structure all of these actors are central."""
    wanted = tuple(actors)

    def holds(copy: Structure) -> bool:
        limit = central_degree(copy.degrees)
        return all(copy.degrees[copy.place[iri]] >= limit for iri in wanted)

    return sum(map(holds, copies))


def central_degree(degrees: np.ndarray[Any, Any]) -> float:
    """Return from how many contacts on an actor counts as central: the best-connected tenth of those with any.

    Example:
        >>> central_degree(np.array([0, 5, 5, 5])), central_degree(np.array([0, 0]))
        (5.0, inf)
    """
    connected = degrees[degrees > 0]
    if len(connected) == 0:
        return float("inf")
    return max(float(np.percentile(connected, CENTRAL_PERCENTILE)), CENTRAL_CONTACTS)


def _can_sit(network: Network, iri: str) -> bool:
    agent = network.agents[iri]
    return is_organisation(agent) and not acts_through_others(agent)


def _is_of(network: Network, iri: str, broad: str) -> bool:
    return any(codelist("akteursart").is_within(kind, broad) for kind in network.agents[iri].kinds)
