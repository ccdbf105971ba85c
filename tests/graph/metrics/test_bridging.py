from collections import Counter
from itertools import combinations

from hypothesis import given

from graph.metrics.bridging import BridgedPair, bridged_pairs
from graph.metrics.brokerage import brokerage
from graph.metrics.structure import Structure, structure_from_edges
from tests.structures import path, star, structures


def pair(structure: Structure, kind: str, other: str) -> BridgedPair:
    (found,) = [it for it in bridged_pairs(structure) if (it.kind, it.other) == (kind, other)]
    return found


def counted(structure: Structure) -> dict[tuple[str, str], Counter[int]]:
    """Go through all pairs of partners of each actor."""
    tied, kinds = structure.adjacency.toarray() > 0, structure.kinds
    found = {names: Counter[int]() for names in combinations(sorted(set(kinds)), 2)}
    for place in range(structure.size):
        for one, other in combinations(structure.neighbours(place).tolist(), 2):
            if kinds[one] != kinds[other] and not tied[one, other]:
                first, second = sorted((kinds[one], kinds[other]))
                found[first, second][place] += 1
    return found


@given(structures())
def test_paths_are_what_going_through_all_pairs_of_partners_counts(structure: Structure) -> None:
    found = {
        (it.kind, it.other): dict(zip(it.actors, it.paths, strict=True)) for it in bridged_pairs(structure)
    }
    assert found == {names: dict(paths) for names, paths in counted(structure).items()}


@given(structures())
def test_all_open_paths_between_kinds_belong_to_a_role(structure: Structure) -> None:
    roles = brokerage(structure)
    ordered = int((roles.liaison + roles.representative + roles.gatekeeper).sum())
    assert 2 * sum(sum(it.paths) for it in bridged_pairs(structure)) == ordered


@given(structures())
def test_ties_between_kinds_are_counted(structure: Structure) -> None:
    kinds = structure.kinds
    wanted = Counter(
        tuple(sorted((kinds[one], kinds[other])))
        for one, other in structure.pairs.tolist()
        if kinds[one] != kinds[other]
    )
    assert {(it.kind, it.other): it.ties for it in bridged_pairs(structure) if it.ties} == wanted


def test_a_liaison_joins_kinds_that_do_not_meet() -> None:
    found = pair(star("office", "s", "v", office="amt", s="schule", v="verein"), "schule", "verein")
    assert found == BridgedPair("schule", "verein", 0, (0,), (1,))


def test_a_gatekeeper_stands_between_its_own_kind_and_another() -> None:
    found = pair(path("a", "b", "c", a="schule", b="schule", c="verein"), "schule", "verein")
    assert found == BridgedPair("schule", "verein", 1, (1,), (1,))


def test_kinds_that_nobody_joins_are_there_with_nobody() -> None:
    apart = structure_from_edges(["a", "b"], [], {"a": "schule", "b": "verein"})
    assert bridged_pairs(apart) == (BridgedPair("schule", "verein", 0, (), ()),)


def test_who_joins_most_comes_first_and_equals_in_the_order_of_actors() -> None:
    ties = [("x", "s1"), ("x", "v1"), ("y", "s1"), ("y", "s2"), ("y", "v2"), ("z", "s2"), ("z", "v2")]
    kinds = {
        "x": "amt",
        "y": "amt",
        "z": "amt",
        "s1": "schule",
        "s2": "schule",
        "v1": "verein",
        "v2": "verein",
    }
    found = pair(structure_from_edges(kinds, ties, kinds), "schule", "verein")
    assert (found.actors, found.paths) == ((1, 0, 2), (2, 1, 1))


def test_one_kind_has_no_pair() -> None:
    assert bridged_pairs(path("a", "b", "c")) == ()
