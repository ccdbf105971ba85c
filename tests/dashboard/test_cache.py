from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard import cache
from graph import looking, service
from graph.findings import JudgementState
from graph.model import Moment, Selection
from tests.conftest import TODAY

DAY = Moment(date(2026, 3, 1), date(2026, 3, 1))


class Counting:
    """A service that remembers how often it was asked."""

    def __init__(self) -> None:
        self.version = 1
        self.searched = 0
        self.asked: list[Any] = []
        self.opened = 0

    def open_workspace(self, _settings: object, **_: object) -> object:
        self.opened += 1
        return object()

    def map_view(self, _store: object, *arguments: object) -> int:
        self.asked.append(arguments)
        return len(self.asked)

    def findings(
        self, _store: object, *_: object, kept: object, progress: service.Progress
    ) -> tuple[int, ...]:
        self.searched += 1
        progress(0.5, "Orte")
        return (id(kept),)


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Counting:
    stand_in = Counting()
    monkeypatch.setattr(service, "open_workspace", stand_in.open_workspace)
    monkeypatch.setattr(service, "data_version", lambda _store: stand_in.version)
    monkeypatch.setattr(looking, "map_view", stand_in.map_view)
    monkeypatch.setattr(service, "findings", stand_in.findings)
    return stand_in


def test_same_question_in_the_same_data_version_is_asked_once(counting: Counting) -> None:
    answers = [cache.map_view("peine", Selection(moment=DAY)) for _ in range(3)]

    assert answers == [1, 1, 1]


def test_new_data_version_is_asked_again(counting: Counting) -> None:
    cache.map_view("peine", Selection(moment=DAY))
    counting.version = 2

    assert cache.map_view("peine", Selection(moment=DAY)) == 2


@pytest.mark.parametrize(
    "other",
    [
        Selection(moment=Moment(date(2006, 6, 14), DAY.as_of)),
        Selection(moment=DAY, fields=("arbeit",)),
        Selection(moment=DAY, kinds=("arbeit",)),
        Selection(moment=DAY, with_generic=False),
    ],
)
def test_every_part_of_a_selection_counts(counting: Counting, other: Selection) -> None:
    first = cache.map_view("peine", Selection(moment=DAY))

    assert cache.map_view("peine", other) != first
    assert cache.map_view("leer", other) not in (first, cache.map_view("peine", other))


def test_store_is_opened_once_for_all(counting: Counting) -> None:
    stores = {id(cache.DESK.store()) for _ in range(5)}

    assert len(stores) == 1
    assert counting.opened == 1


def test_gap_list_of_a_data_version_is_searched_once(counting: Counting) -> None:
    for _ in range(3):
        cache.findings("peine", DAY)

    assert counting.searched == 1


def test_gap_list_is_read_anew_after_a_change_with_the_same_kept_results(counting: Counting) -> None:
    before = cache.findings("peine", DAY)
    counting.version = 2

    assert cache.findings("peine", DAY) == before
    assert counting.searched == 2


def test_decision_survives_a_restart(tmp_path: Path) -> None:
    wanted = service.settings(
        str(tmp_path / "speicher"),
        None,
        {"NETZLOTSE_DATA": str(tmp_path / "daten"), "NETZLOTSE_EXAMPLES": "ja"},
        DAY.as_of,
    )
    moment = Moment(TODAY, TODAY)
    cache.DESK.prepare(wanted)
    decided = cache.findings("peine", moment)[0]
    cache.judge(decided, JudgementState.INVITED, "Brief.")
    cache.DESK.close()
    cache.DESK.prepare(wanted)
    found = next(item for item in cache.findings("peine", moment) if item.id == decided.id)
    cache.DESK.close()

    assert found.state is JudgementState.INVITED


@pytest.mark.parametrize(("wants_examples", "names"), [(False, 0), (True, 5)])
def test_a_fresh_folder_is_filled_only_on_request(tmp_path: Path, wants_examples: bool, names: int) -> None:
    wanted = replace(settings_at(tmp_path / "neu"), wants_examples=wants_examples)
    cache.DESK.prepare(wanted)

    assert len(service.networks(cache.DESK.store())) == names
    cache.DESK.close()


def test_a_store_that_has_something_is_never_touched(tmp_path: Path) -> None:
    wanted = settings_at(tmp_path / "alt")
    store = service.open_workspace(wanted, fill=False)
    service.create_network(store, service.Founding(label="Netz"), wanted.today)
    store.close()
    cache.DESK.prepare(replace(wanted, wants_examples=True))

    assert [info.name for info in service.networks(cache.DESK.store())] == ["netz"]
    assert service.data_version(cache.DESK.store()) == 1
    cache.DESK.close()


def settings_at(folder: Path) -> service.Settings:
    return service.settings(str(folder), None, {"NETZLOTSE_DATA": str(folder.parent)}, date(2026, 11, 22))
