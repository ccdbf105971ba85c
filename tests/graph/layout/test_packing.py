"""Circles beside each other."""

from __future__ import annotations

import math

from graph.layout.packing import packed


def distance(found: dict[str, object], one: str, other: str) -> float:
    return math.dist(*((found[it].x, found[it].y) for it in (one, other)))  # type: ignore[attr-defined] # circles


def test_partners_stand_beside_each_other_and_strangers_apart() -> None:
    radii = dict.fromkeys("abcdef", 1.0)
    found = packed(radii, {("a", "f"): 9.0, ("f", "a"): 9.0}, 0.5)

    assert math.isclose(distance(dict(found), "a", "f"), 2.5, rel_tol=1e-6)


def test_the_best_linked_stands_in_the_middle_of_seven_equal_circles() -> None:
    radii = dict.fromkeys("abcdefg", 1.0)
    links = {pair: 5.0 for other in "bcdefg" for pair in (("a", other), (other, "a"))}
    found = packed(radii, links, 0.2)

    assert all(distance(dict(found), "a", other) < 2.9 for other in "bcdefg")


def test_the_gap_stays_free() -> None:
    found = packed({"a": 3.0, "b": 2.0, "c": 1.0}, {}, 0.7)

    assert distance(dict(found), "a", "b") >= 5.7 - 1e-5
    assert distance(dict(found), "b", "c") >= 3.7 - 1e-5
