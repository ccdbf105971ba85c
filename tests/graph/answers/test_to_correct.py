"""Rows that stayed outside are handed out with their reason, put right, and come in when the file is read again."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from graph.answers.opening import Opened, opened
from graph.answers.to_correct import corrections, rows_to_correct
from graph.intake import Plan, RowState, plan
from graph.records import RecordSort
from tests.book_network import NAME, store_with

LIST = """Verein;Art;Ort;Leitung;Gründung
Sprachcafé e.V.;Verein;Peine;Erika Muster;2012
;Sportverein;Ilsede;Max Muster;=2013
Nähstube;Verein;Peine;;
Frau Erika Muster;Verein;Peine;;
"""


def read(path: Path, content: bytes) -> tuple[Opened, Plan]:
    path.write_bytes(content)
    found = opened(path, NAME)
    return found, plan(store_with(()), NAME, found.batch)


def put_right(content: bytes, edit: Callable[[Any], None]) -> bytes:
    book = load_workbook(io.BytesIO(content))
    edit(book["Zum Korrigieren"])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_every_row_outside_is_handed_out_with_place_and_reason_but_without_persons(tmp_path: Path) -> None:
    found, planned = read(tmp_path / "vereine.csv", LIST.encode())
    assert rows_to_correct(planned) == planned.counts[RowState.REJECTED] == 2
    sheet = load_workbook(io.BytesIO(corrections(planned, found)))["Zum Korrigieren"]
    head, without_name, a_person = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert head[4:] == ["Verein", "Art", "Ort", "Leitung", "Gründung"]
    assert without_name[2:] == [3, None, None, "Sportverein", "Ilsede", None, "=2013"]
    assert a_person[2:] == [5, None, None, "Verein", "Peine", None, None]
    assert all(row[0] for row in (without_name, a_person))
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert sheet["I2"].quotePrefix


def test_a_file_put_right_is_read_as_the_list_it_comes_from_and_never_taken_for_all_of_it(
    tmp_path: Path,
) -> None:
    found, planned = read(tmp_path / "vereine.csv", LIST.encode())
    handed_out = corrections(planned, found)
    again, second = read(
        tmp_path / "vereine.xlsx", put_right(handed_out, lambda sheet: sheet.__setitem__("E2", "SV Ilsede"))
    )
    assert again.is_correction
    assert again.batch.title == "Korrektur zu vereine.csv"
    (club,) = (it for it in again.batch.drafts if it.sort is RecordSort.ACTOR)
    assert (club.values["label"], club.values["kind"]) == (("SV Ilsede",), ("sportverein",))
    assert (second.counts[RowState.NEW], second.counts[RowState.REJECTED]) == (1, 1)
    assert not any("Warum" in heading for it in again.batch.drafts for heading in it.attributes)


def test_a_file_put_right_and_saved_as_csv_is_still_read_without_our_columns(tmp_path: Path) -> None:
    text = "Warum nicht übernommen?;Blatt der Liste;Zeile der Liste;Spalte der Liste;Verein;Art;Ort\nfehlt;;3;;SV Ilsede;Sportverein;Ilsede\n"
    again, second = read(tmp_path / "korrektur.csv", text.encode())
    assert again.batch.title == "Korrektur zu korrektur.csv"
    assert second.counts[RowState.NEW] == 1
