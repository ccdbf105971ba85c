from __future__ import annotations

from dashboard.views.gaps import FIRST_SHOWN
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import Fake, actors


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
