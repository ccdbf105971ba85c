"""A list goes through the wizard: the sum is said, what stays outside is handed out, and all of it is taken back."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from graph.model import Layer
from graph.records import RecordSort, records_in
from graph.store import Store
from ontology.namespaces import graph_iri
from tests.dashboard.own_office import open_part, own_office

LIST = "Verein;Art;Ort\nSprachcafé e.V.;Verein;Peine\n;Verein;Peine\nNähstube;Verein;Ilsede\n".encode()
PRESS = "In das Netzwerk übernehmen"


def actors(store: Store, network: str) -> list[str]:
    found = records_in(store.scan([graph_iri(network, Layer.PUBLIC)])).values()
    return sorted(it.label for it in found if it.sort is RecordSort.ACTOR)


def chosen(content: bytes = LIST) -> AppTest:
    page = open_part("einlesen")
    page.file_uploader[0].upload("vereine.csv", content, "text/csv")
    return page.run()


def press(page: AppTest, label: str) -> AppTest:
    next(it for it in page.button if it.label == label).click()
    return page.run()


def kind_column(page: AppTest) -> Any:
    return next(it for it in page.selectbox if (it.key or "").startswith("lesen_spalte_1_"))


def said(page: AppTest) -> str:
    return "\n".join(it.value for it in page.markdown)


def test_the_sum_names_every_state_and_the_missing_row_can_be_downloaded() -> None:
    own_office()
    page = chosen()
    assert not page.exception
    assert "**3 Zeilen gelesen** = 2 neu + 0 geändert + 0 unverändert + 0 Konflikt + 1 abgelehnt" in said(
        page
    )
    labels = [it.label for it in page.get("download_button")]
    assert labels == ["1 Zeile zum Korrigieren herunterladen (Excel)"]


def test_after_taking_over_the_way_back_the_next_steps_and_the_missing_rows_are_offered() -> None:
    store, network = own_office()
    page = press(chosen(), PRESS)
    assert actors(store, network) == ["Nähstube", "Sprachcafé e.V."]
    assert "**Übernommen.**\n**3 Zeilen gelesen**" in said(page)
    links = [it.proto.label for it in page.get("page_link")]
    assert {"Auf der Karte ansehen", "Als Liste ansehen", "Fehlende Partner ansehen"} <= set(links)
    assert len(page.get("download_button")) == 1
    press(page, "Ganzes Einlesen zurücknehmen")
    assert actors(store, network) == []


def test_what_was_decided_is_still_there_after_a_look_at_another_part() -> None:
    own_office()
    page = chosen()
    kind_column(page).select("left-out")
    page = press(page, "So lesen")
    page.query_params["teil"] = "verlauf"
    page = page.run()
    page.query_params["teil"] = "einlesen"
    page = page.run()
    assert not page.exception
    assert "Datei: **vereine\\.csv**" in said(page)
    assert kind_column(page).value == "left-out"
    page = press(page, "Andere Datei wählen")
    assert "Datei: **vereine\\.csv**" not in said(page)
    assert PRESS not in [it.label for it in page.button]
