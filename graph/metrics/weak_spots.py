"""Where one loss parts a network: cut points, bridges, pairs that hold a group together, actors that alone join two kinds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice

import numpy as np

from graph.metrics.cuts import cut_off
from graph.metrics.dependence import Dependence, dependences, joined_by
from graph.metrics.near_cuts import near_cuts
from graph.metrics.structure import Structure

__all__ = ["SMALLEST_PART", "Spot", "SpotSort", "weak_now", "weak_spots"]

SMALLEST_PART = 2
"""A connection counts if both sides have so many; a single actor at its end stands alone, which is told elsewhere."""
SMALLEST_GROUP = 3
"""Two actors hold a group together if it has so many: most actors with two partners hang on a pair."""
PAIRS_SHOWN = 3
PAIRS_TRIED = 10
"""Of so many of the best connected one belongs to each pair: all pairs would take O(n · m)."""


class SpotSort(Enum):
    """In what way others hang on it."""

    POINT = "point"
    BRIDGE = "bridge"
    PAIR = "pair"
    KINDS = "kinds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A weak spot with those who hang on it."""

    sort: SpotSort
    places: tuple[int, ...]
    """One actor, or the two of a bridge or a pair, ascending."""
    lost: tuple[int, ...]
    """Who is cut off, ascending; of two kinds the smaller side."""
    kinds: tuple[str, ...] = ()
    """The two kinds that only the actor joins."""
    joined: tuple[tuple[int, ...], ...] = ()
    """Whom it joins, of either kind."""


def weak_spots(
    structure: Structure, direct: Structure, ignored: Collection[int], kinds: Collection[str]
) -> Iterator[Spot]:
    """Yield the weak spots: cut points, bridges, the largest groups that hang on two, kinds that hang on one.

    Ties that are not direct (round tables) can only heal: a cut point needs two parts that each hang on it by a
    direct tie, a bridge is one, and each of a pair has direct ties to both sides.

    Args:
        structure: All ties of n actors.
        direct: The same actors with their direct ties only.
        ignored: Places of actors that are never named.
        kinds: The labels between which dependence is looked for.

    Yields:
        Sort by sort, by place; pairs by how many hang on them.

    References:
        R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972): the blocks of a
        graph in O(n + m). A cut point lies in several blocks; a bridge is a block of two.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> path = structure_of(nx.path_graph(["a", "b", "c", "d"]))
        >>> [(spot.sort.value, spot.places, spot.lost) for spot in weak_spots(path, path, (), ())]
        [('point', (1,), (0,)), ('point', (2,), (3,)), ('bridge', (1, 2), (2, 3))]
    """
    blocks = [frozenset(block) for block in structure.igraph.biconnected_components()]
    yield from _cut_points(structure, direct, blocks, ignored)
    yield from _bridges(structure, direct, blocks)
    yield from islice(_pairs(structure, direct, ignored), PAIRS_SHOWN)
    yield from _between_kinds(structure, direct, ignored, kinds)


def weak_now(structure: Structure, known: Iterable[Spot]) -> Iterator[Spot]:
    """Yield those known weak spots that are weak in another structure of the same actors, whoever hangs on them.

    O(n + m) for all cut points and bridges, and again for each pair and each dependence.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> path = structure_of(nx.path_graph(["a", "b", "c", "d"]))
        >>> known = list(weak_spots(path, path, (), ()))
        >>> closed = path.with_pairs([(0, 1), (1, 2), (2, 0), (2, 3)])
        >>> [(spot.sort.value, spot.places) for spot in weak_now(closed, known)]
        [('point', (2,))]
    """
    by_sort: dict[SpotSort, list[Spot]] = {}
    for spot in known:
        by_sort.setdefault(spot.sort, []).append(spot)
    points = set(structure.igraph.articulation_points())
    bridges = set(map(tuple, structure.pairs[structure.igraph.bridges()].tolist()))
    yield from (spot for spot in by_sort.get(SpotSort.POINT, ()) if spot.places[0] in points)
    yield from (spot for spot in by_sort.get(SpotSort.BRIDGE, ()) if spot.places in bridges)
    for spot in by_sort.get(SpotSort.PAIR, ()):
        groups = cut_off(structure, spot.places)
        if groups and len(groups[0]) >= SMALLEST_GROUP:
            yield spot
    for spot in by_sort.get(SpotSort.KINDS, ()):
        (actor,), (kind, other) = spot.places, spot.kinds
        if any(joined_by(structure, Dependence(actor, kind, other), structure.neighbours(actor).tolist())):
            yield spot


def _cut_points(
    structure: Structure, direct: Structure, blocks: Sequence[frozenset[int]], ignored: Collection[int]
) -> Iterator[Spot]:
    """Yield the actors in several blocks: each block of theirs leads to a part of its own."""
    within: dict[int, list[frozenset[int]]] = {}
    for block in blocks:
        for place in block:
            within.setdefault(place, []).append(block)
    for place in sorted(set(within).difference(ignored)):
        if len(within[place]) > 1:
            contacts = direct.neighbours(place).tolist()
            starts = [next((it for it in contacts if it in block), None) for block in within[place]]
            walks = [_walk(structure, start, without=place) for start in starts if start is not None]
            if len(walks) > 1:
                yield Spot(sort=SpotSort.POINT, places=(place,), lost=_all_but_largest(walks))


def _bridges(structure: Structure, direct: Structure, blocks: Sequence[frozenset[int]]) -> Iterator[Spot]:
    """Yield the ties of two that are a block of their own."""
    for one, other in sorted(tuple(sorted(block)) for block in blocks if len(block) == 2):
        if other in direct.neighbours(one):
            sides = [_walk(structure, one, without=other), _walk(structure, other, without=one)]
            part = _all_but_largest(sides)
            if len(part) >= SMALLEST_PART:
                yield Spot(sort=SpotSort.BRIDGE, places=(one, other), lost=part)


def _pairs(structure: Structure, direct: Structure, ignored: Collection[int]) -> Iterator[Spot]:
    best = np.argsort(-structure.degrees, kind="stable")[:PAIRS_TRIED].tolist()
    for near in near_cuts(structure, SMALLEST_GROUP, set(best)):
        pair = (near.one, near.other)
        if not set(pair).isdisjoint(ignored):
            continue
        contacts = [set(direct.neighbours(place).tolist()).difference(pair) for place in pair]
        groups = [group for group in cut_off(structure, pair) if _touches_all(contacts, set(group))]
        lost = {place for group in groups for place in group}
        if len(lost) >= SMALLEST_GROUP and all(it - lost for it in contacts):
            yield Spot(sort=SpotSort.PAIR, places=pair, lost=tuple(sorted(lost)))


def _touches_all(contacts: Iterable[set[int]], group: set[int]) -> bool:
    return all(it & group for it in contacts)


def _between_kinds(
    structure: Structure, direct: Structure, ignored: Collection[int], kinds: Collection[str]
) -> Iterator[Spot]:
    for found in dependences(structure, kinds):
        if found.actor in ignored:
            continue
        joined = joined_by(structure, found, direct.neighbours(found.actor).tolist())
        lost = min(joined, key=len)
        if len(lost) >= SMALLEST_PART:
            yield Spot(
                sort=SpotSort.KINDS,
                places=(found.actor,),
                lost=lost,
                kinds=(found.kind, found.other),
                joined=joined,
            )


def _walk(structure: Structure, start: int, *, without: int) -> Iterator[int]:
    """Yield everything that is connected with the start while one is left out."""
    seen, waiting = {without, start}, [start]
    while waiting:
        place = waiting.pop()
        yield place
        found = [other for other in structure.neighbours(place).tolist() if other not in seen]
        seen.update(found)
        waiting.extend(found)


def _all_but_largest(walks: Sequence[Iterator[int]]) -> tuple[int, ...]:
    """Return all parts but the largest, of equal ones the one with the smallest place stays.

    All parts are walked at the same pace until one is left: the effort grows with the small parts only.
    """
    parts: list[list[int]] = [[] for _ in walks]
    running = set(range(len(walks)))
    while len(running) > 1:
        for number in sorted(running):
            place = next(walks[number], None)
            if place is None:
                running.discard(number)
            else:
                parts[number].append(place)
    ordered = sorted(parts, key=lambda part: (-len(part), sorted(part)))
    return tuple(sorted(place for part in ordered[1:] for place in part))
