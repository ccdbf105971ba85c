"""A list as offices have it: titles, headings on two lines, units, sums, footnotes – read, and every row told."""

import io
from datetime import date
from pathlib import Path

import openpyxl

from graph.importers.lists import Pattern, batch_of, guess
from graph.records import RecordSort
from graph.sheets import Sheet, SheetRow, Workbook, read_workbook
from tests.batches import labels
from tests.graph.importers.lists.tables import MESSY, book, drafts, is_accounted_for, roles


def test_headings_on_two_lines_are_joined_and_units_skipped() -> None:
    mapping = guess(MESSY)
    assert mapping.header_rows == (3, 4)
    assert mapping.first_row == 6
    assert [it.heading for it in mapping.columns][3:6] == [
        "Kontakt / Straße",
        "Kontakt / Telefon",
        "Kontakt / E-Mail",
    ]


def test_columns_are_told_by_their_headings() -> None:
    assert roles(guess(MESSY)) == [
        "left-out", "name", "carrier", "street", "phone", "mail", "postcode", "place", "person", "attribute"
    ]  # fmt: skip


def test_the_pattern_comes_with_its_reason() -> None:
    mapping = guess(MESSY)
    assert mapping.pattern is Pattern.CARRIERS
    assert "Träger" in mapping.pattern_reason
    assert all(it.reason for it in mapping.columns)


def test_every_row_is_taken_or_rejected_with_what_to_do() -> None:
    batch = batch_of(MESSY, guess(MESSY))
    assert batch.rows == 5
    assert is_accounted_for(batch)
    assert [(it.spot.row, it.reason) for it in batch.rejected if not it.spot.column] == [
        (9, "Spalte B (Einrichtung): Die Zelle ist leer. Bitte ergänzen."),
        (10, "Die Zeile ist eine Summe und kein Eintrag."),
        (11, "Die Zeile ist eine Fußnote und kein Eintrag."),
    ]


def test_an_actor_and_its_carrier_are_two_and_a_tie() -> None:
    batch = batch_of(MESSY, guess(MESSY))
    assert labels(batch, RecordSort.ACTOR) == ["Kita Nord", "AWO Kreisverband", "Kita Süd"]
    tie = drafts(batch, RecordSort.TIE)[0].values
    assert (tie["relation"], tie["source"], tie["target"]) == (
        ("traegerschaft",),
        ("actor:AWO Kreisverband",),
        ("actor:Kita Nord",),
    )


def test_a_carrier_named_only_as_a_kind_is_no_organisation() -> None:
    [group] = drafts(batch_of(MESSY, guess(MESSY)), RecordSort.GENERIC)
    assert group.values["kind"] == ("religionsgemeinschaft",)
    assert "Namen klären" in group.warnings[0][1]


def test_zeros_that_excel_lost_are_put_back_with_a_notice() -> None:
    batch = batch_of(MESSY, guess(MESSY))
    kita = drafts(batch, RecordSort.ACTOR)[0]
    assert kita.values["address"] == ("Weg 1, 01067 Musterhausen",)
    assert any("führende Null" in notice for notice in batch.notices)


def test_a_phone_number_that_excel_ate_is_rejected_alone() -> None:
    batch = batch_of(MESSY, guess(MESSY))
    [cell] = [it for it in batch.rejected if it.spot.column]
    assert (cell.spot.row, cell.spot.column, cell.cell) == (7, "E (Kontakt / Telefon)", "4,94131E+11")
    assert "phone" not in drafts(batch, RecordSort.ACTOR)[2].values


def test_a_cell_merged_over_several_rows_holds_for_each(tmp_path: Path) -> None:
    excel = openpyxl.Workbook()
    for row in (["Träger", "Einrichtung"], ["AWO", "Kita Nord"], [None, "Kita Süd"], ["DRK", "Kita Ost"]):
        excel.active.append(row)
    excel.active.merge_cells("A2:A3")
    content = io.BytesIO()
    excel.save(content)
    (tmp_path / "liste.xlsx").write_bytes(content.getvalue())
    found = read_workbook(tmp_path / "liste.xlsx")
    assert sorted(labels(batch_of(found, guess(found)), RecordSort.TIE)) == [
        "AWO → Kita Nord",
        "AWO → Kita Süd",
        "DRK → Kita Ost",
    ]


def test_of_several_tables_the_largest_is_read_and_the_others_are_told() -> None:
    found = book(
        ["Name", "Ort"], ["VHS", "Peine"], [], ["Gremium", "Mitglied"],
        ["Beirat", "AWO"], ["Beirat", "VHS"], ["Rat", "AWO"],
    )  # fmt: skip
    mapping = guess(found)
    assert (mapping.header_rows, mapping.pattern) == ((4,), Pattern.SEATS)
    assert any("ab Zeile 1 noch eine Tabelle mit 1 Zeile" in notice for notice in mapping.notices)
    assert batch_of(found, mapping).rows == 3


def test_the_sheet_with_the_list_is_found_among_others() -> None:
    notes = Sheet(name="Hinweise", rows=(SheetRow(1, ("Bitte nur die gelben Felder ausfüllen",)),))
    hidden = Sheet(
        name="Alt", rows=book(["Name", "Ort"], *[["VHS", "Peine"]] * 9).sheets[0].rows, is_hidden=True
    )
    actors = Sheet(
        name="Vereine", rows=book(["Verein", "Ort"], ["VHS", "Peine"], ["AWO", "Ilsede"]).sheets[0].rows
    )
    assert guess(Workbook(name="a.xlsx", sheets=(notes, hidden, actors))).sheet == "Vereine"


def test_two_of_one_name_in_different_streets_stay_two() -> None:
    found = book(
        ["Schule", "Straße", "Ort"],
        ["Grundschule", "Weg 1", "Peine"],
        ["Grundschule", "Weg 2", "Ilsede"],
        ["Grundschule", "Weg 1", "Peine"],
    )
    batch = batch_of(found, guess(found))
    assert [it.key for it in drafts(batch, RecordSort.ACTOR)] == ["actor:Grundschule", "actor:Grundschule#2"]
    assert [it.row for it in drafts(batch, RecordSort.ACTOR)[0].also] == [4]


def test_yes_to_a_kind_is_a_kind() -> None:
    found = book(
        ["Name", "Sportverein", "Kulturverein"],
        ["SV Nord", "x", ""],
        ["Bunte Bühne", "", "x"],
        ["Turn und Klang", "x", "x"],
    )
    batch = batch_of(found, guess(found))
    assert [
        (it.values["kind"], it.values.get("also_kinds", ())) for it in drafts(batch, RecordSort.ACTOR)
    ] == [
        (("sportverein",), ()),
        (("kulturverein",), ()),
        (("sportverein",), ("kulturverein",)),
    ]


def test_words_for_kinds_that_our_list_does_not_know_stay_own_words() -> None:
    found = book(["Name", "Art"], ["Haus Nord", "Verein"], ["Haus Süd", "Raumstation"])
    kinds = [it.values["kind"] for it in drafts(batch_of(found, guess(found)), RecordSort.ACTOR)]
    assert kinds == [("verein",), ("own:Raumstation",)]


def test_a_name_with_lines_of_contact_below_it_is_taken_apart() -> None:
    found = book(
        ["Verein", "Schwerpunkt"],
        ["AWO Kreisverband\nBahnhofstr. 1\n31224 Peine\nTel. 05171 12345\ninfo@awo.example", "Beratung"],
        ["VHS\nWeg 2\n31224 Peine", "Sprache"],
    )
    awo = drafts(batch_of(found, guess(found)), RecordSort.ACTOR)[0].values
    assert awo["label"] == ("AWO Kreisverband",)
    assert (awo["address"], awo["email"]) == (("Bahnhofstr. 1, 31224 Peine",), ("info@awo.example",))


def test_crosses_below_bodies_are_seats() -> None:
    found = book(
        ["Einrichtung", "Integrationsbeirat", "AG Sprache"],
        ["AWO", "x", ""],
        ["VHS", "x", "x"],
        ["DRK", "", ""],
    )
    mapping = guess(found)
    batch = batch_of(found, mapping)
    assert mapping.pattern is Pattern.SEATS
    assert labels(batch, RecordSort.SEAT) == [
        "AWO in Integrationsbeirat",
        "VHS in Integrationsbeirat",
        "VHS in AG Sprache",
    ]
    assert is_accounted_for(batch)


def test_crosses_below_fields_are_fields() -> None:
    found = book(["Verein", "Sprache", "Arbeit", "Wohnen"], ["AWO", "x", "", "x"], ["VHS", "x", "x", ""])
    fields = [it.values["fields"] for it in drafts(batch_of(found, guess(found)), RecordSort.ACTOR)]
    assert fields == [("sprache", "wohnen"), ("sprache", "arbeit")]


def test_a_row_about_an_offer_gives_it_its_place_and_days() -> None:
    found = book(
        ["Angebot", "Anbieter", "Ort", "Wochentag"],
        ["Nähcafé, offen", "AWO", "Ilsede", "Di"],
        ["Sprachkurs", "VHS", "Peine", "Mo"],
    )
    batch = batch_of(found, guess(found))
    first = drafts(batch, RecordSort.OFFER)[0]
    assert (first.values["label"], first.values["places"]) == (("Nähcafé, offen",), ("place:Ilsede",))
    assert first.attributes == {"Wochentag": ("Di",)}
    assert "places" not in drafts(batch, RecordSort.ACTOR)[0].values


def test_a_ditto_sign_means_what_stands_above_and_a_dash_nothing() -> None:
    found = book(
        ["Träger", "Einrichtung", "Ort"],
        ["AWO", "Kita Nord", "Peine"],
        ['"', "Kita Süd", "dito"],
        ["DRK", "Kita Ost", "k. A."],
    )
    batch = batch_of(found, guess(found))
    assert labels(batch, RecordSort.TIE) == ["AWO → Kita Nord", "AWO → Kita Süd", "DRK → Kita Ost"]
    assert labels(batch, RecordSort.PLACE) == ["Peine"]


def test_a_title_in_between_names_the_kind_of_the_rows_below() -> None:
    found = book(
        ["Name", "Ort"], ["Schulen", ""], ["Am Wald", "Peine"], ["Vereine", ""], ["Bunte Vielfalt", "Ilsede"]
    )
    batch = batch_of(found, guess(found))
    assert [it.values["kind"] for it in drafts(batch, RecordSort.ACTOR)] == [("schule",), ("verein",)]
    assert [it.spot.row for it in batch.rejected] == [2, 4]
    assert is_accounted_for(batch)


def test_a_list_without_headings_is_told_by_its_cells() -> None:
    found = book(
        ["AWO", "Bahnhofstr. 1", "31224", "Peine", "info@awo.example"],
        ["VHS", "Weg 2", "31226", "Peine", "info@vhs.example"],
    )
    mapping = guess(found)
    assert mapping.header_rows == ()
    assert roles(mapping) == ["name", "street", "postcode", "place", "mail"]
    assert batch_of(found, mapping).rows == 2


def test_who_funds_a_project_and_what_it_costs_are_kept() -> None:
    found = book(
        ["Projekt", "Träger", "Fördermittelgeber", "Laufzeit", "Summe in €"],
        ["Brücke", "AWO", "BAMF", "2019-2021", "10.000"],
    )
    batch = batch_of(found, guess(found))
    [project] = drafts(batch, RecordSort.UNDERTAKING)
    assert (project.values["start"], project.values["end"], project.attributes) == (
        ("2019",),
        ("2021",),
        {"Summe in €": ("10.000",)},
    )
    assert [it.values["role"] for it in drafts(batch, RecordSort.INVOLVEMENT)] == [
        ("traeger",),
        ("foerderer",),
    ]


def test_a_heading_broken_over_two_lines_is_read_as_one() -> None:
    found = book(
        ["Name der", "Art der", "Handlungs-"],
        ["Einrichtung", "Einrichtung", "feld"],
        ["Gartenfreunde", "Verein", "Sprache"],
        ["Am Wald", "Grundschule", "Bildung"],
        ["Sonnenhof", "Kita", "Bildung"],
    )
    assert roles(guess(found)) == ["name", "kind", "field"]


def test_the_day_above_the_table_is_the_day_of_the_list() -> None:
    found = book(
        ["Vereine im Landkreis – Stand: 30.09.2026", "", ""],
        ["Name", "Ort", "Art"],
        ["AWO", "Peine", "Verein"],
    )
    assert batch_of(found, guess(found)).dated == date(2026, 9, 30)


def test_a_month_is_no_day_and_days_in_rows_are_of_their_rows() -> None:
    found = book(
        ["Vereine, Stand 09/2026", "", ""],
        ["Name", "Ort", "Art"],
        ["AWO Stand 01.01.2020", "Peine", "Verein"],
    )
    assert batch_of(found, guess(found)).dated is None
