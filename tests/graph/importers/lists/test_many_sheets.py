"""Workbooks whose list is spread over several sheets: one for each municipality, year or letter."""

from dataclasses import replace

import pytest

from graph.importers.lists import Mapping, Role, batch_of, guess
from graph.records import RecordSort
from graph.sheets import Sheet, Workbook, row_of
from tests.batches import check, labels

HEAD = "Verein | Ansprechpartner | Telefon"


def workbook(*sheets: tuple[str, str]) -> Workbook:
    """Return a workbook of sheets whose cells are parted by strokes, one row a line."""
    return Workbook(name="vereine.xlsx", sheets=tuple(sheet(name, text) for name, text in sheets))


def sheet(name: str, text: str) -> Sheet:
    parted = (tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines())
    rows = (row_of(number, cells) for number, cells in enumerate(parted, start=1))
    return Sheet(name=name, rows=tuple(row for row in rows if row))


def by_municipality() -> Workbook:
    return workbook(
        ("Hinweise", "Bitte nur die gelben Felder ausfüllen"),
        ("Gemeinde Suderburg", f"{HEAD}\nMTV Suderburg | Karl Timm | 05826 111\nTheatergruppe | |"),
        ("Gemeinde Gerdau", f"Stand: Mai | |\n{HEAD}\nSV Gerdau | Max Ohm | 05808 222\ngesamt: 1 | |"),
        ("Verteiler", "Zweck | Ort\nEinladung | Uelzen\nProtokoll | Uelzen"),
    )


def test_sheets_with_the_same_headings_are_one_list_and_their_names_tell_the_place() -> None:
    mapping = guess(by_municipality())
    batch = batch_of(by_municipality(), mapping)
    check(batch)
    assert mapping.is_together
    assert labels(batch, RecordSort.ACTOR) == ["MTV Suderburg", "Theatergruppe", "SV Gerdau"]
    assert batch.rows == 4
    actors = [it for it in batch.drafts if it.sort is RecordSort.ACTOR]
    assert [(it.spot.sheet, it.spot.row) for it in actors] == [
        ("Gemeinde Suderburg", 2),
        ("Gemeinde Suderburg", 3),
        ("Gemeinde Gerdau", 3),
    ]
    assert [it.values["places"] for it in actors] == [
        ("place:Suderburg",),
        ("place:Suderburg",),
        ("place:Gerdau",),
    ]
    assert [(it.spot.sheet, it.spot.row) for it in batch.rejected] == [("Gemeinde Gerdau", 4)]
    assert {it.spot.sheet for it in batch.left_out} == {"Gemeinde Suderburg", "Gemeinde Gerdau"}
    for name in ("Timm", "Ohm"):
        assert name not in repr(batch)


def test_what_is_read_together_and_what_stays_out_is_said() -> None:
    told = " ".join(guess(by_municipality()).notices)
    assert "2 Blätter mit denselben Überschriften" in told
    assert "»Hinweise«" in told
    assert "»Verteiler«" in told


def test_a_kept_mapping_reads_the_sheets_of_the_next_quarter_too() -> None:
    kept = Mapping.from_json(guess(by_municipality()).as_json())
    later = workbook(
        ("Gemeinde Suderburg", f"{HEAD}\nMTV Suderburg | | "),
        ("Gemeinde Eimke", f"{HEAD}\nHeimatverein Eimke | | "),
    )
    assert labels(batch_of(later, kept), RecordSort.ACTOR) == ["MTV Suderburg", "Heimatverein Eimke"]


def test_one_sheet_alone_can_still_be_read() -> None:
    everything = guess(by_municipality())
    for mapping in (guess(by_municipality(), "Gemeinde Gerdau"), everything.alone("Gemeinde Gerdau")):
        batch = batch_of(by_municipality(), mapping)
        assert not mapping.is_together
        assert labels(batch, RecordSort.ACTOR) == ["SV Gerdau"]


@pytest.mark.parametrize(
    ("names", "role"),
    [
        (("A-F", "G – M", "N-Z"), Role.LEFT_OUT),
        (("2023", "2024", "2025"), Role.ATTRIBUTE),
        (("Ortsteil Nord", "Ortsteil Süd", "Gesamt"), Role.DISTRICT),
        (("Sport", "Kultur", "Sonstige"), Role.FIELD),
        (("Frau Muster", "Herr Beispiel", "Erika Musterfrau"), Role.PERSON),
    ],
)
def test_the_names_of_sheets_are_kept_as_what_they_say(names: tuple[str, ...], role: Role) -> None:
    text = "Verein | Telefon\nVerein {n} e. V. | 04131 {n}{n}{n}"
    book = workbook(*((name, text.format(n=n)) for n, name in enumerate(names, start=1)))
    mapping = guess(book)
    batch = batch_of(book, mapping)
    check(batch)
    assert mapping.columns[-1].heading == "Blatt"
    assert mapping.columns[-1].role is role
    assert len(labels(batch, RecordSort.ACTOR)) == 3
    if role is Role.ATTRIBUTE:
        assert [it.attributes["Blatt"] for it in batch.drafts] == [("2023",), ("2024",), ("2025",)]


def test_where_a_number_stands_on_two_sheets_two_are_meant() -> None:
    text = "ID | Verein\n1 | {a} e. V.\n2 | {b} e. V."
    book = workbook(("A-L", text.format(a="Adler", b="Bund")), ("M-Z", text.format(a="Mond", b="Nord")))
    mapping = guess(book)
    identified = replace(
        mapping,
        columns=tuple(
            replace(it, role=Role.IDENTIFIER) if it.heading == "ID" else it for it in mapping.columns
        ),
    )
    found = [it.identifier for it in batch_of(book, identified).drafts]
    assert len(set(found)) == 4
