"""No page of the example networks, and no line of the log, holds a person's name."""

from __future__ import annotations

import hashlib

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import cache, failures, navigation
from graph import looking, service
from graph.model import Moment, Selection
from tests import persons
from tests.conftest import TODAY
from tests.dashboard.conftest import PATIENCE, words

PAGES = [view.page.identifier for view in navigation.views()]
NAMES = ("laatzen", "leer", "lueneburg", "peine")
ALWAYS = Moment(TODAY, TODAY)


def everything_said(page: AppTest) -> str:
    return "\n".join([words(page), *(table.value.to_csv() for table in page.dataframe)])


@pytest.fixture
def open_real(store: service.Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pages ask the example networks."""
    notebook = service.Notebook(None)
    monkeypatch.setattr(cache.DESK, "store", lambda: store)
    monkeypatch.setattr(cache.DESK, "notebook", lambda: notebook)
    monkeypatch.setattr(cache, "today", lambda: TODAY)


@pytest.mark.usefixtures("open_real")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("identifier", PAGES)
def test_page_of_an_example_names_no_person(
    identifier: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = AppTest.from_string(
        f"from dashboard.views import {identifier}\n{identifier}.render()", default_timeout=PATIENCE
    )
    page.query_params["netz"] = name
    said = everything_said(page.run())
    log = "".join(capsys.readouterr())

    assert not page.error
    assert len(said) > 300
    assert persons.names_in(said) == 0
    assert persons.names_in(log) == 0


@pytest.mark.parametrize("name", NAMES)
def test_no_answer_behind_a_page_names_a_person(name: str, store: service.Store) -> None:
    nodes = looking.map_view(store, name, Selection(moment=ALWAYS)).nodes
    answers = [
        service.overview(store, name, ALWAYS),
        looking.map_view(store, name, Selection(moment=ALWAYS)),
        service.findings(store, name, ALWAYS),
        *(service.actor_card(store, node.iri, ALWAYS) for node in nodes),
    ]

    assert len(answers) > 20
    assert [persons.names_in(repr(answer)) for answer in answers] == [0] * len(answers)


def test_name_in_a_failure_stays_out_of_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    digest = hashlib.sha256(f"{persons.SALT}musterfrau".encode()).hexdigest()[:16]
    monkeypatch.setattr(persons, "NAME_HASHES", frozenset({digest}))

    assert persons.names_in("Frau Musterfrau") == 1
    assert persons.names_in(failures.report(ValueError("Frau Musterfrau"))) == 0
