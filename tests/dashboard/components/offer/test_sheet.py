"""The sheet to hand out: one page, large letters, no request, no foreign markup, never a recommendation."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from dashboard import state
from dashboard.components.offer import sheet
from graph.answers.offers import offer_answer
from graph.model import Modality, NetworkInfo
from graph.model.offers import OfferQuestion
from graph.texts import EXAMPLE_NOTICE, FICTIONAL_NOTICE
from tests.builders import NOW, TODAY, actor, document, evidence, network, offer, office, place
from tests.dashboard.fakes import HOSTILE_NAMES

QUESTION = OfferQuestion(text="Deutschkurs", place="nord")
HOME = NetworkInfo(name="kreis", label="Kreis Muster")


class Tags(HTMLParser):
    """Everything a browser would act on."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [
            value or "" for name, value in attrs if name in ("src", "href", "action", "onerror")
        ]


def page(*more: Any, name: str = "Deutschkurs", count: int = 1, home: NetworkInfo = HOME) -> str:
    courses = [
        offer(f"kurs{number}", "vhs", label=name, places=("nord",), fields=("sprache",), evidence=("beleg",))
        for number in range(count)
    ]
    net = network(place("nord", label="Nordstadt"), actor("vhs"), document(), evidence(), *courses, *more)
    return sheet.sheet(offer_answer(net, QUESTION, TODAY), QUESTION, home, NOW).decode("utf-8")


@pytest.fixture(autouse=True)
def _in_german(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "language", lambda: "de")


def test_it_names_provider_place_age_source_and_day() -> None:
    text = page()

    for part in (
        "Angebote für Sie: Deutschkurs, Nordstadt", "Fragen Sie bei: vhs", "Ort: Nordstadt", "Stand 2006: bitte nachfragen",
        "Kreis Muster. Stand der Angaben: 22.11.2026.", "Angaben ohne Gewähr",
    ):  # fmt: skip
        assert part in text


def test_it_says_that_no_offer_names_what_was_asked_for() -> None:
    asked = replace(QUESTION, text="B1-Kurs")
    net = network(
        place("nord", label="Nordstadt"), offer("Deutschkurs", places=("nord",), fields=("sprache",))
    )
    text = sheet.sheet(offer_answer(net, asked, TODAY), asked, HOME, NOW).decode("utf-8")

    assert "»B1« steht in keinem bestehenden Angebot wörtlich." in text


def test_it_asks_for_nothing_and_runs_nothing() -> None:
    found = Tags(page())

    assert found.addresses == []
    assert not {"script", "link", "img", "iframe", "form"}.intersection(found.tags)
    assert "default-src 'none'" in page()


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_hostile_names_stay_letters(name: str) -> None:
    found = Tags(page(name=f"Deutschkurs {name}"))

    assert found.addresses == []
    assert not {"script", "img", "a"}.intersection(found.tags)


def test_a_recommendation_is_not_handed_out() -> None:
    wish = offer("wunsch", label="Deutschkurs am Abend", places=("nord",), modality=Modality.SOLL)

    assert "Deutschkurs am Abend" not in page(wish)


def test_more_offers_than_fit_on_a_page_are_counted() -> None:
    text = page(count=8)

    assert text.count("<li>") == sheet.MOST
    assert "4 weitere Angebote nennt Ihnen die Beratung." in text


def test_without_an_offer_it_says_whom_to_ask() -> None:
    text = page(office("Koordinierungsstelle"), count=0)

    assert "Dazu ist hier kein bestehendes Angebot erfasst. Diese Stellen wissen vielleicht weiter:" in text
    assert "<h2>Koordinierungsstelle</h2>" in text


def test_without_anybody_to_ask_it_promises_nobody() -> None:
    assert "Diese Stellen" not in page(count=0)


@pytest.mark.parametrize(
    ("home", "notice"),
    [
        (NetworkInfo(name="m", label="M", is_fictional=True), FICTIONAL_NOTICE),
        (NetworkInfo(name="p", label="P", is_example=True), EXAMPLE_NOTICE),
    ],
)
def test_an_invented_or_dated_network_says_so_on_the_sheet(home: NetworkInfo, notice: str) -> None:
    assert str(notice) in page(home=home)


def test_it_is_german_also_for_an_english_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "language", lambda: "en")

    assert "Fragen Sie bei: vhs" in page()
    assert "Ort: Nordstadt" in page()
