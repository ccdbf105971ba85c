from __future__ import annotations

import pytest

from graph.importers.cells.name_words import is_first_name, is_organisation_word, word_set
from graph.importers.cells.names import is_person, names_in


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in names_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frau Muster und Herr Beispiel", ["Frau Muster", "Herr Beispiel"]),
        ("Prof. Dr. Erika Muster-Beispiel, Büro 3", ["Prof. Dr. Erika Muster-Beispiel"]),
        ("Kontakt über Erika von der Muster im Rathaus", ["Erika von der Muster"]),
        ("Leitung: E. Muster", ["E. Muster"]),
        ("Leitung: AWO", []),
        ("Träger: Muster", []),
        ("Von Frau zu Mann", []),
        ("Frau.\n\nZu Hause", []),
        ("Familie Arbeit", []),
        ("Lokaler Plan, Begleitung von Gruppen", []),
        ("Fr. 9-12 Uhr", []),
        ("Fr. Muster", ["Fr. Muster"]),
        ("Muster, Frau (AWO); AWO, Frau Muster", ["Muster, Frau", "Frau Muster"]),
        ("Polizei (PHK Muster)", ["PHK Muster"]),
        ("Laden Nord, Inh. Qwertz Asdfgh (GbR)", ["Qwertz Asdfgh"]),
        ("Inhaber der Ehrenamtskarte", []),
    ],
)
def test_names_are_found_where_a_text_says_that_a_person_follows(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_marker_holds_for_its_line_or_for_the_lines_below_until_a_gap() -> None:
    assert found("Leitung: Qwertz\nTralala") == ["Qwertz"]
    assert found("Leitung:\nQwertz\nTralala\n\nRathausen") == ["Qwertz", "Tralala"]


@pytest.mark.parametrize("cell", ["", " ", "12", "Erika", "Haus", "x" * 300, "Peine, Celle"])
def test_what_is_no_whole_name_is_no_person(cell: str) -> None:
    assert not is_person(cell)


def test_words_of_organisations_are_no_first_names() -> None:
    for name in ("alone", "endings", "streets", "no-names", "particles", "titles"):
        assert not [it for it in word_set(name) if is_first_name(it.capitalize())]


def test_surnames_that_end_like_houses_are_no_organisations() -> None:
    assert not any(map(is_organisation_word, ("Neuhaus", "Baumgarten", "Kirchhof", "Mehring")))
    assert all(map(is_organisation_word, ("Haus", "Muster-Haus", "Musterschule", "Kreisverband")))
