"""Damaged, huge and hostile files: each ends in a German sentence, in bounded time and memory."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from graph.errors import InvalidSource
from graph.sheets import Limits, read_workbook

SMALL = Limits(
    file_bytes=50_000,
    unpacked_bytes=200_000,
    parts=30,
    rows=100,
    columns=20,
    area=1_000,
    filled=500,
    text=5_000,
)


def refused(tmp_path: Path, content: bytes, name: str = "liste.xlsx", limits: Limits = SMALL) -> str:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InvalidSource) as caught:
        read_workbook(path, limits=limits)
    return caught.value.sentence


def xlsx(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def with_part(content: bytes, name: str, part: bytes | str) -> bytes:
    """Return an archive with one part replaced or added."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        new.writestr(name, part)
    return written.getvalue()


def sheet_xml(cells: str) -> str:
    return (
        '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{cells}</sheetData></worksheet>"
    )


def with_cells(cells: str) -> bytes:
    return with_part(xlsx(["Name"], ["VHS"]), "xl/worksheets/sheet1.xml", sheet_xml(cells))


def ods(cells: str) -> bytes:
    head = (
        '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        '<office:body><office:spreadsheet><table:table table:name="Liste">'
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"{head}{cells}</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return written.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = with_part(xlsx(["Name"], ["VHS"]), "xl/media/bild.png", b"\0" * 5_000_000)
    assert len(bomb) < SMALL.file_bytes
    assert "ausgepackt zu groß: 5 MB" in refused(tmp_path, bomb)


def test_an_archive_of_thousands_of_parts_is_refused(tmp_path: Path) -> None:
    content = xlsx(["Name"], ["VHS"])
    written = io.BytesIO(content)
    with zipfile.ZipFile(written, "a") as archive:
        for number in range(40):
            archive.writestr(f"xl/teil{number}.xml", "<a/>")
    assert "Teilen" in refused(tmp_path, written.getvalue())


def test_a_bomb_that_lies_about_its_size_is_damaged(tmp_path: Path) -> None:
    content = bytearray(
        with_part(xlsx(["Name"], ["VHS"]), "xl/worksheets/sheet1.xml", sheet_xml(" " * 100_000))
    )
    real = (100_000 + len(sheet_xml(""))).to_bytes(4, "little")
    assert content.count(real) >= 1
    assert "beschädigt" in refused(tmp_path, bytes(content.replace(real, (10).to_bytes(4, "little"))))


def test_a_single_cell_in_the_last_corner_is_no_reason_to_take_all_memory(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert "reicht zu weit" in refused(tmp_path, with_cells(cells), limits=Limits())


def test_formatted_but_empty_cells_at_the_end_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(
        with_cells('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>')
    )
    assert [row.cells for row in read_workbook(path).sheets[0].rows] == [("1",)]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, 102)), "100 Zeilen"),
        ('<row r="1">' + "<c><v>1</v></c>" * 21 + "</row>", "20 Spalten"),
        ("".join('<row>' + "<c><v>1</v></c>" * 18 + "</row>" for _ in range(30)), "500 ausgefüllte Zellen"),
        ('<row r="60"><c r="A60"><v>1</v></c><c r="T60"><v>1</v></c></row>', "reicht zu weit"),
        ('<row r="1"><c r="A1" t="inlineStr"><is><t>' + "x" * 6_000 + "</t></is></c></row>", "zu viel Text"),
    ],
    ids=["rows", "columns", "cells", "area", "text"],
)  # fmt: skip
def test_sheets_beyond_the_limits_are_refused_with_the_limits(
    tmp_path: Path, cells: str, reason: str
) -> None:
    assert reason in refused(tmp_path, with_cells(cells))


def test_one_long_text_shown_by_many_cells_counts_as_often_as_it_is_shown(tmp_path: Path) -> None:
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 11))
    shared = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{"x" * 600}</t></si></sst>'
    assert "zu viel Text" in refused(tmp_path, with_part(with_cells(cells), "xl/sharedStrings.xml", shared))


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ('<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>', "reicht zu weit"),
        ('<table:table-row><table:table-cell table:number-columns-repeated="100000" office:value-type="float" office:value="1"/></table:table-row>', "reicht zu weit"),
        ('<table:table-row table:number-rows-repeated="900000"><table:table-cell/></table:table-row><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>', "reicht zu weit"),
        ('<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="2000000000"/>x</text:p></table:table-cell></table:table-row>', "zu viel Text"),
    ],
    ids=["repeated rows", "repeated columns", "far away", "repeated spaces"],
)  # fmt: skip
def test_repetitions_of_ods_are_counted(tmp_path: Path, cells: str, reason: str) -> None:
    assert reason in refused(tmp_path, ods(cells), "liste.ods", Limits())


def test_empty_rows_repeated_to_the_end_of_an_ods_sheet_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "liste.ods"
    path.write_bytes(
        ods(
            '<table:table-row><table:table-cell office:value-type="string"><text:p>VHS</text:p></table:table-cell>'
            '<table:table-cell table:number-columns-repeated="16383"/></table:table-row>'
            '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        )
    )
    assert [row.cells for row in read_workbook(path).sheets[0].rows] == [("VHS",)]


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
def test_entities_in_any_part_are_refused(tmp_path: Path, part: str) -> None:
    entities = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>'
    assert "DTD oder Entities" in refused(tmp_path, with_part(xlsx(["Name"]), part, entities))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_damaged(tmp_path: Path, share: float) -> None:
    content = xlsx(["Name", "Ort"], ["VHS", "Peine"])
    assert "beschädigt" in refused(tmp_path, content[: int(len(content) * share)])


def test_xml_that_breaks_off_is_damaged(tmp_path: Path) -> None:
    assert "beschädigt" in refused(
        tmp_path, with_part(xlsx(["Name"]), "xl/worksheets/sheet1.xml", "<worksheet><sheetData>")
    )


def test_a_spreadsheet_with_a_password_says_so(tmp_path: Path) -> None:
    locked = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 600
        + "EncryptedPackage".encode("utf-16-le")
        + b"\0" * 600
    )
    assert "mit einem Kennwort geschützt" in refused(tmp_path, locked)
    manifest = with_part(ods(""), "META-INF/manifest.xml", "<manifest:encryption-data/>")
    assert "mit einem Kennwort geschützt" in refused(tmp_path, manifest)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "ist leer"),
        (b"\xef\xbb\xbf\n \n", "ist leer"),
        (b";;;\n;;\n", "ist leer"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x07" * 900, "beschädigt"),
        (b"<html><table><tr><td>Name</td></tr></table></html>", "Internetseite"),
        (b"<?xml version='1.0'?><Workbook/>", "XML-Datei"),
        (b"%PDF-1.7 ...", "Dokument"),
        (b"\x89PNG\r\n\x1a\n....", "Bild"),
        (b"\x1f\x8b\x08....", "gepacktes Archiv"),
        (b"Name;Ort\nVHS\0;x\n", "keine Textdatei"),
        (bytes(range(256)) * 4, "keine Textdatei"),
        (b"Name;Ort\nVHS;" + b"x" * 200_000, "zu groß"),
        (b'Name;Ort\nVHS;"offen\nAWO;Peine\n', "ab Zeile 2 nicht als Tabelle"),
    ],
    ids=["nothing", "blank", "separators", "ole", "html", "xml", "pdf", "png", "gzip", "nul", "rubbish", "large", "open quote"],
)  # fmt: skip
def test_what_is_no_table_is_named(tmp_path: Path, content: bytes, reason: str) -> None:
    assert reason in refused(tmp_path, content, "liste.xls")


def test_documents_and_archives_are_no_tables(tmp_path: Path) -> None:
    for part, reason in (
        ("word/document.xml", "Dokument"),
        ("daten.csv", "ZIP-Archiv"),
        ("xl/workbook.bin", "xlsb"),
    ):
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as archive:
            archive.writestr(part, "x")
        assert reason in refused(tmp_path, written.getvalue())


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource, match="ist ein Ordner"):
        read_workbook(tmp_path)


def test_an_empty_spreadsheet_says_so(tmp_path: Path) -> None:
    assert "ist leer" in refused(tmp_path, xlsx())


def test_a_text_of_a_million_rows_stops_at_the_limit(tmp_path: Path) -> None:
    assert "60.000 Zeilen" in refused(tmp_path, b"Name\n" + b"x\n" * 1_000_000, "liste.csv", Limits())


def test_a_text_of_a_hundred_thousand_columns_stops_at_the_limit(tmp_path: Path) -> None:
    assert "400 Spalten" in refused(tmp_path, b";" * 100_000 + b"x\n", "liste.csv", Limits())
