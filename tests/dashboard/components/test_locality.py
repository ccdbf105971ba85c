"""The limit to one municipality: one choice, a link that restores it, and a calm note for what is unknown."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import cache
from dashboard.components import filters, locality
from graph.model import Moment, Selection
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import Fake
from tests.dashboard.located import BASE

TOWNS = Fake(("Amberfeld", "Birkenau", "Cedern", "Verein Nord"))


def choice(page: AppTest) -> object:
    return next(box for box in page.selectbox if box.label == "Gemeinde")


def test_network_without_places_has_no_choice(open_page: Opener) -> None:
    page = open_page("help", Fake(()))

    assert "Gemeinde" not in [box.label for box in page.selectbox]


def test_all_are_shown_unless_somebody_chooses(open_page: Opener) -> None:
    page = open_page("help", TOWNS)

    assert choice(page).value is None  # type: ignore[attr-defined] # a selectbox of AppTest
    assert "ort" not in page.query_params
    assert "Gezeigt" not in words(page)


@pytest.mark.parametrize("value", ["o1", f"{BASE}o1"])
def test_link_restores_the_choice_by_short_name_and_by_iri(open_page: Opener, value: str) -> None:
    page = open_page("help", TOWNS, ort=value)

    assert page.query_params["ort"] == "o1"
    assert "Gezeigt werden 2 Akteure in Birkenau, dazu 5 Partner und Anbieter von anderswo." in words(page)
    assert "Eine Gemeinde allein muss nicht alles haben" in words(page)


def test_choice_goes_into_the_address_and_out_again(open_page: Opener) -> None:
    page = open_page("help", TOWNS)
    choice(page).select("o2").run()  # type: ignore[attr-defined] # a selectbox of AppTest

    assert page.query_params["ort"] == "o2"
    choice(page).set_value(None).run()  # type: ignore[attr-defined] # a selectbox of AppTest
    assert "ort" not in page.query_params


def test_unknown_place_is_noted_and_forgotten(open_page: Opener) -> None:
    page = open_page("help", TOWNS, ort="![](https://evil.example/x.png)")

    assert not page.exception
    assert any("gehört nicht zu diesem Netzwerk" in note.value for note in page.info)
    assert "ort" not in page.query_params
    assert "gehört nicht" not in words(page.run())


@pytest.mark.parametrize(("place", "said"), [(None, ""), (f"{BASE}o1", "nur Birkenau mit Partnern")])
def test_pictures_and_files_say_the_limit_in_words(
    monkeypatch: pytest.MonkeyPatch, place: str | None, said: str
) -> None:
    labels = {f"{BASE}o1": "Birkenau"}
    monkeypatch.setattr(cache, "labels", lambda _name, _moment, iris: tuple(labels[iri] for iri in iris))
    monkeypatch.setattr(filters, "chosen", lambda *_: ())
    moment = Moment(date(2026, 3, 1), date(2026, 3, 1), place)

    assert locality.in_words("musterkreis", moment) == said
    assert filters.in_words("musterkreis", Selection(moment=moment)) == said
