"""What a predictor of ties is asked: real networks with some ties hidden, in five ways."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from graph.metrics.structure import Structure, structure_from_edges

Flags = np.ndarray[Any, np.dtype[np.bool_]]

NETWORKS = Path(__file__).parents[2].parent / "shared" / "data" / "networks"
SMALLEST_BLOCK = 5
"""The ties between two kinds are hidden where there are so many."""
FEWEST_PARTNERS = 3
"""An actor with so many partners is made a newcomer."""
LARGE = 500
"""From so many actors on, few tasks must do."""


@dataclass(frozen=True, eq=False, slots=True)
class Task:
    """A network with hidden ties, and among which pairs they are to be found."""

    sort: str
    known: np.ndarray[Any, np.dtype[np.float64]]
    """The ties that are left (n × n, 0/1)."""
    hidden: Flags
    """The ties to be found (n × n, symmetric)."""
    candidates: Flags
    """The pairs to be ranked (n × n, symmetric): hidden ties and pairs that really are not joined."""
    askers: tuple[int, ...]
    """Who gets a list of suggestions."""


def networks() -> Iterator[tuple[str, Structure]]:
    """Yield the shared one-mode networks, a tie wherever any direction is reported."""
    for folder in sorted(path.parent for path in NETWORKS.glob("*/nodes.csv")):
        nodes = _rows(folder / "nodes.csv")
        if "mode" in nodes[0]:
            continue
        edges = ((row["source"], row["target"]) for row in _rows(folder / "edges.csv"))
        kinds = {row["id"]: row["kind"] for row in nodes}
        yield folder.name, structure_from_edges([row["id"] for row in nodes], edges, kinds)


def tasks(structure: Structure, seeds: int) -> Iterator[Task]:
    """Yield the tasks of one network: ties hidden at random, between two kinds, and of newcomers."""
    most = 5 if structure.size > LARGE else 60
    yield from _random(structure, 0.1, seeds)
    yield from _random(structure, 0.3, seeds)
    yield from _blocks(structure, most)
    yield from _newcomers(structure, most)


def _random(structure: Structure, share: float, seeds: int) -> Iterator[Task]:
    """Hide a share of all ties, drawn anew for each seed."""
    for seed in range(seeds):
        rng = np.random.default_rng([seed, int(share * 100)])
        count = max(1, round(share * structure.tie_count))
        hidden = _flags(structure, rng.choice(structure.pairs, count, replace=False))
        yield _task(f"random {share:.0%}", structure, hidden)


def _blocks(structure: Structure, most: int) -> Iterator[Task]:
    """Hide the ties between two kinds: all (ranked among all pairs, then among theirs), or four of five."""
    kinds = np.array(structure.kinds)
    rng = np.random.default_rng(1)
    asked = 0
    for one, other in combinations(sorted(set(structure.kinds)), 2):
        block = np.outer(kinds == one, kinds == other)
        block |= block.T
        ties = np.argwhere(np.triu(block & (structure.adjacency.toarray() > 0)))
        if len(ties) < SMALLEST_BLOCK or asked == most:
            continue
        asked += 1
        yield _task("block", structure, _flags(structure, ties))
        yield _task("block, its pairs only", structure, _flags(structure, ties), among=block)
        four_of_five = rng.choice(ties, round(0.8 * len(ties)), replace=False)
        yield _task("block, 80 % hidden", structure, _flags(structure, four_of_five))


def _newcomers(structure: Structure, most: int) -> Iterator[Task]:
    """Hide all ties of an actor, and all but one."""
    rng = np.random.default_rng(2)
    known = np.flatnonzero(structure.degrees >= FEWEST_PARTNERS)
    for newcomer in np.sort(rng.choice(known, min(most, len(known)), replace=False)).tolist():
        partners = rng.permutation(structure.neighbours(newcomer))
        row = np.zeros((structure.size, structure.size), dtype=bool)
        row[newcomer] = row[:, newcomer] = True
        for sort, left in (("newcomer, no tie", 0), ("newcomer, one tie", 1)):
            ties = np.array([(newcomer, partner) for partner in partners[left:]])
            yield _task(sort, structure, _flags(structure, ties), among=row, askers=(newcomer,))


def _task(
    sort: str,
    structure: Structure,
    hidden: Flags,
    among: Flags | None = None,
    askers: tuple[int, ...] | None = None,
) -> Task:
    known = np.where(hidden, 0.0, structure.adjacency.toarray())
    candidates = (known == 0) & ~np.eye(structure.size, dtype=bool)
    if among is not None:
        candidates &= among
    everybody = tuple(np.flatnonzero(hidden.any(axis=1)).tolist())
    return Task(sort, known, hidden, candidates, everybody if askers is None else askers)


def _flags(structure: Structure, pairs: np.ndarray[Any, Any]) -> Flags:
    flags = np.zeros((structure.size, structure.size), dtype=bool)
    flags[pairs[:, 0], pairs[:, 1]] = flags[pairs[:, 1], pairs[:, 0]] = True
    return flags


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
