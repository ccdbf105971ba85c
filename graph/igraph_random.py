"""The one source of chance that igraph has for the whole process, lent to one caller at a time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

__all__ = ["igraph_draws_from"]

_LENT = Lock()


@contextmanager
def igraph_draws_from(source: random.Random) -> Iterator[None]:
    """Let igraph draw from a source, then from Python's own again, as it does by default.

    The page answers several people at once, each in a thread. Whoever asks igraph for something that is left to
    chance does it within this block, and others wait; so it is short, and never nested.

    Args:
        source: A seeded source; it goes on where the last block left it.

    Example:
        >>> import igraph
        >>> drawn = []
        >>> for _ in range(2):
        ...     with igraph_draws_from(random.Random(8)):
        ...         drawn.append(igraph.Graph.Erdos_Renyi(n=20, m=30).get_edgelist())
        >>> drawn[0] == drawn[1]
        True
    """
    import igraph

    with _LENT:
        igraph.set_random_number_generator(source)
        try:
            yield
        finally:
            igraph.set_random_number_generator(random)
