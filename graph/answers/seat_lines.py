"""Who sits in a body by which statement: seats, memberships and delegations as lines, whatever their modality."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.answers.card import fact
from graph.locale import EMPTY, Said, say
from graph.metrics.seats import MEMBERSHIP, SERVING_ROLES, VACANT_ROLE
from graph.model import Modality, Network, Seat, Statement, Tie
from graph.model.bodies import SeatLine, SeatSort
from graph.texts import kind_said, role_said, sort_key
from ontology.codelists import codelist

__all__ = ["BODY_KIND", "body_iris", "seat_lines"]

BODY_KIND = "gremium"
EMPTY_CHAIR = say("Unbesetzter Sitz")
BY_MEMBERSHIP = say("Mitglied (Rolle nicht angegeben)")
BY_DELEGATION = say("Entsendet oder schlägt vor")
ROLE_OF_TIE = {"mitgliedschaft": BY_MEMBERSHIP, "entsendung": BY_DELEGATION}
FIRST_ROLES = ("vorsitz", "stv-vorsitz", "sprecher", "vorstand")
"""They stand before all other members."""
SORTS = tuple(SeatSort)


def body_iris(network: Network) -> tuple[str, ...]:
    """Return the named bodies of a network in German order of their labels, elected and planned ones included.

    Example:
        >>> from tests.builders import actor, body, group, network
        >>> body_iris(network(body("Rat"), body("Ältestenrat"), actor("AWO"), group("Beiräte", "beirat-weitere")))
        ('Ältestenrat', 'Rat')
    """
    kinds = codelist("akteursart")
    found = [it for it in network.agents.values() if it.is_named and kinds.is_within(it.kind, BODY_KIND)]
    return tuple(it.iri for it in sorted(found, key=lambda it: sort_key(it.label)))


def seat_lines(network: Network) -> Mapping[str, tuple[SeatLine, ...]]:
    """Return body → everything that seats somebody there, members before those who serve, empty chairs last.

    Example:
        >>> from tests.builders import actor, body, network, seat
        >>> net = network(actor("a"), actor("b"), body("rat"), seat("a", "rat"), seat("b", "rat", "vorsitz"))
        >>> [(line.name, str(line.role)) for line in seat_lines(net)["rat"]]
        [('b', 'Vorsitz'), ('a', 'Mitglied mit Stimmrecht')]
    """
    bodies = body_iris(network)
    found: dict[str, list[tuple[tuple[object, ...], SeatLine]]] = {iri: [] for iri in bodies}
    for line, role in _lines(network):
        if line.body in found:
            order = (SORTS.index(line.sort), _rank(role), sort_key(line.name), line.fact.text)
            found[line.body].append((order, line))
    return {iri: tuple(line for _, line in sorted(lines, key=_order)) for iri, lines in found.items()}


def _order(item: tuple[tuple[object, ...], SeatLine]) -> tuple[object, ...]:
    return item[0]


def _rank(role: str) -> int:
    return FIRST_ROLES.index(role) if role in FIRST_ROLES else len(FIRST_ROLES)


def _lines(network: Network) -> Iterator[tuple[SeatLine, str]]:
    for seat in network.seats.values():
        is_known = seat.member in network.agents or seat.role == VACANT_ROLE
        if seat.modality is not Modality.NEGIERT and is_known:
            yield (
                _line(network, seat, seat.organization, seat.member, role_said(seat.role), _sort(seat)),
                seat.role,
            )
    for tie in network.ties.values():
        member, body = tie.source or "", tie.target or ""
        if tie.relation in MEMBERSHIP and tie.modality is not Modality.NEGIERT and member in network.agents:
            yield _of_tie(network, tie, member, body), tie.relation


def _sort(seat: Seat) -> SeatSort:
    if seat.role == VACANT_ROLE:
        return SeatSort.EMPTY
    return SeatSort.SERVING if seat.role in SERVING_ROLES else SeatSort.MEMBER


def _of_tie(network: Network, tie: Tie, member: str, body: str) -> SeatLine:
    return _line(network, tie, body, member, ROLE_OF_TIE[tie.relation], SeatSort.MEMBER)


def _line(
    network: Network, statement: Statement, body: str, member: str | None, role: Said, sort: SeatSort
) -> SeatLine:
    agent = network.agents.get(member or "")
    group = codelist("akteursart").ancestors(agent.kind)[-1] if agent else ""
    is_empty = sort is SeatSort.EMPTY
    return SeatLine(
        iri=statement.iri,
        body=body,
        member=None if is_empty else member,
        name="" if is_empty or member is None else network.label(member),
        kind=kind_said(agent.kind) if agent else EMPTY,
        group=group,
        group_label=kind_said(group) if agent else EMPTY,
        role=EMPTY_CHAIR if is_empty else role,
        sort=sort,
        is_generic=agent.is_generic if agent else False,
        fact=fact(network, statement, other=None if is_empty else member),
    )
