"""The arithmetic of inviting: who gets the seats, as a mixed-integer program."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, sparse

from graph.recommend.elements import Element

__all__ = ["Choice", "Limits", "best_choice", "most_seats"]

HALF = 0.5
"""Weights are whole numbers: what is closer than this to the best value is the best value."""
SEARCH_NODES = 300
"""So many branches are tried for the best value; practical networks need a handful. A count, unlike a time, gives
the same answer on every machine."""
ORDER_NODES = 50
"""So many for the order among equally good choices: worth less patience."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many may be invited."""

    seats: int
    """At most so many in all."""
    at_least: Mapping[str, int] = field(default_factory=dict)
    """Group → fewest invitees of it, such as migrant organisations."""
    at_most: Mapping[str, int] = field(default_factory=dict)
    """Group → most invitees of it."""

    def allow(self, seated: Mapping[str, int]) -> bool:
        """Tell whether so many of each group keep the least and most numbers; seats are not looked at."""
        enough = all(seated.get(group, 0) >= least for group, least in self.at_least.items())
        return enough and all(seated.get(group, 0) <= most for group, most in self.at_most.items())


@dataclass(frozen=True, slots=True)
class Choice:
    """Who gets the seats."""

    places: tuple[int, ...]
    """Ascending."""
    bound: int
    """No choice adds more than this: the weight of the choice itself, unless the search was cut short."""


def best_choice(
    new: Sequence[frozenset[Element]],
    groups: Sequence[frozenset[str]],
    weights: Mapping[Element, int],
    limits: Limits,
) -> Choice:
    """Return those who together add the greatest weight.

    Args:
        new: What each candidate would add to an empty table.
        groups: Which groups each candidate belongs to.
        weights: How much each element counts.
        limits: They must be possible to keep, see `most_seats`.

    Returns:
        Of equal choices one with the fewest people, then with the smallest sum of places, as far as
        ORDER_NODES allow. Maximum coverage is NP-hard (Feige, Journal of the ACM 45, 1998): two programs with a
        variable for each candidate and each set of candidates that bring the same; tenths of a second for 300
        candidates.

    Example:
        The second brings most alone, the first and the third more together.

        >>> from graph.recommend.elements import ElementSort
        >>> a, b, c, d = (Element(ElementSort.FIELD, code) for code in "abcd")
        >>> new = [frozenset({a, b}), frozenset({b, c}), frozenset({c, d})]
        >>> best_choice(new, [frozenset()] * 3, {a: 2, b: 3, c: 3, d: 2}, Limits(seats=2))
        Choice(places=(0, 2), bound=10)
    """
    bearers, worth = _bearers(new, weights)
    people, things = len(new), len(bearers)
    covered = _incidence(bearers, people)
    seats = sparse.hstack([_counted(groups, limits), sparse.csr_array((1 + _count(limits), things))])
    needs_bearer = sparse.hstack([-covered, sparse.eye_array(things)])
    value = np.concatenate((np.zeros(people), worth))
    rules = [
        optimize.LinearConstraint(seats, *_bounds(limits)),
        optimize.LinearConstraint(needs_bearer, -np.inf, 0),
    ]
    best = _solved(-value, rules, people, SEARCH_NODES)
    assert best is not None, "the limits have been found possible"
    total = round(float(value @ best.point))
    keeps_total = optimize.LinearConstraint(sparse.csr_array(value[None, :]), total - HALF, np.inf)
    order = np.concatenate((people**2 + np.arange(people, dtype=np.float64), np.zeros(things)))
    chosen = _solved(order, [*rules, keeps_total], people, ORDER_NODES) or best
    places = tuple(np.flatnonzero(chosen.point[:people] > HALF).tolist())
    return Choice(places, max(total, math.floor(-best.bound + HALF)))


def most_seats(groups: Sequence[frozenset[str]], group: str, limits: Limits) -> int:
    """Return how many of a group can be seated at most; -1 if the limits cannot be kept at all.

    A program with a variable for each candidate.

    Example:
        >>> groups = [frozenset({"club"}), frozenset({"club"}), frozenset({"office"})]
        >>> most_seats(groups, "club", Limits(seats=2, at_least={"office": 1}))
        1
        >>> most_seats(groups, "club", Limits(seats=2, at_least={"office": 2}))
        -1
    """
    is_member = np.array([group in of_one for of_one in groups], dtype=np.float64)
    if not len(groups):
        return 0 if all(least <= 0 for least in limits.at_least.values()) else -1
    rule = optimize.LinearConstraint(_counted(groups, limits), *_bounds(limits))
    found = _solved(-is_member, [rule], len(groups), SEARCH_NODES)
    return -1 if found is None else round(float(is_member @ found.point))


def _bearers(
    new: Sequence[frozenset[Element]], weights: Mapping[Element, int]
) -> tuple[list[tuple[int, ...]], NDArray[np.float64]]:
    """Return sets of candidates who bring the same elements, with the weight of these elements together."""
    by_element: dict[Element, list[int]] = {}
    for place, elements in enumerate(new):
        for element in elements:
            by_element.setdefault(element, []).append(place)
    worth: dict[tuple[int, ...], int] = {}
    for element, places in by_element.items():
        worth[tuple(places)] = worth.get(tuple(places), 0) + weights[element]
    bearers = sorted(worth)
    return bearers, np.array([worth[it] for it in bearers], dtype=np.float64)


def _incidence(bearers: Sequence[Sequence[int]], people: int) -> sparse.csr_array:
    rows = np.repeat(np.arange(len(bearers)), [len(it) for it in bearers])
    columns = np.array([place for it in bearers for place in it], dtype=np.int64)
    return sparse.coo_array((np.ones(len(rows)), (rows, columns)), shape=(len(bearers), people)).tocsr()


def _counted(groups: Sequence[frozenset[str]], limits: Limits) -> sparse.csr_array:
    """Return one row for the seats and one for each limit of a group, a column for each candidate."""
    named = (*limits.at_least, *limits.at_most)
    rows = [[1.0] * len(groups), *([float(group in of_one) for of_one in groups] for group in named)]
    return sparse.csr_array(np.array(rows).reshape(len(rows), len(groups)))


def _bounds(limits: Limits) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    least = [0.0, *limits.at_least.values(), *[0.0] * len(limits.at_most)]
    most = [float(limits.seats), *[np.inf] * len(limits.at_least), *limits.at_most.values()]
    return np.array(least, dtype=np.float64), np.array(most, dtype=np.float64)


def _count(limits: Limits) -> int:
    return len(limits.at_least) + len(limits.at_most)


@dataclass(frozen=True, slots=True, eq=False)
class _Solution:
    point: NDArray[np.float64]
    bound: float
    """No point costs less."""


def _solved(
    cost: NDArray[np.float64], rules: list[optimize.LinearConstraint], people: int, nodes: int
) -> _Solution | None:
    """Return the cheapest point between 0 and 1, whole numbers for people; None if none has been found."""
    found = optimize.milp(
        cost,
        constraints=rules,
        integrality=(np.arange(len(cost)) < people).astype(np.int64),
        bounds=optimize.Bounds(0, 1),
        options={"node_limit": nodes, "mip_rel_gap": 0.0},
    )
    if found.x is None:
        return None
    bound = found.fun if found.mip_dual_bound is None else found.mip_dual_bound
    return _Solution(np.asarray(found.x, dtype=np.float64), float(bound))
