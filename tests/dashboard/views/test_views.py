"""Every page in four states: nothing there, one actor, 500 actors, damaged data; and when the program itself fails."""

from __future__ import annotations

import pytest

from dashboard import cache, navigation
from graph.texts import EXAMPLE_NOTICE, FICTIONAL_NOTICE
from tests.dashboard.conftest import Opener, parsed_words, words
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

PAGES = [view.page.identifier for view in navigation.views()]
GAPS_FROM_NOTHING = ("Arbeit: Unternehmen – in den erfassten Quellen nicht genannt",)
EMPTY = Fake((), label="")
ONE = Fake(actors(1))
MANY = Fake(actors(500), gaps=tuple(f"Hinweis {number}" for number in range(60)))
DAMAGED = Fake(actors(1), damaged=True)
UNRECORDED = Fake((), gaps=GAPS_FROM_NOTHING)
INVENTED = Fake(actors(1), invented=True)
BROKEN = Fake(actors(1), broken=True)


@pytest.mark.parametrize("identifier", PAGES)
def test_page_without_any_network_says_what_to_do(identifier: str, open_page: Opener) -> None:
    page = open_page(identifier, EMPTY)

    assert not page.exception
    assert page.title[0].value == "Willkommen bei Netzlotse"
    assert [heading.value for heading in page.header] == [
        "Eigenes Netzwerk anlegen",
        "Beispiele ansehen",
        "Mit dem Musterkreis üben \\(fiktiv\\)",
    ]
    assert "Danach lesen Sie Ihre Listen unter »Daten pflegen« ein" in words(page)


@pytest.mark.parametrize("identifier", PAGES)
@pytest.mark.parametrize("fake", [ONE, MANY], ids=["one-actor", "500-actors"])
def test_page_shows_one_heading_of_the_first_level(identifier: str, fake: Fake, open_page: Opener) -> None:
    page = open_page(identifier, fake)

    assert not page.exception
    assert not page.error
    assert len(page.title) == 1


@pytest.mark.parametrize("identifier", PAGES)
def test_page_offers_network_and_day_and_says_that_the_example_is_dated(
    identifier: str, open_page: Opener
) -> None:
    page = open_page(identifier, ONE)

    assert page.selectbox[0].label == "Netzwerk"
    assert [control.label for control in page.date_input] == ["Gültig am", "Stand vom"]
    assert EXAMPLE_NOTICE in words(page)


@pytest.mark.parametrize("identifier", PAGES)
def test_page_of_an_invented_network_says_so_in_a_box(identifier: str, open_page: Opener) -> None:
    page = open_page(identifier, INVENTED)

    assert page.warning[0].value == FICTIONAL_NOTICE
    assert EXAMPLE_NOTICE not in words(page)


@pytest.mark.parametrize("identifier", PAGES)
def test_damaged_data_is_explained_in_german(identifier: str, open_page: Opener) -> None:
    page = open_page(identifier, DAMAGED)

    assert not page.exception
    assert "Zeile 12" in page.warning[0].value


@pytest.mark.parametrize("identifier", PAGES)
def test_failure_of_the_program_shows_no_trace(
    identifier: str, open_page: Opener, capsys: pytest.CaptureFixture[str]
) -> None:
    page = open_page(identifier, BROKEN)

    log = capsys.readouterr().err
    assert not page.exception
    assert "kann gerade nicht angezeigt werden" in page.error[0].value
    assert "geheim" not in words(page) + log
    assert "unerwarteter Fehler RuntimeError" in log


@pytest.mark.parametrize("identifier", PAGES)
def test_wrong_values_in_the_address_are_ignored_with_a_note(identifier: str, open_page: Opener) -> None:
    page = open_page(identifier, ONE, netz="gibtsnicht", gueltig="gestern")

    notes = " ".join(note.value for note in page.info)
    assert not page.exception
    assert "»netz«" in notes
    assert "»gueltig«" in notes


@pytest.mark.parametrize("identifier", PAGES)
def test_hostile_names_are_shown_letter_by_letter(identifier: str, open_page: Opener) -> None:
    page = open_page(identifier, Fake(HOSTILE_NAMES, gaps=HOSTILE_NAMES))

    assert not page.exception
    assert "![](" not in parsed_words(page)
    assert "](https" not in parsed_words(page)
    assert "<img" not in parsed_words(page).replace("\\<", "")


@pytest.mark.parametrize("identifier", PAGES)
def test_before_anything_was_recorded_one_sentence_and_the_way_back(
    identifier: str, open_page: Opener
) -> None:
    page = open_page(identifier, UNRECORDED, stand="2000-01-01")
    said = words(page)

    assert len(page.title) == 1
    assert "Bis zum 01.01.2000 war in diesem Netzwerk nichts erfasst" in said
    assert "Unternehmen" not in said
    button = next(button for button in page.button if button.label == "Stand auf heute setzen")
    assert "stand" not in button.click().run().query_params


@pytest.mark.parametrize("identifier", [it for it in PAGES if it != "upkeep"])
def test_network_without_entries_says_so_for_its_day(identifier: str, open_page: Opener) -> None:
    page = open_page(identifier, UNRECORDED)

    assert f"Für den {cache.today():%d.%m.%Y} ist in diesem Netzwerk nichts erfasst" in words(page)
    assert "Stand auf heute setzen" not in [button.label for button in page.button]


def test_who_comes_to_enter_something_is_not_told_that_nothing_is_there(open_page: Opener) -> None:
    assert "ist in diesem Netzwerk nichts erfasst" not in words(open_page("upkeep", UNRECORDED))


def test_help_is_there_before_anything_was_recorded(open_page: Opener) -> None:
    assert "Welche Seite beantwortet welche Frage?" in words(
        open_page("help", UNRECORDED, stand="2000-01-01")
    )
