"""Seats inside a circle: evenly spread, and everybody on the side of the partners."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from graph.layout.plan import Circle, Point

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["radius_of", "seat", "seats"]

GOLDEN = math.pi * (3 - math.sqrt(5))
"""Angle from one seed of a sunflower to the next: fills a disc evenly, whatever the number (Vogel 1979)."""
PACE = 0.65
"""Radius of the disc divided by the root of the number: no two seats nearer than 1."""
RIM = 0.85
"""Room between the outermost seats and the circle."""
ONE_RING = 5
"""Up to so many stand on one ring."""
SWEEPS = 4
OUTWARD = 9.0
"""How far out of the circle whoever has no partner would like to stand: farther than anybody with partners."""
MANY = 700
"""Of so many members finding the best seats takes long: two sweeps have to do."""


def radius_of(count: int) -> float:
    """Return the radius of a circle for so many, if neighbours are 1 apart."""
    return max(map(math.hypot, *zip(*seats(count), strict=True))) + RIM


def seats(count: int) -> list[Point]:
    """Return so many points around the middle, the nearest first, none nearer than 1 to another.

    Example:
        >>> seats(1)
        [(0.0, 0.0)]
        >>> [(round(x, 2), round(abs(y), 2)) for x, y in seats(2)]
        [(-0.6, 0.0), (0.6, 0.0)]
    """
    if count == 1:
        return [(0.0, 0.0)]
    if count <= ONE_RING:
        ring = 0.6 / math.sin(math.pi / count)
        turns = [math.tau * (0.5 + place / count) if count == 2 else math.tau * (place / count - 0.25) for place in range(count)]  # fmt: skip
        return [(ring * math.cos(turn), ring * math.sin(turn)) for turn in turns]
    return [
        (PACE * math.sqrt(place + 0.5) * math.cos(place * GOLDEN), PACE * math.sqrt(place + 0.5) * math.sin(place * GOLDEN))
        for place in range(count)
    ]  # fmt: skip


def seat(
    graph: nx.Graph[str], groups: Mapping[str, Sequence[str]], circles: Mapping[str, Circle]
) -> dict[str, Point]:
    """Return a seat for every member of every group, each as near to its partners as the others allow.

    Args:
        graph: The nodes and lines to draw.
        groups: Group → its members, in an order that does not depend on chance.
        circles: Group → where it is, for neighbours that are 1 apart.

    Returns:
        Node → point. O(sum of cubes of the sizes of the groups), in practice 0.1 s for 500 in one group.
    """
    import numpy as np

    free = {code: np.array(seats(len(members))) for code, members in groups.items()}
    middles = {code: np.array([circle.x, circle.y]) for code, circle in circles.items()}
    found: dict[str, NDArray[np.float64]] = {}
    for code, members in groups.items():
        busiest_first = sorted(members, key=lambda node: (-graph.degree(node), node))
        found |= {node: middles[code] + free[code][place] for place, node in enumerate(busiest_first)}
    sweeps = SWEEPS if max(map(len, groups.values()), default=0) <= MANY else 2
    for _ in range(sweeps):
        for code, members in groups.items():
            wanted = np.array([_pull(graph, node, found, middles[code]) for node in members])
            chosen = _assigned(wanted, free[code])
            found |= {
                node: middles[code] + free[code][place] for node, place in zip(members, chosen, strict=True)
            }
    return {node: (float(x), float(y)) for node, (x, y) in found.items()}


def _pull(
    graph: nx.Graph[str], node: str, found: Mapping[str, NDArray[np.float64]], middle: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return where a node would like to stand, from the middle of its circle: by its partners, alone at the edge."""
    partners = [found[other] for other in graph[node] if other != node]
    if not partners:
        return middle / (abs(middle).max() or 1.0) * OUTWARD
    total: NDArray[np.float64] = sum(partners) / len(partners) - middle
    return total


def _assigned(wanted: NDArray[np.float64], free: NDArray[np.float64]) -> Sequence[int]:
    """Return for each wish one of the free seats, all different, so that the squared ways are shortest."""
    from scipy.optimize import linear_sum_assignment
    from scipy.spatial.distance import cdist

    _, columns = linear_sum_assignment(cdist(wanted, free, "sqeuclidean"))
    return [int(column) for column in columns]
