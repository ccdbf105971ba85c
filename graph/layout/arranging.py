"""One arrangement of a whole network: groups in circles, everybody in a seat, newcomers in free room."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from graph.layout.packing import packed
from graph.layout.plan import EXTENT, Circle, Plan, Point
from graph.layout.seating import GOLDEN, radius_of, seat

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["arranged"]

NAME_ROOM = 0.14
"""Free room between two circles, as a share of the radius of a circle that holds all: for the names of groups."""
FILLED = 0.94
"""How much of the map a new arrangement takes: the rest waits for newcomers."""
MANY_NEW = 1 / 3
"""If more are new, free room would not do: the map is arranged anew."""
TIGHT = 0.8
"""Newcomers may stand this share of the common distance from others."""
TRIES = 1500


def arranged(graph: nx.Graph[str], choices: Mapping[str, Sequence[str]], known: Plan | None = None) -> Plan:
    """Return a place for every node: groups in circles of their own; whoever has a place keeps it.

    Args:
        graph: The nodes and lines to draw.
        choices: The groups in which a node may stand, the most fitting first; if several, its partners decide.
        known: The arrangement so far; whoever stands in none of the groups that fit counts as new.

    Returns:
        The plan of all nodes of the graph and of all known ones, places in [-EXTENT, EXTENT]. If more than a third
        of the nodes is new, or there is no free room, it is made anew, for the nodes of the graph alone.
        O(g⁴) for g groups and O(sum of cubes of their sizes), in practice 1 s for 2,000 nodes.

    Example:
        >>> import networkx as nx
        >>> graph = nx.Graph([("amt", "verein"), ("amt", "chor")])
        >>> groups = {"amt": ["behörde"], "verein": ["ehrenamt"], "chor": ["ehrenamt"]}
        >>> before = arranged(graph, groups)
        >>> graph.add_edge("amt", "schach")
        >>> after = arranged(graph, groups | {"schach": ["ehrenamt"]}, before)
        >>> [after.places[node] == before.places[node] for node in ("amt", "verein", "chor")]
        [True, True, True]
    """
    if known is not None:
        staying = [node for node in graph if known.groups.get(node) in choices[node]]
        newcomers = sorted(set(graph) - set(staying))
        if not newcomers:
            return known
        if len(newcomers) <= MANY_NEW * len(graph):
            extended = _extended(graph, choices, known, newcomers)
            if extended is not None:
                return extended
    return _fresh(graph, _group_of_each(graph, choices))


def _group_of_each(graph: nx.Graph[str], choices: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return for each node the group that fits, if several that of most partners."""
    found = {}
    for node in sorted(graph):
        around: Counter[str] = Counter()
        for other in graph[node]:
            for group in choices[other]:
                around[group] += 1 / len(choices[other])  # type: ignore[assignment] # shares add up as numbers do
        ranks = {group: place for place, group in enumerate(choices[node])}
        found[node] = max(choices[node], key=lambda group: (around[group], -ranks[group]))
    return found


def _fresh(graph: nx.Graph[str], groups: Mapping[str, str]) -> Plan:
    if not groups:
        return Plan()
    members: dict[str, list[str]] = {}
    for node in sorted(graph):
        members.setdefault(groups[node], []).append(node)
    members = dict(sorted(members.items()))
    radii = {code: radius_of(len(nodes)) for code, nodes in members.items()}
    links: Counter[tuple[str, str]] = Counter()
    for one, other in graph.edges:
        if groups[one] != groups[other]:
            links[groups[one], groups[other]] += 1
            links[groups[other], groups[one]] += 1
    gap = NAME_ROOM * math.sqrt(sum(radius**2 for radius in radii.values()))
    circles = packed(radii, links, gap)
    return _scaled(seat(graph, members, circles), groups, circles)


def _scaled(places: Mapping[str, Point], groups: Mapping[str, str], circles: Mapping[str, Circle]) -> Plan:
    """Fit a plan into the map, circles staying circles."""
    left, right = (
        min(it.x - it.radius for it in circles.values()),
        max(it.x + it.radius for it in circles.values()),
    )
    top, bottom = (
        min(it.y - it.radius for it in circles.values()),
        max(it.y + it.radius for it in circles.values()),
    )
    east, south = (left + right) / 2, (top + bottom) / 2
    scale = FILLED * 2 * EXTENT / max(right - left, bottom - top)
    if len(places) == 1:
        scale = 1.0

    def moved(x: float, y: float) -> Point:
        return round((x - east) * scale, 1), round((y - south) * scale, 1)

    return Plan(
        places={node: moved(*place) for node, place in sorted(places.items())},
        groups=dict(groups),
        circles={
            code: Circle(*moved(it.x, it.y), round(it.radius * scale, 1)) for code, it in circles.items()
        },
        spacing=round(scale, 2),
    )


def _extended(
    graph: nx.Graph[str], choices: Mapping[str, Sequence[str]], known: Plan, newcomers: Sequence[str]
) -> Plan | None:
    """Return the plan with the newcomers in free room of their groups, None if there is none."""
    wanted = _group_of_each(graph, choices)
    places = {node: place for node, place in known.places.items() if node not in newcomers}
    groups = {node: known.groups[node] for node in places}
    circles = dict(known.circles)
    for node in sorted(newcomers, key=lambda node: (-graph.degree(node), node)):
        group = wanted[node]
        partners = [places[other] for other in graph[node] if other in places]
        spot = _free_spot(group, partners, places, circles, known.spacing)
        if spot is None:
            return None
        places[node], groups[node] = spot, group
        circles[group] = _grown(circles.get(group), spot, known.spacing)
    return Plan(places, groups, circles, known.spacing)


def _free_spot(
    group: str,
    partners: Sequence[Point],
    places: Mapping[str, Point],
    circles: Mapping[str, Circle],
    spacing: float,
) -> Point | None:
    """Return a place far enough from all others: in the circle near the partners, else close around the circle."""
    foreign = [circle for code, circle in circles.items() if code != group]
    own = circles.get(group)
    taken = list(places.values())

    def is_free(spot: Point) -> bool:
        return (
            max(map(abs, spot)) <= EXTENT
            and not any(circle.holds(spot) for circle in foreign)
            and all(math.dist(spot, other) >= TIGHT * spacing for other in taken)
        )

    middle = Circle(0.0, 0.0, EXTENT) if own is None else own
    free = [spot for spot in _spread(middle, spacing / 2) if is_free(spot)]
    inside = [spot for spot in free if middle.holds(spot)]
    if inside and partners:
        goal = (sum(x for x, _ in partners) / len(partners), sum(y for _, y in partners) / len(partners))
        return min(inside, key=lambda spot: (math.dist(spot, goal), spot))
    # Of an own circle the nearest to the middle; a new group has no circle yet and stands at the edge of the map.
    nearest = sorted(free, key=lambda spot: (math.dist(spot, (middle.x, middle.y)), spot))
    if own is None and nearest:
        roomy = [
            spot
            for spot in nearest
            if all(math.dist(spot, (it.x, it.y)) > it.radius + spacing for it in circles.values())
        ]
        return next(iter(roomy), None)
    return next(iter(nearest), None)


def _spread(circle: Circle, pace: float) -> Iterator[Point]:
    """Yield points in and around a circle, from its middle outwards."""
    for step in range(TRIES):
        radius, turn = pace * math.sqrt(step), step * GOLDEN
        yield round(circle.x + radius * math.cos(turn), 1), round(circle.y + radius * math.sin(turn), 1)


def _grown(circle: Circle | None, spot: Point, spacing: float) -> Circle:
    if circle is None:
        return Circle(*spot, round(0.85 * spacing, 1))
    reach = math.dist((circle.x, circle.y), spot) + 0.7 * spacing
    return circle if reach <= circle.radius else Circle(circle.x, circle.y, round(reach, 1))
