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


def test_links_that_have_grown_old_say_so(opened_page: Opened) -> None:
    page = opened_page(
        "upkeep", teil="ablage", was="rechnung", eintrag="https://integrationsnetz.example/id/x/actor/y"
    )

    told = " ".join(it.value.replace("\\", "") for it in page.info)
    assert "»ablage« gibt es unter »Daten pflegen« nicht." in told
    assert "Den Eintrag aus diesem Link gibt es in diesem Netzwerk nicht." in told
    assert "Was dieser Link eintragen soll, gibt es nicht." in told


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
    chosen = {"Netzwerk", "Gemeinde", "Diese Ansicht merken als", "Aufgabe"}
    assert len(set(in_sight) - set(folded) - chosen) == 7

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


def test_a_partner_nobody_has_recorded_comes_in_with_the_cooperation_and_goes_with_it(
    opened_page: Opened, office: Office
) -> None:
    before = office.quads()
    page = opened_page("upkeep", **COOPERATION)
    box(page, "Wer? (nötig)").select(actor(office, "VHS Musterstadt"))
    page = box(page, "Mit wem? (nötig)").set_value(["Tür an Tür"]).run()
    page = press(page, "Speichern")
    assert [it.value for it in page.error] == ["Bitte wählen\\: Art\\."]

    box(page, "Art von »Tür an Tür« (nötig)").select("verein")
    page = press(page, "Speichern")

    (tie,) = office.content.of_sort(RecordSort.TIE)
    partner = office.record(actor(office, "Tür an Tür"))
    assert set(tie.all("participants")) == {partner.iri, actor(office, "VHS Musterstadt")}
    assert partner.all("evidence") == tie.all("evidence") != ()
    assert "Neu angelegt: »Tür an Tür«." in page.success[0].value.replace("\\", "")

    press(page, "Rückgängig")
    assert office.quads() == before


def test_a_new_name_is_first_compared_with_those_that_are_there(opened_page: Opened, office: Office) -> None:
    page = opened_page("upkeep", **COOPERATION)
    box(page, "Wer? (nötig)").select(actor(office, "VHS Musterstadt"))
    page = box(page, "Mit wem? (nötig)").set_value(["Verein Bruecke e.V."]).run()
    assert box(page, "Art von »Verein Bruecke e\\.V\\.« (nötig)").value == "verein"

    page = press(page, "»Verein Brücke« nehmen")
    press(page, "Speichern")

    assert [it.label for it in office.content.of_sort(RecordSort.TIE)] == ["Verein Brücke – VHS Musterstadt"]
    assert "Verein Bruecke e.V." not in office.content.labels().values()


def test_what_is_wrong_in_a_folded_field_is_said_where_it_is_seen(
    opened_page: Opened, office: Office
) -> None:
    page = opened_page("upkeep", **COOPERATION)
    box(page, "Notiz (freiwillig)").input("Frau Muster, 0170 1234567")

    page = press(page, "Speichern")

    assert any("»Weitere Angaben«, Notiz" in it.value.replace("\\", "") for it in page.error)


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
    page = press(page, "Speichern")

    assert "Seltener gebraucht" in words(page)
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
    for task in (it for it in TASKS if it.is_listed):
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
