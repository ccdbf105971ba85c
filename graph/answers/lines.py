"""The lines of the map: ties, seats, involvements and units, each as an Edge with its quotes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from graph.answers.clauses import clause
from graph.locale import Said, say
from graph.model import CERTAINTIES, UNSTATED, Edge, Network, Quote, Statement, Tie
from graph.texts import (
    confirmation_said,
    german_period,
    labels,
    level_said,
    modality_label,
    quotes_of,
    relation_said,
    role_said,
)
from ontology.codelists import codelist

STRUCTURE = "structure"
INVOLVEMENT = "involvement"
UNIT = "gehoert-zu"
ORGAN = "organ-von"
PARTS = {UNIT: say("gehört zu"), ORGAN: say("ist Gremium bei")}
BOTH, ONE, DOCUMENT, WITHOUT_QUOTE, OWN_KNOWLEDGE, UNCHECKED = CERTAINTIES


def all_edges(network: Network) -> tuple[Edge, ...]:
    """Return every line of a network whose two ends are known."""
    known = set(network.agents) | set(network.undertakings)
    edges = (*_ties(network), *_seats(network), *_involvements(network), *_parts(network))
    return tuple(edge for edge in edges if edge.source in known and edge.target in known)


def _ties(network: Network) -> Iterator[Edge]:
    for tie in network.ties.values():
        row = codelist("beziehung").codes.get(tie.relation)
        counts_as = row.row["counts_as"] if row else "relation"
        relation = relation_said(tie.relation)
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
            role = role_said(seat.role)
            yield _edge(network, seat, seat.member, seat.organization, seat.role, role, STRUCTURE, True)


def _involvements(network: Network) -> Iterator[Edge]:
    for item in network.involvements.values():
        if item.undertaking:
            role = role_said(item.role)
            yield _edge(network, item, item.participant, item.undertaking, item.role, role, INVOLVEMENT, True)


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
    said = clause(network, statement)
    if is_part:
        said = say(
            "{one} {relation} {other}",
            one=network.label(source),
            relation=relation_label,
            other=network.label(target),
        )
    quotes = quotes_of(network, statement.evidence)
    level = UNSTATED if not isinstance(statement, Tie) or statement.level is None else str(statement.level)
    certainty = _certainty(network, statement, {source, target}, quotes)
    return Edge(
        iri=f"{statement.iri}#{relation}" if is_part else statement.iri,
        source=source,
        target=target,
        label=said,
        relation=relation,
        relation_label=relation_label,
        modality=statement.modality,
        modality_label=modality_label(statement.modality, statement.plan_state),
        is_directed=is_directed,
        counts_as=counts_as,
        when="" if is_part else german_period(statement.period),
        field_labels=labels("feld", statement.fields),
        level=level,
        level_label=level_label(level),
        certainty=certainty,
        certainty_label=certainty_label(certainty),
        quotes=quotes,
    )


def level_label(code: str) -> Said:
    """Return an intensity in words."""
    return say("ohne Angabe") if code == UNSTATED else level_said(code)


def certainty_label(code: str) -> Said:
    """Return in words how a line is evidenced."""
    if code == WITHOUT_QUOTE:
        return say("Durch Dokument belegt, ohne wörtliches Zitat")
    return confirmation_said(code)


def _certainty(network: Network, statement: Statement, ends: set[str], quotes: tuple[Quote, ...]) -> str:
    """Return the surest way in which a line between two ends is evidenced (KNOWLEDGE_MODEL §3 b)."""
    told = len(ends.intersection(statement.reported_by)) if isinstance(statement, Tie) else 0
    if told:
        return BOTH if told > 1 else ONE
    known = [network.evidence[iri] for iri in statement.evidence if iri in network.evidence]
    if any(item.document for item in known):
        return DOCUMENT if any(item.document and item.quote for item in known) else WITHOUT_QUOTE
    return OWN_KNOWLEDGE if quotes else UNCHECKED
