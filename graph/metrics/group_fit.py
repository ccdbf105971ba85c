"""Do actors form groups that work among themselves, more clearly than chance would draw them?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph.metrics.communities import communities
from graph.metrics.core_periphery import NOTICEABLE, SIGNIFICANT
from graph.metrics.rewiring import rewired
from graph.metrics.significance import empirical_p
from graph.metrics.structure import Structure

__all__ = ["GroupFit", "group_fit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFit:
    """The best division into groups, and how good the best ones of random networks are."""

    sizes: tuple[int, ...]
    """Actors in each group of two or more, the largest first."""
    modularity: float | None
    """None without a tie."""
    null_mean: float | None
    p: float | None
    """How often a random network has groups as clear or clearer."""

    @property
    def is_clear(self) -> bool:
        """Tell whether to speak of groups at all: every network can be divided."""
        if self.modularity is None or self.null_mean is None or self.p is None:
            return False
        return self.p <= SIGNIFICANT and self.modularity - self.null_mean >= NOTICEABLE


def group_fit(
    structure: Structure, rng: np.random.Generator, *, samples: int = 99, runs: int = 10
) -> GroupFit:
    """Return the best groups of a structure, compared with networks of the same degrees.

    Random networks have a high modularity too (Guimerà, Sales-Pardo & Amaral, Phys. Rev. E 70, 2004), so the
    best division of each rewired network is searched in the same way.

    Args:
        structure: The actors and ties.
        rng: The source of chance.
        samples: How many random networks to compare with.
        runs: Runs of Leiden, in the network and in each random one.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> ties = ["ab", "bc", "ac", "cx", "xy", "yz", "xz"]
        >>> found = group_fit(structure_from_edges("abcxyz", map(tuple, ties)), np.random.default_rng(1), samples=19)
        >>> found.sizes, round(found.modularity, 4)
        ((3, 3), 0.3571)

    Complexity:
        O(samples · runs · m).
    """
    best = communities(structure, rng, runs=runs)
    sizes = tuple(size for size in np.bincount(best.membership).tolist() if size > 1)
    if best.modularity is None:
        return GroupFit(sizes=(), modularity=None, null_mean=None, p=None)
    drawn = (
        communities(structure.with_pairs(ties), rng, runs=runs) for ties in rewired(structure, rng, samples)
    )
    null = np.array([found.modularity for found in drawn], dtype=np.float64)
    return GroupFit(
        sizes=sizes,
        modularity=best.modularity,
        null_mean=float(null.mean()),
        p=empirical_p(int((null >= best.modularity - 1e-9).sum()), samples),
    )
