"""Useful ties: rated on all contacts without the coordination office, with who could introduce the two."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from graph.analysis import Analysis
from graph.findings import Quadrant
from graph.metrics.structure import Pair, Structure
from graph.recommend.broker import introduction
from graph.recommend.closing import Closing, closing_of, closing_ties, still_closes
from graph.recommend.coverage_steps import CLOSABLE, CoverageSteps
from graph.recommend.elements import elements_of
from graph.recommend.prospects import ALL_PAIRS_UP_TO, absent_pairs, doorways
from graph.recommend.sensible import common_ground, within_reach
from graph.suggestions.candidates import FEWEST_TIED, MATRIX_UP_TO, SHOWN, Known, proposable
from graph.suggestions.values import Ends, UsefulTie, Won, ends_of, names_of

__all__ = ["closing_among", "most_useful", "useful_tie"]

SHOWN_OF_MANY = 3
"""So many useful ties of a large network: each takes a second."""


def most_useful(
    analysis: Analysis, structure: Structure, steps: CoverageSteps, known: Known
) -> tuple[Closing, ...]:
    """Return which of the sensible ties close most."""
    ground = common_ground(elements_of(analysis.network), structure.ids)
    every = absent_pairs(structure) if structure.size <= ALL_PAIRS_UP_TO else _of_many(structure, steps)
    pairs = proposable(analysis.network, structure, every, known)
    wins = steps.gains(pairs) > 0  # an expectation is reason enough, whatever else they share
    if (structure.degrees > 0).sum() >= FEWEST_TIED:
        is_tied = (structure.degrees[pairs] > 0).all(axis=1)
        wins |= is_tied & within_reach(structure, pairs) & ground.exists(pairs)
    pairs = pairs[wins]
    count = SHOWN if structure.size <= MATRIX_UP_TO else SHOWN_OF_MANY
    return closing_ties(structure, pairs, ground.strength(pairs), steps, count=count)


def closing_among(structure: Structure, steps: CoverageSteps, ends: Iterable[Ends]) -> list[Closing]:
    """Return which of the likely ties close something too: the first of those that close the same."""
    place = structure.place
    pairs = np.array([[place[one], place[other]] for one, other in ends], dtype=np.int64).reshape(-1, 2)
    found: dict[object, Closing] = {}
    for one, other in pairs[still_closes(structure, pairs)].tolist():
        closing = closing_of(structure, (one, other), steps)
        key = closing.cut_points, closing.bridges, closing.kinds
        first = found.setdefault(key, closing)
        if closing is not first:
            found[key] = replace(first, alternatives=(*first.alternatives, closing.pair))
    return list(found.values())


def useful_tie(
    analysis: Analysis, structure: Structure, steps: CoverageSteps, found: Closing, likely: Collection[Ends]
) -> UsefulTie:
    """Return a tie that closes something with its quadrant, what it wins on the ladder, and who could introduce the two."""
    ends, way = ends_of(structure, found.pair), introduction(structure, *found.pair)
    open_cells = [cell for cell in analysis.cells if cell.counts and cell.step in CLOSABLE]
    return UsefulTie(
        ends=ends,
        quadrant=Quadrant.of(likely=ends in likely, useful=True),
        closing=found,
        won=tuple(
            Won(open_cells[column], structure.ids[comes]) for column, comes in _steps(steps, found.pair)
        ),
        chain=names_of(structure, way.chain),
        broker=None if way.broker is None else structure.ids[way.broker],
        alternatives=tuple(ends_of(structure, pair) for pair in found.alternatives),
    )


def _of_many(structure: Structure, steps: CoverageSteps) -> NDArray[np.int64]:
    return np.unique(np.vstack((doorways(structure), steps.likeliest(structure))), axis=0)


def _steps(steps: CoverageSteps, pair: Pair) -> Iterator[tuple[int, int]]:
    """Yield the expectations that a tie brings a step further, each with who comes into the field."""
    for comes, brings in (pair, pair[::-1]):
        won = steps.needs[[comes]].multiply(steps.present[[brings]]).toarray()[0]
        yield from ((column, comes) for column in np.flatnonzero(won).tolist())
