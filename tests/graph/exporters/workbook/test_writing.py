"""The workbook as it goes out, looked at with the library that reads it for others."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from graph.exporters.workbook.cells import put
from graph.records import FIELDS, RecordSort
from graph.workbook import FORMS
from tests.book_network import SHELTER
from tests.books import column, handed_out, row


@pytest.fixture(scope="module")
def content() -> bytes:
    return handed_out()


@pytest.fixture(scope="module")
def book(content: bytes) -> Any:
    return load_workbook(io.BytesIO(content))


def test_every_sort_of_record_and_every_field_has_its_place() -> None:
    placed = [sort for form in FORMS for sort in form.sorts]
    assert sorted(placed) == sorted(RecordSort)
    for form in FORMS:
        for sort in form.sorts:
            keys = {it.key for it in form.columns if sort in it.fields}
            assert keys == {it.name for it in FIELDS[sort]}


def test_no_two_columns_of_a_sheet_are_called_the_same() -> None:
    for form in FORMS:
        headings = [str(it.heading) for it in form.columns]
        assert len(headings) == len(set(headings)), form.title


def test_sheets_stand_in_their_order_and_the_state_is_hidden(book: Any) -> None:
    visible = [it.title for it in book.worksheets if it.sheet_state == "visible"]
    assert visible[:4] == ["Lesen Sie mich", "Akteure", "Beziehungen", "Gremiensitze"]
    assert {it.title for it in book.worksheets} - set(visible) == {"Listen", "Stand", "Werte"}


def test_cells_speak_german(book: Any) -> None:
    ties = book["Beziehungen"]
    number = row(ties, "tie/vhs-jobcenter")
    said = {
        heading: ties.cell(number, column(ties, heading)).value
        for heading in ("Art der Beziehung", "Von", "Wie eng?", "Beginn")
    }
    assert said == {
        "Art der Beziehung": "berät",
        "Von": "Volkshochschule Musterstadt",
        "Wie eng?": "Austausch",
        "Beginn": "Februar 2020",
    }


def test_two_actors_of_one_name_are_told_apart_by_their_ids(book: Any) -> None:
    ties = book["Beziehungen"]
    cell = ties.cell(row(ties, "tie/runde"), column(ties, "Beteiligte"))
    assert cell.value == "Förderverein (actor/foerderverein); Jobcenter; Vereine"


def test_a_day_is_a_day_in_german_form_and_a_year_a_number(book: Any) -> None:
    actors = book["Akteure"]
    day = actors.cell(row(actors, "actor/jobcenter"), column(actors, "Ende"))
    assert (day.value.isoformat()[:10], day.number_format) == ("2027-12-31", "DD.MM.YYYY")
    assert actors.cell(row(actors, "actor/vhs"), column(actors, "Beginn")).value == 2013


def test_single_values_have_drop_downs_and_ids_cannot_be_typed_over(book: Any) -> None:
    actors = book["Akteure"]
    rules = {str(it.sqref)[0]: it for it in actors.data_validations.dataValidation}
    assert rules["A"].type == "custom"
    assert rules["A"].formula1 == "FALSE"
    kinds = rules[actors.cell(1, column(actors, "Art")).column_letter]
    assert (kinds.type, kinds.formula1[:9]) == ("list", "Listen!$A")
    ties = book["Beziehungen"]
    ends = next(
        it
        for it in ties.data_validations.dataValidation
        if str(it.sqref).startswith(ties.cell(1, column(ties, "Von")).column_letter)
    )
    assert "'Akteure'!$C$2" in ends.formula1


def test_headings_stay_in_sight_and_filter_and_changed_cells_are_marked(book: Any) -> None:
    for form in FORMS:
        sheet = book[str(form.title)]
        assert sheet.freeze_panes.endswith("2")
        assert sheet.auto_filter.ref
        assert len(sheet.conditional_formatting) == 1


def test_no_cell_is_a_formula_whatever_a_source_says(book: Any) -> None:
    cells = [
        cell
        for sheet in book.worksheets
        for line in sheet.iter_rows()
        for cell in line
        if cell.value is not None
    ]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    quotes = book["Belege"]
    quoted = quotes.cell(row(quotes, "evidence/liste"), column(quotes, "Wörtlich"))
    assert (quoted.value[:4], quoted.quotePrefix) == ("=VHS", True)


def test_the_place_of_a_shelter_is_nowhere_in_the_file(content: bytes, book: Any) -> None:
    assert SHELTER.endswith("frauenhaus")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"Geheimweg" not in everything
    for title, key in (("Akteure", "actor/frauenhaus"), ("Angebote", "offer/schutz")):
        sheet = book[title]
        assert sheet.cell(row(sheet, key), column(sheet, "Orte")).value is None
    hidden = [
        cell.value for line in book["Werte"].iter_rows() for cell in line if isinstance(cell.value, str)
    ]
    assert [it for it in hidden if "place/weststadt" in it and ("frauenhaus" in it or "schutz" in it)] == []


def test_code_points_that_are_no_signs_leave_a_file_that_opens() -> None:
    sheet = Workbook().active
    put(sheet, 1, ["Chor\ufffe\uffff"])
    assert sheet.cell(1, 1).value == "Chor"
