"""Lists as offices really keep them, by what a careful reader would take from each."""

import pytest

from graph.importers.lists import Mapping, Pattern, batch_of, guess, upright
from graph.records import Batch, RecordSort
from graph.sheets import Sheet, Workbook, row_of
from tests.batches import check, labels


def lines(text: str) -> Workbook:
    """Return a sheet whose cells are parted by strokes, one row a line."""
    parted = (tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines())
    found = [row_of(number, cells) for number, cells in enumerate(parted, start=1)]
    return Workbook(name="liste.csv", sheets=(Sheet(name="", rows=tuple(row for row in found if row)),))


def read(text: str) -> tuple[Mapping, Batch]:
    workbook = upright(lines(text))
    mapping = guess(workbook)
    batch = batch_of(workbook, mapping)
    check(batch)
    return mapping, batch


def roles(mapping: Mapping) -> dict[str, str]:
    return {it.heading: it.role.value for it in mapping.columns}


REGISTER = """
Verein | Anschrift | Telefon | gegr.
A | | |
Angelverein | Weg 1 | (04131) / 3012 | 1921
B | | |
Bürgerverein | Weg 2 | 04131/99887 | seit 2015
Boxclub | Weg 3 | 01/02/2010 | ca. 2018
gesamt: 3 Vereine | | |
"""


def test_letters_of_a_register_are_no_entries_and_the_year_of_founding_is_the_beginning() -> None:
    mapping, batch = read(REGISTER)
    assert labels(batch, RecordSort.ACTOR) == ["Angelverein", "Bürgerverein", "Boxclub"]
    assert [(it.spot.row, it.cell) for it in batch.rejected] == [(2, "A"), (4, "B"), (7, "gesamt: 3 Vereine")]
    assert [it.values.get("start") for it in batch.drafts] == [("1921",), ("2015",), None]
    assert batch.drafts[0].values["phone"] == ("04131 3012",)
    assert batch.drafts[2].attributes == {"gegr.": ("ca. 2018",)}
    assert "phone" not in batch.drafts[2].values
    assert roles(mapping)["gegr."] == "founded"


def test_where_rows_are_persons_neither_homes_nor_particulars_are_taken_in() -> None:
    mapping, batch = read("""
Wahlbezirk | Partei | Familienname | Vornamen | Beruf | Geb. Jahr | PLZ | Straße und Hausnummer
1 | SPD | Muster | Erika | Verbraucherberaterin | 1965 | 48153 | Beispielweg 64
2 | FDP | Beispiel | Hans | Steuerberater | 1952 | 48165 | Musterpfad 12
""")
    assert set(list(roles(mapping).values())[2:]) == {"person"}
    for said in ("Muster", "Erika", "beraterin", "1965", "48153", "Beispielweg"):
        assert said not in repr(batch.drafts)


def test_a_direct_line_and_one_person_among_organisations_do_not_decide_the_same() -> None:
    mapping, batch = read("""
Träger / Name | Sitz | Tel. Vorsitz
Stadtjugendring | Peine | 05171 1234
Lebensraum Diakonie | Peine | 05171 1235
Kinderschutzbund | Peine | 05171 1236
VHS | Peine | 05171 1237
Frau Erika Muster | Peine | 05171 1238
""")
    assert roles(mapping) == {"Träger / Name": "name", "Sitz": "place", "Tel. Vorsitz": "person"}
    assert [it.spot.row for it in batch.rejected] == [6]
    assert "Muster" not in repr(batch.drafts)


def test_crosses_and_roles_below_bodies_are_seats_and_a_count_below_is_none() -> None:
    _, batch = read("""
Organisation | Integrationsbeirat | Runder Tisch Asyl | Steuerungsgruppe
Caritas | x | x |
VHS | beratend | |  x
Stadt Muster | Vorsitz | - | nein
Anzahl | 3 | 1 | 1
""")
    seats = [it for it in batch.drafts if it.sort is RecordSort.SEAT]
    assert {(it.values["label"][0], it.values["role"][0]) for it in seats} == {
        ("Caritas in Integrationsbeirat", "mitglied-unbestimmt"),
        ("Caritas in Runder Tisch Asyl", "mitglied-unbestimmt"),
        ("VHS in Integrationsbeirat", "beratend"),
        ("VHS in Steuerungsgruppe", "mitglied-unbestimmt"),
        ("Stadt Muster in Integrationsbeirat", "vorsitz"),
    }
    assert [it.cell for it in batch.rejected] == ["Anzahl"]


def test_a_grant_has_its_year_amount_and_purpose_not_its_recipient() -> None:
    mapping, batch = read("""
Zuwendungsempfänger /-in | Behörde | Zuwendungszweck | Betrag in Euro | Haushaltsjahr
Caritas Peine | Landkreis Peine | Migrationsberatung | 12.500,00 | 2022
Caritas Peine | Landkreis Peine | Sprachcafé | 1.000,00 | 2022
VHS Peine | Stadt Peine | Kurse | 400,00 | 2023
Gesamtbetrag | | | 13.900,00 |
""")
    assert (mapping.pattern, roles(mapping)["Behörde"]) == (Pattern.GRANTS, "funder")
    ties = [it for it in batch.drafts if it.sort is RecordSort.TIE]
    assert [(it.values["label"], it.values["start"], it.values["end"]) for it in ties] == [
        (("Förderung: Migrationsberatung",), ("2022",), ("2022",)),
        (("Förderung: Sprachcafé",), ("2022",), ("2022",)),
        (("Förderung: Kurse",), ("2023",), ("2023",)),
    ]
    assert ties[1].attributes["Betrag in Euro"] == ("1.000,00",)
    assert all(not it.attributes for it in batch.drafts if it.sort is RecordSort.ACTOR)


def test_a_title_between_grants_is_no_recipient_and_headings_come_again_in_other_words() -> None:
    _, batch = read("""
Träger | Maßnahme | 2022 | 2023
Soziales | | |
Caritas | Beratung | 100 | 200
Träger | Vorhaben | 2022 | 2023
Gesamtwert | | 100 | 200
""")
    assert labels(batch, RecordSort.ACTOR) == ["Caritas"]
    assert labels(batch, RecordSort.TIE) == ["Förderung: Beratung"]
    assert [it.spot.row for it in batch.rejected] == [2, 4, 5]


def test_courses_of_a_provider_are_dated_offers_whose_field_their_name_tells() -> None:
    mapping, batch = read("""
Kursträger | Straße | PLZ | Kursart | Kursbeginn | Kursende
VHS Peine | Weg 1 | 31224 | Integrationskurs | 04.03.2024 | 29.11.2024
VHS Peine | Weg 1 | 31224 | Repair Café | |
""")
    assert mapping.pattern is Pattern.OFFERS
    course, cafe = (it for it in batch.drafts if it.sort is RecordSort.OFFER)
    assert (course.values["fields"], course.values["start"], course.values["end"]) == (
        ("sprache",), ("2024-03-04",), ("2024-11-29",),
    )  # fmt: skip
    assert "fields" not in cafe.values
    assert [str(said) for _name, said in cafe.warnings] == [
        "Ohne Handlungsfeld kann ein neues Angebot nicht aufgenommen werden. Bitte für alle Zeilen eines wählen oder eine Spalte dafür ergänzen."
    ]


def test_a_list_that_lies_on_its_side_is_turned() -> None:
    mapping, batch = read("""
Name | Zentrum Nord | Zentrum Mitte
Träger | Stadt Peine | DRK
Anschrift | Weg 1 | Weg 2
PLZ | 31224 | 31226
Leitung | Erika Muster | Hans Beispiel
Telefon | 05171 111111 | 05171 222222
""")
    assert mapping.pattern is Pattern.CARRIERS
    assert [(it.values["address"], it.spot.row) for it in batch.drafts if "address" in it.values] == [
        (("Weg 1, 31224",), 2),
        (("Weg 2, 31226",), 3),
    ]
    assert "Muster" not in repr(batch.drafts)
    assert str(batch.notices[0]).startswith("Die Liste liegt quer")


@pytest.mark.parametrize(
    "text",
    [
        "Name | Ort | Telefon\nVHS | Peine | 05171 1\nAWO | Leer | 0491 2",
        "Verein | 34 | 12\nSchule | 12 | 3\nKita | 20 | 8",
        "Name | VHS\nOrt | Peine\nTelefon | 05171 1",
    ],
)
def test_a_list_that_stands_upright_stays_as_it_is(text: str) -> None:
    workbook = lines(text)
    assert upright(workbook) is workbook


@pytest.mark.parametrize(
    ("heading", "cells", "role"),
    [
        ("Familienzentrum", ("FamZ Nord", "FamZ Süd", "FamZ Ost"), "name"),
        ("address streetNumber", ("3", "4", "5"), "house-number"),
        ("Sekretariat Tel.", ("05171 1234", "05171 1235", "05171 1236"), "phone"),
        ("Zeitraum Von", ("01.01.2020", "01.02.2020", "01.03.2020"), "start"),
        ("Sitz des Zuwendungs-gebers", ("Stiftung A", "Stiftung B", "Stiftung C"), "funder"),
    ],
)
def test_headings_are_understood_by_the_words_they_are_made_of(
    heading: str, cells: tuple[str, ...], role: str
) -> None:
    rows = "\n".join(f"AWO {number} | {cell}" for number, cell in enumerate(cells))
    first = "Träger" if role == "name" else "Verein"
    mapping = guess(lines(f"{first} | {heading}\n{rows}"))
    assert roles(mapping)[heading] == role


def test_an_empty_column_of_names_gives_way_to_one_cut_short_by_a_map_program() -> None:
    mapping, batch = read("""
name | bezeichnun | ort
 | Kindergarten Nord | Peine
 | Kindergarten Süd | Peine
""")
    assert roles(mapping)["bezeichnun"] == "name"
    assert labels(batch, RecordSort.ACTOR) == ["Kindergarten Nord", "Kindergarten Süd"]


def test_who_has_to_do_with_whom_in_a_square_of_crosses_says_no_kinds() -> None:
    mapping, batch = read("""
 | Caritas | VHS | Jobcenter
Caritas | | x | x
VHS | x | |
Jobcenter | x | |
""")
    assert set(list(roles(mapping).values())[1:]) == {"attribute"}
    assert not any(it.values.get("also_kinds") for it in batch.drafts)
    assert batch.drafts[0].attributes == {"VHS": ("x",), "Jobcenter": ("x",)}


def test_who_works_with_nobody_is_there_and_nobody_is_called_nobody() -> None:
    _, batch = read("""
Organisation | Kooperationspartner
Caritas | VHS, Jobcenter
AWO | keine
""")
    assert labels(batch, RecordSort.ACTOR) == ["Caritas", "VHS", "Jobcenter", "AWO"]
    assert len(labels(batch, RecordSort.TIE)) == 2


def test_persons_in_brackets_of_names_and_beside_numbers_are_cut_out_and_the_rest_stays() -> None:
    mapping, batch = read("""
Institution (Ansprechperson) | Kontakt | Plätze
Caritas (Frau Muster) | 05171 12345 | 3
Polizei (PHK Beispiel) | Fr. Beispielmann 0176 22334455 | 4
VHS Peine | info@vhs.example | 5
 | | 12
""")
    assert list(roles(mapping).values())[:2] == ["name", "contact"]
    assert labels(batch, RecordSort.ACTOR) == ["Caritas", "Polizei", "VHS Peine"]
    assert [it.values.get("phone") or it.values.get("email") for it in batch.drafts] == [
        ("05171 12345",), None, ("info@vhs.example",),
    ]  # fmt: skip
    assert [str(it.reason) for it in batch.rejected] == ["Die Zeile ist eine Summe und kein Eintrag."]
    assert not any(word in repr(batch.drafts) for word in ("Muster", "Beispiel", "2233"))


@pytest.mark.parametrize(
    ("cell", "left"),
    [
        ("Laden Nord, Inh. Erika Muster (GbR)", "Laden Nord (GbR)"),
        ("Erika Muster und Spedition KG", "Spedition KG"),
        ("AWO (Frau Muster)", "AWO"),
        ("Erika Muster (e.K.)", ""),
    ],
)
def test_of_a_name_with_a_person_what_names_somebody_else_is_left(cell: str, left: str) -> None:
    _, batch = read(f"Firma | Ort\n{cell} | Peine\nVHS | Peine\nDRK | Peine\nAWO Nord | Peine")
    assert labels(batch, RecordSort.ACTOR) == [*filter(None, [left]), "VHS", "DRK", "AWO Nord"]
    assert len(batch.rejected) == (not left)
