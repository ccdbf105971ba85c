import pytest

from graph.errors import InvalidSource
from graph.importers.actors import ACTOR_WORDS
from graph.importers.columns import Columns, columns_of
from graph.importers.listing import Listing, Row
from graph.importers.ties import TIE_WORDS


def columns(*headings: str, row: tuple[str, ...] = ()) -> Columns:
    rows = (Row(2, row, ""),) if row else ()
    return columns_of(Listing("liste.csv", headings, rows), ACTOR_WORDS, needed=("id",), kept=("id",))


@pytest.mark.parametrize("heading", ["id", "ID", "Kennung", "SCHLÜSSEL", "Schlu\u0308ssel", "Nr"])
def test_a_heading_is_known_in_any_spelling(heading: str) -> None:
    assert columns("Name", heading).places == {"label": 0, "id": 1}


def test_german_and_english_headings_of_ties_mean_the_same() -> None:
    for headings in (
        ("source", "target", "weight"),
        ("Von", "Nach", "Gewicht"),
        ("Quelle", "Ziel", "Stärke"),
    ):
        found = columns_of(
            Listing("k.csv", headings, ()), TIE_WORDS, needed=("source", "target"), kept=("weight",)
        )
        assert found.places == {"source": 0, "target": 1, "weight": 2}


def test_the_surest_word_wins_and_the_other_column_is_an_attribute() -> None:
    found = columns("Name", "label", "id")
    assert found.places["label"] == 1
    assert found.attributes == {"id": 2, "name": 0}


def test_every_other_column_is_kept_under_a_code_of_its_own() -> None:
    found = columns("id", "Jahr", "jahr", "Größe (m²)")
    assert found.attributes == {"id": 0, "jahr": 1, "jahr-2": 2, "groesse-m2": 3}


def test_a_column_cannot_take_the_code_of_a_role() -> None:
    assert columns("id", "kind", "KIND").attributes == {"id": 0, "kind-2": 2}


def test_a_column_without_heading_is_kept_if_it_says_anything() -> None:
    row = ("a", "", "x")
    found = columns("id", "", "", row=row)
    assert (found.attributes, found.headings[2]) == ({"id": 0, "spalte-3": 2}, "Spalte 3")
    assert found.kept(Row(2, row, "")) == {"id": "a", "spalte-3": "x"}


def test_a_short_row_has_empty_cells() -> None:
    found = columns("id", "label", "jahr")
    assert (found.cell(Row(2, ("a",), ""), "label"), found.kept(Row(2, ("a",), ""))) == ("", {"id": "a"})


def test_a_missing_column_is_named_with_those_there_are() -> None:
    with pytest.raises(
        InvalidSource, match=r"»liste.csv«: Die Spalte »id« fehlt .*kennung.*Vorhanden: Name, Ort"
    ):
        columns("Name", "Ort")
