from pathlib import Path

import pytest

from graph.errors import InvalidSource, WorkspaceError
from graph.importers.listing import Listing, read_listing


def listing(tmp_path: Path, content: bytes | str, **limits: int) -> Listing:
    path = tmp_path / "liste.csv"
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return read_listing(path, **limits)


def cells(found: Listing) -> list[tuple[str, ...]]:
    return [row.cells for row in found.rows]


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_every_usual_separator_is_understood(tmp_path: Path, separator: str) -> None:
    found = listing(tmp_path, f"id{separator}label\na{separator}VHS\n")
    assert (found.headings, cells(found)) == (("id", "label"), [("a", "VHS")])


def test_a_separator_within_quotes_divides_nothing(tmp_path: Path) -> None:
    found = listing(tmp_path, '"id";"label, kurz; lang"\na;"Verein ""Brücke"", Nord"\n')
    assert (found.headings, cells(found)) == (("id", "label, kurz; lang"), [("a", 'Verein "Brücke", Nord')])


def test_the_separator_that_a_spreadsheet_declares_is_believed(tmp_path: Path) -> None:
    found = listing(tmp_path, "sep=|\r\nid|a,b,c\r\n1|2\r\n")
    assert (found.headings, [row.line for row in found.rows]) == (("id", "a,b,c"), [3])


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_every_line_break_ends_a_row(tmp_path: Path, break_: str) -> None:
    found = listing(tmp_path, break_.join(["id,label", "a,VHS", "b,AWO", ""]))
    assert [(row.line, row.text) for row in found.rows] == [(2, "a,VHS"), (3, "b,AWO")]


def test_a_row_over_several_lines_keeps_its_wording_and_first_line(tmp_path: Path) -> None:
    found = listing(tmp_path, 'id,label\na,"VHS\nNord"\nb,AWO\n')
    assert [(row.line, row.cells, row.text) for row in found.rows] == [
        (2, ("a", "VHS Nord"), 'a,"VHS\nNord"'),
        (4, ("b", "AWO"), "b,AWO"),
    ]


def test_empty_rows_are_no_rows_but_count_as_lines(tmp_path: Path) -> None:
    found = listing(tmp_path, "\nid,label\n\n , \na,VHS\n")
    assert [row.line for row in found.rows] == [5]


def test_a_byte_order_mark_is_no_part_of_the_first_heading(tmp_path: Path) -> None:
    assert listing(tmp_path, b"\xef\xbb\xbfid,label\na,VHS\n").headings == ("id", "label")


def test_a_windows_file_is_read_with_a_notice(tmp_path: Path) -> None:
    found = listing(tmp_path, "id,label\na,Brücke\n".encode("cp1252"))
    assert cells(found) == [("a", "Brücke")]
    assert "Windows-1252" in found.notices[0]


def test_a_file_in_utf_16_is_read(tmp_path: Path) -> None:
    assert cells(listing(tmp_path, "id\tlabel\na\tBrücke\n".encode("utf-16"))) == [("a", "Brücke")]


def test_a_utf_8_file_needs_no_notice(tmp_path: Path) -> None:
    assert listing(tmp_path, "id,label\na,Brücke\n").notices == ()


@pytest.mark.parametrize(
    ("cell", "clean"),
    [
        ("Verein\u2028Nord", "Verein Nord"),
        ("Ver\u00adein", "Verein"),
        ("\u200bVerein\ufeff", "Verein"),
        ("Verein\x1b[2J", "Verein [2J"),
        ("\u2066Verein\u2069", "Verein"),
        ("\u061cVerein", "Verein"),
    ],
    ids=["line separator", "soft hyphen", "zero width", "escape", "isolate", "direction mark"],
)
def test_signs_that_cannot_be_seen_are_taken_out_with_a_notice(tmp_path: Path, cell: str, clean: str) -> None:
    found = listing(tmp_path, f"id,label\na,{cell}\n")
    assert cells(found) == [("a", clean)]
    assert "1 Zelle " in found.notices[0]


def test_equal_names_are_equal_however_their_accents_are_stored(tmp_path: Path) -> None:
    found = listing(tmp_path, "id\nBr\u00fccke\nBru\u0308cke\n")
    assert found.rows[0].cells == found.rows[1].cells


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "ist leer"),
        (b"\n \n;;\n", "ist leer"),
        (b"PK\x03\x04...", "Tabellendatei"),
        (b"\xd0\xcf\x11\xe0...", "Tabellendatei"),
        (b"id,label\na,\0\n", "keine Textdatei"),
        (b"id,label\na,\x81\n", "Zeile 2 Zeichen, die sich nicht lesen lassen"),
        (b'id,label\na,b\nc,"offen\nd,e\n', "ab Zeile 3 nicht als Tabelle"),
        (b'id,label\na,"b"c\n', "ab Zeile 2 nicht als Tabelle"),
        (b"id,label\na," + b"x" * 200_000, "ab Zeile 2 nicht als Tabelle"),
    ],
    ids=["nothing", "blank", "xlsx", "xls", "nul", "undefined", "open quote", "stray quote", "long cell"],
)  # fmt: skip
def test_what_is_no_list_is_refused_with_the_place(tmp_path: Path, content: bytes, reason: str) -> None:
    with pytest.raises(InvalidSource, match=reason):
        listing(tmp_path, content)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource, match=r"zu groß; gelesen werden höchstens 1 MB.*kürzen"):
        listing(tmp_path, b"x" * 1_000_001, limit=1_000_000)


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    assert len(listing(tmp_path, "id\n1\n2\n", most_rows=2).rows) == 2
    with pytest.raises(InvalidSource, match="mehr als 2 Zeilen"):
        listing(tmp_path, "id\n1\n2\n3\n", most_rows=2)


def test_too_many_cells_are_refused_before_they_fill_the_memory(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource, match=r"mehr als 4 ausgefüllte Zellen\. Bitte Spalten streichen"):
        listing(tmp_path, "id,x,y\na,1,\nb,,2\n", most_cells=4)


def test_a_hundred_thousand_rows_are_read_with_their_lines(tmp_path: Path) -> None:
    found = listing(tmp_path, "id\n" + "".join(f"a{number}\n" for number in range(100_000)))
    assert (len(found.rows), found.rows[-1].line) == (100_000, 100_001)


def test_a_missing_file_is_the_place_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="gibt es nicht"):
        read_listing(tmp_path / "fehlt.csv")
