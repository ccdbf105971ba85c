"""Where nodes stand on the map: seeded and repeatable, so that the picture is the same every time."""

from __future__ import annotations

import random
from collections.abc import Hashable, Mapping, Sequence

import networkx as nx

from graph.igraph_random import igraph_draws_from

EXTENT = 1000.0
"""Coordinates lie in [-EXTENT, EXTENT]."""


def positions(
    graph: nx.Graph[str], groups: Mapping[str, Hashable], seed: int = 1
) -> dict[str, tuple[float, float]]:
    """Return a position for every node, nodes of one group near each other.

    Args:
        graph: The nodes and lines to draw.
        groups: Group of each node; a group gathers around a place of its own on a circle.
        seed: Seed of the layout; the same graph and seed give the same positions.

    Returns:
        Node → (x, y), each in [-EXTENT, EXTENT].

    Reference:
        T. Fruchterman, E. Reingold, Graph drawing by force-directed placement, 1991.
    """
    import igraph

    nodes = sorted(graph)
    if not nodes:
        return {}
    index = {node: number for number, node in enumerate(nodes)}
    anchors = sorted({str(groups[node]) for node in nodes})
    edges = [(index[a], index[b]) for a, b in graph.edges if a != b]
    held = [(index[node], len(nodes) + anchors.index(str(groups[node]))) for node in nodes]
    drawn = igraph.Graph(n=len(nodes) + len(anchors), edges=edges + held)
    source = random.Random(seed)
    start = [[source.uniform(-1, 1), source.uniform(-1, 1)] for _ in range(drawn.vcount())]
    with igraph_draws_from(source):
        layout = drawn.layout_fruchterman_reingold(seed=start, niter=600, grid="auto")
    return _spread(nodes, [(x, y) for x, y in layout.coords[: len(nodes)]])


def _spread(nodes: Sequence[str], points: Sequence[tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Scale to the extent by rank and distance alike, so that no corner is crowded."""
    result = {}
    columns = [_blend([point[axis] for point in points]) for axis in (0, 1)]
    for number, node in enumerate(nodes):
        result[node] = (round(columns[0][number], 1), round(columns[1][number], 1))
    return result


def _blend(values: list[float]) -> list[float]:
    """Mix the scaled value with the scaled rank, half and half."""
    if len(values) == 1:
        return [0.0]
    low, high = min(values), max(values)
    width = (high - low) or 1.0
    order = {number: rank for rank, number in enumerate(sorted(range(len(values)), key=values.__getitem__))}
    return [
        EXTENT * ((value - low) / width + order[number] / (len(values) - 1) - 1)
        for number, value in enumerate(values)
    ]
