"""Groups are named only where they are clearer than chance would draw them."""

from __future__ import annotations

import networkx as nx
import numpy as np

from graph.metrics.group_fit import GroupFit, group_fit
from graph.metrics.structure import Structure, structure_from_edges


def ring_of_cliques() -> Structure:
    return plain(nx.ring_of_cliques(4, 6))


def plain(graph: nx.Graph[int]) -> Structure:
    return structure_from_edges(
        [str(node) for node in graph], [(str(one), str(two)) for one, two in graph.edges]
    )


def fit(structure: Structure, samples: int = 39) -> GroupFit:
    return group_fit(structure, np.random.default_rng(7), samples=samples)


def test_four_cliques_in_a_ring_are_four_clear_groups() -> None:
    found = fit(ring_of_cliques())

    assert found.sizes == (6, 6, 6, 6)
    assert found.modularity is not None
    assert (
        abs(found.modularity - (60 / 64 - 1 / 4)) < 1e-12
    )  # 15 of 16 ties within four groups of equal degrees
    assert found.p == 1 / 40
    assert found.is_clear


def test_a_random_network_has_no_clear_groups() -> None:
    assert not fit(plain(nx.gnm_random_graph(40, 120, seed=3))).is_clear


def test_a_star_has_no_clear_groups() -> None:
    assert not fit(plain(nx.star_graph(9))).is_clear


def test_without_a_tie_there_are_no_groups() -> None:
    assert fit(structure_from_edges("abc", [])) == GroupFit(sizes=(), modularity=None, null_mean=None, p=None)
    assert not fit(structure_from_edges("abc", [])).is_clear


def test_the_same_seed_gives_the_same_answer() -> None:
    assert fit(ring_of_cliques(), 9) == fit(ring_of_cliques(), 9)
