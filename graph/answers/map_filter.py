"""The one filter of map, table, matrix and words: what it lets through, and what each choice would give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from graph.answers.lines import STRUCTURE, certainty_label, level_label
from graph.answers.whole import UNDERTAKING_GROUP, Whole, whole
from graph.answers.words import fields, kinds
from graph.model import CERTAINTIES, UNSTATED, Edge, MapFilter, Modality, Network, Node, Option, Selection
from graph.texts import field_said, kind_said, modality_label, sort_key
from ontology.codelists import codelist

__all__ = ["Shown", "map_filter", "shown"]

MODALITIES = tuple(one for one in Modality if one is not Modality.NEGIERT)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a selection leaves of a network."""

    nodes: frozenset[str]
    edges: tuple[Edge, ...]


def shown(everything: Whole, selection: Selection) -> Shown:
    """Return the nodes and lines of a selection.

    Choices of lines (modality, intensity, evidence) leave the actors that such lines join; without one, actors
    that no line joins stay. Undertakings are there for their lines only. The actor whose surroundings are shown
    always stays.
    """
    chosen = {iri for iri, node in everything.nodes.items() if _is_chosen(everything, node, selection)}
    if selection.ego and selection.ego in everything.nodes:
        chosen.add(selection.ego)
    edges = [edge for edge in everything.edges if _is_chosen_edge(edge, chosen, selection)]
    if selection.ego:
        chosen = _surroundings(selection.ego, selection.steps, edges) & chosen
        edges = [edge for edge in edges if edge.source in chosen and edge.target in chosen]
    linked = {end for edge in edges for end in (edge.source, edge.target)}
    by_line = bool(selection.modalities or selection.levels or selection.certainties)
    kept = {
        iri
        for iri in chosen
        if iri in linked
        or iri == selection.ego
        or not (by_line or everything.nodes[iri].group == UNDERTAKING_GROUP)
    }
    return Shown(frozenset(kept), tuple(edges))


def map_filter(network: Network, selection: Selection) -> MapFilter:
    """Return what can be chosen, each with the number of actors, for lines of lines, that it alone would leave.

    Choices of the other sorts stay as they are. Listed is what occurs in the network, and what is chosen already.
    """
    everything = whole(network)
    nodes, edges = everything.nodes.values(), everything.edges
    own = sorted({node.group for node in nodes if node.group not in codelist("akteursart")}, key=sort_key)
    groups = [*(code for code, _ in kinds()), *(group for group in own if group != UNDERTAKING_GROUP)]
    there = {code for codes in everything.fields.values() for code in codes}
    places = {iri for node in nodes for iri in node.places}

    def actors(**choice: tuple[str, ...]) -> int:
        left = shown(everything, replace(selection, **choice)).nodes  # type: ignore[arg-type]  # names of its fields
        return sum(everything.nodes[iri].group != UNDERTAKING_GROUP for iri in left)

    def lines(**choice: tuple[str, ...]) -> int:
        return len(shown(everything, replace(selection, **choice)).edges)  # type: ignore[arg-type]  # as above

    def options(
        order: Iterable[str],
        occurring: Iterable[str],
        chosen: Sequence[str],
        label: Callable[[str], str],
        count: Callable[[str], int],
    ) -> tuple[Option, ...]:
        wanted = {*occurring, *chosen}
        return tuple(Option(code, label(code), count(code)) for code in order if code in wanted)

    return MapFilter(
        fields=options(
            [code for code, _ in fields()], there, selection.fields, field_said,
            lambda code: actors(fields=(code,)),
        ),
        kinds=options(
            groups, {node.group for node in nodes}, selection.kinds, kind_said,
            lambda code: actors(kinds=(code,)),
        ),
        places=options(
            sorted(places, key=lambda iri: sort_key(network.label(iri))), places, (), network.label,
            lambda iri: actors(places=(iri,)),
        ),
        modalities=options(
            MODALITIES, {edge.modality for edge in edges}, selection.modalities,
            lambda code: modality_label(Modality(code)),
            lambda code: lines(modalities=(Modality(code),)),
        ),
        levels=options(
            (*(code.code for code in codelist("intensitaet")), UNSTATED), {edge.level for edge in edges},
            selection.levels, level_label,
            lambda code: lines(levels=(code,)),
        ),
        certainties=options(
            CERTAINTIES, {edge.certainty for edge in edges}, selection.certainties, certainty_label,
            lambda code: lines(certainties=(code,)),
        ),
    )  # fmt: skip


def _surroundings(ego: str, steps: int, edges: Sequence[Edge]) -> set[str]:
    """Return what lies at most so many lines away."""
    near = {ego}
    for _ in range(steps):
        near |= {
            end
            for edge in edges
            if edge.source in near or edge.target in near
            for end in (edge.source, edge.target)
        }
    return near


def _is_chosen(everything: Whole, node: Node, selection: Selection) -> bool:
    if selection.fields and everything.fields[node.iri].isdisjoint(selection.fields):
        return False
    if node.group == UNDERTAKING_GROUP:
        return selection.with_undertakings
    if selection.kinds and everything.kinds[node.iri].isdisjoint(selection.kinds):
        return False
    if selection.places and not set(node.places).intersection(selection.places):
        return False
    is_hidden_office = node.iri in everything.offices and not selection.with_office
    return not is_hidden_office and (selection.with_generic or not node.is_generic)


def _is_chosen_edge(edge: Edge, chosen: set[str], selection: Selection) -> bool:
    return (
        edge.source in chosen
        and edge.target in chosen
        and (selection.with_structure or edge.counts_as != STRUCTURE)
        and (not selection.modalities or edge.modality in selection.modalities)
        and (not selection.levels or edge.level in selection.levels)
        and (not selection.certainties or edge.certainty in selection.certainties)
    )
