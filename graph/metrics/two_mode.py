"""Actors and the bodies they have seats in: who reaches how many, which bodies share members, which few reach most."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.metrics.structure import Structure

__all__ = [
    "BestBodies",
    "Overlap",
    "Projection",
    "TwoMode",
    "best_bodies",
    "overlaps",
    "projection",
    "two_mode_of",
]

ACTOR, BODY = "actor", "body"
"""The kinds of the two modes in the structure of seats."""


@dataclass(frozen=True, slots=True, eq=False)
class TwoMode:
    """A two-mode network: actors in rows, bodies in columns; places are positions in `actors` and `bodies`."""

    actors: tuple[str, ...]
    bodies: tuple[str, ...]
    matrix: sparse.csr_array
    """actors × bodies, 0/1 as float64, sorted indices."""

    @property
    def count(self) -> int:
        """Return the number of seats; several seats of one actor in one body are one."""
        return int(self.matrix.nnz)

    @property
    def degrees(self) -> NDArray[np.int64]:
        """Return in how many bodies each actor sits."""
        return np.diff(self.matrix.indptr).astype(np.int64)

    @property
    def body_sizes(self) -> NDArray[np.int64]:
        """Return how many actors sit in each body."""
        return np.bincount(self.matrix.indices, minlength=len(self.bodies)).astype(np.int64)

    @property
    def density(self) -> float | None:
        """Return the share of the possible seats that are taken; None without actors or bodies."""
        possible = len(self.actors) * len(self.bodies)
        return self.count / possible if possible else None

    @property
    def structure(self) -> Structure:
        """Return actors and bodies, in this order, as one structure of which the modes are the kinds.

        For betweenness, components, cut points: every metric of an undirected network that needs no triangles.
        """
        seats = self.matrix.tocoo()
        kinds = (ACTOR,) * len(self.actors) + (BODY,) * len(self.bodies)
        empty = sparse.csr_array((len(kinds), len(kinds)))
        pairs = np.column_stack((seats.row, seats.col + len(self.actors)))
        return Structure(self.actors + self.bodies, empty, kinds).with_pairs(pairs)


@dataclass(frozen=True, slots=True)
class Projection:
    """How many pairs share something, and how much all pairs together share."""

    pairs: int
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Two bodies and the members they share."""

    one: int
    other: int
    shared: int
    expected: float
    """Mean if both drew their members at random from all actors."""
    p_value: float
    """How probable at least as many shared members are then (hypergeometric)."""


@dataclass(frozen=True, slots=True)
class BestBodies:
    """The sets of bodies that together reach most actors."""

    reached: int
    sets: tuple[tuple[int, ...], ...]
    """Sets of bodies that reach so many, as ascending places, in ascending order."""


def two_mode_of(actors: Sequence[str], bodies: Sequence[str], seats: Iterable[tuple[str, str]]) -> TwoMode:
    """Return the two-mode network of these seats (actor, body).

    Raises:
        KeyError: a seat names an unknown actor or body.
        ValueError: an actor is a body too.

    Example:
        >>> found = two_mode_of(["a", "b", "c"], ["board", "council"], [("a", "board"), ("b", "board"), ("b", "council")])
        >>> found.degrees.tolist(), found.body_sizes.tolist(), found.density
        ([1, 2, 0], [2, 1], 0.5)
    """
    if both := sorted(set(actors) & set(bodies)):
        raise ValueError(f"actor and body at once: {', '.join(both)}")
    row, column = (
        {iri: place for place, iri in enumerate(actors)},
        {iri: place for place, iri in enumerate(bodies)},
    )
    places = sorted({(row[actor], column[body]) for actor, body in seats})
    rows, columns = np.array(places, dtype=np.int64).reshape(-1, 2).T
    shape = (len(actors), len(bodies))
    matrix = sparse.coo_array((np.ones(len(places)), (rows, columns)), shape=shape).tocsr()
    matrix.sort_indices()
    return TwoMode(tuple(actors), tuple(bodies), matrix)


def projection(network: TwoMode, *, of_bodies: bool = False) -> Projection:
    """Return how many actors share a body, and in how many; or how many bodies share a member, and how many.

    A projection is made of cliques: its density and its holes say nothing (Breiger, Social Forces 53, 1974).

    Example:
        >>> found = two_mode_of(["a", "b"], ["board", "council"], [(a, b) for a in "ab" for b in ("board", "council")])
        >>> projection(found)
        Projection(pairs=1, weight=2)
    """
    matrix = network.matrix.T.tocsr() if of_bodies else network.matrix
    shared = sparse.triu(matrix @ matrix.T, k=1)
    return Projection(int(shared.nnz), int(shared.sum()))


def overlaps(network: TwoMode) -> tuple[Overlap, ...]:
    """Return every pair of bodies with the members they share, expected and found.

    All actors of the two-mode network might sit anywhere; a p value is of one pair, not corrected for their number.
    O(b²) for b bodies.

    Example:
        >>> taken = [("a", "board"), ("b", "board"), ("a", "council"), ("b", "council")]
        >>> (found,) = overlaps(two_mode_of(["a", "b", "c", "d"], ["board", "council"], taken))
        >>> found.shared, found.expected, round(found.p_value, 4)
        (2, 1.0, 0.1667)
    """
    from scipy.stats import hypergeom  # takes a second to load

    size, sizes = max(len(network.actors), 1), network.body_sizes
    shared = (network.matrix.T @ network.matrix).toarray()
    rows, columns = np.triu_indices(len(network.bodies), k=1)
    found = shared[rows, columns]
    chance = np.asarray(hypergeom.sf(found - 1, size, sizes[rows], sizes[columns]))
    return tuple(
        Overlap(
            one=one,
            other=other,
            shared=int(both),
            expected=float(sizes[one] * sizes[other] / size),
            p_value=p,
        )
        for one, other, both, p in zip(rows.tolist(), columns.tolist(), found, chance.tolist(), strict=True)
    )


def best_bodies(network: TwoMode, count: int, listed: int = 1000) -> BestBodies:
    """Return the sets of so many bodies that together reach most actors.

    Exact: a beginning is left as soon as what its best continuations add, one by one, cannot reach enough. At
    worst all sets are tried: meant for the few dozen bodies of a district.

    Args:
        network: Actors and b bodies.
        count: How many bodies are chosen.
        listed: No more sets than this are listed.

    Raises:
        ValueError: there are fewer bodies.

    Example:
        >>> taken = [("a", "board"), ("b", "board"), ("b", "council"), ("c", "council"), ("c", "forum")]
        >>> best_bodies(two_mode_of(["a", "b", "c"], ["board", "council", "forum"], taken), 2)
        BestBodies(reached=3, sets=((0, 1), (0, 2)))
    """
    if not 0 <= count <= len(network.bodies):
        raise ValueError(f"{count} of {len(network.bodies)} bodies")
    members = _members(network)
    best, sets = 0, list[tuple[int, ...]]()
    open_sets: list[tuple[tuple[int, ...], int]] = [((), 0)]
    while open_sets:
        chosen, reached = open_sets.pop()
        rest = range(chosen[-1] + 1 if chosen else 0, len(members))
        left = count - len(chosen)
        if _most(reached, members[rest.start :], left) < best + (len(sets) == listed):
            continue
        if left:
            following = reversed(rest[: len(rest) - left + 1])
            open_sets += [((*chosen, body), reached | members[body]) for body in following]
        else:
            sets = [chosen] if reached.bit_count() > best else [*sets, chosen]
            best = reached.bit_count()
    return BestBodies(best, tuple(sets))


def _members(network: TwoMode) -> list[int]:
    """Return the members of each body as the bits of one number."""
    found = [0] * len(network.bodies)
    for actor, body in zip(*(ends.tolist() for ends in network.matrix.nonzero()), strict=True):
        found[body] |= 1 << actor
    return found


def _most(reached: int, members: list[int], left: int) -> int:
    """Return how many actors so many more bodies can reach at most: as if none of them shared members."""
    added = heapq.nlargest(left, ((body & ~reached).bit_count() for body in members))
    return reached.bit_count() + sum(added)
