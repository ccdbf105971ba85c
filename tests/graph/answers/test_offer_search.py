"""What a typed question means: its place, its words, and slips of the pen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.answers.offer_search import hits, understand
from graph.model import Modality
from tests.builders import actor, network, offer, place

PLACES = network(
    place("stadt", label="Hansestadt Lüneburg"),
    place("kreis", label="Landkreis Lüneburg"),
    place("dorf", label="Übungsdorf"),
)


@pytest.mark.parametrize(
    ("text", "iri"),
    [
        ("Wer bietet einen B1-Kurs in der Samtgemeinde Übungsdorf?", "dorf"),
        ("uebungsdorf", "dorf"),
        ("Ubungsdorf", "dorf"),
        ("Kurs im Landkreis Lüneburg", "kreis"),
        ("Kurs Hansestadt Lüneburg", "stadt"),
        ("Kurs in Xdorf", None),
        ("", None),
    ],
)
def test_the_place_is_read_from_the_text(text: str, iri: str | None) -> None:
    assert understand(PLACES, text).place == iri


def test_fillers_and_the_place_are_no_words_that_are_looked_for() -> None:
    assert understand(PLACES, "Wer bietet einen B1\u2011Kurs in Übungsdorf?").words == ("b1", "kurs")


@pytest.mark.parametrize("text", ["Integrationskurs", "INTEGRATIONSKURSE", "Intergrationskurse", "kurse"])
def test_an_offer_is_found_however_it_is_spelt(text: str) -> None:
    net = network(offer("Integrationskurse"), offer("Wohnungspaten"))
    assert list(hits(net, understand(net, text).words).scores) == ["Integrationskurse"]


def test_a_slip_of_the_pen_in_a_part_of_a_word_is_forgiven() -> None:
    net = network(offer("Fahrradkurse"), offer("Fahrdienst"))
    assert "Fahrradkurse" in hits(net, ["fahrad"]).scores


def test_every_known_word_has_to_fit() -> None:
    net = network(offer("Sprachkurs"), offer("Kochkurs"))
    assert list(hits(net, ["sprachkurs", "kochkurs"]).scores) == []
    assert list(hits(net, ["koch", "kurs"]).scores) == ["Kochkurs"]


def test_the_name_of_the_provider_and_its_kind_are_looked_through() -> None:
    net = network(
        actor("Haus Kompass", "sprachkurstraeger"), offer("Treff", "Haus Kompass"), offer("Anderes")
    )
    assert list(hits(net, ["kompass"]).scores) == ["Treff"]
    assert list(hits(net, ["sprachkurstraeger"]).scores) == ["Treff"]


def test_the_name_of_the_offer_counts_most() -> None:
    net = network(
        actor("Sport e.V."),
        offer("Sport für alle"),
        offer("Treff", "Sport e.V."),
        offer("Lauf", fields=("sport",)),
    )
    scores = hits(net, ["sport"]).scores
    assert scores["Sport für alle"] > scores["Treff"] > scores["Lauf"]


def test_a_word_that_only_a_plan_has_in_its_name_is_told_as_a_field() -> None:
    plan = offer("Hebammensprechstunde", fields=("gesundheit",), modality=Modality.SOLL)
    found = hits(network(plan, offer("Gesundheitslotsen", fields=("gesundheit",))), ["hebamme"])
    assert dict(found.by_field) == {"hebamme": ("gesundheit",)}


def test_words_that_nobody_has_are_told_and_do_not_hide_the_rest() -> None:
    found = hits(network(offer("Sprachkurs")), ["sprachkurs", "qqqq"])
    assert (list(found.scores), found.unknown) == (["Sprachkurs"], ("qqqq",))


def test_nothing_fits_where_no_word_is_known() -> None:
    assert dict(hits(network(offer("Sprachkurs")), ["qqqq"]).scores) == {}


@given(st.text(max_size=60))
def test_any_text_can_be_typed(text: str) -> None:
    meant = understand(PLACES, text)
    found = hits(network(offer("Sprachkurs", fields=("sprache",))), meant.words)
    assert set(found.unknown) <= set(meant.words)
