from __future__ import annotations

from dataclasses import replace

from dashboard.views.gaps import FIRST_SHOWN
from graph.findings import Finding, Section
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import Fake, actors


class Paired(Fake):
    """Titles such as `A: Schule` say field and kind."""

    def finding(self, title: str, section: Section) -> Finding:
        field, _, kind = title.partition(": ")
        return replace(super().finding(title, section), field=field, kind=kind)


class Asked(Fake):
    """Findings about the district council are cleared up elsewhere."""

    def finding(self, title: str, section: Section) -> Finding:
        found = super().finding(title, section)
        return replace(found, checked_by="Büro des Kreistags") if "Kreistag" in title else found


def test_field_of_the_address_becomes_the_question(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)), feld="arbeit")

    assert page.title[0].value == "Wer fehlt im Handlungsfeld Arbeit und Ausbildung?"


def test_finding_names_reason_source_weight_certainty_and_next_step(open_page: Opener) -> None:
    said = words(open_page("gaps", Fake(actors(3)), feld="arbeit"))

    assert "Warum erwartet? Vergleich\\: Laatzen 2009 \\(Empfehlung\\)" in said
    assert "„Unternehmen gewinnen. Arbeit und Ausbildung: Unternehmen“" in said
    assert "**Wie sicher ist das?** Eine Quelle von 2006\\." in said
    assert "**Nächster Schritt:** Beim Arbeitgeberverband nachfragen\\." in said


def test_declared_absence_stands_apart_from_missing_partners(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(3)), feld="arbeit")

    assert [heading.value for heading in page.header] == [
        "Erwartet, nicht namentlich belegt \\(1\\)",
        "Vermerkt, kein Handlungsbedarf \\(1\\)",
    ]


def test_field_without_a_finding_says_so(open_page: Opener) -> None:
    assert "keinen Hinweis" in words(open_page("gaps", Fake(actors(3)), feld="sport"))


def test_long_list_shows_the_rest_on_demand(open_page: Opener) -> None:
    count = FIRST_SHOWN + 3
    page = open_page("gaps", Fake(actors(3), gaps=[f"Hinweis {number}" for number in range(count)]))
    button = page.button(key="weitere_luecke")

    assert button.label == "Weitere anzeigen (3)"
    again = button.click().run()
    assert again.query_params["anzahl_luecke"] == str(count)
    assert f"Hinweis {count - 1}" in words(again)


def test_open_places_are_counted_as_pairs_of_kind_and_field(open_page: Opener) -> None:
    gaps = ("A: Schule", "A: Verein", "B: Schule")
    said = words(open_page("gaps", Paired(actors(3), gaps=gaps)))

    assert (
        "3 offene Stellen\\: 2 Arten von Partnern in 2 Handlungsfeldern, die eine Quelle erwarten lässt und die hier "
        "nicht oder nicht mit Namen genannt sind\\."
    ) in said


def test_single_open_place_is_counted_in_the_singular(open_page: Opener) -> None:
    said = words(open_page("gaps", Paired(actors(3), gaps=("A: Schule",))))

    assert "1 offene Stelle\\: 1 Art von Partnern in 1 Handlungsfeld, die" in said
    assert "mit Namen genannt ist\\." in said


def test_headline_leaves_the_source_to_the_reasons(open_page: Opener) -> None:
    title = "Sprache: Verein e. V. – nicht genannt. Erwartet nach Nds. Richtlinie"
    page = open_page("gaps", Fake(actors(3), gaps=(title,)))

    assert [heading.value for heading in page.subheader] == [
        "Sprache\\: Verein e\\. V\\. – nicht genannt"
    ] * 2


def test_who_can_clear_it_up_stands_once_in_each_section(open_page: Opener) -> None:
    said = words(open_page("gaps", Fake(actors(3), gaps=("A", "B", "C"))))

    assert said.count("Wer kann es klären?") == 2, "two sections"


def test_somebody_else_who_can_clear_it_up_stands_on_the_card(open_page: Opener) -> None:
    said = words(open_page("gaps", Asked(actors(3), gaps=("A", "B", "C: Kreistag"))))

    assert said.count("**Wer kann es klären?** Büro des Kreistags") == 2
    assert said.count("**Wer kann es klären?** Koordinierungsstelle") == 2
