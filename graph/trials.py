"""What if ties are missing or unrecorded: many copies of a structure, each with some ties dropped and likely ones added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from graph.metrics.structure import Structure
from graph.recommend import likely_scores

__all__ = ["perturbed", "survivals"]

DENSE_LIMIT = 2000
"""Up to so many actors every absent pair is scored; beyond, added ties close open triangles."""
DRAWN_PER_TIE = 20
"""So many open triangles are drawn for each tie that is to be added to a large network."""
LIKELY_PER_TIE = 3
"""Added ties are drawn from the likeliest absent pairs, so many for each one added."""

_Found = TypeVar("_Found", bound=Hashable)


def perturbed(
    structure: Structure, rng: np.random.Generator, *, count: int, share: float
) -> tuple[Structure, ...]:
    """Return copies of a structure in which a share of the ties is dropped and as many likely ones are added.

    Informants forget ties, and forget weak ones first; a list of sources misses some altogether. What a finding
    says should survive such errors (Borgatti, Carley & Krackhardt, Social Networks 28, 2006).

    Args:
        structure: The recorded ties, n actors and m ties.
        rng: Source of all randomness.
        count: How many copies.
        share: Part of the ties that is dropped, and added, in each.

    Returns:
        `count` structures of the same actors. O(n² + count · m) up to some thousand actors, else O(count · m).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> ring = structure_of(nx.cycle_graph([f"a{number}" for number in range(10)]))
        >>> [copy.tie_count for copy in perturbed(ring, np.random.default_rng(1), count=3, share=0.1)]
        [10, 10, 10]
    """
    pairs, wanted = structure.pairs, round(structure.tie_count * share)
    if wanted == 0:
        return (structure,) * count
    likely, weights = _likely_absent(structure, rng, wanted)
    copies = []
    for _ in range(count):
        kept = np.delete(pairs, rng.choice(len(pairs), wanted, replace=False), axis=0)
        if len(likely):  # where everybody knows everybody no tie can be added
            chosen = rng.choice(len(likely), min(wanted, len(likely)), replace=False, p=weights)
            kept = np.concatenate((kept, likely[chosen]))
        copies.append(structure.with_pairs(kept))
    return tuple(copies)


def survivals(
    copies: Sequence[Structure], find: Callable[[Structure], Iterable[_Found]]
) -> Mapping[_Found, int]:
    """Return how often each thing is found in the copies; what never is found is not among the keys."""
    return Counter(found for copy in copies for found in set(find(copy)))


def _likely_absent(
    structure: Structure, rng: np.random.Generator, wanted: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return likely absent pairs (k × 2) and the probability with which each is drawn (k)."""
    if structure.size <= DENSE_LIMIT:
        scores = likely_scores(structure.adjacency.toarray(), structure.kinds, rng)
        rows, columns = np.nonzero(np.triu(structure.adjacency.toarray() == 0, k=1))
        pairs, values = np.column_stack((rows, columns)), scores[rows, columns]
    else:
        pairs, values = _open_triangles(structure, rng, wanted * DRAWN_PER_TIE)
    best = np.lexsort((pairs[:, 1], pairs[:, 0], -values))[: wanted * LIKELY_PER_TIE]
    weights = np.arange(len(best), 0, -1, dtype=np.float64)
    return pairs[best].astype(np.int64), weights / max(weights.sum(), 1.0)


def _open_triangles(
    structure: Structure, rng: np.random.Generator, draws: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return pairs with a common partner that are not joined, and how often each was drawn."""
    middles = rng.choice(structure.size, draws, p=structure.degrees / structure.degrees.sum())
    starts, degrees = structure.adjacency.indptr[middles], structure.degrees[middles]
    first = structure.adjacency.indices[starts + (rng.random(draws) * degrees).astype(np.int64)]
    second = structure.adjacency.indices[starts + (rng.random(draws) * degrees).astype(np.int64)]
    ends = np.sort(np.column_stack((first, second)).astype(np.int64), axis=1)
    ends = ends[ends[:, 0] != ends[:, 1]]
    joined = np.asarray(structure.adjacency[ends[:, 0], ends[:, 1]]).ravel() > 0
    pairs, counts = np.unique(ends[~joined], axis=0, return_counts=True)
    return pairs, counts.astype(np.float64)
