from __future__ import annotations

import pytest

from graph.importers.cells.lists import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Musik, Sport, Tanz", ("Musik", "Sport", "Tanz")),
        ("Musik; Sport, Tanz", ("Musik", "Sport, Tanz")),
        ("• Musik\n• Sport", ("Musik", "Sport")),
        ("- Musik\r\n- Sport\r\n", ("Musik", "Sport")),
        ("Musik / Sport", ("Musik", "Sport")),
        ("Musik/Sport", ("Musik/Sport",)),
        ("Musik, Sport und Tanz", ("Musik", "Sport", "Tanz")),
        ("Arbeit und Leben", ("Arbeit und Leben",)),
        ("Kurse (Deutsch, Mathematik), Sport", ("Kurse (Deutsch, Mathematik)", "Sport")),
        ("„Spiel, Spaß“, Sport", ("„Spiel, Spaß“", "Sport")),
        ("1,5 Stunden, Sport", ("1,5 Stunden", "Sport")),
        ("Musik, Musik, ", ("Musik",)),
        ("A<br/>B", ("A", "B")),
        ("Mutter-Kind-Gruppe", ("Mutter-Kind-Gruppe",)),
        ("", ()),
        (" , ; \n", ()),
    ],
)
def test_things_in_a_cell_are_parted_by_the_strongest_sign(text: str, expected: tuple[str, ...]) -> None:
    assert split(text) == expected
