"""Parts of `Daten pflegen` that speak with partners: workbook, self-check and mailing list, without a browser."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from graph.records import Record, RecordSort, quads_of_record
from graph.store import Change, Store
from ontology.namespaces import graph_iri
from tests.book_network import NAME, NOW, record, records
from tests.dashboard.conftest import parsed_words, words
from tests.dashboard.own_office import open_part, own_office

PARTS = ("selbstauskunft", "verteiler", "mappe")
HOSTILE = "![x](https://boese.example/x.png) **fett** <img src=x>"


def office(*more: Record) -> Store:
    store, name = own_office("Musterstadt")
    assert name == NAME
    area = graph_iri(NAME, "oeffentlich")
    additions = tuple(
        quad
        for it in (*records(), *more)
        if it.sort is not RecordSort.EXPECTATION
        for quad in quads_of_record(it, area)
    )
    store.change(Change(additions=additions, reason="Test", role="Test", recorded_at=NOW))
    return store


def button(page: AppTest, label: str) -> None:
    next(it for it in page.button if it.label == label).click().run()


@pytest.mark.parametrize("part", PARTS)
def test_parts_open_and_read_no_name_as_markup(part: str) -> None:
    office(record(RecordSort.ACTOR, "boese", label=HOSTILE, kind="verein"))
    page = open_part(part)
    assert not page.exception
    assert "![x](https" not in parsed_words(page)


def test_sheets_are_made_for_those_who_are_chosen() -> None:
    office()
    page = open_part("selbstauskunft", feld="bildung")
    button(page, "1 Bogen erstellen")
    assert not page.exception
    assert [it.proto.label for it in page.get("download_button")] == ["Bögen herunterladen (ZIP)"]


def test_an_empty_network_has_nobody_to_write_to() -> None:
    own_office("Musterstadt")
    page = open_part("selbstauskunft")
    assert next(it for it in page.button if it.label == "0 Bögen erstellen").disabled


def test_the_mailing_list_shows_functional_addresses_and_who_has_none() -> None:
    office()
    page = open_part("verteiler")
    assert "info@vhs.example" in [it.value for it in page.code]
    assert "**1 Adresse** von 6 ausgewählten Stellen." in words(page)
    assert "Noch ohne Adresse \\(5\\)" in words(page)


def test_a_bounced_address_goes_to_the_inbox() -> None:
    store = office()
    before = store.data_version()
    page = open_part("verteiler")
    page.text_area[0].input("info@vhs.example wer@anderswo.example")
    button(page, "Als Aufgabe in den Eingang legen")
    assert not page.exception
    assert [it.value for it in page.success] == ["Zum Entscheiden im Eingang: Volkshochschule Musterstadt."]
    assert "1 eingefügte Adresse ist bei keiner Stelle erfasst." in words(page)
    assert store.data_version() == before + 1


def test_the_workbook_is_offered() -> None:
    office()
    page = open_part("mappe")
    assert [it.proto.label for it in page.get("download_button")] == ["Arbeitsmappe herunterladen (Excel)"]
