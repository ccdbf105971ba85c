"""Whom to invite: exact against trying everything, reasons, alternates, limits that cannot be kept."""

from __future__ import annotations

import csv
import json
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.recommend.elements import Element, ElementSort
from graph.recommend.invitation import Candidate, Invitation, Unmet, greedy, invite
from graph.recommend.seating import Limits

NETWORKS = Path(__file__).parents[4] / "shared" / "data" / "networks"
FIELDS = tuple(Element(ElementSort.FIELD, code) for code in ("arbeit", "bildung", "gesundheit", "wohnen"))
WORK, SCHOOL, HEALTH, HOME = FIELDS
ONE_EACH = dict.fromkeys(FIELDS, 1)


def someone(name: str, *brings: Element, groups: tuple[str, ...] = ()) -> Candidate:
    return Candidate(name, frozenset(brings), frozenset(groups))


def invited(found: Invitation | Unmet) -> list[str]:
    assert isinstance(found, Invitation)
    return [it.id for it in found.invitees]


@st.composite
def people(draw: st.DrawFn) -> list[Candidate]:
    count = draw(st.integers(1, 7))
    brings = st.frozensets(st.sampled_from(FIELDS), max_size=3)
    groups = st.frozensets(st.sampled_from(["mo", "amt"]))
    return [Candidate(f"c{number}", draw(brings), draw(groups)) for number in range(count)]


@st.composite
def limits(draw: st.DrawFn) -> Limits:
    least = draw(st.dictionaries(st.sampled_from(["mo", "amt"]), st.integers(0, 3)))
    most = draw(st.dictionaries(st.sampled_from(["mo", "amt"]), st.integers(0, 3)))
    return Limits(draw(st.integers(0, 4)), least, most)


def choices(candidates: list[Candidate], limit: Limits) -> list[tuple[Candidate, ...]]:
    """Return all choices within the limits, found by trying every one."""
    every = (some for size in range(limit.seats + 1) for some in combinations(candidates, size))
    return [some for some in every if limit.allow(Counter(group for it in some for group in it.groups))]


def worth(some: tuple[Candidate, ...], already: frozenset[Element], weights: dict[Element, int]) -> int:
    return sum(weights[it] for it in frozenset().union(*(one.elements for one in some)) - already)


@given(
    people(),
    st.frozensets(st.sampled_from(FIELDS)),
    st.lists(st.integers(1, 9), min_size=4, max_size=4),
    limits(),
)
def test_the_choice_is_as_good_as_the_best_of_all_choices(
    candidates: list[Candidate], already: frozenset[Element], numbers: list[int], limit: Limits
) -> None:
    weights = dict(zip(FIELDS, numbers, strict=True))
    possible = choices(candidates, limit)
    found = invite(candidates, already, weights, limit)
    if not possible:
        assert isinstance(found, Unmet)
        return
    assert isinstance(found, Invitation)
    best = max(worth(some, already, weights) for some in possible)
    chosen = [it for it in candidates if it.id in {one.id for one in found.invitees}]
    assert (found.total, found.bound, worth(tuple(chosen), already, weights)) == (best, best, best)
    assert tuple(chosen) in possible
    assert len(chosen) == min(len(some) for some in possible if worth(some, already, weights) == best)


@given(people(), limits())
def test_every_alternate_gives_the_same_total_within_the_limits(
    candidates: list[Candidate], limit: Limits
) -> None:
    found = invite(candidates, frozenset(), ONE_EACH, limit)
    if isinstance(found, Unmet):
        return
    by_id = {it.id: it for it in candidates}
    for one in found.invitees:
        others = [by_id[it.id] for it in found.invitees if it.id != one.id]
        swaps = {
            it.id
            for it in candidates
            if it.id not in invited(found)
            and limit.allow(Counter(group for who in (*others, it) for group in who.groups))
            and worth((*others, it), frozenset(), ONE_EACH) == found.total
        }
        assert set(one.alternates) == swaps


@given(people(), limits(), st.randoms(use_true_random=False))
def test_the_order_of_the_candidates_does_not_matter(candidates: list[Candidate], limit: Limits, rnd) -> None:
    shuffled = list(candidates)
    rnd.shuffle(shuffled)
    assert invite(shuffled, frozenset(), ONE_EACH, limit) == invite(candidates, frozenset(), ONE_EACH, limit)


@given(people(), st.integers(0, 5))
def test_greedy_is_never_better_and_never_below_its_guarantee(
    candidates: list[Candidate], seats: int
) -> None:
    found = invite(candidates, frozenset(), ONE_EACH, Limits(seats))
    assert isinstance(found, Invitation)
    assert (1 - 1 / 2.718281828) * found.total <= found.greedy <= found.total <= found.reachable


@pytest.mark.parametrize("name", ["davis_southern_women", "chemg_committees"])
def test_the_bodies_that_reach_most_actors_are_those_of_exhaustive_search(name: str) -> None:
    folder = NETWORKS / name
    if not folder.exists():
        pytest.skip("the shared networks are not here")
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))["max_coverage"]
    with (folder / "nodes.csv").open(encoding="utf-8") as file:
        modes = {row["id"]: row["mode"] for row in csv.DictReader(file)}
    with (folder / "edges.csv").open(encoding="utf-8") as file:
        ties = [sorted((row["source"], row["target"]), key=modes.__getitem__) for row in csv.DictReader(file)]
    bodies = [
        someone(body, *(Element(ElementSort.NEIGHBOURHOOD, actor) for actor, other in ties if other == body))
        for body in modes
        if modes[body] != "actor"
    ]
    weights = {element: 1 for it in bodies for element in it.elements}
    for k, best in enumerate(expected["optimum"], start=1):
        found = invite(bodies, frozenset(), weights, Limits(k))
        assert isinstance(found, Invitation)
        assert found.total == best["best_possible"]
    quick = [greedy(bodies, frozenset(), weights, k) for k in range(1, 5)]
    reached = [len(frozenset().union(*(it.elements for it in bodies if it.id in some))) for some in quick]
    assert reached == expected["greedy_coverage_first_index_tiebreak"]


def test_the_best_choice_is_not_always_the_greedy_one() -> None:
    # By hand: the largest brings two, leaving two singles for two more seats; the two pairs cover all four.
    a, b, c, d, e, f = (Element(ElementSort.PLACE, code) for code in "abcdef")
    candidates = [someone("broad", b, c, e, f), someone("left", a, b, c), someone("right", d, e, f)]
    found = invite(candidates, frozenset(), dict.fromkeys((a, b, c, d, e, f), 1), Limits(2))
    assert isinstance(found, Invitation)
    assert (invited(found), found.total, found.greedy) == (["left", "right"], 6, 5)


def test_the_reason_names_what_neither_members_nor_other_invitees_bring() -> None:
    candidates = [someone("awo", WORK, SCHOOL, HOME), someone("vhs", SCHOOL, HEALTH)]
    found = invite(candidates, {HOME}, ONE_EACH, Limits(2))
    assert isinstance(found, Invitation)
    assert [(it.id, it.brings, it.shares) for it in found.invitees] == [
        ("awo", (WORK,), (SCHOOL,)),
        ("vhs", (HEALTH,), (SCHOOL,)),
    ]


def test_a_seat_stays_free_rather_than_being_given_to_somebody_who_brings_nothing() -> None:
    candidates = [someone("awo", WORK), someone("vhs", WORK), someone("club")]
    assert invited(invite(candidates, frozenset(), ONE_EACH, Limits(3))) == ["awo"]


def test_whoever_brings_the_same_is_named_as_alternate() -> None:
    found = invite([someone("vhs", WORK), someone("awo", WORK)], frozenset(), ONE_EACH, Limits(1))
    assert isinstance(found, Invitation)
    assert [(it.id, it.alternates) for it in found.invitees] == [("awo", ("vhs",))]


def test_a_quota_seats_somebody_who_brings_nothing_new() -> None:
    candidates = [someone("awo", WORK), someone("verein", groups=("mo",))]
    found = invite(candidates, frozenset(), ONE_EACH, Limits(2, at_least={"mo": 1}))
    assert isinstance(found, Invitation)
    assert [(it.id, it.gain) for it in found.invitees] == [("awo", 1), ("verein", 0)]


def test_what_nobody_invited_covers_stays_open() -> None:
    found = invite([someone("awo", WORK)], {HOME}, ONE_EACH, Limits(1))
    assert isinstance(found, Invitation)
    assert found.left_open == (SCHOOL, HEALTH)


def test_a_minimum_with_too_few_candidates_is_named() -> None:
    candidates = [someone("awo", WORK), someone("verein", groups=("mo",))]
    found = invite(candidates, frozenset(), ONE_EACH, Limits(3, at_least={"mo": 2}))
    assert found == Unmet(group="mo", wanted=2, possible=1, beside=())


def test_minimums_that_do_not_fit_together_are_named_together() -> None:
    candidates = [someone("a", groups=("amt",)), someone("b", groups=("mo",)), someone("c", groups=("mo",))]
    found = invite(candidates, frozenset(), {}, Limits(2, at_least={"amt": 1, "mo": 2}))
    assert found == Unmet(group="mo", wanted=2, possible=1, beside=("amt",))


def test_a_maximum_below_the_minimum_cannot_be_kept() -> None:
    candidates = [someone("b", groups=("mo",)), someone("c", groups=("mo",))]
    found = invite(candidates, frozenset(), {}, Limits(2, at_least={"mo": 2}, at_most={"mo": 1}))
    assert found == Unmet(group="mo", wanted=2, possible=1, beside=())


def test_without_candidates_nobody_is_invited() -> None:
    assert invited(invite([], frozenset(), ONE_EACH, Limits(3))) == []
