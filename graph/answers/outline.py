"""The map in words: by group and actor, every line as a sentence with its source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from graph.answers.sentences import clause_of, source_of
from graph.answers.whole import UNDERTAKING_GROUP
from graph.answers.words import kinds
from graph.locale import EMPTY, Said, counted, say
from graph.model import Edge, MapView, Modality, Node
from graph.texts import sort_key

__all__ = ["Chapter", "Entry", "Outline", "Sentence", "group_order", "outline"]

MODALITIES = tuple(Modality)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of the map, told of one of its ends."""

    edge: Edge
    text: Said
    source: Said


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor, a kind or an undertaking with all its lines, what is reported first."""

    node: Node
    lead: Said
    """What it is, and how many lines it has here."""
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """All entries of one group of kinds."""

    group: str
    title: Said
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A map view in words: a summary, then chapter by chapter."""

    summary: str
    chapters: tuple[Chapter, ...]


def outline(view: MapView) -> Outline:
    """Return a map view as text: the same nodes, and each line at both of its ends.

    Example:
        >>> from graph.answers.map import map_view
        >>> from graph.model import Selection
        >>> from tests.builders import NOW, actor, network, tie
        >>> told = outline(map_view(network(actor("vhs"), actor("awo"), tie("vhs", "awo")), Selection(moment=NOW)))
        >>> [(entry.node.label, entry.sentences[0].text) for entry in told.chapters[0].entries]
        [('awo', 'arbeitet belegt zusammen mit vhs (kooperiert mit)'), ('vhs', 'arbeitet belegt zusammen mit awo (kooperiert mit)')]
    """
    names = {node.iri: node.label for node in view.nodes}
    at: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in view.edges:
        for end in {edge.source, edge.target}:
            at[end].append(edge)
    order = group_order(view)
    ordered = sorted(view.nodes, key=lambda node: (order[node.group], sort_key(node.label)))
    chapters = []
    for group, members in groupby(ordered, key=lambda node: node.group):
        entries = tuple(_entry(node, at[node.iri], names) for node in members)
        title = counted(len(entries), "{group} ({n})", "{group} ({n})", group=entries[0].node.group_label)
        chapters.append(Chapter(group, title, entries))
    return Outline(view.summary, tuple(chapters))


def group_order(view: MapView) -> Mapping[str, int]:
    """Return the place of each group of kinds: that of the code list, own kinds after it, undertakings last."""
    listed = [code for code, _ in kinds()]
    own = sorted({node.group for node in view.nodes} - {*listed, UNDERTAKING_GROUP}, key=sort_key)
    return {group: place for place, group in enumerate([*listed, *own, UNDERTAKING_GROUP])}


def _entry(node: Node, edges: list[Edge], names: Mapping[str, str]) -> Entry:
    def key(edge: Edge) -> tuple[int, tuple[str, str], str]:
        return MODALITIES.index(edge.modality), sort_key(names[_other(edge, node.iri)]), edge.relation

    sentences = tuple(
        Sentence(edge, clause_of(edge, node.iri, node.label, names[_other(edge, node.iri)]), source_of(edge))
        for edge in sorted(edges, key=key)
    )
    return Entry(node, _lead(node, len(sentences)), sentences)


def _lead(node: Node, lines: int) -> Said:
    sort = say("nur als Gruppe genannt") if node.is_generic else EMPTY
    kind = say("{kind}, {sort}", kind=node.kind_label, sort=sort) if sort else node.kind_label
    if not lines:
        return say("{kind}. In dieser Auswahl ist keine Verbindung erfasst.", kind=kind)
    return counted(lines, "{kind}. {n} Verbindung:", "{kind}. {n} Verbindungen:", kind=kind)


def _other(edge: Edge, here: str) -> str:
    return edge.target if edge.source == here else edge.source
