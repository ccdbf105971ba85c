"""The page on which the office keeps its data: every part opens, examples stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import cache
from dashboard.components.upkeep.part import parts
from graph import changing, service
from graph.store import Store
from tests.dashboard.conftest import words
from tests.dashboard.own_office import TODAY, open_part, own_office

KEYS = [part.key for part in parts()]


def test_keys_titles_and_orders_of_parts_differ() -> None:
    assert len(set(KEYS)) == len(KEYS)
    assert len({part.title for part in parts()}) == len(KEYS)
    assert len({part.order for part in parts()}) == len(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_every_part_opens_for_an_empty_own_network(key: str) -> None:
    own_office()
    page = open_part(key)

    assert not page.exception
    assert len(page.title) + len(page.header) >= 1


@pytest.mark.parametrize("key", KEYS)
def test_every_part_opens_in_english(key: str) -> None:
    own_office()
    page = open_part(key, sprache="en")

    assert not page.exception


@pytest.fixture(scope="module")
def examples() -> Iterator[Store]:
    """Return a store with the examples only."""
    store = changing.open_workspace(service.settings("memory:", None, {}, TODAY))
    yield store
    store.close()


@pytest.mark.parametrize("key", [part.key for part in parts() if part.changes_data])
def test_an_example_is_not_changed_and_says_why(key: str, examples: Store) -> None:
    cache.DESK.prepare(service.settings("memory:", None, {}, TODAY), examples)
    page = open_part(key, netz="peine")

    assert not page.exception
    assert "bleibt, wie es ist" in words(page)


def told(page: AppTest) -> dict[str, str]:
    """Return what the address says, whether its values are held as texts or as lists."""
    return {key: "".join(value) for key, value in page.query_params.items()}


def test_from_an_example_one_gets_to_the_same_task_in_an_own_network() -> None:
    store, name = own_office("Netz Musterstadt")
    service.install_examples(store, TODAY, parts=("peine",))
    page = open_part("einlesen", netz="peine")
    next(it for it in page.button if it.label == "Netz Musterstadt").click().run()

    assert not page.exception
    assert told(page) == {"netz": name, "teil": "einlesen"}
    assert "bleibt, wie es ist" not in words(page)


def test_from_an_example_a_new_network_is_begun_for_the_same_task() -> None:
    store, _ = own_office()
    service.install_examples(store, TODAY, parts=("peine",))
    page = open_part("einlesen", netz="peine")
    next(it for it in page.text_input if it.label == "Name des Netzwerks").input("Netz Neustadt")
    next(it for it in page.button if it.label == "Netzwerk anlegen").click().run()

    assert "Netz Neustadt" in [it.label for it in service.networks(store)]
    assert told(page)["teil"] == "einlesen"
    assert "bleibt, wie es ist" not in words(page)
