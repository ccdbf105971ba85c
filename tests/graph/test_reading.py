"""A network is read once for each state of the store."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from graph import examples, reading
from graph.changing import judge
from graph.config import MEMORY, Settings
from graph.findings import JudgementState, finding_id
from graph.model import Moment
from graph.reading import MOST_KEPT, history_at, network_at, networks_in
from graph.store import Store, open_store

TODAY = date(2026, 11, 22)


@pytest.fixture
def store(tmp_path: object) -> Store:
    opened = open_store(Settings(store=MEMORY, today=TODAY, data_folder=tmp_path))  # type: ignore[arg-type]
    examples.install(opened, datetime(2026, 11, 22, tzinfo=UTC), TODAY)
    return opened


def test_second_look_reads_nothing(store: Store) -> None:
    first = network_at(store, "peine", Moment(TODAY, TODAY))

    assert network_at(store, "peine", Moment(TODAY, TODAY)) is first


def test_changed_store_is_read_anew(store: Store) -> None:
    before = network_at(store, "peine", Moment(TODAY, TODAY))
    judge(store, finding_id("coverage", "peine", ["x"]), JudgementState.CHECKED, "Geprüft.", TODAY)
    after = network_at(store, "peine", Moment(TODAY, TODAY))

    assert after.data_version == before.data_version + 1


def test_days_are_kept_apart_and_not_without_end(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_KEPT", 2)
    days = [Moment(date(year, 1, 1), TODAY) for year in (2004, 2005, 2006)]
    found = [network_at(store, "peine", day) for day in days]

    assert network_at(store, "peine", days[2]) is found[2]
    assert network_at(store, "peine", days[0]) is not found[0]
    assert MOST_KEPT > 2


def test_history_holds_what_has_ended_and_is_the_same_on_every_day(store: Store) -> None:
    ended = "tie/vereinbarung--krankenhaus--sprachmittlungspool"
    history = history_at(store, "musterkreis", Moment(TODAY, TODAY))

    assert any(iri.endswith(ended) for iri in history.ties)
    assert not any(iri.endswith(ended) for iri in network_at(store, "musterkreis", Moment(TODAY, TODAY)).ties)
    assert history_at(store, "musterkreis", Moment(date(2020, 1, 1), TODAY)) is history


def test_networks_are_listed_once_for_each_state_of_the_store(store: Store) -> None:
    first = networks_in(store)
    assert networks_in(store) is first

    judge(store, finding_id("coverage", "peine", ["x"]), JudgementState.CHECKED, "Geprüft.", TODAY)
    assert networks_in(store) == first
    examples.remove(store, datetime(2026, 11, 22, tzinfo=UTC), "Probe")
    assert networks_in(store) == ()
