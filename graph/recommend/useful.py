"""Which new ties would close most: gain term by term, one tie after the other, near-equal ones beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.metrics.actors import constraint
from graph.metrics.efficiency import efficiency_gain
from graph.metrics.structure import Pair, Structure
from graph.recommend.coverage_steps import CoverageSteps
from graph.recommend.gain import Gain
from graph.recommend.kind_paths import kind_paths
from graph.recommend.prospects import ALL_PAIRS_UP_TO, absent_pairs, doorways, least_wins
from graph.recommend.relief import relief

__all__ = ["Suggestion", "gains_of", "useful_ties"]

RATED_EXACTLY, RATED_OF_MANY, RATED_AGAIN = 150, 30, 8
"""So many of the most promising absent ties are rated with all terms; of a network above ALL_PAIRS_UP_TO fewer, and
once a tie is chosen only the best of those that share no end with it: gains mostly shrink (Minoux 1978)."""
NEARLY = 0.95
"""From this share of the best score on, another tie is named as an alternative."""
ALTERNATIVES = 3
DIGITS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One tie to be made, and what it would win once those before it are there."""

    pair: tuple[str, str]
    """Ids in alphabetical order."""
    gain: Gain
    alternatives: tuple[tuple[str, str], ...]
    """Ties whose score is at least 95 % of this one's, the best first."""
    is_best_of_all: bool
    """Whether every absent tie was rated with all terms; else there may be a better one that looked worse."""


def useful_ties(
    structure: Structure, *, coverage: CoverageSteps | None = None, count: int = 5
) -> tuple[Suggestion, ...]:
    """Return the ties that would close most, each rated with those before it in place.

    Greedy: after each tie everything that is still in the running is rated anew. All figures of a suggestion are
    exact. Which ties are in the running is not for larger networks: of all absent ties the RATED_EXACTLY best by
    a lower bound of their score (`least_wins` for the efficiency, nothing for the constraint); above ALL_PAIRS_UP_TO
    actors only RATED_OF_MANY of the ties between hubs and doorways and of those that win on the ladder.
    A second for 300 actors, some for 15,000.

    Args:
        structure: Evidenced cooperation; the order of the actors does not matter.
        coverage: What ties could win on the ladder, places as in the structure; without it nothing.
        count: At most so many; fewer if no further tie is worth its effort.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> found = useful_ties(structure_of(nx.path_graph(["a", "b", "c", "d", "e"])), count=1)[0]
        >>> found.pair, found.gain.cut_points, found.gain.bridges
        (('a', 'e'), 3, 4)
    """
    order = sorted(range(structure.size), key=structure.ids.__getitem__)
    here = evidenced = _in_order(structure, order)
    steps = coverage.in_order(order) if coverage else None
    running, is_all = _running(here, steps)
    is_small = here.size <= ALL_PAIRS_UP_TO
    found: list[Suggestion] = []
    while len(running) and len(found) < count:
        gains = gains_of(here, running, steps, evidenced)
        best_first = sorted(
            range(len(gains)), key=lambda number: (-gains[number].score, running[number].tolist())
        )
        best = best_first[0]
        if gains[best].score <= 0:
            break
        near = [it for it in best_first[1:] if gains[it].score >= NEARLY * gains[best].score]
        pairs = [_named(here, running[it]) for it in (best, *near[:ALTERNATIVES])]
        found.append(
            Suggestion(pair=pairs[0], gain=gains[best], alternatives=tuple(pairs[1:]), is_best_of_all=is_all)
        )
        here = here.with_pairs(np.vstack((here.pairs, running[best])))
        steps = steps.after(*running[best].tolist()) if steps else None
        running = running[best_first[1:]] if is_small else _apart(running[best_first], running[best])
    return tuple(found)


def gains_of(
    structure: Structure,
    pairs: Sequence[Pair] | NDArray[np.int64],
    coverage: CoverageSteps | None = None,
    evidenced: Structure | None = None,
) -> tuple[Gain, ...]:
    """Return what each of these new ties alone would win, every term exact.

    Args:
        structure: Evidenced cooperation.
        pairs: Places, two different ones each, not tied.
        coverage: What ties could win on the ladder of coverage.
        evidenced: The structure before further ties were assumed: no tie is praised for mending what only an
            assumed one has made fragile.
    """
    asked = np.asarray(pairs, dtype=np.int64).reshape(-1, 2)
    won = efficiency_gain(structure, [(one, other) for one, other in asked.tolist()])
    return _gains(structure, asked, coverage, evidenced, won, _constraint_falls(structure, asked))


def _gains(
    structure: Structure,
    pairs: NDArray[np.int64],
    coverage: CoverageSteps | None,
    evidenced: Structure | None,
    efficiency: NDArray[np.float64],
    falls: NDArray[np.float64],
) -> tuple[Gain, ...]:
    points, bridges = relief(structure, pairs, evidenced)
    steps = coverage.gains(pairs) if coverage else np.zeros(len(pairs), dtype=np.int64)
    paths = kind_paths(structure, pairs)
    here, there = structure.adjacency[pairs[:, 0]], structure.adjacency[pairs[:, 1]]
    have_nobody = np.asarray(here.multiply(there).sum(axis=1)) == 0
    return tuple(
        Gain(
            coverage=int(steps[number]),
            cut_points=int(points[number]),
            bridges=int(bridges[number]),
            efficiency=float(efficiency[number]),
            reach=float(efficiency[number]) * structure.size / 2,
            constraint=float(falls[number]),
            kind_paths=float(paths[number]),
            effort=int(have_nobody[number]),
        )
        for number in range(len(pairs))
    )


def _running(structure: Structure, coverage: CoverageSteps | None) -> tuple[NDArray[np.int64], bool]:
    """Return the absent ties worth rating with all terms, and whether these are all there are."""
    is_small = structure.size <= ALL_PAIRS_UP_TO
    if is_small:
        pairs = absent_pairs(structure)
        if len(pairs) <= RATED_EXACTLY:
            return pairs, True
        won = least_wins(structure, pairs)
    else:
        ladder = coverage.likeliest(structure) if coverage else np.empty((0, 2), dtype=np.int64)
        pairs = np.unique(np.vstack((doorways(structure), ladder)), axis=0)
        won = np.zeros(len(pairs))
    quick = _gains(structure, pairs, coverage, None, won, np.zeros(len(pairs)))
    best = sorted(range(len(pairs)), key=lambda number: -quick[number].score)
    best = best[: RATED_EXACTLY if is_small else RATED_OF_MANY]
    return pairs[sorted(best)], False


def _apart(best_first: NDArray[np.int64], chosen: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the best ties that share no end with the one chosen."""
    return best_first[~np.isin(best_first, chosen).any(axis=1)][:RATED_AGAIN]


def _constraint_falls(structure: Structure, pairs: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return by how much the constraint of the weaker side of each pair falls: of the one with the higher one."""
    before = constraint(structure).round(DIGITS)
    graph = structure.igraph.copy()
    found = []
    for one, other in pairs.tolist():
        weaker = other if before[other] > before[one] else one
        if np.isnan(before[[one, other]]).any():
            found.append(0.0)
            continue
        graph.add_edges([(one, other)])
        found.append(before[weaker] - graph.constraint(vertices=[weaker])[0])
        graph.delete_edges([graph.ecount() - 1])
    return np.array(found, dtype=np.float64).round(DIGITS)


def _in_order(structure: Structure, order: list[int]) -> Structure:
    """Return the same structure with its actors in this order."""
    rows = structure.adjacency[order][:, order].tocsr()
    rows.sort_indices()
    return Structure(
        tuple(structure.ids[place] for place in order), rows, tuple(structure.kinds[place] for place in order)
    )


def _named(structure: Structure, pair: NDArray[np.int64]) -> tuple[str, str]:
    one, other = pair.tolist()
    return structure.ids[one], structure.ids[other]
