from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import Opener, parsed_words, words
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

VIEWS = ("zeitleiste", "vergleich", "beschluesse", "endet")
NAMES = ("Projekt Nord", "Leitbild", "Leitfaden", "Bericht", "Projekt Süd", "Sprachkurs")
"""A project until 31.03.2027, a decision, a recommendation, a duty until 30.06.2026, a project until then, an offer."""
FAKE = Fake(NAMES)


def titles(page: AppTest) -> list[str]:
    return [box.label for box in page.expander]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    "fake",
    [Fake(actors(1)), Fake(actors(500)), Fake(HOSTILE_NAMES, gaps=HOSTILE_NAMES)],
    ids=["one", "many", "hostile"],
)
def test_each_view_opens_with_one_heading(view: str, fake: Fake, open_page: Opener) -> None:
    page = open_page("development", fake, ansicht=view, gueltig="2026-11-22")

    assert not page.exception
    assert not page.error
    assert len(page.title) == 1


@pytest.mark.parametrize("view", VIEWS)
def test_no_name_of_a_source_becomes_markup(view: str, open_page: Opener) -> None:
    said = parsed_words(open_page("development", Fake(HOSTILE_NAMES), ansicht=view, gueltig="2026-11-22"))

    assert "![](https://" not in said
    assert "<img" not in said.replace("\\<img", "")


def test_timeline_answers_first_and_lists_every_dated_entry_by_year(open_page: Opener) -> None:
    page = open_page("development", FAKE, gueltig="2026-11-22")

    assert page.title[0].value == "Was geschah wann?"
    assert "Zwischen 2025 und 2027 mit Datum belegt: 3 Vorhaben und 1 Beschluss" in words(page).replace(
        "\\", ""
    )
    assert [heading.value for heading in page.subheader] == ["2025", "2026"]
    assert "**12\\.06\\.2025** · Leitbild" in titles(page)
    assert "**bis 30\\.06\\.2026** · Bericht · :gray[Auftrag]" in titles(page)


def test_what_has_no_date_stands_in_a_list_of_its_own(open_page: Opener) -> None:
    page = open_page("development", FAKE, gueltig="2026-11-22")

    assert "Angebote (2)" in titles(page)


def test_two_days_of_the_address_are_compared(open_page: Opener) -> None:
    page = open_page(
        "development", FAKE, ansicht="vergleich", von="2025-03-01", bis="2026-11-22", gueltig="2026-11-22"
    )
    said = words(page).replace("\\", "")

    assert "Zwischen dem 01.03.2025 und dem 22.11.2026: 1 Eintrag neu und 1 beendet." in said
    assert "Leitbild · :gray[Beschluss vom 12.06.2025]" in said
    assert "Projekt Süd · :gray[Ende laut Quelle: 30.06.2026]" in said


def test_network_without_any_date_says_that_nothing_can_be_told(open_page: Opener) -> None:
    page = open_page("development", Fake(("a",)), ansicht="vergleich", gueltig="2020-01-01")

    assert "nennen kein einziges Datum" in words(page)


def test_days_in_the_wrong_order_are_put_right_and_said(open_page: Opener) -> None:
    page = open_page(
        "development", FAKE, ansicht="vergleich", von="2026-11-22", bis="2025-03-01", gueltig="2026-11-22"
    )

    assert "Der erste Tag lag nach dem zweiten" in words(page)
    assert "Zwischen dem 01.03.2025 und dem 22.11.2026" in words(page).replace("\\", "")


def test_a_day_that_is_none_is_ignored_with_a_note(open_page: Opener) -> None:
    page = open_page("development", FAKE, ansicht="vergleich", von="gestern", gueltig="2026-11-22")

    assert not page.error
    assert "»von«" in words(page).replace("\\", "")


def test_same_findings_on_both_days_are_no_change(open_page: Opener) -> None:
    page = open_page("development", FAKE, ansicht="vergleich", gueltig="2026-11-22")

    assert "An den Hinweisen ändert sich zwischen den beiden Tagen nichts\\." in words(page)


def test_decisions_and_recommendations_carry_their_state_in_words(open_page: Opener) -> None:
    page = open_page("development", FAKE, ansicht="beschluesse", gueltig="2026-11-22")
    shown = [label.replace("\\", "") for label in titles(page)]

    assert "Leitbild · **beschlossen 12.06.2025, Verbleib nicht erfasst**" in shown
    assert "Leitfaden · **2025 empfohlen, Verbleib unbekannt**" in shown
    assert "Bericht · **Termin 30.06.2026 vorbei, Ergebnis nicht erfasst**" in shown


def test_what_is_past_its_date_is_one_press_away(open_page: Opener) -> None:
    page = open_page("development", FAKE, ansicht="beschluesse", gueltig="2026-11-22", status="vorbei")

    assert page.header[0].value == "1 Eintrag"
    assert titles(page)[-2].startswith("Bericht")


def test_nobody_is_called_overdue(open_page: Opener) -> None:
    for view in VIEWS:
        said = words(open_page("development", FAKE, ansicht=view, gueltig="2026-11-22"))
        assert "überfällig" not in said
        assert "versprochen" not in said


def test_choice_without_any_result_says_so(open_page: Opener) -> None:
    page = open_page("development", FAKE, ansicht="beschluesse", gueltig="2026-01-01", status="vorbei")

    assert "Für diese Auswahl ist hier nichts erfasst." in words(page)


def test_what_ends_soon_names_day_and_loss_and_what_ended_stands_apart(open_page: Opener) -> None:
    page = open_page("development", FAKE, ansicht="endet", gueltig="2026-11-22")
    said = words(page).replace("\\", "")

    assert "1 Eintrag endet laut Quelle in den nächsten 12 Monaten." in said
    assert [heading.value for heading in page.header] == [
        "Endet in diesem Zeitraum \\(1\\)",
        "Beendet, keine Nachfolge erfasst \\(1\\)",
    ]
    assert "- Beteiligt: awo" in said


def test_months_of_the_address_widen_the_look(open_page: Opener) -> None:
    page = open_page("development", FAKE, ansicht="endet", gueltig="2026-11-22", monate="3")

    assert "Für die nächsten 3 Monate nennen die erfassten Quellen kein Ende" in words(page).replace("\\", "")
