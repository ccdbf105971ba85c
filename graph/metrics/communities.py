"""Which actors cooperate among themselves more than with others: groups as the ties draw them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

import numpy as np

from graph.igraph_random import igraph_draws_from
from graph.metrics.steps_done import StepsDone
from graph.metrics.structure import Structure

__all__ = ["Communities", "communities"]

Integers = np.ndarray[Any, np.dtype[np.int64]]

MOST_WORK = 200_000
"""Ties looked at in all runs together, at most: some seconds for a state of 15,000 actors."""
FEWEST_RUNS = 5


@dataclass(frozen=True, eq=False, slots=True)
class Communities:
    """The best division found; the largest group is number 0, of equal ones the one that comes first."""

    membership: Integers
    """The number of each actor's group (n)."""
    modularity: float | None
    """None without a tie. Random networks have groups too: a positive value proves nothing."""

    @property
    def count(self) -> int:
        """Return how many groups there are; an actor without a tie is a group of its own."""
        return int(self.membership.max(initial=-1)) + 1


def communities(
    structure: Structure, rng: np.random.Generator, *, runs: int = 200, progress: StepsDone | None = None
) -> Communities:
    """Return the division of highest modularity in several runs of Leiden (Traag et al. 2019).

    Fewer runs, at least five, are made where there are many ties.

    Args:
        structure: The actors and ties.
        rng: The source of chance; igraph draws from it for as long as each run takes.
        runs: How many runs to choose from.
        progress: Is told after every run.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> ties = ["ab", "bc", "ac", "cx", "xy", "yz", "xz"]
        >>> found = communities(structure_from_edges("abcxyz", map(tuple, ties)), np.random.default_rng(1))
        >>> found.membership.tolist(), round(found.modularity, 4)
        ([0, 0, 0, 1, 1, 1], 0.3571)

    Complexity:
        About O(m) per run.
    """
    if structure.tie_count == 0:
        return Communities(np.arange(structure.size), None)
    number = min(runs, max(MOST_WORK // structure.tie_count, FEWEST_RUNS))
    best, highest = np.zeros(structure.size, dtype=np.int64), -1.0
    graph, source = structure.igraph, random.Random(int(rng.integers(2**63)))
    for run in range(number):
        with igraph_draws_from(source):
            found = graph.community_leiden(objective_function="modularity", n_iterations=-1)
        modularity = graph.modularity(found.membership)
        if modularity > highest + 1e-12:
            best, highest = np.asarray(found.membership, dtype=np.int64), float(modularity)
        if progress:
            progress(run + 1, number)
    return Communities(_largest_first(best), highest)


def _largest_first(membership: Integers) -> Integers:
    _, first, codes, sizes = np.unique(membership, return_index=True, return_inverse=True, return_counts=True)
    order = np.lexsort((first, -sizes))
    return np.argsort(order)[codes].astype(np.int64)
