"""One offer in words: no recommendation becomes an offer, no old source looks new."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.answers.offer_words import offer_view
from graph.model import Modality, Period
from graph.model.offers import OfferView
from tests.builders import TODAY, actor, document, evidence, group, network, offer, office, place


def view(*more: Any, year: str | None = "2006", providers: tuple[str, ...] = (), **values: Any) -> OfferView:
    course = offer("kurs", *providers, evidence=("beleg",), **values)
    return offer_view(network(course, document(year=year), evidence(), *more), course, TODAY)


@pytest.mark.parametrize(
    ("modality", "state", "words"),
    [
        (Modality.IST, None, "Besteht laut Quelle"),
        (Modality.SOLL, "empfohlen", "Nur empfohlen: kein bestehendes Angebot"),
        (Modality.SOLL, "geplant", "Nur geplant: kein bestehendes Angebot"),
        (Modality.SOLL, "beschlossen", "Beschlossen: Ob es das Angebot gibt, ist nicht belegt"),
        (Modality.SOLL, "umgesetzt", "Nur vorgesehen: ein bestehendes Angebot ist nicht belegt"),
        (Modality.AUFTRAG, None, "Auftrag: Ob es das Angebot gibt, ist nicht belegt"),
        (Modality.NEGIERT, None, "Laut Quelle ausdrücklich kein Angebot"),
    ],
)
def test_only_what_is_reported_exists(modality: Modality, state: str | None, words: str) -> None:
    found = view(modality=modality, plan_state=state)
    assert found.standing == words
    assert found.exists is (modality is Modality.IST)


@pytest.mark.parametrize(
    ("year", "words"),
    [
        ("2006", "Stand 2006: bitte nachfragen"),
        ("2026", "Stand 2026"),
        ("2024-11-22", "Stand 2024"),
        ("2024-11-21", "Stand 2024: bitte nachfragen"),
        (None, "Quelle ohne Datum: bitte nachfragen"),
    ],
)
def test_the_age_of_the_source_is_told_from_two_years_on_one_should_ask(year: str | None, words: str) -> None:
    assert view(year=year).age == words


def test_a_later_confirmation_counts_more_than_the_source() -> None:
    assert view(confirmed_on=date(2026, 4, 20)).age == "Bestätigt am 20.04.2026"
    assert view(confirmed_on=date(2020, 4, 20)).age == "Bestätigt am 20.04.2020: bitte nachfragen"


def test_an_offer_without_a_place_says_so_and_where_its_provider_is() -> None:
    provider = actor("vhs", places=("nord",))
    assert view().places == "Ohne Ortsangabe in den Quellen"
    assert view(provider, place("nord"), providers=("vhs",)).places == (
        "Ohne Ortsangabe in den Quellen; Ort des Anbieters: nord"
    )


def test_the_place_of_a_refuge_is_never_told() -> None:
    refuge = actor("haus", "frauenhaus", places=("nord",))
    said = "Der Ort ist geschützt und wird nicht genannt"
    assert view(refuge, place("nord"), providers=("haus",)).places == said
    assert view(refuge, place("nord"), providers=("haus",), places=("nord",)).places == said


def test_whom_to_ask_is_a_named_provider_else_the_office() -> None:
    assert view(actor("vhs"), providers=("vhs",)).contact == "Fragen Sie bei: vhs"
    assert view(group("Vereine"), office("kmut"), providers=("Vereine",)).contact == (
        "Kein Anbieter namentlich genannt. Fragen Sie bei: kmut"
    )
    assert view().contact == "Kein Anbieter namentlich genannt"


def test_the_start_is_told_as_stated() -> None:
    assert view().since == "Beginn nicht angegeben"
    assert view(period=Period(start="2013", earliest=date(2013, 1, 1))).since == "seit 2013"
