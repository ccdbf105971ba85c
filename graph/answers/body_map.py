"""Bodies and their seats as a picture of its own: bodies on a ring, their members outside, shared members between."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph.answers.attributions import attributions
from graph.layout import EXTENT
from graph.locale import Said, counted, joined, say
from graph.model import Edge, MapView, Modality, Network, Node
from graph.model.bodies import BodyView, QuotaView, SeatLine
from graph.texts import field_said, kind_said, sort_key
from ontology.codelists import codelist

__all__ = ["body_map", "places_around"]

STRUCTURE = "structure"
NAMELESS_GROUP = "sammelbezeichnung"
"""Gives seats without names a hollow round sign."""
NAMELESS = say("Sitze ohne Namen")
RING = 0.5
"""Radius of the ring of bodies, as a share of the extent."""
ROWS = (0.82, 1.0)
"""Members outside stand in two rows by turns, so that their names find room."""
INNER = 0.3
"""Radius within which those stand who sit in several bodies far apart."""
NEAR = 60.0
"""Middles no further apart than this are one: those who stand there step aside from each other."""
FLAT = 0.72
"""Pictures are wider than high."""
LEAST_SHARE = 3
"""A body with few members takes as much of the ring as one with so many."""
GOLDEN = 2.399963
"""The golden angle: points set one by one with it never crowd."""


def body_map(network: Network, bodies: Sequence[BodyView]) -> MapView:
    """Return bodies and everybody they seat as a map view; seats without names are hollow signs.

    Args:
        network: The statements.
        bodies: The bodies drawn, in the order in which they stand on the ring.

    Example:
        >>> from graph.answers.bodies import bodies
        >>> from tests.builders import NOW, actor, body, network, seat
        >>> net = network(actor("a"), body("rat"), body("runde"), seat("a", "rat"), seat("a", "runde"))
        >>> view = bodies(net, NOW.valid_on).picture
        >>> [node.label for node in view.nodes], len(view.edges)
        (['a', 'rat', 'runde'], 2)
    """
    edges = [edge for body in bodies for edge in _edges(body)]
    ends = {end for edge in edges for end in (edge.source, edge.target)} | {body.iri for body in bodies}
    agents = [iri for iri in network.agents if iri in ends]
    nodes = [_agent_node(network, iri) for iri in agents] + [
        node for body in bodies for node in _chairs(body)
    ]
    degrees = Counter(end for edge in edges for end in (edge.source, edge.target))
    tables = {body.iri: _around(body) for body in bodies}
    places = places_around(tables, {node.iri: node.group for node in nodes})
    placed = [
        replace(node, degree=degrees[node.iri], x=places[node.iri][0], y=places[node.iri][1])
        for node in nodes
    ]
    return MapView(
        network=network.info,
        nodes=tuple(sorted(placed, key=lambda node: sort_key(node.label))),
        edges=tuple(edges),
        total_nodes=len(nodes),
        total_edges=len(edges),
        summary=_summary(network, bodies, degrees, edges),
        attributions=attributions(network),
    )


def places_around(
    tables: Mapping[str, Sequence[str]], groups: Mapping[str, str]
) -> dict[str, tuple[float, float]]:
    """Return a place for every body and everybody around it, in [-EXTENT, EXTENT].

    A body with more members takes more of the ring; its own members stand outside of it, those of one group
    side by side; who sits in several bodies stands between them. The same tables always give the same picture.

    Args:
        tables: Body → all who sit there, bodies among them included.
        groups: Group of everybody.

    Example:
        >>> places_around({"rat": ["a"]}, {})["rat"]
        (0.0, 0.0)
    """
    sitting: dict[str, list[str]] = {}
    for body, members in tables.items():
        for one in dict.fromkeys(members):
            sitting.setdefault(one, []).append(body)
    outside = {
        body: sorted(
            (one for one in set(members) if len(sitting[one]) == 1 and one not in tables),
            key=lambda one: (groups.get(one, ""), one),
        )
        for body, members in tables.items()
    }
    angles = _angles({body: len(members) for body, members in outside.items()})
    radius = RING if len(tables) > 1 else 0.0
    places = {body: _at(radius, middle) for body, (middle, _) in angles.items()}
    for body, members in outside.items():
        middle, width = angles[body]
        for number, one in enumerate(members):
            angle = middle - width / 2 + width * (number + 0.5) / len(members)
            places[one] = _at(ROWS[number % len(ROWS)], angle)
    shared = [one for one in sorted(sitting) if len(sitting[one]) > 1 and one not in tables]
    return places | _between(shared, sitting, places)


def _angles(sizes: Mapping[str, int]) -> dict[str, tuple[float, float]]:
    """Return body → middle and width of its part of the circle."""
    shares = {body: max(size, LEAST_SHARE) for body, size in sizes.items()}
    total, done, found = sum(shares.values()), 0.0, {}
    for body, share in shares.items():
        width = 2 * math.pi * share / total
        found[body] = (done + width / 2 - math.pi / 2, width)
        done += width
    return found


def _at(radius: float, angle: float) -> tuple[float, float]:
    return round(EXTENT * radius * math.cos(angle), 1), round(EXTENT * radius * FLAT * math.sin(angle), 1)


def _between(
    shared: Sequence[str], sitting: Mapping[str, Sequence[str]], places: Mapping[str, tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    """Return places for those in several bodies: the middle of these, each a step aside from the others there."""
    taken: Counter[tuple[int, int]] = Counter()
    found = {}
    for one in shared:
        bodies = tuple(sitting[one])
        x, y = (sum(places[body][axis] for body in bodies) / len(bodies) for axis in (0, 1))
        middle = (round(x / NEAR), round(y / NEAR))  # other bodies may have the same middle
        number = taken[middle]
        aside = EXTENT * INNER * math.sqrt((number + 0.5) / (number + 4))
        dx, dy = aside * math.cos(number * GOLDEN), aside * FLAT * math.sin(number * GOLDEN)
        found[one] = (round(0.85 * x + dx, 1), round(0.85 * y + dy, 1))
        taken[middle] += 1
    return found


def _around(body: BodyView) -> tuple[str, ...]:
    return tuple(dict.fromkeys(edge.source for edge in _edges(body)))


def _edges(body: BodyView) -> Iterable[Edge]:
    for line in body.lines:
        yield _edge(line)
    for quota in body.quotas:
        yield _quota_edge(body, quota)


def _edge(line: SeatLine) -> Edge:
    return Edge(
        iri=line.iri,
        source=line.member or line.iri,
        target=line.body,
        label=line.fact.text,
        relation=line.sort.value,
        relation_label=line.role,
        modality=line.fact.modality,
        modality_label=line.fact.modality_label,
        is_directed=False,
        counts_as=STRUCTURE,
        when=line.fact.when,
        quotes=line.fact.quotes,
    )


def _quota_edge(body: BodyView, quota: QuotaView) -> Edge:
    return Edge(
        iri=quota.iri,
        source=quota.iri,
        target=body.iri,
        label=quota.fact.text,
        relation="quota",
        relation_label=NAMELESS,
        modality=quota.fact.modality,
        modality_label=quota.fact.modality_label,
        is_directed=False,
        counts_as=STRUCTURE,
        when=quota.fact.when,
        quotes=quota.fact.quotes,
    )


def _chairs(body: BodyView) -> Iterable[Node]:
    """Yield what is at the table and has no name: empty chairs and seats by quota."""
    for line in body.lines:
        if line.member is None:
            yield _nameless(line.iri, line.role, line.fact.modality)
    for quota in body.quotas:
        yield _nameless(quota.iri, quota.title, quota.fact.modality)


def _nameless(iri: str, label: str, modality: Modality) -> Node:
    return Node(
        iri=iri,
        label=label,
        kind=NAMELESS_GROUP,
        kind_label=NAMELESS,
        group=NAMELESS_GROUP,
        group_label=NAMELESS,
        modality=modality,
        is_generic=True,
    )


def _agent_node(network: Network, iri: str) -> Node:
    agent = network.agents[iri]
    group = codelist("akteursart").ancestors(agent.kind)[-1]
    return Node(
        iri=iri,
        label=agent.label,
        kind=agent.kind,
        kind_label=kind_said(agent.kind),
        group=group,
        group_label=kind_said(group),
        modality=agent.modality,
        is_generic=agent.is_generic,
        is_body=agent.is_body,
        fields=agent.fields,
        field_labels=tuple(field_said(code) for code in agent.fields),
    )


def _summary(
    network: Network, bodies: Sequence[BodyView], degrees: Mapping[str, int], edges: Sequence[Edge]
) -> Said:
    own = {body.iri for body in bodies}
    several = sum(degree > 1 for iri, degree in degrees.items() if iri not in own)
    alone = [body.label for body in bodies if not degrees[body.iri]]
    return joined(
        [
            say("{network}: Gremien und ihre Sitze.", network=network.info.label),
            counted(len(bodies), "{n} Gremium in der Mitte.", "{n} Gremien in der Mitte."),
            counted(
                len(edges),
                "Eine Linie steht für einen Sitz, eine Geschäftsführung oder Sitze ohne Namen: {n} Linie.",
                "Eine Linie steht für einen Sitz, eine Geschäftsführung oder Sitze ohne Namen: {n} Linien.",
            )
            if edges
            else "",
            counted(
                several, "An mehreren Tischen sitzt {n} Akteur.", "An mehreren Tischen sitzen {n} Akteure."
            )
            if several
            else "",
            counted(
                len(alone),
                "{n} Gremium steht ohne Linie da: In den Quellen steht keine Mitgliederliste.",
                "{n} Gremien stehen ohne Linie da: In den Quellen steht keine Mitgliederliste.",
            )
            if alone
            else "",
        ]
    )
