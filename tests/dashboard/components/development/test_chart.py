from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard import theme
from dashboard.components.development.chart import LOOKS, described, picture
from graph.answers.timeline import SORTS, timeline
from tests.dashboard.past import history

TODAY = date(2026, 11, 22)
FOUND = timeline(history(("Projekt Nord", "Leitbild", "Leitfaden", "Bericht", "Leitbild", "Kurs")), TODAY)


def data() -> list[dict[str, object]]:
    drawn = picture(FOUND.entries, TODAY).to_dict()
    sets = drawn["datasets"].values()
    return next(rows for rows in sets if "name" in rows[0])


def test_each_entry_is_one_line_with_its_time_in_words() -> None:
    rows = data()

    assert len(rows) == len(FOUND.entries) == 4
    assert [row["when"] for row in rows] == [
        "01.01.2025 bis 30.06.2026",
        "01.01.2025 bis 31.03.2027",
        "12.06.2025",
        "bis 30.06.2026 (beauftragt oder geplant)",
    ]


def test_names_that_look_alike_keep_lines_of_their_own() -> None:
    names = [str(row["name"]) for row in data()]

    assert len(set(names)) == len(names)
    assert sum(name.startswith("Leitbild") for name in names) == 2


def test_first_and_last_day_of_the_calendar_can_be_drawn() -> None:
    one, *_ = FOUND.entries
    ever = [replace(one, first=date.min, last=date.min), replace(one, first=date.max, last=date.max)]

    assert picture(ever, TODAY).to_dict()["layer"]


def test_alternative_text_counts_what_is_drawn() -> None:
    assert described(FOUND) == (
        "Zeitleiste. Zwischen 2025 und 2027 mit Datum belegt: 3 Vorhaben und 1 Beschluss. "
        "Davon ist 1 nur beauftragt, empfohlen oder geplant. Die Liste darunter nennt jeden Eintrag."
    )


def test_sorts_differ_by_shape_and_by_colour() -> None:
    assert set(LOOKS) == {sort.value for sort in SORTS}
    assert (
        len({shape for shape, _ in LOOKS.values()}) == len({tone for _, tone in LOOKS.values()}) == len(SORTS)
    )


@pytest.mark.parametrize("surface", [theme.LIGHT, theme.DARK])
def test_marks_are_seen_on_every_ground(surface: theme.Surface) -> None:
    for _, colour in LOOKS.values():
        assert theme.contrast(colour, surface.background) >= theme.LEAST_CONTRAST


def test_day_outside_the_time_told_draws_no_line() -> None:
    far = picture(FOUND.entries, date(2100, 1, 1)).to_dict()
    near = picture(FOUND.entries, TODAY).to_dict()

    assert len(near["layer"]) == len(far["layer"]) + 2
