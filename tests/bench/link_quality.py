"""How well a predictor of ties did: AUC over pairs, how many of the first ten are right, MRR and hit@5 over those who ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.stats import rankdata

from tests.bench.link_tasks import Task

Floats = np.ndarray[Any, np.dtype[np.float64]]
LIST = 5
"""So many suggestions somebody reads."""
FIRST = 10
"""So many suggestions for the whole network stand on a page."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Four figures, each between 0 and 1; equal scores count as a draw."""

    auc: float
    """How often a hidden tie stands before a pair that is not joined; nan where there is no such pair."""
    mrr: float
    """1 / place of the best hidden partner among all that an asker has no tie with, on average."""
    hit: float
    """Part of the askers who find a hidden partner among the first five."""
    first: float
    """Part of the first ten suggestions for the whole network that are hidden ties."""


def quality(task: Task, scores: Floats) -> Quality:
    """Return how well scores answer a task."""
    places = np.array([_best_place(task, scores[asker], asker) for asker in task.askers])
    both = (scores + scores.T) / 2
    return Quality(
        auc=_auc(task, both),
        mrr=float((1 / places).mean()),
        hit=float((places <= LIST).mean()),
        first=_first(task, both),
    )


def _first(task: Task, scores: Floats) -> float:
    """Return which part of the first ten is right; of those that share the tenth place the average."""
    upper = np.triu(task.candidates, k=1)
    values, right = scores[upper], task.hidden[upper]
    count = min(FIRST, len(values))
    line = np.sort(values)[::-1][count - 1]
    sure, tied = values > line, values == line
    return float((right[sure].sum() + right[tied].mean() * (count - sure.sum())) / count)


def _auc(task: Task, scores: Floats) -> float:
    upper = np.triu(task.candidates, k=1)
    found, others = scores[upper & task.hidden], scores[upper & ~task.hidden]
    if not len(others):
        return float("nan")
    ranks = rankdata(np.concatenate((found, others)))[: len(found)]
    return float((ranks.mean() - (len(found) + 1) / 2) / len(others))


def _best_place(task: Task, row: Floats, asker: int) -> float:
    """Return the place of the best hidden partner; among equals the middle one."""
    best = row[task.hidden[asker] & task.candidates[asker]].max()
    others = row[~task.hidden[asker] & task.candidates[asker]]
    return 1 + float((others > best).sum()) + float((others == best).sum()) / 2
