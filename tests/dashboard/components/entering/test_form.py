"""Forms: faults beside their fields, nothing typed is lost, stored with a way back, both values where two were at it."""

from __future__ import annotations

from graph.editing import Clash, saved
from graph.records import RecordSort
from tests.dashboard.components.entering.conftest import Opened, box, press
from tests.dashboard.conftest import words
from tests.graph.editing.conftest import STAMP, TODAY, Office

COOPERATION = {"teil": "erfassen", "was": "zusammenarbeit"}


def actor(office: Office, label: str) -> str:
    return next(it.iri for it in office.content.of_sort(RecordSort.ACTOR) if it.label == label)


def test_the_first_screen_begins_with_a_cooperation(opened_page: Opened) -> None:
    page = opened_page("upkeep", teil="erfassen")

    assert page.title[0].value == "Was möchten Sie eintragen?"
    assert "Zum Beispiel nach einem Telefonat" in words(page)


def test_an_empty_form_says_beside_its_fields_what_is_missing(opened_page: Opened, office: Office) -> None:
    version = office.store.data_version()

    page = press(opened_page("upkeep", **COOPERATION), "Speichern")

    assert [it.value for it in page.error] == ["Bitte wählen, um wen es geht\\.", "Bitte wählen, mit wem\\."]
    assert office.store.data_version() == version


def test_a_new_cooperation_has_at_most_eight_fields_and_is_taken_back_by_one_press(
    opened_page: Opened, office: Office
) -> None:
    page = opened_page("upkeep", **COOPERATION)
    in_sight = [it.label for it in (*page.selectbox, *page.multiselect, *page.text_input)]
    folded = [it.label for expander in page.expander for it in (*expander.selectbox, *expander.multiselect, *expander.text_input)]  # fmt: skip
    chosen = {"Netzwerk", "Gemeinde", "Diese Ansicht merken als"}
    assert len(set(in_sight) - set(folded) - chosen) == 8

    box(page, "Wer? (nötig)").select(actor(office, "VHS Musterstadt"))
    box(page, "Mit wem? (nötig)").select(actor(office, "Verein Brücke"))
    page = press(page, "Speichern")

    (tie,) = office.content.of_sort(RecordSort.TIE)
    assert tie.label == "Verein Brücke – VHS Musterstadt"
    assert "Gespeichert: Beziehung »Verein Brücke – VHS Musterstadt«" in page.success[0].value.replace(
        "\\", ""
    )

    page = press(page, "Rückgängig")
    assert office.content.of_sort(RecordSort.TIE) == ()
    assert not page.success


def test_nothing_typed_is_lost_when_something_else_is_wrong(opened_page: Opened, office: Office) -> None:
    page = opened_page("upkeep", teil="erfassen", was="akteur")
    box(page, "Bezeichnung (nötig)").input("Sportverein")
    box(page, "E-Mail der Stelle").input("erika.muster@web.example")
    box(page, "Art (nötig)").select("verein")

    page = press(page, "Speichern")

    assert "persönliche E" in page.error[0].value
    assert box(page, "Bezeichnung (nötig)").value == "Sportverein"
    assert [it.label for it in office.content.of_sort(RecordSort.ACTOR)].count("Sportverein") == 0


def test_two_people_at_one_record_see_both_values_and_decide(opened_page: Opened, office: Office) -> None:
    iri = actor(office, "VHS Musterstadt")
    page = opened_page("upkeep", teil="erfassen", eintrag=iri)
    seen = office.record(iri)
    other = saved(office.store, office.name, seen.with_values(email=("info@vhs.example",)), None, basis=seen, stamp=STAMP, today=TODAY)  # fmt: skip
    assert not isinstance(other, Clash)

    box(page, "E-Mail der Stelle").input("kontakt@vhs.example")
    page = press(page, "Speichern")
    options = [option.replace("\\", "").replace("\u2060", "") for option in page.radio[-1].options]

    assert options == [
        "Ihre Fassung: kontakt@vhs.example",
        "Inzwischen gespeichert: info@vhs.example",
    ]
    assert office.record(iri).first("email") == "info@vhs.example"

    press(page, "So speichern")
    assert office.record(iri).all("email") == ("kontakt@vhs.example",)


def test_a_contact_is_changed_and_the_old_one_is_gone(opened_page: Opened, office: Office) -> None:
    iri = actor(office, "VHS Musterstadt")
    tie = office.tie(iri, actor(office, "Verein Brücke"))
    page = opened_page("upkeep", teil="erfassen", eintrag=iri, was="kontakt")

    box(page, "E-Mail der Stelle").input("info@vhs-neu.example")
    press(page, "Speichern")

    assert office.record(iri).all("email") == ("info@vhs-neu.example",)
    assert tie in office.content.records


def test_a_similar_actor_is_asked_about_once(opened_page: Opened, office: Office) -> None:
    page = opened_page("upkeep", teil="erfassen", was="akteur")
    box(page, "Bezeichnung (nötig)").input("Verein Bruecke e.V.")
    box(page, "Art (nötig)").select("verein")

    page = press(page, "Speichern")
    assert "Verein Brücke" in page.error[0].value
    page = press(page, "Speichern")

    assert not page.error
    assert "Verein Bruecke e.V." in {it.label for it in office.content.of_sort(RecordSort.ACTOR)}


def test_every_form_opens(opened_page: Opened) -> None:
    from dashboard.components.entering.tasks import TASKS

    page = opened_page("upkeep", teil="erfassen")
    for task in TASKS:
        page.query_params["was"] = task.key
        page.run()
        assert not page.exception
        assert "Speichern" in [it.label for it in page.button], task.key
        assert "Das lässt sich nicht zeigen" not in words(page), task.key


def test_every_record_opens_in_its_form_and_stays_what_it_is_when_saved(
    opened_page: Opened, office: Office
) -> None:
    vhs, club = actor(office, "VHS Musterstadt"), actor(office, "Verein Brücke")
    made = [
        office.tie(vhs, club),
        office.enter(RecordSort.OFFER, label="Kurs", fields="sprache", providers=vhs, notes=("Zeile 1\nZeile 2", "Zwei")).iri,
        office.enter(RecordSort.TASK, label="Brief", bearer=vhs, modality="auftrag", end="2026-12").iri,
    ]  # fmt: skip
    before = {iri: office.record(iri) for iri in made}

    for iri in made:
        page = press(opened_page("upkeep", teil="erfassen", eintrag=iri), "Speichern")
        assert not page.error
        assert "Nichts zu ändern" in words(page)

    assert {iri: office.record(iri) for iri in made} == before
