"""Lists that council systems write as a web page or in Excel's XML of 2003: the cells stand where people see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InvalidSource
from graph.importers.foreign.formats import Format, read_batch, recognise
from graph.importers.foreign.markup_tables import table_of_page, table_of_workbook_xml
from graph.sheets import Merged, Workbook
from tests.batches import check, counts


def rows(workbook: Workbook) -> list[list[tuple[str, ...]]]:
    return [[row.cells for row in sheet.rows] for sheet in workbook.sheets]


def test_cells_that_span_rows_and_columns_push_others_aside() -> None:
    page = b"""<table><tr><th rowspan=2>Name<th colspan=2>Ort</tr><tr><td>PLZ<td>Stadt</tr>
    <tr><td>VHS<td>12345<td>Neustadt</table>"""
    workbook = table_of_page("a.xls", page)
    assert rows(workbook) == [[("Name", "Ort"), ("", "PLZ", "Stadt"), ("VHS", "12345", "Neustadt")]]
    assert workbook.sheets[0].merged == (Merged(1, 0, 2, 0), Merged(1, 1, 1, 2))


def test_each_table_is_a_sheet_and_scripts_are_no_cells() -> None:
    page = b"<![if !mso]><![CDATA[x]]><table><tr><td>A<table><tr><td>innen</table><script>evil()</script></table><p>Fuss<table><tr><td>B<br>C</table>"
    assert rows(table_of_page("a.html", page)) == [[("A",)], [("innen",)], [("B\nC",)]]


def test_a_page_that_calls_itself_a_spreadsheet_is_read_like_one_and_its_persons_stay_out(
    tmp_path: Path,
) -> None:
    page = (
        "<!DOCTYPE html><html><body><table><tr><th>Name</th><th>Ort</th><th>Ansprechpartner</th></tr>"
        "<tr><td>Bürgerhaus Nord</td><td>Neustadt</td><td>Erika Muster</td></tr>"
        "<tr><td>VHS&nbsp;Nord</td><td>Neustadt</td><td></td></tr></table></body></html>"
    )
    for encoding in ("utf-8", "cp1252", "utf-16"):
        path = tmp_path / "liste.xlsx"
        path.write_bytes(page.encode(encoding))
        assert recognise(path) is Format.SHEET
        batch = read_batch(path)
        check(batch)
        assert counts(batch)["actor"] == 2
        assert "Muster" not in str(batch)


def test_excels_xml_says_in_which_column_a_cell_stands() -> None:
    begin = '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    sheet = (
        '<Worksheet ss:Name="Vereine"><Table><Row><Cell><Data>Name</Data></Cell><Cell ss:Index="3"><Data>Ort</Data></Cell></Row>'
        '<Row ss:Index="4"><Cell><Data>VHS</Data></Cell></Row></Table></Worksheet></Workbook>'
    )
    workbook = table_of_workbook_xml("a.xls", f"{begin}{sheet}".encode())
    assert (workbook.sheets[0].name, rows(workbook)) == ("Vereine", [[("Name", "", "Ort"), ("VHS",)]])
    assert [row.number for row in workbook.sheets[0].rows] == [1, 4]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (b"<html><body>Fehler 404", "Internetseite ohne Tabelle"),
        (b"<table>" + b"<!--" * 50_000, "Internetseite ohne Tabelle"),
        (b"<table>" + b"<a </" * 50_000, "Internetseite ohne Tabelle"),
        (b"<table><tr>" + b"<td colspan=400>a" * 3, "reicht zu weit"),
        (b"<table>" + b"<tr><td>a" * 60_001, "reicht zu weit"),
    ],
)
def test_what_is_no_list_or_too_large_is_refused_in_german(page: bytes, words: str) -> None:
    with pytest.raises(InvalidSource, match=words):
        table_of_page("a.html", page)
