"""Chains are as short as they can be, lead over documented ties only, and say honestly where there is none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import looking
from graph.answers.paths import MOST_CHAINS, Connection, connection
from graph.errors import UnknownName
from graph.model import Modality
from tests.builders import (
    NOW,
    actor,
    body,
    directed,
    document,
    evidence,
    flat,
    group,
    network,
    seat,
    tie,
    undertaking,
)

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)


def ways(found: Connection) -> list[list[str]]:
    return [[found.source.iri, *(step.target for step in chain)] for chain in found.chains]


def between(*things: Any, one: str = "a", other: str = "c", **more: bool) -> Connection:
    return connection(network(*flat(*things)), one, other, **more)


def test_a_direct_tie_is_the_whole_chain() -> None:
    found = between(actor("a"), actor("c"), actor("b"), tie("a", "c"), tie("a", "b"), tie("b", "c"))
    assert ways(found) == [["a", "c"]]
    assert found.answer == "a und c sind in den erfassten Quellen unmittelbar verbunden."


def test_a_directed_tie_is_followed_both_ways() -> None:
    assert ways(between(actor("a"), actor("c"), directed("c", "a"))) == [["a", "c"]]


def test_several_chains_of_the_same_length_stand_in_german_order() -> None:
    middle = [actor("z", label="Zaun"), actor("ä", label="Äpfel"), actor("b", label="Birnen")]
    ties = [tie(end, one.iri) for end in ("a", "c") for one in middle]
    found = between(actor("a"), actor("c"), *middle, *ties)
    assert ways(found) == [["a", "ä", "c"], ["a", "b", "c"], ["a", "z", "c"]]
    assert "mehrere gleich kurze belegte Wege mit 1 Stelle dazwischen" in found.answer
    assert "Gezeigt" not in found.answer


def test_more_than_three_chains_are_said_to_be_more() -> None:
    middle = [actor(slug) for slug in ("k", "l", "m", "n")]
    ties = [tie(end, one.iri) for end in ("a", "c") for one in middle]
    found = between(actor("a"), actor("c"), *middle, *ties)
    assert ways(found) == [["a", "k", "c"], ["a", "l", "c"], ["a", "m", "c"]]
    assert found.answer.endswith("Gezeigt sind 3 davon.")


def test_those_named_as_a_group_only_join_nobody() -> None:
    found = between(actor("a"), actor("c"), group("schulen"), tie("a", "schulen"), tie("schulen", "c"))
    assert found.chains == ()


def test_a_group_can_be_an_end() -> None:
    found = between(actor("a"), group("c"), tie("a", "c"))
    assert ways(found) == [["a", "c"]]


@pytest.mark.parametrize("modality", [Modality.SOLL, Modality.AUFTRAG])
def test_what_is_planned_or_mandated_joins_nobody_yet(modality: Modality) -> None:
    assert between(actor("a"), actor("c"), tie("a", "c", modality=modality)).chains == ()


def test_who_do_not_know_each_other_are_not_joined() -> None:
    assert between(actor("a"), actor("c"), tie("a", "c", level=0)).chains == ()


def test_a_planned_actor_joins_nobody() -> None:
    planned = actor("b", modality=Modality.SOLL)
    assert between(actor("a"), planned, actor("c"), tie("a", "b"), tie("b", "c")).chains == ()


def test_a_joint_undertaking_joins_those_who_carry_it() -> None:
    found = between(actor("a"), actor("c"), undertaking("fest", "a", "c"))
    assert ways(found) == [["a", "fest", "c"]]


def test_who_is_only_addressed_by_an_undertaking_is_not_joined() -> None:
    assert between(actor("a"), actor("c"), undertaking("fest", "a", "c", role="zielgruppe")).chains == ()


def test_seats_and_mandates_count_when_asked_for() -> None:
    things = (actor("a"), actor("c"), body("b"), seat("a", "b"), tie("b", "c", modality=Modality.AUFTRAG))
    found = between(*things)
    assert found.chains == ()
    assert "Über Auftrag und Struktur führt ein Weg von 2 Schritten" in found.next_step
    assert ways(between(*things, with_structure=True)) == [["a", "b", "c"]]


def test_a_recommendation_joins_nobody_however_wide_the_search() -> None:
    found = between(actor("a"), actor("c"), tie("a", "c", modality=Modality.SOLL), with_structure=True)
    assert found.chains == ()
    assert "nachfragen" in found.next_step


def test_without_a_chain_those_who_come_nearest_are_named() -> None:
    found = between(*map(actor, "abcd"), tie("a", "b"), tie("c", "d"))
    assert found.answer == (
        "In den erfassten Quellen führt kein belegter Weg von a nach c. Am nächsten an a: b. Am nächsten an c: d."
    )
    assert {node.iri for node in found.view.nodes} == {"a", "c"}


def test_an_actor_nobody_is_joined_with_is_not_said_to_have_no_contacts() -> None:
    found = between(actor("a"), actor("c"))
    assert "Zu a ist keine solche Verbindung erfasst." in found.answer


def test_the_same_actor_twice_is_asked_to_be_two() -> None:
    found = between(actor("a"), one="a", other="a")
    assert (found.chains, found.next_step) == ((), "Bitte wählen Sie zwei verschiedene Akteure.")


def test_an_unknown_actor_is_named() -> None:
    with pytest.raises(UnknownName, match="»x« steht an diesem Tag nicht auf der Karte"):
        between(actor("a"), other="x")


def test_each_step_is_a_sentence_with_its_quotes() -> None:
    found = between(
        document(), evidence(), actor("a"), actor("c"), tie("a", "c", evidence=("beleg",)), directed("c", "a")
    )
    (step,) = found.chains[0]
    assert [fact.text for fact in step.facts] == [
        "a arbeitet belegt zusammen mit c (kooperiert mit).",
        "c berät: a (belegt).",
    ]
    assert step.facts[0].quotes[0].text == "Zitat"


def test_the_picture_goes_from_left_to_right() -> None:
    found = between(*map(actor, "abcd"), tie("a", "b"), tie("b", "c"), tie("a", "d"), tie("d", "c"))
    places = {node.iri: (node.x, node.y) for node in found.view.nodes}
    assert places == {"a": (-1000.0, 0.0), "b": (0.0, -175.0), "d": (0.0, 175.0), "c": (1000.0, 0.0)}
    assert {edge.iri for edge in found.view.edges} == {"tie-a-b", "tie-b-c", "tie-a-d", "tie-d-c"}


LETTERS = "abcdefgh"
PAIRS = [(one, other) for one in LETTERS for other in LETTERS if one < other]


@given(pairs=st.lists(st.sampled_from(PAIRS), max_size=16, unique=True), ends=st.sampled_from(PAIRS))
def test_chains_are_the_shortest_paths_of_networkx(
    pairs: list[tuple[str, str]], ends: tuple[str, str]
) -> None:
    found = connection(network(*map(actor, LETTERS), *(tie(*pair) for pair in pairs)), *ends)
    graph: nx.Graph[str] = nx.Graph(pairs)
    graph.add_nodes_from(LETTERS)
    expected = sorted(nx.all_shortest_paths(graph, *ends)) if nx.has_path(graph, *ends) else []
    assert ways(found) == expected[:MOST_CHAINS]


def test_the_service_finds_a_chain_in_a_shipped_network(store: Store) -> None:
    base = "https://integrationsnetz.example/id/lueneburg/actor/"
    found = looking.connection(
        store, "lueneburg", NOW, f"{base}hansestadt-lueneburg", f"{base}landkreis-lueneburg"
    )
    (step,) = found.chains[0]
    assert "gemeinsame-traegerschaft" in {edge.relation for edge in step.edges}
    assert all(fact.quotes[0].text for fact in step.facts)
