from __future__ import annotations

from datetime import date

from dashboard.components.development.comparing import GROUPS, differences, rows, undated
from graph.answers.changes import SORTS, Changes, changes
from graph.model import Moment, Period
from graph.projection.moment import visible
from tests.builders import actor, body, network, offer, seat

FIRST, SECOND = Moment(date(2025, 1, 1), date(2026, 11, 22)), Moment(date(2026, 11, 22), date(2026, 11, 22))
OLD = seat("awo", "beirat", label="AWO im Beirat", period=Period(latest=date(2025, 12, 31), end="2025"))
NEW = seat(
    "awo",
    "beirat",
    "vorsitz",
    iri="new",
    label="AWO: Vorsitz",
    period=Period(earliest=date(2026, 1, 1), start="2026"),
)
KURS = offer("Kurs", period=Period(earliest=date(2026, 1, 1), start="2026"))


def found() -> Changes:
    whole = network(actor("awo"), body("beirat"), OLD, NEW, KURS)
    return changes(visible(whole, FIRST), visible(whole, SECOND), whole, FIRST, SECOND)


def test_every_change_is_a_row_with_its_reason() -> None:
    assert [row[:4] for row in rows(found())] == [
        ("Neu", "Kurs", "Angebot", "Beginn laut Quelle: 2026"),
        ("Geändert", "AWO: Vorsitz", "Sitz", "Rolle: Mitglied mit Stimmrecht → Vorsitz"),
    ]


def test_a_change_is_told_from_old_to_new() -> None:
    assert differences(found().changed[0]) == "Rolle: Mitglied mit Stimmrecht → Vorsitz"


def test_what_nobody_dates_is_counted_against_the_whole() -> None:
    assert undated(found()) == (
        "Bei 2 von 4 Einträgen nennt keine Quelle einen Zeitraum: Sie zählen an beiden Tagen."
    )


def test_every_sort_can_be_unfolded_by_the_address() -> None:
    assert {f"neu_{sort.value}" for sort in SORTS} <= GROUPS
