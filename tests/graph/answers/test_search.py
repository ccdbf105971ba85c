"""Actors are found by what people type."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph import service
from graph.answers.search import resolve
from graph.errors import UnknownName
from graph.examples import NAMES
from graph.model import Moment, Network
from tests.builders import actor, network

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)
MOMENT = Moment(TODAY, TODAY)


@pytest.mark.parametrize(
    ("typed", "network", "found"),
    [
        ("KMUT", None, "Koordinierungsstelle Migration und Teilhabe"),
        ("integrations lotsen", None, "Integrationslotsen"),
        ("Bildungsträger", None, "Bildungsträger vor Ort"),
        (
            "Integrationbeirat",
            "lueneburg",
            "Gemeinsamer Integrationsbeirat für Hansestadt und Landkreis Lüneburg",
        ),
        ("auslandervereine", None, "Ausländervereine"),
    ],
)
def test_other_spellings_and_parts_lead_to_the_actor(
    store: Store, typed: str, network: str | None, found: str
) -> None:
    assert found in [match.label for match in service.find_agents(store, typed, network)[:3]]


def test_a_search_in_one_network_stays_in_it(store: Store) -> None:
    assert {match.network for match in service.find_agents(store, "Vereine", "leer")} == {"leer"}


def test_the_best_hit_comes_first_and_the_limit_holds(store: Store) -> None:
    hits = service.find_agents(store, "Unternehmen", limit=3)
    assert len(hits) <= 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_several_hits_are_named_and_the_choice_is_explained(store: Store) -> None:
    with pytest.raises(UnknownName, match=r"passt zu mehreren Einträgen: .*--network"):
        service.resolve_agent(store, "Unternehmen", MOMENT)


def alike() -> list[Network]:
    return [
        network(
            actor("a-b", label="a-b"),
            actor("a-b-2", label="A B"),
            actor("x", label="Amt"),
            actor("y", label="Amt"),
        )
    ]


def test_a_name_typed_as_it_is_written_is_the_one_meant() -> None:
    assert [resolve(alike(), text) for text in ("a-b", "A B")] == ["a-b", "a-b-2"]


def test_of_two_with_one_name_the_address_tells_which() -> None:
    with pytest.raises(UnknownName, match=r"mit Adresse angeben, zum Beispiel x\."):
        resolve(alike(), "Amt")
    assert resolve(alike(), "y") == "y"


def test_nothing_typed_finds_nothing(store: Store) -> None:
    assert service.find_agents(store, "   ") == ()


def test_a_name_that_nobody_has_is_said_not_to_be_named(store: Store) -> None:
    with pytest.raises(UnknownName, match="in den erfassten Quellen nicht genannt"):
        service.resolve_agent(store, "Zeppelinclub XYQ", MOMENT)


@pytest.mark.parametrize("network", NAMES)
@pytest.mark.parametrize("typed", ["Jobcenter", "Caritas"])
def test_a_word_that_merely_shares_letters_is_no_hit(store: Store, typed: str, network: str) -> None:
    assert service.find_agents(store, typed, network) == ()
