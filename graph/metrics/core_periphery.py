"""Is there a core that everybody is joined to, and a margin whose members know nobody but the core?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from graph.metrics.rewiring import rewired
from graph.metrics.significance import empirical_p
from graph.metrics.steps_done import StepsDone
from graph.metrics.structure import Structure

__all__ = ["CorePeriphery", "best_core", "core_periphery"]

Floats = np.ndarray[Any, np.dtype[np.float64]]
Integers = np.ndarray[Any, np.dtype[np.int64]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]

MOST_SIZES = 60
"""How many sizes of core are searched: the most promising by degree."""
LARGEST_SEARCHED = 1500
"""Above so many actors the core is the best one made of the best-connected actors, without a search."""
PATIENCE = 8
"""Rounds of even exchanges after which a search gives up."""
SIGNIFICANT = 0.05
NOTICEABLE = 0.05
"""By so much the correlation has to exceed that of chance: in a large network any trifle is significant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorePeriphery:
    """The best division into core and periphery, and what the best ones of random networks are like."""

    core: tuple[str, ...]
    """Ids in the order of the structure; one of several equally good cores."""
    correlation: float | None
    """Between the ties and the ideal pattern (1 = perfect); None without a tie or without a missing one."""
    null_mean: float | None
    """Mean of the best correlations of random networks with the same degrees."""
    p: float | None
    """How often a random network has as clear a core or a clearer one."""

    @property
    def is_clear(self) -> bool:
        """Tell whether to speak of a core at all: every network has one formally."""
        if self.correlation is None or self.null_mean is None or self.p is None:
            return False
        return self.p <= SIGNIFICANT and self.correlation - self.null_mean >= NOTICEABLE


def core_periphery(
    structure: Structure,
    rng: np.random.Generator,
    *,
    samples: int = 199,
    restarts: int = 3,
    progress: StepsDone | None = None,
) -> CorePeriphery:
    """Return the best discrete core of a structure, compared with networks of the same degrees.

    The model is that of Borgatti & Everett 1999, figure 1: two actors are joined unless both are peripheral.
    Degrees alone make a core already, so it is called clear only where it fits better than the best cores
    of rewired networks, searched in the same way (Kojaku & Masuda 2018).

    Args:
        structure: The actors and ties.
        rng: The source of chance.
        samples: How many random networks to compare with.
        restarts: How many times the search begins anew, in the network and in each random one.
        progress: Is told after every random network.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> star = structure_from_edges("abcde", [("a", other) for other in "bcde"])
        >>> found = core_periphery(star, np.random.default_rng(1), samples=19)
        >>> found.core, found.correlation, found.p, found.is_clear
        (('a',), 1.0, 1.0, False)

    Complexity:
        n = 300, m = 900: about seven seconds; O(samples · m log m) above 1,500 actors.
    """
    core, correlation = best_core(structure, rng, restarts)
    members = tuple(structure.ids[place] for place in np.flatnonzero(core))
    if correlation is None:
        return CorePeriphery(core=(), correlation=None, null_mean=None, p=None)
    null = np.array(
        [
            best_core(structure.with_pairs(ties), rng, restarts)[1]
            for ties in rewired(structure, rng, samples, progress)
        ],
        dtype=np.float64,
    )
    return CorePeriphery(
        core=members,
        correlation=correlation,
        null_mean=float(null.mean()),
        p=empirical_p(int((null >= correlation - 1e-9).sum()), samples),
    )


def best_core(
    structure: Structure, rng: np.random.Generator, restarts: int = 3
) -> tuple[Flags, float | None]:
    """Return who belongs to the best core found (n) and its correlation; nobody and None if there is none.

    For a given size the best core is the one that touches most ties. All sizes and restarts are searched
    side by side: each begins with the best-connected actors (shaken, from the second restart on) and
    exchanges a member for an outsider as long as that touches more ties, or as many. That is no proof that
    no better core exists; above 1,500 actors only the best-connected ones are tried, without exchanges.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> ties = [("a", "b"), ("a", "c"), ("a", "d"), ("c", "d")]
        >>> core, correlation = best_core(structure_from_edges("abcd", ties), np.random.default_rng(1))
        >>> core.tolist(), round(correlation, 4)
        ([True, False, False, False], 0.7071)
    """
    order = np.argsort(-structure.degrees, kind="stable")
    rank = np.argsort(order)
    sizes = np.arange(1, max(structure.size - 1, 1))
    first = np.bincount(rank[structure.pairs].min(axis=1), minlength=structure.size)
    correlations = _correlations(structure, sizes, np.cumsum(first)[sizes - 1])
    if len(correlations) == 0 or np.isnan(correlations).all():
        return np.zeros(structure.size, dtype=np.bool_), None
    if structure.size > LARGEST_SEARCHED:
        best = int(np.argmax(correlations))
        return rank < sizes[best], float(correlations[best])
    promising = np.sort(np.argsort(-correlations, kind="stable")[:MOST_SIZES])
    cores, touched = _searched(structure, np.tile(sizes[promising], restarts), restarts, rng)
    found = _correlations(structure, cores.sum(axis=1), touched)
    best = int(np.argmax(found))
    return cores[best], float(found[best])


def _correlations(structure: Structure, sizes: Integers, touched: Integers) -> Floats:
    """Return the correlation of ties and pattern for cores of these sizes that touch so many ties."""
    pairs = structure.size * (structure.size - 1) / 2
    outside = structure.size - sizes
    ideal = pairs - outside * (outside - 1) / 2
    ties = structure.tie_count
    spread = np.sqrt(ties * (pairs - ties) * ideal * (pairs - ideal))
    found = np.full(len(sizes), np.nan)
    np.divide(pairs * touched - ties * ideal, spread, out=found, where=spread > 0)
    return found


def _searched(
    structure: Structure, sizes: Integers, restarts: int, rng: np.random.Generator
) -> tuple[Flags, Integers]:
    """Return the cores found (searches × n) and how many ties each touches."""
    ties = structure.adjacency.toarray().astype(np.float32)
    shake = rng.normal(0, 0.5, (restarts, structure.size))
    shake[0] = 0
    scores = np.repeat(structure.degrees * np.exp(shake), len(sizes) // restarts, axis=0)
    cores = np.argsort(np.argsort(-scores, axis=1, kind="stable"), axis=1) < sizes[:, None]
    outsiders = (~cores).astype(np.float32) @ ties
    rows, idle = np.arange(len(sizes)), 0
    while idle < PATIENCE:
        draw = rng.random(structure.size, dtype=np.float32) / 4  # breaks even choices
        comer = np.argmax(np.where(cores, -1, outsiders + draw), axis=1)
        leaver = np.argmin(np.where(cores, outsiders - ties[comer] + draw, np.inf), axis=1)
        gain = outsiders[rows, comer] - outsiders[rows, leaver] + ties[comer, leaver]
        moves = np.flatnonzero(gain >= 0)
        cores[moves, comer[moves]], cores[moves, leaver[moves]] = True, False
        outsiders[moves] += ties[leaver[moves]] - ties[comer[moves]]
        idle = 0 if (gain > 0).any() else idle + 1
    untouched = np.where(cores, 0, outsiders).sum(axis=1) / 2
    return cores, (structure.tie_count - untouched).round().astype(np.int64)
