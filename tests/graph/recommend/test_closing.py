"""What a new tie closes is really closed, and what hangs as a single actor does not count."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
from hypothesis import given
from scipy import sparse

from graph.metrics.structure import Structure, structure_from_edges, structure_of
from graph.recommend.closing import closing_of, closing_ties, still_closes
from graph.recommend.coverage_steps import CoverageSteps
from graph.recommend.prospects import absent_pairs
from tests.graph.recommend.networks import plus, structures, with_absent

TWO_RINGS = nx.Graph(
    [
        ("a", "b"),
        ("b", "c"),
        ("c", "d"),
        ("d", "a"),
        ("e", "f"),
        ("f", "g"),
        ("g", "h"),
        ("h", "e"),
        ("a", "e"),
    ]
)


def no_steps(structure: Structure) -> CoverageSteps:
    nothing = sparse.csr_array((structure.size, 0), dtype=np.int64)
    return CoverageSteps(nothing, nothing, np.zeros(0, dtype=np.int64))


def graph_of(structure: Structure) -> nx.Graph[int]:
    return nx.from_scipy_sparse_array(structure.adjacency)


def bridges(structure: Structure) -> set[tuple[int, ...]]:
    return {tuple(sorted(pair)) for pair in nx.bridges(graph_of(structure))}


@given(with_absent())
def test_what_is_said_to_hang_on_one_no_longer_does(drawn: tuple[Structure, tuple[int, int]]) -> None:
    structure, pair = drawn
    closing, after = closing_of(structure, pair, no_steps(structure)), plus(structure, pair)
    before_points = set(nx.articulation_points(graph_of(structure)))
    assert set(closing.cut_points) <= before_points - set(nx.articulation_points(graph_of(after)))
    assert set(closing.bridges) <= bridges(structure) - bridges(after)


@given(with_absent())
def test_what_closes_something_here_has_something_that_can_be_named(
    drawn: tuple[Structure, tuple[int, int]],
) -> None:
    structure, pair = drawn
    closing = closing_of(structure, pair, no_steps(structure))
    is_named = bool(closing.cut_points or closing.bridges or closing.kinds or closing.joins)
    assert is_named or not still_closes(structure, np.array([pair]))[0]


@given(structures())
def test_a_tie_that_is_there_closes_nothing(structure: Structure) -> None:
    assert not still_closes(structure, structure.pairs).any()


def test_two_circles_on_one_tie_are_joined_again_farthest_from_it() -> None:
    structure = structure_of(TWO_RINGS)
    pairs = absent_pairs(structure)
    (found,) = closing_ties(structure, pairs, np.zeros(len(pairs)), no_steps(structure))
    names = {structure.ids[place] for place in found.cut_points}
    assert (names, len(found.bridges)) == ({"a", "e"}, 1)
    assert not {structure.ids[place] for place in found.pair} & {"a", "e"}


def test_among_equals_those_come_first_who_have_most_in_common() -> None:
    structure = structure_of(TWO_RINGS)
    pairs, place = absent_pairs(structure), structure.place
    wanted = sorted((place["c"], place["g"]))
    strength = (pairs == wanted).all(axis=1).astype(float)
    (found,) = closing_ties(structure, pairs, strength, no_steps(structure))
    assert list(found.pair) == wanted


def test_ties_that_close_as_much_are_named_beside_it() -> None:
    structure = structure_of(TWO_RINGS)
    pairs = absent_pairs(structure)
    (found,) = closing_ties(structure, pairs, np.zeros(len(pairs)), no_steps(structure))
    assert len(found.alternatives) == 3
    assert found.pair not in found.alternatives


def test_a_single_actor_at_the_end_of_a_tie_is_no_reason_for_another() -> None:
    star = structure_of(nx.star_graph(["hub", *"abcdef"]))
    pairs = absent_pairs(star)
    assert closing_ties(star, pairs, np.zeros(len(pairs)), no_steps(star)) == ()


def test_two_parts_of_two_are_joined() -> None:
    structure = structure_of(nx.Graph([("a", "b"), ("c", "d")]))
    pairs = absent_pairs(structure)
    first = closing_ties(structure, pairs, np.zeros(len(pairs)), no_steps(structure), count=1)[0]
    assert first.joins


def blocks(size: int) -> Structure:
    """Return two kinds, each complete within, with nobody between them but one broker of a third kind."""
    sides = {side: [f"{side}{number}" for number in range(size)] for side in "xy"}
    ties = [pair for members in sides.values() for pair in combinations(members, 2)]
    ties += [("broker", members[0]) for members in sides.values()] + [
        ("broker", members[1]) for members in sides.values()
    ]
    kinds = {iri: side for side, members in sides.items() for iri in members}
    return structure_from_edges([*kinds, "broker"], ties, {**kinds, "broker": "z"})


def test_two_kinds_that_never_meet_are_named_where_chance_would_bring_them_together() -> None:
    # Six of each kind: 32 ends of ties on either side of 68 in all, so 32 · 32 / 68 ≈ 15 ties to be expected.
    structure = blocks(6)
    assert closing_of(structure, (2, 8), no_steps(structure)).kinds == ("x", "y")


def test_two_small_kinds_that_never_meet_say_nothing() -> None:
    # Two of each kind: 4 ends on either side of 12 in all, so 4 · 4 / 12 ≈ 1.3 ties to be expected.
    structure = blocks(2)
    assert closing_of(structure, (0, 2), no_steps(structure)).kinds == ()


def test_an_expectation_counts_once() -> None:
    # Everybody works with everybody but a: a would come into the field by working with b or with c.
    structure = structure_of(nx.Graph([("a", "d"), ("b", "d"), ("c", "d"), ("b", "c")]))
    ids = structure.ids
    steps = CoverageSteps(
        sparse.csr_array([[int(iri == "a")] for iri in ids]),
        sparse.csr_array([[int(iri in "bc")] for iri in ids]),
        np.array([3]),
    )
    pairs = absent_pairs(structure)
    (found,) = closing_ties(structure, pairs, np.zeros(len(pairs)), steps)
    assert found.gain.coverage == 3
    assert len(found.alternatives) == 1
