from __future__ import annotations

from datetime import date

import pytest

from dashboard.components.development.ending import address_of, remaining, rows
from graph.answers.ending import ending
from graph.service import ActorLeaves, FundingEnds, TieAdded
from tests.dashboard.past import history

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "in weniger als 1 Monat"),
        (date(2026, 12, 31), "in 1 Monat"),
        (date(2027, 11, 22), "in 11 Monaten"),
        (date(2026, 11, 1), "vor weniger als 1 Monat"),
        (date(2026, 3, 31), "vor 7 Monaten"),
    ],
)
def test_distance_is_told_in_whole_months(day: date, said: str) -> None:
    assert remaining(day, TODAY) == said


def test_scenarios_have_the_address_of_the_page_of_scenarios() -> None:
    assert address_of(FundingEnds("projekt")) == {"ansicht": "wenn", "wenn": "endet", "wer": "projekt"}
    assert address_of(ActorLeaves("awo")) == {"ansicht": "wenn", "wenn": "geht", "wer": "awo"}
    assert address_of(TieAdded("a", "b")) == {}
    assert address_of(None) == {}


def test_rows_stand_in_the_order_of_time_what_is_over_first() -> None:
    names = ("Projekt Nord", "b", "c", "d", "Projekt Süd")
    found = rows(ending(history(names), TODAY))

    assert [row[:5] for row in found] == [
        (1, "30.06.2026", "Projekt Süd", "Vorhaben", "beendet"),
        (2, "31.03.2027", "Projekt Nord", "Vorhaben", "endet"),
    ]
