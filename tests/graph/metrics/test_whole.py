import networkx as nx
import pytest
from hypothesis import given

from graph.metrics.actors import betweenness
from graph.metrics.structure import Structure, structure_from_edges
from graph.metrics.whole import component_sizes, degree_centralisation, density, whole_figures
from tests.reference_networks import NAMES, expected, reference_structure
from tests.structures import networkx_of, path, ring, star, structures

KEYS = {
    "actors": "n",
    "ties": "m_undirected",
    "density": "density_undirected",
    "components": "weak_components",
    "largest_component": "largest_component",
    "isolates": "isolates",
    "transitivity": "transitivity_global",
    "average_clustering": "average_local_clustering_zero_for_deg_lt2",
    "average_path_length": "average_path_length_reachable_pairs",
    "diameter": "diameter_largest",
    "efficiency": "global_efficiency",
    "degree_centralisation": "freeman_degree_centralization_undirected",
    "betweenness_centralisation": "betweenness_centralization",
}


@pytest.mark.parametrize("name", NAMES)
def test_figures_are_those_of_r(name: str) -> None:
    values, found = expected(name, "basic"), whole_figures(reference_structure(name))
    for figure, key in KEYS.items():
        assert getattr(found, figure) == pytest.approx(values[key], abs=1e-7), figure


@given(structures())
def test_figures_are_those_of_networkx(structure: Structure) -> None:
    graph, found = networkx_of(structure), whole_figures(structure)
    largest = max(map(len, nx.connected_components(graph)))
    assert (found.components, found.largest_component) == (nx.number_connected_components(graph), largest)
    assert found.isolates == nx.number_of_isolates(graph)
    assert found.transitivity == pytest.approx(nx.transitivity(graph))
    assert found.average_clustering == pytest.approx(nx.average_clustering(graph))
    assert found.efficiency == pytest.approx(nx.global_efficiency(graph))


@given(structures(least=2))
def test_density_is_that_of_networkx(structure: Structure) -> None:
    assert whole_figures(structure).density == pytest.approx(nx.density(networkx_of(structure)))


@given(structures())
def test_the_diameter_is_that_of_a_largest_component(structure: Structure) -> None:
    graph = networkx_of(structure)
    groups = sorted(nx.connected_components(graph), key=len)
    largest = [group for group in groups if len(group) == len(groups[-1])]
    wanted = {nx.diameter(graph.subgraph(group)) for group in largest}
    assert whole_figures(structure).diameter in wanted


def test_a_star_is_as_centred_as_can_be() -> None:
    found = whole_figures(star("office", "a", "b", "c", "d"))
    assert (found.degree_centralisation, found.betweenness_centralisation) == (1, 1)


def test_a_ring_has_no_centre() -> None:
    found = whole_figures(ring(5))
    assert (found.degree_centralisation, found.betweenness_centralisation) == (0, 0)


def test_path_length_leaves_out_pairs_without_a_path() -> None:
    found = whole_figures(structure_from_edges("abcx", [("a", "b"), ("b", "c")]))
    assert found.average_path_length == pytest.approx((1 + 1 + 2) / 3)
    assert (found.components, found.isolates) == (2, 1)


def test_the_diameter_is_not_that_of_a_smaller_longer_part() -> None:
    ties = [("o", name) for name in "abcde"] + [("w", "x"), ("x", "y"), ("y", "z")]
    found = whole_figures(structure_from_edges("oabcdewxyz", ties))
    assert (found.largest_component, found.diameter) == (6, 2)


def test_betweenness_known_already_is_taken_over() -> None:
    row = path("a", "b", "c")
    assert whole_figures(row, betweenness(row) * 0).betweenness_centralisation == 0


@pytest.mark.parametrize(
    ("size", "density"), [(0, None), (1, None), (2, 0)], ids=["nobody", "one actor", "two actors"]
)
def test_small_networks_have_few_figures(size: int, density: float | None) -> None:
    found = whole_figures(structure_from_edges([f"a{number}" for number in range(size)], []))
    assert (found.actors, found.density, found.components, found.diameter) == (size, density, size, 0)
    assert (found.average_path_length, found.degree_centralisation, found.betweenness_centralisation) == (
        None,
    ) * 3


@given(structures())
def test_sizes_of_components_are_those_of_networkx(structure: Structure) -> None:
    sizes = sorted(map(len, nx.connected_components(networkx_of(structure))), reverse=True)
    assert component_sizes(structure) == tuple(sizes)


def test_too_few_actors_have_neither_density_nor_centralisation() -> None:
    assert density(structure_from_edges("a", [])) is None
    assert degree_centralisation(structure_from_edges("ab", [("a", "b")])) is None
    assert density(structure_from_edges("ab", [("a", "b")])) == 1
    assert degree_centralisation(star(*"abcd")) == 1
