"""Elements in words, the broader ones left out where a narrower one says them."""

from __future__ import annotations

import pytest

from graph.locale import in_language
from graph.recommend.element_words import element_said, narrowest
from graph.recommend.elements import Element, ElementSort
from tests.builders import actor, network, place

NET = network(actor("vhs"), place("dorf", label="Musterdorf"))


@pytest.mark.parametrize(
    ("element", "german", "english"),
    [
        (Element(ElementSort.KIND, "verein"), "Art »Verein«", "kind »Association»"),
        (Element(ElementSort.PLACE, "dorf"), "Ort Musterdorf", "place Musterdorf"),
        (Element(ElementSort.PLACE, "unbekannt"), "Ort unbekannt", "place unbekannt"),
        (Element(ElementSort.TARGET_GROUP, "frauen"), "Zielgruppe Frauen", "target group Women"),
        (Element(ElementSort.NEIGHBOURHOOD, "vhs"), "Zugang zu vhs", "access to vhs"),
    ],
)
def test_each_sort_has_its_words(element: Element, german: str, english: str) -> None:
    said = element_said(NET, element)
    assert said == german
    assert in_language(said, "en").split()[0] == english.split()[0]


def test_of_a_field_and_its_broader_one_the_narrower_is_told() -> None:
    found = narrowest(Element(ElementSort.FIELD, code) for code in ("bildung", "sprache"))
    assert [it.code for it in found] == ["sprache"]


def test_equal_codes_of_different_sorts_both_stay() -> None:
    both = (Element(ElementSort.FIELD, "sport"), Element(ElementSort.PLACE, "sport"))
    assert narrowest(both) == both
