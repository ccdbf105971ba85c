from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.components import filters
from graph.model import UNSTATED, Modality, Selection
from tests.builders import NOW
from tests.dashboard.fakes import BASE, Fake, actors

NAME = "musterkreis"


@pytest.fixture(autouse=True)
def _fake(use: Callable[[Fake], None]) -> None:
    use(Fake(actors(12)))


def said(**chosen: object) -> str:
    return filters.in_words(NAME, Selection(moment=NOW, **chosen))  # type: ignore[arg-type]  # test shorthand


def test_selection_of_everything_has_no_words() -> None:
    assert said() == ""


def test_each_choice_is_named_by_its_label() -> None:
    assert said(
        fields=("arbeit",), kinds=("gremium",), modalities=(Modality.IST,), with_undertakings=False
    ) == (
        "Handlungsfeld: Arbeit und Ausbildung; Art der Akteure: Gremium; Ist, Auftrag oder Soll: Ist; ohne Vorhaben"
    )


def test_several_choices_of_a_sort_stand_together() -> None:
    assert said(kinds=("gremium", "oeffentliche-hand")) == "Art der Akteure: Öffentliche Hand, Gremium"


def test_place_intensity_and_evidence_are_named_too() -> None:
    places = (f"{BASE}musterkreis/place/p1",)
    assert said(places=places, levels=(UNSTATED,), certainties=("dokument",)) == (
        "Ort: Bündnis für Übergänge 1; Intensität: ohne Angabe; Wie belegt: Durch Dokument belegt"
    )


def test_surroundings_say_whose_and_how_far() -> None:
    centre = f"{BASE}musterkreis/akteur/a0"
    assert said(ego=centre) == "Umgebung: Bündnis für Übergänge 1, 1 Schritt"
    assert said(ego=centre, steps=2) == "Umgebung: Bündnis für Übergänge 1, 2 Schritte"


def test_what_is_left_out_stands_together_at_the_end() -> None:
    assert said(with_generic=False, with_structure=False, kinds=("gremium",)) == (
        "Art der Akteure: Gremium; ohne Gruppen ohne Namen; ohne Struktur"
    )
