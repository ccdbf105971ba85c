"""Whom to invite to a table so that as much as possible is covered: maximum coverage with seats and quotas, exact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from graph.recommend.elements import Element
from graph.recommend.seating import Choice, Limits, best_choice, most_seats

__all__ = ["Candidate", "Invitation", "Invitee", "Unmet", "greedy", "invite"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who can be invited."""

    id: str
    elements: frozenset[Element]
    """What the candidate brings."""
    groups: frozenset[str] = frozenset()
    """What quotas count: codes of the kinds, the broader ones included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitee:
    """One of those to invite, with the reason."""

    id: str
    brings: tuple[Element, ...]
    """What neither the sitting members nor the other invitees bring."""
    shares: tuple[Element, ...]
    """What is new to the table too, but another invitee brings it as well."""
    gain: int
    """Weight of `brings`; 0 for somebody whom only a quota asks for."""
    alternates: tuple[str, ...]
    """Who could be invited instead, to the same total and within the same limits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """The best choice and what it is worth."""

    invitees: tuple[Invitee, ...]
    """Largest gain first, then by id."""
    total: int
    """Weight of all that the invitees add."""
    bound: int
    """No choice within the limits adds more: equal to `total` where the search came to its end, as it should."""
    reachable: int
    """Weight of all that any candidates could add, were there seats for everybody."""
    greedy: int
    """Weight of what taking the best one each time adds, without quotas: at least 63 % of the best without them."""
    left_open: tuple[Element, ...]
    """What the table would still lack, whether or not somebody could bring it."""


@dataclass(frozen=True, slots=True)
class Unmet:
    """Which minimum cannot be met; nobody is proposed."""

    group: str
    wanted: int
    possible: int
    """How many of the group can be seated at most, within the seats and the other limits named."""
    beside: tuple[str, ...]
    """Minimums of other groups that hold at the same time; empty if this one fails by itself."""


def invite(
    candidates: Iterable[Candidate],
    already: AbstractSet[Element],
    weights: Mapping[Element, int],
    limits: Limits,
) -> Invitation | Unmet:
    """Return whom to invite so that the weight of all that is covered becomes as large as possible.

    Exact, by mixed-integer programming (Church & ReVelle 1974: the maximal covering location problem). Among
    equally good choices the one with the fewest invitees is taken, then the one whose ids come first. The
    greedy choice stands beside it as a check: it reaches at least 1 − 1/e of the best one without quotas.

    Args:
        candidates: Each id once; their order does not matter.
        already: What the sitting members bring.
        weights: Element → how much it counts, a whole number above 0, so that equal is equal; what is not
            named here does not count.
        limits: Seats, and the least and most number of invitees of each group.

    Returns:
        The choice; or the first minimum, in the order of the limits, that cannot be met.

    References:
        G. L. Nemhauser, L. A. Wolsey & M. L. Fisher, An analysis of approximations for maximizing submodular
        set functions, Mathematical Programming 14 (1978).

    Example:
        >>> from graph.recommend.elements import ElementSort
        >>> work, youth = (Element(ElementSort.FIELD, code) for code in ("arbeit", "jugend"))
        >>> people = [Candidate("a", frozenset({work})), Candidate("b", frozenset({work, youth}))]
        >>> found = invite(people, set(), {work: 2, youth: 1}, Limits(seats=2))
        >>> [(it.id, it.gain) for it in found.invitees], found.total
        ([('b', 3)], 3)
    """
    ordered = sorted(candidates, key=lambda it: it.id)
    groups = [it.groups for it in ordered]
    unmet = _unmet(groups, limits)
    if unmet:
        return unmet
    new = [it.elements & (weights.keys() - already) for it in ordered]
    choice = best_choice(new, groups, weights, limits) if ordered else Choice((), 0)
    chosen = choice.places
    covered = frozenset[Element]().union(*(new[place] for place in chosen))
    quick = greedy(ordered, already, weights, limits.seats)
    brought_quickly = (it.elements for it in ordered if it.id in quick)
    invitees = (_invitee(ordered, new, weights, limits, chosen, place) for place in chosen)
    return Invitation(
        invitees=tuple(sorted(invitees, key=lambda it: (-it.gain, it.id))),
        total=_weight(covered, weights),
        bound=choice.bound,
        reachable=_weight(frozenset().union(*new), weights),
        greedy=_weight(frozenset().union(*brought_quickly) - already, weights),
        left_open=tuple(sorted(weights.keys() - already - covered)),
    )


def greedy(
    candidates: Sequence[Candidate], already: AbstractSet[Element], weights: Mapping[Element, int], seats: int
) -> tuple[str, ...]:
    """Return who is chosen by always taking the one who adds most, the first of equals; nobody who adds nothing.

    Reaches at least 1 − 1/e, about 63 %, of the best choice (Nemhauser, Wolsey & Fisher 1978). O(seats · all elements).

    Example:
        >>> from graph.recommend.elements import ElementSort
        >>> one, two, three = (Element(ElementSort.FIELD, code) for code in ("sport", "sprache", "wohnen"))
        >>> people = [Candidate("vhs", frozenset({two})), Candidate("awo", frozenset({one, two, three}))]
        >>> greedy(people, {one}, {one: 1, two: 1, three: 1}, seats=2)
        ('awo',)
    """
    covered, chosen = set(already), list[str]()
    for _ in range(seats):
        gains = [_weight(it.elements - covered, weights) for it in candidates]
        most = max(gains, default=0)
        if most == 0:
            break
        best = candidates[gains.index(most)]
        covered |= best.elements
        chosen.append(best.id)
    return tuple(chosen)


def _unmet(groups: Sequence[frozenset[str]], limits: Limits) -> Unmet | None:
    """Return the first minimum that fails by itself, or beside those before it."""
    for at_once in (False, True):
        before: tuple[str, ...] = ()
        for group, wanted in limits.at_least.items():
            held = {other: limits.at_least[other] for other in before} if at_once else {}
            possible = most_seats(groups, group, Limits(limits.seats, held, limits.at_most))
            if possible < wanted:
                return Unmet(group, wanted, possible, tuple(held))
            before = (*before, group)
    return None


def _invitee(
    candidates: Sequence[Candidate],
    new: Sequence[frozenset[Element]],
    weights: Mapping[Element, int],
    limits: Limits,
    chosen: Sequence[int],
    place: int,
) -> Invitee:
    others = [other for other in chosen if other != place]
    covered = frozenset[Element]().union(*(new[other] for other in others))
    brings = new[place] - covered
    gain = _weight(brings, weights)
    seated = Counter(group for other in others for group in candidates[other].groups)
    return Invitee(
        id=candidates[place].id,
        brings=tuple(sorted(brings)),
        shares=tuple(sorted(new[place] & covered)),
        gain=gain,
        alternates=tuple(
            it.id
            for number, it in enumerate(candidates)
            if number not in chosen
            and _weight(new[number] - covered, weights) == gain
            and limits.allow(seated + Counter(it.groups))
        ),
    )


def _weight(elements: Iterable[Element], weights: Mapping[Element, int]) -> int:
    return sum(weights.get(element, 0) for element in elements)
