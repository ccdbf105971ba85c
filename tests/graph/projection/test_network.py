from dataclasses import replace
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Modality
from graph.projection.network import arcs, direct_contacts, evidence_behind, project, without_office
from tests.builders import actor, body, directed, group, network, office, tie, undertaking
from tests.strategies import things


def edges(graph: "nx.Graph[str]") -> set[tuple[str, str]]:
    return {(min(edge), max(edge)) for edge in graph.edges}


@given(things())
def test_every_named_actor_is_a_node_and_no_kind_is(drawn: list[Any]) -> None:
    net = network(*drawn)
    named = {iri for iri, agent in net.agents.items() if agent.is_named and not agent.is_body}
    assert set(project(net)) == named


@given(things(), st.randoms(use_true_random=False))
def test_the_order_of_statements_does_not_matter(drawn: list[Any], random: Any) -> None:
    shuffled = list(drawn)
    random.shuffle(shuffled)
    one, other = project(network(*drawn), with_bodies=True), project(network(*shuffled), with_bodies=True)
    assert list(one.nodes) == list(other.nodes)
    assert dict(one.edges) == dict(other.edges)


@given(things())
def test_every_edge_names_what_it_rests_on(drawn: list[Any]) -> None:
    net = network(*drawn)
    for one, other, ties in project(net, with_bodies=True).edges(data="ties"):
        for iri in ties:
            members = net.ties[iri].ends if iri in net.ties else {
                part.participant for part in net.involvements.values() if part.undertaking == iri
            }  # fmt: skip
            assert {one, other} <= set(members)


@given(things())
def test_leaving_the_office_out_before_or_after_is_the_same(drawn: list[Any]) -> None:
    net = network(*drawn)
    assert edges(without_office(project(net))) == edges(project(net, with_office=False))


def test_two_ties_make_one_edge_that_knows_both() -> None:
    net = network(actor("a"), actor("b"), tie("a", "b"), tie("b", "a", relation="vereinbarung"))
    graph = project(net)
    assert graph.edges["a", "b"]["ties"] == ("tie-a-b", "tie-b-a")
    assert graph.nodes["a"]["agent"] is net.agents["a"]


@pytest.mark.parametrize("level", [None, 1, 5])
def test_a_tie_of_any_level_but_zero_makes_an_edge(level: int | None) -> None:
    assert project(network(actor("a"), actor("b"), tie("a", "b", level=level))).has_edge("a", "b")


def test_a_tie_of_level_zero_makes_no_edge() -> None:
    assert not project(network(actor("a"), actor("b"), tie("a", "b", level=0))).edges


@pytest.mark.parametrize("modality", [Modality.AUFTRAG, Modality.SOLL, Modality.NEGIERT])
def test_only_facts_make_edges_by_default(modality: Modality) -> None:
    net = network(actor("a"), actor("b"), tie("a", "b", modality=modality))
    assert not project(net).edges
    assert project(net, modalities=(modality,)).edges


@pytest.mark.parametrize(
    ("relation", "sort"),
    [("informationsaustausch", "exchange"), ("beratung", "relation"), ("traegerschaft", "structure")],
)
def test_what_is_no_cooperation_makes_edges_on_request_only(relation: str, sort: str) -> None:
    net = network(actor("a"), actor("b"), directed("a", "b", relation))
    assert not project(net).edges
    assert project(net, counts_as=(sort,)).edges


def test_bodies_are_nodes_on_request_only() -> None:
    net = network(actor("a"), body("beirat"), tie("a", "beirat"))
    assert set(project(net)) == {"a"}
    assert edges(project(net, with_bodies=True)) == {("a", "beirat")}


def test_a_tie_to_a_kind_makes_no_edge() -> None:
    assert set(project(network(actor("a"), group("kirchen"), tie("a", "kirchen")))) == {"a"}


def test_more_than_two_at_a_table_are_joined_and_flagged() -> None:
    graph = project(network(actor("a"), actor("b"), actor("c"), tie("a", "b", "c")))
    assert [flag for *_, flag in graph.edges(data="round_table")] == [True, True, True]


def test_kinds_count_as_participants_of_a_round_table() -> None:
    graph = project(network(actor("a"), actor("b"), group("kirchen"), tie("a", "b", "kirchen")))
    assert graph.edges["a", "b"]["round_table"] is True


def test_a_planned_actor_is_a_node_and_works_with_nobody_yet() -> None:
    net = network(actor("a"), actor("plan", modality=Modality.SOLL), tie("a", "plan"))
    assert (set(project(net)), edges(project(net))) == ({"a", "plan"}, set())
    assert edges(project(net, modalities=(Modality.IST, Modality.SOLL))) == {("a", "plan")}


def test_planned_participants_count_for_the_size_of_a_round_table() -> None:
    net = network(actor("a"), actor("b"), actor("plan", modality=Modality.SOLL), tie("a", "b", "plan"))
    assert project(net).edges["a", "b"]["round_table"] is True


def test_who_is_only_meant_to_work_on_a_project_counts_for_its_size() -> None:
    event, *parts = undertaking("projekt", "a", "b", "c")
    net = network(
        *(actor(slug) for slug in "abc"), event, *parts[:2], replace(parts[2], modality=Modality.SOLL)
    )
    assert dict(project(net).edges) == {("a", "b"): {"ties": ("projekt",), "round_table": True}}


def test_direct_contacts_are_those_beyond_the_round_table() -> None:
    net = network(*(actor(slug) for slug in "abcd"), tie("a", "b", "c"), tie("a", "b"), tie("a", "d"))
    assert direct_contacts(project(net), "a") == ("b", "d")
    assert direct_contacts(project(net), "c") == ()


def test_a_tie_of_two_outweighs_the_round_table() -> None:
    net = network(actor("a"), actor("b"), actor("c"), tie("a", "b", "c"), tie("a", "b"))
    assert project(net).edges["a", "b"]["round_table"] is False


def test_who_carries_a_project_together_cooperates() -> None:
    net = network(actor("a"), actor("b"), *undertaking("projekt", "a", "b", role="durchfuehrung"))
    assert project(net).edges["a", "b"]["ties"] == ("projekt",)


@pytest.mark.parametrize("role", ["teilnahme", "zielgruppe", "initiator", "foerderer"])
def test_who_only_attends_pays_or_is_addressed_does_not(role: str) -> None:
    assert not project(network(actor("a"), actor("b"), *undertaking("treffen", "a", "b", role=role))).edges


def test_a_planned_project_joins_nobody_yet() -> None:
    planned = undertaking("projekt", "a", "b", modality=Modality.SOLL)
    assert not project(network(actor("a"), actor("b"), *planned)).edges


def test_the_office_is_known_by_any_of_its_kinds() -> None:
    net = network(
        office(), actor("buero", "verwaltungseinheit", also_kinds=("koordinierungsstelle",)), actor("a")
    )
    assert set(project(net, with_office=False)) == {"a"}


def test_the_evidence_behind_an_edge_is_that_of_its_ties_and_projects() -> None:
    net = network(tie("a", "b", evidence=("e1", "e2")), *undertaking("projekt", "a", evidence=("e2", "e3")))
    assert evidence_behind(net, ["tie-a-b", "projekt", "unbekannt"]) == ("e1", "e2", "e3")


def test_a_unit_and_its_own_organisation_at_one_undertaking_are_one_house_and_no_cooperation() -> None:
    unit, house, club = actor("stelle", unit_of=("amt",)), actor("amt"), actor("verein")
    joint = undertaking("projekt", "stelle", "amt", "verein")
    graph = project(network(unit, house, club, *joint))
    assert sorted(map(sorted, graph.edges)) == [["amt", "verein"], ["stelle", "verein"]]


def test_a_stated_cooperation_of_a_unit_with_its_organisation_counts() -> None:
    graph = project(network(actor("stelle", unit_of=("amt",)), actor("amt"), tie("stelle", "amt")))
    assert sorted(map(sorted, graph.edges)) == [["amt", "stelle"]]


def test_arcs_follow_directed_ties_and_go_both_ways_for_all_else() -> None:
    told = directed("a", "b", "kooperation")
    net = network(*map(actor, "abcd"), told, tie("b", "c"), *undertaking("projekt", "c", "d"))
    assert arcs(net) == [("a", "b"), ("b", "c"), ("c", "b"), ("c", "d"), ("d", "c")]


def test_two_ties_against_each_other_are_two_arcs() -> None:
    there, back = directed("a", "b", "kooperation"), directed("b", "a", "kooperation", iri="zurueck")
    assert arcs(network(actor("a"), actor("b"), there, back)) == [("a", "b"), ("b", "a")]


@given(things())
def test_arcs_join_the_pairs_of_the_projection_and_no_others(drawn: list[Any]) -> None:
    net = network(*drawn)
    assert {(min(pair), max(pair)) for pair in arcs(net)} == edges(project(net))
