"""How near two actors are to each other by the paths between them: short walks that start again and again."""

from __future__ import annotations

from typing import Any

import numpy as np

__all__ = ["three_steps", "walk_with_restart"]

Floats = np.ndarray[Any, np.dtype[np.float64]]


def walk_with_restart(weights: Floats, restart: float) -> Floats:
    """Return how often a walk from one actor is at the other, mean of both directions (n × n, symmetric).

    The walker goes to a partner with a probability proportional to the weight of the tie, or with probability
    `restart` back to where it began (Tong, Faloutsos & Pan, ICDM 2006).

    Args:
        weights: Symmetric, not negative (n × n), no row empty.
        restart: Between 0 and 1.

    Example:
        >>> pair = np.array([[0.0, 1.0], [1.0, 0.0]])
        >>> walk_with_restart(pair, 0.5).round(3).tolist()
        [[0.667, 0.333], [0.333, 0.667]]

    Complexity:
        O(n³), one inverse.
    """
    degrees = weights.sum(axis=1)
    kernel = restart * np.linalg.inv(np.diag(degrees) - (1 - restart) * weights)
    return np.asarray(kernel * (degrees[:, None] + degrees[None, :]) / 2)


def three_steps(known: Floats, degrees: Floats) -> Floats:
    """Return the paths of length three between two actors, each tie counting 1 / √(dᵢ dⱼ) (n × n, symmetric).

    They find ties that common partners do not: an actor often joins the partners of those who work like it
    (Kovács et al., Nature Communications 10, 1240, 2019; here a walk may use a tie twice).

    Args:
        known: Recorded ties, symmetric 0/1 (n × n).
        degrees: By how much a tie of each actor is discounted (n), positive.

    Example:
        >>> path = np.diag([1.0, 1.0, 1.0], k=1) + np.diag([1.0, 1.0, 1.0], k=-1)
        >>> float(three_steps(path, path.sum(axis=1))[0, 3].round(3))
        0.25

    Complexity:
        O(n³), two products of matrices.
    """
    roots = np.sqrt(degrees)
    steps = known / np.outer(roots, roots)
    return np.asarray(steps @ steps @ steps)
