"""The 2 × 2 of likely and useful: what to do about a tie that nobody has recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.findings import Quadrant
from graph.metrics.structure import Structure
from graph.recommend.broker import introduction
from graph.recommend.gain import Gain
from graph.recommend.prospects import absent_pairs
from graph.recommend.useful import Suggestion, gains_of

__all__ = ["Placed", "place_in_quadrants", "standing_out"]

LIKELY_SHARE = 0.1
"""A tie is likely if at most this share of all absent ties scores as high."""
FEWEST = 3
"""In a tiny network so many may be likely, but no more than half: name three, not a lone winner (GAPS.md §1)."""
DIGITS = 9
"""Scores that differ only by rounding are equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One absent tie with its quadrant."""

    pair: tuple[str, str]
    """Ids in alphabetical order."""
    quadrant: Quadrant
    likely: float
    """The likely score as given."""
    gain: Gain
    """What it would win; for a suggestion, once those before it are there."""
    chain: tuple[str, ...]
    """The shortest chain of documented ties between the two; empty if there is none."""
    broker: str | None
    """Who could introduce them; None: no documented path, talk to them through a body or directly."""


def place_in_quadrants(
    structure: Structure, likely: NDArray[Any], useful: Sequence[Suggestion], *, count: int = 10
) -> tuple[Placed, ...]:
    """Return the suggestions and the likeliest absent ties in their quadrants; what is neither is left out.

    Likely is what stands out, see `standing_out`. Useful is every suggestion, and every other tie that wins at
    least as much by itself as the least of them.

    Args:
        structure: Evidenced cooperation of n actors, few enough for an n × n matrix.
        likely: Score of each pair (n × n, symmetric), higher is likelier; ties that exist do not matter.
        useful: As `useful_ties` returns them for this structure.
        count: So many of the likely ties are looked at, the likeliest first.

    Returns:
        By quadrant in the order of `Quadrant`, then the most useful first, then by ids.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> from graph.recommend.useful import useful_ties
        >>> net = structure_of(nx.path_graph(["a", "b", "c", "d", "e"]))
        >>> placed = place_in_quadrants(net, np.zeros((5, 5)), useful_ties(net, count=1))
        >>> [(it.pair, it.quadrant.value, it.broker) for it in placed]
        [(('a', 'e'), 'Brücke bauen', 'c')]
    """
    suggested = {it.pair: it.gain for it in useful}
    pairs = standing_out(structure, likely)
    names = [_named(structure, pair) for pair in pairs]
    candid = sorted((-_score(likely, pair), name, pair) for name, pair in zip(names, pairs, strict=True))[
        :count
    ]
    others = [(name, pair) for _, name, pair in candid if name not in suggested]
    gains = (
        dict(zip(others, gains_of(structure, [pair for _, pair in others]), strict=True)) if others else {}
    )
    line = min((gain.score for gain in suggested.values()), default=np.inf)
    likely_names = set(names)
    places = structure.place
    placed = [
        _placed(structure, likely, (places[name[0]], places[name[1]]), gain, (name in likely_names, True))
        for name, gain in suggested.items()
    ]
    placed += [
        _placed(structure, likely, pair, gain, (True, gain.score >= line))
        for (_, pair), gain in gains.items()
    ]
    order = list(Quadrant)
    return tuple(sorted(placed, key=lambda it: (order.index(it.quadrant), -it.gain.score, it.pair)))


def standing_out(structure: Structure, likely: NDArray[Any]) -> tuple[tuple[int, int], ...]:
    """Return the absent ties whose score stands out: at most a tenth of all absent ties scores as high.

    In a tiny network up to three may, but no more than half. Where many score alike none stands out; only the
    order of the scores matters.

    Args:
        structure: n actors.
        likely: Score of each pair (n × n, symmetric).

    Returns:
        Pairs of places, ascending.
    """
    pairs = absent_pairs(structure)
    scores = np.asarray(likely, dtype=np.float64)[pairs[:, 0], pairs[:, 1]].round(DIGITS)
    as_high = len(scores) - np.searchsorted(np.sort(scores), scores, side="left")
    allowed = max(LIKELY_SHARE * len(pairs), min(FEWEST, len(pairs) / 2))
    chosen = pairs[as_high <= allowed]
    return tuple((int(one), int(other)) for one, other in chosen)


def _placed(
    structure: Structure,
    likely: NDArray[Any],
    pair: tuple[int, int],
    gain: Gain,
    likely_and_useful: tuple[bool, bool],
) -> Placed:
    is_likely, is_useful = likely_and_useful
    found = introduction(structure, *pair)
    return Placed(
        pair=_named(structure, pair),
        quadrant=Quadrant.of(likely=is_likely, useful=is_useful),
        likely=_score(likely, pair),
        gain=gain,
        chain=tuple(structure.ids[place] for place in found.chain),
        broker=None if found.broker is None else structure.ids[found.broker],
    )


def _score(likely: NDArray[Any], pair: tuple[int, int]) -> float:
    return round(float(likely[pair]), DIGITS)


def _named(structure: Structure, pair: tuple[int, int]) -> tuple[str, str]:
    one, other = sorted((structure.ids[pair[0]], structure.ids[pair[1]]))
    return one, other
