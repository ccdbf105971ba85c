"""A sentence is its German text, everywhere a text goes, and can be said in English from the same parts."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.locale import (
    EMPTY,
    Said,
    counted,
    decimal,
    first_listed,
    in_language,
    joined,
    label_said,
    listed,
    say,
)
from graph.locale import said as mechanics

WORDS = {
    "{who}: Hier ist noch nichts belegt": ("{who}: Nothing is documented here yet",),
    "{n} Verbindung": ("{n} tie", "{n} ties"),
    "Mit {names}.": ("With {names}.",),
    "Geprüft am {day}.": ("Checked on {day}.",),
    "Anteil {share} %": ("Share {share} %",),
    "{n} weitere": ("{n} more", "{n} more"),
}


@pytest.fixture(autouse=True)
def _own_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    def translation(template: str, number: int | None = None) -> str | None:
        found = WORDS.get(template)
        return found and (found[0] if number in (None, 1) else found[-1])

    monkeypatch.setattr(mechanics, "translation", translation)


def both(text: str) -> tuple[str, str]:
    return str(text), in_language(text, "en")


def test_a_sentence_is_its_german_text_and_knows_its_english_one() -> None:
    text = say("{who}: Hier ist noch nichts belegt", who="AWO")
    assert text == "AWO: Hier ist noch nichts belegt"
    assert in_language(text, "en") == "AWO: Nothing is documented here yet"
    assert in_language(text, "de") == text


def test_a_name_stays_as_it_is_in_every_language() -> None:
    assert in_language("Verein Brücke", "en") == "Verein Brücke"


def test_braces_in_a_name_are_no_places() -> None:
    assert both(say("Mit {names}.", names="{who}")) == ("Mit {who}.", "With {who}.")


def test_without_an_english_sentence_the_german_one_is_said() -> None:
    assert in_language(say("Nur auf Deutsch: {who}", who="AWO"), "en") == "Nur auf Deutsch: AWO"


@pytest.mark.parametrize(
    ("number", "german", "english"),
    [
        (0, "0 Verbindungen", "0 ties"),
        (1, "1 Verbindung", "1 tie"),
        (2, "2 Verbindungen", "2 ties"),
        (1200, "1.200 Verbindungen", "1,200 ties"),
        (1_234_567, "1.234.567 Verbindungen", "1,234,567 ties"),
    ],
)
def test_what_is_counted_has_singular_plural_and_the_signs_of_thousands(
    number: int, german: str, english: str
) -> None:
    assert both(counted(number, "{n} Verbindung", "{n} Verbindungen")) == (german, english)


@pytest.mark.parametrize(
    ("number", "places", "german", "english"),
    [
        (0.25, 2, "0,25", "0.25"),
        (1234.5, 1, "1.234,5", "1,234.5"),
        (12.5, 0, "12", "12"),
        (-0.5, 1, "-0,5", "-0.5"),
    ],
)
def test_decimals_have_the_sign_of_the_language(
    number: float, places: int, german: str, english: str
) -> None:
    assert both(decimal(number, places)) == (german, english)
    assert both(say("Anteil {share} %", share=decimal(number, places))) == (
        f"Anteil {german} %",
        f"Share {english} %",
    )


def test_days_are_written_as_the_language_writes_them() -> None:
    text = say("Geprüft am {day}.", day=date(2026, 3, 9))
    assert both(text) == ("Geprüft am 09.03.2026.", "Checked on 9 March 2026.")


@pytest.mark.parametrize(
    ("words", "german", "english"),
    [
        ([], "", ""),
        (["AWO"], "AWO", "AWO"),
        (["AWO", "VHS"], "AWO und VHS", "AWO and VHS"),
        (["AWO", "VHS", "IHK"], "AWO, VHS und IHK", "AWO, VHS and IHK"),
    ],
)
def test_an_enumeration_ends_with_and(words: list[str], german: str, english: str) -> None:
    assert both(listed(words)) == (german, english)


@pytest.mark.parametrize(
    ("shown", "separator", "german", "english"),
    [
        (1, None, "AWO und 2 weitere", "AWO and 2 more"),
        (2, None, "AWO, VHS und 1 weitere", "AWO, VHS and 1 more"),
        (3, None, "AWO, VHS und IHK", "AWO, VHS and IHK"),
        (2, "; ", "AWO; VHS; 1 weitere", "AWO; VHS; 1 more"),
        (4, "; ", "AWO; VHS; IHK", "AWO; VHS; IHK"),
    ],
)
def test_of_many_names_the_first_are_told_and_the_others_counted(
    shown: int, separator: str | None, german: str, english: str
) -> None:
    assert both(first_listed(["AWO", "VHS", "IHK"], shown, separator)) == (german, english)


def test_sentences_within_sentences_are_said_in_the_same_language() -> None:
    ties = counted(2, "{n} Verbindung", "{n} Verbindungen")
    school = label_said("Schule", "School")
    text = joined(
        [say("Mit {names}.", names=listed([ties, school, "AWO"])), say("Mit {names}.", names="IHK")]
    )
    assert both(text) == (
        "Mit 2 Verbindungen, Schule und AWO. Mit IHK.",
        "With 2 ties, School and AWO. With IHK.",
    )


def test_empty_sentences_leave_no_trace() -> None:
    assert both(joined([EMPTY, "a", EMPTY, "b", ""], "; ")) == ("a; b", "a; b")
    assert both(EMPTY) == ("", "")
    assert not EMPTY


def test_an_f_string_makes_a_plain_text() -> None:
    text = say("Mit {names}.", names="AWO")
    assert type(f"{text}") is str
    assert in_language(f"{text}", "en") == "Mit AWO."


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_sentence_survives_being_packed(protocol: int) -> None:
    text = joined(
        [say("Mit {names}.", names=listed(["AWO", label_said("Schule", "School")])), decimal(0.5, 1)]
    )
    unpacked = pickle.loads(pickle.dumps(text, protocol))
    assert isinstance(unpacked, Said)
    assert both(unpacked) == both(text) == ("Mit AWO und Schule. 0,5", "With AWO and School. 0.5")


@pytest.mark.parametrize("made", [copy.copy, copy.deepcopy])
def test_a_copy_can_be_said_in_english(made: object) -> None:
    text = say("Mit {names}.", names="AWO")
    assert callable(made)
    assert both(made(text)) == ("Mit AWO.", "With AWO.")


def test_wherever_a_text_goes_a_sentence_goes() -> None:
    text = say("Mit {names}.", names="AWO")
    assert json.dumps([text]) == '["Mit AWO."]'
    assert {text: 1}["Mit AWO."] == 1
    assert sorted([text, "A"]) == ["A", text]


@given(st.lists(st.text(min_size=1)))
def test_names_only_are_the_same_in_both_languages_but_for_the_last_and(names: list[str]) -> None:
    german, english = both(listed(names))
    assert len(english) - len(german) == (len(names) > 1) * (len("and") - len("und"))
    assert both(joined(names, "; ")) == ("; ".join(names), "; ".join(names))


@pytest.mark.parametrize(
    ("template", "name", "german"),
    [
        ("Mit {names}.", "Chor e.V.", "Mit Chor e.V."),
        ("Mit {names}. Sonst niemand.", "Chor e. V.", "Mit Chor e. V. Sonst niemand."),
        ("Mit {names}.", "Verein Brücke", "Mit Verein Brücke."),
        ("Mit »{names}«.", "Chor e.V.", "Mit »Chor e.V.«."),
        ("{names}.xlsx", "Chor e.V.", "Chor e.V..xlsx"),
    ],
)
def test_a_name_that_ends_in_a_full_stop_ends_the_sentence(template: str, name: str, german: str) -> None:
    assert say(template, names=name) == german


def test_a_name_that_ends_in_a_full_stop_ends_the_english_sentence_too() -> None:
    assert both(say("Mit {names}.", names="Chor e.V.")) == ("Mit Chor e.V.", "With Chor e.V.")
