"""The figures of every reference network, read from its lists, equal those of R (sna, igraph)."""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import numpy as np
import pytest

from graph.answers.metric_values import MetricValues, metric_values
from graph.importers.nodes_edges import Wanted, network_from_lists
from graph.model import Network, Seat
from tests.builders import actor, body, directed, network, tie
from tests.reference_networks import FOLDER, NAMES, WITH_KINDS, expected

TOLERANCE = 1e-7
DAY = date(2026, 11, 22)
ONE_MODE, BROKERED = NAMES, WITH_KINDS
TWO_MODE = ("chemg_committees", "davis_southern_women")
DIRECTED = tuple(name for name in NAMES if name.startswith(("chemg", "emon", "nfdi")))
SEAT: dict[str, Any] = {"iri": "s", "label": "s", "member": "a", "organization": "rat", "role": "mitglied"}
SEATED = (actor("a"), body("rat"), Seat(**SEAT))
ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")
OF_ACTORS = {
    "degree": "degree", "betweenness_raw": "betweenness", "harmonic_sum": "harmonic", "constraint_igraph": "constraint",
    "effective_size_formula": "effective_size", "coreness": "core",
}  # fmt: skip


@cache
def values(name: str, *, is_directed: bool = False) -> MetricValues:
    folder = FOLDER / name
    if not folder.is_dir():
        pytest.skip(f"no reference network: {folder} is missing")
    wanted = Wanted(name="probe", label="Probe", is_directed=is_directed)
    found, _ = network_from_lists(folder / "nodes.csv", folder / "edges.csv", wanted, DAY)
    return figures_of(found, is_directed=is_directed)


def figures_of(net: Network, *, is_directed: bool = False) -> MetricValues:
    return metric_values(net, np.random.default_rng(1), is_directed=is_directed)


def close(found: float | None, wanted: float | None) -> bool:
    if wanted is None or found is None:
        return found is wanted
    return math.isclose(found, wanted, rel_tol=0, abs_tol=TOLERANCE)


def differing(found: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {key: (found[key], value) for key, value in wanted.items() if not close(found[key], value)}


@pytest.mark.parametrize("name", ONE_MODE)
@pytest.mark.parametrize(("reference", "ours"), OF_ACTORS.items())
def test_figures_of_actors_equal_the_reference(name: str, reference: str, ours: str) -> None:
    wanted = expected(name, "undirected")[reference]
    found = {key: getattr(of, ours) for key, of in values(name).actors.items()}
    assert differing(found, wanted) == {}
    assert set(found) == set(wanted)


@pytest.mark.parametrize("name", ONE_MODE)
def test_cut_points_equal_the_reference(name: str) -> None:
    found = {key for key, of in values(name).actors.items() if of.cut_point}
    assert found == set(expected(name, "undirected")["articulation_points"])


@pytest.mark.parametrize("name", ONE_MODE)
def test_figures_of_the_network_equal_the_reference(name: str) -> None:
    wanted = {**expected(name, "basic")}
    if wanted.pop("directed"):
        wanted |= {"m": wanted["m_undirected"], "density": wanted["density_undirected"]}
    assert differing(values(name).network, wanted) == {}


@pytest.mark.parametrize("name", BROKERED)
def test_roles_equal_the_reference(name: str) -> None:
    wanted = expected(name, "brokerage_gould_fernandez_undirected")["nodes"]
    found = values(name).brokerage
    assert {key: {role: getattr(found[key], role) for role in ROLES} for key in wanted} == {
        key: {role: of[role] for role in ROLES} for key, of in wanted.items()
    }


@pytest.mark.parametrize("name", BROKERED)
def test_figures_of_kinds_equal_the_reference(name: str) -> None:
    wanted, found = expected(name, "kinds"), values(name).kinds
    for key in ("assortativity_nominal", "modularity_by_kind", "ei_index"):
        assert close(found[key], wanted[key]), key
    assert found["counts"] == wanted["counts"]
    for kind, row in wanted["mixing_matrix_undirected_rows"].items():
        assert differing(found["mixing_matrix_undirected_rows"][kind], row) == {}


@pytest.mark.parametrize("name", DIRECTED)
def test_directed_figures_equal_the_reference(name: str) -> None:
    wanted, found = expected(name, "directed"), values(name, is_directed=True)
    for reference, ours in (
        ("in_degree", "in_degree"),
        ("out_degree", "out_degree"),
        ("betweenness_sna_digraph", "betweenness"),
        ("constraint_igraph_directed", "constraint"),
    ):
        assert (
            differing({key: getattr(of, ours) for key, of in found.actors.items()}, wanted[reference]) == {}
        )
    whole = {key: value for key, value in wanted.items() if isinstance(value, int | float)}
    assert differing(found.network, whole) == {}


@pytest.mark.parametrize("name", [name for name in DIRECTED if name in BROKERED])
def test_directed_roles_equal_the_reference(name: str) -> None:
    wanted = expected(name, "brokerage_gould_fernandez_directed")["nodes"]
    found = values(name, is_directed=True).brokerage
    assert {key: {role: getattr(found[key], role) for role in ROLES} for key in wanted} == {
        key: {role: of[role] for role in ROLES} for key, of in wanted.items()
    }


@pytest.mark.parametrize("name", TWO_MODE)
def test_two_mode_figures_equal_the_reference(name: str) -> None:
    wanted, found = expected(name, "two_mode"), values(name).two_mode
    assert found is not None
    for key, value in wanted.items():
        assert found[key] == value if not isinstance(value, float) else close(found[key], value), key


@pytest.mark.parametrize("name", TWO_MODE)
def test_actors_and_bodies_joined_by_seats_equal_the_reference(name: str) -> None:
    wanted, found = expected(name, "bipartite_graph"), values(name).actors
    assert differing({key: of.betweenness for key, of in found.items()}, wanted["betweenness"]) == {}
    assert {key for key, of in found.items() if of.cut_point} == set(wanted["articulation_points"])


@pytest.mark.parametrize("name", TWO_MODE)
def test_so_many_bodies_reach_as_many_actors_as_exhaustive_search_finds(name: str) -> None:
    wanted, modes = expected(name, "max_coverage")["optimum"], values(name).two_mode
    assert modes is not None
    found = modes["max_coverage"]["optimum"]
    for key in ("k", "best_possible", "number_of_optimal_sets"):
        assert [one[key] for one in found] == [one[key] for one in wanted]
    listed = (FOLDER / name / "edges.csv").read_text(encoding="utf-8").splitlines()
    seats = list(csv.DictReader(listed))
    for one in found:
        chosen = set(one["one_optimal_set"])
        assert len(chosen) == one["k"]
        assert len({seat["source"] for seat in seats if seat["target"] in chosen}) == one["best_possible"]


def test_of_few_bodies_no_more_are_chosen_than_there_are() -> None:
    net = network(*SEATED, actor("b"), body("beirat"), Seat(**SEAT | {"iri": "t", "member": "b"}))
    modes = figures_of(net).two_mode
    assert modes is not None
    assert modes["max_coverage"]["optimum"] == [
        {"k": 1, "best_possible": 2, "number_of_optimal_sets": 1, "one_optimal_set": ["rat"]},
        {"k": 2, "best_possible": 2, "number_of_optimal_sets": 1, "one_optimal_set": ["rat", "beirat"]},
    ]


def test_of_very_many_bodies_the_best_choice_is_not_sought() -> None:
    modes = figures_of(network(*SEATED, *(body(f"rat{number}") for number in range(60)))).two_mode
    assert modes is not None
    assert modes["max_coverage"] is None


def test_equally_good_choices_without_end_are_not_counted() -> None:
    modes = figures_of(network(*SEATED, *(body(f"rat{number}") for number in range(40)))).two_mode
    assert modes is not None
    assert [one["number_of_optimal_sets"] for one in modes["max_coverage"]["optimum"]] == [1, 40, 780, None]


def test_it_is_told_whether_betweenness_is_estimated(monkeypatch: pytest.MonkeyPatch) -> None:
    net = network(actor("a"), actor("b"), tie("a", "b"))
    assert figures_of(net).network["betweenness_sampled"] is False
    monkeypatch.setattr("graph.answers.metric_values.EXACT_UP_TO", 1)
    assert figures_of(net).network["betweenness_sampled"] is True


def test_an_isolate_has_no_constraint_and_a_single_partner_ties_up_wholly() -> None:
    found = figures_of(network(actor("a"), actor("b"), actor("c"), tie("a", "b"))).actors
    assert (found["c"].constraint, found["c"].effective_size, found["c"].degree) == (None, None, 0)
    assert (found["a"].constraint, found["a"].effective_size) == (1.0, 1.0)


def test_without_any_actor_there_are_no_figures_and_no_fault() -> None:
    found = figures_of(network())
    assert (found.actors, found.brokerage, found.two_mode) == ({}, {}, None)


def test_an_arc_counts_at_both_ends() -> None:
    net = network(actor("a"), actor("b"), directed("a", "b", "kooperation"))
    found = figures_of(net, is_directed=True).actors
    assert (found["a"].degree, found["a"].out_degree, found["b"].in_degree) == (1, 1, 1)


def test_an_actor_and_a_body_of_one_name_both_have_their_figures() -> None:
    people = (
        actor("n/actor/rat"),
        body("n/body/rat"),
        Seat(**SEAT | {"member": "n/actor/rat", "organization": "n/body/rat"}),
    )
    assert set(figures_of(network(*people)).actors) == {"n/actor/rat", "n/body/rat"}


def test_seats_count_only_where_there_are_no_ties() -> None:
    people = (*SEATED, actor("b"))
    assert figures_of(network(*people)).two_mode is not None
    assert figures_of(network(*people, tie("a", "b"))).two_mode is None
