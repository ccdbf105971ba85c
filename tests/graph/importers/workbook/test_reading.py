"""A workbook comes back: what people do to it in Excel, and what becomes of every row and cell."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.errors import InvalidSource
from graph.records import RecordSort
from tests.book_network import JOBCENTER, ONE, OTHER, TABLE, TIE, TODAY, VHS, iri, records
from tests.books import append, changes, column, edited, handed_out, put, read_back, row


@pytest.fixture(scope="module")
def book() -> bytes:
    return handed_out()


def back(book: bytes, edit: Any) -> Any:
    return read_back(edited(book, edit))


def test_an_untouched_workbook_changes_nothing(book: bytes) -> None:
    batch = read_back(book)
    assert changes(batch) == {}
    assert batch.rows == len(batch.drafts) == len(records())
    assert (batch.exported_at, batch.replaces_values, batch.dated) == (1, True, TODAY)


def test_known_rows_carry_their_address_and_what_they_said_at_export(book: bytes) -> None:
    draft = next(it for it in read_back(book).drafts if it.iri == JOBCENTER)
    assert draft.base is not None
    assert (draft.base["end"], draft.values["end"]) == (("2027-12-31",), ("2027-12-31",))


def test_a_day_that_became_a_number_is_still_that_day(book: bytes) -> None:
    def edit(it: Any) -> None:
        cell = it["Akteure"].cell(row(it["Akteure"], "actor/jobcenter"), column(it["Akteure"], "Ende"))
        cell.number_format, cell.value = "General", 46752  # 31.12.2027, counted by hand from 1.1.2027 = 46388

    assert changes(back(book, edit)) == {}


def test_a_year_typed_into_a_cell_of_days_is_a_year(book: bytes) -> None:
    def edit(it: Any) -> None:
        cell = it["Akteure"].cell(row(it["Akteure"], "actor/jobcenter"), column(it["Akteure"], "Ende"))
        cell.value = 2028  # the cell keeps its form and shows a day of 1905

    assert changes(back(book, edit)) == {JOBCENTER: {"end": ("2028",)}}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("März 2028", "2028-03"),
        ("1.4.2028", "2028-04-01"),
        (date(2028, 4, 1), "2028-04-01"),
        ("2028", "2028"),
    ],
)
def test_dates_are_read_as_precisely_as_they_are_typed(book: bytes, typed: object, meant: str) -> None:
    batch = back(book, lambda it: put(it["Akteure"], "actor/vhs", "Ende", typed))
    assert changes(batch) == {VHS: {"end": (meant,)}}


def test_blanks_blank_rows_hidden_rows_and_another_order_change_nothing(book: bytes) -> None:
    def edit(it: Any) -> None:
        sheet = it["Akteure"]
        rows = [[cell.value for cell in line] for line in sheet.iter_rows(min_row=2, max_row=8)]
        for number, cells in enumerate(reversed(rows)):
            for place, value in enumerate(cells, start=1):
                kept = f"{value}  " if isinstance(value, str) and place > 1 else value
                sheet.cell(2 + 2 * number, place).value = kept
                sheet.cell(3 + 2 * number, place).value = "  " if place == 5 else None
        sheet.row_dimensions[4].hidden = True

    batch = back(book, edit)
    assert changes(batch) == {}
    assert (batch.missing, batch.rows) == ((), len(records()))


def test_moved_mistyped_and_renamed_columns_are_found_again(book: bytes) -> None:
    def edit(it: Any) -> None:
        sheet = it["Akteure"]
        sheet.cell(1, column(sheet, "Telefon der Zentrale")).value = "Telefon der Zentral"
        sheet.cell(1, column(sheet, "E-Mail der Stelle")).value = "So schreibt man uns"
        sheet.insert_cols(2)
        number = column(sheet, "Anschrift")
        for line in range(1, 10):
            sheet.cell(line, 2).value = sheet.cell(line, number).value
        sheet.delete_cols(number)

    batch = back(book, edit)
    assert changes(batch) == {}
    assert [str(it) for it in batch.notices] == [
        "Blatt »Akteure«: Die Spalte »So schreibt man uns« wurde als »E-Mail der Stelle« gelesen.",
        "Blatt »Akteure«: Die Spalte »Telefon der Zentral« wurde als »Telefon der Zentrale« gelesen.",
    ]


def test_a_column_that_is_gone_takes_no_values_away(book: bytes) -> None:
    batch = back(book, lambda it: it["Akteure"].delete_cols(column(it["Akteure"], "Internet")))
    assert changes(batch) == {}
    assert "Die Spalte »Internet« fehlt" in batch.notices[0]


def test_an_added_column_is_left_out_and_counted(book: bytes) -> None:
    def edit(it: Any) -> None:
        it["Akteure"].cell(1, 40).value, it["Akteure"].cell(2, 40).value = (
            "Ansprechpartnerin",
            "Erika Mustermann",
        )

    batch = back(book, edit)
    assert changes(batch) == {}
    assert [(it.spot.column, it.count) for it in batch.left_out] == [("AN (Ansprechpartnerin)", 1)]
    assert "Mustermann" not in repr(batch)


def test_an_edited_id_is_refused_with_the_nearest_one_and_the_entry_asked_about(book: bytes) -> None:
    batch = back(
        book, lambda it: put(it["Akteure"], "actor/jobcenter", "Kennung (nicht ändern)", "actor/jobcentre")
    )
    (refused,) = batch.rejected
    assert (refused.spot.sheet, refused.spot.column) == ("Akteure", "")
    assert "Meinten Sie »actor/jobcenter«?" in refused.reason
    assert [it.iri for it in batch.missing] == [JOBCENTER]


def test_of_a_copied_row_the_original_stays_and_the_copy_is_refused(book: bytes) -> None:
    def edit(it: Any) -> None:
        sheet = it["Akteure"]
        number = append(sheet, Bezeichnung="Jobcenter Nord")
        sheet.cell(number, 1).value = "actor/jobcenter"

    batch = back(book, edit)
    assert changes(batch) == {}
    assert "steht in 2 Zeilen" in batch.rejected[0].reason
    assert batch.rows == len(batch.drafts) + len(batch.rejected)


def test_without_the_column_of_ids_nothing_is_taken_for_new(book: bytes) -> None:
    batch = back(book, lambda it: it["Angebote"].delete_cols(1))
    assert [it.spot.row for it in batch.rejected] == [2, 3]
    assert all(it.sort is not RecordSort.OFFER for it in (*batch.drafts, *batch.missing))


def test_words_of_the_choice_may_differ_in_case_and_hyphens_only(book: bytes) -> None:
    def edit(it: Any) -> None:
        put(it["Beziehungen"], "tie/vhs-jobcenter", "Wie eng?", "abgestimmte zusammenarbeit")
        put(it["Beziehungen"], "tie/vhs-jobcenter", "Art der Beziehung", "kooperirt mit")

    batch = back(book, edit)
    assert changes(batch) == {TIE: {"level": ("3",)}}
    (refused,) = batch.rejected
    assert refused.spot.column.endswith("(Art der Beziehung)")
    assert "Meinten Sie »kooperiert mit«" in refused.reason


def test_a_name_that_two_have_needs_the_id_beside_it(book: bytes) -> None:
    def edit(it: Any) -> None:
        put(it["Beziehungen"], "tie/vhs-jobcenter", "Zu", "Förderverein")
        put(it["Beziehungen"], "tie/vhs-jobcenter", "Von", "Förderverein (actor/foerderverein-2)")

    batch = back(book, edit)
    assert changes(batch) == {TIE: {"source": (OTHER,)}}
    assert (
        "Förderverein (actor/foerderverein) · Förderverein (actor/foerderverein-2)"
        in batch.rejected[0].reason
    )


def test_a_mistyped_name_is_asked_about(book: bytes) -> None:
    batch = back(book, lambda it: put(it["Beziehungen"], "tie/vhs-jobcenter", "Zu", "Jobzenter"))
    assert changes(batch) == {}
    assert "Meinten Sie »Jobcenter«" in batch.rejected[0].reason


def test_a_renamed_actor_is_still_meant_by_its_old_and_its_new_name(book: bytes) -> None:
    def edit(it: Any) -> None:
        put(it["Akteure"], "actor/jobcenter", "Bezeichnung", "Jobcenter Mitte")
        put(it["Angebote"], "offer/b1", "Anbieter", "Jobcenter Mitte; Jobcenter")

    assert changes(back(book, edit)) == {
        JOBCENTER: {"label": ("Jobcenter Mitte",)},
        iri(RecordSort.OFFER, "b1"): {"providers": (JOBCENTER,)},
    }


def test_a_new_actor_can_be_named_in_a_new_tie_of_the_same_file(book: bytes) -> None:
    def edit(it: Any) -> None:
        append(it["Akteure"], Bezeichnung="Sprachcafé", Sorte="Akteur", Art="Verein")
        append(it["Beziehungen"], Art_der_Beziehung="kooperiert mit", Beteiligte="Sprachcafé; Jobcenter")

    batch = back(book, edit)
    actor, tie = (it for it in batch.drafts if not it.iri)
    assert (actor.sort, actor.values["kind"]) == (RecordSort.ACTOR, ("verein",))
    assert tie.values["participants"] == (actor.key, JOBCENTER)
    assert tie.values["modality"] == ("ist",)
    assert batch.rejected == ()


def test_a_new_row_without_what_it_needs_says_what_is_missing(book: bytes) -> None:
    batch = back(book, lambda it: append(it["Akteure"], Bezeichnung="Sprachcafé"))
    (refused,) = batch.rejected
    assert refused.reason == "In dieser neuen Zeile fehlt »Art«. Bitte eintragen."
    assert batch.rows == len(batch.drafts) + 1


def test_a_removed_and_an_emptied_row_are_asked_about_and_change_nothing(book: bytes) -> None:
    def edit(it: Any) -> None:
        it["Angebote"].delete_rows(row(it["Angebote"], "offer/schutz"))
        sheet = it["Akteure"]
        number = row(sheet, "actor/jobcenter")
        for place in range(2, sheet.max_column + 1):
            sheet.cell(number, place).value = None

    batch = back(book, edit)
    assert changes(batch) == {}
    assert {it.iri for it in batch.missing} == {JOBCENTER, iri(RecordSort.OFFER, "schutz")}


def test_a_sheet_that_is_gone_says_nothing_about_its_entries(book: bytes) -> None:
    batch = back(book, lambda it: it.remove(it["Angebote"]))
    assert batch.missing == ()
    assert batch.notices == ("Das Blatt »Angebote« fehlt: Seine Einträge bleiben, wie sie sind.",)


def test_a_renamed_sheet_is_known_by_its_ids_and_an_added_one_is_said(book: bytes) -> None:
    def edit(it: Any) -> None:
        it["Angebote"].title = "Kurse"
        it.create_sheet("Notizen")["A1"] = "mal sehen"

    batch = back(book, edit)
    assert changes(batch) == {}
    assert batch.notices == (
        "Das Blatt »Notizen« gehört nicht zur Arbeitsmappe; seine 1 Zeile bleibt außer Acht.",
    )


def test_a_hidden_sheet_and_one_with_a_copy_beside_it_are_read(book: bytes) -> None:
    def edit(it: Any) -> None:
        copy = it.copy_worksheet(it["Angebote"])
        copy.title = "Angebote alt"
        it.move_sheet(copy, -it.index(copy) + 1)
        put(it["Angebote"], "offer/b1", "Bezeichnung", "B2-Kurs")
        it["Angebote"].sheet_state = "hidden"

    batch = back(book, edit)
    assert changes(batch) == {iri(RecordSort.OFFER, "b1"): {"label": ("B2-Kurs",)}}
    assert ["Angebote alt" in it for it in batch.notices] == [True]


@pytest.mark.parametrize(
    ("sheet", "key", "heading", "says"),
    [
        ("Akteure", "actor/vhs", "E-Mail der Stelle", "E-Mail-Adresse"),
        ("Akteure", "actor/vhs", "Internet", "Internetadresse"),
        ("Belege", "evidence/liste", "Kurzname (für Verweise)", "wird aus Dokument"),
    ],
)
def test_what_cannot_be_such_a_value_is_said(
    book: bytes, sheet: str, key: str, heading: str, says: str
) -> None:
    batch = back(book, lambda it: put(it[sheet], key, heading, "siehe oben"))
    assert changes(batch) == {}
    assert [says in it.reason for it in batch.rejected] == [True]


def test_an_emptied_cell_empties_the_field_unless_it_is_needed(book: bytes) -> None:
    def edit(it: Any) -> None:
        put(it["Akteure"], "actor/vhs", "Telefon der Zentrale", None)
        put(it["Akteure"], "actor/vhs", "Art", None)

    batch = back(book, edit)
    assert changes(batch) == {VHS: {"phone": ()}}
    assert batch.rejected[0].reason == "»Art« darf nicht leer sein; der alte Wert bleibt."


def test_values_with_the_sign_that_parts_them_stay_whole_when_others_are_added(book: bytes) -> None:
    def edit(it: Any) -> None:
        put(it["Akteure"], "actor/vhs", "Auch genannt", "VHS; Haus A; Abendschule; VHS")
        put(it["Akteure"], "actor/vhs", "Anmerkungen", "Erste; Anmerkung\nZweite\nmit Umbruch\nDritte")

    assert changes(back(book, edit)) == {
        VHS: {
            "alt_labels": ("VHS; Haus A", "Abendschule", "VHS"),
            "notes": ("Erste; Anmerkung", "Zweite\nmit Umbruch", "Dritte"),
        }
    }


@pytest.mark.parametrize("typed", ["erika.mustermann@vhs.example", "0171 2345678", "Frau Erika Mustermann"])
def test_persons_stay_out_and_are_not_repeated(book: bytes, typed: str) -> None:
    batch = back(book, lambda it: put(it["Akteure"], "actor/vhs", "Anmerkungen", f"Bitte {typed} fragen"))
    assert changes(batch) == {}
    (refused,) = batch.rejected
    assert refused.cell == ""
    assert "Mustermann" not in repr(batch.drafts)


def test_the_sort_of_a_known_row_stays(book: bytes) -> None:
    batch = back(book, lambda it: put(it["Akteure"], "actor/vhs", "Sorte", "Gremium"))
    assert changes(batch) == {}
    assert "sie bleibt »Akteur«" in batch.rejected[0].reason


def test_a_cell_that_its_sort_does_not_have_is_refused(book: bytes) -> None:
    batch = back(book, lambda it: put(it["Akteure"], "actor/vhs", "Anzahl", 5))
    assert changes(batch) == {}
    assert "gibt es nicht bei »Akteur«" in batch.rejected[0].reason


def test_the_flag_numbers_and_choices_are_read(book: bytes) -> None:
    def edit(it: Any) -> None:
        put(it["Akteure"], "group/vereine", "Liste ist offen (»etc.«)", None)
        put(it["Akteure"], "group/vereine", "Anzahl", 7)
        put(it["Erwartungen"], "expectation/eigene", "Wie stark?", "muss")
        put(it["Gremiensitze"], "quota/tisch", "Zahl der Sitze", "viele")

    batch = back(book, edit)
    assert changes(batch) == {
        iri(RecordSort.GENERIC, "vereine"): {"open_list": (), "count": ("7",)},
        iri(RecordSort.EXPECTATION, "eigene"): {"strength": ("must",)},
    }
    assert batch.rejected[0].reason == "Hier wird eine ganze Zahl erwartet."


def test_a_further_column_of_the_network_is_read_back(book: bytes) -> None:
    batch = back(book, lambda it: put(it["Akteure"], "actor/vhs", "Betten", "14"))
    assert next(it.attributes for it in batch.drafts if it.iri == VHS) == {"Betten": ("14",)}


def test_without_its_hidden_sheets_a_workbook_asks_for_a_new_one(book: bytes) -> None:
    with pytest.raises(InvalidSource, match="verborgenen Blätter"):
        back(book, lambda it: it.remove(it["Werte"]))


def test_a_seat_goes_to_a_body_and_not_to_an_actor(book: bytes) -> None:
    def edit(it: Any) -> None:
        append(
            it["Gremiensitze"], Sorte="Gremiensitz", Gremium="Jobcenter", Mitglied="Jobcenter", Rolle="Gast"
        )
        append(
            it["Gremiensitze"],
            Sorte="Gremiensitz",
            Gremium="Runder Tisch",
            Mitglied="Jobcenter",
            Rolle="Gast",
        )

    batch = back(book, edit)
    (seat,) = (it for it in batch.drafts if not it.iri)
    assert (seat.values["organization"], seat.values["role"]) == ((TABLE,), ("gast",))
    assert len(batch.rejected) == 1
    assert ONE not in repr(seat)
