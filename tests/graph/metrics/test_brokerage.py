from __future__ import annotations

from collections import Counter
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics import brokerage as module
from graph.metrics.brokerage import brokerage
from graph.metrics.directed import DirectedStructure, directed_from_arcs
from graph.metrics.structure import Structure, structure_from_edges
from tests.reference_networks import NAMES, expected, reference_structure
from tests.structures import DIRECTED, directed_structures, path, reference_directed, structures

ROLES = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")
WITHOUT_KINDS = ("nfdi_2019",)
"""All of one kind: the reference has no roles."""


@pytest.mark.parametrize("role", [*ROLES, "total"])
@pytest.mark.parametrize("name", [name for name in NAMES if name not in WITHOUT_KINDS])
def test_roles_in_ties_are_those_of_sna(name: str, role: str) -> None:
    values = expected(name, "brokerage_gould_fernandez_undirected")
    structure = reference_structure(name)
    found = getattr(brokerage(structure), role)
    assert found.tolist() == [values["nodes"][iri][role] for iri in structure.ids]
    assert found.sum() == values["network_total"][role]


@pytest.mark.parametrize("role", [*ROLES, "total"])
@pytest.mark.parametrize("name", [name for name in DIRECTED if name not in WITHOUT_KINDS])
def test_roles_in_arcs_are_those_of_sna(name: str, role: str) -> None:
    values = expected(name, "brokerage_gould_fernandez_directed")
    structure = reference_directed(name)
    found = getattr(brokerage(structure), role)
    assert found.tolist() == [values["nodes"][iri][role] for iri in structure.ids]


def role_of(start: str, middle: str, end: str) -> str:
    if start == middle == end:
        return "coordinator"
    if start == end:
        return "itinerant"
    if start == middle:
        return "representative"
    return "gatekeeper" if middle == end else "liaison"


def counted(structure: Structure | DirectedStructure) -> Counter[tuple[int, str]]:
    """Go through all ordered triples."""
    tied, kinds = structure.adjacency.toarray() > 0, structure.kinds
    return Counter(
        (middle, role_of(kinds[start], kinds[middle], kinds[end]))
        for start, middle, end in permutations(range(structure.size), 3)
        if tied[start, middle] and tied[middle, end] and not tied[start, end]
    )


@given(st.one_of(structures(), directed_structures()))
def test_roles_are_what_going_through_all_triples_counts(structure: Structure | DirectedStructure) -> None:
    found, wanted = brokerage(structure), counted(structure)
    for role in ROLES:
        assert getattr(found, role).tolist() == [wanted[place, role] for place in range(structure.size)]


@given(structures())
def test_without_direction_as_many_gatekeepers_as_representatives(structure: Structure) -> None:
    found = brokerage(structure)
    assert found.gatekeeper.tolist() == found.representative.tolist()


@pytest.mark.parametrize(
    ("start", "middle", "end", "role"),
    [
        ("amt", "amt", "amt", "coordinator"),
        ("amt", "schule", "amt", "itinerant"),
        ("amt", "amt", "schule", "representative"),
        ("schule", "amt", "amt", "gatekeeper"),
        ("amt", "schule", "verein", "liaison"),
    ],
)
def test_each_role_by_hand(start: str, middle: str, end: str, role: str) -> None:
    kinds = {"a": start, "v": middle, "b": end}
    found = brokerage(directed_from_arcs("avb", [("a", "v"), ("v", "b")], kinds))
    assert {name: getattr(found, name)[1] for name in ROLES if getattr(found, name)[1]} == {role: 1}


def test_a_tie_in_return_leads_nowhere_new() -> None:
    found = brokerage(directed_from_arcs("av", [("a", "v"), ("v", "a")]))
    assert found.total.tolist() == [0, 0]


def test_an_arc_back_leaves_the_path_open_and_an_arc_along_closes_it() -> None:
    arcs = [("a", "v"), ("v", "b")]
    assert brokerage(directed_from_arcs("avb", [*arcs, ("b", "a")])).total.tolist() == [1, 1, 1]
    assert brokerage(directed_from_arcs("avb", [*arcs, ("a", "b")])).total.tolist() == [0, 0, 0]


def test_where_no_kinds_are_known_all_brokers_are_coordinators() -> None:
    found = brokerage(path("a", "b", "c"))
    assert (found.coordinator.tolist(), found.total.tolist()) == ([0, 2, 0], [0, 2, 0])


def test_nobody_brokers_among_nobody() -> None:
    assert brokerage(structure_from_edges([], [])).total.tolist() == []


@given(structures())
def test_blocks_of_rows_change_nothing(structure: Structure) -> None:
    whole = brokerage(structure).total
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "BLOCK_STEPS", 3)
        np.testing.assert_array_equal(brokerage(structure).total, whole)
