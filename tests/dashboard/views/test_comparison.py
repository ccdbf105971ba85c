"""The comparison: sorted by name, every figure with its ground, and who closed a gap with quote and year."""

from __future__ import annotations

from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import Fake, actors

TWELVE = Fake(actors(12))


def test_every_figure_stands_with_number_and_age_of_its_sources(open_page: Opener) -> None:
    said = words(open_page("comparison", TWELVE)).replace("\\", "")

    for label in ("Akteure", "Gremien", "Arten von Akteuren", "Erwartete Partner", "Verbindungen"):
        line = next(line for line in said.splitlines() if line.startswith(f"**{label}:**"))
        assert "aus 2 Quellen, 2006 bis 2009" in line
    assert "Sie taugen nicht für eine Rangfolge" in said


def test_table_says_what_the_cards_say(open_page: Opener) -> None:
    rows = dict(open_page("comparison", TWELVE).dataframe[0].value.itertuples(index=False, name=None))

    assert rows["Quellen"] == "aus 2 Quellen, 2006 bis 2009"
    assert rows["Verbindungen"] == "4 berichtet (Ist) (aus 2 Quellen, 2006 bis 2009)"
    assert rows["Arbeit und Ausbildung"] == "2 namentlich (aus 2 Quellen, 2006 bis 2009)"


def test_without_a_partner_the_page_asks_for_one(open_page: Opener) -> None:
    page = open_page("comparison", TWELVE, ansicht="luecke")

    assert page.title[0].value == "Wer hat diese Lücke geschlossen?"
    assert "Wählen Sie, welcher Partner gesucht wird" in words(page)


def test_link_from_a_finding_shows_who_has_the_partner(open_page: Opener) -> None:
    page = open_page("comparison", TWELVE, ansicht="luecke", partner="verein", feld="arbeit")
    said = words(page).replace("\\", "")

    assert "Namentlich belegt ist ein solcher Partner hier: Integrationsnetzwerk Musterkreis." in said
    assert "Verein, Quelle: 2006" in said
    assert "Verein, Quelle: 2006, Soll" in said
    assert "„Wortlaut: Bündnis für Übergänge 1“" in said
    assert "4 weitere Partner" in said


def test_nobody_documented_says_only_something_about_the_sources(open_page: Opener) -> None:
    said = words(open_page("comparison", Fake(()), ansicht="luecke", partner="verein"))

    assert "Das sagt nur etwas über die erfassten Quellen" in said


def test_municipalities_of_one_network_stand_in_the_order_of_their_names(open_page: Opener) -> None:
    page = open_page("comparison", TWELVE, ansicht="gemeinden")
    names = [header.value.replace("\\", "") for header in page.header]

    assert names[:3] == ["Bündnis für Übergänge 1", "Fachdienst Soziales 2", "Grundschule Süd 3"]
    assert "Akteure: keine Angabe" in words(page).replace("\\", "")


def test_one_municipality_has_nothing_to_stand_beside(open_page: Opener) -> None:
    said = words(open_page("comparison", Fake(actors(1)), ansicht="gemeinden"))

    assert "noch keine zwei Gemeinden" in said


def test_limit_to_a_place_is_said_not_to_count_here(open_page: Opener) -> None:
    assert "immer ganze Netzwerke" in words(open_page("comparison", TWELVE, ort="o1"))


def test_unknown_choices_are_noted(open_page: Opener) -> None:
    page = open_page("comparison", TWELVE, ansicht="luecke", partner="raumschiff", mit="atlantis")
    notes = " ".join(note.value for note in page.info)

    assert "»partner«" in notes
    assert "»mit«" in notes
