"""The page on which the office keeps its data: every part opens, examples stay as they are."""

from __future__ import annotations

import pytest

from dashboard import cache
from dashboard.components.upkeep.part import parts
from graph import service
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


@pytest.mark.parametrize("key", [part.key for part in parts() if part.changes_data])
def test_an_example_is_not_changed_and_says_why(key: str) -> None:
    cache.DESK.prepare(service.settings("memory:", None, {}, TODAY))
    page = open_part(key, netz="peine")

    assert not page.exception
    assert "schreibgeschützt" in words(page)
