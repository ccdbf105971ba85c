"""The switch draws empty places, each explained beside the map, as text and as rows; without it nothing changes."""

from __future__ import annotations

from datetime import date

from dashboard.components import gap_layer
from graph import looking
from graph.findings import PublicationLevel
from graph.model import Moment, Selection
from tests.dashboard.components.gaps_on_map import PARTNER, TIE, Missing
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

NAMES = actors(6)
DAY = Moment(date(2026, 3, 1), date(2026, 3, 1))
MARK = f"leerstelle-{PARTNER}"
ON = {"fehlendes": "ja"}


def test_without_the_switch_nothing_is_added(open_page: Opener) -> None:
    page = open_page("network_map", Missing(NAMES))

    assert "leere Stelle" not in words(page)
    assert not page.toggle(key="feld_fehlendes").value


def test_switch_is_written_into_the_address_and_taken_back(open_page: Opener) -> None:
    page = open_page("network_map", Missing(NAMES))
    page.toggle(key="feld_fehlendes").set_value(True).run()
    assert page.query_params["fehlendes"] == "ja"

    page.toggle(key="feld_fehlendes").set_value(False).run()
    assert "fehlendes" not in page.query_params


def test_empty_places_are_offered_as_buttons_and_in_words(open_page: Opener) -> None:
    page = open_page("network_map", Missing(NAMES), **ON)

    labels = [button.label for button in page.button]
    assert "Kindertagesstätte\\: in den Quellen nicht genannt \\(Sprache\\)" in labels
    assert any(label.startswith(NAMES[0]) and label.endswith(NAMES[1]) for label in labels)
    assert "Dazu sind 2 Hinweise eingezeichnet" in words(page)


def test_picking_a_place_opens_its_reason_and_the_way_to_the_list(open_page: Opener) -> None:
    page = open_page("network_map", Missing(NAMES), **ON)
    page.button(key=f"zeigen_{MARK}").click().run()

    assert page.query_params["akteur"] == MARK
    assert any(it.value.startswith("Kindertagesstätte") for it in page.header)
    said = words(page)
    assert "**Warum?** In den erfassten Quellen nicht genannt" in said
    assert "kein Akteur und kein Vorwurf" in said


def test_place_opens_from_its_link_in_a_fresh_session(open_page: Opener) -> None:
    page = open_page("network_map", Missing(NAMES), akteur=MARK, **ON)

    assert any("Kindertagesstätte" in heading.value for heading in page.header)


def test_line_that_was_picked_by_its_finding_opens_too(open_page: Opener) -> None:
    page = open_page("network_map", Missing(NAMES), akteur=str(TIE), **ON)

    assert f"{NAMES[0]} und {NAMES[1]}" in [heading.value for heading in page.header]
    assert "nur intern" in "\n".join(str(badge.value) for badge in page.markdown)
    assert "hohle Linie ist keine Verbindung und kein Vorwurf" in words(page)


def test_place_that_was_decided_about_is_taken_back_in_silence(open_page: Opener) -> None:
    fake = Missing(NAMES)
    fake.intend()
    page = open_page("network_map", fake, akteur=MARK, **ON)

    assert "akteur" not in page.query_params
    assert "nicht berücksichtigt" not in words(page)


def test_place_of_a_link_without_the_layer_is_taken_back_in_silence(open_page: Opener) -> None:
    page = open_page("network_map", Missing(NAMES), akteur=MARK)

    assert "akteur" not in page.query_params
    assert "nicht berücksichtigt" not in words(page)


def test_table_lists_the_empty_places_apart_from_actors_and_lines(open_page: Opener) -> None:
    page = open_page("network_map", Missing(NAMES), ansicht="tabelle", **ON)

    actors_shown, lines, missing = [frame.value for frame in page.dataframe]
    assert (len(actors_shown), len(lines)) == (6, 5)
    assert list(missing.iloc[:, 0]) == [
        "Kindertagesstätte: in den Quellen nicht genannt (Sprache)",
        f"{NAMES[0]} und {NAMES[1]}",
    ]
    assert list(missing.iloc[:, 4]) == ["für Gremien geeignet", "nur intern"]


def test_page_is_english_with_the_layer(open_page: Opener) -> None:
    page = open_page("network_map", Missing(NAMES), sprache="en", **ON)

    assert page.toggle(key="feld_fehlendes").label == "Show what is missing"
    assert "Empty places are not actors and hollow lines are not ties" in words(page)


def test_network_without_such_findings_says_where_to_look(open_page: Opener) -> None:
    page = open_page("network_map", Fake(NAMES, gaps=()), **ON)

    assert gap_layer.NOTHING.replace(".", "\\.") in words(page) or str(gap_layer.NOTHING) in words(page)


def test_hostile_names_stay_text(open_page: Opener) -> None:
    page = open_page("network_map", Missing(HOSTILE_NAMES), **ON)

    assert not page.exception
    assert "![](" not in "\n".join(button.label for button in page.button)


def test_saved_picture_says_that_it_holds_what_is_internal() -> None:
    fake, chosen = Missing(NAMES), Selection(moment=DAY)
    view, findings = fake.map_view(None, "m", chosen), fake.findings(None, "m", DAY)

    internal, board = (
        looking.gap_layer(view, findings, chosen, level)
        for level in (PublicationLevel.INTERNAL, PublicationLevel.BODY)
    )
    assert gap_layer.noted(internal, "Art: Verein") == "Art: Verein; mit leeren Stellen, NUR INTERN"
    assert gap_layer.noted(board, "") == "mit leeren Stellen"
    assert gap_layer.noted(looking.GapLayer(view=view), "") == ""
