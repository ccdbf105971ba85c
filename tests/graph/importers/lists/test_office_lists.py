"""Lists as offices really keep them, by what a careful reader would take from each."""

import pytest

from graph.errors import InvalidSource
from graph.importers.lists import Mapping, Pattern, batch_of, guess, upright
from graph.records import Batch, RecordSort
from graph.sheets import Sheet, Workbook, row_of
from tests.batches import check, labels
from tests.graph.importers.lists.tables import book


def lines(text: str) -> Workbook:
    """Return a sheet whose cells are parted by strokes, one row a line."""
    return book(*([cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()))


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


GOING_ON = """
Nr. | Träger | Angebot | Ort
1 | AWO Helmstedt | Schwangerenberatung | Helmstedt
 | | Kleiderkammer | Helmstedt
 | | Sprachcafé | Schöningen
2 | Diakonie Helmstedt | Suchtberatung | Helmstedt
"""


def test_a_row_without_number_and_name_goes_on_with_the_entry_above() -> None:
    _mapping, batch = read(GOING_ON)
    assert labels(batch, RecordSort.ACTOR) == ["AWO Helmstedt", "Diakonie Helmstedt"]
    offers = [it for it in batch.drafts if it.sort is RecordSort.OFFER]
    assert [it.values["providers"] for it in offers] == [("actor:AWO Helmstedt",)] * 3 + [
        ("actor:Diakonie Helmstedt",)
    ]


def test_where_numbers_and_names_are_missing_without_a_pattern_no_name_is_carried_down() -> None:
    _mapping, batch = read(GOING_ON.replace("2 | Diakonie Helmstedt", "2 | "))
    assert [it.spot.row for it in batch.rejected] == [3, 4, 5]


def test_whole_questions_over_the_answers_of_a_form_tell_what_stands_below() -> None:
    mapping, batch = read("""
Zeitstempel | Wie heißt Ihre Organisation (vollständiger Name wie im Vereinsregister)? | In welcher Gemeinde sind Sie hauptsächlich tätig? | Mit welchen Einrichtungen arbeiten Sie regelmäßig zusammen? (Mehrfachnennung möglich) | Welche Zielgruppen erreichen Sie? | Wer füllt diesen Fragebogen aus? | Möchten Sie noch etwas mitteilen?
2026/03/04 9:12:33 AM MEZ | Lebenshilfe Northeim e.V. | Northeim | KVHS Northeim; Jobcenter Northeim | Kinder | Sandra Kunze | Danke, Grüße S. Kunze
2026/03/05 2:01:10 PM MEZ | Werkstatt e.V. | Einbeck | | Eltern | | Gern wieder
2026/03/06 8:45:00 AM MEZ | SV Moringen | Moringen | | | H. Dreyer |
""")
    told = list(roles(mapping).values())
    assert told[0] == "attribute"
    assert told[1:6] == ["name", "place", "target", "target-group", "person"]
    assert {"KVHS Northeim", "Jobcenter Northeim"} < set(labels(batch, RecordSort.ACTOR))
    assert "Kunze" not in repr(batch)


def test_the_organisation_of_a_cell_is_read_without_who_speaks_for_it() -> None:
    _mapping, batch = read("""
Gremium | Mitglied | Funktion
Netzwerk Frühe Hilfen | AWO Gifhorn e.V., vertreten durch Frau Sommer | Vorsitz
Netzwerk Frühe Hilfen | Gesundheitsamt Gifhorn (Vertretung: Dr. Klaus Winter) | Mitglied
Netzwerk Frühe Hilfen | Hebammenpraxis Storchennest – Frau Marlies Herbst | Gast
""")
    assert labels(batch, RecordSort.ACTOR) == [
        "AWO Gifhorn e.V.",
        "Gesundheitsamt Gifhorn",
        "Hebammenpraxis Storchennest",
    ]
    for said in ("Sommer", "Winter", "Herbst"):
        assert said not in repr(batch)


def test_of_an_address_book_of_persons_only_the_firm_is_taken_in() -> None:
    mapping, batch = read("""
Vorname | Weitere Vornamen | Nachname | Suffix | Firma | Position | Straße geschäftlich | Telefon geschäftlich | Notizen
Olena | | Kowalenko | | Diakonie Wolfsburg | Beraterin | Weg 48 | 05361 501234 | ruft gern freitags an
Thomas | | Brand | jun. | VHS Wolfsburg | Leiter | Allee 5 | 05361 89011 |
""")
    taken = {it.heading for it in mapping.columns if it.role.value not in ("person", "left-out")}
    assert taken - {"Weitere Vornamen"} == {"Firma", "Straße geschäftlich"}
    assert labels(batch, RecordSort.ACTOR) == ["Diakonie Wolfsburg", "VHS Wolfsburg"]


def test_the_name_of_a_contact_does_not_make_the_name_of_the_row_a_person() -> None:
    mapping, batch = read("""
name | ort | ansprechpartner vorname | ansprechpartner nachname
AWO Emden | Emden | Wiebke | Harms
Ledatreff | Leer | Jan | de Vries
""")
    assert roles(mapping)["name"] == "name"
    assert labels(batch, RecordSort.ACTOR) == ["AWO Emden", "Ledatreff"]


def test_both_sides_of_a_contract_are_joined_and_numbers_of_schools_are_no_postcodes() -> None:
    _mapping, batch = read("""
Az. | Vertragspartner 1 | Vertragspartner 2 | Vertragsbeginn
51.2/01 | Landkreis Aurich | Kinderschutzbund Norden e.V. | 01.01.2023
51.2/02 | Stadt Norden | Ev. Jugend Norden | 01.08.2024
""")
    assert len([it for it in batch.drafts if it.sort is RecordSort.TIE]) == 2
    mapping, _batch = read("""
Schulnr. | Name der Schule | PLZ | Ort
12345 | Grundschule am Wall | 27283 | Verden
45678 | Oberschule Dörverden | 27313 | Dörverden
""")
    assert roles(mapping) == {
        "Schulnr.": "identifier",
        "Name der Schule": "name",
        "PLZ": "postcode",
        "Ort": "place",
    }


def test_lists_of_helpers_name_the_organisation_behind_them_or_nobody() -> None:
    _mapping, batch = read("""
Lotsin / Lotse | Herkunftssprache | Träger
Hoda Nasser | Arabisch | Arbeiterwohlfahrt Stade
Pham V. Duc | Vietnamesisch | Caritas Stade
""")
    assert labels(batch, RecordSort.ACTOR) == ["Arbeiterwohlfahrt Stade", "Caritas Stade"]
    for said in ("Hoda", "Nasser", "Pham"):
        assert said not in repr(batch)
    with pytest.raises(InvalidSource, match="nennt Personen und keine Organisation"):
        read("""
Name | Sprachen | Telefon
Svitlana Melnyk | Ukrainisch | 04131 998877
Thomas Brand | Englisch, Dari | 04131 998866
""")


def test_whole_addresses_as_on_letters_name_who_is_meant_in_their_first_line() -> None:
    rows = (
        ("Anschriftenfeld", "Verteiler"),
        ("Caritas Hildesheim e.V.\nFrau Dr. Elke Sander\nWeg 1\n31139 Hildesheim", "A"),
        ("Asyl e.V.\nGoschenstr. 70\n31134 Hildesheim\ninfo@asyl-ev.de", "A, B"),
    )
    found = tuple(row for number, it in enumerate(rows, 1) if (row := row_of(number, it)))
    workbook = Workbook(name="verteiler.xlsx", sheets=(Sheet(name="Verteiler", rows=found),))
    batch = batch_of(workbook, guess(workbook))
    assert labels(batch, RecordSort.ACTOR) == ["Caritas Hildesheim e.V.", "Asyl e.V."]
    assert batch.drafts[-1].values["address"] == ("Goschenstr. 70, 31134 Hildesheim",)
    assert "Sander" not in repr(batch)
