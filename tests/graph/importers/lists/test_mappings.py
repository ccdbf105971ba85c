"""How a list is read is guessed, corrected by people, kept, and fitted to the next list."""

import pytest

from graph.errors import InvalidSource
from graph.importers.lists import Mapping, Role, batch_of, guess
from graph.records import RecordSort
from tests.batches import labels
from tests.graph.importers.lists.tables import MESSY, book, drafts


def test_a_kept_mapping_reads_the_same() -> None:
    mapping = guess(MESSY)
    assert batch_of(MESSY, Mapping.from_json(mapping.as_json())) == batch_of(MESSY, mapping)


def test_next_quarters_list_is_read_though_its_columns_moved() -> None:
    kept = guess(
        book(
            ["Verein", "PLZ", "Ort"],
            ["VHS", "30159", "Peine"],
            ["AWO", "30161", "Peine"],
            name="Vereine 2024.csv",
        )
    )
    later = book(
        ["Stand Juli"],
        [],
        ["Ort", "Verein", "Mitglieder im Jahr", "PLZ"],
        ["Peine", "VHS", "12", "30159"],
        name="Vereine 2025.csv",
    )
    batch = batch_of(later, kept)
    [vhs] = drafts(batch, RecordSort.ACTOR)
    assert vhs.values["label"] == ("VHS",)
    assert vhs.attributes == {"Mitglieder im Jahr": ("12",), "PLZ": ("30159",)}
    assert any("»Mitglieder im Jahr«" in notice for notice in batch.notices)


def test_a_list_without_the_columns_of_the_mapping_names_both() -> None:
    kept = guess(book(["Verein", "PLZ", "Ort"], ["VHS", "30159", "Peine"]))
    with pytest.raises(InvalidSource, match=r"Erwartet: Verein, PLZ, Ort\. Vorhanden: Farbe, Form"):
        batch_of(book(["Farbe", "Form"], ["rot", "rund"], ["blau", "eckig"]), kept)


def test_identifiers_bear_the_name_of_their_list_without_its_date() -> None:
    found = book(["ID", "Name"], ["4711", "VHS"], ["4712", "AWO"], name="Vereine_2024-05.xlsx")
    batch = batch_of(found, guess(found))
    assert [it.identifier for it in drafts(batch, RecordSort.ACTOR)] == ["vereine:4711", "vereine:4712"]


def test_people_overrule_what_was_guessed() -> None:
    mapping = guess(MESSY).with_role(2, Role.ATTRIBUTE)
    changed = Mapping.from_json(mapping.as_json().replace('"actors-and-carriers"', '"actors"'))
    batch = batch_of(MESSY, changed)
    assert labels(batch, RecordSort.TIE) == []
    assert drafts(batch, RecordSort.ACTOR)[0].attributes["Träger"] == ("AWO Kreisverband",)


def test_a_list_without_names_says_which_columns_there_are() -> None:
    found = book(["PLZ", "Ort"], ["30159", "Hannover"], ["31224", "Peine"])
    with pytest.raises(InvalidSource, match=r"fehlt die Spalte »Name des Akteurs«\. Vorhanden: PLZ und Ort"):
        batch_of(found, guess(found))


def test_a_damaged_profile_is_no_stack_trace() -> None:
    for text in ("", "{}", "[1]", '{"form": 1}', '{"form": 99}', "[" * 100_000):
        with pytest.raises(InvalidSource, match="Profil"):
            Mapping.from_json(text)
