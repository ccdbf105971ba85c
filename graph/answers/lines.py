"""The lines of the map: ties, seats, involvements and units, each as an Edge with its quotes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from graph.model import Edge, Network, Statement, Tie
from graph.texts import german_period, labels, modality_label, quotes_of
from ontology.codelists import codelist

STRUCTURE = "structure"
UNIT = "gehoert-zu"
ORGAN = "organ-von"
PARTS = {UNIT: "gehört zu", ORGAN: "ist Gremium bei"}


def all_edges(network: Network) -> tuple[Edge, ...]:
    """Return every line of a network whose two ends are known."""
    known = set(network.agents) | set(network.undertakings)
    edges = (*_ties(network), *_seats(network), *_involvements(network), *_parts(network))
    return tuple(edge for edge in edges if edge.source in known and edge.target in known)


def _ties(network: Network) -> Iterator[Edge]:
    for tie in network.ties.values():
        row = codelist("beziehung").codes.get(tie.relation)
        counts_as = row.row["counts_as"] if row else "relation"
        relation = codelist("beziehung").label(tie.relation)
        for source, target in _pairs(tie):
            yield _edge(
                network, tie, source, target, tie.relation, relation, counts_as, tie.source is not None
            )


def _pairs(tie: Tie) -> Iterator[tuple[str, str]]:
    if tie.source and tie.target:
        yield tie.source, tie.target
    else:
        yield from combinations(tie.participants, 2)


def _seats(network: Network) -> Iterator[Edge]:
    for seat in network.seats.values():
        if seat.member:
            role = codelist("rolle").label(seat.role)
            yield _edge(network, seat, seat.member, seat.organization, seat.role, role, STRUCTURE, True)


def _involvements(network: Network) -> Iterator[Edge]:
    for item in network.involvements.values():
        if item.undertaking:
            role = codelist("rolle").label(item.role)
            yield _edge(
                network, item, item.participant, item.undertaking, item.role, role, "involvement", True
            )


def _parts(network: Network) -> Iterator[Edge]:
    for agent in network.agents.values():
        for relation, wholes in ((UNIT, agent.unit_of), (ORGAN, agent.organ_of)):
            for whole in wholes:
                yield _edge(network, agent, agent.iri, whole, relation, PARTS[relation], STRUCTURE, True)


def _edge(
    network: Network, statement: Statement, source: str, target: str,
    relation: str, relation_label: str, counts_as: str, is_directed: bool,
) -> Edge:  # fmt: skip
    is_part = relation in PARTS
    clause = (
        f"{network.label(source)} {relation_label} {network.label(target)}" if is_part else statement.label
    )
    return Edge(
        iri=f"{statement.iri}#{relation}" if is_part else statement.iri,
        source=source,
        target=target,
        label=clause,
        relation=relation,
        relation_label=relation_label,
        modality=statement.modality,
        modality_label=modality_label(statement.modality, statement.plan_state),
        is_directed=is_directed,
        counts_as=counts_as,
        when="" if is_part else german_period(statement.period),
        field_labels=labels("feld", statement.fields),
        quotes=quotes_of(network, statement.evidence),
    )
