"""Pages on a real store in memory with a small network of the office's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import cache
from graph import service
from graph.records import RecordSort
from tests.dashboard.conftest import PATIENCE
from tests.graph.editing.conftest import TODAY, Office, opened

Opened = Callable[..., AppTest]


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    """Return an office whose store the pages use."""
    office = opened()
    office.actor("VHS Musterstadt", "vhs")
    office.actor("Verein Brücke")
    board = office.enter(RecordSort.BODY, label="Integrationsbeirat", kind="integrationsbeirat")
    assert board.iri
    monkeypatch.setattr(cache.DESK, "_store", office.store)
    monkeypatch.setattr(
        cache.DESK, "_notebook", service.notebook(service.settings("memory:", None, {}, TODAY))
    )
    monkeypatch.setattr(cache, "today", lambda: TODAY)
    return office


@pytest.fixture
def opened_page(office: Office) -> Opened:
    """Return a function that opens a page of the network, with values of the address."""

    def open_it(identifier: str, **values: str) -> AppTest:
        page = AppTest.from_string(
            f"from dashboard.views import {identifier}\n{identifier}.render()", default_timeout=PATIENCE
        )
        page.query_params["netz"] = office.name
        for key, value in values.items():
            page.query_params[key] = value
        return page.run()

    return open_it


def press(page: AppTest, label: str) -> AppTest:
    """Press the button of this label."""
    return next(it for it in page.button if it.label == label).click().run()


def box(page: AppTest, label: str):  # type: ignore[no-untyped-def]  # whichever kind of control has the label
    """Return the control of this label."""
    controls = [*page.text_input, *page.selectbox, *page.multiselect, *page.text_area, *page.radio]
    return next(it for it in controls if it.label == label)
