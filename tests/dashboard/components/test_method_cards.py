"""Figures with their cards wait folded; the address says whether they are open."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import cache, escape
from dashboard.components import method_cards
from dashboard.components.figures import MOST
from graph import service
from tests.conftest import TODAY
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import BASE, HOSTILE_NAMES, Fake, actors

FAKE = Fake(actors(12))
ACTOR, BODY = f"{BASE}musterkreis/akteur/a3", f"{BASE}musterkreis/akteur/a1"
QUESTIONS = ("Was heißt das?", "Was heißt das nicht?", "Ab wann handeln?")


def test_the_start_page_offers_all_figures_folded(open_page: Opener) -> None:
    page = open_page("overview", FAKE)

    assert method_cards.NETWORK_TITLE in [box.label for box in page.expander]
    assert "So viele arbeiten zusammen" not in words(page)
    assert len(page.metric) <= MOST


def test_an_address_opens_them_with_all_three_answers(open_page: Opener) -> None:
    said = words(open_page("overview", FAKE, auf=method_cards.NETWORK))

    assert "**Dichte:** 11 Paare" in said
    assert "Bündnis für Übergänge 1" in said
    assert all(f"**{question}**" in said for question in QUESTIONS)
    assert "ohne Gremien und große Runden" in said


def test_opened_figures_are_no_further_numbers_of_the_first_screen(open_page: Opener) -> None:
    assert len(open_page("overview", FAKE, auf=method_cards.NETWORK).metric) <= MOST


def test_nothing_is_computed_before_somebody_unfolds_it(
    open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("computed too early")

    monkeypatch.setattr(Fake, "network_figures", refuse)
    monkeypatch.setattr(Fake, "actor_figures", refuse)

    assert not open_page("overview", FAKE).error
    assert not open_page("actor", FAKE, id=ACTOR).error


def test_where_an_actor_stands_is_marked_as_internal(open_page: Opener) -> None:
    page = open_page("actor", FAKE, id=ACTOR, auf=method_cards.ACTOR)

    assert escape.markdown_line(method_cards.ACTOR_TITLE) in [box.label for box in page.expander]
    assert "nicht zum Weitergeben" in words(page)
    assert "**Ab wann handeln?** Wenn es weniger werden" in words(page)


def test_a_body_has_no_figures_and_the_page_says_why(open_page: Opener) -> None:
    said = words(open_page("actor", FAKE, id=BODY, auf=method_cards.ACTOR))

    assert "nur für einzeln benannte Akteure" in said
    assert "Ab wann handeln" not in said


def test_the_address_of_one_section_does_not_open_the_other(open_page: Opener) -> None:
    page = open_page("overview", FAKE, auf=method_cards.ACTOR)

    assert "Mehr ist nicht besser" not in words(page)
    assert not page.error


def test_hostile_names_stay_words(open_page: Opener) -> None:
    for name in HOSTILE_NAMES:
        page = open_page("overview", Fake((name,)), auf=method_cards.NETWORK)
        assert not page.exception
        assert "](https://evil" not in words(page)
        assert "<img" not in words(page).replace("\\<img", "")


def test_real_figures_reach_the_page(monkeypatch: pytest.MonkeyPatch, store: service.Store) -> None:
    monkeypatch.setattr(cache.DESK, "store", lambda: store)
    monkeypatch.setattr(cache.DESK, "notebook", lambda: service.Notebook(None))
    monkeypatch.setattr(cache, "today", lambda: TODAY)
    page = AppTest.from_string("from dashboard.views import overview\noverview.render()", default_timeout=60)
    page.query_params["netz"], page.query_params["auf"] = "leer", method_cards.NETWORK
    said = words(page.run())

    assert "**Wer erfasst ist:** 3 mit Namen, 19 nur als Gruppe" in said
    assert said.count("zu wenige Verbindungen erfasst") == 6
