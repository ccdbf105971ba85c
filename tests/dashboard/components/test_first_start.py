"""The first start asks and stores nothing unasked; what cannot be used is said beside its field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit.navigation.page import StreamlitPage
from streamlit.testing.v1 import AppTest

from dashboard import cache
from graph import service
from tests.dashboard.conftest import words

PATIENCE = 60
QUESTION = "from dashboard.components import examples_box\nexamples_box.show_question()"
PAGE = "from dashboard.views import {page}\n{page}.render()"


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[service.Store]:
    """Let the pages look at a real store in which nothing lies yet."""
    store = service.open_workspace(service.settings("memory:", None, {}, cache.today()), fill=False)
    monkeypatch.setattr(cache.DESK, "store", lambda: store)
    monkeypatch.setattr(cache.DESK, "notebook", lambda: service.Notebook(None))
    yield store
    store.close()


def opened(page: str = "overview", **values: str) -> AppTest:
    test = AppTest.from_string(PAGE.format(page=page), default_timeout=PATIENCE)
    for key, value in values.items():
        test.query_params[key] = value
    return test.run()


def press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def test_looking_stores_nothing(fresh: service.Store) -> None:
    page = opened()

    assert page.title[0].value == "Willkommen bei Netzlotse"
    assert service.data_version(fresh) == 0


@pytest.mark.parametrize(
    ("label", "ags", "said"),
    [
        ("", "", "Bitte einen Namen eingeben"),
        ("Netz", "3157", "5 Ziffern"),
        ("Peine", "", "schreibgeschütztes Beispiel"),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_stored(
    fresh: service.Store, label: str, ags: str, said: str
) -> None:
    page = opened()
    page.text_input[0].input(label)
    page.text_input[1].input(ags)
    page = press(page, "Netzwerk anlegen")

    assert said in " ".join(error.value for error in page.error)
    assert service.data_version(fresh) == 0


def test_an_own_network_opens_empty_and_says_how_to_go_on(fresh: service.Store) -> None:
    page = opened()
    page.text_input[0].input("Integrationsnetzwerk Musterstadt")
    page.text_input[1].input("03157")
    page = press(page, "Netzwerk anlegen")

    assert page.query_params["netz"] == "integrationsnetzwerk-musterstadt"
    assert [info.ags for info in service.networks(fresh)] == ["03157"]
    assert "So kommen die ersten Einträge hinein" in words(page)
    assert "Zuerst zwei oder drei Akteure" in words(page)
    assert not any("import-network" in it.value for it in page.code)


@pytest.mark.parametrize("page_name", ["help", "privacy", "plain_language", "accessibility"])
@pytest.mark.parametrize("choice", ["Netzwerk anlegen", "Beispiele öffnen"])
def test_what_was_begun_on_a_page_about_the_program_opens_with_the_overview(
    fresh: service.Store, monkeypatch: pytest.MonkeyPatch, page_name: str, choice: str
) -> None:
    gone_to = list[tuple[str, object]]()

    def go(page: StreamlitPage, *, query_params: object) -> None:
        gone_to.append((page.url_path, query_params))

    monkeypatch.setattr(st, "switch_page", go)
    page = opened(page_name, sprache="de")
    page.text_input[0].input("Netz Neustadt")
    press(page, choice)

    name = "netz-neustadt" if choice == "Netzwerk anlegen" else "lueneburg"
    assert gone_to == [("", {"netz": name, "sprache": "de"})]


def test_the_invented_network_comes_alone(fresh: service.Store) -> None:
    page = press(opened(), "Musterkreis öffnen")

    assert not page.exception
    assert [info.name for info in service.networks(fresh)] == ["musterkreis"]


def test_examples_are_removed_after_a_question_and_brought_back(fresh: service.Store) -> None:
    service.create_network(fresh, service.Founding(label="Netz"), cache.today())
    page = press(opened("help", thema="beispiele"), "Beispiele zurückholen")
    assert len(service.networks(fresh)) == 6
    press(page, "Beispiele entfernen")
    assert len(service.networks(fresh)) == 6
    press(AppTest.from_string(QUESTION, default_timeout=PATIENCE).run(), "Ja, entfernen")
    assert [info.name for info in service.networks(fresh)] == ["netz"]


def test_the_chooser_begins_with_the_own_network(fresh: service.Store) -> None:
    service.install_examples(fresh, cache.today(), parts=("peine",))
    service.create_network(fresh, service.Founding(label="Zwickau"), cache.today())
    page = opened("help")

    assert page.selectbox[0].options[0] == "Zwickau"
    assert page.selectbox[0].value == "zwickau"


def test_english_reads_english(fresh: service.Store) -> None:
    page = opened(sprache="en")

    assert page.title[0].value == "Welcome to Netzlotse"
    assert page.text_input[0].label == "Name of the network"
