"""What is outdated, what is contested, a meeting, and what an actor's own page offers."""

from __future__ import annotations

import pytest

from graph.editing import Preset, Source, objections
from graph.records import RecordSort
from tests.dashboard.components.entering.conftest import Opened, box, press
from tests.dashboard.components.entering.test_form import actor
from tests.dashboard.conftest import words
from tests.graph.editing.conftest import Office

OLD = Source(preset=Preset.CALL, day="01.03.2023")


@pytest.fixture
def old_tie(office: Office) -> str:
    """Return a tie that nobody confirmed for years."""
    ends = actor(office, "VHS Musterstadt"), actor(office, "Verein Brücke")
    return office.enter(RecordSort.TIE, OLD, relation="kooperation", participants=ends).iri


def test_what_is_outdated_is_confirmed_by_one_press(
    opened_page: Opened, office: Office, old_tie: str
) -> None:
    page = opened_page("upkeep", teil="pruefen")
    assert "1 Angabe ist seit mehr als 24 Monaten" in words(page)

    page = press(page, "Weiterhin gültig")

    assert office.record(old_tie).first("confirmed_on") == "2026-11-22"
    assert "Nichts zu tun" in page.success[-1].value


def test_what_is_outdated_can_end(opened_page: Opened, office: Office, old_tie: str) -> None:
    page = opened_page("upkeep", teil="pruefen")
    box(page, "Gilt nicht mehr seit").input("06.2024")

    press(page, "Beenden")

    assert office.record(old_tie).first("end") == "2024-06"


def test_nothing_outdated_is_said_calmly(opened_page: Opened) -> None:
    assert "Nichts zu tun" in opened_page("upkeep", teil="pruefen").success[0].value


def test_an_objection_hides_at_once_and_is_settled(opened_page: Opened, office: Office) -> None:
    iri = actor(office, "VHS Musterstadt")
    page = opened_page("upkeep", teil="einsprueche", eintrag=iri)
    box(page, "Was sagt die Stelle dazu? (nötig)").input("Wir sind kein Partner.")

    page = press(page, "Einspruch aufnehmen und verbergen")

    assert iri not in office.content.records
    assert "Wir sind kein Partner" in words(page)

    hidden = opened_page("actor", id=iri)
    assert hidden.title[0].value == "Dieser Eintrag wird zurzeit nicht gezeigt"
    assert "VHS" not in words(hidden)
    assert "vhs" not in words(hidden)

    page = press(page, "Wieder zeigen")
    assert iri in office.content.records
    assert [it.outcome for it in objections(office.store, office.name)] == ["wieder gezeigt"]


def test_a_meeting_is_written_down_in_one_form(opened_page: Opened, office: Office) -> None:
    page = opened_page("upkeep", teil="erfassen", was="treffen")
    box(page, "Titel (nötig)").input("Runder Tisch")
    came = box(page, "Wer war da? (Stellen, keine Personen)")
    came.set_value([actor(office, "VHS Musterstadt"), "Sportverein Altenau"])
    page.run()
    box(page, "Was? (1)").input("Einladung schreiben")
    box(page, "Wer? (1)").select("Sportverein Altenau")
    box(page, "Bis wann? (1)").input("1.12.2026")

    page = press(page, "Speichern")

    assert "mit 2 Teilnehmenden und 1 Aufgabe." in page.success[0].value.replace("\\", "")
    newcomer = actor(office, "Sportverein Altenau")
    came_in = {it.first("participant") for it in office.content.of_sort(RecordSort.INVOLVEMENT)}
    assert came_in == {actor(office, "VHS Musterstadt"), newcomer}
    assert [it.all("bearer") for it in office.content.of_sort(RecordSort.TASK)] == [(newcomer,)]


def test_a_meeting_without_a_title_keeps_what_was_typed(opened_page: Opened) -> None:
    page = opened_page("upkeep", teil="erfassen", was="treffen")
    box(page, "Was? (1)").input("Einladung schreiben")

    page = press(page, "Speichern")

    assert {it.value.replace("\\", "") for it in page.error} >= {"Bitte einen Titel eingeben."}
    assert box(page, "Was? (1)").value == "Einladung schreiben"


def test_the_page_of_an_actor_offers_what_the_office_can_do(opened_page: Opened, office: Office) -> None:
    iri = actor(office, "VHS Musterstadt")
    page = opened_page("actor", id=iri)

    page = press(page, "Weiterhin gültig")

    assert office.record(iri).first("confirmed_on") == "2026-11-22"
    assert "gilt weiterhin" in page.success[0].value


def test_an_actor_is_renamed_on_its_page(opened_page: Opened, office: Office) -> None:
    iri = actor(office, "VHS Musterstadt")
    page = opened_page("actor", id=iri)
    box(page, "Neuer Name").input("Bildungszentrum")

    press(page, "Umbenennen")

    assert office.record(iri).all("alt_labels") == ("VHS Musterstadt",)


def test_a_mistake_is_deleted_and_brought_back(opened_page: Opened, office: Office) -> None:
    iri = actor(office, "VHS Musterstadt")
    office.tie(iri, actor(office, "Verein Brücke"))
    page = opened_page("upkeep", teil="erfassen", eintrag=iri)
    assert "Mit ihm verschwindet 1 weiterer Eintrag" in words(page)

    page = press(page, "Löschen")
    assert iri not in office.content.records

    press(page, "Rückgängig")
    assert iri in office.content.records
