"""Which of the sensible new ties close something that can be named: parts that hang on one, kinds that never meet."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csgraph

from graph.metrics.cuts import cuts
from graph.metrics.mixing import kind_codes
from graph.metrics.significance import FEWEST_EXPECTED
from graph.metrics.structure import Pair, Structure
from graph.metrics.weak_spots import SMALLEST_PART
from graph.recommend.coverage_steps import CoverageSteps
from graph.recommend.gain import POLICY, Gain
from graph.recommend.kind_paths import FIRST
from graph.recommend.relief import relief
from graph.recommend.useful import gains_of

__all__ = ["Closing", "closing_of", "closing_ties", "still_closes"]

RATED = 60
"""So many of those that close most are rated with all terms."""
NEARLY = 0.95
"""From this share of the best on, another tie is named as an alternative."""
ALTERNATIVES = 3
WEIGHTS = {term.name: term.weight for term in POLICY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """One new tie and what it closes by itself; places are those of the structure."""

    pair: Pair
    gain: Gain
    """Cut points, bridges and kinds count only as far as they are told here."""
    cut_points: tuple[int, ...]
    """On whom a part of two or more would no longer hang alone."""
    bridges: tuple[Pair, ...]
    """Ties on which a part of two or more would no longer hang alone."""
    kinds: tuple[str, ...]
    """The two kinds, in alphabetical order, if nothing joins them yet though chance would."""
    joins: bool
    """Whether the tie joins two parts, of two or more each, that nothing joins yet."""
    alternatives: tuple[Pair, ...]
    """Ties that close nearly as much."""


@dataclass(frozen=True, slots=True, eq=False)
class _Closed:
    """What can be named of each pair, in columns."""

    coverage: NDArray[np.int64]
    points: NDArray[np.int64]
    bridges: NDArray[np.int64]
    paths: NDArray[np.float64]
    joins: NDArray[np.bool_]

    @property
    def worth(self) -> NDArray[np.float64]:
        """Return the weighted sum of the terms; two parts joined count as much as a bridge."""
        return np.asarray(
            self.coverage * WEIGHTS["coverage"]
            + self.points * WEIGHTS["cut_points"]
            + self.bridges * WEIGHTS["bridges"]
            + self.paths * WEIGHTS["kind_paths"]
            + self.joins * WEIGHTS["bridges"]
        )


def closing_ties(
    structure: Structure,
    pairs: NDArray[np.int64],
    strength: NDArray[np.float64],
    coverage: CoverageSteps,
    *,
    count: int = 10,
) -> tuple[Closing, ...]:
    """Return which of these ties close most: each closes something that those before it leave open.

    By the worth of what can be named, then by what the two have in common, then by the whole gain. What is told of
    a tie is what it closes by itself.

    Args:
        structure: Evidenced cooperation of n actors.
        pairs: Absent ties that make sense (k × 2 places).
        strength: How much each pair has in common (k).
        coverage: What ties win on the ladder of coverage.
        count: At most so many.

    Returns:
        The most useful first; O(count · (n + m + k)) and RATED exact gains for each.

    Example:
        >>> import networkx as nx
        >>> from graph.recommend.coverage_steps import CoverageSteps
        >>> from graph.metrics.structure import structure_of
        >>> from scipy import sparse
        >>> two = structure_of(nx.Graph([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "f"), ("f", "d")]))
        >>> nothing = CoverageSteps(sparse.csr_array((6, 0)), sparse.csr_array((6, 0)), np.zeros(0, dtype=np.int64))
        >>> found = closing_ties(two, np.array([[0, 4]]), np.zeros(1), nothing)[0]
        >>> found.cut_points, found.bridges
        ((2, 3), ((2, 3),))
    """
    here, steps, found = structure, coverage, list[Closing]()
    while len(pairs) and len(found) < count:
        closed = _closed(here, pairs, steps)
        open_still = closed.worth > 0
        pairs, strength, worth = pairs[open_still], strength[open_still], closed.worth[open_still]
        if not len(pairs):
            break
        worth = worth + WEIGHTS["effort"] * _is_effort(here, pairs)
        first = np.lexsort((pairs[:, 1], pairs[:, 0], -strength, -worth))[:RATED]
        scores = np.array([gain.score for gain in gains_of(here, pairs[first], steps)])
        first = first[np.lexsort((np.arange(len(first)), -scores, -strength[first], -worth[first]))]
        near = [it for it in first[1:] if worth[it] >= NEARLY * worth[first[0]]][:ALTERNATIVES]
        best = _pair(pairs[first[0]])
        found.append(closing_of(structure, best, coverage, tuple(_pair(pairs[it]) for it in near)))
        here = here.with_pairs(np.vstack((here.pairs, best)))
        steps = steps.after(*best)
        pairs, strength = np.delete(pairs, first[0], axis=0), np.delete(strength, first[0])
    return tuple(found)


def closing_of(
    structure: Structure, pair: Pair, coverage: CoverageSteps, alternatives: tuple[Pair, ...] = ()
) -> Closing:
    """Return what one new tie closes by itself, with the names of what hangs on one: O(n + m) and an exact gain.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> from graph.recommend.coverage_steps import coverage_steps
        >>> from tests.builders import network
        >>> path = structure_of(nx.path_graph(["a", "b", "c", "d", "e"]))
        >>> found = closing_of(path, (0, 4), coverage_steps(network(), (), path.ids))
        >>> found.cut_points, found.bridges
        ((2,), ((1, 2), (2, 3)))
    """
    asked = np.array([pair])
    closed = _closed(structure, asked, coverage)
    before, after = cuts(structure), cuts(structure.with_pairs(np.vstack((structure.pairs, asked))))
    lost_points = [
        it for it in before.points if not after.is_cut_point[it] and before.cut_off[it] >= SMALLEST_PART
    ]
    left = {_pair(it) for it in after.bridges}
    lost_bridges = [
        _pair(it)
        for it, size in zip(before.bridges, before.bridge_cut_off, strict=True)
        if size >= SMALLEST_PART and _pair(it) not in left
    ]
    gain = gains_of(structure, [pair], coverage)[0]
    return Closing(
        pair=pair,
        gain=replace(
            gain,
            cut_points=len(lost_points),
            bridges=len(lost_bridges),
            kind_paths=float(closed.paths[0]),
        ),
        cut_points=tuple(lost_points),
        bridges=tuple(lost_bridges),
        kinds=tuple(sorted(structure.kinds[place] for place in pair)) if closed.paths[0] else (),
        joins=bool(closed.joins[0]),
        alternatives=alternatives,
    )


def still_closes(structure: Structure, pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell of each pair whether it is no tie and would still close something but a step of coverage.

    Args:
        structure: A copy with some ties dropped and added.
        pairs: Places (k × 2).

    Returns:
        k answers. O(n + m + k · depth of the tree of blocks).

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> still_closes(structure_of(nx.path_graph(["a", "b", "c", "d", "e"])), np.array([[0, 4], [0, 1]])).tolist()
        [True, False]
    """
    is_tie = _are_tied(structure, pairs)
    found = np.zeros(len(pairs), dtype=np.bool_)
    found[~is_tie] = _closed(structure, pairs[~is_tie], None).worth > 0
    return found


def _closed(structure: Structure, pairs: NDArray[np.int64], steps: CoverageSteps | None) -> _Closed:
    points, bridges = _relief(structure, pairs)
    _, component = csgraph.connected_components(structure.adjacency, directed=False)
    sizes = np.bincount(component, minlength=1)[component]
    return _Closed(
        steps.gains(pairs) if steps else np.zeros(len(pairs), dtype=np.int64),
        points,
        bridges,
        _first_paths(structure, pairs),
        (component[pairs[:, 0]] != component[pairs[:, 1]]) & (sizes[pairs] >= SMALLEST_PART).all(axis=1),
    )


def _relief(structure: Structure, pairs: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how many cut points and bridges vanish of those that parts of SMALLEST_PART hang on.

    Single actors at the end of one tie are taken off first; a tie of theirs does what one of their partner does.
    """
    degrees, partner = structure.degrees, np.arange(structure.size)
    leaves = np.flatnonzero(degrees == 1)
    partner[leaves] = structure.adjacency.indices[structure.adjacency.indptr[leaves]]
    leaves = leaves[degrees[partner[leaves]] > 1]
    stands_for = np.arange(structure.size)
    stands_for[leaves] = partner[leaves]
    trunk = structure.with_pairs(structure.pairs[~np.isin(structure.pairs, leaves).any(axis=1)])
    ends = stands_for[pairs]
    is_new = (ends[:, 0] != ends[:, 1]) & ~_are_tied(trunk, ends)
    points, bridges = np.zeros((2, len(pairs)), dtype=np.int64)
    if is_new.any():
        points[is_new], bridges[is_new] = relief(trunk, ends[is_new])
    return points, bridges


def _are_tied(structure: Structure, pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
    if not len(pairs):
        return np.zeros(0, dtype=np.bool_)  # of no pairs the matrix gives back a matrix
    return np.asarray(structure.adjacency[pairs[:, 0], pairs[:, 1]]).ravel() > 0


def _first_paths(structure: Structure, pairs: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return FIRST for each pair of kinds that never meet though chance would give FEWEST_EXPECTED ties between them."""
    names, codes = kind_codes(structure.kinds)
    ends = np.bincount(codes, structure.degrees, minlength=len(names))
    is_told = np.outer(ends, ends) / max(ends.sum(), 1.0) >= FEWEST_EXPECTED
    met = codes[structure.pairs]
    is_told[met[:, 0], met[:, 1]] = is_told[met[:, 1], met[:, 0]] = False
    np.fill_diagonal(is_told, val=False)
    if "" in names:  # an empty label is no kind
        is_told[names.index("")] = is_told[:, names.index("")] = False
    return np.where(is_told[codes[pairs[:, 0]], codes[pairs[:, 1]]], FIRST, 0.0)


def _is_effort(structure: Structure, pairs: NDArray[np.int64]) -> NDArray[np.bool_]:
    shared = structure.adjacency[pairs[:, 0]].multiply(structure.adjacency[pairs[:, 1]])
    return np.asarray(shared.sum(axis=1) == 0)


def _pair(places: NDArray[np.int64]) -> Pair:
    one, other = places.tolist()
    return one, other
