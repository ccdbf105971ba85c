from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.matching import normal
from graph.matching.names import legal_forms, level_of, name_words, numbers_of, parts_of

FRAGMENTS = (
    "AWO", "KV", "OV", "e.V.", "e. V.", "gGmbH", "GmbH", "EJFgAG", " ", "-", "(", ")", ", ", "ev", "St.", "Str.", "Grundschule", "II", "3",
    "ß", "Ä", "\u00ad", "Ev.-luth.", "&", "+", "juliJugend", "der", "DLRG", "İ", "ﬀ", "x" * 70,
)  # fmt: skip
NAMES = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(FRAGMENTS), max_size=30).map(" ".join))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pad e.V.", "pad e. V."),
        ("Kappe e.V.", " Kappe ev"),
        ("AWO KV Peine e.V.", "Arbeiterwohlfahrt Kreisverband Peine"),
        ("DRK-OV Leer", "Deutsches Rotes Kreuz, Ortsverein Leer"),
        ("VHS Lüneburg", "Volkshochschule Lueneburg"),
        ("AHB- Lichtenberg gGmbH", "AHB - Lichtenberg gGmbH"),
        ("EJFgAG", "EJF gAG"),
        ("Ev.-luth. Kirchengemeinde St. Marien", "Evangelisch-Lutherische Kirchengemeinde Sankt Marien"),
        ("Arbeit & Leben", "Arbeit und Leben"),
        ("Musterstr. 5", "Musterstraße 5"),
        ("Inte\u00adgration", "Integration"),
        ("Verein für Musik", "VEREIN FUER MUSIK"),
    ],
)
def test_ways_to_write_a_name_are_one(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Grundschule 3", "Grundschule 4"),
        ("DRK OV Leer", "DRK KV Leer"),
        ("AWO Peine", "AWO Leer"),
        ("Waldschule", "Waldhaus"),
    ],
)
def test_other_names_stay_others(one: str, other: str) -> None:
    assert normal(one) != normal(other)


def test_a_name_of_nothing_but_small_words_or_a_legal_form_keeps_them() -> None:
    assert [normal(it) for it in ("Die", "e.V.", "GmbH", "", "!?")] == ["die", "e v", "gmbh", "", ""]


def test_numbers_levels_and_legal_forms_are_told() -> None:
    assert numbers_of(name_words("RBZ II, Schule 03")) == {"2", "3"}
    assert level_of(name_words("DRK Ortsgruppe Leer")) == {"ort"}
    assert legal_forms("Muster gGmbH / Muster e. V.") == ("gGmbH", "e. V.")


def test_the_short_forms_of_a_name_are_its_head_and_its_brackets() -> None:
    assert parts_of("Muster-Schule, Oberschule der Stadt Leer") == (("muster", "schule"),)
    assert parts_of("Bund der Musterleute (BDM) e.V.") == (("bund", "musterleute"), ("bdm",))
    assert parts_of("Muster-Schule") == ()


@given(NAMES)
def test_the_normal_of_a_normal_is_itself(name: str) -> None:
    assert normal(normal(name)) == normal(name)


@given(NAMES)
def test_case_and_blanks_around_do_not_count(name: str) -> None:
    assert normal(f"  {name}\t") == normal(name)


@pytest.mark.parametrize("sign", ["a", "A ", "(", "e.V.", "- ", "3", "AWO ", ", ", "aaaBbb"])
def test_a_name_of_100_kb_is_read(sign: str) -> None:
    text = sign * (100_000 // len(sign))
    assert len(normal(text)) < 4000
    assert parts_of(text) is not None
    assert legal_forms(text) is not None
