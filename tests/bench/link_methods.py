"""The predictors of ties that ours is compared with, each as simple as in the literature."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from graph.recommend import likely_scores

Floats = np.ndarray[Any, np.dtype[np.float64]]
Method = Callable[[Floats, Sequence[str]], Floats]
"""Ties (n × n) and kinds → scores (n × n); an actor's list is its row, a pair's score the mean of both."""

OURS, REFERENCE = "ours", "RWR .15"


def methods() -> Mapping[str, Method]:
    """Return all predictors by name."""
    return {
        OURS: lambda ties, kinds: likely_scores(ties, kinds, np.random.default_rng(0)),
        REFERENCE: lambda ties, kinds: _both(_walk(ties, 0.15)),
        "RWR .30": lambda ties, kinds: _both(_walk(ties, 0.30)),
        "RWR .05, own side": lambda ties, kinds: _walk(ties, 0.05),
        "RWR .15, own side": lambda ties, kinds: _walk(ties, 0.15),
        "RWR .30, own side": lambda ties, kinds: _walk(ties, 0.30),
        "Adamic-Adar": lambda ties, kinds: _adamic_adar(ties),
        "Katz": lambda ties, kinds: _katz(ties),
        "degree product": lambda ties, kinds: np.outer(ties.sum(axis=1), ties.sum(axis=1)),
    }


def _walk(ties: Floats, restart: float) -> Floats:
    """Return where a walk with restart from each row is found (Tong, Faloutsos & Pan 2006)."""
    degrees = ties.sum(axis=1, keepdims=True)
    steps = np.divide(ties, degrees, out=np.zeros_like(ties), where=degrees > 0)
    return restart * np.linalg.inv(np.eye(len(ties)) - (1 - restart) * steps)


def _both(scores: Floats) -> Floats:
    return scores + scores.T


def _adamic_adar(ties: Floats) -> Floats:
    """Return common partners, each counting 1 / log of its partners (Adamic & Adar 2003)."""
    degrees = ties.sum(axis=1)
    return (ties * np.where(degrees > 1, 1 / np.log(np.maximum(degrees, 2)), 0.0)) @ ties


def _katz(ties: Floats) -> Floats:
    """Return all walks, a step counting half of what still converges (Katz 1953)."""
    largest = max(float(np.linalg.eigvalsh(ties)[-1]), 1.0)
    return np.linalg.inv(np.eye(len(ties)) - 0.5 / largest * ties)
