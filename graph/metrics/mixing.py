"""Who cooperates with whom, counted by kind: the table of kinds × kinds and what sums it up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from graph.metrics.structure import Structure

__all__ = ["Mixing", "kind_codes", "means_by_kind", "mixing"]

Floats = np.ndarray[Any, np.dtype[np.float64]]
Integers = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, eq=False, slots=True)
class Mixing:
    """How many ties join each pair of kinds; rows and columns are in the order of `kinds`."""

    kinds: tuple[str, ...]
    sizes: Integers
    """How many actors each kind has (k)."""
    counts: Integers
    """Ties between two kinds (k × k, symmetric); a tie within a kind counts once."""

    @property
    def possible(self) -> Integers:
        """Return how many pairs of actors there are for each pair of kinds (k × k)."""
        pairs = np.outer(self.sizes, self.sizes)
        np.fill_diagonal(pairs, self.sizes * (self.sizes - 1) // 2)
        return pairs

    @property
    def density(self) -> Floats:
        """Return the share of possible pairs that are joined (k × k); nan where no pair is possible."""
        possible = self.possible
        found = np.full(possible.shape, np.nan)
        np.divide(self.counts, possible, out=found, where=possible > 0)
        return found

    @property
    def within(self) -> int:
        """Return how many ties join actors of one kind."""
        return int(np.trace(self.counts))

    @property
    def tie_count(self) -> int:
        """Return how many ties there are."""
        return int(np.triu(self.counts).sum())

    @property
    def ei_index(self) -> float | None:
        """Return (ties between kinds − ties within) / ties; None without a tie.

        It is positive almost always, because there are more pairs of different kinds: compare it with chance,
        never with 0 (Krackhardt & Stern 1988).
        """
        ties = self.tie_count
        return (ties - 2 * self.within) / ties if ties else None

    @property
    def modularity(self) -> float | None:
        """Return the modularity of the division into kinds; None without a tie (Newman & Girvan 2004)."""
        ties = self.tie_count
        return self.within / ties - self._by_degrees if ties else None

    @property
    def assortativity(self) -> float | None:
        """Return how far ties stay within kinds, at most 1; None without a tie or kind to compare (Newman 2003)."""
        modularity = self.modularity
        return None if modularity is None or self._by_degrees == 1 else modularity / (1 - self._by_degrees)

    @property
    def _by_degrees(self) -> float:
        """Return the share of ties within kinds that the degrees let expect."""
        ends = self.counts.sum(axis=1) + np.diag(self.counts)
        return float(((ends / ends.sum()) ** 2).sum())


def mixing(structure: Structure) -> Mixing:
    """Return the table of kinds × kinds of a structure.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> kinds = {"a": "Verein", "b": "Verein", "c": "Kammer"}
        >>> found = mixing(structure_from_edges("abc", [("a", "b"), ("b", "c")], kinds))
        >>> found.kinds, found.counts.tolist(), found.ei_index
        (('Kammer', 'Verein'), [[0, 1], [1, 1]], 0.0)

    Complexity:
        O(n + m + k²).
    """
    kinds, codes = kind_codes(structure.kinds)
    ends = codes[structure.pairs]
    one_way = np.bincount(ends[:, 0] * len(kinds) + ends[:, 1], minlength=len(kinds) ** 2)
    table = one_way.reshape(len(kinds), len(kinds))
    counts = table + table.T - np.diag(np.diag(table))
    return Mixing(kinds, np.bincount(codes, minlength=len(kinds)), counts)


def kind_codes(kinds: Sequence[str]) -> tuple[tuple[str, ...], Integers]:
    """Return the kinds in alphabetical order and, for each actor, the number of its kind among them.

    Example:
        >>> kind_codes(["Verein", "Kammer", "Verein"])
        (('Kammer', 'Verein'), array([1, 0, 1]))
    """
    names, codes = np.unique(np.asarray(kinds, dtype=np.str_), return_inverse=True)
    return tuple(str(name) for name in names), codes.astype(np.int64)


def means_by_kind(kinds: Sequence[str], values: Sequence[float] | Floats) -> Mapping[str, float]:
    """Return the mean of a metric for each kind.

    Example:
        >>> means_by_kind(["Verein", "Kammer", "Verein"], [1, 5, 2])
        {'Kammer': 5.0, 'Verein': 1.5}
    """
    names, codes = kind_codes(kinds)
    sums = np.bincount(codes, np.asarray(values, dtype=np.float64), minlength=len(names))
    means = sums / np.bincount(codes, minlength=len(names))
    return dict(zip(names, means.tolist(), strict=True))
