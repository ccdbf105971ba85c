import networkx as nx
import numpy as np
import pytest

from graph.metrics.mixing import kind_codes, means_by_kind, mixing
from graph.metrics.structure import structure_from_edges
from tests.reference_networks import WITH_KINDS, expected, reference_structure

KINDS = {"a": "Amt", "b": "Amt", "c": "Verein", "d": "Verein", "e": "Verein", "f": "Kammer"}
TIES = [("a", "b"), ("a", "c"), ("b", "c"), ("c", "d"), ("d", "e")]
TABLE = mixing(structure_from_edges("abcdef", TIES, KINDS))


def test_ties_are_counted_by_pairs_of_kinds() -> None:
    assert TABLE.kinds == ("Amt", "Kammer", "Verein")
    assert TABLE.counts.tolist() == [[1, 0, 2], [0, 0, 0], [2, 0, 2]]


def test_pairs_within_a_kind_are_counted_once() -> None:
    assert TABLE.possible.tolist() == [[1, 2, 6], [2, 0, 3], [6, 3, 3]]


def test_a_single_actor_has_no_density_within_its_kind() -> None:
    assert np.isnan(TABLE.density[1, 1])
    assert TABLE.density[2].tolist() == pytest.approx([2 / 6, 0, 2 / 3])


def test_two_ties_between_and_three_within_give_an_ei_index_of_minus_a_fifth() -> None:
    assert TABLE.ei_index == pytest.approx(-0.2)


def test_modularity_compares_with_the_ends_of_ties() -> None:
    # Ends: Amt 2·1 + 2 = 4, Verein 2·2 + 2 = 6 of 10; 3/5 − 0.16 − 0.36.
    assert TABLE.modularity == pytest.approx(0.08)
    assert TABLE.assortativity == pytest.approx(0.08 / 0.48)


def test_without_ties_nothing_is_summed_up() -> None:
    table = mixing(structure_from_edges("ab", [], {"a": "Amt", "b": "Verein"}))
    assert (table.ei_index, table.modularity, table.assortativity) == (None, None, None)


def test_a_single_kind_has_no_assortativity() -> None:
    table = mixing(structure_from_edges("ab", [("a", "b")]))
    assert (table.assortativity, table.modularity, table.ei_index) == (None, 0, -1)


def test_nobody_at_all_gives_an_empty_table() -> None:
    assert mixing(structure_from_edges([], [])).counts.shape == (0, 0)


def test_kinds_are_numbered_in_alphabetical_order() -> None:
    names, codes = kind_codes(["Verein", "Amt", "Verein"])
    assert (names, codes.tolist()) == (("Amt", "Verein"), [1, 0, 1])


@pytest.mark.parametrize("name", WITH_KINDS)
def test_tables_agree_with_independent_software(name: str) -> None:
    kinds, table = expected(name, "kinds"), mixing(reference_structure(name))
    assert list(table.kinds) == kinds["levels"]
    assert table.sizes.tolist() == list(kinds["counts"].values())
    for row, one in enumerate(table.kinds):
        wanted = kinds["mixing_matrix_undirected_rows"][one]
        assert table.counts[row].tolist() == [wanted[other] for other in table.kinds]
        densities = [kinds["block_density"][one][other] for other in table.kinds]
        without = [np.nan if value is None else value for value in densities]
        assert table.density[row].tolist() == pytest.approx(without, abs=1e-7, nan_ok=True)


@pytest.mark.parametrize("name", WITH_KINDS)
def test_sums_agree_with_independent_software(name: str) -> None:
    kinds, table = expected(name, "kinds"), mixing(reference_structure(name))
    assert table.assortativity == pytest.approx(kinds["assortativity_nominal"], abs=1e-7)
    assert table.modularity == pytest.approx(kinds["modularity_by_kind"], abs=1e-7)
    assert table.ei_index == pytest.approx(kinds["ei_index"], abs=1e-7)


@pytest.mark.parametrize("name", WITH_KINDS)
def test_means_by_kind_agree_with_independent_software(name: str) -> None:
    kinds, values = expected(name, "kinds"), expected(name, "undirected")
    structure = reference_structure(name)
    for metric, mean in (
        ("degree", "mean_degree_by_kind"),
        ("betweenness_raw", "mean_betweenness_by_kind"),
        ("harmonic_sum", "mean_harmonic_by_kind"),
    ):
        found = means_by_kind(structure.kinds, [values[metric][iri] for iri in structure.ids])
        assert dict(found) == pytest.approx(kinds[mean], abs=1e-7)


def test_modularity_and_assortativity_are_those_of_networkx() -> None:
    graph = nx.gnm_random_graph(30, 70, seed=3)
    kinds = {str(node): "ABC"[node % 3] for node in graph}
    nx.set_node_attributes(graph, {node: kinds[str(node)] for node in graph}, "kind")
    edges = [(str(one), str(other)) for one, other in graph.edges]
    table = mixing(structure_from_edges([str(node) for node in graph], edges, kinds))
    parts = [{node for node in graph if node % 3 == rest} for rest in range(3)]
    assert table.modularity == pytest.approx(nx.community.modularity(graph, parts))
    assert table.assortativity == pytest.approx(nx.attribute_assortativity_coefficient(graph, "kind"))
