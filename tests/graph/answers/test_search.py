"""Actors are found by what people type."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph import service
from graph.errors import UnknownName
from graph.examples import NAMES
from graph.model import Moment

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


def test_nothing_typed_finds_nothing(store: Store) -> None:
    assert service.find_agents(store, "   ") == ()


def test_a_name_that_nobody_has_is_said_not_to_be_named(store: Store) -> None:
    with pytest.raises(UnknownName, match="in den erfassten Quellen nicht genannt"):
        service.resolve_agent(store, "Zeppelinclub XYQ", MOMENT)


@pytest.mark.parametrize("network", NAMES)
@pytest.mark.parametrize("typed", ["Jobcenter", "Caritas"])
def test_a_word_that_merely_shares_letters_is_no_hit(store: Store, typed: str, network: str) -> None:
    assert service.find_agents(store, typed, network) == ()
