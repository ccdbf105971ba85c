from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.kind_cuts import KindCut, kind_cut
from graph.metrics.structure import Structure, structure_from_edges
from tests.structures import networkx_of, path, structures


def is_parted(structure: Structure, leaving: tuple[int, ...]) -> bool:
    graph = nx.restricted_view(networkx_of(structure), leaving, [])
    kinds = structure.kinds
    return not any(
        {"amt", "schule"} <= {kinds[place] for place in group} for group in nx.connected_components(graph)
    )


@given(structures(most=8), st.booleans())
def test_no_smaller_set_parts_the_kinds(structure: Structure, third_only: bool) -> None:
    may = [place for place, kind in enumerate(structure.kinds) if not third_only or kind == "verein"]
    sets = (chosen for size in range(len(may) + 1) for chosen in combinations(may, size))
    smallest = next((chosen for chosen in sets if is_parted(structure, chosen)), None)
    found = kind_cut(structure, "amt", "schule", third_only=third_only)
    assert (None if found is None else found.size) == (None if smallest is None else len(smallest))


@given(structures(most=8), st.booleans())
def test_the_named_actors_part_the_kinds(structure: Structure, third_only: bool) -> None:
    found = kind_cut(structure, "amt", "schule", third_only=third_only)
    assert found is None or is_parted(structure, found.actors)


@given(structures())
def test_the_order_of_the_kinds_does_not_matter(structure: Structure) -> None:
    one, other = kind_cut(structure, "amt", "schule"), kind_cut(structure, "schule", "amt")
    assert one is not None
    assert other is not None
    assert one.size == other.size


def test_two_clubs_side_by_side_must_both_leave() -> None:
    kinds = {"office": "amt", "one": "verein", "two": "verein", "school": "schule"}
    ties = [("office", "one"), ("office", "two"), ("one", "school"), ("two", "school")]
    found = kind_cut(structure_from_edges(kinds, ties, kinds), "amt", "schule", third_only=True)
    assert found == KindCut((1, 2))


def test_contact_by_one_school_depends_on_it_alone() -> None:
    kinds = {"o1": "amt", "o2": "amt", "s1": "schule", "s2": "schule"}
    structure = structure_from_edges(kinds, [("o1", "s1"), ("o2", "s1"), ("s1", "s2")], kinds)
    assert kind_cut(structure, "amt", "schule") == KindCut((2,))


def test_where_kinds_meet_directly_no_third_can_part_them() -> None:
    assert kind_cut(path("a", "b", a="amt", b="schule"), "amt", "schule", third_only=True) is None


def test_kinds_out_of_touch_need_nobody_to_leave() -> None:
    apart = structure_from_edges(["a", "b"], [], {"a": "amt", "b": "schule"})
    assert kind_cut(apart, "amt", "schule") == KindCut(())


def test_a_kind_without_members_is_out_of_touch() -> None:
    assert kind_cut(path("a", "b", a="amt", b="verein"), "amt", "schule") == KindCut(())


def test_one_kind_is_not_parted_from_itself() -> None:
    with pytest.raises(ValueError, match="amt"):
        kind_cut(path("a", "b"), "amt", "amt")
