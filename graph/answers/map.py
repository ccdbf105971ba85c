"""The network map for one selection: the same nodes and lines as table, picture and sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from graph.answers.arrangement import Standing, areas, placed, standing_alone
from graph.answers.attributions import attributions
from graph.answers.map_filter import shown
from graph.answers.whole import UNDERTAKING_GROUP, whole
from graph.locale import EMPTY, Said, counted, joined, listed, say
from graph.model import Edge, MapView, Modality, Network, NetworkInfo, Node, Selection
from graph.texts import sort_key

__all__ = ["UNDERTAKING_GROUP", "map_view", "summary", "without_groups"]

NAMED_IN_SUMMARY = 3


def map_view(network: Network, selection: Selection, stands: Standing | None = None) -> MapView:
    """Return nodes and lines for a selection; positions do not depend on the selection.

    Args:
        network: The statements.
        selection: The filter.
        stands: Where everybody stands; without it the arrangement of this network alone.
    """
    stands = stands or standing_alone(network, selection.arrangement)
    everything = whole(network)
    left = shown(everything, selection)
    degree = Counter(end for edge in left.edges for end in {edge.source, edge.target})
    visible = [node for iri, node in everything.nodes.items() if iri in left.nodes]
    nodes = placed(
        (replace(node, degree=degree[node.iri]) for node in sorted(visible, key=lambda n: sort_key(n.label))),
        stands,
    )
    return MapView(
        network=network.info,
        nodes=nodes,
        edges=left.edges,
        total_nodes=len(everything.nodes),
        total_edges=len(everything.edges),
        summary=summary(network.info, nodes, left.edges),
        areas=areas(nodes, stands, selection.arrangement),
        attributions=attributions(network),
    )


def without_groups(view: MapView, groups: Collection[str]) -> MapView:
    """Return a map without the actors of some groups of kinds and without their lines, as its legend leaves it.

    Args:
        view: The map of a selection.
        groups: Groups of kinds, as `Node.group` names them.
    """
    if not groups:
        return view
    left = {node.iri for node in view.nodes if node.group not in groups}
    edges = tuple(edge for edge in view.edges if {edge.source, edge.target} <= left)
    degree = Counter(end for edge in edges for end in {edge.source, edge.target})
    nodes = tuple(replace(node, degree=degree[node.iri]) for node in view.nodes if node.iri in left)
    return replace(
        view,
        nodes=nodes,
        edges=edges,
        areas=tuple(area for area in view.areas if area.code not in groups),
        summary=summary(view.network, nodes, edges),
    )


def summary(network: NetworkInfo, nodes: Iterable[Node], edges: Iterable[Edge]) -> Said:
    """Return the picture in two or three sentences, with counts."""
    known = list(nodes)
    generic = sum(1 for node in known if node.is_generic)
    undertakings = sum(1 for node in known if node.group == UNDERTAKING_GROUP)
    by_modality = Counter(edge.modality for edge in edges)
    named = len(known) - generic - undertakings
    parts = [
        counted(named, "{n} namentlich genannter Akteur", "{n} namentlich genannte Akteure"),
        counted(generic, "{n} nur als Gruppe genannter Akteur", "{n} nur als Gruppe genannte Akteure")
        if generic
        else EMPTY,
        counted(undertakings, "{n} Vorhaben", "{n} Vorhaben") if undertakings else EMPTY,
    ]
    head = say("{network}: {parts}.", network=network.label, parts=listed([it for it in parts if it]))
    return joined([head, _lines(by_modality), _most_linked(known)])


def _lines(by_modality: Counter[Modality]) -> Said:
    if not by_modality:
        return say("In dieser Auswahl ist keine Verbindung erfasst.")
    known = [
        counted(by_modality[Modality.IST], "{n} als Ist berichtet", "{n} als Ist berichtet"),
        counted(by_modality[Modality.AUFTRAG], "{n} als Auftrag", "{n} als Auftrag"),
        counted(by_modality[Modality.SOLL], "{n} als Soll", "{n} als Soll"),
        counted(by_modality[Modality.NEGIERT], "{n} ausdrücklich verneint", "{n} ausdrücklich verneint"),
    ]
    present = [words for one, words in zip(Modality, known, strict=True) if by_modality[one]]
    return counted(
        by_modality.total(), "{n} Verbindung: {parts}.", "{n} Verbindungen: {parts}.", parts=listed(present)
    )


def _most_linked(nodes: Iterable[Node]) -> Said:
    linked = (node for node in nodes if node.degree)
    best = sorted(linked, key=lambda node: (-node.degree, sort_key(node.label)))[:NAMED_IN_SUMMARY]
    if not best:
        return EMPTY
    return say("Die meisten Verbindungen haben {names}.", names=listed([node.label for node in best]))
