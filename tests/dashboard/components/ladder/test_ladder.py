"""What the browser gets to draw: plain words, one entry for each cell, and the chosen one."""

from __future__ import annotations

import json

import pytest

from dashboard.components import ladder
from tests.dashboard.fakes import HOSTILE_NAMES


def made(name: str = "Schule") -> ladder.Ladder:
    cell = ladder.Cell(marks=(ladder.Mark(ladder.ROUND, "3"),), text=name, sentence=f"{name} ist genannt")
    return ladder.Ladder(
        name="probe",
        caption=name,
        corner="Handlungsfeld",
        columns=[ladder.Head(code="b", label=name)],
        rows=[ladder.Head(code="a", label=name, note=name)],
        cells={("a", "b"): cell},
        legend=[(ladder.Mark(ladder.ROUND, "3"), name)],
    )


def test_each_cell_is_found_by_its_row_and_column() -> None:
    data = made().data(("a", "b"))

    assert list(data["cells"]) == ["a|b"]
    assert data["selected"] == "a|b"
    assert data["cells"]["a|b"]["marks"] == [{"shape": "kreis", "step": "3"}]


def test_without_a_choice_nothing_is_selected() -> None:
    assert made().data(None)["selected"] == ""


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_names_reach_the_browser_as_one_line_of_plain_text(name: str) -> None:
    data = made(name).data(None)

    text = json.dumps(data, ensure_ascii=False)
    assert "\u2028" not in text
    assert "\u202e" not in text
    assert "\n" not in data["rows"][0]["label"]


def test_many_columns_have_slim_heads() -> None:
    few = made()
    heads = [ladder.Head(code=str(number), label="x") for number in range(ladder.SLIM_FROM)]
    many = ladder.Ladder(
        name="probe", caption="", corner="", columns=heads, rows=few.rows, cells={}, legend=()
    )

    assert not few.data(None)["isSlim"]
    assert many.data(None)["isSlim"]


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("Bildungseinrichtung", ["Bildungs", "einrichtung"]),
        ("Kirche/Religionsgemeinschaft", ["Kirche/", "Religions", "gemeinschaft"]),
        ("Gremium", ["Gremium"]),
        ("Wirtschaft und Arbeitswelt", ["Wirtschaft und Arbeitswelt"]),
    ],
)
def test_long_compounds_may_be_divided(label: str, parts: list[str]) -> None:
    assert ladder.breakable(label).split(ladder.SOFT_HYPHEN) == parts
