"""JSON stays readable, CSV opens in German Excel and runs no formula."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

import pytest

from graph.analysis import analyse
from graph.cli.output import as_csv, as_json
from graph.gaps import isolated
from graph.model import Modality
from tests.builders import NOW, actor, network


@dataclass(frozen=True)
class Thing:
    label: str
    modality: Modality
    day: date | None
    parts: tuple[str, ...] = ()


def test_values_become_plain_json_with_readable_umlauts() -> None:
    text = as_json([Thing("Füße", Modality.SOLL, date(2006, 6, 14), ("a", "b"))])
    assert "Füße" in text
    assert json.loads(text) == [
        {"label": "Füße", "modality": "soll", "day": "2006-06-14", "parts": ["a", "b"]}
    ]


def test_a_finding_carries_its_texts_in_english() -> None:
    (found,) = json.loads(as_json(tuple(isolated.find(analyse(network(actor("Verein Brücke")), NOW)))))
    assert found["title"] == "Verein Brücke: Hier haben wir noch keine belegte Zusammenarbeit"
    assert list(found)[-1] == "english"
    assert found["english"]["title"] == "Verein Brücke: We have no documented cooperation here yet"
    assert found["english"]["counted"] == "0 documented contacts"
    assert found["english"]["expected"] == found["expected"] == ""
    assert set(found["english"]) == {
        "title", "reason", "certainty", "next_step", "checked_by", "counted", "expected",
    }  # fmt: skip


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "\n=", "\ufeff=", "＝"])
def test_a_cell_that_begins_like_a_formula_is_guarded(start: str) -> None:
    line = as_csv(["Name"], [[f"{start}HYPERLINK(1)"]]).split("\r\n", 1)[1]
    assert line.lstrip('"').startswith("'")


def test_negative_numbers_stay_numbers() -> None:
    assert as_csv(["Zahl"], [[-3]]).endswith("-3\r\n")


def test_the_file_begins_with_the_mark_that_excel_needs_for_umlauts() -> None:
    assert as_csv(["Träger"], []).encode().startswith(b"\xef\xbb\xbf")


def test_semicolons_and_line_breaks_inside_a_cell_are_quoted() -> None:
    assert as_csv(["a", "b"], [["x;y", "z\nw"]]).splitlines()[1:] == ['"x;y";"z', 'w"']
