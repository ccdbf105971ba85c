"""Forms of governance on stars, rings and what lies between."""

from __future__ import annotations

import networkx as nx
import pytest

from graph.metrics.governance import FEWEST_LINKED, Governance, governance, linked
from graph.metrics.structure import Structure, structure_of


def star(leaves: int, alone: int = 0) -> Structure:
    graph = nx.star_graph(leaves)
    graph.add_nodes_from(range(leaves + 1, leaves + 1 + alone))
    return structure_of(nx.relabel_nodes(graph, str))


def test_a_star_around_the_office_is_carried_by_it() -> None:
    assert governance(star(9), ["0"]) is Governance.OFFICE


def test_a_star_around_somebody_else_has_a_lead_organisation() -> None:
    assert governance(star(9), ["3"]) is Governance.LEAD


def test_a_ring_is_shared() -> None:
    ring = structure_of(nx.relabel_nodes(nx.cycle_graph(9), str))
    assert governance(ring, ["0"]) is Governance.SHARED


def test_between_both_limits_no_form_is_named() -> None:
    graph = nx.cycle_graph(9)
    graph.add_edges_from([(0, 2), (0, 3), (0, 4)])  # degrees 5, 3, 3, 3, 2 …: (9 · 5 - 24) / 56 = 0.375
    assert governance(structure_of(nx.relabel_nodes(graph, str)), ["0"]) is Governance.BETWEEN


def test_seven_linked_actors_are_too_few() -> None:
    assert linked(star(FEWEST_LINKED - 2)) == 7
    assert governance(star(FEWEST_LINKED - 2), ["0"]) is Governance.UNCLEAR
    assert governance(star(FEWEST_LINKED - 1), ["0"]) is Governance.OFFICE


@pytest.mark.parametrize(("alone", "form"), [(10, Governance.BETWEEN), (11, Governance.UNCLEAR)])
def test_half_of_all_actors_must_have_a_partner(alone: int, form: Governance) -> None:
    assert governance(star(9, alone), []) is form  # with ten: (20 · 9 - 18) / (19 · 18) = 0.47


def test_nobody_at_all_is_unclear() -> None:
    assert governance(structure_of(nx.Graph()), []) is Governance.UNCLEAR
