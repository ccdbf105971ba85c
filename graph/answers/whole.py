"""A whole network as drawn: all nodes and all lines, made once as long as the network is kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock

from graph.answers.lines import all_edges
from graph.locale import say
from graph.metrics.coverage import fields_of_agents
from graph.model import Agent, Edge, Network, Node, Place, Undertaking
from graph.projection.network import is_office
from graph.texts import kind_said, labels, undertaking_said
from ontology.codelists import codelist

__all__ = ["UNDERTAKING_GROUP", "Whole", "whole"]

UNDERTAKING_GROUP = "vorhaben"
MOST_KEPT = 24
"""As many as `graph.reading` keeps networks."""


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything that a map of a network can show, before any filter."""

    nodes: Mapping[str, Node]
    """By IRI, agents first."""
    edges: tuple[Edge, ...]
    kinds: Mapping[str, frozenset[str]]
    """IRI of an agent → its kinds and all broader ones."""
    fields: Mapping[str, frozenset[str]]
    """IRI of a node → its action fields and all broader ones."""
    offices: frozenset[str]
    """IRIs of the coordination offices."""


_KEPT: OrderedDict[int, tuple[Network, Whole]] = OrderedDict()
"""By identity: whoever keeps a network frozen asks with the very same one; kept here, its identity stays its own."""
_LOCK = Lock()


def whole(network: Network) -> Whole:
    """Return all nodes and lines of a network; no filter changes them.

    Example:
        >>> from tests.builders import actor, network, tie
        >>> found = whole(network(actor("vhs"), actor("awo"), tie("vhs", "awo")))
        >>> list(found.nodes), [edge.iri for edge in found.edges]
        (['vhs', 'awo'], ['tie-vhs-awo'])
    """
    with _LOCK:
        kept = _KEPT.get(id(network))
        if kept is not None and kept[0] is network:
            _KEPT.move_to_end(id(network))
            return kept[1]
    made = _made(network)
    with _LOCK:
        _KEPT[id(network)] = (network, made)
        while len(_KEPT) > MOST_KEPT:
            _KEPT.popitem(last=False)
    return made


def _made(network: Network) -> Whole:
    edges = all_edges(network)
    nodes = _nodes(network)
    return Whole(
        nodes=nodes,
        edges=edges,
        kinds={agent.iri: _and_broader("akteursart", agent.kinds) for agent in network.agents.values()},
        fields={iri: _and_broader("feld", node.fields) for iri, node in nodes.items()},
        offices=frozenset(agent.iri for agent in network.agents.values() if is_office(agent)),
    )


def _and_broader(scheme: str, codes: Iterable[str]) -> frozenset[str]:
    return frozenset(broad for code in codes for broad in codelist(scheme).ancestors(code))


def _nodes(network: Network) -> dict[str, Node]:
    fields = fields_of_agents(network)
    found = {
        agent.iri: _agent_node(network, agent, fields.get(agent.iri, frozenset()))
        for agent in network.agents.values()
    }
    return found | {item.iri: _undertaking_node(item) for item in network.undertakings.values()}


def _agent_node(network: Network, agent: Agent, fields: Iterable[str]) -> Node:
    group = codelist("akteursart").ancestors(agent.kind)[-1]
    wanted = frozenset(fields)
    ordered = tuple(code.code for code in codelist("feld") if code.code in wanted)
    own = [network.places[iri] for iri in agent.places if iri in network.places]
    return Node(
        iri=agent.iri,
        label=agent.label,
        kind=agent.kind,
        kind_label=kind_said(agent.kind),
        group=group,
        group_label=kind_said(group),
        modality=agent.modality,
        is_generic=agent.is_generic,
        is_body=agent.is_body,
        fields=ordered,
        field_labels=labels("feld", ordered),
        places=_with_surrounding(network, own),
        place_labels=tuple(place.label for place in own),
    )


def _with_surrounding(network: Network, places: Iterable[Place]) -> tuple[str, ...]:
    """Return places and all they lie within; a circle in the data ends where it began."""
    found: dict[str, None] = {}
    for place in places:
        here: Place | None = place
        while here is not None and here.iri not in found:
            found[here.iri] = None
            here = network.places.get(here.within or "")
    return tuple(found)


def _undertaking_node(item: Undertaking) -> Node:
    return Node(
        iri=item.iri,
        label=item.label,
        kind=UNDERTAKING_GROUP,
        kind_label=undertaking_said(item.type),
        group=UNDERTAKING_GROUP,
        group_label=say("Vorhaben"),
        modality=item.modality,
        fields=item.fields,
        field_labels=labels("feld", item.fields),
    )
