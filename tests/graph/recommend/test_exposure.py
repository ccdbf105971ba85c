"""Whom suggestions favour."""

from __future__ import annotations

from graph.metrics.structure import Structure, structure_from_edges
from graph.recommend.exposure import Share, exposure


def star(leaves: int, kinds: str = "") -> Structure:
    """Return an actor 0 with so many partners; kinds as one letter for each actor, else all alike."""
    ids = [str(number) for number in range(leaves + 1)]
    labels = dict(zip(ids, kinds, strict=True)) if kinds else None
    return structure_from_edges(ids, [("0", other) for other in ids[1:]], labels)


def test_a_pair_suggests_both_its_actors() -> None:
    assert exposure([(1, 2), (2, 3)], star(4)).total == Share(actors=5, suggestions=4)


def test_suggestions_of_the_best_connected_fifth_are_counted() -> None:
    assert exposure([(0, 1), (2, 3)], star(4)).best_connected == Share(actors=1, suggestions=1)


def test_a_fifth_is_rounded_up() -> None:
    # six actors: two of them; all five leaves have as many partners as the second
    assert exposure([], star(5)).best_connected.actors == 6


def test_who_has_as_many_partners_as_the_last_of_the_fifth_belongs_to_it() -> None:
    ring = structure_from_edges("abcde", [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "a")])
    assert exposure([(0, 2)], ring).best_connected == Share(actors=5, suggestions=2)


def test_suggestions_are_counted_for_each_kind() -> None:
    found = exposure([(1, 2), (2, 3)], star(4, "AVVSS"))
    assert dict(found.kinds) == {"A": Share(1, 0), "S": Share(2, 1), "V": Share(2, 3)}


def test_kinds_stand_in_alphabetical_order() -> None:
    assert [kind for kind, _ in exposure([], star(4, "VSAVS")).kinds] == ["A", "S", "V"]


def test_without_suggestions_nobody_is_exposed() -> None:
    assert exposure([], star(4)).total == Share(actors=5, suggestions=0)


def test_an_empty_network_has_no_best_connected() -> None:
    assert exposure([], structure_from_edges([], [])).best_connected == Share(actors=0, suggestions=0)
