"""Lists as rows of words, what is read of them, and one list with everything that makes lists hard."""

from __future__ import annotations

from graph.importers.lists import Mapping
from graph.records import Batch, Draft, RecordSort
from graph.sheets import Sheet, Workbook, row_of


def book(*rows: list[str], name: str = "liste.csv", sheet: str = "") -> Workbook:
    """Return a list of these rows, as it is read from a file."""
    found = [row_of(number, tuple(row)) for number, row in enumerate(rows, start=1)]
    return Workbook(name=name, sheets=(Sheet(name=sheet, rows=tuple(row for row in found if row)),))


def roles(mapping: Mapping) -> list[str]:
    """Return what its columns mean, from left to right."""
    return [it.role.value for it in mapping.columns]


def drafts(batch: Batch, sort: RecordSort) -> list[Draft]:
    """Return all drafts of a sort."""
    return [it for it in batch.drafts if it.sort is sort]


def is_accounted_for(batch: Batch) -> bool:
    """Tell whether every row has drafts or a rejection, and none has both."""
    taken = {spot.row for it in batch.drafts for spot in (it.spot, *it.also)}
    rejected = {it.spot.row for it in batch.rejected if not it.spot.column}
    return not taken & rejected and len(taken | rejected) == batch.rows


MESSY = book(
    ["Vereine und Einrichtungen in Musterhausen, Stand 2024"],
    [],
    ["Lfd. Nr.", "Einrichtung", "Träger", "Kontakt", "", "", "PLZ", "Ort", "Ansprechpartner/in", "Plätze", ""],
    ["", "", "", "Straße", "Telefon", "E-Mail", "", "", "", "", ""],
    ["", "", "", "", "", "", "", "", "", "(Anzahl)", ""],
    ["1", "Kita Nord", "AWO Kreisverband", "Weg 1", "0511 12345", "info@kita-nord.example", "1067", "Musterhausen", "Frau Muster", "60", ""],
    ["2", "Kita Süd", "Kirche", "Weg 2", "4,94131E+11", "erika.muster@kita.example", "30159", "Musterhausen", "Herr Muster", "40", ""],
    [],
    ["3", "", "DRK", "Weg 3", "", "", "30159", "Musterhausen", "", "12", ""],
    ["Summe", "", "", "", "", "", "", "", "", "112", ""],
    ["* Angaben der Einrichtungen"],
)  # fmt: skip
