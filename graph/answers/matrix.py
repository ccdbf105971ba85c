"""The map as a matrix: who with whom, or between groups of kinds how many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from graph.answers.outline import group_order
from graph.locale import Said, counted, joined
from graph.model import Edge, MapView, Modality, Node
from graph.texts import modality_label, sort_key

__all__ = ["MOST_ROWS", "Cell", "Heading", "Matrix", "group_matrix", "is_readable", "matrix"]

MOST_ROWS = 60
"""More rows and columns than this are not read: groups first, then two of them."""
ORDER = tuple(Modality)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a row or a column stands for: an actor, or a group of kinds."""

    key: str
    """IRI of the actor or code of the group."""
    label: str
    group: str
    count: int = 1
    """How many actors it stands for."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What joins a row and a column."""

    row: str
    column: str
    modalities: tuple[Modality, ...]
    """Each once, what is reported first."""
    lines: int
    pairs: int
    """How many pairs of actors these lines join."""
    text: Said


@dataclass(frozen=True, slots=True)
class Matrix:
    """Headings and the cells between them; a pair without a line has no cell."""

    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    cells: tuple[Cell, ...]
    left_out: int = 0
    """Actors of the chosen groups that no line of this part joins: they have no row or column."""


def is_readable(view: MapView) -> bool:
    """Tell whether the matrix of all nodes can still be read."""
    return len(view.nodes) <= MOST_ROWS


def matrix(view: MapView, rows: str | None = None, columns: str | None = None) -> Matrix:
    """Return who is joined with whom, ordered by group and name.

    Args:
        view: Nodes and lines.
        rows: Code of the group whose actors make the rows; with `columns` only those that a line joins there.
        columns: Code of the group whose actors make the columns.

    Example:
        >>> from graph.answers.map import map_view
        >>> from graph.model import Selection
        >>> from tests.builders import NOW, actor, network, tie
        >>> found = matrix(map_view(network(actor("vhs"), actor("awo"), tie("vhs", "awo")), Selection(moment=NOW)))
        >>> [(cell.row, cell.column, cell.text) for cell in found.cells]
        [('awo', 'vhs', 'Ist: kooperiert mit'), ('vhs', 'awo', 'Ist: kooperiert mit')]
    """
    nodes = {node.iri: node for node in view.nodes}
    above = [node for node in view.nodes if columns is None or node.group == columns]
    beside = [node for node in view.nodes if rows is None or node.group == rows]
    joining = _joining((one, other, edge) for edge in view.edges for one, other in _both_ways(edge))
    cells = {
        (one, other): edges
        for (one, other), edges in joining.items()
        if (rows is None or nodes[one].group == rows) and (columns is None or nodes[other].group == columns)
    }
    everybody = {node.iri for node in (*above, *beside)}
    if rows is not None or columns is not None:
        beside = [node for node in beside if any(node.iri == one for one, _ in cells)]
        above = [node for node in above if any(node.iri == other for _, other in cells)]
    order = group_order(view)
    left = everybody - {node.iri for node in (*above, *beside)}
    return Matrix(
        _headings(beside, order),
        _headings(above, order),
        tuple(_cell(one, other, edges, 1) for (one, other), edges in sorted(cells.items())),
        len(left),
    )


def group_matrix(view: MapView) -> Matrix:
    """Return between which groups of kinds there are how many lines, and how many pairs they join."""
    group = {node.iri: node.group for node in view.nodes}
    joining = _joining(
        (one, other, edge)
        for edge in view.edges
        for one, other in {(group[edge.source], group[edge.target]), (group[edge.target], group[edge.source])}
    )
    members: defaultdict[str, list[Node]] = defaultdict(list)
    for node in view.nodes:
        members[node.group].append(node)
    order = group_order(view)
    headings = tuple(
        Heading(code, members[code][0].group_label, code, len(members[code]))
        for code in sorted(members, key=order.__getitem__)
    )
    cells = tuple(
        _cell(one, other, edges, len({frozenset((edge.source, edge.target)) for edge in edges}))
        for (one, other), edges in sorted(joining.items())
    )
    return Matrix(headings, headings, cells)


def _both_ways(edge: Edge) -> set[tuple[str, str]]:
    return {(edge.source, edge.target), (edge.target, edge.source)}


def _joining(found: Iterable[tuple[str, str, Edge]]) -> dict[tuple[str, str], list[Edge]]:
    joining: defaultdict[tuple[str, str], list[Edge]] = defaultdict(list)
    for one, other, edge in found:
        joining[one, other].append(edge)
    return joining


def _headings(nodes: Iterable[Node], order: Mapping[str, int]) -> tuple[Heading, ...]:
    ordered = sorted(nodes, key=lambda node: (order[node.group], sort_key(node.label)))
    return tuple(Heading(node.iri, node.label, node.group) for node in ordered)


def _cell(row: str, column: str, edges: list[Edge], pairs: int) -> Cell:
    present = tuple(one for one in ORDER if any(edge.modality is one for edge in edges))
    text = _pair_words(edges) if pairs == 1 else _group_words(len(edges), pairs)
    return Cell(row, column, present, len(edges), pairs, text)


def _pair_words(edges: list[Edge]) -> Said:
    """Return what joins two actors: `Ist: kooperiert mit; Soll: berät`, each once."""
    ordered = sorted(edges, key=lambda edge: (ORDER.index(edge.modality), edge.relation))
    told: dict[Hashable, Said] = {
        (edge.modality, edge.relation): joined([modality_label(edge.modality), edge.relation_label], ": ")
        for edge in ordered
    }
    return joined(told.values(), "; ")


def _group_words(lines: int, pairs: int) -> Said:
    return joined(
        [
            counted(lines, "{n} Verbindung", "{n} Verbindungen"),
            counted(pairs, "zwischen {n} Paar", "zwischen {n} Paaren"),
        ]
    )
