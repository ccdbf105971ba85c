"""Random networks in which every actor keeps its number of partners: what chance alone would build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from graph.metrics.steps_done import StepsDone
from graph.metrics.structure import Structure

__all__ = ["rewired"]

Integers = np.ndarray[Any, np.dtype[np.int64]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]

BURN_IN = 10
"""Samples thrown away by each chain, so that the observed network is forgotten."""
CHAIN_TIES = 4096
"""Ties worked on at once: small networks run several chains side by side, because a call of numpy costs more."""
MOST_CHAINS = 64
MOST_STEPS = 200
"""Steps between two samples, at most: a network that can hardly change looks alike in every sample anyway."""
ACTIVITY = 0.75
"""How likely a pair of ties is to propose a swap; below 1, so that each swap can also happen alone."""
PILOT_STEPS = 20


def rewired(
    structure: Structure, rng: np.random.Generator, samples: int, progress: StepsDone | None = None
) -> Iterator[Integers]:
    """Yield random simple networks with the degrees of the structure, all of them equally likely.

    A Markov chain of double tie swaps (a–b, c–d become a–d, c–b) after Maslov & Sneppen 2002. One step draws
    a matching of the ties, proposes a swap for some of its pairs and carries out those whose four pairs of
    actors are named by nobody else in this step. Going back is as likely as going there, and every single
    swap can happen alone: so all networks of these degrees are equally likely in the end (compare Allendorf
    et al. 2023, who swap in parallel too). Between two samples each tie is swapped about twice; ten samples
    are thrown away first.

    Args:
        structure: What to rewire.
        rng: The source of chance.
        samples: How many networks to draw.
        progress: Is told after every sample.

    Yields:
        m × 2 places of actors, in no order; the array is overwritten by the next sample.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> square = structure_from_edges("abcd", [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")])
        >>> found = list(rewired(square, np.random.default_rng(1), 3))
        >>> [np.bincount(ties.ravel()).tolist() for ties in found]
        [[2, 2, 2, 2], [2, 2, 2, 2], [2, 2, 2, 2]]

    Complexity:
        O(m log m) per step; three or four steps per sample in a sparse network, many in a dense one.
    """
    ties = structure.tie_count
    chains = _Chains.started(structure, max(1, min(CHAIN_TIES // max(ties, 1), MOST_CHAINS, samples)))
    steps = chains.steps_per_sample(rng)
    for _ in range(BURN_IN * steps):
        chains.step(rng)
    for done in range(samples):
        chain = done % chains.count
        if chain == 0:
            for _ in range(steps):
                chains.step(rng)
        yield chains.ends[chain * ties : (chain + 1) * ties]
        if progress:
            progress(done + 1, samples)


@dataclass(slots=True)
class _Chains:
    """Several Markov chains side by side, the ties of one after those of the other."""

    ends: Integers
    """Places (chains · m × 2)."""
    keys: Integers
    """One number per chain and unordered pair of actors."""
    order: Integers
    """The positions of each chain's ties (chains × m), shuffled anew in every step."""
    size: int

    @classmethod
    def started(cls, structure: Structure, count: int) -> _Chains:
        ties, size = structure.tie_count, structure.size
        order = np.arange(count * ties).reshape(count, ties)
        found = cls(np.tile(structure.pairs, (count, 1)), order[0], order, size)
        found.keys = found.keys_of(order.ravel(), found.ends[:, 0], found.ends[:, 1])
        return found

    @property
    def count(self) -> int:
        return len(self.order)

    def keys_of(self, position: Integers, one: Integers, other: Integers) -> Integers:
        chain = position // max(self.order.shape[1], 1)
        found: Integers = (chain * self.size + np.minimum(one, other)) * self.size + np.maximum(one, other)
        return found

    def steps_per_sample(self, rng: np.random.Generator) -> int:
        """Return how many steps exchange each tie about twice, tried out from where the chains stand."""
        swaps = sum(self.step(rng) for _ in range(PILOT_STEPS)) / PILOT_STEPS
        return int(min(np.ceil(self.order.size / max(swaps, 1)), MOST_STEPS))

    def step(self, rng: np.random.Generator) -> int:
        """Propose swaps for a random matching of the ties and return how many were carried out."""
        rng.permuted(self.order, axis=1, out=self.order)
        half = self.order.shape[1] // 2
        active = rng.random((self.count, half)) < ACTIVITY
        first, second = self.order[:, :half][active], self.order[:, half : 2 * half][active]
        turned = rng.integers(0, 2, len(first))
        a, b = self.ends[first, 0], self.ends[first, 1]
        c, d = self.ends[second, turned], self.ends[second, 1 - turned]
        one, other = self.keys_of(first, a, d), self.keys_of(first, c, b)
        alone = _named_once(np.concatenate((self.keys, one, other)))
        new = alone[len(self.keys) :].reshape(2, -1).all(axis=0)
        done = new & alone[first] & alone[second] & (a != d) & (c != b)
        first, second = first[done], second[done]
        self.ends[first, 1] = d[done]
        self.ends[second, 0], self.ends[second, 1] = c[done], b[done]
        self.keys[first], self.keys[second] = one[done], other[done]
        return len(first)


def _named_once(keys: Integers) -> Flags:
    order = np.argsort(keys)
    ranked = keys[order]
    differs = np.concatenate(([True], ranked[1:] != ranked[:-1], [True]))
    found = np.empty(len(keys), dtype=np.bool_)
    found[order] = differs[1:] & differs[:-1]
    return found
