"""JSON of open data portals: the list is found in any envelope, and every record keeps its place."""

from __future__ import annotations

import pytest

from graph.errors import InvalidSource
from graph.importers.foreign.records_json import is_records, workbook_of_records
from graph.importers.foreign.sources import Source


def rows(content: object) -> list[tuple[str, ...]]:
    return [it.cells for it in workbook_of_records(Source("a.json", content)).sheets[0].rows]


@pytest.mark.parametrize(
    "content",
    [
        [{"name": "VHS"}],
        {"index": [{"name": "VHS"}], "messages": []},
        {"help": "x", "result": {"records": [{"name": "VHS"}]}},
        {
            "type": "FeatureCollection",
            "features": [{"geometry": {"coordinates": [1, 2]}, "properties": {"name": "VHS"}}],
        },
    ],
)
def test_the_list_is_found_in_any_envelope(content: object) -> None:
    assert is_records(content)
    assert [it for it in rows(content) if "VHS" in it]
    assert "name" in rows(content)[0]


def test_line_breaks_lists_and_numbers_are_kept_as_people_type_them() -> None:
    content = [
        {
            "kontakt": "Markt 1\nTel. 1",
            "angebote": ["Kurs", "Treff"],
            "plz": 1067,
            "leer": None,
            "nan": float("nan"),
        }
    ]
    assert rows(content) == [("kontakt", "angebote", "plz"), ("Markt 1\nTel. 1", "Kurs; Treff", "1067")]


def test_records_with_other_properties_share_one_table() -> None:
    assert rows([{"a": "1"}, {"b": "2"}, {}]) == [("a", "b"), ("1", ""), ("", "2")]


def test_of_several_lists_the_longest_is_read_and_the_others_are_told() -> None:
    book = workbook_of_records(Source("a", {"x": [{"a": "1"}], "y": [{"a": "1"}, {"a": "2"}]}))
    assert len(book.sheets[0].rows) == 3
    assert "»y«" in book.notices[0]


@pytest.mark.parametrize("content", [{}, [], 1, None, "x", {"a": [1]}, [[{"a": 1}]]])
def test_what_has_no_records_is_none(content: object) -> None:
    assert not is_records(content)
    with pytest.raises(InvalidSource):
        workbook_of_records(Source("a", content))


def test_records_that_share_nothing_are_no_table() -> None:
    with pytest.raises(InvalidSource, match="zu verschieden"):
        workbook_of_records(Source("a", [{f"k{number}": 1} for number in range(500)]))


@pytest.mark.parametrize(
    "content",
    [
        [["name", "ort"], ["VHS", "Peine"], ["AWO", "Peine"]],
        {"columns": ["name", "ort"], "data": [["VHS", "Peine"], ["AWO", "Peine"]]},
        {"fields": [{"id": "name"}, {"id": "ort"}, {"id": "x"}], "records": [{"name": "VHS", "ort": "Peine"}, {"name": "AWO", "ort": "Peine"}]},
        {"features": [{"attributes": {"name": it, "ort": "Peine"}, "geometry": {"x": 1}} for it in ("VHS", "AWO")]},
    ],
)  # fmt: skip
def test_rows_with_headings_are_records_too(content: object) -> None:
    assert rows(content) == [("name", "ort"), ("VHS", "Peine"), ("AWO", "Peine")]


def test_records_under_their_ids_are_a_list_and_a_single_one_is_one() -> None:
    by_id = {"v1": {"name": "VHS", "ort": "Peine"}, "v2": {"name": "AWO", "ort": "Peine"}}
    assert rows({"vereine": by_id}) == [
        ("Kennung", "name", "ort"),
        ("v1", "VHS", "Peine"),
        ("v2", "AWO", "Peine"),
    ]
    assert rows({"name": "VHS", "ort": "Peine"}) == [("name", "ort"), ("VHS", "Peine")]
    assert not is_records({"version": "1.2", "debug": True, "log": {"level": 3}, "net": {"port": 8}})


def test_lists_inside_of_records_are_not_dropped_without_a_word() -> None:
    content = [{"name": "VHS", "kontakte": [{"name": "Erika Muster"}]}, {"name": "AWO", "kontakte": []}]
    workbook = workbook_of_records(Source("a.json", content))
    assert workbook.notices == (
        "Unter »kontakte« steht bei 1 Eintrag eine eigene Liste: Sie wird nicht eingelesen.",
    )
