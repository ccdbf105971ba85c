"""How short the ways in a network are, and how much shorter a new tie would make them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.metrics.distances import UNREACHABLE, Reach, distances, reach
from graph.metrics.structure import Structure

__all__ = [
    "efficiency_gain",
    "efficiency_gains",
    "efficiency_lost",
    "efficiency_of",
    "efficiency_without",
    "global_efficiency",
]

DIGITS = 9
"""Sums over pairs are rounded so far: equal gains are equal, whatever the order in which they were added."""


def global_efficiency(structure: Structure) -> float:
    """Return the mean of 1 / distance over all pairs, 0 where no path leads (Latora & Marchiori 2001).

    0 for fewer than two actors. O(n · m / 64) for each step of the longest path.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> global_efficiency(structure_of(nx.path_graph(["a", "b", "c"])))
        0.8333333333333334
    """
    return efficiency_of(reach(structure), structure.size)


def efficiency_of(found: Reach, size: int) -> float:
    """Return the global efficiency of a network of so many actors whose distances are counted already. O(diameter).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> efficiency_of(reach(structure_of(nx.complete_graph(["a", "b", "c"]))), 3)
        1.0
    """
    steps = np.arange(1, len(found.pairs))
    return float((found.pairs[1:] / steps).sum()) / (2 * _pair_count(size))


def efficiency_without(structure: Structure, places: Sequence[int] | None = None) -> NDArray[np.float64]:
    """Return the global efficiency of those who stay when one actor leaves, for each of these actors.

    Args:
        structure: n actors and m ties.
        places: Who might leave; without it everybody.

    Returns:
        One value for each place; it can be higher than before, for those on the edge make ways long.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> efficiency_without(structure_of(nx.path_graph(["a", "b", "c"]))).tolist()
        [1.0, 0.0, 1.0]
    """
    tried = range(structure.size) if places is None else places
    stay = structure.size - 1
    return np.array(
        [efficiency_of(reach(structure, without=place), stay) for place in tried], dtype=np.float64
    )


def efficiency_lost(structure: Structure, place: int) -> float:
    """Return which share of their efficiency among each other those who stay lose when one actor leaves.

    Args:
        structure: n actors and m ties.
        place: Who leaves: nobody's ways lead through this actor any more.

    Returns:
        0 (nobody went that way) to 1; 0 where nobody reached another before either. O(n · m / 64) for each step.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> office = structure_of(nx.Graph([("office", "a"), ("office", "b"), ("a", "c")]))
        >>> round(efficiency_lost(office, 0), 2)  # of 1/2 + 1 + 1/3 only a – c is left
        0.45
    """
    near = reach(structure).harmonic
    before = (float(near.sum()) / 2 - near[place]) / _pair_count(structure.size - 1)
    return float(1 - efficiency_without(structure, [place])[0] / before) if before else 0.0


def efficiency_gains(structure: Structure) -> NDArray[np.float64]:
    """Return by how much each new tie would raise the global efficiency (n × n, symmetric, 0 for ties).

    A tie i-j helps s and t if d(s, i) + 1 + d(j, t) < d(s, t); the two directions never help the same pair, since
    d(s, t) is at most d(s, i) + d(i, t) and at most d(s, j) + d(j, t). With R_a the matrix of who is a steps apart
    and F_l the matrix of what each pair would win at distance l, the gain within a component is the sum of
    R_a F_(a+1+b) R_b over all a and b: matrix products instead of a loop over pairs of pairs. A tie between two
    components joins all their pairs, so counting who is how far from its ends is enough.

    Returns:
        Exact values in O(n³ · d²) for a diameter d: below a second for 300 actors, n² memory; for larger networks
        and few candidates see `efficiency_gain`.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> efficiency_gains(structure_of(nx.path_graph(["a", "b", "c"])))[0, 2].round(6).item()
        0.166667
    """
    size = structure.size
    steps = distances(structure, range(size))
    apart = [(steps == step).astype(np.float64) for step in range(steps.max(initial=0) + 1)]
    sums = _won_within(steps, apart)
    sums += sums.T
    unjoined = steps == UNREACHABLE
    sums[unjoined] = _won_across(apart)[unjoined]
    sums[steps == 1] = 0.0
    np.fill_diagonal(sums, 0.0)
    return sums.round(DIGITS) / _pair_count(size)


def efficiency_gain(structure: Structure, candidates: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
    """Return by how much each of these new ties alone would raise the global efficiency (exact).

    Only those who come nearer to j over i can win by a tie i-j: those with d(s, i) + 1 < d(s, j), and on the other
    side alike.

    Args:
        structure: n actors and m ties.
        candidates: Pairs of places; a pair that is tied already gains 0.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> efficiency_gain(structure_of(nx.path_graph(["a", "b", "c"])), [(0, 2), (0, 1)]).round(6).tolist()
        [0.166667, 0.0]
    """
    ends = sorted({place for pair in candidates for place in pair})
    steps = dict(zip(ends, distances(structure, ends), strict=True))
    won = [_won(structure, steps[one], steps[other]) for one, other in candidates]
    return np.array(won, dtype=np.float64).round(DIGITS) / _pair_count(structure.size)


def _won_within(steps: NDArray[np.int32], apart: list[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Return the sum of R_a F_(a+1+b) R_b for a < b and half of it for a = b (n × n); the rest is transposed."""
    nearness = np.where(steps > 0, _inverse(steps), 1.0)  # nobody wins at home or where no path leads
    sums = np.zeros(steps.shape)
    for here, near in enumerate(apart):
        there = range(here, len(apart) - here - 2)  # here + 1 + there is shorter than the longest way
        won = [np.maximum(1 / (here + 1 + step) - nearness, 0.0) / (1 + (step == here)) for step in there]
        if won:  # side by side: one product is faster than one for each step
            sums += near @ (np.hstack(won) @ np.vstack([apart[step] for step in there]))
    return sums


def _won_across(apart: list[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Return what a tie wins by joining all whom one end reaches with all whom the other reaches (n × n)."""
    reached = np.column_stack([near.sum(axis=1) for near in apart])
    ways = np.arange(len(apart))
    return np.asarray(reached @ (1 / (ways[:, None] + 1 + ways[None, :])) @ reached.T)


def _won(structure: Structure, from_one: NDArray[np.int32], from_other: NDArray[np.int32]) -> float:
    """Return the sum over unordered pairs of what a tie between two actors wins, given all steps from them."""
    here, there = _nearer(from_one, from_other), _nearer(from_other, from_one)
    if len(here) > len(there):
        here, there, from_one, from_other = there, here, from_other, from_one
    new = from_one[here][:, None] + 1 + from_other[there][None, :]
    old = _inverse(distances(structure, here)[:, there])
    return float(np.maximum(1 / new - old, 0.0).sum())


def _nearer(to_one: NDArray[np.int32], to_other: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return who is at least two steps nearer to the one, or reaches only that one."""
    reaches = to_one != UNREACHABLE
    return np.flatnonzero(reaches & ((to_other == UNREACHABLE) | (to_one + 1 < to_other)))


def _inverse(steps: NDArray[np.int32]) -> NDArray[np.float64]:
    """Return 1 / distance, 0 where no path leads and where nobody moves."""
    return np.where(steps > 0, 1.0 / np.maximum(steps, 1), 0.0)


def _pair_count(size: int) -> int:
    """Return how many pairs there are; 1 where there is none, so that sums of nothing stay 0."""
    return max(size * (size - 1) // 2, 1)
