"""The network map for one selection: the same nodes and lines as table, picture and sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

import networkx as nx

from graph.answers.lines import STRUCTURE, all_edges
from graph.layout import positions
from graph.metrics.coverage import fields_of_agents
from graph.model import Agent, Edge, MapView, Modality, Network, Node, Selection, Undertaking
from graph.projection.network import OFFICE_KIND
from graph.texts import enumerate_words, labels, plural, sort_key
from ontology.codelists import codelist

UNDERTAKING_GROUP = "vorhaben"


def map_view(network: Network, selection: Selection) -> MapView:
    """Return nodes and lines for a selection; positions do not depend on the selection."""
    edges = all_edges(network)
    nodes = _all_nodes(network, edges)
    chosen = _chosen_nodes(network, nodes, selection)
    shown = tuple(edge for edge in edges if _is_chosen_edge(edge, chosen, selection))
    if selection.ego:
        near = {
            end
            for edge in shown
            if selection.ego in (edge.source, edge.target)
            for end in (edge.source, edge.target)
        }
        chosen = {selection.ego, *near} & chosen
        shown = tuple(edge for edge in shown if edge.source in chosen and edge.target in chosen)
    linked = {end for edge in shown for end in (edge.source, edge.target)}
    visible = [
        node
        for iri, node in nodes.items()
        if iri in chosen and (node.group != UNDERTAKING_GROUP or iri in linked)
    ]
    degree = Counter(end for edge in shown for end in {edge.source, edge.target})
    counted = tuple(
        replace(node, degree=degree[node.iri]) for node in sorted(visible, key=lambda n: sort_key(n.label))
    )
    return MapView(
        network=network.info,
        nodes=counted,
        edges=shown,
        total_nodes=len(nodes),
        total_edges=len(edges),
        summary=summary(network, counted, shown),
    )


def summary(network: Network, nodes: Iterable[Node], edges: Iterable[Edge]) -> str:
    """Return the picture in two or three German sentences, with counts."""
    listed = list(nodes)
    named = sum(1 for node in listed if not node.is_generic and node.group != UNDERTAKING_GROUP)
    generic = sum(1 for node in listed if node.is_generic)
    undertakings = sum(1 for node in listed if node.group == UNDERTAKING_GROUP)
    by_modality = Counter(edge.modality for edge in edges)
    parts = [
        plural(named, "namentlich genannter Akteur", "namentlich genannte Akteure"),
        plural(generic, "nur als Gruppe genannter Akteur", "nur als Gruppe genannte Akteure"),
        plural(undertakings, "Vorhaben", "Vorhaben"),
    ]
    lines = enumerate_words(
        [
            f"{by_modality[Modality.IST]} als Ist berichtet",
            f"{by_modality[Modality.AUFTRAG]} als Auftrag",
            f"{by_modality[Modality.SOLL]} als Soll",
        ]
    )
    best = sorted((node for node in listed if node.degree), key=lambda n: (-n.degree, sort_key(n.label)))[:3]
    most = (
        f" Die meisten Verbindungen haben {enumerate_words([node.label for node in best])}." if best else ""
    )
    total = plural(sum(by_modality.values()), "Verbindung", "Verbindungen")
    return f"{network.info.label}: {enumerate_words(parts)}. {total}: {lines}.{most}"


def _all_nodes(network: Network, edges: Iterable[Edge]) -> dict[str, Node]:
    fields = fields_of_agents(network)
    bare = {
        agent.iri: _agent_node(agent, fields.get(agent.iri, frozenset())) for agent in network.agents.values()
    }
    bare |= {item.iri: _undertaking_node(item) for item in network.undertakings.values()}
    drawn: nx.Graph[str] = nx.Graph()
    drawn.add_nodes_from(bare)
    drawn.add_edges_from((edge.source, edge.target) for edge in edges)
    places = positions(drawn, {iri: node.group for iri, node in bare.items()})
    return {iri: replace(node, x=places[iri][0], y=places[iri][1]) for iri, node in bare.items()}


def _agent_node(agent: Agent, fields: Iterable[str]) -> Node:
    kinds = codelist("akteursart")
    group = kinds.ancestors(agent.kind)[-1]
    ordered = tuple(code.code for code in codelist("feld") if code.code in set(fields))
    return Node(
        iri=agent.iri,
        label=agent.label,
        kind=agent.kind,
        kind_label=kinds.label(agent.kind),
        group=group,
        group_label=kinds.label(group),
        modality=agent.modality,
        is_generic=agent.is_generic,
        is_body=agent.is_body,
        fields=ordered,
        field_labels=labels("feld", ordered),
    )


def _undertaking_node(item: Undertaking) -> Node:
    return Node(
        iri=item.iri,
        label=item.label,
        kind=UNDERTAKING_GROUP,
        kind_label=item.type,
        group=UNDERTAKING_GROUP,
        group_label="Vorhaben",
        modality=item.modality,
        fields=item.fields,
        field_labels=labels("feld", item.fields),
    )


def _chosen_nodes(network: Network, nodes: Mapping[str, Node], selection: Selection) -> set[str]:
    kinds, fields = codelist("akteursart"), codelist("feld")

    def is_chosen(node: Node) -> bool:
        if node.group == UNDERTAKING_GROUP and not selection.with_undertakings:
            return False
        if node.is_generic and not selection.with_generic:
            return False
        if not selection.with_office and kinds.is_within(node.kind, OFFICE_KIND):
            return False
        if selection.kinds and node.group != UNDERTAKING_GROUP:
            agent = network.agents[node.iri]
            if not any(kinds.is_within(kind, wanted) for kind in agent.kinds for wanted in selection.kinds):
                return False
        wanted_fields = selection.fields
        return not wanted_fields or any(
            fields.is_within(own, wanted) for own in node.fields for wanted in wanted_fields
        )

    return {iri for iri, node in nodes.items() if is_chosen(node)}


def _is_chosen_edge(edge: Edge, chosen: set[str], selection: Selection) -> bool:
    if edge.source not in chosen or edge.target not in chosen:
        return False
    if edge.counts_as == STRUCTURE and not selection.with_structure:
        return False
    return not selection.modalities or edge.modality in selection.modalities
