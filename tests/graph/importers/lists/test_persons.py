"""Whatever a list says of persons, and where a shelter is, stays outside and is counted."""

import pytest

from graph.importers.lists import batch_of, guess
from graph.records import RecordSort
from tests.batches import labels
from tests.graph.importers.lists.tables import MESSY, book, drafts


def test_persons_stay_out_of_values_quotes_and_reasons_and_are_counted() -> None:
    batch = batch_of(MESSY, guess(MESSY))
    assert 'Muster"' not in repr(batch)
    assert not [it for it in batch.drafts if "Frau Muster" in repr(it) or "erika" in repr(it)]
    counts = {it.spot.column: it.count for it in batch.left_out}
    assert counts["I (Ansprechpartner/in)"] == 2
    assert counts["F (Kontakt / E-Mail)"] == 1


def test_a_shelter_is_taken_in_without_any_trace_of_where_it_is() -> None:
    found = book(
        ["Einrichtung", "Art", "Straße", "PLZ", "Ort", "Lat", "Lon"],
        ["Frauenhaus", "Frauenhaus", "Geheimweg 7", "30159", "Peine", "52,1", "10,2"],
        ["VHS", "Volkshochschule", "Weg 1", "30161", "Peine", "52,3", "10,4"],
    )
    batch = batch_of(found, guess(found))
    shelter = drafts(batch, RecordSort.ACTOR)[0]
    assert not any(word in repr(shelter) for word in ("Geheimweg", "30159", "Peine", "52,1", "10,2"))
    assert sum(it.count for it in batch.left_out) == 5


def test_of_a_list_of_persons_only_their_organisations_are_taken_in() -> None:
    found = book(
        ["Institution", "Name", "Vorname", "Funktion", "Tel.", "E-Mail"],
        ["AWO", "Muster", "Erika", "Leitung", "05171 12345", "erika.muster@awo.example"],
        ["VHS", "Beispiel", "Hans", "Kurse", "05171 54321", "info@vhs.example"],
    )
    batch = batch_of(found, guess(found))
    assert labels(batch, RecordSort.ACTOR) == ["AWO", "VHS"]
    assert not any(word in repr(batch.drafts) for word in ("Muster", "Beispiel", "Erika", "12345", "54321"))
    assert {it.spot.column: it.count for it in batch.left_out} == {
        "B (Name)": 2, "C (Vorname)": 2, "D (Funktion)": 2, "E (Tel.)": 2, "F (E-Mail)": 1,
    }  # fmt: skip


@pytest.mark.parametrize("cell", ["AWO, Frau Muster", "AWO (Frau Muster)", "AWO\nFrau Muster"])
def test_a_person_in_the_name_of_an_organisation_is_cut_out(cell: str) -> None:
    found = book(["Verein", "Ort"], [cell, "Peine"], ["VHS", "Peine"], ["DRK", "Peine"], ["Caritas", "Peine"])
    batch = batch_of(found, guess(found))
    assert labels(batch, RecordSort.ACTOR) == ["AWO", "VHS", "DRK", "Caritas"]
    assert "Muster" not in repr(batch)
