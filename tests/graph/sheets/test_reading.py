"""What people see in their spreadsheet is what is read, whichever program wrote it."""

import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest

from graph.sheets import Merged, Workbook, read_workbook

LIBREOFFICE = Path(__file__).parent / "libreoffice"
"""Written by LibreOffice 24 from one invented table."""


def read(tmp_path: Path, content: bytes | str, name: str = "liste.csv") -> Workbook:
    path = tmp_path / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return read_workbook(path)


def cells(book: Workbook, sheet: int = 0) -> list[tuple[str, ...]]:
    return [row.cells for row in book.sheets[sheet].rows]


def excel(**sheets: list[list[object]]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return book


def written(book: openpyxl.Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "stroke"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_every_separator_and_encoding_is_understood(tmp_path: Path, separator: str, encoding: str) -> None:
    text = f"Name{separator}Ort\r\nBrücke{separator}Nürnberg\r\n"
    assert cells(read(tmp_path, text.encode(encoding))) == [("Name", "Ort"), ("Brücke", "Nürnberg")]


def test_only_a_windows_file_needs_a_notice(tmp_path: Path) -> None:
    assert "Windows-1252" in read(tmp_path, "Name\nBrücke\n".encode("cp1252")).notices[0]
    assert read(tmp_path, "Name\nBrücke\n").notices == ()


def test_a_title_with_commas_does_not_hide_the_semicolons(tmp_path: Path) -> None:
    text = "Vereine in der Stadt, Stand Mai, geprüft, vollständig\n\nName;Ort;Beitrag\nVHS;Peine;1,5\nAWO;Ilsede;2,5\n"
    assert cells(read(tmp_path, text))[1:] == [
        ("Name", "Ort", "Beitrag"),
        ("VHS", "Peine", "1,5"),
        ("AWO", "Ilsede", "2,5"),
    ]


def test_rows_are_numbered_as_the_spreadsheet_does(tmp_path: Path) -> None:
    book = read(tmp_path, 'sep=;\r\nName;Ort\n\n"VHS\r\nKurse";Peine\rAWO;Ilsede\n')
    assert [(row.number, row.cells) for row in book.sheets[0].rows] == [
        (1, ("Name", "Ort")),
        (3, ("VHS\nKurse", "Peine")),
        (4, ("AWO", "Ilsede")),
    ]


def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Path) -> None:
    assert cells(read(tmp_path, "Name;Tel\n=1+1;+49 4131\n@verein;-3\n")) == [
        ("Name", "Tel"),
        ("=1+1", "+49 4131"),
        ("@verein", "-3"),
    ]


def test_the_ending_of_a_file_does_not_matter(tmp_path: Path) -> None:
    content = written(excel(Liste=[["Name"], ["VHS"]]))
    assert cells(read(tmp_path, content, "liste.csv")) == [("Name",), ("VHS",)]
    assert cells(read(tmp_path, "Name;Ort\nVHS;Peine\n", "liste.xls")) == [("Name", "Ort"), ("VHS", "Peine")]


def test_values_are_read_as_people_see_them(tmp_path: Path) -> None:
    row = [
        3.0,
        1.5,
        21335,
        True,
        dt.date(2024, 5, 1),
        dt.datetime.fromisoformat("2024-05-01 18:30"),
        dt.time(9, 5),
        "  Weg 1 \n Peine ",
        494131123456,
    ]
    assert cells(read(tmp_path, written(excel(Liste=[row])), "a.xlsx")) == [
        (
            "3",
            "1,5",
            "21335",
            "WAHR",
            "2024-05-01",
            "2024-05-01 18:30",
            "09:05",
            "Weg 1 \n Peine",
            "494131123456",
        )
    ]


def test_of_a_formula_its_value_is_read_and_a_missing_one_is_told(tmp_path: Path) -> None:
    book = read(tmp_path, written(excel(Liste=[["Name", "Summe"], ["VHS", "=1+1"]])), "a.xlsx")
    assert cells(book) == [("Name", "Summe"), ("VHS",)]
    assert "1 Formel hat keinen gespeicherten Wert" in book.notices[0]


def test_hidden_sheets_and_merged_cells_are_known(tmp_path: Path) -> None:
    book = excel(Liste=[["Kontakt", None, "Ort"], ["VHS", "1", "Peine"]], Alt=[["x"]])
    book["Liste"].merge_cells("A1:B1")
    book["Alt"].sheet_state = "hidden"
    found = read(tmp_path, written(book), "a.xlsx")
    assert [(sheet.name, sheet.is_hidden) for sheet in found.sheets] == [("Liste", False), ("Alt", True)]
    assert found.sheets[0].merged == (Merged(1, 0, 1, 1),)


@pytest.mark.parametrize("name", ["tafel.ods", "tafel.xlsx", "tafel.xls"])
def test_files_of_libreoffice_are_read_alike(name: str) -> None:
    book = read_workbook(LIBREOFFICE / name)
    assert cells(book) == [
        ("Einrichtungen der Stadt Musterhausen",),
        ("Einrichtung", "Kontakt", "", "Seit", "Plätze"),
        ("", "Ort", "Telefon"),
        ("Haus der Vielfalt", "Musterhausen", "0511 12345", "2019-03-01", "12,5"),
        ("Kita Nord", "", "0511 54321", "2020-04-15", "3"),
    ]
    assert book.sheets[0].merged == (Merged(1, 0, 1, 4), Merged(2, 1, 2, 2))
    assert [sheet.is_hidden for sheet in book.sheets] == [False, True]
    assert any("1 Zelle zeigt einen Fehler" in notice for notice in book.notices) or name == "tafel.xls"
